import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {workbookOf} from "../../src/commands/review";
import {reviewHeadings, type ReviewHeading} from "../../src/filing/review-table";
import {reviewSchema} from "../../src/filing/schema";
import {readXlsx} from "../../src/office/read-xlsx";
import {reviewSheetsIn} from "../../src/remarks/remarks-in";
import {buildFiling} from "../build";
import {gouji} from "../commands/command-line";
import {describeWithOffice, inOffice} from "../soffice";
import {describeInWorkbench, type WorkbenchTab} from "./in-workbench";
import {toScreen} from "../to-screen";


const unit = "云溪街道办事处";
/** A subdistrict makes no 规章. */
const none = Object.fromEntries(["issued", "repealed", "inForce"].map((column) => [`disclosure.regulations.${column}`, 0]));
const filing = buildFiling({unit, change: {
  ...none, "disclosure.normativeDocuments.issued": 500, "disclosure.penalties.decisions": null, "disputes.review.total": 0,
}});
const [merger, noPower] = ["因机构合并接收了一批文件", "本街道没有行政处罚职权，按要求留空"];

/** A reviewer with the command line, a clerk with LibreOffice alone, a second reviewer with the workbench. */
describeWithOffice("a review that goes to and fro", () => {
  let folder: string;
  const path = (name: string): string => join(folder, name);
  const bytesOf = (name: string) => new Uint8Array(readFileSync(path(name)));
  const review = async (from: string, to: string) =>
    reviewSchema.parse((await gouji(["review", path(from), "-o", path(to), "--json"])).json()).findings;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "gouji-"));
  });
  afterAll(() => rmSync(folder, {recursive: true}));

  test("is written, answered and mended in LibreOffice, and written again with all that was said", async () => {
    writeFileSync(path("报表.xlsx"), await workbookOf(filing));
    expect((await review("报表.xlsx", "一审.xlsx")).map(({status}) => status)).toEqual(Array(4).fill("open"));
    const [{name: sheet, opinions}] = reviewSheetsIn(readXlsx("", bytesOf("一审.xlsx")).grids) as
      [ReturnType<typeof reviewSheetsIn>[number]];
    const on = (says: string, heading: ReviewHeading, value: string) => ({
      sheet, row: opinions.find((one) => one.says.includes(says))!.row, column: reviewHeadings.indexOf(heading), value,
    });
    const [returned] = inOffice([{name: "一审.xlsx", bytes: bytesOf("一审.xlsx"), to: "xlsx", typed: [
      on("行政规范性文件", "审核说明", merger), on("行政规范性文件", "审核人", "填报员"),
      on("行政处罚", "审核说明", noPower), on("行政处罚", "审核人", "填报员"),
      {sheet: "复议诉讼情况", row: 6, column: 4, value: 10},
    ]}]);
    writeFileSync(path("返回.xlsx"), returned!);
    const findings = await review("返回.xlsx", "二审.xlsx");
    expect(findings.map(({since, status, explanation, by}) => [since, status, explanation, by])).toEqual([
      ["remains", "explained", merger, "填报员"], ["remains", "explained", noPower, "填报员"],
      // A total that is typed.
      ["changed", "open", "", ""], ["mended", "corrected", "", ""],
    ]);
    expect((await gouji(["export", path("返回.xlsx"), "--to", "json", "-o", path("导出.json"), "--json"])).code).toBe(0);
  });

  describeInWorkbench("then in the workbench", (workbench) => {
    let tab: WorkbenchTab;

    test("it is opened with what was said, and the export passes the gate", async () => {
      tab = await workbench.start();
      const {page, see} = tab;
      await page.getByRole("button", {name: "读取文件或粘贴文本"}).click();
      await page.locator("input[type=file]").setInputFiles(path("二审.xlsx"));
      await page.getByRole("button", {name: "填入统计表"}).click();
      await page.getByText(/已填入 \d+ 个数/).waitFor();
      await toScreen(page, "审核");
      await page.getByText("接续工作表“审核意见”").waitFor();
      for (const says of ["行政规范性文件", "行政处罚"]) {
        await page.locator("[data-finding]", {hasText: says}).filter({hasText: "已说明"}).waitFor();
      }
      await page.getByRole("region", {name: "上次审核以后"}).filter({hasText: "已更正"}).waitFor();
      await see("review 1 returned");
      await toScreen(page, "导出");
      await page.getByRole("button", {name: "没有上年度报告"}).click();
      await page.getByLabel("为什么没有上年度报告").fill("两个街道今年合并而来");
      await page.getByLabel("姓名").first().fill("填报员");
      await page.getByRole("button", {name: "提交说明"}).click();
      await page.getByText(/^可以导出/).waitFor();
    });

    test("the place of a finding on the sheet leads to its cell, where one goes on typing", async () => {
      const {page, sheet} = tab;
      const grid = (await sheet.read()).find(({name}) => name === "审核意见")!;
      const place = grid.cells.find(({text}) => text === "主动公开情况!D7")!;
      await sheet.goTo({sheet: grid.name, row: place.row, column: 0});
      await sheet.click(place, "D7");
      await page.keyboard.type("600");
      await page.keyboard.press("Enter");
      expect(await sheet.valueAt("主动公开情况", {row: 6, column: 3})).toBe(600);
      expect(workbench.troubles).toEqual([]);
    });
  });
});
