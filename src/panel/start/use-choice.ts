import {useCallback, useEffect, useMemo, useState} from "react";
import {editionFor, editionOf, type EditionId, type Variant} from "../../editions/edition";
import type {FilingRecord} from "../../filing/record";

type Chosen = {
  readonly year?: number;
  readonly edition?: EditionId;
  readonly variant?: Variant | "standard";
  readonly unit?: string;
};

/** What tables to insert. */
export type Choice = {
  readonly year: number;
  readonly edition: EditionId;
  readonly variant: Variant | undefined;
  readonly unit: string;
  readonly change: (chosen: Chosen) => void;
};

/**
 * The choice of tables. Until the user says otherwise the year is last year, whose report is due now; the year decides
 * the edition, and the unit's name the regional format, where the edition has one.
 */
export function useChoice(record: FilingRecord | undefined): Choice {
  const [chosen, setChosen] = useState<Chosen>({});
  useEffect(() => {
    if (record !== undefined) setChosen((before) => ({unit: record.unit, ...before}));
  }, [record]);
  const change = useCallback((more: Chosen) => setChosen((before) => ({
    ...before, ...more,
    // Another year asks for its own edition again.
    ...(more.year === undefined ? {} : {edition: undefined}),
  })), []);

  return useMemo(() => {
    const {unit = ""} = chosen;
    const year = chosen.year ?? new Date().getFullYear() - 1;
    const edition = chosen.edition ?? editionFor(year)!.id;
    const {variants} = editionOf(edition);
    const variant = variants.find(({id, region}) =>
      chosen.variant === undefined ? unit.startsWith(region) : id === chosen.variant)?.id;
    return {year, edition, variant, unit, change};
  }, [chosen, change]);
}
