import type {Case} from "./cases";
import type {Fault, FaultKind} from "./judge";

/** A kind of case that is not read as it should be yet; to be emptied. */
type NotYet = {
  readonly reason: string;
  readonly faults: readonly FaultKind[];
  /** Of which cases it is known; of all when absent. */
  readonly arrangement?: RegExp;
  readonly spoil?: RegExp;
  /** What was done by chance, or saved how. */
  readonly how?: RegExp;
  readonly format?: RegExp;
};

/** What is known not to hold: the test prints which of these it met, and how often. */
const notYet: readonly NotYet[] = [];

/** The reason why a fault is known, or undefined where nobody knew of it. */
export const whyNotYet = (one: Case, {kind}: Fault): string | undefined => notYet.find((known) =>
  known.faults.includes(kind) && (["arrangement", "spoil", "how", "format"] as const).every((part) =>
    known[part]?.test(one[part]) ?? true))?.reason;
