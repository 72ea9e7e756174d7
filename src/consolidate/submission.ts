import {type EditionId, editions, type Indicator, perEdition, showable} from "../editions/edition";
import {type Exact, exactOf, plus} from "../filing/exact";
import {numberOr} from "../filing/figure";
import type {Filing} from "../filing/filing";
import {moneyUnit} from "../filing/money";
import {sayPlace} from "../filing/place";
import {noRemarks} from "../filing/remarks";
import type {Opinion} from "../filing/review-table";
import {nameOnOneLine} from "../filing/one-line";
import {insistOnWholeCharacters} from "../filing/unwritable";
import {type Account, accountOf} from "../reconcile/account";
import {byGravity, type Finding} from "../reconcile/finding";
import {type Broken, brokenIn} from "../reconcile/reconcile";
import {say} from "../reconcile/say";
import {proposedHeading} from "../recognise/heading";
import {isExplained} from "../remarks/standing";
import {isRecord} from "./envelope";

/**
 * A figure as it is added up: a whole number, a decimal spelled out, `null` for a blank or what is no number,
 * `undefined` where the source does not show it. It crosses from worker to worker as it is.
 */
export type SubmittedValue = number | string | null | undefined;

/** How many rules are broken. */
export type BrokenCounts = {readonly error: number; readonly warning: number; readonly hint: number};

/** A filing as far as a consolidation keeps it: thousands fit into memory. */
export type Submission = {
  /** Path or name of the file, with the part of it where it holds several; tells submissions apart. */
  readonly source: string;
  /** Which of several filings of the file it is. */
  readonly part?: string;
  readonly unit: string;
  readonly year: number | null;
  /** What it says itself, where somebody said otherwise. */
  readonly wrote?: {readonly unit: string; readonly year: number | null};
  readonly edition: EditionId;
  /** When the document says that it was last saved, in milliseconds since 1970; the day it bears: 2025-01-31. */
  readonly savedAt?: number;
  readonly signed?: string;
  /** When the file was last changed, in milliseconds since 1970, where that is known. */
  readonly filedAt?: number;
  /** In the order of what the edition's sources may show; a heading's sum is that of its rows where all are known. */
  readonly values: readonly SubmittedValue[];
  /** Where each of them was read, a line each; empty where there is nothing to say: see `placesOf`. */
  readonly places?: string;
  /** Figures printed in other money than the form's (元 for 万元), which were converted exactly. */
  readonly converted: readonly string[];
  /** Figures in whose row other money than the form's is printed, which were added up as they stand: see `isKept`. */
  readonly unconverted: readonly string[];
  /** Broken rules, by form; "" for those of none. */
  readonly counts: Readonly<Record<string, BrokenCounts>>;
  /** How many of the broken warnings were explained or confirmed, of the figures as they are. */
  readonly explained: number;
  /** The gravest broken rules as sentences, a few of them. */
  readonly problems: readonly string[];
  /** How many pieces of the source were not understood. */
  readonly unmatched: number;
  /** What the source lacks to be wholly read; absent where it was. */
  readonly account?: Account;
  /** It bears 审核意见 that nobody has written in since: it may be what was given back, as it was. */
  readonly isReturned?: true;
};

/** A file that could not be read, or is no filing, and the sentence that says why. */
export type Unreadable = {readonly source: string; readonly why: string};

/** The filings of a file as they are submitted; what stands beside the file's own tables is not. */
export function submitAll(
  filings: readonly Filing[], source: string, filedAt?: number, savedAt?: number,
): readonly Submission[] {
  const own = filings.filter(({aside}) => aside === undefined);
  const [only, ...others] = own.length > 0 ? own : filings;
  if (only === undefined) return [];
  if (others.length === 0) return [submit(only, source, filedAt, savedAt)];
  return [only, ...others].map((filing, at): Submission => {
    const part = filing.part ?? String(at + 1);
    return {...submit(filing, partSource(source, part), filedAt, savedAt), part};
  });
}

const partSource = (file: string, part: string): string => `${file}（${part}）`;

/** The file that a submission is of. */
export const fileOf = ({source, part}: Pick<Submission, "source" | "part">): string =>
  part === undefined ? source : source.slice(0, -partSource("", part).length);

/** The same submission of the same file, which goes by another path. */
export const movedTo = (submission: Submission, file: string): Submission =>
  ({...submission, source: submission.part === undefined ? file : partSource(file, submission.part)});

/** The year that the names of its file and folder seem to say, where it says none itself. */
export const seemingYear = ({source, part, year}: Pick<Submission, "source" | "part" | "year">): number | null =>
  (part === undefined ? proposedHeading(source, {unit: "-", year})?.year : undefined) ?? null;

/** The year of most filings, the later one where two are as frequent; `null` where none says its year. */
export const yearOfMost = (submissions: readonly Submission[]): number | null =>
  mostOf(submissions.flatMap(({year}) => year ?? []).sort((a, b) => b - a)) ?? null;

/** What occurs most often, the first of those where several do. */
export function mostOf<One>(some: readonly One[]): One | undefined {
  const times = new Map<One, number>();
  for (const one of some) times.set(one, (times.get(one) ?? 0) + 1);
  const [most] = [...times].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

/**
 * Check a filing and keep of it what a consolidation needs.
 * @throws ReadError "unwritable" where the tables of a consolidation could not hold what it says
 */
export function submit(
  filing: Filing, source = filing.source, filedAt?: number, savedAt?: number,
): Submission {
  const {year, edition, unmatched, signed, review, remarks = noRemarks} = filing;
  insistOnWholeCharacters(filing);
  const broken = brokenIn(filing);
  const warnings = remarks === noRemarks ? [] : broken.filter(({severity}) => severity === "warning");
  return {
    source, unit: nameOnOneLine(filing.unit), year, edition, filedAt, savedAt, signed, ...valuesOf(filing),
    places: sayPlaces(filing),
    unmatched: unmatched.length, account: accountOf(filing),
    counts: countsByForm(broken),
    explained: warnings.filter((one) => isExplained(one.inFull(), filing, remarks)).length,
    problems: byGravity(broken.filter(({severity}) => severity !== "hint")).slice(0, mostProblems)
      .map((one) => say(one.inFull(), filing)),
    ...(review?.every(isAsGiven) === true && {isReturned: true}),
  };
}

const mostProblems = 3;

/** Nothing was written beside a finding since it was given back; a row of somebody's own was. */
const isAsGiven = ({mark, explanation}: Opinion): boolean => mark !== undefined && explanation === mark.said;

function countsByForm(broken: readonly Broken[]): Readonly<Record<string, BrokenCounts>> {
  const counts: Record<string, {-readonly [Of in keyof BrokenCounts]: number}> = {};
  for (const finding of broken) {
    const own = counts[formOf(finding)] ??= {error: 0, warning: 0, hint: 0};
    own[finding.severity] += 1;
  }
  return counts;
}

/** The form that a finding counts for, or "" for none. */
export const formOf = ({form = "", figures: ids}: Pick<Finding, "form" | "figures">): string => (form === "" ? ids[0]?.split(".")[0] ?? "" : form);

/** Broken rules of all forms together. */
export function countsOf({counts}: Submission): BrokenCounts {
  const all = Object.values(counts);
  const total = (of: keyof BrokenCounts): number => all.reduce((sum, one) => sum + one[of], 0);
  return {error: total("error"), warning: total("warning"), hint: total("hint")};
}

/** What a filing's figures are worth in a sum: what they are everywhere else. In the order of what it may show. */
export function valuesOf({edition, figures}: Filing): Pick<Submission, "values" | "converted" | "unconverted"> {
  const converted: string[] = [];
  const unconverted: string[] = [];
  const valueOf = ({id, kind, unit: due, sumOf}: Indicator): SubmittedValue => {
    const figure = figures.get(id);
    const ofRows = sumOf === undefined ? undefined : added(sumOf, figures);
    if (ofRows !== undefined) return ofRows;
    if (figure === undefined) return undefined;
    const value = numberOr(null, figure);
    if (kind !== "amount" && figure.converted === undefined && Number.isSafeInteger(value)) return value;
    const exact = exactOf(figure);
    const printed = kind === "amount" && exact !== null ? moneyUnit(figure.unit) : undefined;
    if (Number(exact) !== 0) {
      if (figure.converted !== undefined) converted.push(id);
      else if (printed !== undefined && printed !== due) unconverted.push(id);
    }
    return exact === null || typeof exact === "number" ? exact : exact.toFixed();
  };
  const values: SubmittedValue[] = [];
  for (const indicator of shownBy(edition)) values.push(valueOf(indicator));
  return {values, converted, unconverted};
}

/** What figures come to; `undefined` unless all are known. */
function added(rows: readonly string[], figures: Filing["figures"]): SubmittedValue {
  let sum: Exact = 0;
  for (const row of rows) {
    const figure = figures.get(row);
    const value = figure === undefined ? null : exactOf(figure);
    if (value === null) return undefined;
    sum = plus(sum, value);
  }
  return typeof sum === "number" ? sum : sum.toFixed();
}

/** Where a filing's figures were read, a line each; a file that only names them needs no more than that. */
function sayPlaces({edition, figures}: Filing): string {
  let lines = "";
  let empty = "";
  for (const {id} of shownBy(edition)) {
    const place = figures.get(id)?.place;
    if (place !== undefined && place.in !== "json") {
      lines += empty + sayPlace(place).replaceAll("\n", " ");
      empty = "";
    }
    empty += "\n";
  }
  return lines.trimEnd();
}

/** Where each figure was read, in the order of the values; empty for those of which that is not known. */
export const placesOf = ({places = "", values}: Submission): readonly string[] => {
  const lines = places.split("\n");
  return values.map((_, at) => lines[at] ?? "");
};

/** The ids that a submission's values belong to. */
export const idsOf = (edition: EditionId): readonly string[] => shownBy(edition).map(({id}) => id);

const shownBy = perEdition(showable);

/** Whether what came from another thread are the submissions of a file. */
export const areSubmissions = (value: unknown, source: string): value is readonly Submission[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => isSubmission(one, source)) &&
  new Set(value.map(({source}: Submission) => source)).size === value.length;

const isSubmission = (value: unknown, file: string): value is Submission => isRecord(value) &&
  value.source === (typeof value.part === "string" ? partSource(file, value.part) : file) &&
  (value.part === undefined || typeof value.part === "string") && typeof value.unit === "string" && (value.year === null || Number.isInteger(value.year)) &&
  editions.some(({id}) => id === value.edition && isList(value.values, isValue, shownBy(id).length)) &&
  [value.filedAt, value.savedAt].every((time) => time === undefined || Number.isFinite(time)) &&
  [value.signed, value.places].every((text) => text === undefined || isText(text)) &&
  isList(value.converted, isText) && isList(value.unconverted, isText) && isList(value.problems, isText) &&
  isRecord(value.counts) && Object.values(value.counts).every(isCounts) &&
  Number.isInteger(value.explained) && Number.isInteger(value.unmatched) &&
  (value.account === undefined || isAccount(value.account)) &&
  (value.isReturned === undefined || value.isReturned === true);

const isList = (value: unknown, isOne: (one: unknown) => boolean, length?: number): boolean =>
  Array.isArray(value) && (length === undefined || value.length === length) && value.every(isOne);

const isText = (value: unknown): boolean => typeof value === "string";

const isValue = (value: unknown): boolean => value === undefined || value === null || Number.isFinite(value) ||
  (typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value));

const isAccount = (value: unknown): boolean =>
  isRecord(value) && [value.forms, value.figures, value.unmatched, value.texts].every(Number.isInteger);

const isCounts = (value: unknown): boolean =>
  isRecord(value) && [value.error, value.warning, value.hint].every(Number.isInteger);
