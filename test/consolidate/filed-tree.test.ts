import fc from "fast-check";
import {consolidate} from "../../src/consolidate/consolidate";
import {filedBranchesIn, filedTree, filingsIn, likelyWholes, withoutScope} from "../../src/consolidate/filed-tree";
import {orderSubmissions} from "../../src/consolidate/order";
import {consolidationSheets} from "../../src/consolidate/sheets/consolidation-sheets";
import {noticesOf} from "../../src/consolidate/notices";
import {countedIn, type PlacedSubmission} from "../../src/consolidate/standing";
import {idsOf, type Submission, submit, type SubmittedValue} from "../../src/consolidate/submission";
import {type ListedUnit, unitOf} from "../../src/consolidate/unit-list";
import {treeOf} from "../../src/consolidate/unit-tree";
import {editionOf, type EditionId} from "../../src/editions/edition";
import {buildFiling} from "../build";
import {outOf} from "../proof";
import {filedAs} from "./filed-numbers";

const ids = editionOf("2021").indicators.map(({id}) => id);
const received = "applications.received.person";
const at = ids.indexOf(received);

/** A filing whose figures are all the same number, but for those that are changed. */
const filed = (unit: string, number: number, more: Partial<Submission> = {}): Submission =>
  ({...submit(buildFiling({unit, year: 2024, edition: "2021"}), more.source ?? `${unit}.xlsx`),
    values: ids.map((): SubmittedValue => number), ...more});

const totalOf = (...arguments_: Parameters<typeof consolidate>): number => {
  const {sums, levels} = consolidate(...arguments_);
  expect(Number(levels[0]!.sums[at]!.value)).toBe(Number(sums[at]!.value));
  return Number(sums[at]!.value);
};

describe("no filing is counted twice or dropped without a line", () => {
  type Case = {
    readonly list: readonly ListedUnit[]; readonly all: readonly Submission[]; readonly own: string | undefined;
  };
  const cases: fc.Arbitrary<Case> = fc.record({
    parents: fc.array(fc.nat(), {minLength: 1, maxLength: 12}),
    roles: fc.infiniteStream(fc.constantFrom(undefined, undefined, undefined, "own", "whole", "subordinate")),
    filings: fc.array(fc.record({unit: fc.nat(14), number: fc.nat(9), time: fc.constantFrom(undefined, 1, 9e9)}),
      {maxLength: 14}),
    own: fc.boolean(),
  }).map(({parents, roles, filings, own}): Case => {
    const list = parents.map((parent, n): ListedUnit => unitOf({
      name: `第${"甲乙丙丁戊己庚辛壬癸子丑"[n]!}单位局`, code: String(1000 + n), role: roles.next().value,
      parent: parent % (n + 1) === n ? "" : String(1000 + parent % (n + 1)),
    }));
    const all = filings.map(({unit, number, time}, n) => filed(list[unit]?.name ?? `外来${unit}处`, number,
      {source: `${n}.xlsx`, filedAt: time}));
    return {list, all, own: own ? all[0]?.source : undefined};
  });

  test("in any tree of units, whatever their roles", () => {
    let counted = 0;
    fc.assert(fc.property(cases, fc.boolean(), ({list, all, own}, withList) => {
      const options = {own, year: 2024, ...(withList ? {list} : {})};
      const result = consolidate(all, options);
      const sources = result.placed.map(({submission}) => submission.source);
      expect([...sources].sort()).toEqual(all.map(({source}) => source).sort());
      const inTree = filingsIn(filedTree(result.trees, result.placed, own)).map(({submission}) => submission.source);
      expect([...inTree].sort()).toEqual(countedIn(result).map(({submission}) => submission.source).sort());
      const direct = countedIn(result).reduce((sum, {submission}) => sum + Number(submission.values[at]), 0);
      expect(Number(result.sums[at]!.value)).toBe(direct);
      expect(Number(result.levels[0]!.sums[at]!.value)).toBe(direct);
      const names = countedIn(result).map(({listed, submission}) => listed ?? submission.unit);
      expect(new Set(names).size).toBe(names.length);
      counted += inTree.length;
    }), outOf(400));
    expect(counted).toBeGreaterThan(20);
  });

  test("every total of the workbook is that of the rows that it names", () => {
    fc.assert(fc.property(cases, ({list, all, own}) => {
      const result = consolidate(all, {list, own, year: 2024});
      const specs = consolidationSheets(result, []);
      const units = specs.find(({name}) => name === "各单位数据")!;
      const levels = specs.find(({name}) => name === "分级汇总");
      for (const {formula, value} of levels?.cells ?? []) {
        const [, column, first, last] = /!([A-Z]+)(\d+):[A-Z]+(\d+)/.exec(formula ?? "") ?? [];
        if (column === undefined) continue;
        const index = [...column].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        const rows = units.cells.filter((cell) =>
          cell.column === index && cell.row >= Number(first) - 1 && cell.row < Number(last));
        expect(rows.reduce((sum, cell) => sum + Number(cell.value), 0)).toBe(Number(value));
      }
    }), outOf(60));
  });
});

const county = [unitOf({name: "甲县", code: "1"}), unitOf({name: "青山镇", parent: "1"}), unitOf({name: "白水镇", parent: "1"})];

test("a parent's table that is at least the sum of those below it in every figure is asked about, not added", () => {
  const towns = [filed("青山镇", 2), filed("白水镇", 3)];
  for (const number of [5, 9]) {
    const result = consolidate([filed("甲县", number), ...towns], {list: county, year: 2024});
    expect(Number(result.sums[at]!.value)).toBe(5);
    expect(result.placed.find(({listed}) => listed?.name === "甲县")!.standing).toBe("mayBeWhole");
    expect(result.whole.unmatched).toContainEqual(expect.objectContaining({text: "甲县.xlsx", place: {in: "json", key: "待确认"}}));
  }
  expect(totalOf([filed("甲县", 4), ...towns], {list: county, year: 2024})).toBe(9);
  // Nothing is held twice where nobody below it has filed, or has figures.
  expect(totalOf([filed("甲县", 4)], {list: county, year: 2024})).toBe(4);
  expect(totalOf([filed("甲县", 4), filed("青山镇", 0)], {list: county, year: 2024})).toBe(4);
});

test("so is one that equals that sum in most figures: a slip in a whole table made it count twice", () => {
  const towns = [filed("青山镇", 2), filed("白水镇", 3)];
  const slipped = (number: number, wrong: number, less = 1): Submission =>
    filed("甲县", number, {values: ids.map((_, n): SubmittedValue => (n % Math.round(ids.length / wrong) === 0 ? number - less : number))});
  const standingOf = (one: Submission, all: readonly Submission[], list?: readonly ListedUnit[]) =>
    consolidate([one, ...all], {list, year: 2024}).placed.find(({submission}) => submission === one)!.standing;
  for (const list of [county, undefined]) {
    expect(standingOf(slipped(5, 3), towns, list)).toBe("mayBeWhole");
    expect(standingOf(slipped(5, 60), towns, list)).toBe("counted");
  }
  // With more than the parts hold, a few figures less are a slip where there are several parts.
  const more = [...county, unitOf({name: "红石镇", parent: "1"})];
  const all = [...towns, filed("红石镇", 1)];
  expect(standingOf(slipped(9, 5, 4), all, more)).toBe("mayBeWhole");
  expect(standingOf(slipped(9, 40, 4), all, more)).toBe("counted");
  expect(standingOf(slipped(9, 5, 4), all)).toBe("counted");
});

test("so is one that is given as the 本级's, beside two others at least", () => {
  const own = filed("云溪区", 9, {source: "own.xlsx"});
  expect(orderSubmissions([own, filed("青山镇", 2), filed("白水镇", 3)], {own: "own.xlsx"})
    .placed.map(({standing}) => standing)).toEqual(["mayBeWhole", "counted", "counted"]);
  expect(totalOf([own, filed("青山镇", 2)], {own: "own.xlsx"})).toBe(11);
});

test("so is one of the files beside the 本级's that holds them all", () => {
  const own = filed("区政府办公室", 4, {source: "own.xlsx"});
  const all = [own, filed("青山镇", 2), filed("白水镇", 3), filed("云溪区", 9)];
  for (const options of [{own: "own.xlsx"}, {}]) expect(totalOf(all, {...options, year: 2024})).toBe(9);
});

test("a template that was sent back as it was is no filing: it counts nothing, and before nothing", () => {
  const blank = filed("青山镇", 0, {source: "后/青山镇.xlsx", filedAt: 9e9, values: ids.map(() => null)});
  const {placed, missing, whole, sums} = consolidate([filed("青山镇", 2, {filedAt: 1}), blank], {list: county.slice(1, 2), year: 2024});
  expect(placed.map(({standing}) => standing)).toEqual(["empty", "counted"]);
  // As it is sent out with last year's 结转 filled in.
  const sent = {...blank, values: ids.map((id) => (id.startsWith("applications.carriedIn.") ? 3 : null))};
  expect(consolidate([sent], {year: 2024}).placed.map(({standing}) => standing)).toEqual(["empty"]);
  expect([Number(sums[at]!.value), missing]).toEqual([2, []]);
  expect(whole.unmatched).toMatchObject([{text: "后/青山镇.xlsx"}]);
});

test("the unit whose table was reported is not asked for it", () => {
  const towns = [filed("青山镇", 2), filed("白水镇", 3)];
  const missing = (reported?: Submission) =>
    consolidate(towns, {list: county, year: 2024, reported}).missing.map(({unit}) => unit.name);
  expect([missing(), missing(filed("甲县人民政府", 5))]).toEqual([["甲县"], []]);
});

test("a middle level's whole table stays out of the levels above it too", () => {
  const list = [unitOf({name: "云溪市", code: "0"}), {...county[0]!, parent: "0"}, ...county.slice(1), unitOf({name: "乙县", parent: "0"})];
  const {levels, sums} = consolidate([filed("甲县", 5), filed("青山镇", 2), filed("白水镇", 3), filed("乙县", 7)], {list, year: 2024});
  expect(Number(sums[at]!.value)).toBe(12);
  expect(levels.map(({branch, sums}) => [branch.unit.name, Number(sums[at]!.value)])).toEqual([["云溪市", 12], ["甲县", 5]]);
});

test("a 本级 that the list does not have stands in the same tree: the levels come to the sum", () => {
  const all = [filed("云溪区政府办公室", 1, {source: "own.xlsx"}), filed("青山镇", 2), filed("白水镇", 3)];
  const {levels, whole} = consolidate(all, {list: county, own: "own.xlsx", year: 2024});
  expect(totalOf(all, {list: county, own: "own.xlsx", year: 2024})).toBe(6);
  expect(levels).toHaveLength(1);
  expect(whole.unit).toBe("甲县");
});

test.each<[string, readonly ListedUnit[] | undefined, string]>([
  ["the list's root", county, "甲县"],
  ["the 汇总 that stands beside the others", [
    unitOf({name: "云溪区", role: "whole"}), unitOf({name: "甲县本级", role: "own"}), unitOf({name: "青山镇"})], "云溪区"],
  ["the 本级 without the word, where nothing else is named", undefined, "甲县"],
])("the result is headed by %s", (_, list, unit) => {
  const {whole} = consolidate([filed("甲县本级", 1, {source: "own.xlsx"}), filed("青山镇", 2)], {list, own: "own.xlsx", year: 2024});
  expect(whole.unit).toBe(unit);
});

test("a unit alone among several trees is counted once, and the levels below the root are those of the list", () => {
  const list = [...county, unitOf({name: "乙县", code: "2"}), unitOf({name: "红石镇", parent: "2"})];
  const all = [filed("青山镇", 2), filed("红石镇", 3), filed("某局", 4, {source: "own.xlsx"})];
  const {levels} = consolidate(all, {list, own: "own.xlsx", year: 2024});
  expect(levels.map(({sums}) => Number(sums[at]!.value))).toEqual([9, 2, 3]);
  expect(filedBranchesIn(levels[0]!.branch).map(({unit}) => unit.name)).toContain("某局");
});

test("a parent is found by its code or name however they are written, and one that is not there is said", () => {
  const list = [
    unitOf({name: "云溪市", code: "1", parent: "1"}), unitOf({name: "甲县", code: "10", parent: "01"}),
    unitOf({name: "青山镇", parent: "010"}), unitOf({name: "白水镇", parent: "甲县人民政府"}), unitOf({name: "红石镇", parent: "10.0"}),
    unitOf({name: "黑水镇", parent: "乙县"}), unitOf({name: "长岭镇", parent: "乙县"}),
  ];
  const all = ["青山镇", "白水镇", "红石镇", "黑水镇", "长岭镇"].map((name, n) => filed(name, 10 ** n));
  const result = consolidate(all, {list, year: 2024});
  expect(result.levels.map(({branch, sums}) => [branch.unit.name, Number(sums[at]!.value)]))
    .toEqual([["", 11111], ["云溪市", 111], ["甲县", 111]]);
  expect(noticesOf(result, []).filter(({text}) => text.includes("“乙县”")).map(({unit}) => unit)).toEqual(["黑水镇、长岭镇"]);
  // So is one that stood in a merged cell before the list was saved as text.
  const merged = [["东县", ""], ["西县", ""], ["青山镇", "东县"], ["白水镇", ""], ["红石镇", "西县"], ["黑水镇", ""]]
    .map(([name = "", parent]) => unitOf({name, parent}));
  expect(consolidate(all, {list: merged, year: 2024}).withoutParent.map(({name}) => name)).toEqual(["白水镇", "黑水镇"]);
  expect(noticesOf(consolidate(all, {list: merged, year: 2024}), []).map(({text}) => text))
    .toContainEqual(expect.stringContaining("合并的单元格"));
  expect(consolidate(all, {list: merged.map((unit) => ({...unit, parent: unit.parent && "东县"})), year: 2024}).withoutParent)
    .toEqual([]);
  // A list of the units below one that it leaves out is whole.
  expect(consolidate(all, {list: list.slice(5), year: 2024}).withoutParent).toEqual([]);
});

test("files that cannot be read, and filings that wait, keep the sum from being that of all", () => {
  const {whole} = consolidate([filed("青山镇", 2), filed("", 3, {source: "某/无名.xlsx"})],
    {year: 2024, unreadable: [{source: "某/坏.xlsx", why: "坏.xlsx 已损坏。"}]});
  expect(whole.unmatched.map(({text, place}) => [text, place.in === "json" ? place.key : ""]))
    .toEqual([["某/无名.xlsx", "待确认"], ["某/坏.xlsx", "未能读取"]]);
});

/** A filing that is counted, of the unit of a list that is called so where there is one. */
const placed = (unit: string, list: readonly ListedUnit[] = [], more: Partial<Submission> = {}): PlacedSubmission =>
  ({submission: filedAs(unit, 1, more), listed: list.find(({name}) => name === unit), standing: "counted", proposals: []});

describe("the tree of what was filed", () => {
  const drawn = (...of: Parameters<typeof filedTree>): readonly string[] =>
    filedBranchesIn(filedTree(...of)).map(({unit: {name, role}, depth, filings}) =>
      [`${"-".repeat(depth)}${name}`, role ?? [], ...filings.map(({submission}) => submission.unit)].flat().join(" "));

  test("has what no list has below a root without a name, the 本级 first, the others as a Chinese reader looks for them", () => {
    expect(drawn([], ["青山镇", "红石镇", "云溪区本级", "白水镇"].map((unit) => placed(unit)), "云溪区本级.xlsx"))
      .toEqual(["云溪区", "-云溪区本级 own 云溪区本级", "-白水镇 白水镇", "-红石镇 红石镇", "-青山镇 青山镇"]);
    expect(drawn([], [placed("青山镇")], undefined)).toEqual(["", "-青山镇 青山镇"]);
  });

  test("has the list's own root, and before its units what the list has not", () => {
    const list = [unitOf({name: "云溪市"}), unitOf({name: "甲县", parent: "云溪市"}), unitOf({name: "青山镇", parent: "甲县"})];
    expect(drawn(treeOf(list), [placed("青山镇", list), placed("甲县", list), placed("远方局"), {...placed("云溪市", list), standing: "whole"}], undefined))
      .toEqual(["云溪市", "-远方局 远方局", "-甲县 甲县", "--青山镇 青山镇"]);
  });

  test("has all trees of a list below one root", () => {
    const list = [unitOf({name: "甲县"}), unitOf({name: "青山镇", parent: "甲县"}), unitOf({name: "乙县"})];
    expect(drawn(treeOf(list), [placed("乙县", list), placed("远方局")], undefined)).toEqual(["", "-远方局 远方局", "-甲县", "--青山镇", "-乙县 乙县"]);
  });
});

test.each([
  ["甲县本级", "甲县"], ["甲县（本级）", "甲县"], ["甲县(机关本级)", "甲县"], ["甲县机关本级", "甲县"], ["甲县本机关", "甲县"], ["甲县 本级", "甲县"], ["甲县 ", "甲县"], ["本级财政局", "本级财政局"], ["", ""],
])("%s is the scope of %s", (name, expected) => {
  expect(withoutScope(name)).toBe(expected);
});

describe("which filings may hold others already", () => {
  type Run = readonly [count: number, value: SubmittedValue];
  const kindsOf = new Map(editionOf("2019").indicators.map(({id, kind}) => [id, kind]));
  /** Of the first figures so many with a value, of the next so many with another; the others it does not show. */
  const of = (unit: string, ...runs: readonly Run[]): Submission =>
    filedAs(unit, 0, {values: Object.assign(ids.map((): SubmittedValue => undefined),
      runs.flatMap(([count, value]) => Array.from({length: count}, () => value)))});
  function doubted(
    list: readonly ListedUnit[], all: readonly Submission[], least = 1, edition: EditionId = "2021",
  ): readonly string[] {
    const some = all.map((submission): PlacedSubmission => ({...placed(submission.unit, list), submission}));
    const found = likelyWholes(filedTree(treeOf(list), some, undefined), edition, () => least);
    return [...found].map((one) => one.submission.unit);
  }
  const three = [...county, unitOf({name: "红石镇", parent: "1"})];
  const [a, b, c] = ["青山镇", "白水镇", "红石镇"].map((unit) => of(unit, [40, 1])) as [Submission, Submission, Submission];

  test.each<[string, readonly string[], boolean]>([
    ["that is above one other with as much", doubted(county, [of("甲县", [1, 1]), of("青山镇", [1, 1])]), true],
    ["but not where it has less", doubted(county, [of("甲县", [1, 1]), of("青山镇", [1, 2])]), false],
    ["but not where nobody has anything", doubted(county, [of("甲县", [40, 0]), of("青山镇", [40, 0])]), false],
    ["but not where it takes two others to doubt it", doubted(county, [of("甲县", [1, 1]), of("青山镇", [1, 1])], 2), false],
    ["nor where it alone shows anything", doubted(county, [of("甲县", [1, 1]), of("青山镇")]), false],
    ["with a slip in two of ten figures", doubted(county, [of("甲县", [8, 3], [2, 2]), of("青山镇", [10, 3])]), true],
    ["with two blanks in ten figures", doubted(county, [of("甲县", [8, 3], [2, null]), of("青山镇", [10, 3])]), true],
    ["but not with three", doubted(county, [of("甲县", [7, 3], [3, 2]), of("青山镇", [10, 3])]), false],
    ["nor with one of nine: so few may agree by chance", doubted(county, [of("甲县", [8, 3], [1, 2]), of("青山镇", [9, 3])]), false],
    ["nor with many blanks", doubted(county, [of("甲县", [28, 3], [12, null]), of("青山镇", [40, 3])]), false],
    ["that has more than three others, and less in two of forty", doubted(three, [of("甲县", [38, 9], [2, 2]), a, b, c]), true],
    ["but not in three of forty", doubted(three, [of("甲县", [37, 9], [3, 2]), a, b, c]), false],
    ["nor in two of forty where there are two others", doubted(county, [of("甲县", [38, 9], [2, 1]), a, b]), false],
  ])("one %s", (_, found, expected) => {
    expect(found).toEqual(expected ? ["甲县"] : []);
  });

  test.each<[string, readonly string[], boolean]>([
    ["that is as much as two others in ten figures", doubted([], [of("甲县", [10, 2]), of("青山镇", [10, 1]), of("白水镇", [10, 1])]), true],
    ["but not in nine", doubted([], [of("甲县", [9, 2]), of("青山镇", [9, 1]), of("白水镇", [9, 1])]), false],
    ["but not as one other", doubted([], [of("甲县", [40, 2]), of("青山镇", [40, 1])]), false],
    ["with more than three others, and less in two of forty", doubted([], [of("甲县", [38, 9], [2, 2]), a, b, c]), false],
    ["where two of them are as much as all others", doubted([], [of("甲县", [40, 1]), of("青山镇", [40, 1]), of("白水镇", [40, 0])]), false],
  ])("without a list, one %s", (_, found, expected) => {
    expect(found).toEqual(expected ? ["甲县"] : []);
  });

  test("one of the 本级 beside them, not of any other beside them, nor of an 本级 with units below it", () => {
    const own = [county[0]!, unitOf({name: "甲县本级", code: "19", parent: "1", role: "own"}), ...county.slice(1)];
    const all = [of("青山镇", [40, 1]), of("白水镇", [40, 1])];
    expect(doubted(own, [of("甲县本级", [40, 2]), ...all])).toEqual(["甲县本级"]);
    expect(doubted(county, [of("青山镇", [40, 2]), of("白水镇", [40, 1])])).toEqual([]);
    const deep = [...own, unitOf({name: "机关科", parent: "19"})];
    expect(doubted(deep, [of("甲县本级", [40, 2]), ...all])).toEqual([]);
  });

  test("what is one already is none of what the next one above would hold", () => {
    const list = [unitOf({name: "云溪市", code: "0"}), {...county[0]!, parent: "0"}, ...county.slice(1)];
    const towns = [of("青山镇", [40, 1]), of("白水镇", [40, 1])];
    expect(doubted(list, [of("云溪市", [40, 2]), of("甲县", [40, 2]), ...towns])).toEqual(["甲县", "云溪市"]);
    expect(doubted(list, [of("云溪市", [40, 2]), of("甲县", [40, 9]), ...towns])).toEqual(["甲县", "云溪市"]);
    expect(doubted(list, [of("云溪市", [40, 3]), of("甲县", [40, 1]), ...towns])).toEqual(["云溪市"]);
  });

  test("that changes since last year come to the same is no sign of it", () => {
    const changes = (unit: string, value: number) => filedAs(unit, 0, {edition: "2019", values: idsOf("2019").map((id) => (kindsOf.get(id) === "change" ? value : undefined))});
    expect(doubted(county, [changes("甲县", 4), changes("青山镇", 4)], 1, "2019")).toEqual([]);
  });
});
