import {addUp, fit} from "./fit";
import type {RowSlots} from "./layout";
import type {Mark} from "./marks";
import type {Run} from "./runs";

/**
 * Whether a run's values are a form whose rows stand side by side over one line of figures, as form four does. Its
 * header says so, or its title and exactly as many values; where they stand further off, every total must add up too.
 */
export function isFlattened(
  run: Run, marks: readonly Mark[], before: readonly Mark[], flat: RowSlots, row: RowSlots,
): boolean {
  const isOwn = ({meanings}: Mark): boolean => meanings.some(({form}) => form === flat.form);
  const here = marks.filter(isOwn);
  const own = [...before.filter(isOwn), ...here];
  if (own.length === 0) return false;
  const whole = fit(run.groups, flat);
  const rows = marks.filter(({meanings}) => meanings.some(({as, form}) => as === "row" && form === flat.form));
  const isOneRow = rows.length === 1 && rows[0] === marks.at(-1) && fit(run.groups, row) !== undefined;
  if (isOneRow && whole === undefined) return false;
  const isHeaded = new Set(own.flatMap(({meanings}) => meanings.map(({label}) => label))).size >= 4;
  const hasNumber = run.groups.flat().some(({as}) => as === "value");
  if (!hasNumber) return isHeaded && whole !== undefined;
  if (isHeaded || rows.length > 1) return true;
  return whole !== undefined && whole.rest.length === 0 && (here.length > 0 || addUp(whole.cells, flat.sums));
}
