import {type Figure, numberOr} from "../filing/figure";
import {printedAmount} from "../filing/money";
import {type Filing, inPrintedOrder} from "../filing/filing";
import {editionOf} from "../editions/edition";

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
  const {forms, indicators} = editionOf(filing.edition);
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const titles = new Map(forms.map(({id, title}) => [id, title]));
  return inPrintedOrder(filing).map(([id, figure]) => {
    const {form, row, column, unit} = known.get(id)!;
    const value = plainNumber(figure);
    return {
      id, form: titles.get(form)!, row: row.join("／"), column: column.join("／"), unit: figure.converted === undefined ? figure.unit ?? unit : unit, value,
      original: originalOf(figure, value), remark: figure.remark ?? "",
    };
  });
}

/** A reported number as a plain decimal number, `21.6560` with its zeros; empty where the figure is no number. */
export function plainNumber(figure: Figure): string {
  const {text, converted} = figure;
  const value = numberOr(null, figure);
  return value === null ? "" : converted !== undefined ? converted : /^-?\d+(\.\d+)?$/.test(text) ? text : plain(value);
}

const originalOf = (figure: Figure, value: string): string =>
  figure.converted !== undefined ? printedAmount(figure) : figure.text === value ? "" : figure.text;

/** Never `1e-7`. */
const plain = (value: number): string => /e/.test(String(value)) ? value.toFixed(10).replace(/\.?0+$/, "") : String(value);
