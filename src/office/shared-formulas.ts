import {shiftFormula} from "./shift-formula";
import type {Attributes} from "./xml";

/** The text of a cell's formula, given what its tag says: later cells of a group repeat only the group's number. */
export type FormulaText = (own: string, of: Attributes, row: number, column: number) => string | undefined;

/** Remember the first formula of each group of one sheet and move it for the others. */
export function sharedFormulas(): FormulaText {
  const groups = new Map<string, {readonly text: string; readonly row: number; readonly column: number}>();
  return (own, {t: type, si: group}, row, column) => {
    if (type !== "shared" || group === undefined) return own === "" ? undefined : own;
    const first = groups.get(group);
    if (own !== "") {
      if (first === undefined) groups.set(group, {text: own, row, column});
      return own;
    }
    return first && shiftFormula(first.text, row - first.row, column - first.column);
  };
}
