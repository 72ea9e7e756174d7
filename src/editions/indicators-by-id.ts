import {type Indicator, perEdition} from "./edition";

/** The data dictionary of an edition, all variants together, by id. */
export const indicatorsById = perEdition(({indicators}): ReadonlyMap<string, Indicator> =>
  new Map(indicators.map((one) => [one.id, one])));
