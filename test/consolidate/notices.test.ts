import {consolidate} from "../../src/consolidate/consolidate";
import type {Figure} from "../../src/filing/figure";
import type {Clue} from "../../src/consolidate/clues";
import type {Duplicate} from "../../src/consolidate/duplicates";
import {noticesOf, noticesSheet, sayDuplicate, sayProposals, sayQuestion} from "../../src/consolidate/notices";
import {noTable} from "../../src/consolidate/no-filing";
import type {Order} from "../../src/consolidate/order";
import type {PlacedSubmission, SubmissionStanding} from "../../src/consolidate/standing";
import {type Submission, submit} from "../../src/consolidate/submission";
import {unitOf} from "../../src/consolidate/unit-list";
import {buildFiling, figure} from "../build";

const noticesWith = (more: Partial<Figure>, value: string) => noticesOf(consolidate([submit(buildFiling({
  edition: "2014", change: {"statistics.fees.charged": figure(value, "x", more)},
}), "a.csv")]), []).filter(({kind}) => kind === "待确认").map(({text}) => text);

test("an amount kept beside another unit is to be confirmed as not converted", () => {
  expect(noticesWith({unit: "千元"}, "125"))
    .toEqual(["有 1 个金额单位栏所印的单位与规定的不同，没有换算，按所填的数汇总，请确认单位。"]);
});

test("one that was converted when it was read is to be confirmed as converted", () => {
  expect(noticesWith({unit: "千元", text: "125千元", converted: "12.5"}, "12.5"))
    .toEqual(["有 1 个金额所印的单位与规定的不同，已按所印单位换算后汇总，请核对。"]);
});

test("one in the prescribed unit, or of 0, asks nothing", () => {
  expect([...noticesWith({unit: "万元"}, "12.5"), ...noticesWith({unit: "千元"}, "0")]).toEqual([]);
});

test("a file that nobody can read, or a picture, is asked about where it is named after a unit of which nothing else came", () => {
  const list = ["青山镇", "白水镇", "红石镇", "黑水镇"].map((name, n) => unitOf({name, code: String(510101 + n)}));
  const [damaged, picture] = ["已损坏。", "是图片。"];
  const unreadable = ["青山镇.xlsx", "街道/红石镇/表.xlsx", "通知.doc"].map((source) => ({source, why: damaged}));
  const passedOver = [{source: "510102.jpg", why: picture}, {source: "红石镇.jpg", why: picture}];
  const filed = submit(buildFiling({unit: "红石镇", year: 2024, edition: "2021"}), "c.json");
  const result = consolidate([filed], {list, year: 2024, unreadable, passedOver});
  expect(result.missing.map(({unit}) => unit.name)).toEqual(["黑水镇"]);
  expect(result.near.map(({unit, maybe}) => [unit.name, maybe])).toEqual([["青山镇", ["青山镇.xlsx"]], ["白水镇", ["510102.jpg"]]]);
  expect(noticesOf(result, unreadable).filter(({kind}) => kind !== "缺报").map(({kind, unit, source}) => [kind, unit, source])).toEqual([
    ["未能读取", "青山镇", "青山镇.xlsx"], ["未能读取", "", "街道/红石镇/表.xlsx"], ["未能读取", "", "通知.doc"], ["待确认", "白水镇", "510102.jpg"],
  ]);
});

test("without a list a picture is asked about that is named after nobody who has filed, and keeps the sums from being all", () => {
  const pictures = ["青山镇扫描件.jpg", "丁镇.jpg"].map((source) => ({source, why: noTable.picture}));
  const passedOver = [...pictures, {source: "丁镇.bak", why: noTable.junk}];
  const one = submit(buildFiling({unit: "青山镇人民政府", year: 2024, edition: "2021"}), "a.json");
  const result = consolidate([one], {year: 2024, passedOver});
  expect(noticesOf(result, []).map(({kind, source}) => [kind, source])).toEqual([["待确认", "丁镇.jpg"]]);
  expect(result.whole.unmatched.map(({text}) => text)).toEqual(["丁镇.jpg"]);
});

const filed = (unit: string, source: string, more: Partial<Submission> = {}): Submission =>
  ({...submit(buildFiling({unit, year: 2024, edition: "2021"}), source), ...more});
const placed = (
  standing: SubmissionStanding, more: Partial<Submission> = {}, proposals: readonly (readonly [string, Clue])[] = [],
  listed?: string,
): PlacedSubmission => ({
  submission: filed("青山镇政府", "a.xlsx", {counts: {}, problems: [], ...more}), standing, proposals: proposals.map(([unit, why]) => ({unit, why})),
  ...(listed !== undefined && {listed: unitOf({name: listed})}),
});

test.each<[string, Partial<Duplicate>, string]>([
  ["own", {}, "与指定的本级文件 b.xlsx 是同一单位，只汇总本级文件，请确认其余文件。"], ["identical", {}, "报送了多份，数值相同，只汇总一份。"],
  ["decided", {}, "报送了多份，按已作的确认汇总 b.xlsx。"],
  ["newer", {by: "signed"} as never, "报送了多份，有 2 个数不同，看落款日期这份较新，暂按 b.xlsx 汇总，请确认。"],
  ["newer", {by: "saved"} as never, "报送了多份，有 2 个数不同，看文件内的保存时间这份较新，暂按 b.xlsx 汇总，请确认。"],
  ["newer", {by: "name"} as never, "报送了多份，有 2 个数不同，看文件名这份较新，暂按 b.xlsx 汇总，请确认。"],
  ["newer", {by: "time"} as never, "报送了多份，有 2 个数不同，看文件时间这份较新，暂按 b.xlsx 汇总，请确认。"],
  ["complete", {}, "报送了多份，有 2 个数不同，其余没有读全，暂按读全了的 b.xlsx 汇总，请确认。"],
  ["ask", {used: undefined}, "报送了多份，有 2 个数不同，无法判断哪份较新，都没有汇总，请确认以哪份为准。"],
])("of several filings of which one counts by %s it is said so", (why, more, expected) => {
  const duplicate = {unit: "青山镇", others: [filed("青山镇", "a.xlsx")], differing: [3, 4], why, used: filed("青山镇", "b.xlsx"), ...more};
  expect(sayDuplicate(duplicate as Duplicate)).toBe(expected);
});

test.each<[SubmissionStanding, Partial<Submission>, Partial<Pick<Order, "year" | "edition">>, string | undefined]>([
  ["counted", {}, {}, undefined], ["older", {}, {}, undefined], ["excluded", {}, {}, undefined], ["whole", {}, {}, undefined], ["undecided", {}, {}, undefined],
  ["mayBeWhole", {}, {}, "各项数都不小于（或者几乎都等于）下级各单位之和，可能是含下级的汇总表，没有计入合计，以免重复；请确认是本级数还是汇总数。"],
  ["wrongYear", {year: 2023}, {year: 2024}, "是 2023 年度的，不是 2024 年度的，没有汇总。"], ["wrongYear", {year: 2023}, {year: null}, "是 2023 年度的，不是本次汇总年度的，没有汇总。"],
  ["wrongYear", {year: 2023}, {}, "是 2023 年度的，不是本次汇总年度的，没有汇总。"],
  ["noYear", {year: null}, {}, "没有写明统计年度，没有汇总；确属本年度的，请补填年度。"],
  ["noYear", {year: null, source: "青山镇2023年报.xlsx"}, {}, "没有写明统计年度，文件名、文件夹名看像是 2023 年度的，请确认；没有汇总；确属本年度的，请补填年度。"],
  ["empty", {}, {}, "表中没有填写任何数字，没有汇总；请填报后重新报送。"],
  ["wrongEdition", {edition: "2019"}, {edition: "2021"}, "用的是 2019 版式，本年度应为 2021 版式，没有汇总。"],
  ["wrongEdition", {edition: "2019"}, {}, "用的是 2019 版式，本年度应为另一版式，没有汇总。"],
  ["noUnit", {}, {}, "没有写明填报单位，没有汇总。"], ["doubtfulUnit", {}, {}, "填报单位写的是“青山镇政府”，没有汇总；确属同一单位的，可在名册中补填简称。"],
  ["unknownUnit", {}, {}, "填报单位“青山镇政府”不在单位名册中，没有汇总。"],
  ["counted", {converted: ["a"], unconverted: ["b", "c"]}, {},
    "有 2 个金额单位栏所印的单位与规定的不同，没有换算，按所填的数汇总，请确认单位。有 1 个金额所印的单位与规定的不同，已按所印单位换算后汇总，请核对。"],
  ["older", {converted: ["a"]}, {}, undefined],
])("of a filing that is %s, with %j, in %j, it is asked what is to be asked", (standing, more, due, expected) => {
  expect(sayQuestion(placed(standing, more), due)).toBe(expected);
});

test("who a filing may be is asked with it, and of what counts whether it is another's", () => {
  const [town, hill] = [["青山镇", "fileName"], ["黑山镇", "fileName"]] as const;
  expect(sayQuestion(placed("noUnit", {}, [town]))).toBe("没有写明填报单位，文件名看像是“青山镇”，请确认；没有汇总。");
  expect(sayQuestion(placed("doubtfulUnit", {}, [town, hill])))
    .toBe("填报单位写的是“青山镇政府”，文件名看像是“青山镇”或“黑山镇”，请确认；没有汇总；确属同一单位的，可在名册中补填简称。");
  expect(sayQuestion(placed("counted", {}, [town, hill]))).toBe("与青山镇、黑山镇可能是同一单位，目前分别汇总，请确认。");
  expect(sayQuestion(placed("counted", {converted: ["a"]}, [hill], "青山镇"))).toBe("表上写的是“青山镇政府”，文件名看像是黑山镇的，目前按表上所写汇总，请确认。");
});

test.each<[Clue, string]>([
  ["sameName", "名册中同名的有“甲”"], ["shortName", "“青山镇政府”可能是简称或全称，像是“甲”"], ["fileName", "文件名看像是“甲”"], ["part", "工作表名或标题看像是“甲”"],
  ["code", "文件名、文件夹名中的代码是“甲”"], ["folder", "文件夹名看像是“甲”"], ["nearName", "名称相近的有“甲”"],
])("what speaks for a unit is said: %s", (why, expected) => {
  expect(sayProposals(placed("noUnit", {}, [["甲", why]]))).toBe(expected);
});

test("several units are named by what speaks for them, four at most", () => {
  const named = (count: number) => [..."甲乙丙丁戊"].slice(0, count).map((name) => [name, "folder"] as const);
  expect(sayProposals(placed("noUnit", {}, [...named(2), ["己", "code"]]))).toBe("文件夹名看像是“甲”或“乙”，文件名、文件夹名中的代码是“己”");
  expect(sayProposals(placed("noUnit", {}, named(4)))).toBe("文件夹名看像是“甲”或“乙”或“丙”或“丁”");
  expect(sayProposals(placed("noUnit", {}, named(5)))).toBe("文件夹名看像是“甲”或“乙”或“丙”或“丁”等 5 个单位");
});

const order = (more: Partial<Order>): Order => ({
  year: 2024, edition: "2021", placed: [], missing: [], near: [], unread: [], duplicates: [], trees: [], withoutParent: [], lapsed: [], ...more,
});
const told = (more: Partial<Order>, unreadable: Parameters<typeof noticesOf>[1] = []) =>
  noticesOf(order(more), unreadable).map(({kind, unit, source, text}) => [kind, unit, source, text]);
const account = {forms: 0, figures: 2, unmatched: 0, texts: 0};
const errors = {a: {error: 2, warning: 1, hint: 0}};
const orphan = (name: string, parent: string) => unitOf({name, parent});
const circle = "名册中没有、不止一个，或者互为上下级，按没有上级处理：计入总的合计，不计入任何下级合计。请在名册中更正。";

test.each<[string, Partial<Order>, readonly (readonly string[])[]]>([
  ["nothing", {}, []],
  ["a unit that has not filed", {missing: [{unit: unitOf({name: "黑水镇"}), maybe: []}]}, [["缺报", "黑水镇", "", "尚未收到 2024 年度政府信息公开工作年度报告统计表，请尽快报送。"]]],
  ["a unit that has not filed, in a year that nobody knows", {year: null, missing: [{unit: unitOf({name: "黑水镇"}), maybe: []}]},
    [["缺报", "黑水镇", "", "尚未收到政府信息公开工作年度报告统计表，请尽快报送。"]]],
  ["a decision on what has changed since", {lapsed: [{source: "a.xlsx", says: "own", by: "", time: ""}]},
    [["待确认", "", "a.xlsx", "a.xlsx 在作出确认以后有改动，原来的确认不再采用，请重新确认；不需要再确认的，请删去原来的确认。"]]],
  ["several filings", {duplicates: [{unit: "青山镇", why: "identical", used: filed("青山镇", "a"), others: [filed("青山镇", "b")], differing: []}]},
    [["重报", "青山镇", "a、b", "报送了多份，数值相同，只汇总一份。"]]],
  ["several filings of which somebody chose", {duplicates: [{unit: "青山镇", why: "decided", used: filed("青山镇", "a"), others: [filed("青山镇", "b")], differing: []}]}, []],
  ["units below one that the list has not", {withoutParent: [orphan("甲", "东区"), orphan("乙", "西区"), orphan("丙", "东区")]},
    [["待确认", "甲、丙", "", `名册中写的上级“东区”，${circle}`], ["待确认", "乙", "", `名册中写的上级“西区”，${circle}`]]],
  ["four such units", {withoutParent: [..."甲乙丙丁"].map((name) => orphan(name, "东区"))}, [["待确认", "甲、乙、丙、丁", "", `名册中写的上级“东区”，${circle}`]]],
  ["five such units", {withoutParent: [..."甲乙丙丁戊"].map((name) => orphan(name, "东区"))}, [["待确认", "甲、乙、丙、丁等 5 个单位", "", `名册中写的上级“东区”，${circle}`]]],
  ["a unit whose parent was left blank", {withoutParent: [orphan("甲", "")]}, [["待确认", "甲", "", expect.stringMatching(/^名册中没有写上级，.*确无上级的不必改。$/) as never]]],
  ["a question", {placed: [placed("empty", {}, [], "青山镇")]}, [["待确认", "青山镇", "a.xlsx", "表中没有填写任何数字，没有汇总；请填报后重新报送。"]]],
  ["errors", {placed: [placed("counted", {counts: errors, problems: ["甲不符", "乙不符"]}, [], "青山镇")]},
    [["退回", "青山镇", "a.xlsx", "有 2 处强制性问题，请更正后重新报送：甲不符；乙不符"]]],
  ["many errors", {placed: [placed("counted", {counts: errors, problems: ["甲", "乙", "丙", "丁"]})]},
    [["退回", "青山镇政府", "a.xlsx", "有 2 处强制性问题，请更正后重新报送：甲；乙；丙"]]],
  ["warnings alone", {placed: [placed("counted", {counts: {a: {error: 0, warning: 1, hint: 0}}, problems: ["甲"]})]}, []],
  ["what was not wholly read, and counts", {placed: [placed("counted", {account})]},
    [["待确认", "青山镇政府", "a.xlsx", expect.stringMatching(/^.+。目前按读到的数汇总，请对照原件补录，或者请该单位重新报送：$/) as never]]],
  ["what was not wholly read, and waits", {placed: [placed("undecided", {account, problems: ["甲"]})]},
    [["待确认", "青山镇政府", "a.xlsx", expect.stringMatching(/^[^，]+。请对照原件补录，或者请该单位重新报送：甲$/) as never]]],
  ["what was not wholly read, and is wrong", {placed: [placed("counted", {account, counts: errors, problems: ["甲"]})]},
    [["退回", "青山镇政府", "a.xlsx", expect.stringMatching(/^.+。有 2 处强制性问题，请更正后重新报送：甲$/) as never]]],
  ["what is wrong and counts no more", {placed: [placed("older", {account, counts: errors}), placed("excluded", {account, counts: errors})]}, []],
])("of %s the units are told what is to be told", (_, more, expected) => {
  expect(told(more)).toEqual(expected);
});

test("files that nobody can read are told, with whose they seem to be", () => {
  const why = "已损坏。";
  const seems = "看文件名或文件夹名像是青山镇、黑水镇报送的，没有作缺报处理，请重新报送。";
  const units = [unitOf({name: "青山镇"}), unitOf({name: "黑水镇"})];
  expect(told({unread: [{source: "b", why, units}, {source: "c.jpg", why, units: [units[1]!]}]}, [{source: "a", why}, {source: "b", why}])).toEqual([
    ["未能读取", "", "a", why], ["未能读取", "青山镇、黑水镇", "b", why + seems],
    ["待确认", "黑水镇", "c.jpg", `${why}${seems.replace("青山镇、", "")}`],
  ]);
});

test("filings with the very same figures are asked about, by their units and files", () => {
  const same = (unit: string, source: string): PlacedSubmission => ({submission: filed(unit, source, {counts: {}, problems: []}), standing: "counted", proposals: []});
  expect(told({placed: [same("青山镇", "a"), same("白水镇", "b")]}).map(([kind, unit, source]) => [kind, unit, source])).toEqual([["待确认", "青山镇、白水镇", "a、b"]]);
});

test("the sheet has a line a notice, numbered, files without the folders that they have in common", () => {
  const result = consolidate([], {year: 2024});
  const filledIn = {...result, missing: [{unit: unitOf({name: "黑水镇"}), maybe: []}]};
  const {name, cells, rowHeights, columnWidths, freeze, print, protect} =
    noticesSheet(filledIn, [{source: "/home/a.xlsx", why: "/home/a.xlsx 已损坏。"}, {source: "/home/b.xlsx", why: "已损坏。".repeat(30)}]);
  const rows = new Map<number, unknown[]>();
  for (const {row, column, value} of cells) rows.set(row, Object.assign(rows.get(row) ?? [], {[column]: value}));
  expect([name, ...rows.values()]).toEqual([
    "催报退回", [expect.any(String)], ["序号", "类别", "单位", "催报、退回内容", "文件"],
    [1, "缺报", "黑水镇", "尚未收到 2024 年度政府信息公开工作年度报告统计表，请尽快报送。", ""],
    [2, "未能读取", "", "a.xlsx 已损坏。", "a.xlsx"], [3, "未能读取", "", "已损坏。".repeat(30), "b.xlsx"],
  ]);
  expect([columnWidths, freeze, print, protect]).toEqual([
    [6, 10, 28, 70, 40], {rows: 2, columns: 0}, {orientation: "landscape", fit: [1, 0], titleRows: [1, 1]}, false,
  ]);
  expect(rowHeights).toHaveLength(5);
  expect(rowHeights[4]).toBeGreaterThan(rowHeights[3]!);
  expect(rowHeights[3]).toBe(rowHeights[2]);
  expect(cells.filter(({row}) => row === 2).map(({style}) => style)).toEqual(["plain", "unit", "label", "label", "label"]);
  expect(cells.filter(({row}) => row < 2).map(({style, columnSpan}) => [style, columnSpan])).toEqual([["title", 5], ...Array.from({length: 5}, () => ["heading", undefined])]);
  const empty = noticesSheet(result, []);
  expect(empty.cells.find(({row}) => row === 2)).toEqual({row: 2, column: 0, columnSpan: 5, value: "没有需要催报、退回或确认的。", style: "label"});
  expect(empty.rowHeights).toEqual([34, 24, 24]);
});

test("each notice stands on one line, whatever is in the names of files and units", () => {
  const all = [filed("青山\n镇", "交\n来/甲.json"), filed(" 青山\r\n镇", "交\n来/乙.json"), filed("白水镇", "交\n来/丙\u2028.json")];
  const result = consolidate(all, {list: [unitOf({name: "青山镇"}), unitOf({name: "红石\n镇"})], year: 2024});
  expect(result.placed.map(({submission: {unit}}) => unit)).toEqual(["白水镇", "青山镇", "青山镇"]);
  const notices = noticesOf(result, [{source: "交\n来/丁.doc", why: "已损坏。"}]);
  expect(notices.map(({kind, unit}) => [kind, unit])).toEqual(
    [["缺报", "红石⏎镇"], ["未能读取", ""], ["重报", "青山镇"], ["待确认", "白水镇"]]);
  expect(notices.flatMap(({unit, source, text}) => [unit, source, text]).filter((text) => /[\r\n\u2028]/.test(text))).toEqual([]);
  // The folder that all came from is left out of the sheet as it is without breaks.
  const {cells} = noticesSheet(result, [{source: "交\n来/丁.doc", why: "已损坏。"}]);
  expect(cells.filter(({column, row}) => column === 4 && row > 1).map(({value}) => value))
    .toEqual(["", "丁.doc", "乙.json、甲.json", "丙⏎.json"]);
});
