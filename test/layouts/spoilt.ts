import {editionOf, type EditionId, type FormId, type Variant} from "../../src/editions/edition";
import {roleOf} from "../../src/recognise/table/this-year";
import {balance} from "../balance";
import {kinds} from "./cases";
import {printForm, type PrintedCell, type PrintedTable, retell, type Texts} from "./printed";
import type {Random} from "./random";

/** A report of which no two figures are the same, and of whose tables one thing was damaged. */
export type Spoilt = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  /** What each figure is, as written. */
  readonly figures: ReadonlyMap<string, string>;
  readonly tables: readonly PrintedTable[];
  /** What was damaged, to name a failure by. */
  readonly how: string;
};

/** Another way to lay out the official table of a form. */
export type Reshape = (
  form: FormId, edition: EditionId, variant: Variant | "standard", texts: Texts,
) => PrintedTable;

/** A report that adds up, of distinct figures, or one of its tables; and one damage to the labels of one table. */
export function inventSpoilt(random: Random, isText: boolean, reshape?: Reshape): Spoilt {
  const {edition, variant} = random.pick(kinds);
  const figures = distinctFigures(edition, variant, random);
  const {forms} = editionOf(edition);
  const spoilt = random.pick(forms);
  let how = "";
  const shown = random.chance(0.3) ? forms : [spoilt];
  const tables = shown.map((form): PrintedTable => {
    const version = variant ?? "standard";
    const table = reshape?.(form.id, edition, version, figures) ?? printForm(form, version, figures);
    if (form !== spoilt) return table;
    const damage = random.pick(isText ? damages : [...damages, ...damagesToAreas]);
    const damaged = damage.make(table, random);
    how = `${edition}${variant ?? ""} ${form.id}: ${damage.name}, ${damaged.of}`;
    return damaged.table;
  });
  return {edition, ...(variant && {variant}), figures, tables, how};
}

/** Figures of four digits and more, in which every sum holds and no number is there twice. */
function distinctFigures(edition: EditionId, variant: Variant | undefined, random: Random): Texts {
  for (;;) {
    const figures = balance(edition, variant, ({id, kind}) =>
      kind === "amount" ? `${1000 + random.below(9000)}.${1 + random.below(9)}`
        : /\.received\.(?!total)/.test(id) ? 0 : 3000 + random.below(30_000));
    const texts = new Map([...figures].map(([id, figure]) => [id, String(figure)]));
    const all = [...texts.values()];
    const isApart = new Set(all).size === all.length;
    if (isApart && all.every((text) => /^\d{4,}/.test(text) && !/^(?:20\d\d|91\d{4})$/.test(text))) return texts;
  }
}

type Damaged = {readonly table: PrintedTable; readonly of: string};

type Damage = {readonly name: string; readonly make: (table: PrintedTable, random: Random) => Damaged};

const labelsOf = ({cells}: PrintedTable): readonly PrintedCell[] =>
  cells.filter(({id, text}) => id === undefined && text.trim().length > 1);

/** Say one label otherwise; never so that it speaks of last year or of a change. */
const mutate = (say: (text: string, random: Random) => string): Damage["make"] => (table, random) => {
  const label = random.pick(labelsOf(table));
  const said = say(label.text, random);
  const text = ["prior", "change"].includes(roleOf(said) ?? "") ? "" : said;
  return {table: retell(table, (cell) => cell === label ? text : cell.text), of: `“${label.text}” → “${text}”`};
};

const scramble = (text: string, random: Random): string =>
  [...text].map((one) => random.chance(0.6) ? random.pick([..."锟斤拷烫屯葺鎴浣"]) : one).join("");

/** What may happen to a table's labels on the way. */
const damages: readonly Damage[] = [
  {name: "a label scrambled", make: mutate(scramble)},
  {name: "a label lost", make: mutate(() => "")},
  {name: "a label that loses its end", make: mutate((text, random) => text.slice(0, 1 + random.below(text.length - 1)))},
  {name: "a label that loses its beginning", make: mutate((text, random) => text.slice(1 + random.below(text.length - 1)))},
  {name: "a label that loses its middle", make: mutate((text, random) => {
    const from = 1 + random.below(text.length - 1);
    return text.slice(0, from) + text.slice(from + 1 + random.below(text.length - from));
  })},
  {name: "a label of which its ordinal is left", make: mutate((text) =>
    /^(?:[（(]?[一二三四五六七八九十]+[）)、]?|\d+[.．、])/.exec(text)?.[0] ?? "")},
  {name: "a letter misread", make: mutate((text, random) => {
    const at = random.below(text.length);
    return text.slice(0, at) + random.pick([..."木末未入八己已"]) + text.slice(at + 1);
  })},
  {name: "another label", make: mutate((_, random) =>
    random.pick(["项目数量合计", "本年数量", "其他项目", "小计", "某项", "申请人小计", "平均数", "合并数"]))},
  {name: "a row of labels lost", make: (table, random) => {
    const {row} = random.pick(labelsOf(table));
    return {table: retell(table, (cell) => cell.row === row && cell.id === undefined ? "" : cell.text), of: `row ${row}`};
  }},
  {name: "a column of labels lost", make: (table, random) => {
    const {column} = random.pick(labelsOf(table));
    return {table: retell(table, (cell) => cell.column === column && cell.id === undefined ? "" : cell.text), of: `column ${column}`};
  }},
];

/** What may happen to merged areas, which no text shows, and to columns. */
const damagesToAreas: readonly Damage[] = [
  {name: "a merge lost", make: (table, random) => {
    const merged = labelsOf(table).filter(({rowSpan, columnSpan}) => rowSpan * columnSpan > 1);
    if (merged.length === 0) return mutate(scramble)(table, random);
    const lost = random.pick(merged);
    const cells = table.cells.map((cell) => cell === lost ? {...cell, rowSpan: 1, columnSpan: 1} : cell);
    return {of: `“${lost.text}”`, table: {...table, cells}};
  }},
  {name: "a figure merged over the next row", make: (table, random) => {
    const figures = table.cells.filter(({id}) => id !== undefined);
    const pairs = figures.flatMap((over) => figures.filter((under) =>
      under.row === over.row + 1 && under.column === over.column && under.columnSpan === over.columnSpan)
      .map((under) => ({over, under})));
    if (pairs.length === 0) return mutate(scramble)(table, random);
    const {over, under} = random.pick(pairs);
    return {of: over.id!, table: {...table, cells: table.cells.flatMap((cell) =>
      cell === over ? {...cell, rowSpan: 2} : cell === under ? [] : cell)}};
  }},
  {name: "an unnamed column", make: (table, random) => {
    const at = 1 + random.below(table.columns);
    const heading = random.pick(["", "合并数", "某数", "小计"]);
    // Under a heading with others 小计 names a figure: that heading's own.
    const isUnder = table.cells.some(({id, column, columnSpan}) =>
      id === undefined && column < at && column + columnSpan > at);
    const said = heading === "小计" && isUnder ? "某数" : heading;
    return {of: `column ${at} “${said}”`, table: withFigures(table, at, said)};
  }},
];

/** The table with a further column of numbers, 910000 and more, under a heading where no other stands over it. */
function withFigures(table: PrintedTable, at: number, heading: string): PrintedTable {
  const moved = table.cells.map((cell) => cell.column >= at ? {...cell, column: cell.column + 1}
    : {...cell, columnSpan: cell.column + cell.columnSpan > at ? cell.columnSpan + 1 : cell.columnSpan});
  const covered = new Set(moved.filter(({column, columnSpan}) => column < at && column + columnSpan > at)
    .flatMap(({row, rowSpan}) => Array.from({length: rowSpan}, (_, more) => row + more)));
  const rows = [...new Set(table.cells.filter(({id}) => id !== undefined).map(({row}) => row))];
  const over = Math.min(...rows) - 1;
  const cellOf = (row: number, text: string): readonly PrintedCell[] =>
    covered.has(row) || row < 0 ? [] : [{row, column: at, rowSpan: 1, columnSpan: 1, text}];
  const cells = [...moved, ...cellOf(over, heading), ...rows.flatMap((row) => cellOf(row, String(910_000 + row)))];
  return {
    ...table, columns: table.columns + 1,
    cells: cells.sort((one, other) => one.row - other.row || one.column - other.column),
  };
}
