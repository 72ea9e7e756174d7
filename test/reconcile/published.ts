import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {type EditionId, variantAmong} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {figure} from "../build";

/** Figures of published reports; what is not listed is not visible in the publication. */
type Report = {
  unit: string; year: number; edition: EditionId; broken: string[];
  figures: Record<string, number | null>;
  /** Units that the publication prints in place of the form's. */
  printedUnits?: Record<string, string>;
};

const folder = join(__dirname, "reports");
/** The report in that file. */
export const load = (file: string): Report => JSON.parse(readFileSync(join(folder, file), "utf8")) as Report;

/** The same as a filing. */
export const filingOf = (file: string): Filing => {
  const {unit, year, edition, figures, printedUnits = {}} = load(file);
  return {
    source: file, unit, year, edition, variant: variantAmong(edition, ({id}) => id in figures),
    unmatched: [], missingRows: [], prose: [], parts: new Map(),
    figures: new Map(Object.entries(figures).map(([id, value]) => [id, figure(value, id, {unit: printedUnits[id]})])),
  };
};

/** The names of their files. */
export const reports: readonly string[] = readdirSync(folder);
