import {numberOr} from "../../../src/filing/figure";
import type {Filing} from "../../../src/filing/filing";
import type {Finding} from "../../../src/reconcile/finding";
import {coefficientOf, eliminate, isIdentity, type SparseRow, startOf, systemOf, tidy} from "../../../src/reconcile/locate/system";
import {reconcile} from "../../../src/reconcile/reconcile";
import {buildFiling, type Built, figure, yearOf} from "../../build";

const row = (cells: readonly number[], by: readonly number[], residual = 0): SparseRow => ({cells, by, residual});

test.each([[0.1 + 0.2, 0.3], [1.23456749, 1.234567], [-0.0000004, -0], [12, 12]])("of %d the noise of doubles is taken away", (value, plain) => {
  expect(tidy(value)).toBe(plain);
});

test.each([["a number", 12, 12], ["0", 0, 0], ["a blank", null, 0], ["a mark", "/", 0], ["a text", "若干", 0]])(
  "changes count from the value of %s, or from nothing", (_, typed, from) => expect(startOf(figure(typed))).toBe(from));

test.each([[2, 5], [7, -1], [3, 0], [9, 0]])("the coefficient of cell %d is %d", (cell, by) => {
  expect(coefficientOf(row([2, 7], [5, -1]), cell)).toBe(by);
});

test.each<[string, SparseRow, SparseRow, number, SparseRow]>([
  ["that has not the cell stays", row([0, 1], [1, 1], 3), row([2, 3], [1, 1], 4), 2, row([0, 1], [1, 1], 3)],
  ["takes on the other's cells, in order", row([1, 2], [1, 1], 3), row([0, 2, 3], [1, 1, -1], 4), 2, row([0, 1, 3], [-1, 1, 1], -1)],
  ["loses what both have alike", row([0, 1, 2], [1, 1, -1], 3), row([0, 1, 4], [1, 1, -1], 3), 0, row([2, 4], [-1, 1], 0)],
  ["of another coefficient takes so many times", row([0, 1], [6, 1], 5), row([0, 2], [2, 1], 1), 0, row([1, 2], [1, -3], 2)],
  ["of the same sign is taken away", row([0, 3], [1, 1], 2), row([0, 3], [-1, 1], 1), 0, row([3], [2], 3)],
  ["that is left empty keeps what is missing", row([5], [1], 4), row([5], [1], 1), 5, row([], [], 3)],
  ["is kept free of noise", row([0, 1], [1, 0.1], 0.3), row([0, 1], [1, -0.2], 0.1), 0, row([1], [0.3], 0.2)],
])("an equation %s", (_, one, pivot, cell, expected) => expect(eliminate(one, pivot, cell)).toEqual(expected));

test("an equation that has not the cell is left as it is", () => {
  const one = row([0, 1], [1, 1], 3);
  expect(eliminate(one, row([2, 3], [1, 1], 4), 2)).toBe(one);
});

const ruleIn = (filing: Filing, rule: string, at?: string): Finding =>
  reconcile(filing).find((one) => one.rule === rule && one.at === at)!;

/** A sum of two parts that are typed so, and what it is said to come to. */
const review = (parts: Built["change"], without: readonly string[] = []) => ruleIn(buildFiling({
  without: without.map((one) => `disputes.review.${one}`),
  change: Object.fromEntries(Object.entries({upheld: 1, corrected: 2, other: 3, pending: 4, total: 11, ...parts})
    .map(([one, typed]) => [`disputes.review.${one}`, typed])),
}), "disputes.total", "review");

test.each<[string, Finding, boolean]>([
  ["that does not come out", review({}), true],
  ["that comes out", review({total: 10}), true],
  ["that blanks keep open", review({other: null}), false],
  ["that no blank can make come out", review({other: null, total: 5}), false],
  ["whose total is blank beside parts", review({total: null}), true],
  ["whose total is blank, and a part too", review({total: null, other: null}), false],
  ["whose total is blank, and a part not shown", review({total: null}, ["other"]), false],
  ["whose parts are all blank", review({upheld: null, corrected: null, other: null, pending: null}), true],
  ["of which one is to be more than the other", ruleIn(buildFiling({edition: "2014", year: yearOf("2014")}), "statistics.normativeWithinTotal", ""), false],
  ["that no rule says", {...review({}), of: undefined}, false],
  ["without its left side", {...review({}), left: undefined}, false],
  ["without its right side", {...review({}), right: undefined}, false],
])("an identity is a sum: one %s", (_, finding, is) => expect(isIdentity(finding)).toBe(is));

const {figures} = buildFiling();
const valueOf = (id: string): number => numberOr(NaN, figures.get(id));
const block = ["total", "upheld", "corrected", "other", "pending"];

/** A system of a block of 行政复议, its cells as columns. */
const systemIn = (given: Built, more: Partial<Filing> = {}) => {
  const filing = {...buildFiling(given), ...more};
  const {cells, rows} = systemOf(reconcile(filing).filter(isIdentity).filter(({rule, at}) => rule === "disputes.total" && at === "review"), filing);
  return {cells: cells.map(({id, kind}) => `${id} ${kind}`), rows};
};

test("a total and its parts are an equation, with what the total lacks", () => {
  expect(systemIn({change: {"disputes.review.total": valueOf("disputes.review.total") - 2}})).toEqual({
    cells: block.map((one) => `disputes.review.${one} count`), rows: [row([0, 1, 2, 3, 4], [1, -1, -1, -1, -1], -2)],
  });
});

test("last year's figures are no cells: they count as they are", () => {
  const year = yearOf("2021");
  const [filing, last] = [buildFiling({year, change: {"applications.carriedIn.person": 9}}), buildFiling({year: year - 1})];
  const carried = reconcile(filing, last).filter(isIdentity).filter(({rule, at}) => rule === "crossYear.carryOver" && at === "person");
  const then = numberOr(NaN, last.figures.get("applications.carriedOut.person"));
  const {cells, rows} = systemOf(carried, filing);
  expect(cells.map(({id}) => id)).toEqual(["applications.carriedIn.person"]);
  expect(rows).toEqual([row([0], [1], 9 - then)]);
});

test("figures that the source does not show are no cells", () => {
  const [sum] = reconcile(buildFiling()).filter(isIdentity).filter(({rule, at}) => rule === "disputes.total" && at === "review");
  const {cells, rows} = systemOf([sum!], buildFiling({without: ["disputes.review.upheld"]}));
  expect(cells).toHaveLength(4);
  expect(rows).toEqual([row([0, 1, 2, 3], [1, -1, -1, -1])]);
});

test("what stands on both sides falls out, and cells come in one order", () => {
  const [one, other, third] = ["upheld", "corrected", "other"].map((part) => `disputes.review.${part}`) as [string, string, string];
  const side = (...ids: string[]) => ({sum: 0, terms: ids.map((id) => ({id, label: "", sign: 1 as const, last: false, value: figures.get(id)!.value}))});
  const [sum] = reconcile(buildFiling()).filter(isIdentity);
  const identity = (left: string, ...right: string[]) =>
    ({...sum!, figures: [left, ...right], left: side(left), right: side(...right)});
  const all = [identity(one, other, third), identity(third, one), identity(one, one, other)];
  expect(systemOf(all, buildFiling()).rows).toEqual([
    row([0, 1, 2], [1, -1, -1], valueOf(one) - valueOf(other) - valueOf(third)),
    row([0, 2], [-1, 1], valueOf(third) - valueOf(one)), row([1], [-1], -valueOf(other)),
  ]);
});

describe("a total that a formula computes", () => {
  const sums = (change: Built["change"], computed: readonly string[]) => {
    const base = buildFiling({change});
    const withFormulas = new Map([...base.figures].map(([id, one]) => [id, computed.includes(id) ? {...one, formula: "=SUM(B2:B5)"} : one]));
    const filing = {...base, figures: withFormulas};
    const {cells, rows} = systemOf(reconcile(filing).filter(isIdentity)
      .filter(({rule, at}) => (rule === "applications.rowTotal" && at === "received") || (rule === "applications.flow" && at === "total")), filing);
    return rows.map((one) => one.cells.map((cell) => cells[cell]!.id.replace(/^applications\./, "")).sort().join(" "));
  };
  const columns = ["business", "legalService", "otherOrganisation", "person", "publicWelfare", "research"].map((one) => `received.${one}`);
  const flow = ["carriedIn.total", "carriedOut.total", "handled.total"];
  const total = "applications.received.total";

  test("gives way to its parts", () => expect(sums({}, [total])).toEqual([[...flow, ...columns].sort().join(" ")]));
  test("stays where it is typed", () =>
    expect(sums({}, [])).toEqual([[...flow, "received.total"].sort().join(" "), [...columns, "received.total"].join(" ")]));
  test("stays where it is wrong", () => expect(sums({[total]: 1}, [total])).toHaveLength(2));
  test("stays where its own sum is wrong and another is right, one that it is not the whole of", () => {
    const more = valueOf(total) + 1;
    expect(sums({[total]: more, "applications.carriedOut.total": valueOf("applications.carriedOut.total") + 1}, [total])).toHaveLength(2);
  });
  test("of which no sum is looked at stays", () => expect(sums({}, ["applications.handled.total"])).toHaveLength(2));
});
