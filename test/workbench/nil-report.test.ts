import {readFile} from "node:fs/promises";
import {readFiling} from "../../src/formats/read";
import {describeInWorkbench} from "./in-workbench";
import {toScreen} from "../to-screen";

jest.setTimeout(300_000);

/** A small unit in whose year nothing happened: its report is its sentences. */
describeInWorkbench("a report of nothing in the workbench", (workbench) => {
  test("is inserted, filled with 0, drafted, checked and exported in one go", async () => {
    const {page, press, see} = await workbench.start();
    await page.getByLabel("统计年度").selectOption({label: "2024 年度"});
    await page.getByLabel("填报单位").fill("云溪街道办事处");
    await press("插入统计表");
    await page.getByText("已插入 3 张表").waitFor();
    await press("空格填 0");
    await press("填 0");
    await page.getByText(/已在 \d+ 个空格填上 0/).waitFor();
    await page.getByText("全部相符").first().waitFor();

    await toScreen(page, "导出");
    await page.getByText("本年未收到政府信息公开申请").waitFor();
    await see("nil 1 drafted");
    await press("写入工作表，再修改");
    await page.getByText(/已加入工作表“报告正文”/).waitFor();
    await page.getByLabel("总体情况").waitFor();
    await press("没有上年度报告");
    await page.getByLabel("为什么没有上年度报告").fill("本单位今年新设立");
    await page.getByLabel("姓名").first().fill("填报员");
    await press("提交说明");
    await page.getByText("可以导出").waitFor();
    await see("nil 2 written");

    const download = page.waitForEvent("download");
    await page.getByRole("group", {name: /^Word/}).getByRole("button", {name: "下载"}).click();
    const file = await download;
    const filing = await readFiling(file.suggestedFilename(), new Uint8Array(await readFile(await file.path())));
    expect([filing.unit, filing.year, filing.unmatched]).toEqual(["云溪街道办事处", 2024, []]);
    expect([...filing.figures.values()].map(({value}) => value)).toEqual(Array.from({length: 200}, () => 0));
    expect(filing.parts.get(1)).toContain("未发生因政府信息公开引起的行政复议、行政诉讼。");
    expect(filing.prose.length).toBeGreaterThan(5);
    expect(workbench.troubles).toEqual([]);
  });
});
