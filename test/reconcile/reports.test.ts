import {editions} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {reconcile} from "../../src/reconcile/reconcile";
import {filingOf, load, reports} from "./published";

const brokenIn = (filing: Filing, last?: Filing): string[] =>
  [...new Set(reconcile(filing, last).filter(({verdict, of}) => verdict === "broken" && of !== undefined)
    .map(({rule}) => rule))].sort();

test.each(reports)("%s breaks exactly the rules that it is known to break", (file) => {
  expect(brokenIn(filingOf(file))).toEqual(load(file).broken);
});

test("ten reports of all three editions are checked", () => {
  const loaded = reports.map(load);
  expect(loaded).toHaveLength(10);
  expect(new Set(loaded.map(({edition}) => edition))).toEqual(new Set(editions.map(({id}) => id)));
});

test("the documents in force of 宿迁 2025 follow from those of 2024", () => {
  const findings = reconcile(filingOf("suqian-2025.json"), filingOf("suqian-2024.json"))
    .filter(({rule}) => rule === "crossYear.inForceRollForward");
  expect(findings.map(({at, left, right, verdict}) => [at, left!.sum, right!.sum, verdict])).toEqual([
    ["regulations", 15, 15, "holds"],
    ["normativeDocuments", 422, 422, "holds"],
  ]);
});
