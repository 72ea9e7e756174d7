import {asReported} from "../../../src/filing/figure";
import type {Filing, Statement} from "../../../src/filing/filing";
import {evidenceIn, lastYearIn} from "../../../src/reconcile/locate/evidence";
import type {Correction} from "../../../src/reconcile/locate/mistake";
import {buildFiling, figure, yearOf} from "../../build";

const id = "disputes.review.total";
const year = yearOf("2021");

const corrected = (from: number | null, to: number, more: Partial<Correction> = {}): Correction =>
  ({id, from, to, ...more});
const costOf = (corrections: readonly Correction[], filing: Filing = buildFiling(), then?: number): number =>
  evidenceIn(filing, (one) => (one === id ? then : undefined))(corrections);

test.each<[string, number | undefined, number | null, number, number]>([
  ["without last year's nothing is known", undefined, 12, 21, 0],
  ["a blank is no surprise", 10, null, 21, 0],
  ["what comes nearer to last year's speaks for it", 100, 1000, 100, -7.145],
  ["what comes less near speaks against it", 100, 100, 1000, 7.145],
  ["a third more or less is usual", 100, 100, 135, 1.034],
  ["twice as much is not", 100, 100, 200, 2.374],
  ["as little is less of a surprise: of its size there are fewer others", 100, 100, 50, 0.989],
  ["between small numbers a step is a smaller one", 1, 2, 3, 1.140],
  ["nothing is a number too", 0, 0, 3, 6.273],
  ["nothing is neither more nor less", 10, 0, 12, -1.944],
  ["after nothing less is as much of a surprise as more", 0, 3, -3, 0],
  ["less than nothing after more is one more surprise", 10, 12, -12, 2],
  ["more than nothing after less as well", -10, -12, 12, 2],
  ["less than nothing after less is none", -10, -12, -12, 0],
])("beside last year's figures: %s: after %p %p is to be %p", (_, then, from, to, cost) => {
  expect(costOf([corrected(from, to)], buildFiling(), then)).toBeCloseTo(cost, 2);
});

test("that a figure is last year's is what such a slip looks like, and nothing in its favour", () => {
  expect(costOf([corrected(100, 1000, {mistake: "lastYear"})], buildFiling(), 100)).toBe(0);
  expect(costOf([corrected(100, 1000, {mistake: "digitLost"})], buildFiling(), 100)).toBeCloseTo(7.145, 2);
});

test("what is corrected together costs what each does", () => {
  const all = [corrected(100, 135), corrected(135, 100), corrected(100, 200)];
  expect(costOf(all, buildFiling(), 100)).toBeCloseTo(2.374, 2);
});

const copied = (copies: readonly number[]): Filing => ({...buildFiling(), figures: new Map([...buildFiling().figures,
  [id, figure(12, id, {copies: copies.map(asReported)})]])});

test.each<[string, readonly number[], number | null, number]>([
  ["none", [], 12, 0], ["of another number", [7], 12, 0], ["of what it ought to be", [21], 12, -5], ["of what it is", [12], 12, 3],
  ["one of each", [12, 21], 12, -2], ["of a blank, what it ought to be", [7, 21], null, -5], ["of a blank, another", [7], null, 0],
])("copies of the table count: %s", (_, copies, from, cost) => expect(costOf([corrected(from, 21)], copied(copies))).toBe(cost));

test("a figure that the source does not show has no copies", () => {
  expect(costOf([corrected(12, 21)], buildFiling({without: [id]}))).toBe(0);
});

const says = (value: number, more: Partial<Statement> = {}): Statement =>
  ({ids: [id], value, unit: "件", quote: "", place: {in: "text", line: 3}, ...more});
const told = (...prose: Statement[]): Filing => buildFiling({change: {[id]: 12}, prose});

test.each<[string, readonly Statement[], number]>([
  ["none", [], 0],
  ["one that says what it ought to be", [says(21)], -4],
  ["one that says what it is", [says(12)], 3],
  ["one that says another number", [says(7)], 0],
  ["each for itself", [says(21), says(21), says(12)], -5],
  ["of other figures", [says(21, {ids: ["disputes.directLitigation.total"]})], 0],
  ["of more figures, one of which is not shown", [says(21, {ids: [id, "disputes.directLitigation.total"]})], 0],
  ["a share, which is not the tables' alone", [says(21, {unit: "%"})], 0],
])("sentences count: %s", (_, prose, cost) => {
  const filing = told(...prose);
  const figures = new Map(filing.figures);
  figures.delete("disputes.directLitigation.total");
  expect(costOf([corrected(12, 21)], {...filing, figures})).toBe(cost);
});

test("a sentence is held against all that is corrected together", () => {
  const sum = says(30, {ids: [id, "disputes.review.pending"]});
  const filing = buildFiling({change: {[id]: 12, "disputes.review.pending": 4}, prose: [sum]});
  const other: Correction = {id: "disputes.review.pending", from: 4, to: 9};
  const weigh = evidenceIn(filing, () => undefined);
  expect([[corrected(12, 21)], [other], [corrected(12, 21), other]].map((some) => weigh(some)))
    .toEqual([0, 0, -4]);
});

test("what is corrected beside it leaves a sentence as it is, and so does what leaves the sum as it was", () => {
  const other: Correction = {id: "disputes.review.pending", from: 4, to: 2};
  const filing = buildFiling({change: {[id]: 12, "disputes.review.pending": 4}, prose: [says(14)]});
  expect(evidenceIn(filing, () => undefined)([corrected(12, 14), other])).toBe(-4);
  const sum = buildFiling({change: {[id]: 12, "disputes.review.pending": 4}, prose: [says(16, {ids: [id, "disputes.review.pending"]})]});
  expect(evidenceIn(sum, () => undefined)([corrected(12, 14), other])).toBe(0);
});

test("what is to stand in a blank is held against the sentences as a number; what is not shown is not", () => {
  const blank = buildFiling({change: {[id]: null}, prose: [says(21)]});
  expect(costOf([corrected(null, 21)], blank)).toBe(-4);
  expect(costOf([corrected(null, 22)], blank)).toBe(0);
  expect(costOf([corrected(null, 21)], buildFiling({without: [id], prose: [says(21)]}))).toBe(0);
});

test.each<[string, Filing | undefined, string, number | undefined]>([
  ["where there is none", undefined, id, undefined],
  ["of the year before", buildFiling({year: year - 1, change: {[id]: 7}}), id, 7],
  ["of two years before", buildFiling({year: year - 2, change: {[id]: 7}}), id, undefined],
  ["of a blank", buildFiling({year: year - 1, change: {[id]: null}}), id, undefined],
  ["of what it does not show", buildFiling({year: year - 1, without: [id]}), id, undefined],
])("last year's figure, %s", (_, last, figureId, expected) => {
  expect(lastYearIn(buildFiling({year}), last)(figureId)).toBe(expected);
});

test("last year's figure over a change of edition: what means the same, or nothing", () => {
  const last = buildFiling({edition: "2019", year: 2020, change: {"applications.received.total": 33}});
  const before = lastYearIn(buildFiling({year: 2021}), last);
  expect([before("applications.received.total"), before("applications.other.rest.person")]).toEqual([33, undefined]);
});
