import {editions} from "../../src/forms/edition";
import type {EditionId, Variant} from "../../src/forms/form";

/** Every version of the forms there is. */
export const layouts: readonly (readonly [EditionId, Variant | undefined])[] = editions.flatMap(({id, variants}) =>
  [undefined, ...variants].map((variant) => [id, variant] as const));
