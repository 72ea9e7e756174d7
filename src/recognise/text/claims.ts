import {type EditionId, editions, formOf} from "../../editions/edition";
import type {FormRow} from "../../editions/form-rows";
import {took} from "../../filing/effort";
import type {UnmatchedReason} from "../../filing/filing";
import {labelsOf, type Meaning} from "../labels";
import {readValue} from "../value";
import type {Atom} from "./atoms";
import {
  endingLabel, endsWord, isColumn, joinedOverPages, labelAcross, labelsIn, type LabelTree, labelTreeOf, type
  PrintedLabel,
} from "./printed-labels";
import {sharesOf} from "./fit";
import {type ColumnHead, fillsWholeForm, goTo, headsOver, isFar, isOfLine, keepHead, keepInHeading, lineMeant, nearRow, pass, type PrintedHead, type ReadingProgress, rowMeant, startOf} from "./reading-progress";
import {spellAcross, type TextRun} from "./runs";
import {withWords} from "./words-behind-row";
import {standForFigure} from "./words-for-figures";

/** What one edition's labels make of a text. */
export type Claims = {
  readonly edition: EditionId;
  readonly claims: readonly Claim[];
  readonly unclaimed: readonly Unclaimed[];
  /** Every row label met, with the line it was first met on. */
  readonly met: ReadonlyMap<FormRow, number>;
  /** Every label, in reading order. */
  readonly labels: readonly PrintedLabel[];
  /** The places of the runs whose words end with heads of columns, or nearly. */
  readonly headed: ReadonlySet<number>;
};

/** Values that stand behind a row's label. */
export type Claim = {
  readonly run: TextRun;
  readonly row: FormRow;
  /** Empty for a label that no value follows: its cells may still show as empty lines. */
  readonly groups: TextRun["groups"];
  /** The last atom of the label, its unit included, and the first of what comes after the row. */
  readonly label: Atom;
  readonly next?: Atom;
  /** The column heads last seen above the row, by column. */
  readonly heads: ReadonlyMap<string, ColumnHead>;
  /** The labels of the heading last seen above the row, in reading order. */
  readonly heading: readonly PrintedHead[];
  /** The unit printed behind the label, where it is not the last of its run. */
  readonly unit?: string;
  /** The label is broken off where its values stand. */
  readonly isCutOff?: boolean;
  /** No cell shows; label and unit do. */
  readonly isInferred?: boolean;
};

/** A run whose values no label claims. */
type Unclaimed = {readonly run: TextRun; readonly why: UnmatchedReason};

/** Go through the runs: the label that stands last before some values claims them for its row. */
export function claimsIn(runs: readonly TextRun[], edition: EditionId): Claims {
  const tree = labelTreeOf(edition);
  const progress = startOf(edition);
  const claims: Claim[] = [];
  const unclaimed: Unclaimed[] = [];
  const labels: PrintedLabel[] = [];
  const headed = new Set<number>();
  let before: LabelledRun | undefined;
  const whole = joinedOverPages(runs, tree);
  for (const run of whole) {
    const own = labelsIn(run.spelling, tree);
    const here = {run, labels: own, ending: endingLabel(run.spelling, own, tree), before, next: whole[run.at + 1]};
    const known = claims.length;
    for (const found of readRun(progress, here, tree)) {
      if ("row" in found) claims.push(found);
      else unclaimed.push(found);
    }
    took((claims.length - known) * stepsOfClaim);
    labels.push(...own);
    if (own.some((label) => headsValues(run, label))) headed.add(run.at);
    before = {run, labels: own};
  }
  return {edition, claims, unclaimed, met: progress.met, labels, headed};
}

/** Each row is held against the heads above it and the form's other rows; all forms together have some two hundred. */
const stepsOfClaim = 10;

/** Whether a label close before a run's values names a column, and is no everyday word. */
const headsValues = ({spelling: {letters}}: TextRun, {from, to, meanings}: PrintedLabel): boolean =>
  to - from >= 4 && letters.length - to < closeBy && meanings.some(({as}) => as === "column");

/** In letters: a row's label stands between, or half of it. */
const closeBy = 30;

/** A run with the labels of an edition in its words. */
type LabelledRun = {readonly run: TextRun; readonly labels: readonly PrintedLabel[]};

/** A run to be read, between the one before it and the one behind it. */
type Here = LabelledRun & {
  /** The label that its words end with. */
  readonly ending?: PrintedLabel;
  readonly before?: LabelledRun;
  readonly next?: TextRun;
};

type Found = Claim | Unclaimed;

/** Pass by a run's labels; the last claims its values. */
function readRun(progress: ReadingProgress, here: Here, tree: LabelTree): readonly Found[] {
  const {run, labels, ending} = here;
  const hasCells = run.groups.length > 0;
  const found: Found[] = [];
  const earlier: FormRow[] = [];
  let passed = 0;
  let previous = labelRightBefore(here);
  for (const label of labels) {
    const isPassedBy = label !== ending || !hasCells;
    pass(progress, label.from - passed, isPassedBy ? label : undefined);
    if (isPassedBy) {
      const bare = passBy(progress, here, label, previous);
      found.push(...bare);
      earlier.push(...bare.map(({row}) => row));
    }
    passed = label.to;
    previous = label;
  }
  if (hasCells) found.push(...claimValues(progress, here, tree, earlier));
  pass(progress, 0, ending);
  pass(progress, run.spelling.letters.length - passed);
  return found;
}

/** The last label of the run before, where only empty cells part it from this run. */
const labelRightBefore = ({before}: Here): PrintedLabel | undefined =>
  before?.run.groups.every((group) => group.every(({as}) => as !== "value")) ? before.labels.at(-1) : undefined;

/** A label without values of its own moves the reader on, or heads a column. */
function passBy(
  progress: ReadingProgress, {run, labels, ending}: Here, label: PrintedLabel, previous: PrintedLabel | undefined,
): readonly Claim[] {
  const first = wordAt(run, label.from);
  if (first === undefined) return [];
  const line = isColumn(label, previous) ? undefined : lineMeant(progress, label);
  if (line !== undefined) goTo(progress, line, first.line);
  if (label !== ending || !isOfLine(progress.edition, run, label, first)) keepHead(progress, run, label, first);
  keepInHeading(progress, run, label, first, line);
  return line === undefined ? [] : bareClaim(progress, {run, labels}, label, line);
}

const wordAt = ({words, spelling: {wordOf}}: TextRun, letter: number): Atom | undefined => words[wordOf[letter] ?? -1];

/** A label without values; with its unit behind it, its cell is empty, or it holds the words that are no label. */
function bareClaim(
  {edition, rows}: ReadingProgress, {run, labels}: LabelledRun, label: PrintedLabel, line: Meaning,
): readonly Claim[] {
  const row = rowMeant(rows, line);
  const {words, spelling} = run;
  const at = spelling.wordOf[label.to - 1] ?? -1;
  const [last, second, third] = [words[at], words[at + 1], words[at + 2]];
  if (row === undefined || last === undefined) return [];
  const unit = second?.as === "unit" ? second : undefined;
  const next = unit === undefined ? second : third;
  const claim: Claim = {run, label: unit ?? last, next, heads: noHeads, heading: [], row, groups: [], unit: unit?.text};
  if (unit === undefined || next?.as !== "words") return [claim];
  const isInferred = formOf(edition, row.form).layout === "list" && endsWord(spelling, label);
  if (!isInferred) return [claim];
  const isWorded = !labels.some(({from}) => spelling.wordOf[from] === at + 2) && standForFigure(next.text);
  const cell: Atom = isWorded ? {...next, as: "value", value: readValue(next.text)}
    : {as: "blank", text: "", line: unit.line, explicit: true};
  return [{...claim, isInferred, groups: [[cell]]}];
}

const noHeads: ReadonlyMap<string, ColumnHead> = new Map();

/** Give a run's values to the row of its last label, or to the several rows whose labels stand before them. */
function claimValues(
  progress: ReadingProgress, here: Here, tree: LabelTree, earlier: readonly FormRow[],
): readonly Found[] {
  const {run, labels, ending, before, next: behind} = here;
  const {sideBySide} = progress.rows;
  const label = run.words.at(-1);
  if (label === undefined) return [{run, why: "value"}];
  const around = {run, label, next: behind?.words[0]};
  const previous = labels.at(-2) ?? labelRightBefore(here);
  const passEnding = (): readonly Claim[] => ending === undefined ? [] : passBy(progress, here, ending, previous);
  if (sideBySide !== undefined && fillsWholeForm(run, labels, before?.labels ?? [], sideBySide)) {
    const passed = passEnding();
    progress.isHeadingOver = hasValues(run);
    const {heading} = progress;
    return [...passed, {...around, row: sideBySide.whole, groups: run.groups, heads: new Map(), heading}];
  }
  const {line, isCutOff} = lineOfValues(progress, here, tree, previous);
  const bare = line === undefined ? passEnding() : [];
  if (line !== undefined) goTo(progress, line, label.line);
  const first = ending === undefined ? undefined : wordAt(run, ending.from);
  if (line !== undefined && ending !== undefined && first !== undefined && !hasValues(run)) {
    keepInHeading(progress, run, ending, first, line);
  }
  if (line?.as === "rowHeading" && !hasNumbers(run)) return bare;
  if (line?.form === sideBySide?.whole.form && !hasValues(run)) return bare;
  const row = line === undefined ? undefined : rowMeant(progress.rows, line);
  if (row === undefined || isFar(progress, row.form)) {
    return [...bare, {run, why: ending === undefined ? "label" : "value"}];
  }
  progress.isHeadingOver ||= hasValues(run);
  const shares = sharesOf(run, earlier, row)?.map((share) => withWords(share, behind)).map((share): Claim =>
    ({...around, ...share, heads: headsOver(progress, share.row), heading: progress.heading, isCutOff}));
  if (shares === undefined) return [{run, why: "count"}];
  const isOverBareRows = shares.length === 1 && valuesIn(run) >= 2 * row.slots.length ||
    isCutOff === true && behind?.words.length === 1 && valuesIn(behind) >= row.slots.length;
  return isOverBareRows && mayHead(row) ? [{run, why: "value"}] : [...shares, ...unshared(run, shares)];
}

/** Whether a row's label heads rows in another edition or region, as it may where full rows without labels follow. */
const mayHead = ({form, label}: FormRow): boolean => editions.some(({id}) =>
  labelsOf(id).find(label).some((meaning) => meaning.as === "rowHeading" && meaning.form === form));

/** Values behind a row's own, in rows that have no label. */
function unshared(run: TextRun, shares: readonly Claim[]): readonly Unclaimed[] {
  const own = new Set(shares.flatMap(({groups}) => groups.flat()));
  const groups = run.groups.filter((group) => group.some((atom) => atom.as === "value" && !own.has(atom)));
  return groups.length === 0 ? [] : [{run: {...run, words: [], groups}, why: "value"}];
}

/** The row or heading whose label stands before a run's values, if only in part, or nearly. */
function lineOfValues(
  progress: ReadingProgress, {run, labels, ending, next}: Here, tree: LabelTree, previous: PrintedLabel | undefined,
): {readonly line?: Meaning; readonly isCutOff?: boolean} {
  const isHead = ending !== undefined && isColumn(ending, previous);
  const mayGoOn = ending === undefined || ending.cutOff || isHead;
  const across = hasValues(run) && mayGoOn ? labelBehind(run, next, tree) : undefined;
  if (across !== undefined) return {line: lineMeant(progress, across), isCutOff: true};
  if (ending !== undefined) return {line: isHead ? undefined : lineMeant(progress, ending), isCutOff: ending.cutOff};
  return hasValues(run) ? {line: nearRow(progress, run, labels)} : {};
}

/** The label that begins before a run's values and ends behind them. */
function labelBehind({words}: TextRun, next: TextRun | undefined, tree: LabelTree): PrintedLabel | undefined {
  const [before, first] = [words.at(-1), next?.words[0]];
  if (before === undefined || next === undefined || first === undefined) return undefined;
  if (first.line - before.line > 3) return undefined;
  const {within, spelling} = spellAcross(before, next);
  const found = labelAcross(spelling, tree, within);
  // Of an ordinal alone, （七）, nobody can tell that the label behind the values is its own.
  return found !== undefined && found.from < within ? found : undefined;
}

const valuesIn = ({groups}: TextRun): number => groups.flat().filter(({as}) => as === "value").length;
const hasValues = ({groups}: TextRun): boolean => groups.some((group) => group.some(({as}) => as === "value"));
const hasNumbers = ({groups}: TextRun): boolean =>
  groups.some((group) => group.some(({value}) => value?.as === "number"));
