import {readFiling} from "../../src/formats/read";
import {draftOf, drafted, textOfDraft} from "../../src/narrative/draft";
import {fill} from "../../src/sheets/fill";
import {reportTextSheet} from "../../src/sheets/report-text-sheet";
import {template} from "../../src/sheets/template";
import {writeWorkbook} from "../../src/office/write-workbook";
import {writePublished} from "../../src/formats/xlsx/write-published";
import {reconcile} from "../../src/reconcile/reconcile";
import type {Filing} from "../../src/filing/filing";
import {buildFiling} from "../build";

const saved = async (filing: Filing, text = filing): Promise<Filing> =>
  readFiling("工作簿.xlsx", await writeWorkbook([...fill(template(filing), filing), reportTextSheet(text)]));

const brokenProse = (filing: Filing) => reconcile(filing)
  .filter(({rule, verdict}) => verdict === "broken" && /^prose\.|Part|^format\.part/.test(rule));

test("the sheet 报告正文 is the report's text, and what it states is held against the tables", async () => {
  const filing = buildFiling({unit: "云溪街道办事处"});
  const read = await saved(filing, drafted(filing));
  expect(read.figures.size).toBe(200);
  expect(read.unmatched).toEqual([]);
  expect(read.parts.get(1)).toBe(textOfDraft(draftOf(filing)[0]!));
  expect(read.prose.length).toBeGreaterThan(5);
  expect(brokenProse(read)).toEqual([]);
});

test("what disagrees is found, at the cell that says it", async () => {
  const filing = buildFiling({unit: "云溪街道办事处"});
  const read = await saved(filing, {...filing, parts: new Map([[1, "2024年，新收政府信息公开申请9999件。"]])});
  const [finding] = brokenProse(read);
  expect(finding).toMatchObject({rule: "prose.disagrees", severity: "warning"});
  expect(finding!.places).toContainEqual({in: "sheet", sheet: "报告正文", row: 4, column: 1});
});

test("a sheet that is not written yet is no text", async () => {
  const read = await saved(buildFiling());
  expect([read.parts.size, read.prose.length]).toEqual([0, 0]);
});

test("a part that nobody wrote is missing once two others are written", async () => {
  const filing = buildFiling();
  const read = await saved(filing, {...filing, parts: new Map([[1, "全年情况良好。"], [5, "公开不够主动，今后加强培训。"]])});
  expect(brokenProse(read).map(({rule, detail}) => [rule, detail?.part])).toEqual([["format.missingPart", 6]]);
});

test("a report's text goes into the workbook that is exported, and comes back", async () => {
  const filing = buildFiling({parts: new Map([[1, "全年情况良好。"], [5, "公开不够主动。"], [6, "没有。"]])});
  const read = await readFiling("公布.xlsx", await writePublished(filing));
  expect([read.parts.get(1), read.parts.get(5), read.parts.get(6)]).toEqual(["全年情况良好。", "公开不够主动。", "没有。"]);
  expect(read.figures.size).toBe(200);
});
