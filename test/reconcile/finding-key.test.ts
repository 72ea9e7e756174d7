import {isOfMany, keyOf, matterOf} from "../../src/reconcile/finding-key";
import {reconcile} from "../../src/reconcile/reconcile";
import {buildFiling} from "../build";

const blanks = {"disclosure.licensing.decisions": null, "disclosure.penalties.decisions": null, "disputes.review.total": null};
const findings = reconcile(buildFiling({change: {...blanks, "applications.received.person": "若干"}}), buildFiling({year: 2023}));

test("every finding has a key of its own", () => {
  expect(findings.length).toBeGreaterThan(100);
  expect(new Set(findings.map(keyOf)).size).toBe(findings.length);
});

test("a finding keeps its key whatever its figures become", () => {
  const again = reconcile(buildFiling({change: {"applications.received.person": 7}}), buildFiling({year: 2023}));
  const flow = (all: typeof findings) => all.find(({rule, at}) => rule === "applications.flow" && at === "person")!;
  expect(flow(again).verdict).not.toBe(flow(findings).verdict);
  expect(keyOf(flow(again))).toBe(keyOf(flow(findings)));
});

test("people speak of the blanks of a form all at once, and of any other finding by itself", () => {
  const blank = findings.filter(({rule}) => rule === "format.blank");
  expect(blank.map(({figures: ids}) => ids.length)).toEqual([1, 1, 1]);
  expect(blank.every(isOfMany)).toBe(true);
  expect(new Set(blank.map(matterOf)).size).toBe(2);
  const others = findings.filter((finding) => !isOfMany(finding));
  expect(others.map(matterOf)).toEqual(others.map(keyOf));
});
