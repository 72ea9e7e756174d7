import {editionOf} from "../../../src/editions/edition";
import {type Form, fullTitle} from "../../../src/editions/form";
import {leavesOf} from "../../../src/editions/indicator";
import {tableOf, textCell} from "../../recognise/reshape";
import type {PrintedCell} from "../printed";
import type {Random} from "../random";
import type {Section, Told} from "./source";
import {textsOf} from "./tell";

/** A row a unit, a column a figure, under one row of joined headings, or two or three rows of merged ones. */
export function ledgerOf(filings: readonly Told[], heads: number, random: Random): Section {
  const [first] = filings as [Told];
  const fronts = [...random.chance(0.5) ? ["序号"] : [], "单位名称", ...random.chance(0.5) ? ["年度"] : []];
  const columns = editionOf(first.edition).forms.flatMap((form) => columnsOf(form, first.variant ?? "standard", heads));
  const cells = [
    ...fronts.map((text, at) => textCell(0, at, text, {rowSpan: heads})),
    ...Array.from({length: heads}, (_, level) => headingsAt(level, columns, fronts.length)).flat(),
    ...filings.flatMap((told, of) => rowOf(told, of, heads + of, fronts, columns)),
  ];
  const title = `${first.year}年政府信息公开工作年度报告统计台账`;
  return {name: "台账", pieces: [title, tableOf("ledger", cells)]};
}

/** A figure's column, and its headings from the top down. */
type Column = {readonly id: string; readonly headings: readonly string[]};

const columnsOf = (form: Form, variant: string, heads: number): readonly Column[] => form.blocks.flatMap((block) =>
  leavesOf(block.rows, variant).flatMap((row) => leavesOf(block.columns, variant).map((column): Column => {
    const id = [form.id, row.id, column.id].filter((part) => part !== "").join(".");
    // The label alone does not say which 其他 it is, nor which of two outcomes of 2014.
    const label = (row.path.length > 2 || column.id === "" ? row.path.slice(-2) : row.path.slice(-1)).join("-");
    const under = column.line.label;
    if (heads > 1) return {id, headings: [fullTitle(form), label, under].slice(-heads)};
    return {id, headings: [column.id === "" ? label : `${label}-${under}`]};
  })));

/** The headings of a level, each over all columns that stand side by side under it. */
function headingsAt(level: number, columns: readonly Column[], left: number): readonly PrintedCell[] {
  const keys = columns.map(({id, headings}) =>
    level === headings.length - 1 ? id : headings.slice(0, level + 1).join());
  return keys.flatMap((key, at) => key === keys[at - 1] ? []
    : [textCell(level, left + at, columns[at]!.headings[level]!, {columnSpan: keys.lastIndexOf(key) - at + 1})]);
}

function rowOf(
  told: Told, of: number, row: number, fronts: readonly string[], columns: readonly Column[],
): readonly PrintedCell[] {
  const texts = textsOf(told);
  const front: Readonly<Record<string, string>> = {序号: String(of + 1), 单位名称: told.unit, 年度: String(told.year)};
  return [
    ...fronts.map((name, at) => textCell(row, at, front[name]!)),
    ...columns.map(({id}, at) => textCell(row, fronts.length + at, texts.get(id)!, {id, of})),
  ];
}
