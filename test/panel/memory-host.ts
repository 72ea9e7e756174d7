import type {Cell} from "../../src/recognise/grid";
import type {FilingRecord} from "../../src/filing/record";
import type {Host, Mark, SheetGrid} from "../../src/hosts/host";
import {type CellHeld, stillNeeded} from "../../src/hosts/still-needed";
import type {CellAt, CellEntry, CellSpec, SheetSpec} from "../../src/sheets/sheet-spec";
import {parseTag} from "../../src/sheets/sheet-tag";
import {computeTotal, totalIn} from "../../src/sheets/sum-formula";

/** A workbook in memory, for the panel to work with, and a hand that types into it. */
export type MemoryHost = Host & {
  /** What the user types into a cell. */
  type(at: CellAt, value: number | string | null): void;
  /** Take back the last write. */
  undo(): void;
  valueAt(at: CellAt): unknown;
  formulaAt(at: CellAt): string | undefined;
  addSheet(spec: SheetSpec): void;
  /** The user brings a sheet to the front. */
  activate(sheet: string): void;
  /** The user selects a cell. */
  select(at: CellAt): void;
  /** The user is in the middle of typing into a cell, or done with it. */
  wait(isWaiting: boolean): void;
  readonly marks: readonly Mark[];
  readonly goneTo: readonly CellAt[];
  readonly saved: number;
  /** Replaces what a call of the host does next: a failure, or an answer that takes its time. */
  next: {
    read?: () => Promise<readonly SheetGrid[]>;
    write?: () => Promise<readonly number[]>;
    save?: () => Promise<Uint8Array>;
  };
};

type Sheet = Omit<SheetSpec, "cells"> & {readonly cells: Map<string, CellSpec>};

export function memoryHost(): MemoryHost {
  const sheets: Sheet[] = [];
  const listeners = new Set<() => void>();
  const watchers = new Set<(sheet: string) => void>();
  const selectors = new Set<(cell: CellAt) => void>();
  const waiters = new Set<(isWaiting: boolean) => void>();
  let active: string | undefined;
  let selected: CellAt | undefined;
  const steps: (() => void)[] = [];
  const goneTo: CellAt[] = [];
  let marks: readonly Mark[] = [];
  let record: FilingRecord | undefined;
  let saved = 0;

  const add = (spec: SheetSpec): string => {
    const isTaken = (name: string) => sheets.some((sheet) => sheet.name === name);
    let name = spec.name;
    for (let n = 2; isTaken(name); n++) name = `${spec.name} (${n})`;
    sheets.push({...spec, name, cells: new Map(spec.cells.map((cell) => [keyOf(cell), cell]))});
    return name;
  };
  const sheetAt = ({sheet}: Pick<CellAt, "sheet">) => sheets.find(({name}) => name === sheet);
  const cellAt = (at: CellAt) => sheetAt(at)?.cells.get(keyOf(at));
  const set = (at: CellAt, cell: CellSpec) => sheetAt(at)!.cells.set(keyOf(at), cell);

  const host: MemoryHost = {
    next: {},
    get marks() { return marks; },
    get goneTo() { return goneTo; },
    get saved() { return saved; },
    insert: async (specs, keep) => {
      const added = specs.map((spec) => ({spec, name: add(spec)}));
      keep?.(async () => {
        const isOurs = ({name}: Sheet) => added.some((one) => one.name === name);
        const there = added.flatMap(({spec, name}) => sheets.filter((one) => one.name === name).map((sheet) => (
          {spec: {...spec, name}, name, contents: contentsOf(sheet)})));
        const kept = stillNeeded(there, sheets.filter((one) => !isOurs(one)).map(gridOf));
        for (const one of there.filter((sheet) => !kept.has(sheet))) {
          sheets.splice(sheets.findIndex(({name}) => name === one.name), 1);
        }
        return [...kept.values()];
      });
      return added.map(({name}) => name);
    },
    read: async () => {
      const instead = host.next.read;
      delete host.next.read;
      return instead === undefined ? sheets.map(gridOf) : instead();
    },
    undoesByKeys: true,
    onWait: (listener) => {
      waiters.add(listener);
      return () => waiters.delete(listener);
    },
    wait: (isWaiting) => waiters.forEach((listener) => listener(isWaiting)),
    write: async (entries, keep) => {
      const instead = host.next.write;
      delete host.next.write;
      if (instead !== undefined) return instead();
      const refused = entries.flatMap((entry, at) => (isWritable(sheetAt(entry), entry) ? [] : [at]));
      const written = entries.filter((_, at) => !refused.includes(at));
      const before = written.map((entry) => [entry, cellAt(entry)] as const);
      for (const {value, ...at} of written) {
        set(at, {...(cellAt(at) ?? {row: at.row, column: at.column, style: "label"}), formula: undefined, value, open: true});
      }
      const putBack = ([at, cell]: (typeof before)[number]) =>
        cell === undefined ? sheetAt(at)!.cells.delete(keyOf(at)) : set(at, cell);
      steps.push(() => before.forEach(putBack));
      if (written.length > 0) keep?.(async () => {
        const isKept = ([at]: (typeof before)[number]) => cellAt(at)?.value !== at.value;
        const kept = before.filter(isKept);
        before.filter((one) => !kept.includes(one)).forEach(putBack);
        return kept.map(([{sheet, row, column}]) => ({sheet, row, column}));
      });
      return refused;
    },
    mark: async (found) => { marks = found; },
    unmark: async () => { marks = []; },
    goTo: async (at) => {
      goneTo.push(at);
      if (sheetAt(at) !== undefined) host.select(at);
      return sheetAt(at) !== undefined;
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onActivate: (listener) => {
      watchers.add(listener);
      const name = active ?? sheets[0]?.name;
      if (name !== undefined) listener(name);
      return () => watchers.delete(listener);
    },
    onSelect: (listener) => {
      selectors.add(listener);
      if (selected !== undefined) listener(selected);
      return () => selectors.delete(listener);
    },
    select: (at) => {
      selected = at;
      selectors.forEach((listener) => listener(at));
    },
    activate: (sheet) => {
      active = sheet;
      watchers.forEach((listener) => listener(sheet));
    },
    record: async () => record,
    keepRecord: async (kept) => { record = kept; },
    save: async () => {
      const instead = host.next.save;
      delete host.next.save;
      if (instead !== undefined) return instead();
      saved += 1;
      return new Uint8Array([80, 75]);
    },
    type: (at, value) => {
      set(at, {...(cellAt(at) ?? {row: at.row, column: at.column, style: "label"}), formula: undefined, value});
      listeners.forEach((listener) => listener());
    },
    undo: () => {
      steps.pop()?.();
      listeners.forEach((listener) => listener());
    },
    valueAt: (at) => sheetAt(at) === undefined ? undefined : valueIn(sheetAt(at)!, at.row, at.column),
    formulaAt: (at) => cellAt(at)?.formula,
    addSheet: add,
  };
  return host;
}

const contentsOf = ({cells}: Sheet): readonly CellHeld[] => [...cells.values()]
  .filter(({value, formula}) => formula !== undefined || (value !== undefined && value !== null && value !== ""))
  .map(({row, column, value, formula}) => ({row, column, value, formula}));

const keyOf = ({row, column}: {readonly row: number; readonly column: number}): string => `${row} ${column}`;

function isWritable(sheet: Sheet | undefined, entry: CellEntry): boolean {
  const cell = sheet?.cells.get(keyOf(entry));
  if (sheet === undefined || (cell === undefined && sheet.protect && entry.evenLocked !== true)) return false;
  if (cell?.formula !== undefined) return entry.replaceFormula === true;
  return !sheet.protect || cell?.open === true || entry.evenLocked === true;
}

function valueIn(sheet: Sheet, row: number, column: number): unknown {
  const cell = sheet.cells.get(keyOf({row, column}));
  const total = cell?.formula === undefined ? undefined : totalIn(cell.formula);
  return total === undefined ? cell?.value : computeTotal(total, (r, c) => valueIn(sheet, r, c));
}

function gridOf(sheet: Sheet): SheetGrid {
  const cells = [...sheet.cells.values()].sort((a, b) => a.row - b.row || a.column - b.column).map((cell): Cell => {
    const value = valueIn(sheet, cell.row, cell.column);
    return {
      row: cell.row, column: cell.column, rowSpan: cell.rowSpan ?? 1, columnSpan: cell.columnSpan ?? 1,
      text: value === null || value === undefined ? "" : String(value),
      value: value === undefined || value === "" ? null : (value as number | string | null),
      formula: cell.formula,
    };
  });
  return {
    name: sheet.name, cells, tag: parseTag(sheet.tag),
    rows: Math.max(0, ...cells.map(({row, rowSpan}) => row + rowSpan)),
    columns: Math.max(0, ...cells.map(({column, columnSpan}) => column + columnSpan)),
  };
}
