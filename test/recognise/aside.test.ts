import {reviewHeadings, reviewTitle} from "../../src/filing/review-table";
import {remarksHeadings, remarksTitle} from "../../src/filing/remarks";
import {isAside, remarkRowsIn, reviewTableIn} from "../../src/recognise/aside";
import {sheet} from "./grids";

describe("the sheet 审核说明", () => {
  const [title, headings, rowsIn] = [remarksTitle, remarksHeadings, remarkRowsIn];
  const grid = sheet(title, [[title], [], [...headings], ["1", "甲"], [], ["2", "", "乙"]]);
  const padded = (...texts: readonly string[]): readonly string[] => headings.map((_, at) => texts[at] ?? "");

  test("gives its rows under the headings, each with its place", () => {
    expect(rowsIn(grid)).toEqual([{row: 3, at: 0, texts: padded("1", "甲")}, {row: 5, at: 2, texts: padded("2", "", "乙")}]);
  });

  test("has no rows between them and what was typed far away", () => {
    const far = {row: 1_048_575, column: 0, rowSpan: 1, columnSpan: 1, text: "远"};
    const aside = {...far, row: 1_048_574, column: 16_383};
    expect(rowsIn({...grid, rows: 1_048_576, columns: 16_384, cells: [...grid.cells, aside, far]})?.slice(2))
      .toEqual([{row: 1_048_575, at: 1_048_572, texts: padded("远")}]);
  });

  test("is known by its title and its headings alone", () => {
    expect(rowsIn({...grid, cells: grid.cells.slice(1)})).toBeUndefined();
    expect(rowsIn(sheet(title, [[title], ["1"]]))).toBeUndefined();
  });
});

describe("the sheet 审核意见", () => {
  const rowsOf = (...rows: readonly (readonly string[])[]) => reviewTableIn(sheet("意见", rows));
  const under = (texts: Partial<Record<string, string>>) => reviewHeadings.map((heading) => texts[heading] ?? "");

  test("is known by its headings, in whatever order, under whatever title", () => {
    const found = rowsOf(["退回意见"], ["序号", "审核说明", " 问 题", "状态", "备注"], ["1", "因合并", "差 3", "已说明", "见附件"]);
    expect(found?.rows).toMatchObject([
      {row: 2, texts: under({序号: "1", 审核说明: "因合并", 问题: "差 3", 状态: "已说明"}), elsewhere: [{column: 4, text: "见附件"}]},
    ]);
    expect(found).toMatchObject({isAsWritten: false, captions: [{text: "退回意见"}]});
    expect(rowsOf([reviewTitle], [...reviewHeadings], ["1"])?.isAsWritten).toBe(true);
    expect(isAside(sheet("意见", [["退回意见"], ["序号", "问题", "状态", "审核说明"]]))).toBe(true);
  });

  test("is none where it has not the columns that people write in", () => {
    expect(rowsOf(["序号", "问题", "位置", "性质"], ["1"])).toBeUndefined();
    expect(rowsOf([reviewTitle], ["1"])).toBeUndefined();
  });

  test("says what was merged over several rows of each of them", () => {
    const grid = sheet("意见", [[...reviewHeadings], ["1", "", "", "甲"], ["2", "", "", "乙"]]);
    const merged = {row: 1, column: reviewHeadings.indexOf("审核说明"), rowSpan: 2, columnSpan: 1, text: "因合并"};
    const rows = reviewTableIn({...grid, cells: [...grid.cells, merged]})?.rows;
    expect(rows?.map(({texts}) => texts[reviewHeadings.indexOf("审核说明")])).toEqual(["因合并", "因合并"]);
  });
});
