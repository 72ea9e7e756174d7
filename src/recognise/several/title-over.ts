import {type Heading, headingOfLine} from "../heading";

/**
 * What the last title says of a table that stands under several reports' titles, of which the others have lost theirs;
 * `undefined` where there is one, or the others only list reports: a report has lines that the next one has too.
 */
export function titleOver(lines: readonly string[]): Heading | undefined {
  const titles = lines.flatMap((line, at) => {
    const said = headingOfLine(line);
    return said.unit === "" || said.year === null ? [] : [{said, at}];
  });
  const last = titles.at(-1);
  const before = titles.findLast(({said}) => said.unit !== last?.said.unit || said.year !== last.said.year);
  if (last === undefined || before === undefined) return undefined;
  const under = titles.find(({at}) => at > before.at) ?? last;
  const own = new Set(lines.slice(last.at + 1).map(bare));
  const isReport = lines.slice(before.at + 1, under.at).map(bare)
    .some((line) => own.has(line) && /情况|统计表|申请|复议/.test(line) && !/\d/.test(line));
  return isReport ? last.said : undefined;
}

const bare = (line: string): string => line.replace(/\s+/g, "");
