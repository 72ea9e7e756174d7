import {type EditionId, perEdition, type Variant} from "../editions/edition";
import {rulesAt} from "../editions/rule-at";
import {numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import type {Place} from "../filing/place";

/** A blank figure that a rule gives last year's, as 上年结转 is last year's 结转下年度继续办理. */
type CarriedIn = {readonly id: string; readonly place: Place; readonly value: number};

/** Last year's figure for every blank one that must be equal to it and is filled in by hand. */
export const carriedIn = ({edition, variant, figures}: Filing, last: Filing): readonly CarriedIn[] =>
  pairsOf(edition, variant).flatMap(([own, before]): CarriedIn[] => {
    const [figure, carried] = [figures.get(own), last.figures.get(before)];
    if (figure?.as !== "blank" || figure.formula !== undefined) return [];
    const value = numberOr(null, carried);
    return value === null ? [] : [{id: own, place: figure.place, value}];
  });

/** The figures that last year's report tells beforehand: a template that was sent out may have them already. */
export const knownBeforehand = perEdition((edition): ReadonlySet<string> =>
  new Set(pairsOf(edition.id).map(([own]) => own)));

/** Figures of a year, each with the one of the year before that it is equal to. */
const pairsOf = (edition: EditionId, variant?: Variant): readonly (readonly [own: string, before: string])[] =>
  rulesAt(edition, variant)
    .filter(({rule, left, right}) => rule.is === "equal" && rule.severity === "error" &&
      left.length === 1 && right.length === 1)
    .flatMap(({left: [own], right: [before]}) =>
      (own?.last === false && before?.last === true ? [[own.id, before.id] as const] : []));
