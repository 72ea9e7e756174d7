import type {Finding} from "../../src/reconcile/finding";
import {withKin} from "../../src/reconcile/one-cause";
import {editionOf} from "../../src/editions/edition";
import {buildFiling, yearOf} from "../build";

const of = editionOf("2021").rules[0]!;
const broken = (
  rule: string, figures: readonly string[], difference: number | null, more: Partial<Finding> = {},
): Finding => ({rule, severity: "error", verdict: "broken", figures, places: [], difference, of, ...more});

const [total, person, business] = ["total", "person", "business"].map((one) => `applications.received.${one}`) as [string, string, string];
const handled = "applications.handled.total";
const last = {left: {terms: [{id: total, label: "", sign: 1, last: true, value: null}], sum: null}} as const;

/** Which findings are the kin of which, by their places; `=` where the difference is the same one. */
const kinOf = (findings: readonly Finding[], isOtherUnit = false, filing = buildFiling()): readonly string[] =>
  withKin(findings, filing, isOtherUnit).map(({kin = []}) =>
    kin.map(({finding, isSameDifference}) => `${isSameDifference ? "=" : "~"}${findings.indexOf(finding)}`).join(" "));

test.each<[string, readonly Finding[], readonly string[]]>([
  ["one finding alone has none", [broken("a", [total], 3)], [""]],
  ["a part's difference that its total has too is one", [broken("a", [total], 3), broken("a", [person], 3)], ["=1", "=0"]],
  ["the total comes after its part as well", [broken("a", [person], 3), broken("a", [total], 3)], ["=1", "=0"]],
  ["other differences of a total and its part are of one kind", [broken("a", [total], 3), broken("a", [person], -3)], ["~1", "~0"]],
  ["two parts of a total say nothing of each other", [broken("a", [person], 3), broken("a", [business], 3)], ["", ""]],
  ["a total of two sums is tied to the parts of both", [broken("a", [handled], 3), broken("a", ["applications.handled.person"], 3), broken("a", ["applications.granted.total"], 3)],
    ["=1 =2", "=0", "=0"]],
  ["what a rule is judged by first is what is tied", [broken("a", [business, total], 3), broken("a", [person], 3)], ["", ""]],
  ["two rules that one figure breaks by one difference", [broken("a", [total, person], 3), broken("b", [business, person], -3)], ["=1", "=0"]],
  ["two rules by another difference", [broken("a", [total, person], 3), broken("b", [business, person], 4)], ["", ""]],
  ["two rules of other figures", [broken("a", [total], 3), broken("b", [person], 3)], ["", ""]],
  ["two rules with no difference at all", [broken("a", [person], 0), broken("b", [person], 0)], ["", ""]],
  ["of three only those that belong together", [broken("a", [total], 3), broken("c", ["disputes.review.total"], 9), broken("a", [person], 3)], ["=2", "", "=0"]],
  ["what has no difference has no kin", [broken("a", [total], null), broken("a", [person], null)], ["", ""]],
  ["what no rule says has no kin", [broken("a", [total], 3, {of: undefined}), broken("a", [person], 3, {of: undefined})], ["", ""]],
  ["what holds has no kin", [broken("a", [total], 3), broken("a", [person], 3, {verdict: "holds"}), broken("a", [person], 3)], ["=2", "", "=0"]],
  ["rules of no figures are tied to none", [broken("a", [], 3), broken("a", [], 3), broken("a", [total], 3)], ["", "", ""]],
  ["figures of no total are tied to none", [broken("a", ["disclosure.fees.amount"], 3), broken("a", [person], 3)], ["", ""]],
])("%s", (_, findings, kin) => expect(kinOf(findings)).toEqual(kin));

const question = broken("crossYear.otherUnit", [], null, {of: undefined});
const carried = broken("crossYear.carryOver", [person], 26);

test("of another unit all that breaks across years has one cause, the question among it", () => {
  const findings = [carried, broken("disputes.afterReview", [business], null, last), broken("a", [business], null, {right: last.left}), question,
    broken("disputes.total", ["disputes.review.total"], 1)];
  expect(kinOf(findings, true)).toEqual(["~1 ~2 ~3", "~0 ~2 ~3", "~0 ~1 ~3", "~0 ~1 ~2", ""]);
  expect(kinOf(findings)).toEqual(["", "", "", "", ""]);
});

test("two breaks across years without a difference are kin of another unit alone, and of no one difference", () => {
  const findings = [broken("crossYear.a", [total], null), broken("crossYear.a", [person], null)];
  expect([kinOf(findings, true), kinOf(findings)]).toEqual([["~1", "~0"], ["", ""]]);
});

test("this year's figures on both sides are none of last year's", () => {
  const now = {left: {terms: [{...last.left.terms[0], last: false}], sum: null}};
  expect(kinOf([question, broken("a", [business], null, now)], true)).toEqual(["", ""]);
});

test("findings without kin stay the very same", () => {
  const findings = [carried, broken("a", [business], 3)];
  expect(withKin(findings, buildFiling(), false).map((one, at) => one === findings[at])).toEqual([true, true]);
});

test("a region's own form has totals of its own, whichever was asked first", () => {
  const year = yearOf("2014");
  const filings = [undefined, "beijing" as const].map((variant) => buildFiling({edition: "2014", year, variant}));
  const findings = ["requests.received", "requests.inPerson"].map((id) => broken("a", [`statistics.${id}`], 3));
  expect(filings.map((filing) => kinOf(findings, false, filing))).toEqual([["=1", "=0"], ["=1", "=0"]]);
});
