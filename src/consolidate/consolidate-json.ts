import type {Indicator} from "../editions/edition";
import {approximate, type Exact} from "../filing/exact";
import {numberOr} from "../filing/figure";
import type {ConsolidateJson} from "../filing/schema";
import type {Consolidation} from "./consolidate";
import {groupsOf} from "./groups";
import {sayProposals} from "./notices";
import type {Outstanding} from "./outstanding";
import {rankingOf} from "./ranking";
import {isOpen, nameOf} from "./standing";
import {countsOf, idsOf, type SubmittedValue, type Unreadable} from "./submission";
import {exactly} from "./sum";

/** A consolidation as `gouji consolidate --json` gives it, but for the findings. */
export function toConsolidateJson(
  consolidation: Consolidation, unreadable: readonly Unreadable[], ignored: readonly Unreadable[] = [],
  outstanding: readonly Outstanding[] = [],
): Omit<ConsolidateJson, "findings"> {
  const {year, edition, placed, missing, duplicates, sums, whole, comparisons} = consolidation;
  const ids = idsOf(edition);
  return {
    year, edition,
    units: placed.map(({submission, standing, listed, proposals}) => ({
      unit: nameOf({listed, submission}), source: submission.source, named: (submission.wrote ?? submission).unit,
      code: listed?.code ?? "", level: listed?.level ?? "",
      year: submission.year, edition: submission.edition, standing, maybe: proposals.map(({unit}) => unit),
      counts: countsOf(submission),
      explained: submission.explained, problems: [...submission.problems], unmatched: submission.unmatched,
      complete: submission.account === undefined,
      converted: [...submission.converted],
    })),
    missing: missing.map(({unit: {name, code, level, parent}, maybe}) =>
      ({unit: name, code, level, parent, maybe: [...maybe]})),
    duplicates: duplicates.map(({unit, used, others, why, differing}) => ({
      unit, used: used?.source ?? null, others: others.map(({source}) => source), why,
      differing: ids.flatMap((id, at) => (!differing.includes(at) ? [] : [{
        id,
        values: Object.fromEntries([...(used === undefined ? [] : [used]), ...others]
          .map(({source, values}) => [source, numberOf(values[at])])),
      }])),
    })),
    doubtful: placed.filter((one) => isOpen(one) || (one.standing === "counted" && one.proposals.length > 0))
      .map((one) => ({
        source: one.submission.source, named: (one.submission.wrote ?? one.submission).unit, why: one.standing,
        proposals: one.proposals.map((proposal) => ({
          unit: proposal.listed?.name ?? proposal.unit, code: proposal.listed?.code ?? "", why: proposal.why,
          says: sayProposals({submission: one.submission, proposals: [proposal]}),
        })),
      })),
    unreadable: unreadable.map((one) => ({
      ...one, maybe: consolidation.unread.find(({source}) => source === one.source)?.units.map(({name}) => name) ?? [],
    })),
    ignored: ignored.map((one) => ({...one})),
    figures: Object.fromEntries([...whole.figures].map(([id, figure]) => [id, numberOr(null, figure)])),
    blanks: Object.fromEntries(sums.flatMap(({indicator: {id}, blank, absent}) =>
      whole.figures.has(id) && blank + absent > 0 ? [[id, {blank, absent}]] : [])),
    differences: comparisons.flatMap(({unit, gaps}) => gaps.map((gap) => ({
      unit, id: gap.id, reported: shown(gap.reported), sum: shown(gap.sum), difference: shown(gap.difference),
      suspects: gap.suspects.map(({unit, value, why}) => ({unit, value: shown(value), why})),
    }))),
    groups: groupsOf(consolidation).map(({by, name, filings, sums: all}) => ({
      by, name, units: filings.length,
      figures: Object.fromEntries(all.flatMap(({indicator: {id}, value, numbers, blank}) =>
        (numbers + blank === 0 ? [] : [[id, shown(value)]]))),
    })),
    outstanding: outstanding.map(({placed, id, against, says}) =>
      ({unit: nameOf(placed), source: placed.submission.source, id, against, says})),
  };
}

/** The units in the order of each of some figures. */
export const toRankingJson = (
  result: Consolidation, figures: readonly Indicator[],
): NonNullable<ConsolidateJson["ranking"]> => figures.map(({id, name}) => ({
  id, name,
  units: rankingOf(result, id).map(({placed, rank, value, share}) => ({
    rank, unit: nameOf(placed), code: placed.listed?.code ?? "", source: placed.submission.source, value: shown(value),
    share: share ?? null,
  })),
}));

const shown = (exact: Exact | null): number | null => (exact === null ? null : approximate(exact));

/** JSON has no `undefined`: what a source does not show is `null` here, as a blank is. */
const numberOf = (value: SubmittedValue): number | null => (value == null ? null : approximate(exactly(value)));
