import type {Atom} from "./atoms";
import {fit} from "./fit";
import type {Mark} from "./marks";
import type {Run} from "./runs";

const columns = 5;
const cellsInAll = 15;

/**
 * Whether a run's values are form four, whose rows stand side by side over one line of 15 figures. Its header before
 * them says so; where only the form's title does, every block must add up.
 */
export function isFlattened(run: Run, marks: readonly Mark[], before: readonly Mark[]): boolean {
  const own = [...before, ...marks].filter(({meanings}) => meanings.some(({form}) => form === "disputes"));
  if (own.length === 0) return false;
  const whole = fit(run.groups, cellsInAll);
  const last = marks.at(-1);
  const endsInRow = last !== undefined && last.meanings.some(({as, form}) => as === "row" && form === "disputes");
  if (endsInRow && whole === undefined && fit(run.groups, columns) !== undefined) return false;
  const isHeaded = new Set(own.flatMap(({meanings}) => meanings.map(({label}) => label))).size >= 4;
  const hasNumber = run.groups.flat().some(({as}) => as === "value");
  return hasNumber && (isHeaded || (whole !== undefined && blocksAddUp(whole.cells)));
}

function blocksAddUp(cells: readonly Atom[]): boolean {
  const values = cells.map(({value}) => value?.value ?? null);
  if (values.some((value) => value === null)) return false;
  return values.every((total, at) => at % columns !== columns - 1 ||
    values.slice(at - columns + 1, at).reduce<number>((sum, value) => sum + value!, 0) === total);
}
