import {type EditionId, editionOf, type FormId, type Variant, variantAmong} from "../../editions/edition";
import type {MissingRow} from "../../filing/filing";
import {type Claims, claimsIn} from "./claims";
import {type FormRow, isPrintedIn, rowsOf} from "./form-rows";
import type {TextRun} from "./runs";
import type {FilledRow, LooseValues} from "./settle";
import {leaveOut, trustedRows} from "./trusted-rows";

/** A text read as one edition's forms. */
export type TextReading = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  readonly claims: Claims;
  readonly filled: readonly FilledRow[];
  readonly loose: readonly LooseValues[];
  /** Labels met without values: of rows, and of forms of which no row has any. */
  readonly unvalued: readonly Unvalued[];
  /** The rows that the forms present should have and that were not met. */
  readonly missing: readonly MissingRow[];
};

type Unvalued = {readonly label: string; readonly line: number};

/** Read the runs as the forms of an edition. Where no form shows a single value, nothing is read. */
export function readAs(runs: readonly TextRun[], edition: EditionId): TextReading {
  const claims = claimsIn(runs, edition);
  const rows = rowsOf(edition);
  const trusted = trustedRows(runs, claims);
  const versionOf = (isMet: (row: FormRow) => boolean): Variant | undefined =>
    variantAmong(edition, ({form, rowId}) => {
      const row = rows.find(form, rowId);
      return row !== undefined && isMet(row);
    });
  const version = versionOf((row) => claims.met.has(row));
  // A heading of this version that is a row of another took what stands beside a row that lost its label.
  const {filled, loose} = version === undefined ? trusted
    : leaveOut(trusted, trusted.filled.filter(({claim: {row}}) => !row.isWholeForm && !isPrintedIn(row, version)));
  const shown = new Set(filled.map(({claim}) => claim.row));
  const forms = new Set(filled.map(({claim}) => claim.row.form));
  const whole = new Set([...shown].filter(({isWholeForm}) => isWholeForm).map(({form}) => form));
  const isShown = (row: FormRow): boolean => shown.has(row) || whole.has(row.form);
  const isMet = (row: FormRow): boolean => claims.met.has(row) || isShown(row);
  const variant = versionOf(isMet);
  const printed = rows.all.filter((row) => forms.has(row.form) && isPrintedIn(row, variant));
  return {
    edition, variant, claims, filled,
    loose: loose.filter(isInTables(claims)),
    unvalued: [...rowsWithout(printed.filter((row) => !isShown(row)), claims, loose), ...formsWithout(forms, claims)],
    missing: printed.filter((row) => !isMet(row)).map(({form, id}) => ({form, row: id})),
  };
}

/** Values among the tables or under heads of their columns, not in the prose around them. */
function isInTables({claims, headed}: Claims): (loose: LooseValues) => boolean {
  const valued = claims.filter(({groups}) => groups.length > 0).map(({run}) => run.at);
  const first = valued.reduce((first, at) => Math.min(first, at), Infinity);
  const last = valued.reduce((last, at) => Math.max(last, at), -Infinity);
  return ({run: {at}, cells, why}) => {
    const isCell = cells.some(({explicit}) => explicit);
    // A page's foot may stand between a table's last rows.
    const near = isCell ? 3 : 1;
    return why === "count" || why === "doubt" || cells.length >= 5 || (at >= first - near && at <= last + near) ||
      [0, 1, 2, 3].some((back) => back <= near && headed.has(at - back));
  };
}

/** Of some rows without a value those whose label was met and whose values, if there were any, are nowhere told. */
function rowsWithout(
  rows: readonly FormRow[], {claims, met}: Claims, loose: readonly LooseValues[],
): readonly Unvalued[] {
  const told = new Set(loose.map(({run}) => run));
  const tried = new Set(claims.filter(({groups, run}) => groups.length > 0 && told.has(run)).map(({row}) => row));
  return rows.flatMap((row) => {
    const line = met.get(row);
    return line === undefined || tried.has(row) ? [] : {label: row.label, line};
  });
}

/** Forms whose labels were met and none of whose values. */
function formsWithout(forms: ReadonlySet<FormId>, {edition, met}: Claims): readonly Unvalued[] {
  return editionOf(edition).forms.filter(({id}) => !forms.has(id)).flatMap(({id, title}) => {
    const [line, ...more] = [...met].filter(([{form}]) => form === id).map(([, line]) => line);
    return line === undefined || more.length < 2 ? [] : {label: title, line};
  });
}

/**
 * How well an edition explains a text: values, doubtful ones too, row labels and column heads found, less values left
 * over. The heads tell editions apart whose rows have the same names; an empty cell tells nothing.
 */
export const score = ({filled, loose, claims: {met, labels}}: TextReading): number =>
  valuesIn(filled) + 3 * met.size + 3 * columnsMet(labels)
  + loose.reduce((sum, {cells, why}) => sum + (why === "doubt" ? cells.length : -Math.min(cells.length, 2)), 0);

/** How many of an edition's row labels and column heads a text has, whatever values stand beside them. */
export const labelsMet = ({claims: {met, labels}}: TextReading): number => met.size + columnsMet(labels);

const valuesIn = (filled: readonly FilledRow[]): number =>
  filled.reduce((sum, {cells}) => sum + cells.filter(({as}) => as === "value").length, 0);

const columnsMet = (labels: Claims["labels"]): number =>
  new Set([...new Set(labels.flatMap(({meanings}) => meanings))].filter(({as}) => as === "column")
    .map(({form, block, ids}) => `${form}/${block}/${ids[0]}`)).size;
