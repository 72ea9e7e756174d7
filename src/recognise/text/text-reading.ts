import {type EditionId, type FormId, formOf, type Variant, variantAmong} from "../../editions/edition";
import {type FormRow, isPrintedIn, rowsOf} from "../../editions/form-rows";
import type {MissingRow} from "../../filing/filing";
import {labelsOf} from "../labels";
import {normalise} from "../normalise";
import type {Claim, Claims} from "./claims";
import {formsKeptOnce} from "./kept-once";
import type {TextRun} from "./runs";
import {byRun, type FilledRow, leaveOut, type LooseByRun, type LooseValues, settle, type SettledRows} from "./settle";
import {jumps} from "./out-of-order";
import {addUp, columnsAddUp, formsThatAddUp, isCounting, isEven, isShifted} from "./fit";
import {formsWithout, rowsWithout, type Unvalued} from "./unvalued";

/** A text read as one edition's forms. */
export type TextReading = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  readonly claims: Claims;
  readonly filled: readonly FilledRow[];
  readonly loose: readonly LooseValues[];
  /** Labels met without values: of rows, and of forms of which no row has any. */
  readonly unvalued: readonly Unvalued[];
  /** The rows that the forms present should have and that were not met. */
  readonly missing: readonly MissingRow[];
};

/** Read the runs as what an edition's labels make of them. Where no form shows a single value, nothing is read. */
export function readAs(runs: readonly TextRun[], claims: Claims): TextReading {
  const {edition} = claims;
  const rows = rowsOf(edition);
  const trusted = trustedRows(runs, claims);
  const versionOf = (isMet: (row: FormRow) => boolean): Variant | undefined =>
    variantAmong(edition, ({form, rowId}) => {
      const row = rows.find(form, rowId);
      return row !== undefined && isMet(row);
    });
  const version = versionOf((row) => claims.met.has(row));
  // A heading of this version that is a row of another took what stands beside a row that lost its label, and what
  // follows in the same run was counted off behind it.
  const foreign = new Set(version === undefined ? [] : trusted.filled.filter(({claim: {row}}) =>
    !isPrintedIn(row, version)).map(({claim: {run}}) => run));
  const {filled, loose} = leaveOut(trusted, trusted.filled.filter(({claim: {run}}) => foreign.has(run)));
  const shown = new Set(filled.map(({claim}) => claim.row));
  const forms = new Set(filled.map(({claim}) => claim.row.form));
  const whole = new Set([...shown].filter(({isWholeForm}) => isWholeForm).map(({form}) => form));
  const isShown = (row: FormRow): boolean => shown.has(row) || whole.has(row.form);
  const isMet = (row: FormRow): boolean => claims.met.has(row) || isShown(row);
  const variant = versionOf(isMet);
  const printed = rows.all.filter((row) => forms.has(row.form) && isPrintedIn(row, variant));
  return {
    edition, variant, claims, filled,
    loose: loose.filter(isInTables(claims)),
    unvalued: [...rowsWithout(printed.filter((row) => !isShown(row)), claims, loose), ...formsWithout(forms, claims)],
    missing: printed.filter((row) => !isMet(row)).map(({form, id}) => ({form, row: id})),
  };
}

/** Values among the tables or under heads of their columns, not in the prose around them. */
function isInTables({claims, headed}: Claims): (loose: LooseValues) => boolean {
  const valued = claims.filter(({groups}) => groups.length > 0).map(({run}) => run.at);
  const first = valued.reduce((first, at) => Math.min(first, at), Infinity);
  const last = valued.reduce((last, at) => Math.max(last, at), -Infinity);
  return ({run: {at}, cells, why, label}) => {
    const isCell = cells.some(({explicit}) => explicit);
    // A cell behind a label of the forms.
    if (isCell && why === "value" && label !== "") return true;
    // A page's foot may stand between a table's last rows.
    const near = isCell ? 3 : 1;
    return why === "count" || why === "doubt" || cells.length >= 5 || (at >= first - near && at <= last + near) ||
      [0, 1, 2, 3].some((back) => back <= near && headed.has(at - back));
  };
}

/** The rows that may be trusted: settled, put right where labels and values slipped, and cleared of doubtful ones. */
function trustedRows(runs: readonly TextRun[], claims: Claims): SettledRows {
  const {edition} = claims;
  const inOrder = formsThatAddUp(edition).reduce(
    (settled, form) => putInOrder(claims, settled, form), settle(runs, claims));
  const once = formsKeptOnce(runs, claims);
  const whole = leaveOut(inOrder, inOrder.filled.filter(({claim}) => once.has(claim.row.form)));
  const trusted = withoutDoubtful(whole, edition);
  const hasValues = trusted.filled.some(({cells}) => cells.some(({as}) => as === "value"));
  return hasValues ? trusted : {...trusted, filled: []};
}

/** As many values as a row has columns. */
type RowOfValues = {readonly run: TextRun; readonly cells: FilledRow["cells"]};

/**
 * Where labels stand without values and rows of values without labels, labels and values have slipped. They belong
 * together in order if there are as many of both and then all columns add up, which they must not do with other figures
 * where each row keeps what stands beside its label; else the rows around stay out.
 */
function putInOrder({claims, edition}: Claims, settled: SettledRows, form: FormId): SettledRows {
  const own = settled.filled.filter(({claim, slots}) => claim.row.form === form && slots === undefined);
  const width = own[0]?.cells.length;
  if (width === undefined || width < 5) return settled;
  const others = new Set(claims.filter(({row}) => row.form !== form).map(({run}) => run));
  const slipped = settled.loose.filter((loose) => !others.has(loose.run) && rowsOfValues(loose, width).length > 0);
  const orphans = slipped.flatMap((loose) => rowsOfValues(loose, width));
  const labels = claims.filter(({row}) => row.form === form).filter(isFirst);
  const bare = labels.filter((claim) => !own.some((row) => row.claim === claim));
  if (orphans.length === 0 || bare.length === 0) return settled;
  const rows = own.map(({claim, cells}) => ({run: claim.run, cells}));
  const inOrder = byOrder(labels, [...rows, ...orphans]);
  const inPlace = [...own, ...bare.flatMap((claim, at) =>
    orphans.slice(at, at + 1).map(({cells}) => ({claim, cells})))];
  const isSure = (order: readonly FilledRow[]): boolean => columnsAddUp(edition, form, order) &&
    (!columnsAddUp(edition, form, inPlace) || order.every((row) => inPlace.some((other) => isSame(row, other))));
  if (inOrder !== undefined && isSure(inOrder)) {
    const loose = settled.loose.filter((one) => !slipped.includes(one));
    return {filled: [...settled.filled.filter(({claim}) => claim.row.form !== form), ...inOrder], loose};
  }
  return columnsAddUp(edition, form, own) ? settled : leaveOut(settled, rowsBetween(own, bare, orphans));
}

const isSame = (one: FilledRow, other: FilledRow): boolean =>
  one.claim === other.claim && one.cells.every(({text}, at) => text === other.cells[at]?.text);

const isFirst = (claim: Claim, at: number, all: readonly Claim[]): boolean =>
  all.findIndex(({row}) => row === claim.row) === at;

function rowsOfValues({run, cells}: LooseValues, width: number): readonly RowOfValues[] {
  if (cells.length % width !== 0) return [];
  const rowAt = (at: number): RowOfValues => ({run, cells: cells.slice(at * width, (at + 1) * width)});
  return Array.from({length: cells.length / width}, (_, at) => rowAt(at));
}

function byOrder(labels: readonly Claim[], rows: readonly RowOfValues[]): readonly FilledRow[] | undefined {
  if (labels.length !== rows.length) return undefined;
  const sorted = [...rows].sort((a, b) => a.run.at - b.run.at);
  return labels.flatMap((claim, at) => sorted.slice(at, at + 1).map(({cells}) => ({claim, cells})));
}

/** The rows between each bare label and the nearest row of values without a label. */
const rowsBetween = (
  own: readonly FilledRow[], bare: readonly Claim[], orphans: readonly RowOfValues[],
): readonly FilledRow[] => own.filter(({claim: {run: {at}}}) => bare.some(({run: from}) => orphans.some(({run: to}) =>
  at >= Math.min(from.at, to.at) && at <= Math.max(from.at, to.at) && Math.abs(from.at - to.at) < farthest)));

/** A bare label and a bare row of values further apart than this, in runs, have nothing to do with each other. */
const farthest = 12;

/** Leave out what stands in its place by chance rather than by layout. */
function withoutDoubtful(settled: SettledRows, edition: EditionId): SettledRows {
  const forms = [...new Set(settled.filled.map(({claim}) => claim.row.form))];
  return forms.reduce((left, form) => {
    const own = left.filled.filter(({claim}) => claim.row.form === form);
    return leaveOut(left, [...own.filter(doubtOf(edition, form, own, left)), ...jumps(own, edition)]);
  }, settled);
}

function doubtOf(
  edition: EditionId, form: FormId, own: readonly FilledRow[], settled: SettledRows,
): (row: FilledRow) => boolean {
  if (formOf(edition, form).layout === "list" && isCounting(own)) return () => true;
  // 其他 and 总计 alone are rows of any table.
  if (own.every(({claim}) => isAnybodys(edition, claim))) return () => true;
  const isTorn = looseAmong(own, settled) > 2;
  const loose = byRun(settled);
  const valued = own.filter(({cells}) => cells.some(({as, explicit}) => as === "value" && !explicit));
  const besideLabels = valued.filter(isBesideLabel).length;
  const isByLine = besideLabels > 0 && besideLabels * 2 >= valued.length;
  return (row) => {
    if ((isEmpty(row) && isBesideLoose(row, loose)) || isBeforeHead(row, loose, edition)) return true;
    if (row.claim.isInferred === true) return isTorn;
    const {sums, isWholeForm} = row.claim.row;
    // Where no column is headed, the sums alone tell that the values stand row by row.
    if (isWholeForm) return (!isEven(row) || !isHeaded(row)) && !addUp(row.cells, sums);
    if (row.slots !== undefined) return isTorn && !isBesideLabel(row);
    if (isShifted(row)) return true;
    if (sums.length > 0) return !addUp(row.cells, sums) && (!isEven(row) || (isTorn && !isBesideLabel(row)));
    return (isTorn && !isBesideLabel(row)) || (isByLine && isAlone(row));
  };
}

/** Whether a row's label, printed without its ordinal, is a column's of its form too. */
const isAnybodys = (edition: EditionId, {label: {text}, row: {form, label}}: Claim): boolean =>
  normalise(text).ordinal === undefined && labelsOf(edition).find(normalise(label).key)
    .some((meaning) => meaning.as === "column" && meaning.form === form);

/** Whether a row's form has heads of columns above it. */
const isHeaded = ({claim: {heading, row}}: FilledRow): boolean => heading.some(({meanings}) =>
  meanings.some(({as, form}) => as === "column" && form === row.form));

/** How many runs of values without a row stand among a form's rows and near them. */
function looseAmong(own: readonly FilledRow[], {loose}: SettledRows): number {
  const runs = own.map(({claim}) => claim.run.at);
  const first = runs.reduce((least, at) => Math.min(least, at), Infinity) - near;
  const last = runs.reduce((most, at) => Math.max(most, at), -Infinity) + near;
  return loose.filter(({run: {at}, why, isHeadless}) => at >= first && at <= last && why !== "count" && !isHeadless).length;
}

const near = 8;

const isEmpty = ({cells}: FilledRow): boolean => cells.every(({as}) => as === "blank");

/** Values without a row stand next to it: they may be its own. */
const isBesideLoose = ({claim: {run: {at}}}: FilledRow, loose: LooseByRun): boolean =>
  [at - 1, at, at + 1].some((near) => loose.get(near)?.some(({why}) => why !== "count"));

/** A head with a value follows on its line: the row's figure is that one, and its own value stands under another head. */
const isBeforeHead = ({claim: {run, row, label}}: FilledRow, loose: LooseByRun, edition: EditionId): boolean =>
  loose.get(run.at + 1)?.some(({label: head, line}) => line === label.line &&
    labelsOf(edition).find(head).some(({as, form}) => as === "column" && form === row.form)) === true;

/** Its values stand on the line of its label, or in cells of the same table. */
const isBesideLabel = ({claim: {label}, cells}: FilledRow): boolean =>
  cells.every((cell) => cell.explicit || cell.line === label.line);

/** One value alone on a line. */
const isAlone = ({cells: [cell, more], claim}: FilledRow): boolean =>
  claim.isCutOff !== true && more === undefined && cell?.as === "value" && cell.row === undefined;
