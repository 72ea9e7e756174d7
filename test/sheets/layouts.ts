import {type EditionId, editions, type Variant} from "../../src/editions/edition";

/** Every version of the forms there is. */
export const layouts: readonly (readonly [EditionId, Variant | undefined])[] = editions.flatMap(({id, variants}) =>
  [undefined, ...variants.map((one) => one.id)].map((variant) => [id, variant] as const));
