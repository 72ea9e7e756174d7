import {editionOf, indicatorOf} from "../editions/edition";
import {approximate, compare, exactOf, plus, type Exact} from "../filing/exact";
import type {Filing, Statement} from "../filing/filing";
import {inUnitOf} from "../filing/money";
import type {Severity} from "../editions/rule";
import type {Finding} from "./finding";

/** Every figure that the report states in a sentence, against its tables, and every share against its own figures. */
export function checkProse(filing: Filing): readonly Finding[] {
  return filing.prose.flatMap((statement) => [...checkStatement(statement, filing), ...checkShare(statement, filing)]);
}

/**
 * Where a sentence may be read in several ways, the reading that agrees counts; one of whose figures some are blank or
 * absent agrees with all that these may make up.
 */
function checkStatement(statement: Statement, filing: Filing): readonly Finding[] {
  if (statement.unit === "%" || statement.says === "part") return [];
  const sums = sumsFor(statement, filing);
  if (agrees(statement, sums, filing) || agreesTogether(statement, filing)) return [];
  const twin = filing.prose.some((other) => other !== statement && isExact(other) &&
    sameFigures(other, statement) && agrees(other, sums, filing));
  // All that were due are done, says who goes on to say what is not.
  if (twin && statement.says === "all") return [];
  const rule = statement.says === "nil" || statement.says === "all" ? `prose.${statement.says}` as const : "prose.disagrees";
  return [found(rule, twin ? "hint" : "warning", statement, sums.map(({least}) => least))];
}

/** 行政强制措施6次，行政强制执行2次: what a paragraph says of the same figure comes to it together. */
function agreesTogether(statement: Statement, filing: Filing): boolean {
  const {ids, or = [], says, unit} = statement;
  return says === undefined && [ids, ...or].some((reading) => {
    const isOfIt = (other: Statement): boolean =>
      [other.ids, ...other.or ?? []].some((one) => one.join() === reading.join());
    const told = filing.prose.filter((other) => linesBetween(other, statement) === 0 && isOfIt(other));
    const further = told.filter((other) => other.says === "part");
    const parts = told.filter((other) => other.says === undefined && other.unit === unit);
    const sum = [sumOf(reading, filing)];
    return [[...parts, ...further], [statement, ...further]].some((some) => some.length > 1 && agrees(
      {...statement, ids: reading, value: some.reduce((sum, {value}) => sum + value, 0)}, sum, filing));
  });
}

/**
 * Whether the tables say what a sentence does; `undefined` where they do not show all that it speaks of, and of shares,
 * which are not theirs alone.
 */
export function isBorneOut(statement: Statement, filing: Filing): boolean | undefined {
  if (statement.unit === "%" || statement.says === "part") return undefined;
  const sums = sumsFor(statement, filing);
  return sums.every(({isKnown}) => isKnown) ? agrees(statement, sums, filing) : undefined;
}

const sumsFor = ({ids, or = []}: Statement, filing: Filing): readonly Sum[] =>
  [ids, ...or].map((reading) => sumOf(reading, filing));

/** What figures come to: just that where the tables show all of them, or else at least that. */
type Sum = {readonly least: Exact; readonly isKnown: boolean};

function sumOf(ids: readonly string[], {figures}: Filing): Sum {
  const values = ids.flatMap((id) => {
    const figure = figures.get(id);
    return (figure && exactOf(figure)) ?? [];
  });
  return {least: values.reduce(plus, 0), isKnown: values.length === ids.length};
}

function agrees(statement: Statement, sums: readonly Sum[], filing: Filing): boolean {
  const {between} = statement;
  if (between !== undefined) {
    const {least: more, isKnown: isBounded} = sumOf(statement.besides ?? [], filing);
    const most = between.most === undefined || !isBounded ? undefined : plus(between.most, more);
    return sums.some(({least, isKnown}) => (!isKnown || compare(least, between.least) >= 0) &&
      (most === undefined || compare(least, most) <= 0));
  }
  const {unit, kind} = indicatorOf(filing.edition, statement.ids[0]!);
  const stated = kind === "amount" && statement.says === undefined ? inUnitOf(statement, unit) : statement.value;
  return stated === undefined || sums.some(({least, isKnown}) => {
    const off = compare(stated, least);
    return off === 0 || (!isKnown && (off > 0 || kind === "change")) ||
      (kind === "amount" && isRounded(statement.value, stated, least));
  });
}

/** 238.46万元 for 238.456: to within half of the last decimal, in the table's own unit; 1.2亿元 is held to the 万元. */
function isRounded(printed: number, stated: Exact, exact: Exact): boolean {
  const decimals = decimalsOf(String(printed));
  const isInOwnUnit = approximate(stated) === printed;
  return isInOwnUnit && decimals > 0 && Math.abs(printed - approximate(exact)) <= 0.50005 * 10 ** -decimals;
}

/** About so many, or so many beside others, says nothing for or against another number. */
const isExact = ({says}: Statement): boolean => says !== "about" && says !== "part";

const sameFigures = (a: Statement, b: Statement): boolean => a.ids.join() === b.ids.join();

/** A share that follows a number is held against that; one by itself against the figures it is of. */
function checkShare(statement: Statement, filing: Filing): readonly Finding[] {
  const isAlone = statement.unit === "%";
  const share = isAlone ? String(statement.value) : statement.share;
  if (share === undefined) return [];
  const sums = sumsFor(statement, filing);
  if (isAlone && !sums.every(({isKnown}) => isKnown)) return [];
  const parts = isAlone ? sums.map(({least}) => approximate(least)) : [statement.value];
  const {tables, sentences} = wholesFor(statement, filing);
  const sharesOf = (wholes: readonly number[]) => parts.flatMap((part) =>
    wholes.filter((whole) => whole >= part && whole > 0).map((whole) => ({whole, ratio: part / whole})));
  const likely = sharesOf([...tables, ...sentences]);
  const isAll = !isAlone && isShare(share, 1);
  if (likely.length === 0 || isAll || likely.some(({ratio}) => isShare(share, ratio))) return [];
  // A total that the sentences speak of; or else any, for none of them is surely meant.
  const spoken = sharesOf(tables.filter((whole) => sentences.includes(whole))).slice(0, 1);
  const meant = [spoken, sharesOf(tables), likely].find(({length}) => length > 0) ?? [];
  const computed = [...new Set(meant.map(({ratio}) => (ratio * 100).toFixed(decimalsOf(share))))];
  return [found("prose.share", "warning", statement, meant.slice(0, 1).map(({whole}) => whole), {
    share, computed: computed.join("% / "),
  })];
}

/** What a share may be of: what reports take for the whole, the total beside the figure, other numbers stated around it. */
function wholesFor(statement: Statement, filing: Filing): Record<"tables" | "sentences", readonly number[]> {
  const {ids, or = [], unit} = statement;
  const {indicators, wording} = editionOf(filing.edition);
  const totals = [ids, ...or].flatMap(([id = ""]) => [`${id.slice(0, id.lastIndexOf("."))}.total`])
    .filter((total) => unit === "%" && indicators.some(({id}) => id === total)).map((total) => [total]);
  const tables = [...totals, ...wording.wholes].map((ids) => sumOf(ids, filing))
    .filter(({isKnown}) => isKnown).map(({least}) => approximate(least));
  const sentences = filing.prose
    .filter((other) => other !== statement && other.unit !== "%" && linesBetween(other, statement) <= 2)
    .map((other) => other.value);
  return {tables, sentences};
}

const linesBetween = ({place: a}: Statement, {place: b}: Statement): number =>
  "line" in a && "line" in b ? Math.abs(a.line - b.line) : Infinity;

/** Rounded, cut off or rounded up: to within one of the last decimal that is printed. */
function isShare(printed: string, ratio: number): boolean {
  const step = 10 ** -decimalsOf(printed);
  return Math.abs(Number(printed) - ratio * 100) < step * 1.0001;
}

const decimalsOf = (printed: string): number => (printed.split(".")[1] ?? "").length;

/** 1400余件 as 1400–1500, some as ≥1. */
const rangeOf = ({least, most}: NonNullable<Statement["between"]>): string =>
  most === undefined ? `≥${least}` : least === most ? String(least) : `${least}–${most}`;

function found(
  rule: string, severity: Severity, {ids, value, unit, between, quote, place}: Statement, readings: readonly Exact[],
  detail: Finding["detail"] = {},
): Finding {
  return {
    rule, severity, verdict: "broken", figures: ids, places: [place], difference: null,
    detail: {
      text: quote, stated: `${between === undefined ? value : rangeOf(between)} ${unit}`, table: [...new Set(readings.map(approximate))].join(" / "), ...detail,
    },
  };
}
