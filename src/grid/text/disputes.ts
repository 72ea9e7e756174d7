import type {Atom} from "./atoms";
import {fit} from "./fit";
import type {Mark} from "./marks";
import type {Run} from "./runs";

const columns = 5;
const cellsInAll = 15;

/**
 * Whether a run's values are form four, whose rows stand side by side over one line of 15 figures. Its header says so,
 * or its title and exactly 15 values; where they stand further off, every block must add up as well.
 */
export function isFlattened(run: Run, marks: readonly Mark[], before: readonly Mark[]): boolean {
  const here = marks.filter(isDisputes);
  const own = [...before.filter(isDisputes), ...here];
  if (own.length === 0) return false;
  const whole = fit(run.groups, cellsInAll);
  const rows = marks.filter(({meanings}) => meanings.some(({as, form}) => as === "row" && form === "disputes"));
  const isOneRow = rows.length === 1 && rows[0] === marks.at(-1) && fit(run.groups, columns) !== undefined;
  if (isOneRow && whole === undefined) return false;
  const isHeaded = new Set(own.flatMap(({meanings}) => meanings.map(({label}) => label))).size >= 4;
  const hasNumber = run.groups.flat().some(({as}) => as === "value");
  if (!hasNumber) return isHeaded && whole !== undefined;
  if (isHeaded || rows.length > 1) return true;
  return whole !== undefined && whole.rest.length === 0 && (here.length > 0 || blocksAddUp(whole.cells));
}

const isDisputes = ({meanings}: Mark): boolean => meanings.some(({form}) => form === "disputes");

function blocksAddUp(cells: readonly Atom[]): boolean {
  const values = cells.map(({value}) => value?.value ?? null);
  if (values.some((value) => value === null)) return false;
  return values.every((total, at) => at % columns !== columns - 1 ||
    values.slice(at - columns + 1, at).reduce<number>((sum, value) => sum + value!, 0) === total);
}
