import fc from "fast-check";
import {consolidate} from "../../src/consolidate/consolidate";
import {groupsOf} from "../../src/consolidate/groups";
import {submit} from "../../src/consolidate/submission";
import {type ListedUnit, unitOf} from "../../src/consolidate/unit-list";
import {countedIn} from "../../src/consolidate/standing";
import {buildFiling} from "../build";
import {outOf} from "../proof";
import {filedAs} from "./filed-numbers";

const received = "applications.received.total";
const filed = (unit: string, number: number) =>
  submit(buildFiling({unit, year: 2024, edition: "2021", change: {[received]: number}}), `${unit}.xlsx`);
const totals = (names: readonly string[], list?: readonly ListedUnit[]) => {
  const result = consolidate(names.map((name, n) => filed(name, n + 1)), {list, year: 2024});
  return groupsOf(result).map(({by, name, filings, sums}) =>
    [by, name, filings.length, Number(sums.find(({indicator}) => indicator.id === received)!.value)]);
};

test("without a list, kind and level are what the names tell", () => {
  expect(totals(["青山镇人民政府", "红石街道办事处", "白水镇", "云溪区教育局", "黑水乡", "云溪经济开发区管委会", "云溪区人民政府"])).toEqual([
    ["kind", "镇", 2, 4], ["kind", "政府", 1, 7], ["kind", "部门", 1, 4], ["kind", "开发区、园区", 1, 6],
    ["kind", "街道", 1, 2], ["kind", "乡", 1, 5],
    ["level", "乡级", 4, 11], ["level", "部门", 2, 10], ["level", "县级", 1, 7],
  ]);
});

test("the list's words go before those that the names tell, for all units alike", () => {
  const list = [
    unitOf({name: "青山镇", kind: "乡镇", level: "乡科级"}), unitOf({name: "黑水乡", kind: "乡镇", level: "乡科级"}),
    unitOf({name: "教育局"}),
  ];
  expect(totals(["青山镇", "黑水乡", "教育局"], list)).toEqual([
    ["kind", "乡镇", 2, 3], ["kind", "未注明", 1, 3], ["level", "乡科级", 2, 3], ["level", "未注明", 1, 3],
  ]);
});

test("in any district every filing that is counted is in one group by kind and in one by level, which come to the sum", () => {
  const names = ["青山镇", "白水乡", "红石街道", "教育局", "某某", "开发区管委会", "公安局"];
  const units = fc.uniqueArray(fc.record({
    name: fc.constantFrom(...names), number: fc.nat(99), kind: fc.constantFrom(undefined, "甲类", "乙类"),
    level: fc.constantFrom("", "县", "乡"), isListed: fc.boolean(),
  }), {selector: ({name}) => name, minLength: 1});
  fc.assert(fc.property(units, fc.boolean(), (all, hasList) => {
    const list = hasList ? all.filter(({isListed}) => isListed).map((one) => unitOf(one)) : undefined;
    const result = consolidate(all.map(({name, number}) => filed(name, number)), {list, year: 2024});
    for (const by of ["kind", "level"] as const) {
      const groups = groupsOf(result).filter((group) => group.by === by);
      const inGroups = groups.flatMap(({filings}) => filings.map(({submission}) => submission.source));
      expect(inGroups.sort()).toEqual(countedIn(result).map(({submission}) => submission.source).sort());
      expect(new Set(groups.map(({name}) => name)).size).toBe(groups.length);
      for (const [at, {value}] of result.sums.entries()) {
        expect(groups.reduce((sum, {sums}) => sum + Number(sums[at]!.value), 0)).toBeCloseTo(Number(value), 6);
      }
    }
  }), outOf(60));
});

test.each([
  ["青山镇", "镇", "乡级"], ["红石街道", "街道", "乡级"], ["黑水乡", "乡", "乡级"], ["白音苏木", "乡", "乡级"], ["云溪区", "政府", "县级"], ["云溪区政府办公室", "政府", "未注明"],
  ["高新区管委会", "开发区、园区", "部门"], ["云溪大学", "学校、医院", "部门"], ["云溪集团", "企业", "部门"], ["教育局", "部门", "部门"], ["某某", "未注明", "未注明"], ["", "未注明", "未注明"],
])("by its name %s is one of the kind %s and the level %s", (unit, kind, level) => {
  const groups = groupsOf({edition: "2021", placed: [{submission: filedAs(unit, 1), standing: "counted", proposals: []}]});
  expect(groups.map(({by, name}) => [by, name])).toEqual([["kind", kind], ["level", level]]);
});

test("units that the list does not have are in no group of its own, nor are those of which it says nothing", () => {
  const listed = [unitOf({name: "青山镇", kind: "甲类", level: "一级"}), unitOf({name: "白水镇"}), undefined];
  const placed = listed.map((listed, n) => ({submission: filedAs(listed?.name ?? "远方镇", n), listed, standing: "counted" as const, proposals: []}));
  expect(groupsOf({edition: "2021", placed}).map(({by, name, filings}) => [by, name, filings.length])).toEqual([
    ["kind", "未注明", 2], ["kind", "甲类", 1], ["level", "未注明", 2], ["level", "一级", 1]]);
});
