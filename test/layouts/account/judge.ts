import {indicatorsIn} from "../../../src/editions/edition";
import {isComplete} from "../../../src/filing/coverage";
import {numberOr} from "../../../src/filing/figure";
import type {Filing} from "../../../src/filing/filing";
import {sameUnit} from "../../../src/filing/unit-name";
import {type Finding, keyOf} from "../../../src/reconcile/finding";
import {reconcile} from "../../../src/reconcile/reconcile";
import {figure} from "../../build";
import type {Saved} from "./save";
import {isTitle, shownOf, type Source, tablesIn, type Told} from "./source";
import type {Spoilt} from "./spoil";

/** What is wrong with a reading: the kind, and what was seen of it. */
export type Fault = {readonly kind: FaultKind; readonly seen: string};

export type FaultKind =
  | "refused" | "filings" | "edition" | "variant" | "unit or year"
  /** A figure with the value of another, or with one that stands nowhere. */
  | "another's value" | "invented"
  /** A number of the tables, or a text in a figure's place, that is neither a figure nor listed. */
  | "lost in silence" | "read as blank"
  /** A figure that the source does not show, told to be blank. */
  | "absent told blank"
  | "not complete" | "complete" | "new finding";

/** Compare what was read of a source with what it says. */
export function judge(all: readonly Filing[], spoilt: Spoilt, saved: Saved): readonly Fault[] {
  const {source} = spoilt;
  // What is hidden stands beside.
  const filings = all.filter(({aside}) => aside === undefined);
  const faults: Fault[] = [];
  const taken = new Set<Filing>();
  const listed = new Map(filings.map((filing) => [filing, listIn(textsLeft(filing))]));
  const apart: {readonly none: Fault; readonly shown: ReadonlyMap<string, string>}[] = [];
  source.filings.forEach((told, of) => {
    const shown = shownOf(source, of);
    if (shown.size === 0 && (source.filings.length > 1 || filings.length === 0)) return;
    const next = filings[of];
    const isOfAnother = next !== undefined && source.filings.some((other) => other !== told && isOf(next, other));
    const filing = source.filings.length === 1 ? filings[0]
      : filings.find((one) => !taken.has(one) && isOf(one, told)) ?? (isOfAnother ? undefined : next);
    const none = fault("filings", `none of ${told.unit} ${told.year}`);
    if (filing === undefined && spoilt.whole !== "yes") apart.push({none, shown});
    else if (filing === undefined || taken.has(filing)) faults.push(none);
    else {
      taken.add(filing);
      faults.push(...judgeOne({filing, told, shown, take: listed.get(filing) ?? listIn([]), spoilt, saved}));
    }
  });
  // What accounts for another's number accounts for none of theirs: they take what is left.
  const isAnyWhole = filings.some((one) => isComplete(one));
  for (const {none, shown} of apart) if (isAnyWhole || !areIn(shown, [...listed.values()])) faults.push(none);
  if (filings.length > taken.size) faults.push(fault("filings", `${filings.length}, not ${taken.size}`));
  return faults;
}

/** Of a filing that is not told apart from the others every number is left over with one of them, and none is whole. */
const areIn = (shown: ReadonlyMap<string, string>, lists: readonly Take[]): boolean =>
  [...shown.values()].every((text) => text === "" || lists.some((take) => take(text)));

/** What was left over, and texts in figures' places. */
const textsLeft = ({unmatched, figures}: Filing): readonly string[] =>
  [...unmatched, ...[...figures.values()].filter(({as}) => as === "text")].map(({text}) => text);

const fault = (kind: FaultKind, seen: string): Fault => ({kind, seen});

const isOf = ({unit, year}: Filing, told: Told): boolean =>
  year === told.year && (unit === told.unit || sameUnit(unit, told.unit) === "same");

/** A filing beside what its source says, and shows, of it. */
type Reading = {
  readonly filing: Filing;
  readonly told: Told;
  readonly shown: ReadonlyMap<string, string>;
  readonly take: Take;
  readonly spoilt: Spoilt;
  readonly saved: Saved;
};

function judgeOne(reading: Reading): readonly Fault[] {
  const {filing, told, spoilt: {whole}} = reading;
  if (filing.edition !== told.edition) return [fault("edition", `${filing.edition}, not ${told.edition}`)];
  if (whole === "yes" && filing.variant !== told.variant) {
    return [fault("variant", `${filing.variant}, not ${told.variant}`)];
  }
  return [...judgeName(reading), ...judgeShown(reading), ...judgeFigures(reading), ...judgeWhole(reading)];
}

/** Whose it is: said where the source says it, and never another's. */
function judgeName({filing: {unit, year}, told, spoilt: {whole, source}}: Reading): readonly Fault[] {
  const isRight = unit === told.unit && year === told.year;
  const isUnsaid = [told.unit, ""].includes(unit) && [told.year, null].includes(year);
  return (whole === "yes" && saysWhose(source) ? isRight : isUnsaid) ? []
    : [fault("unit or year", `${unit} ${year}, not ${told.unit} ${told.year}`)];
}

const saysWhose = ({sections}: Source): boolean => sections.some(({pieces}) => pieces.some(isTitle));

/** Each number that is shown is a figure under its own id, or listed. */
function judgeShown({filing, shown, take}: Reading): readonly Fault[] {
  return [...shown].flatMap(([id, text]) => {
    const found = filing.figures.get(id);
    const number = numberIn(text);
    const value = numberOr(null, found);
    const seen = `${id}: “${text}”`;
    if (value !== null) return value === number ? [] : [fault("another's value", `${seen} read as ${value}`)];
    // A narrow column breaks #REF! over two lines.
    const isWords = found?.as === "text" && found.text.replace(/\s+/g, "").includes(text);
    if (text === "" || isWords || take(text)) return [];
    return [fault(found === undefined ? "lost in silence" : "read as blank", seen)];
  });
}

/** A plain number, with 件 behind it or not; noughts that ran together are none. */
const numberIn = (text: string): number | null =>
  /^[+-]?(0|[1-9]\d*)(\.\d+)?件?$/.test(text) ? Number(text.replace("件", "")) : null;

/** Whether a text was listed and is not taken yet, which it is from now on. */
type Take = (text: string) => boolean;

/**
 * Takes texts out of those that were listed, each as often as it stands there, digits as a number of their own: of two
 * equal numbers that are no figures one line accounts for one alone.
 */
function listIn(texts: readonly string[]): Take {
  let left = texts.join("\n");
  return (text) => {
    const plain = text.replace(/[.*+?^$()|[\]{}\\]/g, "\\$&");
    const isOfDigits = /^[+-]?[\d.]+件?$/.test(text);
    const pattern = isOfDigits ? `(?<![\\d.${/^[+-]/.test(text) ? "" : "+-"}])${plain}(?![\\d.])` : plain;
    const found = left.search(new RegExp(pattern));
    if (found >= 0) left = `${left.slice(0, found)}\n${left.slice(found + text.length)}`;
    return found >= 0;
  };
}

/** No figure is told that the source does not show; what stands under headings alone may be told to be blank. */
function judgeFigures({filing, told, shown, spoilt: {source}}: Reading): readonly Fault[] {
  const bare = headingsOnly(source);
  return [...filing.figures].filter(([id]) => !shown.has(id)).flatMap(([id, {as, text}]) =>
    as === "number" || as === "text" ? [fault("invented", `${id}: ${text}`)]
    : told.figures.has(id) && !bare.has(formOf(id)) ? [fault("absent told blank", id)] : []);
}

/**
 * Forms of which the headings are there, and nothing under them: they look as where all was left blank. Of forms beside
 * one another, that share their rows, one may lose its only row of figures with a row of the others.
 */
function headingsOnly(source: Source): ReadonlySet<string> {
  const tables = tablesIn(source).map(({form, cells}) =>
    ({form, shown: new Set(cells.flatMap(({id}) => id === undefined ? [] : formOf(id)))}));
  const shown = new Set(tables.flatMap((table) => [...table.shown]));
  const isShared = tables.some((table) => table.shown.size > 1);
  const beside = isShared ? source.filings.flatMap(({figures}) => [...figures.keys()].map(formOf)) : [];
  return new Set([
    ...tables.filter((table) => table.shown.size === 0).map(({form}) => form),
    ...beside.filter((form) => !shown.has(form)),
  ]);
}

const formOf = (id: string): string => id.replace(/\..*/, "");

/** Complete where nothing was taken away, and nowhere else. */
function judgeWhole(reading: Reading): readonly Fault[] {
  const {filing, told, shown, spoilt: {source, whole}, saved} = reading;
  const bare = headingsOnly(source);
  // Without the one row that only a region prints, it is a whole filing of the common form.
  const isShort = indicatorsIn(told.edition, filing.variant).some(({id, form}) => !shown.has(id) && !bare.has(form));
  const isUnsure = [...shown].some(([id, text]) => saved.unsure.has(id) || (text === "" && !saved.showsEmpty));
  // What was taken from one of several filings is not said of which.
  const isOfOne = source.filings.length === 1;
  const isCommon = [...told.figures.keys()].some((id) => !shown.has(id));
  const isOpen = bare.size > 0 || isUnsure || (whole === "no" && (isCommon || !isOfOne));
  const expected = isShort ? "no" : isOpen ? "either" : whole;
  const isWhole = isComplete(filing);
  if (isWhole && expected === "no") return [fault("complete", `${filing.figures.size} figures`)];
  return !isWhole && expected === "yes" ? [fault("not complete", whatLacks(filing))] : [];
}

function whatLacks({edition, variant, figures, unmatched}: Filing): string {
  const absent = indicatorsIn(edition, variant).filter(({id}) => !figures.has(id)).map(({id}) => id);
  const left = unmatched.slice(0, 3).map(({text, why}) => `${why} “${text.slice(0, 30)}”`);
  return `${absent.length} absent (${absent.slice(0, 3).join(", ")}), ${unmatched.length} left (${left.join(", ")})`;
}

/** Warnings and errors that the same figures have not where they are typed in by hand. */
export function newFindings(filing: Filing, {unit, year, edition, variant, figures}: Told): readonly Fault[] {
  const typed: Filing = {
    source: "a", unit, year, edition, variant, unmatched: [], missingRows: [], prose: [], parts: new Map(),
    figures: new Map([...figures].map(([id, typed]) => [id, figure(typed, id)])),
  };
  const known = new Set(graveOf(typed).map(keyOf));
  return graveOf(filing).filter((finding) => !known.has(keyOf(finding))).map(({rule, at, figures, detail}) =>
    fault("new finding", `${rule} ${at} ${figures.slice(0, 3).join(" ")} ${JSON.stringify(detail ?? {})}`));
}

const graveOf = (filing: Filing): readonly Finding[] =>
  reconcile(filing).filter(({verdict, severity}) => verdict === "broken" && severity !== "hint");
