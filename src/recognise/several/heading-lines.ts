import {type Heading, headingOfLine} from "../heading";
import {isYearBefore} from "../year-wording";

/** A line that says who or when of the tables below it, or only that they are of the year before. */
export type HeadingLine<Line> = {readonly line: Line; readonly said: Heading};

/**
 * The lines that say who or when, in their order. What is called last year's (附：上年数据) is of the year before the one
 * said above it, or before the `known` one; where neither is, it says no year and still begins another filing's tables.
 */
export function headingLines<Line>(
  lines: readonly Line[], textOf: (line: Line) => string, known: number | null = null,
): readonly HeadingLine<Line>[] {
  let year = known;
  return lines.flatMap((line): readonly HeadingLine<Line>[] => {
    const text = textOf(line);
    if (isYearBefore(text.replace(/\s+/g, ""))) return [{line, said: {unit: "", year: year === null ? null : year - 1}}];
    const said = headingOfLine(text);
    year = said.year ?? year;
    return said.unit === "" && said.year === null ? [] : [{line, said}];
  });
}
