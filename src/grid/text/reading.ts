import {editionOf} from "../../forms/edition";
import type {EditionId, FormId, Variant} from "../../forms/form";
import {formsKeptOnce} from "./kept-once";
import {flatRow, rowKey, rowsOf} from "./layout";
import {missingRows, variantOf} from "./missing";
import {settle, type Loose, type Placed} from "./settle";
import {walk, type SpelledRun, type Walk} from "./walk";

/** A text read as one edition's forms. */
export type Reading = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  readonly walk: Walk;
  readonly placed: readonly Placed[];
  readonly loose: readonly Loose[];
  /** Labels met without values: of rows, and of forms of which no row has any. */
  readonly unvalued: readonly {readonly label: string; readonly line: number}[];
  readonly missing: ReturnType<typeof missingRows>;
};

/** Read the runs as the forms of an edition. Where no form shows a single value, nothing is read. */
export function readAs(runs: readonly SpelledRun[], edition: EditionId): Reading {
  const walked = walk(runs, edition);
  const settled = settle(runs, walked);
  const once = formsKeptOnce(runs, walked);
  const isDoubtful = ({claim}: Placed) => once.has(claim.row.form);
  const hasValues = settled.placed.some((one) => !isDoubtful(one) && one.cell.as === "value");
  const placed = hasValues ? settled.placed.filter((one) => !isDoubtful(one)) : [];
  const doubtful = settled.placed.filter((one) => isDoubtful(one) && one.cell.as === "value")
    .map(({cell, claim}): Loose => ({run: claim.run, label: "", cells: [cell], why: "doubt"}));
  const forms = new Set(placed.map(({claim}) => claim.row.form));
  const valued = new Set(placed.map(({claim: {row}}) => rowKey(row.form, row.row)));
  const isMet = (key: string): boolean =>
    walked.met.has(key) || valued.has(key) || valued.has(rowKey(key.split("/")[0] as FormId, flatRow));
  const variant = variantOf(edition, isMet);
  const printed = [...rowsOf(edition)].filter(([, {only, not}]) =>
    (only === undefined || only === variant) && (not === undefined || not !== variant));
  const claimed = new Set(walked.claims.filter(({groups}) => groups.length > 0).map(({row}) => rowKey(row.form, row.row)));
  const isClaimed = (key: string) => claimed.has(key) || claimed.has(rowKey(key.split("/")[0] as FormId, flatRow));
  const unvalued = printed.filter(([key, {form}]) => forms.has(form) && walked.met.has(key) && !isClaimed(key) && !valued.has(key))
    .map(([key, {label}]) => ({label, line: walked.met.get(key)!}));
  return {
    edition, variant, walk: walked, placed, loose: [...settled.loose.filter(isTable), ...doubtful],
    unvalued: [...unvalued, ...emptyForms()],
    missing: missingRows(edition, variant, forms, isMet),
  };

  /** Values among the tables, not in the prose around them. */
  function isTable({run, cells, why}: Loose): boolean {
    const near = (at: number) => walked.claims.some((claim) => Math.abs(claim.run - at) <= 1);
    const isAmong = walked.claims.some((claim) => claim.run < run) && walked.claims.some((claim) => claim.run > run);
    return why === "count" || isAmong || near(run) || cells.length >= 5;
  }

  /** Forms whose labels were met and none of whose values. */
  function emptyForms(): {label: string; line: number}[] {
    return editionOf(edition).forms.filter(({id}) => !forms.has(id)).flatMap(({id, title}) => {
      const lines = [...walked.met].filter(([key]) => key.startsWith(`${id}/`)).map(([, line]) => line);
      return lines.length < 3 ? [] : [{label: title, line: lines[0]!}];
    });
  }
}

/**
 * How well an edition explains a text: figures, row labels and column heads found, less values left over. The heads
 * tell editions apart whose rows have the same names; an empty cell tells nothing.
 */
export const score = ({placed, loose, walk: {met, marks}}: Reading): number =>
  placed.filter(({cell}) => cell.as === "value").length + 3 * met.size + 3 * columnsMet(marks)
  - loose.reduce((sum, {cells}) => sum + Math.min(cells.length, 2), 0);

const columnsMet = (marks: Walk["marks"]): number =>
  new Set(marks.flat().flatMap(({meanings}) => meanings.filter(({as}) => as === "column")
    .map(({form, block, ids}) => `${form}/${block}/${ids[0]}`))).size;
