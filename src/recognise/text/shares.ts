import type {Atom} from "./atoms";
import {addUp, fit} from "./fit";
import type {FormRow, FormRows} from "./form-rows";
import type {PrintedLabel} from "./printed-labels";
import type {TextRun} from "./runs";

type Groups = TextRun["groups"];

/** A row with the values that are its own. */
export type Share = {readonly row: FormRow; readonly groups: Groups};

/**
 * The values for each of a run's row labels: all for the last one, unless several full rows follow as many labels in
 * the same order. `undefined` where there are several rows and another number of labels, or rows that no line parts
 * and that do not add up.
 */
export function sharesOf(
  {words, groups: all}: TextRun, earlier: readonly FormRow[], last: FormRow,
): readonly Share[] | undefined {
  const groups = ownGroups(words.at(-1), all);
  const width = last.slots.length;
  const unlike = earlier.findLastIndex(({slots, form}) => slots.length !== width || form !== last.form);
  const alike = [...earlier.slice(unlike + 1), last];
  const full = groups.filter((group) => fit([group], last) !== undefined);
  const parts = full.length > 1 ? full : chunks(groups, width, alike.length);
  if (parts.length < 2 || alike.length < 2) return [{row: last, groups}];
  const isSure = full.length > 1 || (last.sums.length > 0 && parts.every((cells) => addUp(cells, last.sums)));
  if (parts.length !== alike.length || !isSure) return undefined;
  return alike.map((row, at) => ({row, groups: parts.slice(at, at + 1)}));
}

/** The cells of the label's own printed row, where it has some. */
function ownGroups(label: Atom | undefined, groups: Groups): Groups {
  if (label?.explicit !== true || label.row === undefined) return groups;
  const own = groups.filter(([first]) => first?.row === label.row);
  return own.length > 0 ? own : groups;
}

/** Many values without a break, as rows of that width. */
function chunks(groups: Groups, width: number, rows: number): Groups {
  const cells = groups.flat().filter(({as}) => as !== "unit");
  if (rows < 2 || width < 2 || cells.length !== rows * width) return [];
  return Array.from({length: rows}, (_, at) => cells.slice(at * width, (at + 1) * width));
}

/**
 * Whether a run's values are all of a form whose rows stand side by side over one line of figures. Its header says so,
 * or its title and exactly as many values; where they stand further off, every total must add up too.
 */
export function fillsWholeForm(
  {groups}: TextRun, labels: readonly PrintedLabel[], before: readonly PrintedLabel[],
  {whole, first}: NonNullable<FormRows["sideBySide"]>,
): boolean {
  const isOwn = ({meanings}: PrintedLabel): boolean => meanings.some(({form}) => form === whole.form);
  const here = labels.filter(isOwn);
  const own = [...before.filter(isOwn), ...here];
  if (own.length === 0) return false;
  const fitted = fit(groups, whole);
  const rows = here.filter(({meanings}) => meanings.some(({as, form}) => as === "row" && form === whole.form));
  const isOneRow = rows.length === 1 && rows[0] === labels.at(-1) && fit(groups, first) !== undefined;
  if (isOneRow && fitted === undefined) return false;
  const isHeaded = new Set(own.flatMap(({meanings}) => meanings.map(({label}) => label))).size >= 4;
  const hasNumber = groups.flat().some(({as}) => as === "value");
  if (!hasNumber) return isHeaded && fitted !== undefined;
  if (isHeaded || rows.length > 1) return true;
  return fitted !== undefined && fitted.rest.length === 0 && (here.length > 0 || addUp(fitted.cells, whole.sums));
}
