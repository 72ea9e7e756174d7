import {rulesAt} from "../editions/rule-at";
import {numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import type {Place} from "../filing/place";

/** A blank figure that a rule gives last year's, as 上年结转 is last year's 结转下年度继续办理. */
type CarriedIn = {readonly id: string; readonly place: Place; readonly value: number};

/** Last year's figure for every blank one that must be equal to it and is filled in by hand. */
export const carriedIn = (filing: Filing, last: Filing): readonly CarriedIn[] => rulesAt(filing.edition, filing.variant)
  .filter(({rule, left, right}) => rule.is === "equal" && rule.severity === "error" &&
    left.length === 1 && right.length === 1)
  .flatMap(({left: [own], right: [before]}): CarriedIn[] => {
    if (own?.last !== false || before?.last !== true) return [];
    const [figure, carried] = [filing.figures.get(own.id), last.figures.get(before.id)];
    if (figure?.as !== "blank" || figure.formula !== undefined) return [];
    const value = numberOr(null, carried);
    return value === null ? [] : [{id: own.id, place: figure.place, value}];
  });
