import type {EditionId, Variant} from "../editions/edition";
import type {Figure} from "../filing/figure";
import type {MissingRow, NumbersBeside, Unmatched} from "../filing/filing";

/** What was recognised of one edition's forms in a source's tables. */
export type Recognition = {
  readonly edition: EditionId;
  readonly variant?: Variant;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly unmatched: readonly Unmatched[];
  readonly beside?: readonly NumbersBeside[];
  readonly missingRows: readonly MissingRow[];
};
