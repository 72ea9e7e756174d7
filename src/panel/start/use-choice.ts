import {useCallback, useMemo} from "react";
import {type Edition, editionFor, type EditionId, editionOf, type Variant} from "../../editions/edition";
import type {Desk} from "../desk/desk";
import {useKept} from "../desk/use-desk";
import type {FilingRecord} from "../../filing/record";

type Chosen = {
  readonly year?: number;
  readonly edition?: EditionId;
  readonly variant?: Variant | "standard";
  readonly unit?: string;
};

/** What tables to insert. */
export type TemplateChoice = {
  readonly year: number;
  /** The edition that the year requires. */
  readonly due: Edition;
  readonly edition: EditionId;
  readonly variant: Variant | undefined;
  readonly unit: string;
  readonly change: (chosen: Chosen) => void;
};

/**
 * The choice of tables. Until the user says otherwise the year is the one whose report is due: last year, and from
 * December on this year; the year decides
 * the edition, and the unit's name the regional format, where the edition has one.
 */
export function useChoice(record: FilingRecord | undefined, desk: Desk): TemplateChoice {
  const [chosen, setChosen] = useKept<Chosen>(desk, "choice", nothing);
  const change = useCallback((more: Chosen) => setChosen((before) => ({
    ...before, ...more,
    // Another year asks for its own edition again.
    ...(more.year === undefined ? {} : {edition: undefined}),
  })), [setChosen]);

  return useMemo(() => {
    const unit = chosen.unit ?? record?.unit ?? "";
    const year = chosen.year ?? yearDue(new Date());
    // There are no years to choose before those of the first edition.
    const due = editionFor(year)!;
    const edition = chosen.edition ?? due.id;
    const {variants} = editionOf(edition);
    const variant = variants.find(({id, region}) =>
      chosen.variant === undefined ? unit.startsWith(region) : id === chosen.variant)?.id;
    return {year, due, edition, variant, unit, change};
  }, [chosen, change, record]);
}

const nothing: Chosen = {};

const yearDue = (today: Date): number => today.getFullYear() - (today.getMonth() === 11 ? 0 : 1);

/** The report years to choose from, the latest first; with a year that is none of them where it is in use. */
export function reportYears(inUse?: number): readonly number[] {
  const latest = new Date().getFullYear();
  const years = Array.from({length: latest - earliest + 1}, (_, ago) => latest - ago);
  return inUse === undefined || years.includes(inUse) ? years : [inUse, ...years];
}

/** The first report year of the first edition. */
const earliest = 2014;
