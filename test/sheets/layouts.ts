import type {EditionId, Variant} from "../../src/editions/edition";

/** Every version of the forms there is. */
export const layouts: readonly (readonly [EditionId, Variant | undefined])[] = [
  ["2014", undefined], ["2014", "beijing"],
  ["2019", undefined], ["2019", "beijing"], ["2019", "hubei"],
  ["2021", undefined],
];
