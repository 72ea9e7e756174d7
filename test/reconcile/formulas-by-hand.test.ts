import type {Figure} from "../../src/filing/figure";
import type {Place} from "../../src/filing/place";
import {checkFormulas} from "../../src/reconcile/formulas";
import {buildFiling} from "../build";

/** 行政复议 in B2 to F2 of a sheet: 维持, 纠正, 其他, 尚未审结, 总计; the other blocks below it. */
const columns = ["upheld", "corrected", "other", "pending", "total"];
const blocks = ["review", "directLitigation", "litigationAfterReview"];
type Cell = Partial<Figure> | string;

/** @param cells by column, of the first block: a formula, or what else is there */
function found(cells: Readonly<Record<string, Cell>>, more: Readonly<Record<string, Cell>> = {}): readonly string[] {
  const filing = buildFiling();
  const figures = new Map<string, Figure>(filing.figures);
  for (const [row, block] of blocks.entries()) {
    for (const [at, column] of columns.entries()) {
      const id = `disputes.${block}.${column}`;
      const cell = more[`${block}.${column}`] ?? (row === 0 ? cells[column] : undefined);
      const place: Place = {in: "sheet", sheet: "表四", row: 1 + row, column: 1 + at};
      figures.set(id, {...figures.get(id)!, place, ...(typeof cell === "string" ? {formula: cell} : cell)});
    }
  }
  return checkFormulas({...filing, figures}).map(({rule, figures: ids, places, detail, form}) => {
    const missing = detail?.missing === undefined ? "" : ` without ${String(detail.missing).replaceAll("disputes.", "")}`;
    return `${form} ${rule.slice(7)} ${ids.length}/${places.length} ${ids[0]!.split(".").slice(1).join(".")}${missing}`;
  });
}

const typed = (block: string): string => `disputes totalNotComputed 1/1 ${block}.total`;
const others = blocks.slice(1).map(typed);
const lacks = (...parts: readonly string[]): string => `disputes formulaOverwritten 1/1 review.total without ${parts.map((part) => `review.${part}`).join(" ")}`;
const elsewhere = (sheet: string): Partial<Figure> => ({place: {in: "sheet", sheet, row: 9, column: 9}});

test("without any formula no total is expected to be computed", () => expect(found({})).toEqual([]));

test.each([
  "=SUM(B2:E2)", "=B2+C2+D2+E2", "=$B$2+C$2+$D2+E2", "=sum(b2:e2)", "=SUM(E2:B2)", "=SUM(A1:Z9)", "=SUM(B2,C2:D2,E2)", "=SUM(B2:C2)+SUM(D2:E2)",
  "=ROUND(B2+C2+D2+E2,0)", "=IF(COUNT(B2:E2)=0,\"\",SUM(B2:E2))", "=SUM(B1:E3)", "=SUM(B2:AA2)", "=SUM(B2:ZZ2)", "=SUM($B$2:$E$2)", "=SUM(B2:E2)+0*'上年'!A1",
])("%s adds up all parts", (formula) => expect(found({total: formula})).toEqual(others));

test.each<[string, readonly string[]]>([
  ["=SUM(B2:D2)", ["pending"]], ["=SUM(C2:E2)", ["upheld"]], ["=B2+C2", ["other", "pending"]], ["=SUM(B3:E3)", columns.slice(0, 4)], ["=SUM(B1:E1)", columns.slice(0, 4)],
  ["=SUM(B2:D2)+上年!E2", ["pending"]], ["=SUM(B2:D2)+'上 年'!$E$2", ["pending"]], ["=SUM(B2:D2)+'上''年'!E2:E2", ["pending"]],
  ["=SUM(B2:D2)&\"E2\"", ["pending"]], ["=SUM(B2:D2)+E22", ["pending"]], ["=SUM(B2:D2)+AE2", ["pending"]], ["=12", columns.slice(0, 4)], ["=TRUE+B2", ["corrected", "other", "pending"]],
  ["=SUM(B2:D2,AA1:AB9)", ["pending"]], ["=SUM(B2:D2)&\"合计\"", ["pending"]], ["=ROUND(SUM(B2:D2),0)", ["pending"]],
])("%s leaves parts out", (formula, parts) => expect(found({total: formula})).toEqual([...others, lacks(...parts)]));

test.each(["=SUM(合计区)", "=SUM(B:D)", "=SUM($B:$D)", "=SUM(2:2)", "=SUM($2:$2)", "=SUM(OFFSET(B2,0,0,1,3))", "=SUM(INDIRECT(\"B2:D2\"))", "=INDEX(B2:D2,1)",
  "=CHOOSE(1,B2)", "=VLOOKUP(B2,B2:D2,1)", "=SUM(表1[维持])", "=SUM(total_row)", "=SUM(b:d)",
  "=SUM(合计区)+SUM(B2:D2)"])(
  "of %s nobody says what it leaves out", (formula) => expect(found({total: formula})).toEqual(others));

test.each<[string, Readonly<Record<string, Cell>>, readonly string[]]>([
  ["of a total that ends in an error", {total: {formula: "=#REF!", as: "text", value: null}}, []],
  ["a blank total beside computed ones", {total: {value: null, as: "blank", text: ""}}, []],
  ["parts on another sheet, which the formula names on its own", {total: "=SUM(B2:E2)", pending: {place: {in: "sheet", sheet: "表五", row: 1, column: 4}}}, [...others, lacks("pending")]],
  ["of a total whose own formula ends in an error", {total: {formula: "=SUM(B2:D2)/0", as: "text", value: null}}, []],
  ["a part that stands on no sheet", {total: "=SUM(B2:E2)", pending: {place: {in: "text", line: 1}}}, [...others, lacks("pending")]],
  ["a total that stands on no sheet", {total: {formula: "=SUM(B2:D2)", place: {in: "text", line: 1}}}, []],
])("%s", (_, cells, expected) => expect(found(cells)).toEqual(expected));

test("a blank total is not one that was typed over where others are computed", () => {
  expect(found({total: {value: null, as: "blank", text: ""}}, {"directLitigation.total": "=SUM(B3:E3)"})).toEqual([typed("litigationAfterReview")]);
});

test("totals of another sheet are not expected to be computed as those of this one are", () => {
  const away = {"directLitigation.total": elsewhere("表五")};
  expect(found({total: "=SUM(B2:E2)"}, away)).toEqual([typed("litigationAfterReview")]);
});

test("formulas that leave out the same part in the same way are one; in another way, or another part, two", () => {
  expect(found({total: "=SUM(B2:D2)"}, {"directLitigation.total": "=SUM(B3:D3)", "litigationAfterReview.total": "=SUM(B4:D4)"}))
    .toEqual(["disputes formulaOverwritten 3/3 review.total without review.pending"]);
  expect(found({total: "=SUM(B2:D2)"}, {"directLitigation.total": "=B3+C3+D3"})).toHaveLength(3);
  expect(found({total: "=SUM(A2:D2)"}, {"directLitigation.total": "=SUM(B3:D3)"})).toHaveLength(3);
  expect(found({total: "=SUM($A$2:D2)"}, {"directLitigation.total": "=SUM(A3:D3)"})).toHaveLength(2);
  expect(found({total: "=SUM(B2:D2)"}, {"directLitigation.total": "=SUM(C3:E3)"})).toHaveLength(3);
  expect(found({total: "=SUM(B2:D2)"}, {"directLitigation.total": "=SUM(B2:D2)"})).toHaveLength(3);
  const farther = {"directLitigation.total": "=SUM(B3:D3)", "directLitigation.pending": {place: {in: "sheet", sheet: "表四", row: 2, column: 20} as const}};
  expect(found({total: "=SUM(B2:D2)"}, farther)).toHaveLength(3);
});

/** All of the first block, from the same cell of other sheets. */
const from = (formula: (letter: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column, at) => [column, formula("BCDEF"[at]!)]));
test.each<[string, Readonly<Record<string, Cell>>, boolean]>([
  ["one sheet", from((letter) => `=汇总!${letter}6`), true], ["two sheets, in whatever order", {...from((letter) => `=甲!${letter}6+乙!${letter}6`), upheld: "=乙!B6+甲!B6"}, true],
  ["a sheet in quotes", {...from((letter) => `='汇总'!${letter}6`), upheld: "=汇总!B6"}, true],
  ["two sheets, a part of one alone", {...from((letter) => `=甲!${letter}6+乙!${letter}6`), upheld: "=甲!B6"}, false],
  ["one sheet, but for a part that is typed", {...from((letter) => `=汇总!${letter}6`), upheld: {}}, false],
  ["one sheet, a part from its own besides", {...from((letter) => `=汇总!${letter}6`), upheld: "=汇总!B6+A9"}, false],
  ["one sheet, the total from its own besides", {...from((letter) => `=汇总!${letter}6`), total: "=汇总!F6+A9"}, false],
])("what comes from %s is summed there, or not", (_, cells, is) => {
  expect(found(cells).filter((one) => one.includes("Overwritten"))).toEqual(is ? [] : [lacks(...columns.slice(0, 4))]);
});

/** The first block, of which a cell is not there. */
function foundWithout(column: string, formula: string): readonly string[] {
  const filing = buildFiling();
  const figures = new Map([...filing.figures].flatMap(([id, figure]): [string, Figure][] => {
    const [form, block = "", own = ""] = id.split(".");
    if (form !== "disputes" || (block === "review" && own === column)) return [];
    const place: Place = {in: "sheet", sheet: "表四", row: 1 + blocks.indexOf(block), column: 1 + columns.indexOf(own)};
    return [[id, {...figure, place, ...(id === "disputes.review.total" && {formula})}]];
  }));
  return checkFormulas({...filing, figures}).map(({rule, verdict, figures: [id]}) => `${rule} ${verdict} ${id}`);
}

test("of a total that is not there, or not all of whose parts are, no formula is judged", () => {
  expect(foundWithout("total", "=SUM(B2:E2)")).toEqual([]);
  expect(foundWithout("pending", "=B2+C2")).toEqual([]);
  expect(foundWithout("", "=B2+C2+D2")).toContain("format.formulaOverwritten broken disputes.review.total");
});

test("a formula that was copied to the right leaves out the same part there", () => {
  const moved = columns.map((column, at): [string, Cell] => [`directLitigation.${column}`, {
    place: {in: "sheet", sheet: "表四", row: 2, column: 2 + at}, ...(column === "total" && {formula: "=SUM(C3:E3)"}),
  }]);
  expect(found({total: "=SUM(B2:D2)"}, Object.fromEntries(moved)))
    .toContain("disputes formulaOverwritten 2/2 review.total without review.pending");
});
