import {editionOf, type EditionId, type FormId, type Variant, variantAmong} from "../../editions/edition";
import {flatRow, rowKey, rowsOf} from "./layout";
import {missingRows} from "./missing";
import type {FilledRow, Loose} from "./settle";
import {sift} from "./sift";
import {walk, type SpelledRun, type Walk} from "./walk";

/** A text read as one edition's forms. */
export type Reading = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  readonly walk: Walk;
  readonly filled: readonly FilledRow[];
  readonly loose: readonly Loose[];
  /** Labels met without values: of rows, and of forms of which no row has any. */
  readonly unvalued: readonly {readonly label: string; readonly line: number}[];
  readonly missing: ReturnType<typeof missingRows>;
};

/** Read the runs as the forms of an edition. Where no form shows a single value, nothing is read. */
export function readAs(runs: readonly SpelledRun[], edition: EditionId): Reading {
  const walked = walk(runs, edition);
  const {filled, loose} = sift(runs, walked);
  const forms = new Set(filled.map(({claim}) => claim.row.form));
  const keys = new Set(filled.map(({claim: {row}}) => rowKey(row.form, row.row)));
  const valued = walked.claims.filter(({groups}) => groups.length > 0).map(({run}) => run);
  const from = valued.reduce((first, run) => Math.min(first, run), Infinity);
  const to = valued.reduce((last, run) => Math.max(last, run), -Infinity);
  const isFlat = (key: string): boolean => keys.has(rowKey(key.split("/")[0] as FormId, flatRow));
  const isMet = (key: string): boolean => walked.met.has(key) || keys.has(key) || isFlat(key);
  const variant = variantAmong(edition, ({form, rowId}) => isMet(rowKey(form, rowId)));
  return {
    edition, variant, walk: walked, filled,
    loose: loose.filter(isTable),
    unvalued: [...rowsWithout(), ...formsWithout()],
    missing: missingRows(edition, variant, forms, isMet),
  };

  /** Values among the tables, not in the prose around them. */
  function isTable({run, cells, why}: Loose): boolean {
    return why === "count" || why === "doubt" || cells.length >= 5 || (run >= from - 1 && run <= to + 1);
  }

  /** Rows whose label was met and whose values, if there were any, are nowhere told. */
  function rowsWithout(): {label: string; line: number}[] {
    const told = new Set(loose.map(({run}) => run));
    const tried = new Set(walked.claims.filter(({groups, run}) => groups.length > 0 && told.has(run))
      .map(({row}) => rowKey(row.form, row.row)));
    const printed = [...rowsOf(edition)].filter(([, {only, not}]) =>
      (only === undefined || only === variant) && (not === undefined || not !== variant));
    const isTold = (key: string): boolean => keys.has(key) || tried.has(key) || isFlat(key);
    return printed.filter(([key, {form}]) => forms.has(form) && walked.met.has(key) && !isTold(key))
      .map(([key, {label}]) => ({label, line: walked.met.get(key)!}));
  }

  /** Forms whose labels were met and none of whose values. */
  function formsWithout(): {label: string; line: number}[] {
    return editionOf(edition).forms.filter(({id}) => !forms.has(id)).flatMap(({id, title}) => {
      const lines = [...walked.met].filter(([key]) => key.startsWith(`${id}/`)).map(([, line]) => line);
      return lines.length < 3 ? [] : [{label: title, line: lines[0]!}];
    });
  }
}

/**
 * How well an edition explains a text: values, doubtful ones too, row labels and column heads found, less values left
 * over. The heads tell editions apart whose rows have the same names; an empty cell tells nothing.
 */
export const score = ({filled, loose, walk: {met, marks}}: Reading): number =>
  valuesIn(filled) + 3 * met.size + 3 * columnsMet(marks)
  + loose.reduce((sum, {cells, why}) => sum + (why === "doubt" ? cells.length : -Math.min(cells.length, 2)), 0);

const valuesIn = (filled: readonly FilledRow[]): number =>
  filled.reduce((sum, {cells}) => sum + cells.filter(({as}) => as === "value").length, 0);

const columnsMet = (marks: Walk["marks"]): number =>
  new Set(marks.flat().flatMap(({meanings}) => meanings.filter(({as}) => as === "column")
    .map(({form, block, ids}) => `${form}/${block}/${ids[0]}`))).size;
