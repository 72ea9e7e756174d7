import type {FormId, Variant} from "../../src/editions/edition";
import type {Form} from "../../src/editions/form";
import {leavesOf, type Leaf} from "../../src/editions/indicator";
import type {PrintedCell, PrintedTable, Texts} from "../layouts/printed";
import {tableOf, textCell, turn, withoutColumn, withoutRow} from "./reshape";

type Shape = (official: PrintedTable) => PrintedTable;

/** Layouts that each form is met in beside the official one. */
export const shapes: Record<
  FormId, (form: Form, variant: Variant | "standard", texts: Texts) => Readonly<Record<string, Shape>>
> = {
  applications: (form, variant, texts) => ({
    "turned": turn,
    "single header": () => matrix(form, variant, texts),
    "turned single header": () => turn(matrix(form, variant, texts)),
    "list": () => list(form, variant, texts),
  }),
  disputes: (form, variant, texts) => ({
    "matrix": () => matrix(form, variant, texts),
    "turned matrix": () => turn(matrix(form, variant, texts)),
    "list": () => list(form, variant, texts),
    "turned list": () => turn(list(form, variant, texts)),
  }),
  disclosure: (form, variant, texts) => ({
    "wide": () => wide(form, variant, texts),
    "list": () => list(form, variant, texts),
    "turned": turn,
  }),
  statistics: () => ({
    "two columns": (official) => withoutColumn(official, 1),
    "no header": (official) => withoutRow(withoutColumn(official, 1), 0),
    "halves": halves,
    "levels": levels,
    "turned": turn,
  }),
};

const idOf = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(".");

const labelled = ({path}: Leaf): string => path.at(-1)!;

/** Row labels in one column, column labels in one row. */
function matrix(form: Form, variant: Variant | "standard", texts: Texts): PrintedTable {
  const [block] = form.blocks as [Form["blocks"][number]];
  const heads = leavesOf(block.columns, variant);
  const cells = [textCell(0, 0, "项目"), ...heads.map((head, at) => textCell(0, at + 1, labelled(head)))];
  leavesOf(block.rows, variant).forEach((row, at) => {
    cells.push(textCell(at + 1, 0, labelled(row)));
    heads.forEach((head, place) => {
      const id = idOf(form.id, row.id, head.id);
      cells.push(textCell(at + 1, place + 1, texts.get(id)!, {id}));
    });
  });
  return tableOf(form.id, cells);
}

/** A line for every figure: its row, its column, the figure. The row's label is merged over its lines. */
function list(form: Form, variant: Variant | "standard", texts: Texts): PrintedTable {
  const cells = [textCell(0, 0, "项目"), textCell(0, 1, "指标"), textCell(0, 2, "数量")];
  let line = 1;
  for (const block of form.blocks) {
    const heads = leavesOf(block.columns, variant);
    for (const row of leavesOf(block.rows, variant)) {
      cells.push(textCell(line, 0, labelled(row), {rowSpan: heads.length}));
      for (const head of heads) {
        const id = idOf(form.id, row.id, head.id);
        cells.push(textCell(line, 1, labelled(head)), textCell(line, 2, texts.get(id)!, {id}));
        line += 1;
      }
    }
  }
  return tableOf(form.id, cells);
}

/** All blocks of the disclosure form in one table: a row holds figures under its own block's columns only. */
function wide(form: Form, variant: Variant | "standard", texts: Texts): PrintedTable {
  const columns = [...new Set(form.blocks.flatMap((block) => leavesOf(block.columns, variant).map(labelled)))];
  const cells = [textCell(0, 0, "信息内容"), ...columns.map((label, at) => textCell(0, at + 1, label))];
  let line = 1;
  for (const block of form.blocks) {
    for (const row of leavesOf(block.rows, variant)) {
      cells.push(textCell(line, 0, labelled(row)));
      for (const head of leavesOf(block.columns, variant)) {
        const id = idOf(form.id, row.id, head.id);
        cells.push(textCell(line, columns.indexOf(labelled(head)) + 1, texts.get(id)!, {id}));
      }
      line += 1;
    }
  }
  return tableOf(form.id, cells);
}

/** The one long table cut in two and set side by side, each half under the headings. */
function halves(official: PrintedTable): PrintedTable {
  const middle = Math.ceil(official.rows / 2);
  const left = official.cells.filter(({row}) => row < middle);
  const right = official.cells.filter(({row}) => row === 0 || row >= middle)
    .map((cell) => ({
      ...cell, row: cell.row === 0 ? 0 : cell.row - middle + 1, column: cell.column + official.columns,
    }));
  return tableOf(official.form, [...left, ...right]);
}

/** Headings, items and sub-items in a column each. */
function levels(official: PrintedTable): PrintedTable {
  const level = (text: string): number => /^[一二三四五六七八九]、/.test(text) ? 0 : /^（/.test(text) ? 1 : 2;
  const moved = official.cells.map((cell): PrintedCell =>
    cell.column > 0 ? {...cell, column: cell.column + 2}
    : cell.row === 0 ? {...cell, columnSpan: 3} : {...cell, column: level(cell.text)});
  return tableOf(official.form, moved);
}
