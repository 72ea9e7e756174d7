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

function checkStatement(statement: Statement, filing: Filing): readonly Finding[] {
  const readings = readingsOf(statement, filing);
  if (readings === undefined || agrees(statement, readings, filing)) return [];
  const twin = filing.prose.some((other) => sameFigures(other, statement) && agrees(other, readings, filing));
  return [found("prose.disagrees", twin ? "hint" : "warning", statement, readings)];
}

/** Whether the tables say what a sentence does; `undefined` where they do not show all that it speaks of. */
export function isBorneOut(statement: Statement, filing: Filing): boolean | undefined {
  const readings = readingsOf(statement, filing);
  return readings && agrees(statement, readings, filing);
}

/** What the tables may say of it: the sum of its figures; of 收到申请, also the first alone. `undefined`: unknown. */
function readingsOf({ids}: Pick<Statement, "ids">, {edition, figures}: Filing): readonly Exact[] | undefined {
  const values = ids.flatMap((id) => {
    const figure = figures.get(id);
    return (figure && exactOf(figure)) ?? [];
  });
  const [first] = values;
  if (first === undefined || values.length < ids.length) return undefined;
  const sum = values.reduce(plus, 0);
  return isOrFirst(ids, edition) ? [first, sum] : [sum];
}

function agrees(statement: Statement, readings: readonly Exact[], {edition}: Filing): boolean {
  const {unit, kind} = indicatorOf(edition, statement.ids[0]!);
  const stated = kind === "amount" ? inUnitOf(statement, unit) : statement.value;
  return stated === undefined || readings.some((reading) => compare(reading, stated) === 0);
}

const sameFigures = (a: Statement, b: Statement): boolean => a.ids.join() === b.ids.join();

const isOrFirst = (ids: readonly string[], edition: Filing["edition"]): boolean =>
  editionOf(edition).wording.phrases.some((phrase) => phrase.orFirst === true && phrase.ids.join() === ids.join());

function checkShare(statement: Statement, filing: Filing): readonly Finding[] {
  const {share, value, place} = statement;
  if (share === undefined) return [];
  const fromTables = editionOf(filing.edition).wording.wholes.flatMap((ids) =>
    readingsOf({ids}, filing)?.slice(-1) ?? []).map(approximate);
  const fromSentences = filing.prose.filter((other) => "line" in other.place && "line" in place &&
    Math.abs(other.place.line - place.line) <= 2).map((other) => other.value);
  const candidates = [...fromTables, ...fromSentences].filter((whole) => whole >= value && whole > 0);
  const [likeliest] = candidates;
  if (likeliest === undefined || candidates.some((whole) => isShare(share, value / whole))) return [];
  return [found("prose.share", "warning", statement, [likeliest], {
    share, computed: ((value / likeliest) * 100).toFixed(decimalsOf(share)),
  })];
}

/** Rounded, cut off or rounded up: to within one of the last decimal that is printed. */
function isShare(printed: string, ratio: number): boolean {
  const step = 10 ** -decimalsOf(printed);
  return Math.abs(Number(printed) - ratio * 100) < step * 1.0001;
}

const decimalsOf = (printed: string): number => (printed.split(".")[1] ?? "").length;

function found(
  rule: string, severity: Severity, {ids, value, unit, quote, place}: Statement, readings: readonly Exact[],
  detail: Finding["detail"] = {},
): Finding {
  return {
    rule, severity, verdict: "broken", figures: ids, places: [place], difference: null,
    detail: {text: quote, stated: `${value} ${unit}`, table: readings.map(approximate).join(" / "), ...detail},
  };
}
