import {editionOf} from "./edition";
import type {EditionId} from "./form";
import type {Indicator} from "./indicator";

/** The data dictionary of an edition, all variants together, by id. */
export function indicatorsById(edition: EditionId): ReadonlyMap<string, Indicator> {
  const known = indexed.get(edition) ?? new Map(editionOf(edition).indicators.map((one) => [one.id, one]));
  indexed.set(edition, known);
  return known;
}

const indexed = new Map<EditionId, ReadonlyMap<string, Indicator>>();
