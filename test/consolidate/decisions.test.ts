import {consolidate} from "../../src/consolidate/consolidate";
import {
  type Decision, type DecisionContent, decided, decidedSourceOf, isExcluded, withDecision, withoutDecision,
} from "../../src/consolidate/decisions";
import {isAsked} from "../../src/consolidate/duplicates";
import {noticesOf} from "../../src/consolidate/notices";
import {type Submission, submit} from "../../src/consolidate/submission";
import {unitOf} from "../../src/consolidate/unit-list";
import {buildFiling, type Built} from "../build";
import {filedAs} from "./filed-numbers";

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

describe("what was said of filings", () => {
  const at = (source: string, value = 1, more: Partial<Submission> = {}) => filedAs("青山镇", value, {source, ...more});
  const heldAgainst = (all: readonly Submission[], ...decisions: readonly Decision[]) => {
    const {filings, lapsed, isChosenOver} = decided(all, decisions);
    return {
      said: filings.map(({said}) => said), submissions: filings.map(({submission}) => submission), lapsed, isChosenOver,
    };
  };

  test("holds of them alone, in the order in which it was said", () => {
    const [one, other] = [at("a"), at("b")];
    const all = [say(one, {says: "unit", unit: "白水镇"}), say(one, {says: "year", year: 2023})];
    expect(heldAgainst([one, other], ...all)).toMatchObject({said: [all, []], lapsed: [], submissions: [{unit: "白水镇", year: 2023, wrote: {unit: "青山镇", year: 2024}}, other]});
    expect(heldAgainst([one, other], ...all.toReversed()).submissions[0]).toMatchObject({unit: "白水镇", year: 2023});
    expect(heldAgainst([one], say(one, {says: "unit", unit: "白水镇"})).submissions[0]).toStrictEqual({...one, unit: "白水镇", wrote: {unit: "青山镇", year: 2024}});
    expect(heldAgainst([one], say(one, {says: "unit", unit: "青山镇"})).submissions[0]).toBe(one);
  });

  test("lapses where its file holds something else, not where it is gone", () => {
    const decision = say(at("a"), {says: "own"});
    expect([heldAgainst([at("a", 2)], decision).lapsed, heldAgainst([at("b")], decision).lapsed, heldAgainst([], decision).lapsed]).toEqual([[decision], [], []]);
  });

  test("is asked no more where it was said anew, of that file in that matter, or another counts before it", () => {
    const [old, other] = [say(at("a"), {says: "own"}), at("b")];
    const anew = (...decisions: readonly Decision[]) => heldAgainst([at("a", 2), other], old, ...decisions).lapsed;
    expect(anew(say(at("a", 2), {says: "whole"}))).toEqual([]);
    expect([anew(say(at("a", 2), {says: "unit", unit: "白水镇"})), anew(say(other, {says: "whole"}))]).toEqual([[old], [old]]);
    const counts = say(at("a"), {says: "counts", over: [decidedSourceOf(other)]});
    const now = say(other, {says: "counts", over: [decidedSourceOf(at("a", 2))]});
    expect(heldAgainst([at("a", 2), other], counts, now).lapsed).toEqual([]);
    expect(heldAgainst([at("a", 2), other], counts).lapsed).toEqual([counts]);
  });

  test("lapses where one of those it was chosen over holds something else, not where one is gone", () => {
    const decision = say(at("a"), {says: "counts", over: [at("b"), at("c")].map(decidedSourceOf)});
    expect(heldAgainst([at("a"), at("b"), at("c", 2)], decision)).toMatchObject({lapsed: [decision], said: [[], [], []]});
    expect(heldAgainst([at("a"), at("b")], decision)).toMatchObject({lapsed: [], said: [[decision], []]});
  });

  test("is of the file of that path, of two that are alike in name, folder and figures", () => {
    const [one, other] = [at("甲/教育/表.xlsx"), at("乙/教育/表.xlsx")];
    expect(heldAgainst([one, other], say(other, {says: "own"})).said).toMatchObject([[], [{says: "own"}]]);
    // Nobody guesses which of the two it was, where neither lies there.
    const third = say(at("丙/教育/表.xlsx"), {says: "own"});
    expect(heldAgainst([one, other], third)).toMatchObject({said: [[], []], lapsed: [third]});
  });

  test("is of whatever the file holds where it does not say what it was", () => {
    expect(heldAgainst([at("a", 7)], {source: "a", says: "own", by: "", time: ""})).toMatchObject({said: [[{says: "own"}]], lapsed: []});
  });

  test("chooses one over those alone that it names", () => {
    const {isChosenOver} = heldAgainst([]);
    const counts = say(at("a"), {says: "counts", over: [{source: "甲/b.xlsx"}, {source: "甲/c.xlsx"}]});
    expect(["x/甲/b.xlsx", "甲/c.xlsx", "c.xlsx", "乙/c.xlsx", "甲/d.xlsx"].map((source) => isChosenOver(counts, at(source)))).toEqual([true, true, true, false, false]);
    expect(isChosenOver(say(at("a"), {says: "own"}), at("甲/b.xlsx"))).toBe(false);
  });

  test.each<[string, DecisionContent, string, string | undefined, boolean]>([
    ["it lies there", {says: "excluded"}, "甲/a.doc", undefined, true], ["its folder lies elsewhere", {says: "excluded"}, "/home/甲//a.doc", undefined, true], ["it was said of it alone", {says: "excluded"}, "a.doc", undefined, true],
    ["it lies in another folder", {says: "excluded"}, "乙/a.doc", undefined, false], ["its name goes on where the folder's ends", {says: "excluded"}, "甲a/.doc", undefined, false],
    ["it could be read then", {says: "excluded"}, "甲/a.doc", "0123", false], ["something else was said", {says: "own"}, "甲/a.doc", undefined, false],
  ])("a file that nobody can read is not counted by somebody's word, where %s", (_, content, source, digest, expected) => {
    const others = [{source: "c.doc", says: "excluded", by: "", time: ""}] as const;
    expect(isExcluded("甲/a.doc", [...others, {source, digest, ...content, by: "", time: ""}])).toBe(expected);
    expect(isExcluded("甲/a.doc", [])).toBe(false);
  });

  test("that it is its own, or that of all, is one matter, and other filings' words are no part of it", () => {
    const [own, whole, year, other] = [say(at("a"), {says: "own"}), say(at("a"), {says: "whole"}), say(at("a"), {says: "year", year: 2024}), say(at("b"), {says: "own"})];
    expect(withDecision([own, year, other], whole)).toEqual([year, other, whole]);
    expect(withDecision([whole, other], own)).toEqual([other, own]);
    expect(withoutDecision([year, whole, other], "a", "year")).toEqual([whole, other]);
  });

  test("is known again by what they say and hold, as every version before wrote it down", () => {
    const digest = (more: Partial<Submission>) => decidedSourceOf(at("a", 1, more)).digest;
    const [first = 0, ...rest] = at("a").values;
    const all = [{}, {unit: "白水镇"}, {year: 2023}, {year: null}, {edition: "2019"}, {values: [null, ...rest]}, {values: [undefined, ...rest]}, {values: [0, ...rest]}, {values: [...rest, first, 2]}] as const;
    expect(new Set(all.map(digest)).size).toBe(all.length);
    expect([digest({}), digest({unit: "白水镇", year: 2023, wrote: {unit: "青山镇", year: 2024}})]).toEqual([digest({source: "b"}), digest({})]);
    expect(digest({values: [1, null, undefined, "2.5"]})).toBe("a937aee91aaea4d2");
    expect(digest({values: [18]})).toBe("001ebae3025250a7");
  });
});
