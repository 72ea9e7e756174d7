import {isUnit, readValue, type ReadValue} from "../value";
import {splitOrdinal} from "../normalise";
import {cellsOf, type TextCell} from "./cells";

/** The smallest piece of a text table: words, a value, an empty cell, or a unit that stands alone. */
export type Atom = {
  readonly as: "words" | "value" | "blank" | "unit";
  readonly text: string;
  /** Line of the source, from 0. */
  readonly line: number;
  /** The printed row it stands in, where the layout tells rows apart. */
  readonly row?: number;
  readonly explicit: boolean;
  readonly value?: ReadValue;
};

/** The text as atoms in reading order. A line of plain text with a value and anything else is a row. */
export function atomsOf(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (const cell of cellsOf(text)) {
    const own = atomise(cell);
    const isRow = !cell.explicit && own.length > 1 && own.some(({as}) => as === "value");
    atoms.push(...(isRow ? own.map((atom) => ({...atom, row: -1 - cell.line})) : own));
  }
  return atoms;
}

function atomise(cell: TextCell): Atom[] {
  const text = cell.text.replace(/^[ \t]+|[ \t]+$/g, "");
  const atom = (as: Atom["as"], text: string, value?: ReadValue): Atom =>
    ({as, text, line: cell.line, row: cell.row, explicit: cell.explicit, ...(value !== undefined && {value})});
  const whole = readValue(text);
  if (whole.as === "blank") return cell.explicit ? [atom("blank", "")] : [];
  if (whole.as !== "text" && (cell.isWhole || !/\s/.test(text.trim()))) return [atom("value", text, whole)];
  if (cell.explicit && isWordedChange(text)) return [atom("value", text, whole)];
  const atoms: Atom[] = [];
  for (const token of tokensOf(text)) {
    const value = readValue(token);
    const last = atoms.at(-1);
    if (value.as === "number" || value.as === "mark") atoms.push(atom("value", token, value));
    else if (isUnit(token)) atoms.push(atom("unit", token));
    else if (last?.as === "words") atoms[atoms.length - 1] = {...last, text: `${last.text} ${token}`};
    else atoms.push(atom("words", token));
  }
  return atoms;
}

/** 增3 and 减3 are no numbers, and no labels either. */
const isWordedChange = (text: string): boolean => /^[增减]\s*\d+$/.test(text.normalize("NFKC"));

/** The words and values of a cell; a bracketed remark stays with the number before it. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const token of text.split(/\s+/)) {
    const last = tokens.at(-1);
    const isRemark = last !== undefined && /^[(（[【〔].*[)）\]】〕]$/.test(token) && readValue(last).as === "number";
    if (isRemark && splitOrdinal(token.normalize("NFKC")).ordinal === undefined) tokens[tokens.length - 1] = last + token;
    else if (token !== "") tokens.push(token);
  }
  return tokens;
}
