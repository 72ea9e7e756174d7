import type {Cell} from "../recognise/grid";

/** A number that a cell shows as struck out, with a unit or a sign at most; of other text nothing is kept. */
export const struckIn = (text: string): Pick<Cell, "struck"> =>
  (/^\D{0,3}\d[\d.,\s]*\D{0,3}$/.test(text.trim()) ? {struck: text.trim()} : {});

/** A cell of which all is struck out: blank, with the number that stood there, or none at all. */
export function emptied({row, column, rowSpan, columnSpan, text, hidden, struck}: Cell): readonly Cell[] {
  const gone = struckIn(struck ?? text);
  const place = {row, column, rowSpan, columnSpan, ...(hidden && {hidden})};
  return gone.struck === undefined ? [] : [{...place, text: "", value: null, ...gone}];
}
