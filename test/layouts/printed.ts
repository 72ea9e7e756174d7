import type {Variant} from "../../src/editions/edition";
import type {Block, Form, Line} from "../../src/editions/form";
import {isPrinted, leavesOf} from "../../src/editions/indicator";

/** A cell as a report prints it; only the top left cell of a merged area is listed. */
export type PrintedCell = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly text: string;
  /** The indicator whose figure stands here. */
  readonly id?: string;
  /** Which filing it is of, from 0, where a table holds several. */
  readonly of?: number;
};

/** An official table as a report prints it. */
export type PrintedTable = {
  readonly form: string;
  readonly rows: number;
  readonly columns: number;
  /** Row by row, left to right. */
  readonly cells: readonly PrintedCell[];
};

/** What is written where a figure belongs. */
export type Texts = ReadonlyMap<string, string>;

/** The tables that a form is printed as. */
export function printForm(form: Form, variant: Variant | "standard", texts: Texts, dash = ""): PrintedTable {
  switch (form.id) {
    case "statistics": return printStatistics(form, variant, texts, dash);
    case "disclosure": return printDisclosure(form, variant, texts);
    case "applications": return printApplications(form, variant, texts);
    case "disputes": return printDisputes(form, variant, texts);
    default: throw new Error(`How is ${form.id} printed?`);
  }
}

type Sheet = {
  put: (column: number, text: string, spans?: {row?: number; column?: number; id?: string}) => void;
  next: () => void;
  rows: () => number;
  cells: PrintedCell[];
};

function sheet(): Sheet {
  const cells: PrintedCell[] = [];
  let row = 0;
  return {
    cells,
    put: (column, text, spans = {}) =>
      cells.push({row, column, text, rowSpan: spans.row ?? 1, columnSpan: spans.column ?? 1, id: spans.id}),
    next: () => { row += 1; },
    rows: () => row,
  };
}

const tableOf = (form: Form, columns: number, {cells, rows}: Sheet): PrintedTable => ({
  form: form.id, rows: rows(), columns, cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column),
});

const idOf = (...parts: string[]): string => parts.filter((part) => part !== "").join(".");

/** `dash` stands in the unit's and the figure's place of headings. */
function printStatistics(form: Form, variant: Variant | "standard", texts: Texts, dash: string): PrintedTable {
  const out = sheet();
  ["统计指标", "单位", "统计数"].forEach((text, at) => out.put(at, text));
  out.next();
  const walk = (line: Line): void => {
    if (!isPrinted(line, variant)) return;
    const label = (line.ordinal?.[variant as Variant] ?? line.ordinal?.standard ?? "") + line.label;
    out.put(0, label);
    out.put(1, line.id === undefined ? dash : line.unit!);
    const id = line.id === undefined ? undefined : idOf(form.id, line.id);
    out.put(2, id === undefined ? dash : texts.get(id)!, {id});
    out.next();
    line.lines?.forEach(walk);
  };
  form.blocks[0]!.rows.forEach(walk);
  return tableOf(form, 3, out);
}

function printDisclosure(form: Form, variant: Variant | "standard", texts: Texts): PrintedTable {
  const out = sheet();
  const stub = variant === "beijing" ? 2 : 1;
  const columns = stub + 3;
  form.blocks.forEach((block) => {
    const heads = leavesOf(block.columns, variant);
    const rest = columns - stub - heads.length + 1;
    const spanOf = (at: number): number => at === heads.length - 1 ? rest : 1;
    out.put(0, block.title!, {column: columns});
    out.next();
    out.put(0, block.stub!, {column: stub});
    heads.forEach((head, at) => out.put(stub + at, head.line.label, {column: spanOf(at)}));
    out.next();
    block.rows.filter((line) => isPrinted(line, variant)).forEach((line) => {
      const parts = line.id === undefined ? line.lines! : [line];
      parts.forEach((part, at) => {
        if (line !== part && at === 0) out.put(0, line.label, {row: parts.length});
        out.put(line === part ? 0 : 1, part.label, {column: line === part ? stub : 1});
        heads.forEach((head, place) => {
          const id = idOf(form.id, part.id!, head.id);
          out.put(stub + place, texts.get(id)!, {column: spanOf(place), id});
        });
        out.next();
      });
    });
  });
  return tableOf(form, columns, out);
}

function printApplications(form: Form, variant: Variant | "standard", texts: Texts): PrintedTable {
  const out = sheet();
  const block = form.blocks[0]!;
  const heads = leavesOf(block.columns, variant);
  out.put(0, form.note!, {row: 3, column: 3});
  out.put(3, block.over!, {column: 7});
  out.next();
  out.put(3, heads[0]!.line.label, {row: 2});
  out.put(4, "法人或其他组织", {column: 5});
  out.put(9, heads[6]!.line.label, {row: 2});
  out.next();
  heads.slice(1, 6).forEach((head, at) => out.put(4 + at, head.line.label));
  out.next();
  const walk = (line: Line, depth: number): void => {
    if (line.id === undefined) {
      out.put(depth, line.label, {row: leavesOf([line], variant).length});
      line.lines!.forEach((child) => walk(child, depth + 1));
      return;
    }
    out.put(depth, line.label, {column: 3 - depth});
    heads.forEach((head, at) => {
      const id = idOf(form.id, line.id!, head.id);
      out.put(3 + at, texts.get(id)!, {id});
    });
    out.next();
  };
  block.rows.forEach((line) => walk(line, 0));
  return tableOf(form, 10, out);
}

function printDisputes(form: Form, variant: Variant | "standard", texts: Texts): PrintedTable {
  const out = sheet();
  const block: Block = form.blocks[0]!;
  const rows = leavesOf(block.rows, variant);
  const heads = leavesOf(block.columns, variant);
  out.put(0, rows[0]!.line.label, {column: 5});
  out.put(5, "行政诉讼", {column: 10});
  out.next();
  heads.forEach((head, at) => out.put(at, head.line.label, {row: 2}));
  out.put(5, rows[1]!.line.label, {column: 5});
  out.put(10, rows[2]!.line.label, {column: 5});
  out.next();
  [5, 10].forEach((start) => heads.forEach((head, at) => out.put(start + at, head.line.label)));
  out.next();
  rows.forEach((row, place) => heads.forEach((head, at) => {
    const id = idOf(form.id, row.id, head.id);
    out.put(place * 5 + at, texts.get(id)!, {id});
  }));
  out.next();
  return tableOf(form, 15, out);
}

/** The rows of a table, each as its listed cells. */
export const rowsOf = (table: PrintedTable): PrintedCell[][] =>
  Array.from({length: table.rows}, (_, row) => table.cells.filter((cell) => cell.row === row));

/** Every place of a table: the cell that stands there, or covers it. */
export function placesOf(table: PrintedTable): (PrintedCell | undefined)[][] {
  const places = Array.from({length: table.rows}, () =>
    new Array<PrintedCell | undefined>(table.columns).fill(undefined));
  table.cells.forEach((cell) => {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1)
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) places[row]![column] = cell;
  });
  return places;
}

/** The same table with other texts. */
export const retell = (table: PrintedTable, say: (cell: PrintedCell) => string): PrintedTable =>
  ({...table, cells: table.cells.map((cell) => ({...cell, text: say(cell)}))});
