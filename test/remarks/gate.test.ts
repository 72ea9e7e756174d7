import {noRemarks} from "../../src/filing/remarks";
import {explain, gateOf, isOpen} from "../../src/remarks/standing";
import {reconcile} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
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
  const remarks = explain(noRemarks, doubt!, filing, "县级市试点，经授权制定规章", {by: "填报员", time: new Date(0), says: ""});
  expect(isOpen(gateOf(reconcile(filing), filing, remarks))).toBe(true);
  const changed = buildFiling({unit, change: {"disclosure.regulations.inForce": 50}});
  expect(isOpen(gateOf(reconcile(changed), changed, remarks))).toBe(false);
});

test("no explanation opens the gate for an error", () => {
  const filing = buildFiling({change: {"disputes.review.total": 99}});
  const findings = reconcile(filing);
  const remarks = findings.filter(({verdict}) => verdict === "broken").reduce((all, finding) =>
    explain(all, finding, filing, "上年度的数另行统计", {by: "填报员", time: new Date(0), says: ""}), noRemarks);
  expect(gateOf(findings, filing, remarks).errors.length).toBeGreaterThan(0);
});

test.each([
  ["an error", "disputes.review.total", 99, "disputes.total"],
  ["a warning", "disclosure.normativeDocuments.issued", 99, "disclosure.inForceCoversIssued"],
])("%s whose source says what just the difference is opens it once somebody takes these words by name", (_, id, value, rule) => {
  const broken = (built: Built) => {
    const filing = buildFiling(built);
    return {filing, findings: reconcile(filing), finding: reconcile(filing).find((one) => one.rule === rule && one.verdict === "broken")!};
  };
  const by = Math.abs(broken({change: {[id]: value}}).finding.difference!);
  const noted = (count: number) => {
    const remark = `（其中并入${count}件）`;
    const {filing, findings, finding} = broken({change: {[id]: figure(value, id, {text: `${value}${remark}`, remark})}});
    const says = say(finding, filing);
    const after = (text: string, name = "填报员") => gateOf(findings, filing,
      explain(noRemarks, finding, filing, text, {by: name, time: new Date(0), says}));
    const isShut = (gate: ReturnType<typeof after>): boolean =>
      [...gate.errors, ...gate.unexplained].some((one) => one.rule === rule);
    return {finding, opens: (text: string, name?: string): boolean => !isShut(after(text, name))};
  };
  const exact = noted(by);
  expect(exact.finding).toMatchObject({severity: broken({change: {[id]: value}}).finding.severity, note: {size: by}});
  const words = exact.finding.note!.text;
  expect([exact.opens(words), exact.opens(`按原表：${words}。`), exact.opens(words, " ")]).toEqual([true, true, false]);
  const other = noted(by + 1);
  expect(other.finding.note).toBeUndefined();
  expect(other.opens(`${value}（其中并入${by + 1}件）`)).toBe(false);
});
