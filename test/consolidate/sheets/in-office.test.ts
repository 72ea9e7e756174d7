import {consolidate} from "../../../src/consolidate/consolidate";
import {rankingOf} from "../../../src/consolidate/ranking";
import {consolidationSheets} from "../../../src/consolidate/sheets/consolidation-sheets";
import {submit} from "../../../src/consolidate/submission";
import {unitOf} from "../../../src/consolidate/unit-list";
import {indicatorsById} from "../../../src/editions/edition";
import {readXlsx} from "../../../src/office/read-xlsx";
import {writeWorkbook} from "../../../src/office/write-workbook";
import {buildFiling} from "../../build";
import {describeWithOffice, inOffice} from "../../soffice";

const [person, review] = ["applications.received.person", "disputes.review.total"] as const;
const list = [
  unitOf({name: "云溪区", code: "1", role: "whole"}), unitOf({name: "北片", code: "2", parent: "1", role: "whole"}),
  ...["青山镇", "白水镇", "红石街道", "黑水乡"].map((name, n) =>
    unitOf({name, parent: n < 2 ? "2" : "1", level: n === 3 ? "" : "乡科级"})),
];
const district = (changed: number) => consolidate([
  ["青山镇", 11, 5, "0.1500"], ["白水镇", 30, null, "3.4"], ["红石街道", changed, 5, "12.0005"], ["黑水乡", null, 9, "0"],
].map(([unit, value, disputes, fees]) => submit(buildFiling({edition: "2021", year: 2024, unit: String(unit), change: {
  [person]: value as number | null, [review]: disputes as number | null, "disclosure.fees.amount": String(fees)}}),
`${unit}.xlsx`)), {list, year: 2024});

describeWithOffice("LibreOffice", () => {
  test("comes to the same totals, levels, groups and ranking where a unit's figure and the figure to rank by are changed", async () => {
    const before = consolidationSheets(district(11), []);
    const units = before.find(({name}) => name === "各单位数据")!;
    const row = units.cells.find(({value}) => value === "红石街道")!.row;
    const official = before.find(({cells}) => cells.some(({figure}) => figure === person))!;
    const linked = official.cells.find(({figure}) => figure === person)!;
    const column = 3 + [...district(11).whole.figures.keys()].indexOf(person);
    const [bytes] = inOffice([{name: "汇总.xlsx", bytes: await writeWorkbook(before), to: "xlsx", typed: [
      {sheet: "各单位数据", row, column, value: 470},
      {sheet: "指标排名", row: 2, column: 1, value: indicatorsById("2021").get(review)!.name},
    ]}]);
    const {grids} = readXlsx("汇总.xlsx", bytes!);
    const shown = (name: string, at: number, across: number) =>
      grids.find((grid) => grid.name === name)!.cells.find((cell) => cell.row === at && cell.column === across)?.value ?? "";
    expect(shown("各单位数据", row, column)).toBe(470);
    expect(shown(official.name, linked.row, linked.column)).toBe(511);
    const after = district(470);
    let compared = 0;
    for (const {name, cells} of consolidationSheets(after, []).filter(({name}) => !["指标排名", "单位排名"].includes(name))) {
      for (const cell of cells.filter(({formula}) => formula !== undefined && !formula.startsWith("=HYPERLINK"))) {
        const value = shown(name, cell.row, cell.column);
        const said = cell.value ?? "";
        if (typeof said === "number") expect([name, cell.row, cell.column, value]).toEqual([name, cell.row, cell.column, expect.closeTo(said, 9)]);
        else expect([name, cell.row, cell.column, value]).toEqual([name, cell.row, cell.column, said]);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(1500);
    const ranked = new Map(rankingOf(after, review).map((one) => [one.placed.listed!.name, one]));
    for (const [n, name] of ["黑水乡", "青山镇", "红石街道"].entries()) {
      const {rank, value, share} = ranked.get(name)!;
      expect([0, 1, 2, 3].map((across) => shown("指标排名", 4 + n, across)))
        .toEqual([rank, name, Number(value), expect.closeTo(share!, 9)]);
    }
    expect([0, 1, 2, 3].map((across) => shown("指标排名", 7, across))).toEqual(["", "", "", ""]);
  });
});
