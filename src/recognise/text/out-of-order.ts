import type {EditionId} from "../../editions/edition";
import {rowsOf} from "../../editions/form-rows";
import {labelsOf} from "../labels";
import {normalise} from "../normalise";
import type {FilledRow} from "./settle";

/**
 * Rows read under a label that several rows have, or a column too, ahead of what follows them: 其他情形 and 其他 may be what
 * is left of another row's label.
 */
export function jumps(own: readonly FilledRow[], edition: EditionId): readonly FilledRow[] {
  const {all} = rowsOf(edition);
  const {find} = labelsOf(edition);
  const places = own.map(({claim}) => all.indexOf(claim.row));
  const jumped = own.filter(({claim: {row}}, at) => {
    const [before = -1, here = -1, behind = Infinity] = [places[at - 1], places[at], places[at + 1]];
    const mayBe = find(normalise(row.label).key).filter(({as, form}) => (as === "row" || as === "column") && form === row.form);
    return before < behind && behind < here && mayBe.length > 1;
  });
  // Met again behind later rows, as where halves of a table stand side by side, it may be any of them as well.
  const rows = new Set(jumped.map(({claim}) => claim.row));
  let last = -1;
  return own.filter((one, at) => {
    if (jumped.includes(one)) return true;
    const [here = -1, before] = [places[at], last];
    last = Math.max(last, here);
    return here < before && rows.has(one.claim.row);
  });
}
