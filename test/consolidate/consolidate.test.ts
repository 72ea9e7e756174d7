import fc from "fast-check";
import {consolidate} from "../../src/consolidate/consolidate";
import {orderSubmissions} from "../../src/consolidate/order";
import {type Submission, submit, type SubmittedValue, valuesOf} from "../../src/consolidate/submission";
import {exactly, runningSum, sumUp, type FigureSum} from "../../src/consolidate/sum";
import {toConsolidateJson} from "../../src/consolidate/consolidate-json";
import {unitIndex} from "../../src/consolidate/unit-index";
import type {ListedUnit} from "../../src/consolidate/unit-list";
import {branchesIn, treeOf} from "../../src/consolidate/unit-tree";
import {plus} from "../../src/filing/exact";
import {sameUnit} from "../../src/filing/unit-name";
import {editionOf, showable} from "../../src/editions/edition";
import {isAllWell} from "../../src/reconcile/account";
import {reconcile} from "../../src/reconcile/reconcile";
import {type Built, buildFiling, figure} from "../build";
import {filedAs} from "./filed-numbers";
import {outOf} from "../proof";

const width = editionOf("2021").indicators.length;

const value: fc.Arbitrary<SubmittedValue> = fc.oneof(
  fc.nat(1000), fc.nat(99_999).map((n) => (n / 10_000).toFixed(4)), fc.constant(null), fc.constant(undefined),
);
const values = fc.array(value, {minLength: width, maxLength: width});
const unitName = fc.constantFrom("青山镇", "青山镇人民政府", "白水镇", "甲县白水镇", "红石街道", "红石街道办事处", "黑水乡", "");

const submissions: fc.Arbitrary<readonly Submission[]> = fc.uniqueArray(
  fc.record({
    source: fc.string({minLength: 1, maxLength: 6}), unit: unitName,
    year: fc.constantFrom(2024, 2024, 2024, 2023, null), edition: fc.constantFrom("2021" as const, "2021" as const, "2019" as const),
    filedAt: fc.constantFrom(undefined, 1, 2), values,
    converted: fc.constant([]), unconverted: fc.constant([]), counts: fc.constant({}), explained: fc.constant(0),
    problems: fc.constant([]), unmatched: fc.constant(0),
  }), {selector: ({source}) => source, maxLength: 12},
);

const listed = (name: string, more: Partial<ListedUnit> = {}): ListedUnit =>
  ({name, code: "", level: "", parent: "", aliases: [], ...more});
const list = [
  listed("甲县", {code: "1"}), listed("青山镇", {code: "11", parent: "1"}), listed("白水镇", {code: "12", parent: "1"}),
  listed("红石街道", {code: "13", parent: "甲县"}),
];

const plain = (sums: readonly FigureSum[]) =>
  sums.map(({value, ...counts}) => ({...counts, value: value === null ? null : Number(value)}));

test("the order in which files come never matters", () => {
  fc.assert(fc.property(submissions, fc.infiniteStream(fc.nat()), fc.boolean(), (all, chance, withList) => {
    const shuffled = all.map((one) => ({one, at: chance.next().value!}))
      .sort((a, b) => a.at - b.at).map(({one}) => one);
    const options = withList ? {list} : {};
    expect(toConsolidateJson(consolidate(shuffled, options), []))
      .toEqual(toConsolidateJson(consolidate(all, options), []));
  }), outOf(600));
});

test("the sum of the parts is the sum of the whole, in numbers, blanks and absences", () => {
  fc.assert(fc.property(fc.array(values, {maxLength: 8}), fc.nat(8), (rows, cut) => {
    const all = rows.map((values) => ({values}));
    const [whole, one, other] = [all, all.slice(0, cut), all.slice(cut)].map((some) => sumUp("2021", some));
    whole!.forEach((sum, at) => {
      const [a, b] = [one![at]!, other![at]!];
      const parts = a.value === null ? b.value : b.value === null ? a.value : plus(a.value, b.value);
      expect(sum.value === null ? null : String(sum.value)).toBe(parts === null ? null : String(parts));
      expect([sum.numbers, sum.blank, sum.absent])
        .toEqual([a.numbers + b.numbers, a.blank + b.blank, a.absent + b.absent]);
    });
  }), outOf(600));
});

test("every level of the list comes to what its units come to, and the top to the whole", () => {
  fc.assert(fc.property(submissions, (all) => {
    const {levels, sums, placed} = consolidate(all, {list});
    expect(levels.map(({branch}) => branch.unit.name)).toEqual(["甲县"]);
    expect(plain(levels[0]!.sums)).toEqual(plain(sums));
    expect(levels[0]!.filings).toHaveLength(placed.filter(({standing}) => standing === "counted").length);
  }), outOf(300));
});

test("nothing is lost: every file has one standing, and every listed unit is there, missing, or near a file", () => {
  fc.assert(fc.property(submissions, (all) => {
    const {placed, missing, near} = orderSubmissions(all, {list});
    expect(placed.map(({submission}) => submission.source).sort()).toEqual(all.map(({source}) => source).sort());
    const there = new Set(placed.map(({listed}) => listed?.name));
    for (const {name} of list) {
      expect(there.has(name)).toBe(![...missing, ...near].some(({unit}) => unit.name === name));
    }
  }), outOf(600));
});

test("decimals add up exactly where doubles would not", () => {
  const running = runningSum("2021");
  for (let n = 0; n < 10; n++) running.add(["0.1"]);
  expect(String(running.sums()[0]!.value)).toBe("1");
  expect(0.1 * 3 === 0.3).toBe(false);
});

test("the index finds exactly the units that a comparison of every pair finds", () => {
  const name = fc.array(fc.constantFrom("青", "山", "白", "水", "县", "镇"), {minLength: 1, maxLength: 6}).map((all) => all.join(""));
  fc.assert(fc.property(fc.uniqueArray(name, {maxLength: 20}), name, (names, asked) => {
    const index = unitIndex(names, (one) => [one]);
    const those = (verdict: string) => names.filter((one) => sameUnit(one, asked) === verdict).sort();
    expect([...index.same(asked)].sort()).toEqual(those("same"));
    expect([...index.doubtful(asked)].sort()).toEqual(those("doubtful"));
  }), outOf(3000));
});

const submitted = (unit: string, person: number | null, source = unit): Submission =>
  submit(buildFiling({unit, change: {"applications.received.person": person}}), source);

test("a doubtful name is asked, not guessed: it is not counted, and its unit is not dunned", () => {
  const {placed, missing, near} = orderSubmissions([submitted("乙县白水镇", 2), submitted("远方局", 3)], {list});
  expect(placed.find(({submission}) => submission.unit === "乙县白水镇")).toMatchObject({
    standing: "doubtfulUnit", proposals: [{unit: "甲县白水镇", why: "fileName"}],
  });
  expect(near).toMatchObject([{unit: {name: "白水镇"}, maybe: ["乙县白水镇"]}]);
  expect(missing.map(({unit}) => unit.name)).not.toContain("白水镇");
  expect(placed.find(({submission}) => submission.unit === "远方局")).toMatchObject({standing: "unknownUnit", proposals: []});
});

test("units of one name are told apart by the unit above them", () => {
  const twoCounties = [listed("甲县"), listed("乙县"), listed("白水镇", {parent: "甲县"}), listed("白水镇", {parent: "乙县"})];
  const {placed} = orderSubmissions([submitted("乙县白水镇人民政府", 1), submitted("白水镇", 2)], {list: twoCounties});
  expect(placed.map(({listed, standing}) => [listed?.parent, standing])).toEqual([
    ["乙县", "counted"], [undefined, "doubtfulUnit"],
  ]);
});

test("a parent whose 本级 is listed apart files the consolidated table, which is compared and not added", () => {
  const whole = [listed("甲县", {code: "1"}), listed("甲县本级", {parent: "1", role: "own"}), listed("白水镇", {parent: "1"})];
  const {comparisons, whole: sum, missing} = consolidate(
    [submitted("甲县", 9), submitted("甲县本级", 2), submitted("白水镇", 4)], {list: whole});
  expect(sum.figures.get("applications.received.person")!.value).toBe(6);
  expect(comparisons[0]!.gaps.find(({id}) => id === "applications.received.person")).toMatchObject({reported: 9, sum: 6, difference: 3});
  expect(missing).toEqual([]);
});

test("a consolidated table that the list has nothing below is compared with the units beside it", () => {
  const beside = [listed("甲县", {role: "whole"}), listed("青山镇"), listed("白水镇")];
  const below = [listed("甲县"), listed("甲县汇总", {role: "whole", parent: "甲县"}), listed("白水镇", {parent: "甲县"})];
  const [flat, deep] = [
    consolidate([submitted("甲县", 9), submitted("青山镇", 2), submitted("白水镇", 4)], {list: beside}),
    consolidate([submitted("甲县汇总", 9), submitted("白水镇", 6)], {list: below}),
  ];
  for (const {comparisons: [comparison]} of [flat, deep]) {
    expect(comparison!.gaps.find(({id}) => id === "applications.received.person")).toMatchObject({reported: 9, sum: 6, difference: 3});
  }
});

test("the unit that explains the gaps of most figures comes first", () => {
  const [a, b, c] = [submitted("青山镇", 7, "a"), submitted("白水镇", 7, "b"), submitted("红石街道", 3, "c")];
  const without = sumUp("2021", [a!, c!]).map(({value}) => (value === null ? null : typeof value === "number" ? value : value.toFixed()));
  const {comparisons: [comparison]} = consolidate([a!, b!, c!], {reported: {...a!, source: "reported", values: without}});
  const gap = comparison!.gaps.find(({id}) => id === "applications.received.person")!;
  expect(gap).toMatchObject({reported: 10, sum: 17, difference: -7});
  expect(gap.suspects.filter(({why}) => why === "leftOut").map(({unit}) => unit)).toEqual(["青山镇", "白水镇"]);
});

test("an amount kept beside another unit is worth in a sum what it is worth everywhere else, and is pointed out", () => {
  const filing = buildFiling({edition: "2014", change: {"statistics.fees.charged": figure("251000.5", "x", {unit: "元"})}});
  const {values, converted, unconverted} = valuesOf(filing);
  const at = editionOf("2014").indicators.findIndex(({id}) => id === "statistics.fees.charged");
  expect([String(exactly(values[at] as string)), converted, unconverted]).toEqual(["251000.5", [], ["statistics.fees.charged"]]);
});

test("a list's circles and unknown parents leave no unit out", () => {
  const circle = [listed("甲", {code: "1", parent: "2"}), listed("乙", {code: "2", parent: "1"}), listed("丙", {parent: "9"})];
  expect(branchesIn(treeOf(circle)).map(({unit}) => unit.name).sort()).toEqual(["丙", "乙", "甲"]);
});

describe("a filing that was not wholly read", () => {
  const hour = 3_600_000;
  const disputes = [...buildFiling({}).figures.keys()].filter((id) => id.startsWith("disputes."));
  const of = (source: string, unit: string, more: Built = {}, filedAt?: number): Submission =>
    submit(buildFiling({unit, year: 2024, edition: "2021", ...more}), source, filedAt);

  test("keeps the sums from being those of all, and is named with what it lacks", () => {
    const {whole} = consolidate([of("a", "青山镇"), of("b", "白水镇", {without: disputes})], {year: 2024});
    expect(whole.unmatched).toEqual([{
      text: "《政府信息公开行政复议、行政诉讼情况》（15 项）", why: "lacking", place: {in: "json", key: "白水镇"},
    }]);
    expect(isAllWell(whole, reconcile(whole))).toBe(false);
    expect(consolidate([of("a", "青山镇"), of("b", "白水镇")], {year: 2024}).whole.unmatched).toEqual([]);
  });

  test("so does a unit of the list that has not filed", () => {
    const {whole} = consolidate([of("a", "青山镇")], {year: 2024, list: [listed("青山镇"), listed("白水镇")]});
    expect(whole.unmatched).toMatchObject([{text: "白水镇", why: "lacking"}]);
  });

  test("does not count before a complete one of the same unit, however new it is", () => {
    const {duplicates: [duplicate]} = orderSubmissions([
      of("old", "青山镇", {}, 1), of("new", "青山镇", {without: disputes}, hour)], {year: 2024});
    expect(duplicate).toMatchObject({why: "complete", used: {source: "old"}});
  });

  test("counts where it is the newest of several that lack something", () => {
    const {duplicates: [duplicate]} = orderSubmissions([
      of("old", "青山镇", {without: disputes.slice(1)}, 1), of("new", "青山镇", {without: disputes}, hour)], {year: 2024});
    expect(duplicate).toMatchObject({why: "newer", used: {source: "new"}});
  });
});

test("of the sum of no filings it is not said that its tables may be pictures", () => {
  const {whole} = consolidate([], {year: 2024});
  const missing = reconcile(whole).filter(({rule}) => rule === "format.missingForm");
  expect(missing.map(({detail}) => detail?.why)).toEqual(["data", "data", "data"]);
});

describe("the units that are chosen", () => {
  const units = [
    listed("甲县", {code: "1", role: "whole"}), listed("青山镇", {code: "11", parent: "1"}), listed("红石街道", {code: "13", parent: "1"}),
    listed("乙县", {code: "2", role: "whole"}), listed("白水镇", {code: "21", parent: "2"}), listed("黑水镇", {parent: "2"}),
  ];
  const all = [
    submitted("青山镇", 2, "a1"), submitted("青山镇", 2, "a2"), submitted("白水镇", 4, "b"), submitted("", 5, "黑水镇.xlsx"), submitted("远方局", 7, "c"),
    submitted("白水镇", 9, "b2"),
  ];
  const of = (only: readonly string[], more: Parameters<typeof consolidate>[1] = {}) => {
    const {placed, missing, near, unread, duplicates, levels, unknown, whole} =
      consolidate(all, {list: units, only, unreadable: [{source: "红石街道.doc", why: "坏"}], ...more});
    return {
      placed: placed.map(({submission}) => submission.source), missing: missing.map(({unit}) => unit.name),
      near: near.map(({unit}) => unit.name), unread: unread.map(({source}) => source),
      duplicates: duplicates.map(({unit}) => unit), levels: levels.map(({branch}) => branch.unit.name),
      unknown, sum: whole.figures.get("applications.received.person")?.value as unknown,
    };
  };
  const none = {missing: [], near: [], unread: [], duplicates: [], levels: [""], unknown: []};

  test.each<[string, readonly string[], Partial<ReturnType<typeof of>>]>([
    ["a unit by its name", ["青山镇"], {...none, placed: ["a1", "a2"], duplicates: ["青山镇"], sum: 2, levels: ["青山镇"]}],
    ["a unit by its code", ["11"], {...none, placed: ["a1", "a2"], duplicates: ["青山镇"], sum: 2, levels: ["青山镇"]}],
    ["all below a unit", ["甲县"], {...none, placed: ["a1", "a2"], duplicates: ["青山镇"], near: ["红石街道"], unread: ["红石街道.doc"], sum: 2, levels: ["甲县"]}],
    ["all below another", ["2"], {...none, placed: ["b", "b2", "黑水镇.xlsx"], near: ["黑水镇"], duplicates: ["白水镇"], sum: undefined, levels: ["乙县"]}],
    ["a filing of no unit of the list", ["远方局"], {...none, placed: ["c"], sum: undefined}],
    ["what may be a chosen unit's", ["黑水镇"], {...none, placed: ["黑水镇.xlsx"], near: ["黑水镇"], levels: ["黑水镇"]}],
    ["one that nobody knows", ["青山镇", "天边局"], {placed: ["a1", "a2"], unknown: ["天边局"]}],
    ["a filing that names no unit, not the units without a code", [""], {...none, placed: ["黑水镇.xlsx"]}],
  ])("are those alone with all below them: %s", (_, only, expected) => {
    expect(of(only)).toMatchObject(expected);
  });
});

describe("what keeps sums from being those of all", () => {
  const lackingIn = (all: readonly Submission[], options: Parameters<typeof consolidate>[1] = {}) =>
    consolidate(all, {year: 2024, ...options}).whole.unmatched.map(({text, place, why}) => [why, place.in === "json" && place.key, text]);
  const towns = (count: number) => Array.from({length: count}, (_, n) => listed(`${"甲乙丙丁戊己"[n]}镇`));
  const filed = (unit: string, source: string, more: Built = {}) =>
    submit(buildFiling({unit, year: 2024, edition: "2021", change: {"applications.received.person": 1}, ...more}), source);

  test("are units without a filing, five of them by name", () => {
    expect(lackingIn([], {list: towns(5)})).toEqual([["lacking", "缺报", "甲镇、乙镇、丙镇、丁镇、戊镇"]]);
    expect(lackingIn([], {list: towns(6)})).toEqual([["lacking", "缺报", "甲镇、乙镇、丙镇、丁镇、戊镇 … × 6"]]);
  });

  test("are filings that wait for somebody's word, and files that nobody can read, each once and without their folder", () => {
    const unreadable = [{source: "/home/丁镇.doc", why: "坏"}, {source: "/home/通知.doc", why: "坏"}];
    expect(lackingIn([
      filed("甲镇", "/home/a.xlsx"), filed("", "/home/乙镇.xlsx"), filed("甲镇", "/home/a(2).xlsx", {change: {"applications.received.person": 2}}),
    ], {list: towns(4), unreadable})).toEqual([
      ["lacking", "缺报", "丙镇"], ["lacking", "待确认", "乙镇.xlsx、a(2).xlsx"], ["lacking", "未能读取", "丁镇.doc、通知.doc"],
    ]);
    expect(lackingIn([filed("甲镇", "a"), filed("甲镇", "a - 副本")], {list: towns(1)})).toEqual([]);
  });

  test("is a picture that may be a unit's, too", () => {
    expect(lackingIn([], {list: towns(1), passedOver: [{source: "甲镇.jpg", why: "图"}]})).toEqual([["lacking", "待确认", "甲镇.jpg"]]);
  });

  test("are forms that a filing lacks, each with how much, or what of it was not understood", () => {
    const keys = [...buildFiling({}).figures.keys()];
    const without = [keys.find((id) => id.startsWith("disputes."))!, ...keys.filter((id) => id.startsWith("disclosure.")).slice(0, 2)];
    expect(lackingIn([filed("甲镇人民政府", "a", {without})], {list: towns(1)}))
      .toEqual([["lacking", "甲镇", "《主动公开政府信息情况》（2 项）、《政府信息公开行政复议、行政诉讼情况》（1 项）"]]);
    expect(lackingIn([filed("甲镇", "a", {unmatched: [{text: "其他 3", why: "label", place: {in: "text", line: 1}}]})]))
      .toEqual([["lacking", "甲镇", expect.stringMatching(/1/)]]);
  });
});

test("the whole is called as the list's root, the reported table or the one who asks has it, and its source is none", () => {
  const wholeOf = (options: Parameters<typeof consolidate>[1]) => {
    const {unit, source, year, edition} = consolidate([submitted("青山镇", 2)], options).whole;
    return [unit, source, year, edition];
  };
  const reported = submitted("乙县", 2);
  expect(wholeOf({list, unit: "丙县"})).toEqual(["甲县", "汇总", 2024, "2021"]);
  expect(wholeOf({reported, unit: "丙县"})).toEqual(["乙县", "汇总", 2024, "2021"]);
  expect(wholeOf({unit: "丙县"})).toEqual(["丙县", "汇总", 2024, "2021"]);
  expect(wholeOf({})).toEqual(["", "汇总", 2024, "2021"]);
  expect(consolidate([], {list, reported: submitted("青山镇", 2)}).missing.map(({unit}) => unit.name)).toEqual(["甲县", "白水镇", "红石街道"]);
});

test("a reported table is compared where its edition is the one that is added up", () => {
  const comparisons = (edition: "2021" | "2019") => consolidate([submitted("青山镇", 2)], {year: 2024, reported: {...submitted("乙县", 3, "上报"), edition}}).comparisons
    .map(({unit, source}) => [unit, source]);
  expect([comparisons("2021"), comparisons("2019")]).toEqual([[["乙县", "上报"]], []]);
});

test("a total among the rows of a file is compared with the rows of that file", () => {
  const row = (unit: string, person: number, file: string): Submission => ({...submitted(unit, person, `${file}（${unit}）`), part: unit});
  const {comparisons} = consolidate([row("青山镇", 2, "a"), row("白水镇", 4, "a"), row("合计", 9, "a"), row("黑水镇", 8, "b")], {year: 2024});
  expect(comparisons.map(({unit, source, gaps}) => [unit, source, gaps.find(({id}) => id === "applications.received.person")]))
    .toMatchObject([["合计", "a（合计）", {reported: 9, sum: 6, difference: 3}]]);
});

describe("of filings of one number each", () => {
  const sumsIn = ({levels}: ReturnType<typeof consolidate>) =>
    levels.map(({branch, sums}) => [branch.unit.name, Number(sums[0]!.value)]);
  const tree = [
    listed("云溪市", {code: "0"}), listed("甲县", {code: "1", parent: "0", role: "whole"}), listed("青山镇", {parent: "1"}), listed("白水镇", {parent: "1"}),
    listed("乙县", {code: "2", parent: "0"}), listed("红石镇", {parent: "2"}), listed("黑水镇", {parent: "2"}), listed("丙县", {parent: "0"}),
  ];
  const towns = [filedAs("青山镇", 2), filedAs("白水镇", 3), filedAs("红石镇", 10), filedAs("丙县", 100)];

  test("the levels are the whole and whatever others stand below", () => {
    expect(sumsIn(consolidate(towns, {list: tree, year: 2024}))).toEqual([["云溪市", 115], ["甲县", 5], ["乙县", 10]]);
    expect(sumsIn(consolidate(towns.slice(0, 1), {year: 2024}))).toEqual([["", 2]]);
    const none = {levels: [{filings: []}], unknown: [], missing: [], comparisons: []};
    expect(consolidate([], {year: 2024})).toMatchObject(none);
  });

  test.each<[string, readonly ListedUnit[], string, number]>([
    ["of all below it, where the list has any", tree, "甲县", 5],
    ["of those beside it below the unit above, where the list has none", [...tree, listed("乙县汇总表", {parent: "2", role: "whole"})], "乙县汇总表", 10],
    ["of all, where it stands at the top", [listed("云溪市汇总表", {role: "whole"}), ...tree.slice(2).map((one) => ({...one, parent: ""}))], "云溪市汇总表", 115],
  ])("a unit's own table is held against the sum %s", (_, list, unit, sum) => {
    const {comparisons} = consolidate([...towns, filedAs(unit, 9)], {list, year: 2024});
    expect(comparisons.map(({unit, source, gaps: [gap]}) => [unit, source, gap?.reported, gap?.sum]))
      .toEqual([[unit, `${unit}.xlsx`, 9, sum]]);
  });

  test("a unit whose table was reported has filed, and no other", () => {
    const missing = (reported?: Submission) =>
      consolidate(towns, {list: tree, year: 2024, reported}).missing.map(({unit}) => unit.name);
    expect([missing(), missing(filedAs("乙县", 1)), missing(filedAs("远方局", 1))]).toEqual([["云溪市", "乙县", "黑水镇"], ["云溪市", "黑水镇"], ["云溪市", "乙县", "黑水镇"]]);
  });

  describe("those that are chosen", () => {
    const chosen = (only: readonly string[], more: Parameters<typeof consolidate>[1] = {}) => {
      const {placed, missing, unread, unknown} = consolidate(towns, {list: tree, year: 2024, only, ...more});
      return [
        placed.map(({submission}) => submission.unit), missing.map(({unit}) => unit.name),
        unread.map(({source}) => source), unknown,
      ];
    };

    test("have not filed where nobody did, and may have filed what nobody can read, theirs and another's", () => {
      const unreadable = [{source: "黑水镇乙县.doc", why: "坏"}, {source: "云溪市.doc", why: "坏"}];
      expect(chosen(["黑水镇"], {unreadable})).toEqual([[], [], ["黑水镇乙县.doc"], []]);
      const both = [{source: "黑水镇青山镇.doc", why: "坏"}];
      expect(consolidate([], {list: tree, year: 2024, only: ["黑水镇"], unreadable: both}).unread).toHaveLength(1);
      expect(chosen(["2"])).toEqual([["红石镇"], ["乙县", "黑水镇"], [], []]);
    });

    test("are not found by what only a filing calls a unit that the list has", () => {
      expect(consolidate([filedAs("青山镇人民政府", 2)], {list: tree, year: 2024, only: ["青山镇人民政府"]})).toMatchObject({placed: [], unknown: ["青山镇人民政府"]});
    });

    test("may be called as the list has them, or with the unit above where several are called so", () => {
      const offices = [listed("东湖区", {code: "1"}), listed("西湖区", {code: "2"}), listed("教育局", {parent: "1"}), listed("教育局", {parent: "2"})];
      const all = [filedAs("东湖区教育局", 1), filedAs("西湖区教育局", 2)];
      const of = (...only: readonly string[]) =>
        consolidate(all, {list: offices, year: 2024, only}).placed.map(({submission}) => submission.unit);
      expect([of("教育局"), of("西湖区教育局")]).toEqual([["东湖区教育局", "西湖区教育局"], ["西湖区教育局"]]);
    });
  });

  describe("what one of them lacks is said of it", () => {
    const places = showable(editionOf("2021"));
    const [first] = places;
    const heading = places.findIndex(({sumOf}) => sumOf !== undefined);
    const rows = places[heading]!.sumOf!.map((id) => places.findIndex((one) => one.id === id));
    const account = {forms: 0, figures: 0, unmatched: 0, texts: 0};
    /** A filing that does not show the figures at some places, nor the sums of headings, but for one. */
    const without = (absent: readonly number[], shown = -1) => filedAs("青山镇", 1).values.map((value, at) => {
      const isOtherHeading = at !== shown && places[at]!.sumOf !== undefined;
      return absent.includes(at) || isOtherHeading ? undefined : value;
    });
    const said = (more: Partial<Submission>) => consolidate([filedAs("青山镇", 1, more)], {year: 2024}).whole.unmatched.map(({text}) => text);
    const title = editionOf("2021").forms.find(({id}) => id === first!.form)!.title;

    test.each<[string, Partial<Submission>, readonly unknown[]]>([
      ["nothing of one that was wholly read", {values: without([0])}, []],
      ["by form and number of figures", {values: without([0, 1]), account: {...account, figures: 2}}, [`《${title}》（2 项）`]],
      ["of forms and figures together", {values: without([0, 1]), account: {...account, forms: 1, figures: 1}}, [`《${title}》（2 项）`]],
      ["of forms alone", {values: without([0, 1]), account: {...account, forms: 1}}, [`《${title}》（2 项）`]],
      ["but not of rows whose heading has their sum in their place", {values: without(rows, heading), account: {...account, figures: rows.length}}, []],
      ["and of rows where their heading does not show it either", {values: without(rows), account: {...account, figures: rows.length}}, [expect.stringContaining(`（${rows.length} 项）`)]],
      ["and as many that were not understood as texts", {values: without(rows, heading), account: {...account, figures: rows.length, unmatched: 5, texts: 5}}, [expect.stringMatching(/5/)]],
      ["and what was not understood beside these", {values: without(rows, heading), account: {...account, figures: rows.length, unmatched: 3}}, [expect.stringMatching(/3/)]],
      ["and texts that were not understood", {values: without(rows, heading), account: {...account, figures: rows.length, texts: 4}}, [expect.stringMatching(/4/)]],
      ["or what was not understood where nothing is lacking", {values: without([]), account: {...account, unmatched: 3}}, [expect.stringMatching(/3/)]],
      ["in Chinese", {values: without([]), account: {...account, texts: 1}}, [expect.stringMatching(/[一-龥]/)]],
      ["in words alone where by its account it lacks no figure", {values: without([0]), account: {...account, unmatched: 1}}, [expect.not.stringContaining("《")]],
    ])("%s", (_, more, expected) => {
      expect(said(more)).toStrictEqual(expected);
    });
  });

  test("a file that nobody can read waits for no word, but a picture does", () => {
    const options = {list: [listed("甲镇"), listed("乙镇")], year: 2024, unreadable: [{source: "乙镇.doc", why: "坏"}], passedOver: [{source: "甲镇.jpg", why: "图"}]};
    expect(consolidate([], options).whole.unmatched.map(({text, place}) => [place, text])).toEqual([
      [{in: "json", key: "待确认"}, "甲镇.jpg"], [{in: "json", key: "未能读取"}, "乙镇.doc"]]);
  });
});
