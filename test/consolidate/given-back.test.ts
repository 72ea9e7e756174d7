import {hasReason, isGivenBack, mayBeGivenBack} from "../../src/consolidate/given-back";
import {isOpen, nameOf, type PlacedSubmission, type SubmissionStanding} from "../../src/consolidate/standing";
import {type Submission, submit} from "../../src/consolidate/submission";
import {unitOf} from "../../src/consolidate/unit-list";
import {noRemarks} from "../../src/filing/remarks";
import type {Finding} from "../../src/reconcile/finding";
import {reconcile} from "../../src/reconcile/reconcile";
import {explain} from "../../src/remarks/standing";
import {buildFiling} from "../build";

const placed = (standing: SubmissionStanding, more: Partial<Submission> = {}): PlacedSubmission =>
  ({submission: {...submit(buildFiling()), ...more}, standing, proposals: []});

test.each<[SubmissionStanding, mayBeGivenBack: boolean, isOpen: boolean]>([
  ["counted", true, false], ["whole", true, false], ["mayBeWhole", true, true], ["older", false, false], ["undecided", true, true],
  ["excluded", false, false], ["empty", true, true], ["wrongYear", false, true], ["noYear", true, true], ["wrongEdition", false, true],
  ["noUnit", true, true], ["doubtfulUnit", true, true], ["unknownUnit", true, true],
])("a filing that is %s may be given back: %s, and is to be asked about: %s", (standing, may, asks) => {
  expect([mayBeGivenBack(placed(standing)), isOpen(placed(standing))]).toEqual([may, asks]);
});

test.each<[string, Partial<Submission>, boolean]>([
  ["without fault", {}, false], ["with an error", {counts: {a: {error: 1, warning: 0, hint: 0}}}, true],
  ["with a warning", {counts: {a: {error: 0, warning: 1, hint: 0}}}, true], ["with a hint", {counts: {a: {error: 0, warning: 0, hint: 1}}}, false],
  ["with a warning that was explained", {counts: {a: {error: 0, warning: 1, hint: 0}}, explained: 1}, false],
  ["with two warnings, one explained", {counts: {a: {error: 0, warning: 2, hint: 0}}, explained: 1}, true],
  ["that was not wholly read", {account: {forms: 0, figures: 1, unmatched: 0, texts: 0}}, true],
])("a filing %s has to be given back: %s", (_, more, is) => {
  expect(isGivenBack(placed("counted", more))).toBe(is);
});

const filing = buildFiling({unit: "云溪街道办事处", change: {"disclosure.normativeDocuments.issued": 500}});
const warning = reconcile(filing).find(({severity, verdict}) => severity === "warning" && verdict === "broken")!;
const explained = {...filing, remarks: explain(noRemarks, warning, filing, "因机构合并接收了一批文件", {by: "填报员", time: new Date(0), says: ""})};

test.each<[string, readonly Finding[], boolean, boolean]>([
  ["nothing", [], false, false], ["a rule that holds", [{...warning, verdict: "holds"}], false, false],
  ["a rule that waits", [{...warning, severity: "error", verdict: "undecided"}], false, false],
  ["an error", [{...warning, severity: "error"}], true, true], ["a warning", [warning], true, false], ["a hint", [{...warning, severity: "hint"}], false, false],
  ["a hint and an error", [{...warning, severity: "hint"}, {...warning, severity: "error"}], true, true],
])("%s is a reason to give a filing back: %s, and once the warning is explained: %s", (_, findings, is, isAfter) => {
  expect([hasReason(findings, filing), hasReason(findings, explained)]).toEqual([is, isAfter]);
});

test("a filing's unit is called as the list has it, or as it says itself", () => {
  const one = placed("counted", {unit: "青山镇人民政府"});
  expect([nameOf(one), nameOf({...one, listed: unitOf({name: "青山镇"})})]).toEqual(["青山镇人民政府", "青山镇"]);
});
