import {editionOf} from "../../../src/editions/edition";
import {numberOr} from "../../../src/filing/figure";
import type {Filing} from "../../../src/filing/filing";
import {type Finding, keyOf, type Side} from "../../../src/reconcile/finding";
import {locate} from "../../../src/reconcile/locate/locate";
import {buildFiling, type Built, figure, yearOf} from "../../build";

/** Eight counts, by letters; in edition 2019 a change and an amount besides. */
const ids = Object.fromEntries(["person", "business", "research", "publicWelfare", "legalService", "otherOrganisation"]
  .flatMap((column, at) => [["abcdef"[at]!, `applications.granted.${column}`], ["ghijkl"[at]!, `applications.handled.${column}`]]));
const of2019 = {...ids, amount: "disclosure.procurement.amount", change: "disclosure.licensing.change"};
const of = editionOf("2021").rules.find(({is}) => is === "equal")!;

type Typed = Readonly<Record<string, number | string | null | Built["change"]>>;
type Sum = readonly [left: string, right: string, more?: Partial<Finding>];

const built = (typed: Typed, given: Built = {}): Filing => buildFiling({...given, change: Object.fromEntries(
  Object.entries(typed).map(([letter, value]) => [of2019[letter as "amount"] ?? letter, value as number]))});

/** `a b = c` as a rule that is judged by what the figures are. */
function findingOf([left, right, more]: Sum, {figures}: Filing): Finding {
  const side = (letters: string): Side => {
    const terms = letters.split(" ").map((one) => of2019[one as "amount"]).map((id) =>
      ({id, label: "", sign: 1 as const, last: false, value: figures.get(id)!.value}));
    return {terms, sum: terms.reduce((sum, {value}) => sum + numberOr(0, {value}), 0)};
  };
  const [one, other] = [side(left), side(right)];
  return {
    rule: `${left} = ${right}`, severity: "error", verdict: Math.abs(one.sum! - other.sum!) < 1e-9 ? "holds" : "broken", at: left,
    figures: [...one.terms, ...other.terms].map(({id}) => id), places: [], left: one, right: other,
    difference: one.sum! - other.sum!, of, ...more,
  };
}

const letterOf = (id: string): string => Object.entries(of2019).find(([, one]) => one === id)![0];

/** What is suggested for each part of the sums: `a 12>21 transposed`, the likeliest first. */
const located = (filing: Filing, sums: readonly Sum[], last?: Filing) =>
  locate(sums.map((sum) => findingOf(sum, filing)), filing, last).map(({findings, suggestions, isComplete}) => ({
    of: sums.filter((sum) => findings.includes(keyOf(findingOf(sum, filing)))).map(([left, right]) => `${left} = ${right}`),
    ways: suggestions.map(({corrections}) => corrections.map(({id, from, to, mistake}) =>
      `${letterOf(id)} ${from}>${to}${mistake === undefined ? "" : ` ${mistake}`}`).sort().join(", ")),
    isComplete,
  }));
const waysIn = (typed: Typed, sums: readonly Sum[], given?: Built) =>
  located(built(typed, given), sums).map(({ways}) => ways);

test.each<[string, Typed, readonly Sum[], readonly (readonly string[])[]]>([
  ["sums that come out", {a: 5, b: 2, c: 3}, [["a", "b c"]], []],
  ["the likeliest slip comes first", {a: 71, b: 14, c: 3}, [["a", "b c"]], [["a 71>17 transposed", "b 14>68", "c 3>57"]]],
  ["a total left at 0", {a: 0, b: 2, c: 31}, [["a", "b c"]], [["a 0>33 totalZero"]]],
  ["no total: of two on its side", {a: 0, d: 12, b: 2, c: 31}, [["a d", "b c"]], [["a 0>21", "d 12>33", "c 31>10"]]],
  ["no total: of one alone", {a: 0, c: 12}, [["a", "c"]], [["a 0>12", "c 12>0"]]],
  ["the number of its total", {a: 45, e: 45, c: 31}, [["a", "c e"]], [["e 45>14 asTotal", "a 45>76 totalWrong", "c 31>0"]]],
  ["a part that is its own total's number, beside another total", {a: 45, e: 45, c: 31, g: 31, i: 31}, [["a", "c e"], ["g", "i"]],
    [["e 45>14 asTotal", "a 45>76 totalWrong", "c 31>0"]]],
  ["nothing may be less than 0", {a: 2, b: 5, c: 1}, [["a", "b c"]], [["a 2>6 totalWrong", "b 5>1 digitWrong"]]],
])("%s", (_, typed, sums, ways) => expect(waysIn(typed, sums)).toEqual(ways));

test("what was just put right is not what is to be put back", () => {
  const filing = built({a: 71, b: 14, c: 3});
  const mended = {...filing, figures: new Map(filing.figures).set(ids.a!, figure(71, ids.a, {mended: true}))};
  expect(located(mended, [["a", "b c"]]).map(({ways}) => ways)).toEqual([["b 14>68", "c 3>57"]]);
});

test("where none of the cells may be changed the part is told all the same, without a way to mend it", () => {
  const filing = built({a: 71, b: 14, c: 3});
  const mended = ["a", "b", "c"].map((one) => [ids[one]!, figure(5, ids[one], {mended: true})] as const);
  expect(located({...filing, figures: new Map([...filing.figures, ...mended])}, [["a", "b c"]]))
    .toEqual([{of: ["a = b c"], ways: [], isComplete: true}]);
});

describe("of edition 2019", () => {
  const given = {edition: "2019", year: yearOf("2019")} as const;
  test.each<[string, Typed, readonly Sum[], readonly string[]]>([
    ["a change may become less than 0", {a: 2, b: 9, change: 1}, [["a", "b change"]], ["a 2>10 neighbour", "b 9>1 digitWrong", "change 1>-7"]],
    ["an amount may have decimals, a count may not", {a: 2, amount: "1.5"}, [["a", "amount"]], ["amount 1.5>2"]],
    ["an amount that becomes one with decimals", {amount: "3", change: "1.5", a: 0}, [["amount", "change a"]], ["amount 3>1.5 totalWrong", "change 1.5>3"]],
    ["an amount in 元", {amount: "120000", a: 12}, [["amount", "a"]], ["amount 120000>12 tenThousand", "a 12>120000"]],
    ["a count has no unit of money", {amount: "12", a: 120000}, [["amount", "a"]], ["amount 12>120000", "a 120000>12"]],
  ])("%s", (_, typed, sums, ways) => {
    expect(waysIn(typed, sums, given)[0]).toEqual(ways);
  });
});

describe("what must hold comes first, what is only to be verified after it", () => {
  const warning = {severity: "warning"} as const;
  const note = {text: "含补报3件", place: {in: "text", line: 1}, size: 3} as const;
  test.each<[string, Typed, readonly Sum[], readonly string[]]>([
    ["a warning by itself", {a: 5, b: 2, c: 2}, [["a", "b c", warning]], ["a = b c"]],
    ["a hint is not looked at", {a: 5, b: 2, c: 2}, [["a", "b c", {severity: "hint"}]], []],
    ["a warning that the source explains is not", {a: 5, b: 2, c: 2}, [["a", "b c", {...warning, note}]], []],
    ["a warning that holds is not", {a: 5, b: 2, c: 3}, [["a", "b c", warning]], []],
    ["a warning on figures of which one is certainly in question is not", {a: 5, b: 2, c: 2, d: 9}, [["a", "b c"], ["d", "a", warning]], ["a = b c"]],
    ["a warning on other figures is, and each by itself", {a: 5, b: 2, c: 2, d: 9, e: 1, f: 3}, [["d", "e", warning], ["a", "b c"], ["f", "e", warning]],
      ["a = b c", "d = e", "f = e"]],
  ])("%s", (_, typed, sums, of) => expect(located(built(typed), sums).map((one) => one.of.join(" and "))).toEqual(of));

  test("what certainly holds is kept where something is to be verified", () => {
    expect(waysIn({a: 5, b: 2, c: 2, d: 2, e: 2}, [["a", "b c", warning], ["d", "b"], ["e", "c"]])).toEqual([["a 5>4 neighbour"]]);
  });
});

test("a finding whose total is put in terms of its parts is explained as well", () => {
  const filing = built({a: 5, b: 2, c: 3, d: 9, e: 5});
  const computed = {...filing, figures: new Map(filing.figures).set(ids.a!, figure(5, ids.a, {formula: "=B1+C1"}))};
  expect(located(computed, [["a", "b c"], ["d", "a e"]])).toEqual([
    {of: ["d = a e"], ways: ["b 2>1 neighbour", "d 9>10 totalWrong", "c 3>2 digitWrong", "e 5>4 digitWrong"], isComplete: true}]);
});

test("where it would take more slips than sums are broken there is another reason", () => {
  const held: readonly Sum[] = [["g", "a"], ["h", "b"], ["i", "c"]];
  const typed = {a: 5, b: 2, c: 2, g: 5, h: 2, i: 2};
  expect(located(built(typed), [["a", "b c"], ...held])).toEqual([]);
  // Two sums are broken: two slips are to be believed.
  expect(located(built({...typed, g: 9, h: 8}), [["a", "b c"], ...held])).toHaveLength(1);
});

test("parts that hang together by no figure are told apart, those that do by others are one", () => {
  const typed = {a: 5, b: 2, c: 2, d: 9, e: 1, f: 3};
  expect(located(built(typed), [["a", "b c"], ["d", "e f"]]).map((one) => one.of)).toEqual([["a = b c"], ["d = e f"]]);
  expect(located(built(typed), [["a", "b c"], ["d", "e f"], ["g", "c f"]]).map((one) => one.of)).toHaveLength(1);
});

test("so many ways are shown at most, and it is said where there are more", () => {
  const parts = (count: number): readonly string[] => [...built({}).figures.keys()].filter((id) => id.startsWith("applications.")).slice(0, count);
  const many = (count: number) => {
    const [total, ...others] = parts(count) as [string, ...string[]];
    const filing = buildFiling({change: Object.fromEntries([[total, 2000], ...others.map((id) => [id, 50])])});
    const side = (some: readonly string[]): Side =>
      ({sum: 0, terms: some.map((id) => ({id, label: "", sign: 1, last: false, value: filing.figures.get(id)!.value}))});
    const finding: Finding = {
      rule: "sum", severity: "error", verdict: "broken", figures: [total, ...others], places: [], left: side([total]), right: side(others), difference: 1, of,
    };
    const [{suggestions, isComplete}] = locate([finding], filing) as [ReturnType<typeof locate>[number]];
    return {shown: suggestions.length, isComplete};
  };
  expect(many(20)).toEqual({shown: 20, isComplete: true});
  expect(many(21)).toEqual({shown: 20, isComplete: false});
});

test("a correction that looks like no slip has no mistake, not an empty one", () => {
  const [{suggestions}] = locate([findingOf(["a", "b c"], built({a: 71, b: 14, c: 3}))], built({a: 71, b: 14, c: 3})) as [ReturnType<typeof locate>[number]];
  expect(suggestions[1]!.corrections).toStrictEqual([{id: ids.b, from: 14, to: 68}]);
});

test.each<[string, Typed, readonly Sum[], readonly string[]]>([
  ["two cells", {a: 14, c: 71, g: 71, i: 14}, [["a", "g"], ["c", "i"]], ["a 14>71 swapped, c 71>14 swapped", "g 71>14 swapped, i 14>71 swapped"]],
  ["two cells of which one gets another number", {a: 14, c: 71, g: 71, i: 15}, [["a", "g"], ["c", "i"]], []],
  ["two cells of which the other does", {a: 14, c: 71, g: 72, i: 14}, [["a", "g"], ["c", "i"]], []],
  ["two cells of three", {a: 14, c: 71, e: 5, g: 71, i: 14, k: 6}, [["a", "g"], ["c", "i"], ["e", "k"]], []],
  ["two cells of three, the third first", {a: 14, c: 71, e: 5, g: 71, i: 14, k: 6}, [["e", "k"], ["a", "g"], ["c", "i"]], []],
])("exchanged are %s", (_, typed, sums, ways) => {
  // Each sum by itself would be a part of its own: they hang together by one that holds.
  const held: Sum = ["d", "a c e"];
  const filing = built({...typed, e: typed.e ?? 0, d: Number(typed.a) + Number(typed.c) + Number(typed.e ?? 0)});
  const swapped = located(filing, [...sums, held]).flatMap((one) => one.ways).filter((way) => way.includes("swapped"));
  expect(swapped).toEqual(ways);
});
