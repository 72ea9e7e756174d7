import {consolidate} from "../../src/consolidate/consolidate";
import {toConsolidateJson, toRankingJson} from "../../src/consolidate/consolidate-json";
import type {Outstanding} from "../../src/consolidate/outstanding";
import {figuresNamed} from "../../src/consolidate/ranking";
import {type Submission, submit} from "../../src/consolidate/submission";
import {unitOf} from "../../src/consolidate/unit-list";
import {type Built, buildFiling, figure} from "../build";

const [received, fees, total] = ["applications.received.person", "disclosure.fees.amount", "disputes.review.total"];
const filed = (unit: string, source: string, more: Built = {}): Submission =>
  submit(buildFiling({unit, year: 2024, edition: "2021", ...more}), source);
const list = [
  unitOf({name: "云溪区", code: "1", role: "whole"}), unitOf({name: "青山镇", code: "11", level: "乡级", parent: "1"}), unitOf({name: "白水镇", parent: "1"}),
  unitOf({name: "黑水镇", code: "13", level: "乡级", parent: "1"}), unitOf({name: "红石街道", code: "14", level: "街道", parent: "1"}),
  unitOf({name: "北山镇", code: "15", parent: "1"}),
];
const unreadable = [{source: "北山镇.doc", why: "已损坏。"}, {source: "通知.doc", why: "不是表。"}];
const all = [
  filed("青山镇人民政府", "a.xlsx", {change: {[received]: 7, [fees]: figure("125000", "", {unit: "元", converted: "12.5"})}}),
  filed("白水镇", "b.xlsx", {change: {[received]: null, [fees]: "3.25"}, without: [total], unmatched: [{text: "其他 3", why: "label", place: {in: "text", line: 1}}]}),
  filed("远方局", "c.xlsx"), filed("", "黑水镇.xlsx"), {...filed("白水镇", "d.xlsx", {year: 2023}), wrote: {unit: "白水", year: 2023}},
];
const json = (submissions: readonly Submission[] = all, more: Parameters<typeof consolidate>[1] = {}) =>
  toConsolidateJson(consolidate(submissions, {list, year: 2024, unreadable, ...more}), unreadable, [{source: "x.jpg", why: "是图片。"}]);

test("each filing is told with its unit in the list, how it stands, what is wrong with it and whether it was wholly read", () => {
  const [green, white, ...others] = [...json().units].sort((one, other) => (one.source < other.source ? -1 : 1));
  expect(green).toEqual({
    unit: "青山镇", source: "a.xlsx", named: "青山镇人民政府", code: "11", level: "乡级", year: 2024, edition: "2021", standing: "counted", maybe: [],
    counts: {error: 2, warning: 1, hint: 1}, explained: 0, problems: green?.problems, unmatched: 0, complete: true,
    converted: [fees],
  });
  expect(green?.problems).toHaveLength(3);
  expect(white).toMatchObject({unit: "白水镇", named: "白水镇", code: "", level: "", standing: "counted", unmatched: 1, complete: false, converted: []});
  const shown = others.map(({source, unit, named, ...one}) => [source, unit, named, one.standing, one.year, one.maybe]);
  expect(shown).toEqual([
    ["c.xlsx", "远方局", "远方局", "unknownUnit", 2024, []], ["d.xlsx", "白水镇", "白水", "wrongYear", 2023, []],
    ["黑水镇.xlsx", "", "", "noUnit", 2024, ["云溪区黑水镇"]],
  ]);
});

test("what is missing, unreadable or ignored is told, with the units it may be of", () => {
  const {year, edition, missing, unreadable: unread, ignored, outstanding} = json();
  expect([year, edition, ignored, outstanding]).toEqual([2024, "2021", [{source: "x.jpg", why: "是图片。"}], []]);
  expect(missing).toEqual([{unit: "红石街道", code: "14", level: "街道", parent: "1", maybe: []}]);
  expect(unread).toEqual([{source: "北山镇.doc", why: "已损坏。", maybe: ["北山镇"]}, {source: "通知.doc", why: "不是表。", maybe: []}]);
});

test("what is to be asked about is told with who it may be and why; what counts for sure is not", () => {
  expect(json().doubtful).toEqual([
    {source: "c.xlsx", named: "远方局", why: "unknownUnit", proposals: []}, {source: "d.xlsx", named: "白水", why: "wrongYear", proposals: []},
    {source: "黑水镇.xlsx", named: "", why: "noUnit", proposals: [{unit: "黑水镇", code: "13", why: "fileName", says: "文件名看像是“云溪区黑水镇”"}]},
  ]);
  expect(json([filed("青山镇", "白水镇.xlsx")]).doubtful).toMatchObject([{why: "counted", proposals: [{unit: "白水镇", code: "", why: "fileName"}]}]);
  const alike = json([filed("青山镇", "a"), filed("云溪区青山镇", "b")], {list: undefined}).doubtful;
  expect(alike.map(({source, proposals}) => [source, proposals.map(({unit, code}) => [unit, code])]))
    .toEqual([["a", [["云溪区青山镇", ""]]], ["b", [["青山镇", ""]]]]);
});

test("several filings of a unit are told with every figure in which they differ, what is blank or not shown as null", () => {
  const [one, other] = [
    filed("青山镇", "a1.xlsx", {change: {[received]: 7, [fees]: "12.5"}}),
    filed("青山镇", "a2.xlsx", {change: {[received]: null, [fees]: "12.75"}, without: [total]}),
  ];
  const value = Number(buildFiling({edition: "2021", year: 2024}).figures.get(total)!.value);
  const differing = [
    {id: fees, values: {"a1.xlsx": 12.5, "a2.xlsx": 12.75}}, {id: received, values: {"a1.xlsx": 7, "a2.xlsx": null}},
    {id: total, values: {"a1.xlsx": value, "a2.xlsx": null}},
  ];
  expect(json([{...one, account: undefined}, {...other, account: undefined}]).duplicates)
    .toEqual([{unit: "青山镇", used: null, others: ["a1.xlsx", "a2.xlsx"], why: "ask", differing}]);
  expect(json([one, other]).duplicates).toEqual([{unit: "青山镇", used: "a1.xlsx", others: ["a2.xlsx"], why: "complete", differing}]);
});

test("sums are numbers, with how many of the units gave none", () => {
  const {figures, blanks} = json();
  expect([figures[received], figures[fees], "远方局" in figures]).toEqual([7, 15.75, false]);
  expect(blanks).toEqual({[received]: {blank: 1, absent: 0}, [total]: {blank: 0, absent: 1}});
  expect(json(all.slice(1, 2)).figures).toMatchObject({[received]: null});
  expect(json(all.slice(1, 2)).blanks).toEqual({[received]: {blank: 1, absent: 0}});
});

test("a reported table is held against the sums, with who may explain what differs", () => {
  const whole = filed("云溪区", "区.xlsx", {change: {[received]: 14, [fees]: "15.75"}});
  const {differences} = json([...all, whole]);
  expect(differences.filter(({id}) => id === received || id === fees)).toEqual([{
    unit: "云溪区", id: received, reported: 14, sum: 7, difference: 7,
    suspects: [{unit: "青山镇", value: 7, why: "twice"}, {unit: "白水镇", value: null, why: "blank"}],
  }]);
  const blank = json([...all, filed("云溪区", "区.xlsx", {change: {[received]: null}})]).differences.find(({id}) => id === received);
  expect(blank).toEqual({unit: "云溪区", id: received, reported: null, sum: 7, difference: null, suspects: []});
});

test("groups have the sums of their units, but for what none of them shows", () => {
  const {groups} = json();
  const towns = groups.find(({by, name}) => by === "kind" && name === "镇");
  expect(towns).toMatchObject({units: 2, figures: {[received]: 7, [fees]: 15.75}});
  expect(json(all.slice(1, 2)).groups.find(({name}) => name === "镇")?.figures).toMatchObject({[received]: null, [fees]: 3.25});
  expect(Object.keys(json(all.slice(1, 2)).groups[0]!.figures)).not.toContain(total);
});

test("what stands out is told with its unit and file", () => {
  const result = consolidate(all, {list, year: 2024});
  const placed = result.placed.find(({submission}) => submission.source === "a.xlsx")!;
  const one: Outstanding = {placed, id: received, against: "last", says: "上年 120，本年 7", value: 7} as never;
  expect(toConsolidateJson(result, [], [], [one]).outstanding)
    .toEqual([{unit: "青山镇", source: "a.xlsx", id: received, against: "last", says: "上年 120，本年 7"}]);
});

test("units are ranked by a figure, with their share where there is one", () => {
  const ranking = (...values: readonly [number, number]) => toRankingJson(
    consolidate([filed("青山镇", "a", {change: {[received]: values[0]}}), filed("白水镇", "b", {change: {[received]: values[1]}})], {list, year: 2024}),
    figuresNamed("2021", received))[0];
  expect(ranking(6, 2)).toEqual({id: received, name: figuresNamed("2021", received)[0]!.name, units: [
    {rank: 1, unit: "青山镇", code: "11", source: "a", value: 6, share: 75}, {rank: 2, unit: "白水镇", code: "", source: "b", value: 2, share: 25},
  ]});
  expect(ranking(0, 0)?.units.map(({share}) => share)).toEqual([null, null]);
});
