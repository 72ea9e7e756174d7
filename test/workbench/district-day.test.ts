import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import Big from "big.js";
import {strToU8, unzipSync, zipSync} from "fflate";
import type {Page} from "playwright-core";
import {workbookOf} from "../../src/commands/review";
import {parseDecisions} from "../../src/consolidate/decisions-file";
import {parseJson} from "../../src/formats/json/parse-json";
import type {Filing} from "../../src/filing/filing";
import {writeJson} from "../../src/formats/json/write-json";
import {readXlsx} from "../../src/office/read-xlsx";
import {readFiling} from "../../src/formats/read";
import {buildFiling, type Change} from "../build";
import {toScreen} from "../to-screen";
import {askFromWorkers} from "../workers-ask";
import {describeInWorkbench, type WorkbenchTab} from "./in-workbench";


const none = Object.fromEntries(["issued", "repealed", "inForce"].map((row) => [`disclosure.regulations.${row}`, 0]));
const filed = (unit: string, decisions: number, fees: string, change: Readonly<Record<string, Change>> = {}): Filing =>
  buildFiling({unit, year: 2024, edition: "2021", change: {
    ...none, "disclosure.licensing.decisions": decisions, "disclosure.fees.amount": fees, ...change,
  }});
const [east, west, south, north, old] = [
  filed("东镇", 5, "0.1"), filed("西镇", 7, "0.2"), filed("南镇", 11, "1.25"), filed("北街道", 13, "3"), filed("北街道", 1300, "300"),
] as const;
const wrong = filed("南镇", 11, "1.25", {"disputes.review.total": 99});
const counted = [east, west, south, north];

/** As anybody would add them up. */
const sumOf = (id: string): string => counted.reduce((sum, {figures}) => {
  const {value, text} = figures.get(id)!;
  return value === null ? sum : sum.plus(text);
}, new Big(0)).toFixed();

/** Made once: a workbook says in itself when it was made. */
let nameless: Uint8Array | undefined;

/** What the units sent: in an archive, another one within, a workbook without a name, one twice, one with an error, junk. */
async function sent(southern: Filing): Promise<Uint8Array> {
  const on = (day: number, bytes: Uint8Array): [Uint8Array, {mtime: Date}] => [bytes, {mtime: new Date(2025, 0, day)}];
  const json = (filing: Filing) => on(20, strToU8(writeJson(filing)));
  return zipSync({
    "报送/东镇.json": json(east),
    "报送/西镇统计表.xlsx": on(20, nameless ??= await workbookOf({...west, unit: ""})),
    "报送/南镇.xlsx": on(southern === south ? 25 : 20, await workbookOf(southern)),
    "报送/街道.zip": on(20, zipSync({"北街道a.json": json(old), "北街道b.json": json(north)})),
    "报送/~$南镇.xlsx": on(20, strToU8("x")), "报送/照片.jpg": on(20, strToU8("x")),
  });
}

/** The day of whoever collects a district's tables: each test goes on where the last one ended. */
describeInWorkbench("the district's day in the workbench", (workbench) => {
  let folder = "";
  let tab: WorkbenchTab;
  let page: Page;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "gouji-district-"));
    tab = await workbench.start();
    ({page} = tab);
  });
  afterAll(async () => {
    await rm(folder, {recursive: true});
  });
  const choose = async (chooser: string, name: string, bytes: Uint8Array | string): Promise<void> => {
    await writeFile(join(folder, name), bytes);
    await page.getByTestId(chooser).setInputFiles(join(folder, name));
  };
  const downloaded = async (button: string): Promise<Uint8Array> => {
    const downloading = page.waitForEvent("download");
    await tab.press(button);
    return new Uint8Array(await readFile(await (await downloading).path()));
  };
  const numbers = () => page.getByRole("region", {name: "汇总结果"}).getByRole("status").locator("dl > div")
    .evaluateAll((all) => Object.fromEntries(all.map((one) =>
      [one.querySelector("dt")!.textContent, Number(one.querySelector("dd")!.textContent)])));

  test("an archive and the list of units are chosen and read", async () => {
    await toScreen(page, "汇总");
    await choose("files", "报送.zip", await sent(wrong));
    await page.getByText("已选 5 个文件").waitFor();
    await tab.press("名册、本级和其他表（可不选）");
    await choose("part 单位名册", "名册.csv", "名称,代码,上级\n示例区,1,\n东镇,11,1\n西镇,12,1\n南镇,13,1\n北街道,14,1\n远镇,15,1\n");
    await page.getByText("6 个单位").waitFor();
    await tab.press("开始汇总");
    await page.getByRole("heading", {name: "需要您确认的（2）"}).waitFor();
    expect(await numbers()).toMatchObject({已汇总: 2, 缺报: 2, 重报: 1, 待确认: 3, 有强制性问题: 1});
    // The workbook is as it was: no file has to hold what was read, and a draft leads to it.
    await tab.seeInDraft(await tab.seeOnDesk("西镇统计表.xlsx"));
    expect(await page.getByText("● 未保存").count()).toBe(0);
    await tab.see("district 1 read");
  });

  test("what reads and adds up beside the page may ask no other site, as the page may not", async () => {
    expect(await askFromWorkers(page)).toEqual(["connect-src"]);
  });

  test("whose the nameless one is, and which of two counts, is said and kept", async () => {
    await page.getByLabel("报送.zip/报送/西镇统计表.xlsx 的填报单位").selectOption("示例区西镇");
    await page.getByRole("radio", {name: "报送.zip/报送/街道.zip/北街道b.json"}).click();
    await page.waitForFunction(() => [...document.querySelectorAll("dl > div")]
      .some((one) => one.textContent === "4已汇总" || one.textContent === "已汇总4"));
    expect(await numbers()).toMatchObject({已汇总: 4, 待确认: 0});
    const text = new TextDecoder().decode(await downloaded("保存确认记录"));
    const parsed = parseDecisions(parseJson("确认记录.json", text));
    expect("decisions" in parsed && parsed.decisions.map(({says}) => says).sort()).toEqual(["counts", "unit"]);
    await tab.see("district 2 decided");
  });

  test("what is wrong is returned, with the figure that is", async () => {
    const returns = unzipSync(await downloaded("下载退回意见"));
    const book = Object.entries(returns).find(([name]) => name === "南镇-退回意见.xlsx")![1];
    const back = await readFiling("南镇.xlsx", book);
    expect([back.unit, back.figures.get("disputes.review.total")!.value]).toEqual(["南镇", 99]);
    expect(Object.keys(returns)).toContain("南镇-退回意见.docx");
  });

  test("what comes back in its place is read, and the decisions hold", async () => {
    await tab.press("改选文件或名册");
    await choose("files", "报送.zip", await sent(south));
    await page.getByText(/已选 5 个文件.*其中 1 个换成了新的/).waitFor();
    await tab.press("开始汇总");
    await page.getByRole("heading", {name: "汇总结果"}).waitFor();
    await page.waitForFunction(() => [...document.querySelectorAll("dl > div")]
      .some((one) => /^(?:0有强制性问题|有强制性问题0)$/.test(one.textContent ?? "")));
    expect(await numbers()).toMatchObject({已汇总: 4, 缺报: 2, 待确认: 0, 有强制性问题: 0});
    await tab.see("district 3 read again");
  });

  test("the sums are inserted and saved, each as a direct computation has it, with the units that they are of", async () => {
    await tab.press("插入本工作簿");
    await page.getByText(/已插入 \d+ 张汇总表/).waitFor();
    await page.getByText("● 未保存").waitFor();
    await tab.see("district 4 inserted");
    const {bytes} = await tab.save();
    const whole = await readFiling("汇总.xlsx", bytes, {unit: "示例区"});
    const ids = [...north.figures.keys()];
    expect(ids).toHaveLength(200);
    expect(ids.map((id) => [id, whole.figures.get(id)?.text ?? ""]))
      .toEqual(ids.map((id) => [id, sumOf(id)]));
    const {cells} = readXlsx("汇总.xlsx", bytes).grids.find(({name}) => name === "各单位数据")!;
    expect(cells.map(({text}) => text)).toEqual(expect.arrayContaining(counted.map(({unit}) => unit)));
    expect(workbench.troubles).toEqual([]);
  });
});
