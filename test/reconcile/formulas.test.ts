import type {Figure} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import {checkFormulas} from "../../src/reconcile/formulas";
import {say} from "../../src/reconcile/say";
import {indicatorsIn} from "../balance";
import {buildFiling} from "../build";

const rows = [...new Set(indicatorsIn("2021").filter(({form}) => form === "applications").map(({rowId}) => rowId))];
const columns = ["person", "business", "research", "publicWelfare", "legalService", "otherOrganisation", "total"];

/** 第三部分 on a sheet from B2 on; `formulas` by figure id. */
function onSheet(formulas: Readonly<Record<string, string>>): Filing {
  const filing = buildFiling();
  const figures = new Map<string, Figure>([...filing.figures].map(([id, figure]) => {
    const {rowId, columnId, form} = indicatorsIn("2021").find((one) => one.id === id)!;
    if (form !== "applications") return [id, figure];
    const place = {in: "sheet", sheet: "表三", row: 1 + rows.indexOf(rowId), column: 1 + columns.indexOf(columnId)} as const;
    return [id, {...figure, place, formula: formulas[id]}];
  }));
  return {...filing, figures};
}

const totals = Object.fromEntries([
  ...rows.map((row, at) => [`applications.${row}.total`, `=SUM(B${at + 2}:G${at + 2})`]),
  ...columns.map((column, at) => {
    const letter = "BCDEFGH"[at];
    return [`applications.handled.${column}`, `=IF(COUNT(${letter}4:${letter}24)=0,"",SUM(${letter}4:${letter}24))`];
  }),
]) as Record<string, string>;

const found = (formulas: Readonly<Record<string, string>>): [string, string][] => {
  const filing = onSheet(formulas);
  return checkFormulas(filing).map((finding) => [finding.rule, say(finding, filing)]);
};

test("totals that are computed down or across are as they should be", () => {
  expect(found(totals)).toEqual([]);
});

test("a sheet without any formula is not one of which to expect them", () => {
  expect(found({})).toEqual([]);
});

test("a total typed over where the others are computed is a hint", () => {
  const others = Object.entries(totals).filter(([id]) => id !== "applications.granted.total");
  expect(found(Object.fromEntries(others))).toEqual([["format.totalNotComputed",
    `总计一栏的“予以公开” ${buildFiling().figures.get("applications.granted.total")!.text} ` +
    "是直接填写的，同一张表的其他合计由公式计算。建议恢复公式。"]]);
});

test("a formula that leaves out a part is a hint that names it", () => {
  expect(found({...totals, "applications.granted.total": "=SUM(B4:F4)"})).toEqual([["format.formulaOverwritten",
    "总计一栏的“予以公开”的公式 =SUM(B4:F4) 没有包含法人或其他组织中的“其他”一栏的“予以公开”。请核对公式。"]]);
});

test("a total that two rules compute is held against the one that it comes nearer to", () => {
  const at = rows.indexOf("handled") + 2;
  expect(found({...totals, "applications.handled.total": `=SUM(B${at}:F${at})`})).toEqual([["format.formulaOverwritten",
    `总计一栏的“办理结果总计”的公式 =SUM(B${at}:F${at}) 没有包含法人或其他组织中的“其他”一栏的“办理结果总计”。请核对公式。`]]);
  expect(found({...totals, "applications.handled.total": `=SUM(H4:H${at - 2})`}).map(([, said]) => said.includes("没有包含总计一栏的"))).toEqual([true]);
});

test("cells named one by one, absolute or in reverse count; cells of another sheet do not", () => {
  expect(found({...totals, "applications.granted.total": "=$B$4+C4+D4+E4+F4+G4"})).toEqual([]);
  expect(found({...totals, "applications.granted.total": "=SUM(G4:B4)"})).toEqual([]);
  expect(found({...totals, "applications.granted.total": "=SUM(B4:F4)+上年!G4"})).toHaveLength(1);
});

test("a formula that ends in an error leaves no parts out, and is no sign that totals are computed", () => {
  const filing = onSheet({"applications.granted.total": "=#REF!"});
  const broken = {...filing.figures.get("applications.granted.total")!, value: null, as: "text", text: "#REF!"} as const;
  expect(checkFormulas({...filing, figures: new Map([...filing.figures, ["applications.granted.total", broken]])})).toEqual([]);
});

test("a row taken from another sheet, total and parts alike, is summed there; a total alone from there leaves its parts out", () => {
  const row = Object.fromEntries(columns.map((column, at) => [`applications.received.${column}`, `='各单位数据'!${"BCDEFGH"[at]}6`]));
  expect(found({...totals, ...row})).toEqual([]);
  expect(found({...totals, "applications.received.total": "='各单位数据'!H6"}).map(([rule]) => rule))
    .toEqual(["format.formulaOverwritten"]);
  expect(found({...totals, ...row, "applications.received.person": "='别的'!B6"}).map(([rule]) => rule))
    .toEqual(["format.formulaOverwritten"]);
});

const letters = "BCDEFGH";
const rowOf = (formulaAt: (letter: string) => string): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column, at) => [`applications.received.${column}`, formulaAt(letters[at]!)]));

test.each<[string, (letter: string) => string]>([
  ["added up over the sheets of units", (letter) => `='水务局'!${letter}6+'民政局'!${letter}6`],
  ["summed over a run of sheets", (letter) => `=SUM('水务局:民政局'!$${letter}$6)`],
  ["taken over unless it is blank", (letter) => `=IF(录入!$${letter}$6="","",录入!$${letter}$6)`],
  ["looked up", (letter) => `=VLOOKUP("本年新收",录入!A:${letter},2,FALSE)`],
])("a row %s, total and parts alike, is summed there", (_, formulaAt) => {
  expect(found({...totals, ...rowOf(formulaAt)})).toEqual([]);
  expect(found({...totals, "applications.received.total": formulaAt("H")}).map(([rule]) => rule))
    .toEqual(/LOOKUP/.test(formulaAt("H")) ? [] : ["format.formulaOverwritten"]);
});

test.each(["=SUM(总计区)", "=SUM(B:B)", "=SUM(4:4)", "=SUM(OFFSET(B4,0,0,1,6))", "=SUM(表1[[自然人]:[其他]])", "=SUM(INDIRECT(\"B4:G4\"))"])(
  "nobody says of %s that it leaves a part out: what it covers is not known here", (formula) => {
    expect(found({...totals, "applications.granted.total": formula})).toEqual([]);
  },
);

test("formulas that leave out the same part, copied down, are one hint", () => {
  const short = Object.fromEntries(rows.map((row, at) => [`applications.${row}.total`, `=SUM(B${at + 2}:F${at + 2})`]));
  const [only, ...others] = found({...totals, ...short, "applications.handled.total": totals["applications.handled.total"]!});
  expect(others).toEqual([]);
  expect(only![1]).toBe("总计一栏的“本年新收”、总计一栏的“上年结转”、总计一栏的“予以公开” 等 24 项的公式漏了同样的分项，" +
    "如 =SUM(B2:F2) 没有包含法人或其他组织中的“其他”一栏的“本年新收”。请核对公式。");
});
