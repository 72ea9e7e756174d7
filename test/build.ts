import {type EditionId, editionOf, indicatorsById, type Variant, type Indicator} from "../src/editions/edition";
import type {Level} from "../src/editions/rule";
import {asReported, type Figure} from "../src/filing/figure";
import type {Filing} from "../src/filing/filing";
import {balance, type Typed} from "./balance";

export type Change = number | string | null | Figure;

export type Built = Partial<Omit<Filing, "figures">> & {
  readonly edition?: EditionId;
  readonly variant?: Variant;
  readonly level?: Level;
  /** Figures unlike the balanced ones: a number, an amount or text as typed, `null` for a blank, or a whole figure. */
  readonly change?: Readonly<Record<string, Change>>;
  /** Figures that the source does not show. */
  readonly without?: readonly string[];
};

/**
 * A balanced, complete filing of small, varied figures, in which every rule holds: a test changes what matters.
 * Filings of consecutive years carry over into each other. The unit is a province, which may make 规章.
 */
export function buildFiling({change = {}, without = [], ...given}: Built = {}): Filing {
  const edition = given.edition ?? "2021";
  const year = given.year === undefined ? yearOf(edition) : given.year;
  const figures = new Map([...balance(edition, given.variant, choose(year ?? 2024, yearOf(edition)))]
    .map(([id, typed]) => [id, figure(typed, id)]));
  const known = (id: string): string => {
    if (!figures.has(id) && indicatorsById(edition).get(id)?.sumOf === undefined) throw new Error(`${id} is no figure of edition ${edition}`);
    return id;
  };
  for (const [id, to] of Object.entries(change)) figures.set(known(id), isFigure(to) ? to : figure(to, id));
  for (const id of without.map(known)) figures.delete(id);
  return {
    source: "test.xlsx", unit: "江苏省人民政府", unmatched: [], missingRows: [], prose: [], parts: new Map(),
    ...given, edition, year, figures,
  };
}

/** A year in which the edition was in force, and the year before it too. */
export function yearOf(edition: EditionId): number {
  const {from, to} = editionOf(edition);
  return to ?? Math.max(from + 1, 2024);
}

/** A figure as a reader gives it: a number, an amount as typed (`"21.6560"`), a blank, “/”, or text. */
export function figure(typed: Typed | null, key = "", more: Partial<Figure> = {}): Figure {
  const text = typed === null ? "" : String(typed);
  const as = text === "" ? "blank"
    : /^[+-]?\d+(\.\d+)?$/.test(text) ? "number"
    : /^(\/|-+|—+|无|不适用)$/.test(text) ? "mark" : "text";
  return {value: as === "number" ? asReported(Number(text)) : null, as, text, place: {in: "json", key}, ...more};
}

const isFigure = (change: Change): change is Figure => typeof change === "object" && change !== null;

/**
 * Small and varied, never zero; ordered so that the inequalities hold too, rolled forward from year to year, and others
 * in each year.
 */
const choose = (year: number, usual: number) => ({id, rowId, columnId, kind}: Indicator): Typed => {
  const spread = [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7 + Math.abs(usual - year));
  if (kind === "amount") return (12 + (spread % 700) / 16).toFixed(4);
  if (rowId === "carriedIn") return carried(columnId, year);
  if (rowId === "carriedOut") return carried(columnId, year + 1);
  const fixed = chosen[id] ?? chosen[columnId];
  return fixed === undefined ? 1 + (spread % 4) : fixed(year, spread % 4);
};

const carried = (columnId: string, intoYear: number): number => 1 + ((columnId.length + 2 * intoYear) % 5);

const chosen: Readonly<Record<string, (year: number, spread: number) => number>> = {
  issued: () => 5,
  repealed: () => 2,
  inForce: (year) => 40 + 3 * (year - 2021),
  made: (_, spread) => 2 + spread,
  published: (_, spread) => 7 + spread,
  totalPublished: (_, spread) => 20 + spread,
  previousItems: (year) => 30 - 2 * (year - 2019),
  change: () => -2,
  decisions: (_, spread) => 90 + 7 * spread,
  "disputes.litigationAfterReview.upheld": () => 1,
  "disputes.litigationAfterReview.corrected": () => 1,
  "disputes.litigationAfterReview.other": () => 1,
  "disputes.litigationAfterReview.pending": () => 1,
  "statistics.proactive.total": () => 141,
  "statistics.training.trainees": (year) => 20 + year - 2014,
  "statistics.proactive.normativeDocumentsIssued": () => 9,
  "statistics.channels.website": () => 135,
  "statistics.channels.weibo": () => 23,
  "statistics.responses.pressConferences": () => 6,
  "statistics.responses.onlineInterviews": () => 7,
};
