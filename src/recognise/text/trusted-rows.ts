import {type EditionId, editionOf, type FormId, formOf, indicatorsById, type OfficialForm, perEdition} from "../../editions/edition";
import {type RuleAt, rulesAt} from "../../editions/rule-at";
import {numberOr} from "../../filing/figure";
import {labelsOf, type Meaning} from "../labels";
import type {Claim, Claims} from "./claims";
import {addUp} from "./fit";
import {rowsOf} from "./form-rows";
import type {TextRun} from "./runs";
import {type FilledRow, loosened, type LooseValues, type SettledRows, settle} from "./settle";

/** The rows that may be trusted: settled, put right where labels and values slipped, and cleared of doubtful ones. */
export function trustedRows(runs: readonly TextRun[], claims: Claims): SettledRows {
  const {edition} = claims;
  const inOrder = formsThatAddUp(edition).reduce(
    (settled, form) => putInOrder(claims, settled, form), settle(runs, claims));
  const once = formsKeptOnce(runs, claims);
  const whole = leaveOut(inOrder, inOrder.filled.filter(({claim}) => once.has(claim.row.form)));
  const trusted = withoutDoubtful(whole, edition);
  const hasValues = trusted.filled.some(({cells}) => cells.some(({as}) => as === "value"));
  return hasValues ? trusted : {...trusted, filled: []};
}

/** Tell the rows' values as doubtful ones. */
export const leaveOut = ({filled, loose}: SettledRows, rows: readonly FilledRow[]): SettledRows => ({
  filled: filled.filter((row) => !rows.includes(row)),
  loose: [...loose, ...rows.flatMap(({claim: {run}, cells}) => loosened(run, cells, "doubt"))],
});

/** As many values as a row has columns. */
type RowOfValues = {readonly run: TextRun; readonly cells: FilledRow["cells"]};

/**
 * Where labels stand without values and rows of values without labels, labels and values have slipped. They belong
 * together in order if there are as many of both and then all columns add up; else the rows around stay out.
 */
function putInOrder({claims, edition}: Claims, settled: SettledRows, form: FormId): SettledRows {
  const own = settled.filled.filter(({claim, slots}) => claim.row.form === form && slots === undefined);
  const width = own[0]?.cells.length;
  if (width === undefined || width < 5) return settled;
  const orphans = settled.loose.flatMap((loose) => rowsOfValues(loose, width));
  const labels = claims.filter(({row}) => row.form === form).filter(isFirst);
  const bare = labels.filter((claim) => !own.some((row) => row.claim === claim));
  if (orphans.length === 0 || bare.length === 0) return settled;
  const rows = own.map(({claim, cells}) => ({run: claim.run, cells}));
  const inOrder = byOrder(labels, [...rows, ...orphans]);
  if (inOrder !== undefined && columnsAddUp(edition, form, inOrder)) {
    const loose = settled.loose.filter((one) => !orphans.some(({run}) => run === one.run));
    return {filled: [...settled.filled.filter(({claim}) => claim.row.form !== form), ...inOrder], loose};
  }
  return columnsAddUp(edition, form, own) ? settled : leaveOut(settled, rowsBetween(own, bare, orphans));
}

const isFirst = (claim: Claim, at: number, all: readonly Claim[]): boolean =>
  all.findIndex(({row}) => row === claim.row) === at;

function rowsOfValues({run, cells}: LooseValues, width: number): readonly RowOfValues[] {
  if (cells.length % width !== 0) return [];
  const rowAt = (at: number): RowOfValues => ({run, cells: cells.slice(at * width, (at + 1) * width)});
  return Array.from({length: cells.length / width}, (_, at) => rowAt(at));
}

function byOrder(labels: readonly Claim[], rows: readonly RowOfValues[]): readonly FilledRow[] | undefined {
  if (labels.length !== rows.length) return undefined;
  const sorted = [...rows].sort((a, b) => a.cells[0]!.line - b.cells[0]!.line || a.run.at - b.run.at);
  return labels.flatMap((claim, at) => sorted.slice(at, at + 1).map(({cells}) => ({claim, cells})));
}

/** The rows between each bare label and the nearest row of values without a label. */
const rowsBetween = (
  own: readonly FilledRow[], bare: readonly Claim[], orphans: readonly RowOfValues[],
): readonly FilledRow[] => own.filter(({claim: {run: {at}}}) => bare.some(({run: from}) => orphans.some(({run: to}) =>
  at >= Math.min(from.at, to.at) && at <= Math.max(from.at, to.at) && Math.abs(from.at - to.at) < farthest)));

/** A bare label and a bare row of values further apart than this, in runs, have nothing to do with each other. */
const farthest = 12;

/** The forms of which a 强制性 rule says that sums of rows are equal, column by column. */
const formsThatAddUp = perEdition(({id, forms}): readonly FormId[] =>
  forms.map((form) => form.id).filter((form) => downColumns(id, form).length > 0));

/**
 * Whether every column of a form keeps the edition's equalities between rows; false where a row they need is lacking.
 * It confirms a doubtful order of rows, nothing else; an empty cell counts for nothing here.
 */
function columnsAddUp(edition: EditionId, form: FormId, rows: readonly FilledRow[]): boolean {
  const known = indicatorsById(edition);
  const cellOf = new Map(rows.flatMap(({claim: {row}, cells}) =>
    row.slots.map(({id}, at) => [id, cells[at]?.value] as const)));
  const has = (row: string | undefined): boolean => rows.some(({claim}) => claim.row.id === row);
  const isThere = ({left, right}: RuleAt): boolean => [...left, ...right].every(({id}) => has(known.get(id)?.rowId));
  const sum = (side: RuleAt["left"]): number =>
    side.reduce((total, {id, sign}) => total + sign * numberOr(0, cellOf.get(id)), 0);
  const rules = downColumns(edition, form);
  return rules.length > 0 && rules.every((rule) => isThere(rule) && sum(rule.left) === sum(rule.right));
}

const downColumns = (edition: EditionId, form: FormId): readonly RuleAt[] => rulesAt(edition).filter(
  ({rule, left, right}) => rule.form === form && rule.is === "equal" && rule.each === "column" &&
    rule.severity === "error" && [...left, ...right].every(({last}) => !last));

/**
 * The forms of which an extractor kept each distinct string once: values that were equal to earlier ones are lost, and
 * what is left stands behind the wrong labels. What the form prints several times then stands there once.
 */
function formsKeptOnce(runs: readonly TextRun[], {edition, labels, met}: Claims): ReadonlySet<FormId> {
  const units = runs.flatMap(({words, groups}) => [...words, ...groups.flat()])
    .filter(({as}) => as === "unit").map(({text}) => text);
  const times = (form: FormId, as: Meaning["as"]): number =>
    labels.filter(({meanings}) => meanings.some((one) => one.form === form && one.as === as)).length;
  const isKeptOnce = ({id, layout, blocks}: OfficialForm): boolean => {
    const rows = [...met.keys()].filter(({form}) => form === id).length;
    return layout === "list" ? rows >= 10 && units.length > 0 && units.length === new Set(units).size
      : blocks.length > 1 && times(id, "block") >= 3 && times(id, "stub") <= 1;
  };
  return new Set(editionOf(edition).forms.filter(isKeptOnce).map(({id}) => id));
}

/** Leave out what stands in its place by chance rather than by layout. */
function withoutDoubtful(settled: SettledRows, edition: EditionId): SettledRows {
  const forms = [...new Set(settled.filled.map(({claim}) => claim.row.form))];
  return forms.reduce((left, form) => {
    const own = left.filled.filter(({claim}) => claim.row.form === form);
    return leaveOut(left, [...own.filter(doubtOf(formOf(edition, form), own, left)), ...jumps(own, edition)]);
  }, settled);
}

/**
 * Rows read under a label that several rows have, ahead of what follows them: 其他情形 may be the end of another row's
 * label, that has lost its beginning.
 */
function jumps(own: readonly FilledRow[], edition: EditionId): readonly FilledRow[] {
  const {all} = rowsOf(edition);
  const {find} = labelsOf(edition);
  const places = own.map(({claim}) => all.indexOf(claim.row));
  return own.filter(({claim: {row}}, at) => {
    const [before = -1, here = -1, behind = Infinity] = [places[at - 1], places[at], places[at + 1]];
    return before < behind && behind < here &&
      find(row.label).filter(({as, form}) => as === "row" && form === row.form).length > 1;
  });
}

function doubtOf({layout}: OfficialForm, own: readonly FilledRow[], settled: SettledRows): (row: FilledRow) => boolean {
  if (layout === "list" && isCounting(own)) return () => true;
  const isTorn = looseAmong(own, settled) > 2;
  const valued = own.filter(({cells}) => cells.some(({as, explicit}) => as === "value" && !explicit));
  const isByLine = valued.filter(isBesideLabel).length > own.length / 2;
  return (row) => {
    if (isEmpty(row) && isBesideLoose(row, settled)) return true;
    if (row.claim.isInferred === true) return isTorn;
    const {sums, isWholeForm} = row.claim.row;
    if (isWholeForm) return !isEven(row) && !addUp(row.cells, sums);
    if (row.slots !== undefined) return isTorn && !isBesideLabel(row);
    if (isShifted(row)) return true;
    if (sums.length > 0) return !addUp(row.cells, sums) && (!isEven(row) || (isTorn && !isBesideLabel(row)));
    return (isTorn && !isBesideLabel(row)) || (isByLine && isAlone(row));
  };
}

/** The last value is the sum of the others, and the total behind it is blank: one cell of the row is lost. */
function isShifted({claim: {row: {sums: [sum, more]}}, cells}: FilledRow): boolean {
  const last = cells.findLastIndex(({as}) => as === "value");
  const total = numberOr(null, cells[last]?.value);
  const endsInTotal = more === undefined && sum?.total === cells.length - 1 && cells.length > mayBeChance;
  const parts = Array.from({length: Math.max(last, 0)}, (_, at) => at);
  return endsInTotal && last < cells.length - 1 && last > 1 && total !== 0 && addUp(cells, [{total: last, parts}]);
}

/** In a row of so few cells one is the sum of those before it by chance. */
const mayBeChance = 5;

/** Cells in order: of one table, or all on one line, or each on its own. */
function isEven({cells}: FilledRow): boolean {
  const shown = cells.filter(({as}) => as === "value");
  const lines = new Set(shown.map(({line}) => line)).size;
  return lines <= 1 || lines === shown.length || shown.every(({explicit}) => explicit);
}

/** The values are codes that count the rows: 01, 02, 03. */
function isCounting(rows: readonly FilledRow[]): boolean {
  const values = rows.flatMap(({cells}) => cells.flatMap(({value}) => numberOr([], value)));
  return values.length > 2 && values.slice(1).every((value, at) => {
    const before = values[at];
    return before !== undefined && value > before && value - before < 20;
  });
}

/** How many runs of values without a row stand among a form's rows and near them. */
function looseAmong(own: readonly FilledRow[], {loose}: SettledRows): number {
  const runs = own.map(({claim}) => claim.run.at);
  const first = runs.reduce((least, at) => Math.min(least, at), Infinity) - near;
  const last = runs.reduce((most, at) => Math.max(most, at), -Infinity) + near;
  return loose.filter(({run: {at}, why}) => at >= first && at <= last && why !== "count").length;
}

const near = 8;

const isEmpty = ({cells}: FilledRow): boolean => cells.every(({as}) => as === "blank");

/** Values without a row stand next to it: they may be its own. */
const isBesideLoose = ({claim: {run: {at}}}: FilledRow, {loose}: SettledRows): boolean =>
  loose.some(({run, why}) => Math.abs(run.at - at) <= 1 && why !== "count");

/** Its values stand on the line of its label, or in cells of the same table. */
const isBesideLabel = ({claim: {label}, cells}: FilledRow): boolean =>
  cells.every((cell) => cell.explicit || cell.line === label.line);

/** One value alone on a line. */
const isAlone = ({cells: [cell, more], claim}: FilledRow): boolean =>
  claim.isCutOff !== true && more === undefined && cell?.as === "value" && cell.row === undefined;
