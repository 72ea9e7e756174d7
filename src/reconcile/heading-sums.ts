import {editionOf, indicatorsIn} from "../editions/edition";
import {shortRow} from "../editions/short-label";
import type {Filing} from "../filing/filing";
import {numberOr} from "../filing/figure";

/** The sum of a heading's rows that a source shows beside it, with the figures that it is the sum of. */
export type HeadingSum = {
  readonly id: string;
  readonly form: string;
  /** The heading's own row, and the rows under it. */
  readonly rowId: string;
  readonly rows: readonly string[];
  readonly label: string;
  readonly parts: readonly string[];
};

/** The sums of headings that a filing shows, whatever stands in them; most filings show none. */
export function headingSumsIn({edition, variant, figures}: Filing): readonly HeadingSum[] {
  const shown = editionOf(edition).headingSums.filter(({id}) => figures.has(id));
  if (shown.length === 0) return [];
  const printed = new Map(indicatorsIn(edition, variant).map((one) => [one.id, one.rowId]));
  return shown.map((one) => {
    const parts = one.sumOf?.filter((id) => printed.has(id)) ?? [];
    const rows = [...new Set(parts.flatMap((id) => printed.get(id) ?? []))];
    return {id: one.id, form: one.form, rowId: one.rowId, rows, label: shortRow(one), parts};
  });
}

/** A summand: a figure, added or taken away; last year's is none of the filing's. */
type Summand = {readonly id: string; readonly label: string; readonly sign: 1 | -1; readonly last?: boolean};

/**
 * The terms of a sum, the sum of a heading's rows in the place of these where not all of them are known: what is wanted
 * is their sum. Rows that are all known stand for themselves: a rule of its own holds the heading's sum against them.
 */
export const throughHeadings = <T extends Summand>(
  terms: readonly T[], sums: readonly HeadingSum[], {figures}: Filing,
): readonly T[] => sums.reduce((terms, {id, label, parts}) => {
  const rows = terms.filter((term) => term.last !== true && parts.includes(term.id));
  const [first] = rows;
  const isKnown = (id: string): boolean => {
    const figure = figures.get(id);
    return numberOr(null, figure) !== null && figure?.lacking === undefined;
  };
  if (first === undefined || rows.length < parts.length || rows.some(({sign}) => sign !== first.sign)) return terms;
  if (!isKnown(id) || parts.every(isKnown)) return terms;
  return terms.flatMap((term) => term === first ? [{...term, id, label}] : rows.includes(term) ? [] : [term]);
}, terms);
