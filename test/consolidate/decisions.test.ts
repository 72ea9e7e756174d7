import {consolidate} from "../../src/consolidate/consolidate";
import {type Decision, type DecisionContent, decidedSourceOf, withDecision, withoutDecision} from "../../src/consolidate/decisions";
import {isAsked} from "../../src/consolidate/duplicates";
import {noticesOf} from "../../src/consolidate/notices";
import {type Submission, submit} from "../../src/consolidate/submission";
import {unitOf} from "../../src/consolidate/unit-list";
import {buildFiling, type Built} from "../build";

const received = "applications.received.person";
const filed = (source: string, unit: string, person: number, more: Built = {}): Submission =>
  submit(buildFiling({unit, year: 2024, edition: "2021", change: {[received]: person}, ...more}), source);
const say = (of: Submission, content: DecisionContent): Decision =>
  ({...decidedSourceOf(of), ...content, by: "某甲", time: "2025-01-31T08:00:00.000Z"});
const total = (all: readonly Submission[], decisions: readonly Decision[], list = ["青山镇", "白水镇"]) => {
  const result = consolidate(all, {year: 2024, list: list.map((name) => unitOf({name})), decisions});
  return {...result, sum: result.whole.figures.get(received)?.value};
};

test("a filing is of the unit that somebody said, and the unit is there", () => {
  const nameless = filed("某/a.xlsx", "", 5);
  const {sum, missing, placed} = total([nameless, filed("b.xlsx", "白水镇", 2)], [say(nameless, {says: "unit", unit: "青山镇"})]);
  expect([sum, missing, placed.map(({standing}) => standing)]).toEqual([7, [], ["counted", "counted"]]);
});

test("of the year that somebody said, and no more counted where it is excluded", () => {
  const [undated, other] = [filed("a.xlsx", "青山镇", 5, {year: null}), filed("b.xlsx", "白水镇", 2)];
  const all = [undated, other];
  const list = ["青山镇", "白水镇"].map((name) => unitOf({name}));
  const sumWith = (decisions: readonly Decision[]) =>
    consolidate(all, {list, decisions}).whole.figures.get(received)?.value;
  expect(sumWith([])).toBe(2);
  expect(sumWith([say(undated, {says: "year", year: 2024})])).toBe(7);
  expect(sumWith([say(undated, {says: "year", year: 2024}), say(other, {says: "excluded"})])).toBe(5);
  const {missing, placed} = total(all, [say(other, {says: "excluded"})]);
  expect(missing.map(({unit}) => unit.name)).toEqual(["白水镇"]);
  expect(placed.find(({submission}) => submission === other)!.standing).toBe("excluded");
});

test("of several filings the one counts that was said to, until another comes or one of them changes", () => {
  const [old, recent] = [filed("a.xlsx", "青山镇", 5), filed("b.xlsx", "青山镇", 6)];
  const decision = say(old, {says: "counts", over: [decidedSourceOf(recent)]});
  const settled = total([old, recent], [decision]);
  expect(settled).toMatchObject({sum: 5, duplicates: [{why: "decided", used: {source: "a.xlsx"}}]});
  expect(settled.duplicates.some(isAsked)).toBe(false);
  expect(total([old, recent, filed("c.xlsx", "青山镇", 7)], [decision]).duplicates[0]!.why).toBe("ask");
  const changed = total([old, filed("b.xlsx", "青山镇", 9)], [decision]);
  expect([changed.duplicates[0]!.why, changed.lapsed]).toEqual(["ask", [decision]]);
});

test("a source that changed since opens its decision again, and it is said so", () => {
  const decision = say(filed("a.xlsx", "", 5), {says: "unit", unit: "青山镇"});
  const result = total([filed("a.xlsx", "", 6)], [decision]);
  expect(result.placed[0]!.standing).toBe("noUnit");
  expect(noticesOf(result, []).map(({text}) => text)).toContainEqual(expect.stringContaining("a.xlsx 在作出确认以后有改动"));
});

test("a filing is known by its file and its folder, wherever the folder lies", () => {
  const decision = say(filed("/home/clerk/报送/教育/统计表.xlsx", "", 5), {says: "unit", unit: "青山镇"});
  const [same, other] = [filed("报送/教育/统计表.xlsx", "", 5), filed("报送/民政/统计表.xlsx", "", 5)];
  const {placed} = total([same, other], [decision]);
  expect(placed.map(({submission, standing}) => [submission.source, standing])).toEqual(
    [["报送/教育/统计表.xlsx", "counted"], ["报送/民政/统计表.xlsx", "noUnit"]]);
});

test("a table that may hold those below it is what somebody says it is", () => {
  const list = [unitOf({name: "甲县", code: "1"}), unitOf({name: "青山镇", parent: "1"})];
  const [county, town] = [filed("a.xlsx", "甲县", 5), filed("b.xlsx", "青山镇", 5)];
  const result = (...decisions: readonly Decision[]) => consolidate([county, town], {list, year: 2024, decisions});
  expect(result().whole.figures.get(received)!.value).toBe(5);
  expect(result(say(county, {says: "own"})).whole.figures.get(received)!.value).toBe(10);
  const whole = result(say(county, {says: "whole"}));
  expect(whole.whole.figures.get(received)!.value).toBe(5);
  expect(whole.comparisons).toMatchObject([{unit: "甲县", gaps: []}]);
});

test("a later word in the same matter takes the place of the earlier, and can be taken back", () => {
  const one = filed("a.xlsx", "", 5);
  const [first, second, year] = [say(one, {says: "unit", unit: "青山镇"}), say(one, {says: "unit", unit: "白水镇"}),
    say(one, {says: "year", year: 2024})];
  const all = [first, year, second].reduce(withDecision, []);
  expect(all).toEqual([year, second]);
  expect(withoutDecision(all, "a.xlsx", "unit")).toEqual([year]);
});
