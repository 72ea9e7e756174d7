import type {Filing} from "../filing/filing";
import {readValue} from "../recognise/value";
import {readJson} from "./json/read-json";

/** What one line of an exported CSV or XML says of a figure. */
export type ExportedFigure = {
  readonly id: string;
  readonly value: string;
  readonly original: string;
  readonly unit: string;
  readonly remark: string;
};

export type ExportedFiling = {
  readonly unit: string;
  readonly year: string;
  readonly edition: string;
  readonly variant: string;
  readonly figures: readonly ExportedFigure[];
};

/**
 * The filing that was exported. What was changed by hand since is read as what it is now.
 * @throws ReadError as `readJson` does
 */
export function fromFigureRows(source: string, {unit, year, edition, variant, figures}: ExportedFiling): Filing {
  const written = figures.map((figure) => [figure.id, writtenAs(figure)] as const);
  return readJson(source, JSON.stringify({
    unit, edition,
    ...(/^\d{4}$/.test(year) ? {year: Number(year)} : {}),
    ...(variant === "" ? {} : {variant}),
    figures: Object.fromEntries(figures.map((figure) => [figure.id, valueOf(figure)])),
    written: Object.fromEntries(written),
  }));
}

/** A number, or text to be read as any cell's text where it is none. */
const valueOf = ({value, original}: ExportedFigure): number | string | null =>
  /^-?\d{1,15}(\.\d{1,15})?$/.test(value) ? Number(value) : value !== "" ? value : original === "" ? null : original;

function writtenAs({value, original, unit, remark}: ExportedFigure) {
  const {as} = readValue(original, "count");
  return {
    ...(value === "" && (as === "mark" || as === "text") ? {as} : {}),
    text: original === "" ? value : original,
    ...(unit === "" ? {} : {unit}),
    ...(remark === "" ? {} : {remark}),
  };
}
