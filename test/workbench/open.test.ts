import {mkdtempSync} from "node:fs";
import {writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {unzipSync} from "fflate";
import {createFileHost} from "../../src/hosts/file/file-host";
import {readXlsx} from "../../src/office/read-xlsx";
import {fill} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {buildFiling} from "../build";
import {richWorkbook} from "../hosts/workbench/rich-workbook";
import {describeInWorkbench, type WorkbenchTab} from "./in-workbench";


const folder = mkdtempSync(join(tmpdir(), "gouji-"));
const bytes = richWorkbook({rows: 5, sheets: 3});

describeInWorkbench("a workbook that is opened in the workbench", (workbench) => {
  let tab: WorkbenchTab;
  beforeAll(async () => {
    tab = await workbench.start();
    await writeFile(join(folder, "台账.xlsm"), bytes);
  });

  test("is shown as it is, and what is not shown is named in a line", async () => {
    const {page, sheet, open} = tab;
    await open(join(folder, "台账.xlsm"));
    await page.getByText("图表 1 个、图片 1 张、数据透视表 1 个、宏、表格样式").waitFor();
    await page.getByText("台账.xlsm", {exact: true}).waitFor();
    await sheet.seeFirst("台账");
    expect((await sheet.read()).map(({name}) => name)).toEqual(["台账", "表2", "表3"]);
    expect(await sheet.valueAt("台账", {row: 3, column: 1})).toBe(5);
  });

  test("is not drawn anew while nobody touches it, but for the caret", async () => {
    expect(await tab.page.evaluate(framesOfStillness)).toBeLessThanOrEqual(10);
  });

  test("is the same file when it is saved untouched, and another in nothing but what was typed", async () => {
    const {page, sheet, save} = tab;
    expect(await save()).toEqual({name: "台账.xlsm", bytes});
    await sheet.type({row: 1, column: 1}, "40");
    await page.getByText("● 未保存").waitFor();
    expect(await sheet.valueAt("台账", {row: 3, column: 1})).toBe(43);
    const {bytes: after} = await save();
    await page.getByText("已保存", {exact: true}).waitFor();
    const [one, other] = [unzipSync(bytes), unzipSync(after)];
    expect(Object.keys({...one, ...other}).filter((part) => String(one[part]) !== String(other[part])))
      .toEqual(["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/worksheets/sheet3.xml"]);
    expect(readXlsx("台账.xlsm", after).grids[0]!.cells.find(({row, column}) => row === 3 && column === 1)?.value).toBe(43);
  });

  test("asks before another takes its place with something unsaved", async () => {
    const {page, sheet, press} = tab;
    await sheet.type({row: 2, column: 1}, "41");
    await press("新建");
    await press("不放弃");
    expect(await sheet.valueAt("台账", {row: 2, column: 1})).toBe(41);
    await press("新建");
    await press("放弃改动");
    await page.getByText("新工作簿", {exact: true}).waitFor();
    await sheet.seeFirst("工作表1");
  });

  test("is refused with a sentence where it is none", async () => {
    const {page, open} = tab;
    await writeFile(join(folder, "坏的.xlsx"), "这不是工作簿");
    await open(join(folder, "坏的.xlsx"));
    await page.getByText(/没有打开：/).waitFor();
    await page.getByText("新工作簿", {exact: true}).waitFor();
  });

  test("has the panel speak of the filing whose sheet is in front, where it holds several", async () => {
    const {page, sheet, open} = tab;
    const host = await createFileHost();
    const units = ["东山街道办事处", "西山街道办事处"];
    for (const unit of units) {
      const whose = {edition: "2021", unit, year: 2024} as const;
      await host.insert(fill(template(whose), buildFiling(whose)));
    }
    await writeFile(join(folder, "两家.xlsx"), await host.save());
    await open(join(folder, "两家.xlsx"));
    await page.getByText("两家.xlsx", {exact: true}).waitFor();
    const [first, second] = (await host.read()).flatMap(({name, tag}) => tag?.form === "disclosure" ? [name] : []);
    await sheet.seeFirst(first!);
    const picked = page.getByLabel("校核哪一套表").locator("option:checked");
    for (const [name, unit] of [[second!, units[1]!], [first!, units[0]!]] as const) {
      await page.getByText(name, {exact: true}).click();
      await picked.filter({hasText: unit}).waitFor({state: "attached"});
    }
  });

  test("has made the browser complain of nothing", () => expect(workbench.troubles).toEqual([]));
});

/**
 * How often others ask for a frame while thirty go by; of a page still at work, of the first thirty that are few, or of
 * the last. Runs in the page.
 */
async function framesOfStillness(): Promise<number> {
  const ask = window.requestAnimationFrame.bind(window);
  let asked = 0;
  window.requestAnimationFrame = (draw) => {
    asked++;
    return ask(draw);
  };
  for (let turn = 0; turn === 0 || turn < 100 && asked > 10; turn++) {
    asked = 0;
    for (let frame = 0; frame < 30; frame++) await new Promise(ask);
  }
  window.requestAnimationFrame = ask;
  return asked;
}
