import {editionOf, indicatorsIn} from "../editions/edition";
import {coverageOf} from "../filing/coverage";
import type {Figure} from "../filing/figure";
import type {Filing, Unmatched} from "../filing/filing";
import {isLeftOver, notUnderstood} from "../reconcile/account";
import type {Finding} from "../reconcile/finding";
import {isAbout, type LeftOver, type Remarks, type SignOff} from "../filing/remarks";
import type {Hand} from "./standing";
import {groundsOf, restsOn, subjectOf} from "./subject";

/**
 * What was not read of a filing, for the workbook that its figures are put into: pieces that were not understood, and
 * a piece a form for the figures that it does not show. Empty where it is complete.
 */
export function leftOverOf(filing: Filing): readonly LeftOver[] {
  const {source, unit, year, edition, variant, figures, unmatched} = filing;
  const coverage = coverageOf(filing);
  const whose = {unit, year, source};
  return [
    ...editionOf(edition).forms.flatMap(({id, title}): readonly LeftOver[] => {
      const absent = coverage.get(id)?.absent ?? 0;
      if (absent === 0) return [];
      const ids = indicatorsIn(edition, variant)
        .filter((one) => one.form === id && !figures.has(one.id)).map(({id}) => id);
      return [{...whose, text: `《${title}》（${absent}）`, why: "lacking", place: {in: "json", key: source}, figures: ids}];
    }),
    ...unmatched.map(({text, why, place}): LeftOver => ({...whose, text, why, place, figures: []})),
  ];
}

/**
 * A filing with what its workbook keeps of the source that it was filled in from. Figures that were not read there are
 * no longer lacking once all of them are typed in; where all are zero, nobody may have looked.
 */
export function withLeftOver(filing: Filing, {leftOver = []}: Remarks): Filing {
  const isTyped = ({figures: ids}: LeftOver): boolean => {
    const typed = ids.map((id) => filing.figures.get(id));
    return ids.length > 0 && typed.every(isFilled) && typed.some((one) => Number(one?.value) !== 0);
  };
  const own = leftOver.filter((one) => isAbout(one, filing) && !isTyped(one))
    .map(({text, why, place}): Unmatched => ({text, why, place}));
  const more = own.filter(({text, place}) => !filing.unmatched.some((one) => one.text === text &&
    JSON.stringify(one.place) === JSON.stringify(place)));
  return more.length === 0 ? filing : {...filing, unmatched: [...filing.unmatched, ...more]};
}

const isFilled = (figure: Figure | undefined): boolean => figure?.as === "number";

/** A filing and its findings as its workbook's remarks have them: with what is left over, without what is no figure. */
export function asRemarked<Checked extends {readonly filing: Filing; readonly findings: readonly Finding[]}>(
  checked: Checked, remarks: Remarks,
): Checked {
  const {filing, findings} = checked;
  const whole = withLeftOver(filing, remarks);
  const added = whole.unmatched.slice(filing.unmatched.length).map(notUnderstood);
  return {
    ...checked, filing: withoutSetAside(whole, remarks),
    findings: findingsWithoutSetAside([...findings, ...added], whole, remarks),
  };
}

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
