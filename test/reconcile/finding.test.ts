import {keyOf} from "../../src/reconcile/finding";
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
