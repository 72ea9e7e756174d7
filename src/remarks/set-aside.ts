import type {Filing, Unmatched} from "../filing/filing";
import {isAbout, type Remarks, type SignOff} from "../filing/remarks";
import {isLeftOver, notUnderstood} from "../reconcile/account";
import type {Finding} from "../reconcile/finding";
import type {Hand} from "./standing";
import {groundsOf, restsOn, subjectOf} from "./subject";

/**
 * A filing without the pieces of its source that somebody marked as no figures: they are kept apart, and no longer keep
 * it from being complete. A mark lapses where another text stands there now.
 */
export function withoutSetAside(filing: Filing, remarks: Remarks): Filing {
  const apart = filing.unmatched.filter((one) => isSetAside(notUnderstood(one), filing, remarks));
  return apart.length === 0 ? filing : {
    ...filing, unmatched: filing.unmatched.filter((one) => !apart.includes(one)),
    setAside: [...filing.setAside ?? [], ...apart],
  };
}

/** The findings on what is left over of a filing, without those on pieces that were marked as no figures. */
export const findingsWithoutSetAside = (
  findings: readonly Finding[], filing: Filing, remarks: Remarks,
): readonly Finding[] => findings.filter((one) => !isSetAside(one, filing, remarks));

/** Whether a finding is on a piece that was marked as no figure, and the piece is still what it was. */
function isSetAside(finding: Finding, filing: Filing, {notFigures = []}: Remarks): boolean {
  if (notFigures.length === 0 || !isLeftOver(finding)) return false;
  const of = subjectOf(finding);
  const mark = notFigures.findLast((one) => one.of === of && isAbout(one, filing));
  return mark !== undefined && restsOn(mark.values, finding, filing);
}

/** The remarks with a piece marked as no figure. */
export function setAside(remarks: Remarks, piece: Unmatched, filing: Filing, {by, time, says}: Hand): Remarks {
  const finding = notUnderstood(piece);
  const mark: SignOff = {
    unit: filing.unit, year: filing.year, of: subjectOf(finding), says, values: groundsOf(finding, filing),
    by: by.trim(), time: time.toISOString(),
  };
  return {...remarks, notFigures: [...others(remarks, mark.of, filing), mark]};
}

/** The remarks without that mark. */
export const takeBackSetAside = (remarks: Remarks, piece: Unmatched, filing: Filing): Remarks =>
  ({...remarks, notFigures: others(remarks, subjectOf(notUnderstood(piece)), filing)});

const others = ({notFigures = []}: Remarks, of: string, filing: Filing): readonly SignOff[] =>
  notFigures.filter((one) => one.of !== of || !isAbout(one, filing));
