import {consolidate} from "../../../src/consolidate/consolidate";
import {lastByUnit} from "../../../src/consolidate/last-year";
import {yearsSheet} from "../../../src/consolidate/sheets/years-sheet";
import {submit} from "../../../src/consolidate/submission";
import {buildFiling, type Change} from "../../build";
import {rowsOf} from "./rows-of";

const [received, handled, review, direct] =
  ["applications.received.total", "applications.handled.total", "disputes.review.total", "disputes.directLitigation.total"];
const filed = (unit: string, year: number, change: Readonly<Record<string, Change>>) =>
  submit(buildFiling({unit, year, edition: "2021", change}), `${unit}${year}`);
const now = consolidate([
  filed("青山镇", 2024, {[received]: 1200, [handled]: 60, [review]: null, [direct]: 4}),
  filed("白水镇", 2024, {[received]: 55, [handled]: 60, [review]: 9, [direct]: 4}),
], {year: 2024});
const before = lastByUnit(now, [filed("青山镇", 2023, {[received]: 12, [handled]: 61, [review]: 9, [direct]: null})]);
const sheet = yearsSheet(now, before);

test("each unit's headline figures stand beside those of last year with the change, blanks blank", () => {
  const [title, heads, years, white, green, ...more] = rowsOf(sheet);
  expect(title).toHaveLength(1);
  expect(heads?.filter((value) => value !== undefined)).toEqual(["单位",
    expect.stringContaining("本年新收"), expect.stringContaining("办理结果"), expect.stringContaining("复议"), expect.stringContaining("直接起诉"), "突出的变化"]);
  expect(years).toEqual([undefined, ...Array.from({length: 4}, () => ["2023", "2024", "增减"]).flat()]);
  expect(white).toEqual(["白水镇", "", 55, "", "", 60, "", "", 9, "", "", 4, "", "没有找到上年的数"]);
  expect(green).toEqual(["青山镇", 12, 1200, 1188, 61, 60, -1, 9, "", "", "", 4, "", expect.stringMatching(/：上年 12，本年 1200(；|$)/)]);
  expect(more).toEqual([]);
});

test("it is laid out to be read, and printed on pages as wide as it is", () => {
  const {name, columnWidths, rowHeights, freeze, print, protect, validations} = sheet;
  expect([name, columnWidths, freeze, print, protect, validations]).toEqual([
    "各单位上年对比", [26, ...Array.from({length: 12}, () => 11), 60], {rows: 3, columns: 1},
    {orientation: "landscape", fit: [1, 0], titleRows: [1, 2], titleColumns: [0, 0]}, false, [],
  ]);
  expect(rowHeights.slice(0, 3)).toEqual([34, 44, 22]);
  expect(rowHeights).toHaveLength(5);
  expect(rowsOf(sheet, ({style}) => style)).toEqual([
    ["title"], Array.from({length: 14}, (_, at) => (at === 0 || at === 13 || at % 3 === 1 ? "heading" : undefined)),
    Array.from({length: 13}, (_, at) => (at === 0 ? undefined : "heading")),
    ...[0, 1].map(() => Array.from({length: 14}, (_, at) => (at === 0 || at === 13 ? "label" : "plain"))),
  ]);
  expect(rowsOf(sheet, ({rowSpan = 1, columnSpan = 1}) => `${rowSpan}x${columnSpan}`).slice(0, 2)).toEqual([
    ["1x12"], Array.from({length: 14}, (_, at) => (at === 0 || at === 13 ? "2x1" : at % 3 === 1 ? "1x3" : undefined)),
  ]);
});

test("six changes are told, more are counted", () => {
  const ids = [...buildFiling({edition: "2021"}).figures.keys()].filter((id) => id.startsWith("applications.received."));
  const said = (count: number): string => {
    const to = (value: number) => Object.fromEntries(ids.slice(0, count).map((id) => [id, value]));
    const result = consolidate([filed("青山镇", 2024, to(900))], {year: 2024});
    const same = filed("青山镇", 2024, to(900));
    const last = {...filed("青山镇", 2024, to(12)), year: 2023};
    expect(same.values.filter((value, at) => value !== last.values[at])).toHaveLength(count);
    return String(rowsOf(yearsSheet(result, new Map([[result.placed[0]!, last]])))[3]?.at(-1));
  };
  expect(ids.length).toBeGreaterThan(6);
  expect(said(6).split("；")).toHaveLength(6);
  expect(said(7)).toMatch(/；等 7 个$/);
  expect(said(7).split("；")).toHaveLength(7);
  expect(said(0)).toBe("");
});

test("where nobody knows the year, last year and this one are called so", () => {
  expect(rowsOf(yearsSheet({...now, year: null}, before))[2]?.slice(1, 4)).toEqual(["上年", "本年", "增减"]);
});
