import {strFromU8, unzipSync} from "fflate";
import {annexOf} from "../../../src/remarks/annex";
import {annexSchema} from "../../../src/filing/schema";
import {noRemarks, type Remarks} from "../../../src/filing/remarks";
import {reconcile} from "../../../src/reconcile/reconcile";
import {say} from "../../../src/reconcile/say";
import {explain, signOffForm} from "../../../src/remarks/standing";
import {writeAnnex} from "../../../src/formats/json/write-json";
import {writeAnnexDocx} from "../../../src/formats/docx/write-docx";
import {buildFiling} from "../../build";

// The machine may be busy with other tests.

const filing = buildFiling({unit: "云溪街道办事处"});
const other = buildFiling({unit: "石桥镇人民政府"});
const time = new Date("2025-01-20T01:30:00Z");
const doubt = reconcile(filing).find(({severity, verdict}) => severity === "warning" && verdict === "broken")!;
const hand = {by: "审核人", time, says: say(doubt, filing)};

const told: Remarks = {
  ...signOffForm(explain(explain(noRemarks, doubt, filing, "县级市试点，经授权制定规章", hand), doubt, other, "别家的话", hand),
    "disclosure", filing, {...hand, says: "二、主动公开政府信息情况"}),
  overrides: [{by: "办公室", time: time.toISOString(), reason: "先行公布<随后>更正&补充", errors: 1, warnings: 2}],
};
const textOf = async (remarks: Remarks): Promise<string> =>
  strFromU8(unzipSync(await writeAnnexDocx(annexOf(filing, remarks, time)))["word/document.xml"]!)
    .replace(/<\/w:p>/g, "\n").replace(/<[^>]+>/g, "");

test("the annex as JSON has who explained, confirmed and overrode what and when, and is valid by its schema", () => {
  const annex = annexSchema.parse(JSON.parse(writeAnnex(annexOf(filing, told, time))));
  expect(annex).toMatchObject({format: "gouji-annex", version: 1, unit: "云溪街道办事处", year: 2024, edition: "2021"});
  expect(annex.explanations).toEqual([
    {matter: hand.says, text: "县级市试点，经授权制定规章", by: "审核人", time: "2025-01-20T01:30:00.000Z"},
  ]);
  expect(annex.signOffs).toEqual([{matter: "二、主动公开政府信息情况", by: "审核人", time: "2025-01-20T01:30:00.000Z"}]);
  expect(annex.overrides).toEqual(told.overrides);
});

test("what was said of another filing in the same workbook stays out", async () => {
  expect(JSON.stringify(annexOf(filing, told, time))).not.toContain("别家的话");
  expect(await textOf(told)).not.toContain("别家的话");
});

test("the annex in Word says the same in tables, and says so where nothing was said", async () => {
  const text = await textOf(told);
  for (const part of [
    "云溪街道办事处2024年政府信息公开工作年度报告审核说明", "版式：2021 版式（国办公开办函〔2021〕30号）", "一、审核说明", hand.says,
    "县级市试点，经授权制定规章", "二、审核确认", "三、强制导出", "先行公布&lt;随后&gt;更正&amp;补充",
  ]) expect(text).toContain(part);
  const nothing = await textOf(noRemarks);
  expect(nothing).toContain("没有需要说明的核实性问题。");
  expect(nothing).not.toContain("强制导出");
});

test("what a reviewer sent back stands in the annex, as JSON and in Word, and nowhere where nothing was", async () => {
  const text = "请附批文";
  const one = {...told.explanations[0]!, text};
  const sent = {...told, returned: [one, {...one, unit: "别的单位", text: "别家的退回"}]};
  const annex = annexSchema.parse(JSON.parse(writeAnnex(annexOf(filing, sent, time))));
  expect(annex.returned).toEqual([{matter: one.says, text, by: one.by, time: one.time}]);
  const xml = await textOf(sent);
  expect([xml.includes("、退回"), xml.includes(text), xml.includes("别家的退回")]).toEqual([true, true, false]);
  expect(annexOf(filing, told, time)).not.toHaveProperty("returned");
  expect(await textOf(told)).not.toContain("、退回");
});
