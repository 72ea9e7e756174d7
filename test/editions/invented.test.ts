/** @jest-environment node */
import type {Edition, EditionId} from "../../src/editions/edition";
import type {Change} from "../build";

jest.mock("../../src/editions/registered", () => Object.defineProperty({
  ...jest.requireActual<object>("../../src/editions/registered"),
  // The one line that an edition adds.
  ...jest.requireActual<object>("./invented/edition"),
}, "__esModule", {value: true}));
// What follows is loaded behind the line above.
import {crosswalk} from "../../src/editions/crosswalk";
import {editionFor, editionOf, editions, latest} from "../../src/editions/edition";
import {rulesAt, totalsOf} from "../../src/editions/rule-at";
import {consolidate} from "../../src/consolidate/consolidate";
import {toConsolidateJson} from "../../src/consolidate/consolidate-json";
import {checkSchema, consolidateSchema, fileSchema, readSchema} from "../../src/filing/schema";
import type {Filing} from "../../src/filing/filing";
import {toReadJson, writeJson} from "../../src/formats/json/write-json";
import {workbookOf} from "../../src/commands/review";
import {writePublished} from "../../src/formats/xlsx/write-published";
import {readFiling} from "../../src/formats/read";
import {readText} from "../../src/recognise/read-text";
import {compare} from "../../src/reconcile/compare";
import {toCheckJson} from "../../src/remarks/findings-json";
import {reconcile} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
import {submit} from "../../src/consolidate/submission";
import {comparisonSheet} from "../../src/sheets/comparison-sheet";
import {consolidationSheets} from "../../src/consolidate/sheets/consolidation-sheets";
import {fill, unplaced} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {computeTotal, totalIn} from "../../src/sheets/sum-formula";
import {writeCsv} from "../../src/formats/csv/csv";
import {writeDocx} from "../../src/formats/docx/write-docx";
import {writeHtml} from "../../src/formats/html/write-html";
import {writeXml} from "../../src/formats/xml/xml";
import {carryIns} from "../../src/panel/last-year/use-drawing";
import {indicatorsIn} from "../balance";
import {buildFiling} from "../build";
import {allLayouts} from "../layouts/all-layouts";
import {inventCase, kinds} from "../layouts/cases";
import {oneIn, seedsOf} from "../proof";

const id = "2027" as EditionId;
const invented = editionOf(id);
const predecessor = invented.predecessor!;
const added = ["refused.archives", "refused.trials"];

/** Documents in force go on from year to year, under whatever name. */
const inForce = ({id: edition}: Edition, year: number): Record<string, Change> => Object.fromEntries(
  ["regulations", "normativeDocuments"].map((row) =>
    [`disclosure.${row}.${edition === id ? "stock" : "inForce"}`, 40 + 3 * (year - 2021)]));
const filingOf = (edition: Edition, year: number, change: Record<string, Change> = {}): Filing =>
  buildFiling({edition: edition.id, year, change: {...inForce(edition, year), ...change}});
const thisYear = (change: Record<string, Change> = {}) => filingOf(invented, 2027, change);
const lastYear = (change: Record<string, Change> = {}) => filingOf(predecessor, 2026, change);
const broken = (filing: Filing, last?: Filing) => reconcile(filing, last).filter(({verdict}) => verdict === "broken");

test("the registry has it at its place: it is in force from its year on, its predecessor until the year before", () => {
  expect(latest).toBe(invented);
  expect(predecessor.to).toBe(2026);
  expect([2026, 2027, 2031].map((year) => editionFor(year)?.id)).toEqual([predecessor.id, id, id]);
  expect(invented.indicators.length).toBe(200 + 2 * 7 + 1);
});

test("its template has a sheet a form, an open cell or a total for every figure, and totals that follow their parts", () => {
  const specs = template({edition: id, unit: "某某市人民政府", year: 2027});
  expect(specs.map(({name}) => name)).toEqual(invented.forms.map(({short}) => short));
  const filing = thisYear();
  expect(unplaced(specs, filing)).toEqual([]);
  const totals = new Set(totalsOf(id).map(({left}) => left[0]!.id));
  const sheets = fill(specs, filing);
  let computed = 0;
  for (const {cells} of sheets) {
    const valueAt = (row: number, column: number) =>
      cells.find((cell) => cell.row === row && cell.column === column)?.value;
    for (const {figure, formula} of cells.filter((cell) => cell.formula !== undefined && cell.figure !== undefined)) {
      expect(totals).toContain(figure);
      expect([figure, computeTotal(totalIn(formula!)!, valueAt)]).toEqual([figure, filing.figures.get(figure!)!.value]);
      computed += 1;
    }
  }
  expect(computed).toBe(totals.size);
});

test("every rule of its folder is judged, and a balanced filing breaks none, the year before beside it or not", () => {
  const found = reconcile(thisYear(), lastYear());
  const judged = new Set(found.map(({rule}) => rule));
  const needsText = invented.rules.filter(({is}) => is === "mentions").map((rule) => rule.id);
  expect(invented.rules.map((rule) => rule.id).filter((rule) => !judged.has(rule))).toEqual(needsText);
  expect(found.filter(({verdict}) => verdict !== "holds")).toEqual([]);
  expect(broken(thisYear())).toEqual([]);
});

test("a row that was added is a part of its total, down its column and across its row", () => {
  const [sum] = rulesAt(id).filter(({rule, at}) => rule.id === "applications.handledTotal" && at === "person");
  expect(sum!.right.map((term) => term.id)).toEqual(expect.arrayContaining(added.map((row) => `applications.${row}.person`)));
  for (const row of added) {
    const wrong = broken(thisYear({[`applications.${row}.person`]: 77})).map(({rule, at}) => `${rule} ${at}`);
    expect(wrong).toEqual(expect.arrayContaining(["applications.handledTotal person", `applications.rowTotal ${row}`]));
  }
});

test("rules across years hold against its predecessor, by whatever name a figure went", () => {
  const against = (last: Filing, filing = thisYear()) => broken(filing, last).map(({rule, at, severity}) => `${rule} ${at} ${severity}`);
  expect(against(lastYear({"applications.carriedOut.total": 99}))).toContain("crossYear.carryOver total error");
  expect(against(lastYear({"disclosure.regulations.inForce": 9}))).toContain("crossYear.inForceRollForward regulations warning");
  expect(against(lastYear({"disputes.review.pending": 99}))).toContain("crossYear.pendingCarried review hint");
  expect(against(lastYear({"disclosure.licensing.decisions": 0})).some((one) => one.startsWith("crossYear.jump"))).toBe(true);
});

test("every figure that lived on compares with the year before, under its old name too; what is new has nothing", () => {
  const rows = compare(thisYear(), lastYear());
  const former = new Set(predecessor.indicators.map((one) => one.id));
  const lived = invented.indicators.filter((one) => former.has(one.id)).map((one) => one.id);
  expect(lived.length).toBe(198);
  for (const figure of [...lived, "disclosure.regulations.stock", "disclosure.normativeDocuments.stock"]) {
    expect([figure, rows.find((row) => row.id === figure)?.match]).toEqual([figure, "exact"]);
  }
  expect(rows.filter(({match}) => match === "none").map((row) => row.id).sort()).toEqual([
    "disclosure.filings.decisions",
    ...indicatorsIn(id).filter(({rowId}) => added.includes(rowId)).map((one) => one.id),
  ].sort());
  // Two changes of edition ago, by the chain.
  expect(crosswalk("2019", id).filter(({match}) => match === "exact").length).toBeGreaterThan(150);
  const sheet = comparisonSheet(thisYear(), lastYear());
  expect(sheet.cells.some(({value}) => value === "上版称“现行有效件数”")).toBe(true);
  expect(sheet.cells.filter(({style}) => style === "bar").length).toBe(invented.headlines.compared.length);
});

test("上年结转 is offered from its predecessor's report", () => {
  const place = {in: "sheet", sheet: "表", row: 6, column: 3} as const;
  const filing = thisYear({"applications.carriedIn.person": {value: null, as: "blank", text: "", place}});
  expect(carryIns(filing, lastYear()).map((one) => one.id)).toEqual(["applications.carriedIn.person"]);
});

test("sentences are held against the rows that it has", async () => {
  const filing = thisYear();
  const refused = invented.indicators.filter(({rowId, columnId}) => columnId === "total" && rowId.startsWith("refused."))
    .reduce((sum, one) => sum + Number(filing.figures.get(one.id)!.value), 0);
  const told = async (count: number) => {
    const parts = new Map([[1, `本年度加强管理，规范办理。申请办理结果中，不予公开${count}件。`]]);
    const read = await readFiling("年报.docx", await writeDocx({...filing, parts}));
    expect(read.prose.map(({value}) => value)).toEqual([count]);
    return broken(read).map(({rule}) => rule).filter((rule) => rule.startsWith("prose."));
  };
  expect(await told(refused)).toEqual([]);
  expect(await told(refused + 1)).toEqual(["prose.disagrees"]);
});

test("both languages say all of it", () => {
  const spoilt = thisYear(Object.fromEntries(invented.indicators.map((one, at) => [one.id, [7, null, "若干", 9999][at % 4]!])));
  const findings = [...reconcile(spoilt, lastYear()), ...reconcile(thisYear({"applications.refused.archives.total": 99}))];
  for (const language of ["zh-CN", "en-US"] as const) {
    const sentences = findings.map((finding) => say(finding, spoilt, language));
    expect(sentences.filter((text) => /undefined|NaN|\[object/.test(text))).toEqual([]);
    expect(sentences.join()).toContain(language === "en-US" ? "archives" : "属于国家档案馆馆藏档案");
  }
});

test("exports in every format come back figure by figure, and so does its own workbook", async () => {
  const filing = thisYear();
  const bytes = (text: string) => new TextEncoder().encode(text);
  const written: Record<string, Uint8Array> = {
    html: bytes(writeHtml(filing)), csv: bytes(writeCsv(filing)),
    json: bytes(writeJson(filing)), xml: bytes(writeXml(filing)),
    docx: await writeDocx(filing), xlsx: await writePublished(filing), "own.xlsx": await workbookOf(filing),
  };
  for (const [name, content] of Object.entries(written)) {
    const read = await readFiling(`报告.${name}`, content);
    expect([name, read.edition, read.year, read.unmatched, read.missingRows]).toEqual([name, id, 2027, [], []]);
    const values = ({figures}: Filing) => Object.fromEntries([...figures].map(([key, {value}]) => [key, value]).sort());
    expect(values(read)).toEqual(values(filing));
  }
});

/** Those of all forms and editions. What next to nothing is left of may be refused. */
const freeLayouts = allLayouts.filter(({forms, editions: own, keepsTables}) =>
  forms === undefined && own === undefined && keepsTables !== false);

test("published texts are read as well as those of its predecessor, in whatever layout they come", () => {
  const shareRead = (edition: EditionId): number => {
    const kind = kinds.find((one) => one.edition === edition)!;
    let [right, all] = [0, 0];
    for (const layout of oneIn(3, freeLayouts)) {
      for (const seed of seedsOf(10)) {
        const {report} = inventCase(layout, kind, seed);
        const read = readText("年报.txt", report.text);
        expect([layout.name, read.edition]).toEqual([layout.name, edition]);
        for (const [figure, value] of report.expected) {
          const found = read.figures.get(figure);
          if (found !== undefined && !report.unsure.has(figure)) expect([figure, found.value]).toEqual([figure, value]);
          all += 1;
          right += Number(found !== undefined);
        }
      }
    }
    expect(all).toBeGreaterThan(2000);
    return right / all;
  };
  const [own, before] = [shareRead(id), shareRead(predecessor.id)];
  expect(own).toBeGreaterThan(0.9);
  expect(own).toBeGreaterThan(before - 0.03);
});

test("what it is written as passes the schemas", () => {
  const filing = thisYear();
  expect(() => readSchema.parse([toReadJson(filing)])).not.toThrow();
  expect(() => fileSchema.parse(JSON.parse(writeJson(filing)))).not.toThrow();
  expect(() => checkSchema.parse([toCheckJson(filing, reconcile(filing, lastYear()), lastYear())])).not.toThrow();
});

test("many units' tables are added up, ranked and laid out", () => {
  const units = ["甲镇人民政府", "乙镇人民政府"].map((unit) => submit({...thisYear(), unit}, `${unit}.xlsx`));
  const result = consolidate(units);
  expect(result.edition).toBe(id);
  for (const one of invented.indicators.filter(({kind}) => kind === "count")) {
    expect([one.id, result.whole.figures.get(one.id)?.value])
      .toEqual([one.id, 2 * Number(thisYear().figures.get(one.id)!.value)]);
  }
  expect(() => consolidateSchema.parse({...toConsolidateJson(result, []), findings: []})).not.toThrow();
  const sheets = consolidationSheets(result, []);
  const text = JSON.stringify(sheets);
  expect(text).toContain("属于国家档案馆馆藏档案");
  expect(text).not.toContain("undefined");
  expect(editions.length).toBeGreaterThan(3);
});
