import {canonicalUnit, unitKey} from "../filing/unit-name";
import {headingOfName} from "../recognise/heading";
import {type Clue, cluesIn} from "./clues";
import type {Submission} from "./submission";
import {unitIndex} from "./unit-index";
import type {ListedUnit} from "./unit-list";
import {branchesIn, nameBelow, parentsOf, treeOf} from "./unit-tree";

/** A unit that a filing may be of, and why. */
type ProposedUnit = {
  /** As it is found again in the list: where need be with the unit above it. */
  readonly unit: string;
  readonly listed?: ListedUnit;
  readonly why: Clue;
};

/** The unit that a filing is of. */
export type MatchedUnit = {
  /** The unit of the list that it is of. */
  readonly listed?: ListedUnit;
  /** Units that it may be of as well, the likeliest first. */
  readonly proposals: readonly ProposedUnit[];
};

type Matched = MatchedUnit & {
  readonly submission: Submission;
  /** Why nobody can say for sure. */
  readonly doubt?: "noUnit" | "doubtfulUnit" | "unknownUnit";
};

/** Find the unit of each filing: in the list, or by the filings' own names; that of `own` is the 本级's. */
export const matchUnits = (
  submissions: readonly Submission[], list: readonly ListedUnit[] | undefined, own: string | undefined,
): readonly Matched[] => (list === undefined ? matchNames(submissions) : matchList(submissions, list, own));

/** Only the name in the file, or what somebody said, makes a filing a unit's; all else is proposed. */
function matchList(submissions: readonly Submission[], list: readonly ListedUnit[], own?: string): readonly Matched[] {
  const parents = parentsOf(list);
  const heads = new Map(branchesIn(treeOf(list)).flatMap(({unit, below}) =>
    below.map((one) => [one.unit, unit] as const)));
  const index = unitIndex(list, (unit) => {
    const head = heads.get(unit);
    const names = [unit.name, ...unit.aliases, ...(unit.role === "whole" ? [`${unit.name}汇总`] : [])];
    return head === undefined ? names : [...names, ...names.flatMap((name) => inFull(name, canonicalUnit(head.name)))];
  });
  const clues = cluesIn(list, parents);
  const propose = (units: readonly ListedUnit[], why: Clue): readonly ProposedUnit[] =>
    units.map((listed) => ({unit: nameBelow(listed, parents.get(listed)), listed, why}));
  const owns = list.filter(({role}) => role === "own");
  return submissions.map((submission): Matched => {
    const {source, unit, part, wrote} = submission;
    const same = nearestFirst(index.same(unit), source, parents);
    const coded = part === undefined ? clues.coded(source) : [];
    const listed = soleOf(same) ?? soleOf(same.filter((one) => coded.includes(one)));
    if (listed !== undefined) {
      const others = part !== undefined || wrote !== undefined ? [] : clues.otherName(source, listed);
      return {submission, listed, proposals: propose(others, "fileName")};
    }
    if (source === own) return {submission, listed: soleOf(owns), proposals: []};
    const isNamed = unit.trim() !== "";
    const proposals = distinct([
      ...propose(same, "sameName"),
      ...(isNamed ? propose(clues.shortNamed(unit), "shortName") : []),
      ...(part === undefined ? [
        ...propose(clues.named(source), "fileName"), ...propose(coded, "code"), ...propose(clues.inFolder(source), "folder"),
      ] : propose(clues.named(part), "part")),
      ...(isNamed ? [...propose(index.doubtful(unit), "nearName"), ...propose(clues.within(unit), "shortName")] : []),
    ]);
    return {submission, doubt: !isNamed ? "noUnit" : proposals.length > 0 ? "doubtfulUnit" : "unknownUnit", proposals};
  });
}

/** A name behind that of the unit above, or behind its last word alone: 云溪区教育局, 区教育局; 区教育局 has it already. */
const inFull = (name: string, head: string): readonly string[] => {
  const kind = /(?<=.{2})[省市县区州盟旗]$/.exec(head)?.[0] ?? "";
  return kind !== "" && name.startsWith(kind) ? [head + name.slice(1)] : [head + name, ...(kind === "" ? [] : [kind + name])];
};

/** The units of the list that each file of some is named after, or else whose folder it lies in. */
export function namedAfter(
  sources: readonly string[], list: readonly ListedUnit[],
): readonly (readonly ListedUnit[])[] {
  if (sources.length === 0) return [];
  const clues = cluesIn(list, parentsOf(list));
  return sources.map((source) =>
    [clues.named(source), clues.coded(source), clues.inFolder(source)].find((units) => units.length > 0) ?? []);
}

/** Of units that are called alike those first whose parent the file's path names. */
function nearestFirst(
  units: readonly ListedUnit[], source: string, parents: ReadonlyMap<ListedUnit, ListedUnit>,
): readonly ListedUnit[] {
  if (units.length < 2) return units;
  const isThere = (unit: ListedUnit): boolean => {
    const above = parents.get(unit);
    return above !== undefined && source.includes(above.name);
  };
  return [...units.filter(isThere), ...units.filter((unit) => !isThere(unit))];
}

const distinct = (all: readonly ProposedUnit[]): readonly ProposedUnit[] =>
  all.filter((one, at) => all.findIndex(({listed, unit}) => (one.listed ?? one.unit) === (listed ?? unit)) === at);

const soleOf = <One>(some: readonly One[]): One | undefined => (some.length === 1 ? some[0] : undefined);

/** Without a list the filings name the units; names that may mean one unit are pointed out. */
function matchNames(submissions: readonly Submission[]): readonly Matched[] {
  const names = [...new Map(submissions.map(({unit}) => [unitKey(unit), unit])).values()];
  const index = unitIndex(names, (name) => [name]);
  return submissions.map((submission): Matched => {
    const {unit, source, part} = submission;
    if (unit.trim() === "") return {submission, doubt: "noUnit", proposals: part === undefined ? ofNames(source) : []};
    const near = names.length > mostCompared ? [] : index.doubtful(unit);
    return {submission, proposals: near.map((one) => ({unit: one, why: "nearName"}))};
  });
}

/** Without a list, more names than these are not compared each with each: the traces alone would fill the memory. */
const mostCompared = 10_000;

/** What the names of file and folder seem to say, where there is no list to hold them against. */
function ofNames(source: string): readonly ProposedUnit[] {
  const [file = "", folder = ""] = source.split(/[/\\]/).reverse();
  const [ofFile, ofFolder] = [headingOfName(file).unit, headingOfName(folder).unit];
  if (ofFile !== "") return [{unit: ofFile, why: "fileName"}];
  return ofFolder === "" ? [] : [{unit: ofFolder, why: "folder"}];
}
