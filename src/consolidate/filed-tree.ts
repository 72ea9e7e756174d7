import {type EditionId, perEdition, showable} from "../editions/edition";
import {compare, minus} from "../filing/exact";
import type {PlacedSubmission} from "./standing";
import {exactly, type FigureSum, sumUp} from "./sum";
import {type ListedUnit, unitOf} from "./unit-list";
import type {Branch} from "./unit-tree";

/** The one tree of the sum, the levels and the sheets: each filing that is counted stands in it once. */
export type FiledBranch = {
  /** Without a name where nothing says whose total it is. */
  readonly unit: ListedUnit;
  readonly depth: number;
  /** What the unit itself filed, as far as it is counted. */
  readonly filings: readonly PlacedSubmission[];
  readonly below: readonly FiledBranch[];
  /** It is the root of what has none in the list. */
  readonly isMade?: true;
};

/** All filings of a branch, in its order: those of the unit before those of the units below it. */
export const filingsIn = ({filings, below}: FiledBranch): readonly PlacedSubmission[] =>
  [...filings, ...below.flatMap(filingsIn)];

/** All branches of a tree, each before those below it. */
export const filedBranchesIn = (branch: FiledBranch): readonly FiledBranch[] =>
  [branch, ...branch.below.flatMap(filedBranchesIn)];

/**
 * The filings that are counted in their places below one root: the list's own where it has one, or else one that has no
 * name but that of the 本级 whose total it is. What no unit of the list filed stands below it, the 本级 first.
 * @param own source of the 本级's filing
 */
export function filedTree(
  trees: readonly Branch[], placed: readonly PlacedSubmission[], own: string | undefined,
): FiledBranch {
  const counted = placed.filter(({standing}) => standing === "counted");
  const byUnit = new Map<ListedUnit, PlacedSubmission[]>();
  for (const one of counted) {
    if (one.listed !== undefined) byUnit.set(one.listed, [...(byUnit.get(one.listed) ?? []), one]);
  }
  const isOwn = ({submission}: PlacedSubmission): boolean => submission.source === own;
  const strays = counted.filter(({listed}) => listed === undefined).sort((a, b) =>
    Number(isOwn(b)) - Number(isOwn(a)) || chinese.compare(a.submission.unit, b.submission.unit));
  const branch = ({unit, below}: Branch, depth: number): FiledBranch =>
    ({unit, depth, filings: byUnit.get(unit) ?? [], below: below.map((one) => branch(one, depth + 1))});
  const leaves = strays.map((one): FiledBranch =>
    ({unit: unitOf({name: one.submission.unit, role: isOwn(one) ? "own" : undefined}), depth: 1, filings: [one],
      below: []}));
  const [root, ...others] = trees;
  if (root !== undefined && others.length === 0) {
    const listed = branch(root, 0);
    return {...listed, below: [...leaves, ...listed.below]};
  }
  const given = placed.find(isOwn)?.submission.unit ?? "";
  return {
    unit: unitOf({name: withoutScope(given)}), depth: 0, filings: [], isMade: true,
    below: [...leaves, ...trees.map((one) => branch(one, 1))],
  };
}

const chinese = new Intl.Collator("zh");

/** Whose total it is that an 本级 is a part of. */
export const withoutScope = (name: string): string => name.replace(/[(（]?(?:机关)?(?:本级|本机关)[)）]?$/, "").trim();

/**
 * Filings that may hold those below them already: of a unit above others, or of the 本级 beside them, at least the sum of
 * all the others in every figure. Without a list, one of many that is as much as all others together.
 * @param leastOthers how many others it takes to doubt it: more where somebody said that it is the unit's own alone
 */
export function likelyWholes(
  root: FiledBranch, edition: EditionId, leastOthers: (one: PlacedSubmission) => number,
): ReadonlySet<PlacedSubmission> {
  const found = new Set<PlacedSubmission>();
  const visit = (branch: FiledBranch): readonly PlacedSubmission[] => {
    const parts = branch.below.map((below) => ({below, filings: visit(below)}));
    const all = [...branch.filings, ...parts.flatMap(({filings}) => filings)];
    // One alone is the whole of no others: most of a tree are leaves.
    if (all.length < 2) return all;
    const isFlat = branch.isMade === true && branch.below.every(({below}) => below.length === 0);
    const beside = parts.flatMap(({below, filings}) =>
      (below.below.length === 0 && (below.unit.role === "own" || isFlat) ? filings : []));
    const total = sumUp(edition, all.map(({submission}) => submission));
    const [others, least] = [all.length - 1, isFlat ? fewestFigures : 1];
    const doubted = [...branch.filings, ...beside].filter((one) =>
      others >= Math.max(isFlat ? 2 : 1, leastOthers(one)) && covers(one, total, least, others));
    // Of two that are both as much as all others neither is the whole of the other.
    const [whole, ...more] = doubted;
    if (whole === undefined || more.length > 0) return all;
    found.add(whole);
    return all.filter((one) => one !== whole);
  };
  visit(root);
  return found;
}

/** Figures that have to be there before one filing among equals is taken for the sum of the others. */
const fewestFigures = 10;

const figuresOf = perEdition(showable);

/**
 * Whether a filing is at least the sum of the others in every figure, of which some are not zero. A whole table with a
 * slip, or one that was added up before a unit mended its own, equals it in most: by chance that does not happen.
 */
function covers(
  {submission: {values, edition}}: PlacedSubmission, total: readonly FigureSum[], least: number, others: number,
): boolean {
  const figures = figuresOf(edition);
  let [filled, equal, less] = [0, 0, 0];
  for (const [at, {value: sum}] of total.entries()) {
    if (sum === null || figures[at]?.kind === "change") continue;
    const own = values[at];
    const rest = own == null ? sum : minus(sum, exactly(own));
    if (compare(rest, 0) === 0) continue;
    const order = own == null ? -1 : compare(exactly(own), rest);
    filled += 1;
    if (order === 0) equal += 1;
    if (order < 0) less += 1;
    // Whatever the others are.
    if (less > total.length * (1 - mostAlike)) return false;
  }
  if (less === 0) return filled >= least;
  if (filled < fewestFigures) return false;
  return equal >= filled * mostAlike || (others > 2 && least === 1 && less <= filled * fewLess);
}

/** The part of the figures that equals the sum of the others, and the part that may be less where it holds more. */
const [mostAlike, fewLess] = [0.8, 0.05];
