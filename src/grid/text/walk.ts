import type {EditionId, FormId} from "../../forms/form";
import type {UnmatchedReason} from "../../filing/filing";
import type {Meaning} from "../labels";
import type {Atom} from "./atoms";
import {flattenedDisputes} from "./disputes";
import {fit} from "./fit";
import {rowKey, rowsOf, type RowSlots, type Slot} from "./layout";
import {marksIn, type Mark} from "./marks";
import {phrasesOf} from "./phrases";
import type {Run} from "./runs";
import type {Spelling} from "./spelling";
import {isColumn, lastWords, printedUnit, tailOf, unitBeside} from "./tail";

/** A run with its words spelled out. */
export type SpelledRun = Run & {readonly spelling: Spelling};

/** A value that found its figure. */
export type Placed = {readonly slot: Slot; readonly cell: Atom; readonly unit?: string; readonly run: number; readonly row: string};

/** Values that found no row. */
export type Loose = {
  readonly run: number;
  readonly label: string;
  readonly cells: readonly Atom[];
  readonly why: UnmatchedReason;
};

/** What one edition's forms make of a text. */
export type Walk = {
  readonly edition: EditionId;
  readonly placed: Placed[];
  readonly loose: Loose[];
  /** Every row label met, with the runs it was met in. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  /** The marks of every run. */
  readonly marks: readonly (readonly Mark[])[];
};

/** Go through the runs: the last label before some values names their row, if their number fits its columns. */
export function walk(runs: readonly SpelledRun[], edition: EditionId): Walk {
  const phrases = phrasesOf(edition);
  const layout = rowsOf(edition);
  const placed: Placed[] = [];
  const loose: Loose[] = [];
  const rows = new Map<string, number[]>();
  const marks = runs.map(({spelling}) => marksIn(spelling, phrases));
  const pointer = new Map<FormId, number>();
  const units = new Map<string, string>();
  /** Letters passed since a label of the disclosure form; its short labels mean nothing far from it. */
  let strange = Infinity;

  runs.forEach((run, at) => {
    const own = marks[at]!;
    const tail = tailOf(run, own, phrases);
    let passed = 0;
    own.forEach((mark, index) => {
      strange += mark.from - passed;
      passed = mark.to;
      if (mark !== tail || run.groups.length === 0) see(run, own, index, at);
      if (mark !== tail && mark.meanings.some(({form}) => form === "disclosure")) strange = 0;
    });
    if (run.groups.some((group) => group.some(({as}) => as === "value" || as === "blank"))) place(run, own, tail, at);
    if (tail?.meanings.some(({form}) => form === "disclosure")) strange = 0;
    strange += run.spelling.letters.length - passed;
  });
  return {edition, placed, loose, rows, marks};

  /** A label without values of its own: it moves the reader on, and may carry a unit. */
  function see(run: SpelledRun, own: readonly Mark[], index: number, at: number): void {
    const mark = own[index]!;
    const line = isColumn(own, index, markBefore(at)) ? undefined : chosen(mark);
    if (line !== undefined) meet(line, at);
    for (const {as, form, block, ids} of mark.meanings) {
      if (as !== "column") continue;
      const unit = printedUnit(run.spelling, mark);
      if (unit === undefined) units.delete(`${form}/${block}/${ids[0]}`);
      else units.set(`${form}/${block}/${ids[0]}`, unit);
    }
  }

  function meet(line: Meaning, at: number): void {
    pointer.set(line.form, line.at);
    if (line.as !== "row") return;
    const key = rowKey(line.form, line.ids[0]!);
    rows.set(key, [...(rows.get(key) ?? []), at]);
  }

  function place(run: SpelledRun, own: readonly Mark[], tail: Mark | undefined, at: number): void {
    const disputes = flattenedDisputes(run, own, marks[at - 1] ?? [], edition);
    if (disputes !== undefined) {
      if (tail !== undefined) see(run, own, own.length - 1, at);
      for (const {slot, cell, row} of disputes) placed.push({slot, cell, run: at, row});
      return;
    }
    const line = tail === undefined || isColumn(own, own.length - 1, markBefore(at)) ? undefined : chosen(tail);
    if (line?.as === "row" && (line.form !== "disclosure" || strange < 60)) return placeRow(run, own, line, at);
    if (line !== undefined) meet(line, at);
    loosen(run.groups.flat(), at, run, tail === undefined && run.words.length > 0 ? "label" : "value");
  }

  function placeRow(run: SpelledRun, own: readonly Mark[], line: Meaning, at: number): void {
    meet(line, at);
    const key = rowKey(line.form, line.ids[0]!);
    const row = layout.get(key)!;
    const isEmpty = line.form === "disputes" && run.groups.every((group) => group.every(({as}) => as !== "value"));
    if (isEmpty) return;
    const fitted = fit(run.groups, row.slots.length);
    if (fitted === undefined) return loosen(run.groups.flat(), at, run, "count");
    const unit = unitBeside(run);
    fitted.cells.forEach((cell, column) => {
      const slot = row.slots[column]!;
      placed.push({slot, cell, unit: unit ?? columnUnit(row, line, slot), run: at, row: key});
    });
    loosen(run.groups.slice(fitted.groups).flat(), at, run, "value");
  }

  function columnUnit(row: RowSlots, line: Meaning, slot: Slot): string | undefined {
    const column = slot.id.slice(`${row.form}.${row.row}.`.length);
    return slot.kind === "amount" ? units.get(`${line.form}/${line.block}/${column}`) : undefined;
  }

  function loosen(cells: readonly Atom[], at: number, run: SpelledRun, why: UnmatchedReason): void {
    const values = cells.filter(({as}) => as === "value");
    if (values.length > 0) loose.push({run: at, label: lastWords(run), cells: values, why});
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
    const after = (line: Meaning) => line.at > (pointer.get(line.form) ?? -1);
    const next = lines.filter(after).sort((a, b) => a.at - b.at)[0] ?? lines[0]!;
    if (!mark.cutOff || lines.length === 1) return next;
    return lines.every(({label}) => label === next.label) || next.at === (pointer.get(next.form) ?? -1) + 1 ? next : undefined;
  }
}
