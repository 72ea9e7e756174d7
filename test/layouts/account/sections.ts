import {editionOf} from "../../../src/editions/edition";
import {fullTitle} from "../../../src/editions/form";
import {columnRight, cutRows, shift, tableOf, textCell} from "../../recognise/reshape";
import type {PrintedCell, PrintedTable} from "../printed";
import type {Random} from "../random";
import {draw, drawOfficial} from "./tables";
import {ofFiling, type Piece, type Section, type Told} from "./source";

/** Says how a form was drawn up. Without one, all are as prescribed. */
type Say = (what: string) => void;

const formsOf = ({edition}: Told) => editionOf(edition).forms;
const titleOf = ({unit, year}: Told): string => `${unit}${year}年政府信息公开工作年度报告`;

/** A whole report: its parts, their headings, sentences without numbers, and the tables. */
export function report(told: Told, random: Random, say?: Say): Section {
  const tables = formsOf(told).map((form) => draw(told, form, random, say));
  const {parts} = editionOf(told.edition);
  const body = parts.length === 0 ? ["政府信息公开情况统计表", `（${told.year}年度）`, ...tables]
    : parts.flatMap(({title}, at): readonly Piece[] => {
      const table = tables[at - 1];
      return [`${"一二三四五六"[at]}、${title}`, "本机关按照要求开展工作，进展总体平稳。", ...table === undefined ? [] : [table]];
    });
  return {name: "Sheet1", pieces: [titleOf(told), ...body]};
}

/** The tables with no word of whose they are. */
export const untitled = (told: Told, random: Random, name: string): Section =>
  ({name, pieces: formsOf(told).flatMap((form): readonly Piece[] => [fullTitle(form), draw(told, form, random)])});

/** A sheet for each form, each under the report's title. */
export const sheetAForm = (told: Told, random: Random, say?: Say): readonly Section[] => formsOf(told).map((form) =>
  ({name: form.short, pieces: [titleOf(told), fullTitle(form), draw(told, form, random, say)]}));

/** Hidden sheets with another filing: what they show is no figure of the source's own. */
export const hiddenOf = (other: Told, random: Random, name: string): readonly Section[] =>
  sheetAForm(other, random).map((section, at) => ({...ofFiling(section, -1), name: `${name}${at + 1}`, hidden: true}));

/** All forms beside one another. */
export const besides = (told: Told, random: Random): Section => ({
  name: "Sheet1", pieces: [titleOf(told), beside(formsOf(told).map((form) => draw(told, form, random)), random)],
});

const beside = (tables: readonly PrintedTable[], random: Random): PrintedTable => tables.reduce((left, table) =>
  tableOf(left.form, [...left.cells, ...shift(table, 0, columnRight(left) + 1 + random.below(2)).cells]));

/** A report whose longest table is cut in two, the second piece under the same headings or under none. */
export function inTwo(told: Told, random: Random): Section {
  const whole = report(told, random);
  return {...whole, pieces: whole.pieces.flatMap((piece): readonly Piece[] => {
    if (typeof piece === "string" || !["applications", "statistics"].includes(piece.form)) return [piece];
    const heads = piece.form === "applications" ? 3 : 1;
    return cutRows(piece, 6 + random.below(piece.rows - 10), random.chance(0.5) ? heads : 0);
  })};
}

/** 上年数 and 增减 behind this year's figures: numbers that are known to be no figures of this year. */
export function withLastYear(told: Told, random: Random): Section {
  const whole = report(told, random);
  return {...whole, pieces: whole.pieces.map((piece): Piece => {
    if (typeof piece === "string" || piece.form !== "statistics") return piece;
    const right = piece.columns;
    const more = Array.from({length: piece.rows}, (_, row): readonly PrintedCell[] => row === 0
      ? [textCell(0, right, "上年数"), textCell(0, right + 1, "增减")]
      : [textCell(row, right, String(20_001 + row)), textCell(row, right + 1, String(30_001 + row))]);
    return tableOf(piece.form, [...piece.cells, ...more.flat()]);
  })};
}

/** The same form of two years beside each other, the year over each. */
export function yearsBeside(filings: readonly Told[], random: Random): Section {
  const [first] = filings as [Told];
  const pieces = formsOf(first).flatMap((form): readonly Piece[] => {
    const tables = filings.map((told, of) => {
      const table = drawOfficial(told, form);
      const year = textCell(0, 0, `${told.year}年度`, {columnSpan: table.columns});
      const cells = shift(table, 1, 0).cells.map((cell) => cell.id === undefined ? cell : {...cell, of});
      return tableOf(table.form, [year, ...cells]);
    });
    return [fullTitle(form), beside(tables, random)];
  });
  return {name: "Sheet1", pieces: [`${first.unit}政府信息公开工作年度报告统计表`, ...pieces]};
}
