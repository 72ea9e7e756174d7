import {type Figure, numberOr} from "../../src/filing/figure";
import type {Grid} from "../../src/recognise/grid";
import {readDocument} from "../../src/recognise/document";
import type {SourceBlock} from "../../src/recognise/document-blocks";
import {placesOf} from "../layouts/printed";
import {inventReport} from "../renderings/report";
import {only} from "../only";

const report = inventReport("2021", undefined, "few", 4);

/** The report as blocks; `lay` says how each of its tables comes, by their order. */
function blocksOf(
  lay: (rows: readonly (readonly string[])[], table: number) => readonly SourceBlock[],
): readonly SourceBlock[] {
  let tables = 0;
  return report.pieces.flatMap((piece): readonly SourceBlock[] => typeof piece === "string" ? [{text: piece}]
    : lay(placesOf(piece).map((row, at) => row.flatMap((cell, column) =>
      cell !== undefined && cell.column !== column ? [] : [cell?.row === at ? cell.text : ""])), tables++));
}

const asText = (rows: readonly (readonly string[])[]): readonly SourceBlock[] => rows.map((row) => ({text: row.join("\t")}));
const gridOf = (rows: readonly (readonly string[])[]): Grid => ({
  name: "1", rows: rows.length, columns: Math.max(...rows.map(({length}) => length)),
  cells: rows.flatMap((row, at) => row.map((text, column) => ({row: at, column, rowSpan: 1, columnSpan: 1, text}))),
});
const asTable = (rows: readonly (readonly string[])[]): readonly SourceBlock[] => [{grid: gridOf(rows)}];

const wrong = (figures: ReadonlyMap<string, Figure>) =>
  [...figures].filter(([id, figure]) => numberOr(null, figure) !== Number(report.figures.get(id)));

test("a document whose third table is text adds it to what its other tables show", () => {
  const filing = only(readDocument("a", {blocks: blocksOf((rows, table) => table === 1 ? asText(rows) : asTable(rows))}));
  expect(wrong(filing.figures)).toEqual([]);
  expect(filing.figures.size).toBe(200);
  expect(filing.figures.get("applications.granted.total")!.place.in).toBe("text");
  expect(filing.figures.get("disputes.review.total")!.place.in).toBe("table");
});

test("a row's label that is a paragraph over its own little table is that table's", () => {
  const heads = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const labels = ["行政复议", "行政诉讼——未经复议直接起诉", "行政诉讼（复议后起诉）"];
  const lists = labels.flatMap((label, at): readonly SourceBlock[] =>
    [{text: label}, ...asTable([heads, heads.map((_, place) => String(at * 10 + place))])]);
  const {figures, unmatched} = only(readDocument("a", {blocks: lists}));
  const rows = ["review", "directLitigation", "litigationAfterReview"];
  expect(rows.map((row) => ["upheld", "total"].map((column) => figures.get(`disputes.${row}.${column}`)?.value)))
    .toEqual([[0, 4], [10, 14], [20, 24]]);
  expect(unmatched).toEqual([]);
  // Of two lines of figures in one table the paragraph names the first alone.
  const [twice] = asTable([heads, ["1", "2", "3", "4", "10"], heads, ["5", "6", "7", "8", "26"]]);
  const doubled = only(readDocument("a", {blocks: [{text: labels[0]!}, twice!]}));
  expect(doubled.figures.get("disputes.review.total")?.value).toBe(10);
  expect(doubled.unmatched.map(({text}) => text).join()).toContain("5 6 7 8 26");
});

test("a document without tables says on which line each figure stands", () => {
  const blocks = blocksOf(asText);
  const filing = only(readDocument("a", {blocks}));
  expect(filing.figures.size).toBe(200);
  const {place} = filing.figures.get("disclosure.regulations.inForce")!;
  expect(place.in === "text" && "text" in blocks[place.line]! && blocks[place.line]).toMatchObject({text: expect.stringContaining("规章")});
});

test("a table told a second time with another figure leaves a doubt", () => {
  const blocks = blocksOf((rows, table) => table !== 0 ? asTable(rows) : [
    ...asTable(rows), {text: "更正后的数据如下："}, ...asTable(rows.map((row) => row.map((text) => text === String(report.figures.get("disclosure.licensing.decisions")) ? "77" : text))),
  ]);
  const filing = only(readDocument("a", {blocks}));
  expect(wrong(filing.figures)).toEqual([]);
  expect(filing.unmatched.length).toBeGreaterThan(0);
});

test("tables that are pictures leave what the sentences state, and no more", () => {
  const filing = only(readDocument("a", {blocks: [
    ...blocksOf(() => []), {text: "本年制发行政规范性文件12件，废止3件，现行有效40件。"},
  ]}));
  expect([...filing.figures.keys()]).toEqual([
    "disclosure.normativeDocuments.issued", "disclosure.normativeDocuments.repealed", "disclosure.normativeDocuments.inForce",
  ]);
  expect(filing.prose.map(({value}) => value)).toEqual(expect.arrayContaining([12]));
});

test("a text far larger than any report is refused", () => {
  expect(() => readDocument("a", {blocks: [{text: "规章".repeat(300_000)}]})).toThrow(expect.objectContaining({why: "tooLarge"}));
});
