import type {Filing} from "../../filing/filing";
import {sayPlace} from "../../filing/place";
import {isNoRemarks, noRemarks} from "../../filing/remarks";
import type {FindingMark, Opinion} from "../../filing/review-table";
import type {Finding} from "../../reconcile/finding";
import {say} from "../../reconcile/say";
import {withOpinions} from "../remarks-in";
import {groundsOf, subjectOf} from "../subject";
import {reviewable} from "./review";

/** A filing with what stands on its sheet 审核意见 about it, each known again by what a check found. */
export function withReturned(filing: Filing, opinions: readonly Opinion[], findings: readonly Finding[]): Filing {
  const review = findAgain(opinions, findings, filing);
  const found = review.filter((one, at) => one !== opinions[at]);
  const remarks = withOpinions(filing.remarks ?? noRemarks, found);
  return {...filing, review, ...(isNoRemarks(remarks) ? {} : {remarks})};
}

/**
 * The opinions with what knows their findings again, where that was deleted, or moved to another row when people sorted
 * only some of the columns: by the sentence that they stand beside, or else by the place.
 */
function findAgain<O extends Opinion>(
  opinions: readonly O[], findings: readonly Finding[], filing: Filing,
): readonly O[] {
  if (opinions.length === 0) return opinions;
  const known = [...reviewable(findings), ...findings.filter(({verdict}) => verdict !== "broken")]
    .map((finding) => ({finding, says: plain(say(finding, filing)), of: subjectOf(finding)}));
  const headOf = new Map(known.map(({of, says}) => [of, headIn(says)]));
  const marks = new Map(opinions.flatMap(({mark}) =>
    (mark === undefined ? [] : [[headOf.get(mark.of) ?? "", mark] as const])));
  const taken = new Set(opinions.flatMap(({mark}) => mark?.of ?? []));
  // Sheets of the first version asked for no names, and say so where one of their marks is left.
  const asksName = opinions.every(({mark}) => mark === undefined) || opinions.some(({mark}) => mark?.asksName);
  return opinions.map((opinion) => {
    const {mark: kept} = opinion;
    const says = plain(opinion.says);
    const own = kept && headOf.get(kept.of);
    if (kept !== undefined) {
      const moved = own === undefined || own === headIn(says) ? undefined : marks.get(headIn(says));
      return moved === undefined ? opinion : {...opinion, mark: moved};
    }
    const found = foundBy(says, opinion.at ?? "", known.filter(({of}) => !taken.has(of)));
    if (found === undefined) return opinion;
    taken.add(found.of);
    const mark = markOf(found.finding, filing, sameNumbers(says, found.says), opinion.written);
    return {...opinion, mark: {...mark, ...(asksName && {asksName})}};
  });
}

type Known = {readonly finding: Finding; readonly says: string; readonly of: string};

/** The only finding with that sentence, that begins so, or that rests on the cell there, held against the same. */
function foundBy(says: string, at: string, all: readonly Known[]): Known | undefined {
  const head = headIn(says);
  const among = all.filter((one) => heldAgainst.every((other) => says.includes(other) === one.says.includes(other)));
  const standing = among.filter(({finding: {verdict, places}}) =>
    verdict === "broken" && places.some((place) => sayPlace(place) === at));
  return only(among.filter((one) => one.says === says))
    ?? only(among.filter((one) => head.length > 3 && headIn(one.says) === head))
    ?? only(gravest(standing.filter(({finding: {places: [place]}}) => place !== undefined && sayPlace(place) === at)))
    ?? only(standing);
}

/** What the figures of a sentence may be held against, beside one another. */
const heldAgainst: readonly string[] = ["上年度", "公布"];

/** They come the gravest first. */
const gravest = (all: readonly Known[]): readonly Known[] =>
  all.filter(({finding}) => finding.severity === all[0]?.finding.severity);

/** Written on other figures where the sentence names others: then it has lapsed. */
function markOf(finding: Finding, filing: Filing, isSame: boolean, written = new Date(0).toISOString()): FindingMark {
  const {unit, year} = filing;
  const values = isSame ? groundsOf(finding, filing) : "";
  return {unit, year, severity: finding.severity, of: subjectOf(finding), values, said: "", written};
}

/** Whether all numbers of a sentence, one at least, stand in another. */
function sameNumbers(one: string, other: string): boolean {
  const own = numbersIn(one);
  const there = new Set(numbersIn(other));
  return own.every((number) => there.has(number)) && (own.length > 0 || one === other);
}

const numbersIn = (text: string): readonly string[] => text.match(/\d+(?:\.\d+)?/g) ?? [];

const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/g, "");

/** A sentence as far as its first number: which relation, and where. */
const headIn = (says: string): string => says.replace(/\d.*/su, "");

const only = <T>([one, ...others]: readonly T[]): T | undefined => (others.length === 0 ? one : undefined);
