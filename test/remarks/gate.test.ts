import {noRemarks} from "../../src/filing/remarks";
import {gateOf, isOpen} from "../../src/remarks/gate";
import {reconcile} from "../../src/reconcile/reconcile";
import {explain} from "../../src/remarks/standing";
import {buildFiling, figure, type Built} from "../build";

const id = "disclosure.licensing.decisions";
const gate = (built: Built = {}) => {
  const filing = buildFiling(built);
  return gateOf(reconcile(filing), filing);
};
const rules = ({errors, unexplained}: ReturnType<typeof gate>) =>
  ({errors: errors.map(({rule}) => rule), unexplained: unexplained.map(({rule}) => rule)});

test("a balanced filing passes", () => {
  expect(isOpen(gate())).toBe(true);
});

test.each([
  ["a value that is displayed rounded", {[id]: figure(12.4, id, {displayed: "12"})}, "format.displayedDiffers"],
  ["a filled cell that is hidden", {[id]: figure(12, id, {hidden: true})}, "format.hiddenFigure"],
  ["a figure that another workbook computes", {[id]: figure(12, id, {formula: "[1]表!A1"})}, "format.externalLink"],
  ["a blank", {[id]: null}, "format.blank"],
  ["a formula's error", {[id]: figure("#REF!", id)}, "format.notANumber"],
  ["a relation that does not hold", {"applications.handled.person": 9999}, "applications.flow"],
])("%s shuts the gate", (_, change, rule) => {
  const {errors, unexplained} = rules(gate({change}));
  expect([...errors, ...unexplained]).toContain(rule);
});

test("an explanation opens the gate for a warning, and no longer once the figure is another", () => {
  const unit = "云溪街道办事处";
  const filing = buildFiling({unit});
  const [doubt] = gate({unit}).unexplained;
  const remarks = explain(noRemarks, doubt!, filing, "县级市试点，经授权制定规章", {by: "填报人", time: new Date(0), says: ""});
  expect(isOpen(gateOf(reconcile(filing), filing, remarks))).toBe(true);
  const changed = buildFiling({unit, change: {"disclosure.regulations.inForce": 50}});
  expect(isOpen(gateOf(reconcile(changed), changed, remarks))).toBe(false);
});

test("no explanation opens the gate for an error", () => {
  const filing = buildFiling({change: {"disputes.review.total": 99}});
  const findings = reconcile(filing);
  const remarks = findings.filter(({verdict}) => verdict === "broken").reduce((all, finding) =>
    explain(all, finding, filing, "上年度的数另行统计", {by: "填报人", time: new Date(0), says: ""}), noRemarks);
  expect(gateOf(findings, filing, remarks).errors.length).toBeGreaterThan(0);
});
