import {type EditionId, type FormId, formOf} from "../../editions/edition";
import type {Meaning} from "../labels";
import type {Atom} from "./atoms";
import {sharesOf, type Claim, type Head, type Stray} from "./claims";
import {isFlattened} from "./flattened";
import {flatRow, flatRowOf, rowKey, rowsOf, type RowSlots} from "./layout";
import {markAcross, marksIn, type Mark} from "./marks";
import {nearRow} from "./near";
import {phrasesOf} from "./phrases";
import type {Run} from "./runs";
import {spell, type Spelling} from "./spelling";
import {endsAtom, isColumn, printedLabel, tailOf} from "./tail";

/** A run with its words spelled out. */
export type SpelledRun = Run & {readonly spelling: Spelling};

/** What one edition's labels make of a text. */
export type Walk = {
  readonly edition: EditionId;
  readonly claims: readonly Claim[];
  readonly strays: readonly Stray[];
  /** Every row label met, with the line it was first met on. */
  readonly met: ReadonlyMap<string, number>;
  readonly marks: readonly (readonly Mark[])[];
};

/** Labels of a form in several blocks are everyday words: further from its other labels than this they mean nothing. */
const farthest = 60;

/** Go through the runs: the label that stands last before some values claims them for its row. */
export function walk(runs: readonly SpelledRun[], edition: EditionId): Walk {
  const phrases = phrasesOf(edition);
  const layout = rowsOf(edition);
  const flat = flatRowOf(edition);
  const unflattened = [...layout.values()].find(({form, row}) => form === flat?.form && row !== flatRow);
  const isInBlocks = (form: FormId): boolean => formOf(edition, form).blocks.length > 1;
  const claims: Claim[] = [];
  const strays: Stray[] = [];
  const met = new Map<string, number>();
  const marks = runs.map(({spelling}) => marksIn(spelling, phrases));
  const pointer = new Map<FormId, number>();
  const heads = new Map<string, Map<string, Head>>();
  const places = new Map<number, ReadonlyMap<Atom, number>>();
  let strange = Infinity;

  runs.forEach((run, at) => {
    const own = marks[at]!;
    const tail = tailOf(run, own, phrases);
    const hasCells = run.groups.some((group) => group.some(({as}) => as !== "unit"));
    const lines: Meaning[] = [];
    let passed = 0;
    own.forEach((mark, index) => {
      strange += mark.from - passed;
      passed = mark.to;
      if (mark === tail && hasCells) return;
      lines.push(...see(own, index, at));
      if (opensBlocks(mark)) strange = 0;
    });
    if (hasCells) claim(run, own, tail, at, lines);
    if (tail !== undefined && opensBlocks(tail)) strange = 0;
    strange += run.spelling.letters.length - passed;
  });
  return {edition, claims, strays, met, marks};

  /** A block's title or head opens a form in blocks; its rows keep it open. */
  function opensBlocks({meanings}: Mark): boolean {
    return meanings.some(({form, as}) => isInBlocks(form) && as !== "form" && (as !== "row" || strange < farthest));
  }

  /** A label without values of its own moves the reader on, or heads a column. */
  function see(own: readonly Mark[], index: number, at: number): Meaning[] {
    const mark = own[index]!;
    const line = isColumn(own, index, markBefore(at)) ? undefined : chosen(mark);
    if (line !== undefined) meet(line, runs[at]!.spelling.atom[mark.from]!.line);
    if (line?.as === "row") claimEmpty(line, mark, at);
    for (const {as, form, block, ids} of mark.meanings) {
      if (as === "block") heads.delete(`${form}/${block}`);
      if (as !== "column") continue;
      const key = `${form}/${block}`;
      const head = {atom: runs[at]!.spelling.atom[mark.from]!, label: printedLabel(runs[at]!, mark)};
      const known = heads.get(key)?.get(ids[0]!);
      const isRepeated = known?.atom.row !== undefined && known.atom.row === head.atom.row;
      if (!isRepeated) heads.set(key, new Map(heads.get(key)).set(ids[0]!, head));
    }
    return line === undefined ? [] : [line];
  }

  function meet(line: Meaning, sourceLine: number): void {
    pointer.set(line.form, line.at);
    const key = rowKey(line.form, line.ids[0]!);
    if (line.as === "row" && !met.has(key)) met.set(key, sourceLine);
  }

  /** Where a word stands in its run. */
  function placeOf(at: number, word: Atom): number {
    const known = places.get(at) ?? new Map(runs[at]!.words.map((one, place) => [one, place]));
    places.set(at, known);
    return known.get(word) ?? -1;
  }

  /** A label without values; with its unit behind it, its cell is certainly empty. */
  function claimEmpty(line: Meaning, mark: Mark, at: number): void {
    const {words, spelling} = runs[at]!;
    const row = layout.get(rowKey(line.form, line.ids[0]!))!;
    const last = placeOf(at, spelling.atom[mark.to - 1]!);
    const unit = words[last + 1]?.as === "unit" ? words[last + 1] : undefined;
    const next = words[last + (unit === undefined ? 1 : 2)];
    const isEmpty = formOf(edition, line.form).layout === "list" && unit !== undefined && next?.as === "words" && endsAtom(spelling, mark);
    claims.push({
      run: at, row, heads: new Map(), unit: unit?.text, label: unit ?? words[last]!, next, isInferred: isEmpty,
      groups: isEmpty ? [[{as: "blank", text: "", line: unit.line, explicit: true}]] : [],
    });
  }

  function claim(run: SpelledRun, own: readonly Mark[], tail: Mark | undefined, at: number, before: Meaning[]): void {
    if (flat !== undefined && isFlattened(run, own, marks[at - 1] ?? [], flat, unflattened!)) {
      if (tail !== undefined) see(own, own.length - 1, at);
      claims.push({run: at, row: flat, groups: run.groups, heads: new Map(), ...around(at)});
      return;
    }
    const hasValues = run.groups.flat().some(({as}) => as === "value");
    const column = tail !== undefined && isColumn(own, own.length - 1, markBefore(at));
    const across = hasValues && (tail === undefined || tail.cutOff || column) ? labelAcross(at) : undefined;
    const line = across !== undefined ? chosen(across)
      : tail !== undefined ? (column ? undefined : chosen(tail))
      : hasValues ? nearRow(run.spelling, own, edition, pointer) : undefined;
    if (line !== undefined) meet(line, run.words.at(-1)!.line);
    else if (tail !== undefined) see(own, own.length - 1, at);
    if (line?.form === flat?.form && !hasValues) return;
    if (line?.as === "rowHeading" && !hasNumbers(run)) return;
    if (line?.as !== "row" || (isInBlocks(line.form) && strange >= farthest)) {
      strays.push({run: at, why: tail === undefined && run.words.length > 0 ? "label" : "value"});
      return;
    }
    const rows = [...before, line].filter(({as}) => as === "row").map(({form, ids}) => layout.get(rowKey(form, ids[0]!))!);
    const shares = sharesOf(run, rows);
    if (shares === undefined) strays.push({run: at, why: "count"});
    else {
      const isCutOff = across !== undefined || tail?.cutOff;
      claims.push(...shares.map((share) => ({...share, run: at, heads: headsOf(share.row), isCutOff, ...around(at)})));
    }
  }

  /** The label that begins before a run's values and ends behind them. */
  function labelAcross(at: number): Mark | undefined {
    const before = runs[at]!.words.slice(-1);
    const behind = runs[at + 1]?.words.slice(0, 3) ?? [];
    const isNear = before.length > 0 && behind.length > 0 && behind[0]!.line - before[0]!.line <= 3;
    return isNear ? markAcross(spell([...before, ...behind]), phrases, spell(before).letters.length) : undefined;
  }

  function headsOf({form, block}: RowSlots): ReadonlyMap<string, Head> {
    return heads.get(`${form}/${block}`) ?? new Map();
  }

  /** What a run's values stand between. */
  function around(at: number): {label: Atom; next?: Atom} {
    return {label: runs[at]!.words.at(-1)!, next: runs[at + 1]?.words[0]};
  }

  /** The last label of the run before, where only empty cells part it from this run. */
  function markBefore(at: number): Mark | undefined {
    const before = runs[at - 1];
    return before?.groups.every((group) => group.every(({as}) => as !== "value")) ? marks[at - 1]!.at(-1) : undefined;
  }

  /** The line a label stands for: the next in printed order where it may be several. */
  function chosen(mark: Mark): Meaning | undefined {
    const lines = mark.meanings.filter(({as}) => as === "row" || as === "rowHeading");
    if (lines.length === 0) return undefined;
    const isAhead = ({form, at}: Meaning) => at > (pointer.get(form) ?? -1);
    const next = lines.filter(isAhead).sort((a, b) => a.at - b.at)[0] ?? lines[0]!;
    if (!mark.cutOff || lines.every(({label}) => label === next.label)) return next;
    return next.at === (pointer.get(next.form) ?? -1) + 1 ? next : undefined;
  }
}

const hasNumbers = ({groups}: Run): boolean => groups.flat().some(({value}) => value?.as === "number");
