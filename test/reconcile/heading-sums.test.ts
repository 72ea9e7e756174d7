import {consolidate} from "../../src/consolidate/consolidate";
import {submit} from "../../src/consolidate/submission";
import {editionOf, editions, indicatorsIn} from "../../src/editions/edition";
import {isComplete} from "../../src/filing/coverage";
import {numberOr} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import {readFiling} from "../../src/formats/read";
import {writeCsv} from "../../src/formats/csv/csv";
import {writeJson} from "../../src/formats/json/write-json";
import {writeXml} from "../../src/formats/xml/xml";
import {checkAccount} from "../../src/reconcile/account";
import {compare} from "../../src/reconcile/compare";
import {differences} from "../../src/reconcile/differences";
import {reconcile} from "../../src/reconcile/reconcile";
import {say, sayLeftOut} from "../../src/reconcile/say";
import {fill, unplaced} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {buildFiling} from "../build";

/** Sums beside the headings, of the rows as they are. */
const sumsOf = ({edition, figures}: Filing): Readonly<Record<string, number>> =>
  Object.fromEntries(editionOf(edition).headingSums.map(({id, sumOf}) =>
    [id, sumOf!.reduce((sum, row) => sum + numberOr(NaN, figures.get(row)), 0)]));

const withSums = (edition: Filing["edition"] = "2021"): Filing =>
  buildFiling({edition, change: sumsOf(buildFiling({edition}))});

/** （六）其他处理 in one row, the three under it left out. */
function headingOnly(): Filing {
  const whole = buildFiling({change: Object.fromEntries(
    Object.entries(sumsOf(buildFiling())).filter(([id]) => /^applications\.other\.\w+$/.test(id)))});
  const rows = ["other.notCorrected", "other.feeUnpaid", "other.rest"];
  return {
    ...whole, figures: new Map([...whole.figures].filter(([id]) => !rows.some((row) => id.startsWith(`applications.${row}.`)))),
    missingRows: rows.map((row) => ({form: "applications", row})),
  };
}

const broken = (filing: Filing) => reconcile(filing).filter(({verdict}) => verdict === "broken");

test.each(editions)("edition $id knows the sums of headings by ids that no figure of its own has", ({id, headingSums}) => {
  const own = new Set(indicatorsIn(id).map((one) => one.id));
  expect(headingSums.filter((one) => own.has(one.id))).toEqual([]);
  expect(headingSums.flatMap(({sumOf = []}) => sumOf).filter((row) => !own.has(row))).toEqual([]);
});

test("right sums beside rows are one hint on the layout, and leave the filing complete", () => {
  const filing = withSums();
  expect(isComplete(filing)).toBe(true);
  expect(broken(filing).map(({rule, severity}) => [rule, severity])).toEqual([["format.headingSum", "hint"]]);
  expect(say(broken(filing)[0]!, filing)).toMatch(/^收到和处理政府信息公开申请情况的“不予公开、无法提供、不予处理、其他处理”行填有合计/);
  expect(say(broken(filing)[0]!, filing, "en-US")).toMatch(/sums in the rows of headings: the rows refused, unavailable/);
});

test("a wrong sum beside its rows is an error, down its column and across its row", () => {
  const right = sumsOf(buildFiling());
  const filing = buildFiling({change: {...right, "applications.refused.person": right["applications.refused.person"]! + 1}});
  expect(broken(filing).filter(({severity}) => severity === "error").map(({rule, at}) => [rule, at])).toEqual([
    ["applications.refusedTotal", "person"], ["applications.rowTotal", "refused"],
  ]);
});

test("where its rows are not there the sum stands for them in （七）总计, and what lacks is one line", () => {
  const filing = headingOnly();
  expect(isComplete(filing)).toBe(false);
  const totals = reconcile(filing).filter(({rule}) => rule === "applications.handledTotal");
  expect(totals.map(({verdict}) => verdict)).toEqual(Array(7).fill("holds"));
  expect(checkAccount(filing).map(({rule, at}) => [rule, at])).toEqual([["format.missingRow", "other"]]);
  expect(say(checkAccount(filing)[0]!, filing))
    .toBe("收到和处理政府信息公开申请情况的“其他处理”只有合计，缺少所属的 3 行。请对照规定的表样补齐。");
  const wrong = {...filing, figures: new Map(filing.figures).set("applications.other.person",
    {...filing.figures.get("applications.other.person")!, value: 990 as never, text: "990"})};
  expect(broken(wrong).map(({rule}) => rule)).toContain("applications.handledTotal");
});

test("a row that is blank beside the sum of its heading leaves （七）总计 to be judged", () => {
  const filing = buildFiling({change: {...sumsOf(buildFiling()), "applications.refused.stateSecret.person": null}});
  const total = reconcile(filing).find(({rule, at}) => rule === "applications.handledTotal" && at === "person");
  expect(total?.verdict).toBe("holds");
  expect(total?.figures).toContain("applications.refused.person");
});

test.each([["csv", writeCsv], ["json", writeJson], ["xml", writeXml]] as const)("come back from %s", async (format, write) => {
  for (const {id} of editions.filter(({headingSums}) => headingSums.length > 0)) {
    const filing = withSums(id);
    const read = await readFiling(`表.${format}`, new TextEncoder().encode(write(filing)));
    expect(read.unmatched).toEqual([]);
    const values = ({figures}: Filing) => Object.fromEntries([...figures].map(([one, {value}]) => [one, value]));
    expect(values(read)).toEqual(values(filing));
  }
});

test("have no cell in the official form: an export in it says which", () => {
  const filing = headingOnly();
  const left = unplaced(fill(template(filing), filing), filing);
  expect(left).toHaveLength(7);
  expect(left.every((id) => id.startsWith("applications.other."))).toBe(true);
  expect(sayLeftOut(filing)).toEqual([expect.stringContaining("“其他处理”行填有合计，规定的表样没有这些格，导出规定的表样时不写入")]);
  expect(sayLeftOut(buildFiling())).toEqual([]);
});

test("stand for their rows beside last year's one row, and differ from version to version", () => {
  const filing = headingOnly();
  const last = buildFiling({edition: "2019", year: 2020});
  const row = compare({...filing, year: 2021}, last).find(({id}) => id === "applications.other.total");
  expect(row?.this).toBe(numberOr(null, filing.figures.get("applications.other.total")));
  const ids = differences(filing, buildFiling()).map(({id}) => id);
  expect(ids).toContain("applications.other.person");
});

test("are added up where one unit has them in the place of rows: of the others, their rows", () => {
  const [one, two] = [{...headingOnly(), unit: "甲镇人民政府"}, buildFiling({unit: "乙镇人民政府"})];
  const sumIn = (...filings: readonly Filing[]): number | null | undefined =>
    numberOr(null, consolidate(filings.map((filing) => submit(filing, filing.unit))).whole.figures.get(id));
  const id = "applications.other.total";
  expect(sumIn(one, two)).toBe(numberOr(NaN, one.figures.get(id)) * 2);
  expect(consolidate([submit(two)]).whole.figures.has(id)).toBe(false);
});

test("of which units gave no rows is said in one line, and nothing else of the sums is broken", () => {
  const [one, two, three] = [{...headingOnly(), unit: "甲镇人民政府"}, buildFiling({unit: "乙镇人民政府"}), withSums()];
  const {whole} = consolidate([one, two, {...three, unit: "丙镇人民政府"}].map((filing) => submit(filing, filing.unit)));
  const grave = broken(whole).filter(({severity}) => severity !== "hint");
  expect(grave.map(({rule, severity}) => [rule, severity])).toEqual([["format.headingSum", "warning"]]);
  expect(say(grave[0]!, whole)).toBe("收到和处理政府信息公开申请情况的“其他处理”行：有 1 家单位只填了合计，没有填所属各项。" +
    "汇总的各项不含这些单位的数，加起来小于合计；总计按合计核对。请这些单位补报各项。");
  const totals = reconcile(whole).filter(({rule}) => rule === "applications.handledTotal");
  expect(totals.map(({verdict}) => verdict)).toEqual(Array(7).fill("holds"));
});
