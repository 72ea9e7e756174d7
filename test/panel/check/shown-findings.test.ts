import {groupFindings, shownFindings} from "../../../src/panel/check/shown-findings";
import {reconcile} from "../../../src/reconcile/reconcile";
import {buildFiling} from "../../build";

const groups = (built: Parameters<typeof buildFiling>[0]) => {
  const filing = buildFiling(built);
  return groupFindings(shownFindings(reconcile(filing), filing), filing);
};

test("findings stand form by form in the order of the report, within each the gravest first", () => {
  const found = groups({change: {
    "disputes.review.total": 99, "disclosure.normativeDocuments.inForce": 0, "applications.carriedOut.total": 150,
  }});
  expect(found.map(({form}) => form)).toEqual(["disclosure", "applications", "disputes"]);
  const gravity = ["error", "warning", "hint"];
  expect(Math.max(...found.map(({severities}) => severities.length))).toBeGreaterThan(1);
  for (const {severities} of found) {
    const order = severities.map(({severity}) => gravity.indexOf(severity));
    expect(order).toEqual([...order].sort());
  }
});

test("rules that hold or are undecided are not among them", () => {
  expect(groups({})).toEqual([]);
});

test("a blank is not listed by itself, a “/” is", () => {
  const rules = (change: Record<string, string | null>) =>
    groups({change}).flatMap(({severities}) => severities.flatMap(({findings}) => findings.map(({rule}) => rule)));
  expect(rules({"disclosure.fees.amount": null})).toEqual([]);
  expect(rules({"disclosure.fees.amount": "/"})).toEqual(["format.blank"]);
});

test("what was not recognised has its own list", () => {
  expect(groups({unmatched: [{text: "17", why: "value", place: {in: "text", line: 3}}]})).toEqual([]);
});

test("what concerns no single form comes last", () => {
  const found = groups({year: 2019, change: {"disputes.review.total": 99}});
  expect(found.map(({form}) => form)).toEqual(["disputes", "all"]);
});
