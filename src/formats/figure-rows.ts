import type {Asked} from "../filing/asked";
import {type Filing, inPrintedOrder} from "../filing/filing";
import {readValue} from "../recognise/value";
import {type Figure, numberOr} from "../filing/figure";
import {printedAmount} from "../filing/money";
import {formOf, indicatorsById} from "../editions/edition";
import {readJson} from "./json/read-json";

/** What one line of an exported CSV or XML says of a figure. */
export type ExportedFigure = {
  readonly id: string;
  readonly value: string;
  readonly original: string;
  readonly unit: string;
  readonly remark: string;
};

/** What an exported CSV or XML says of the filing, all as text. */
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
export function fromFigureRows(
  source: string, {unit, year, edition, variant, figures}: ExportedFiling, asked?: Asked,
): Filing {
  const written = figures.map((figure) => [figure.id, writtenAs(figure)] as const);
  return readJson(source, JSON.stringify({
    unit, edition,
    ...(/^\d{4}$/.test(year) ? {year: Number(year)} : {}),
    ...(variant === "" ? {} : {variant}),
    figures: Object.fromEntries(figures.map((figure) => [figure.id, valueOf(figure)])),
    written: Object.fromEntries(written),
  }), asked);
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

/** A figure with all that tells people and programs which it is. */
export type FigureRow = {
  readonly id: string;
  /** Title of its form, its row and its column with the headings over them, outermost first. */
  readonly form: string;
  readonly row: string;
  readonly column: string;
  /** As printed with the figure, or else as the form has it; the form's own where the value was converted to it. */
  readonly unit: string;
  /** Decimal number with its decimals as reported; empty where it is none. */
  readonly value: string;
  /** What was published where that is not plainly the number: `/`, `1,200`, `125千元`. */
  readonly original: string;
  readonly remark: string;
};

/** Every figure that a filing shows, in printed order. */
export function figureRows(filing: Filing): readonly FigureRow[] {
  const known = indicatorsById(filing.edition);
  return inPrintedOrder(filing).map(([id, figure]) => {
    const {form, row, column, unit} = known.get(id)!;
    const value = plainNumber(figure);
    return {
      id, form: formOf(filing.edition, form).title, row: row.join("／"), column: column.join("／"),
      unit: figure.converted === undefined ? figure.unit ?? unit : unit, value,
      original: originalOf(figure, value), remark: figure.remark ?? "",
    };
  });
}

/** A reported number as a plain decimal number, `21.6560` with its zeros; empty where the figure is no number. */
function plainNumber(figure: Figure): string {
  const {text, converted} = figure;
  const value = numberOr(null, figure);
  return value === null ? "" : converted !== undefined ? converted : /^-?\d+(\.\d+)?$/.test(text) ? text : plain(value);
}

const originalOf = (figure: Figure, value: string): string =>
  figure.converted !== undefined ? printedAmount(figure) : figure.text === value ? "" : figure.text;

/** Never `1e-7`. */
const plain = (value: number): string => /e/.test(String(value)) ? value.toFixed(10).replace(/\.?0+$/, "") : String(value);
