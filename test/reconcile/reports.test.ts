import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {type EditionId, editions, variantAmong} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {reconcile} from "../../src/reconcile/reconcile";
import {figure} from "../build";

/** Figures of published reports; what is not listed is not visible in the publication. */
type Report = {
  unit: string; year: number; edition: EditionId; broken: string[];
  figures: Record<string, number | null>;
  /** Units that the publication prints in place of the form's. */
  printedUnits?: Record<string, string>;
};

const folder = join(__dirname, "reports");
const load = (file: string): Report => JSON.parse(readFileSync(join(folder, file), "utf8")) as Report;

const filingOf = (file: string): Filing => {
  const {unit, year, edition, figures, printedUnits = {}} = load(file);
  return {
    source: file, unit, year, edition, variant: variantAmong(edition, ({id}) => id in figures),
    unmatched: [], missingRows: [], prose: [], parts: new Map(),
    figures: new Map(Object.entries(figures).map(([id, value]) => [id, figure(value, id, {unit: printedUnits[id]})])),
  };
};

const brokenIn = (filing: Filing, last?: Filing): string[] =>
  [...new Set(reconcile(filing, last).filter(({verdict, of}) => verdict === "broken" && of !== undefined)
    .map(({rule}) => rule))].sort();

test.each(readdirSync(folder))("%s breaks exactly the rules that it is known to break", (file) => {
  expect(brokenIn(filingOf(file))).toEqual(load(file).broken);
});

test("ten reports of all three editions are checked", () => {
  const reports = readdirSync(folder).map(load);
  expect(reports).toHaveLength(10);
  expect(new Set(reports.map(({edition}) => edition))).toEqual(new Set(editions.map(({id}) => id)));
});

test("the documents in force of 宿迁 2025 follow from those of 2024", () => {
  const findings = reconcile(filingOf("suqian-2025.json"), filingOf("suqian-2024.json"))
    .filter(({rule}) => rule === "crossYear.inForceRollForward");
  expect(findings.map(({at, left, right, verdict}) => [at, left!.sum, right!.sum, verdict])).toEqual([
    ["regulations", 15, 15, "holds"],
    ["normativeDocuments", 422, 422, "holds"],
  ]);
});
