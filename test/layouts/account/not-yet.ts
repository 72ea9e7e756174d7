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

const silent: readonly FaultKind[] = ["lost in silence", "read as blank"];
const mixed: readonly FaultKind[] = [
  ...silent, "filings", "not complete", "complete", "unit or year", "another's value", "invented", "absent told blank",
  "edition", "variant", "refused",
];

/** What is known not to hold: the test prints which of these it met, and how often. */
const notYet: readonly NotYet[] = [
  {reason: "several units or years under headings of one text or sheet are read as one filing", faults: mixed,
    arrangement: /^a heading a/},
  {reason: "merges lost over spacer columns", faults: [...silent, "not complete", "edition", "another's value"],
    how: /spacer/},
  {reason: "numbers under a damaged or lost label, heading or merge are passed over", faults: silent,
    spoil: /label|heading|merge/},
  {reason: "figures under a lost label are told from where they stand, without a doubt", faults: ["complete"],
    spoil: /label blank/},
  {reason: "two years side by side, one with its only heading damaged: one filing, the other left over",
    faults: ["filings"], arrangement: /two years side by side/, spoil: /label/},
  {reason: "a table in two pieces is doubted in a page", faults: ["not complete"], arrangement: /two pieces/},
  {reason: "where of two rows with equal labels one is gone, the other is taken for it", faults: ["invented"],
    how: /halves/, spoil: /row gone/},
  {reason: "words in a figure's cell of a text are read as blank", faults: ["read as blank", "complete"],
    spoil: /of words/, format: /text/},
  {reason: "a page without rowspans whose one label is lost is read as text, other rows' figures for 行政复议",
    faults: ["another's value", "invented"], spoil: /row's label blank/, how: /rowspans lost/},
  {reason: "a table in rows for columns leaves its lines over", faults: ["not complete"], how: /turned/},
];

/** The reason why a fault is known, or undefined where nobody knew of it. */
export const whyNotYet = (one: Case, {kind}: Fault): string | undefined => notYet.find((known) =>
  known.faults.includes(kind) && (["arrangement", "spoil", "how", "format"] as const).every((part) =>
    known[part]?.test(one[part]) ?? true))?.reason;
