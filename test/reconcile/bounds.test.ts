import fc from "fast-check";
import type {Filing} from "../../src/filing/filing";
import type {Operand} from "../../src/editions/rule-at";
import {type Bounds, boundsOf, gapOf, isPoint, relate} from "../../src/reconcile/bounds";
import type {Finding} from "../../src/reconcile/finding";
import {reconcile} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
import {editions} from "../../src/editions/edition";
import {buildFiling, figure} from "../build";
import {outOf} from "../proof";

const keyOf = ({rule, at, figures: ids}: Finding): string => [rule, at, ...ids].join(" ");

/** Rules between sums; a blank total of filled parts is a finding by itself, whatever would fill it. */
const between = (filing: Filing): ReadonlyMap<string, Finding> => new Map(reconcile(filing)
  .filter(({of, detail}) => of !== undefined && !["zeroUnless", "inUnit", "mentions"].includes(of.is) &&
    detail?.why !== "totalBlank" && detail?.why !== "partsBlank")
  .map((finding) => [keyOf(finding), finding]));

/** Some figures are blank or not shown, some are wrong; then whatever one likes is filled in. */
const gaps = fc.constantFrom(...editions.map(({id}) => id)).chain((edition) => {
  const ids = [...buildFiling({edition}).figures.keys()];
  const some = fc.uniqueArray(fc.constantFrom(...ids), {minLength: 1, maxLength: 30});
  return fc.record({
    edition: fc.constant(edition), unknown: some, isShown: fc.boolean(),
    wrong: fc.dictionary(fc.constantFrom(...ids), fc.nat({max: 60}), {maxKeys: 12}),
    filledWith: fc.infiniteStream(fc.nat({max: 80})),
  });
});

test("what is decided beside unknown figures stays so whatever they turn out to be", () => {
  let [decided, broken] = [0, 0];
  fc.assert(fc.property(gaps, ({edition, unknown, isShown, wrong, filledWith}) => {
    const known = Object.fromEntries(Object.entries(wrong).filter(([id]) => !unknown.includes(id)));
    const before = between(isShown
      ? buildFiling({edition, change: {...known, ...Object.fromEntries(unknown.map((id) => [id, null]))}})
      : buildFiling({edition, change: known, without: unknown}));
    const filled = Object.fromEntries(unknown.map((id) => [id, filledWith.next().value as number]));
    const after = between(buildFiling({edition, change: {...known, ...filled}}));
    for (const [key, {verdict, figures: ids}] of before) {
      if (verdict === "undecided" || !ids.some((id) => unknown.includes(id))) continue;
      decided += 1;
      broken += Number(verdict === "broken");
      expect([key, after.get(key)!.verdict]).toEqual([key, verdict]);
    }
  }), outOf(2000));
  expect(decided).toBeGreaterThan(50);
  expect(broken).toBeGreaterThan(20);
});

test("what cannot hold whatever the blanks are says so, with what is known and by how much at least", () => {
  const filing = buildFiling({change: {
    "disputes.review.total": 3, "disputes.review.upheld": null, "disputes.review.corrected": 2,
    "disputes.review.other": 2, "disputes.review.pending": 0,
  }});
  const finding = reconcile(filing).find(({rule, at}) => rule === "disputes.total" && at === "review")!;
  expect(finding).toMatchObject({verdict: "broken", severity: "error", difference: null, detail: {why: "whatever", gap: "1", more: "right"}});
  expect(say(finding, filing)).toBe("行政复议部分：总计 3，结果纠正 2 + 其他结果 2 + 尚未审结 0 = 4（另有 1 项空白或没有读到），" +
    "无论空格填多少，后者都至少多 1。请核对后改正。");
  expect(say(finding, filing, "en-US")).toContain("the latter is greater by at least 1, whatever the blanks hold");
});

test("a share that is small of every whole that counts holds, whatever the whole is", () => {
  const verdict = (carriedOut: number) => reconcile(buildFiling({change: {
    "applications.received.total": null, "applications.carriedOut.total": carriedOut,
  }})).find(({rule}) => rule === "applications.carriedOutShare")!.verdict;
  expect([0, 1, 7, 8, 99].map(verdict)).toEqual(["holds", "holds", "holds", "undecided", "undecided"]);
});

test("amounts are bounded exactly", () => {
  const filing = buildFiling({edition: "2019", change: {
    "disclosure.procurement.amount": figure("0.30", "a"), "disclosure.procurement.projects": null,
  }});
  expect(reconcile(filing).find(({rule}) => rule === "disclosure.procurementPair")!.verdict).toBe("undecided");
});

const [some, none, atLeast, atMost] = [
  (value: number): Bounds => ({least: value, most: value}), {least: null, most: null},
  (least: number): Bounds => ({least, most: null}), (most: number): Bounds => ({least: null, most}),
] as const;
const change = {is: "changeWithin", factor: 10, from: 30} as const;
const share = {is: "shareAtMost", left: [], right: [], percent: 25, from: 30} as const;
const sums = (is: "equal" | "atMost" | "eachAtMost" | "covers" | "needs" | "together") => ({is, left: [], right: []}) as const;

test.each<[string, Parameters<typeof relate>[0], readonly (readonly [Bounds, Bounds, Finding["verdict"]])[]]>([
  ["equal", sums("equal"), [
    [some(3), some(3), "holds"], [some(3), some(4), "broken"], [some(4), some(3), "broken"],
    [atLeast(3), some(3), "undecided"], [atLeast(4), some(3), "broken"], [some(3), atLeast(4), "broken"], [some(4), atLeast(4), "undecided"],
    [atMost(3), some(4), "broken"], [atMost(4), some(4), "undecided"], [none, some(4), "undecided"], [some(4), none, "undecided"],
  ]],
  ["at most", sums("atMost"), [
    [some(3), some(3), "holds"], [some(4), some(3), "broken"], [some(3), atLeast(3), "holds"], [some(3), atLeast(2), "undecided"],
    [atLeast(4), some(3), "broken"], [atLeast(3), some(3), "undecided"], [atMost(3), some(3), "holds"], [none, some(3), "undecided"],
  ]],
  ["each at most", sums("eachAtMost"), [[some(3), some(3), "holds"], [some(4), some(3), "broken"]]],
  ["covers", sums("covers"), [[some(3), some(3), "holds"], [some(3), some(4), "broken"], [atLeast(3), some(3), "holds"]]],
  ["needs", sums("needs"), [
    [some(0), some(0), "holds"], [some(0), none, "holds"], [some(2), some(1), "holds"], [atLeast(0), some(1), "holds"],
    [some(2), some(0), "broken"], [atLeast(1), some(0), "broken"], [atLeast(0), some(0), "undecided"], [some(2), atLeast(0), "undecided"],
    [atMost(-1), none, "holds"],
  ]],
  ["both or none", sums("together"), [
    [some(0), some(0), "holds"], [some(2), some(3), "holds"], [some(0), some(3), "broken"], [some(2), some(0), "broken"],
    [atLeast(1), some(0), "broken"], [atLeast(1), some(3), "holds"], [atMost(-1), some(3), "holds"], [atMost(-1), some(0), "broken"],
    [atLeast(0), some(3), "undecided"], [some(3), atLeast(0), "undecided"], [none, none, "undecided"],
  ]],
  ["a share of at most a quarter of thirty or more", share, [
    [some(10), some(40), "holds"], [some(11), some(40), "broken"], [some(29), some(29), "holds"], [some(8), some(30), "broken"],
    [some(7), atLeast(0), "holds"], [some(8), atLeast(0), "undecided"], [some(11), atLeast(40), "undecided"], [some(10), atLeast(40), "holds"],
    [atLeast(11), some(40), "broken"], [atLeast(0), some(40), "undecided"], [atMost(10), some(40), "holds"],
    [some(11), atMost(40), "undecided"], [some(11), atMost(29), "holds"], [some(8), none, "undecided"],
  ]],
  ["a change within ten times, from ten on, and from nothing to less than thirty", change, [
    [some(99), some(10), "holds"], [some(100), some(10), "broken"], [some(10), some(100), "broken"], [some(90), some(9), "holds"],
    [some(29), some(0), "holds"], [some(30), some(0), "broken"], [some(0), some(30), "broken"], [some(0), some(0), "holds"],
    [atLeast(100), some(10), "undecided"], [some(10), none, "undecided"],
  ]],
])("%s", (_, rule, cases) => {
  for (const [left, right, verdict] of cases) {
    expect([left, right, relate(rule, left, right)]).toEqual([left, right, verdict]);
  }
});

test("what two sums that cannot meet are apart at least, and which is more", () => {
  const [right, left] = [{gap: 2, more: "right"}, {gap: 2, more: "left"}];
  expect([gapOf(some(3), some(5)), gapOf(atMost(3), atLeast(5))]).toEqual([right, right]);
  expect([gapOf(some(5), some(3)), gapOf(atLeast(5), atMost(3))]).toEqual([left, left]);
  expect([gapOf(some(3), some(3)), gapOf(atLeast(3), some(5)), gapOf(none, some(5)), gapOf(some(3), none)])
    .toEqual([undefined, undefined, undefined, undefined]);
});

const term = (sign: 1 | -1, kind: Operand["kind"] = "count"): Operand => ({id: "a", label: "", sign, last: false, kind});
test.each<[string, readonly Operand[], readonly (number | null)[], Bounds]>([
  ["known ones", [term(1), term(1), term(-1)], [3, 4, 2], some(5)],
  ["none", [], [], some(0)],
  ["a blank count is some value from 0 up", [term(1), term(1)], [3, null], atLeast(3)],
  ["an amount too", [term(1, "amount")], [null], atLeast(0)],
  ["taken away, it leaves at most", [term(1), term(-1)], [3, null], atMost(3)],
  ["one of each leaves nothing known", [term(1), term(-1)], [null, null], none],
  ["a blank change may be anything", [term(1), term(1, "change")], [3, null], none],
  ["taken away as well", [term(1), term(-1, "change")], [3, null], none],
])("a sum of terms: %s", (_, terms, values, bounds) => {
  expect(boundsOf(terms, (at) => values[at]!)).toEqual(bounds);
  expect(isPoint(bounds)).toBe(bounds.least !== null && bounds.most !== null);
});
