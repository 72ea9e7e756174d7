import {
  editionFor, type EditionId, editionOf, editions, type Indicator, latest, variantAmong,
} from "../editions/edition";
import {asReported, type Figure} from "../filing/figure";
import type {Asked} from "../filing/asked";
import type {Filing, Statement, Unmatched} from "../filing/filing";
import {inFormUnit, moneyUnit} from "../filing/money";
import {ReadError} from "../filing/read-error";
import {readHeading} from "./heading";
import {readProse} from "./read-prose";
import {recogniseText} from "./recognise-text";
import type {Recognition} from "./recognition";
import {simplified} from "./normalise";

/**
 * Read a published report from its text, in whatever layout its tables came; without tables, from its sentences.
 * Tables of which no value has a certain place give no figure, but all of them as unmatched.
 * @throws ReadError "noTables" where neither shows a figure, "emptyTables" where only the tables' labels are left.
 */
export function readText(source: string, text: string, asked: Asked = {}): Filing {
  const heading = readHeading(text);
  const year = heading.year ?? asked.year ?? null;
  const found = recogniseText(text, year, asked.edition);
  const tables = found !== undefined && showsTables(found) ? found : undefined;
  const edition = tables?.edition ?? asked.edition ?? editionOfProse(text, year);
  const prose = readProse(text, edition, year);
  const read = tables ?? withUnmatched(fromProse(edition, prose), found);
  if (read.figures.size === 0 && tables === undefined) {
    throw new ReadError(source, found === undefined ? "noTables" : "emptyTables");
  }
  return {source, ...heading, ...read, prose, ...reportPartsIn(text, edition)};
}

/** A figure, or so many rows of values without a certain place that sentences must not stand in for them. */
const showsTables = ({figures, unmatched}: Recognition): boolean => figures.size > 0 || unmatched.length > 10;

const withUnmatched = (read: Recognition, found: Recognition | undefined): Recognition =>
  found === undefined ? read : {...read, unmatched: [...found.unmatched, ...read.unmatched]};

function fromProse(edition: EditionId, prose: Filing["prose"]): Recognition {
  const {figures, unmatched} = statedFigures(prose, editionOf(edition).indicators);
  const variant = variantAmong(edition, ({id}) => figures.has(id));
  return {edition, ...(variant && {variant}), figures, unmatched, missingRows: []};
}

/** The report year decides, or else what the sentences speak of: the latest edition of whose words there are some. */
const editionOfProse = (text: string, year: number | null): EditionId =>
  ((year === null ? undefined : editionFor(year)) ??
    editions.findLast(({wording: {signs}}) => signs?.test(text)) ?? oldest).id;

const [oldest = latest] = editions;

/**
 * The figures that sentences state beyond doubt, for forms of which the source shows no table, and the statements that
 * contradict each other.
 */
function statedFigures(
  statements: readonly Statement[], indicators: readonly Indicator[],
): Pick<Recognition, "figures" | "unmatched"> {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  for (const indicator of indicators) {
    const own = statements.filter(({ids}) => ids.length === 1 && ids[0] === indicator.id);
    const read = own.flatMap((statement) => figureOf(statement, indicator) ?? []);
    const [first, ...others] = read;
    const isSure = first !== undefined && others.every(({value}) => value === first.value);
    if (isSure) figures.set(indicator.id, first);
    else unmatched.push(...own.map(({quote, place}): Unmatched => ({text: quote, place, why: "doubt"})));
  }
  return {figures, unmatched};
}

/** Money is converted exactly, for the sentence names its unit; other units must be such as count. */
function figureOf({value, unit, place}: Statement, {kind, unit: due}: Indicator): Figure | undefined {
  const money = moneyUnit(unit);
  const stated: Figure = {value: asReported(value), as: "number", text: String(value), place, unit, stated: true};
  if (kind !== "amount") return money !== undefined || !Number.isInteger(value) ? undefined : stated;
  return money === undefined ? undefined : inFormUnit(stated, due, {unit: money, others: []});
}

/**
 * The text of a report by the parts that its edition prescribes, by number from 1, and the number printed before each
 * title (“三” for 三、收到和处理…); a part whose title is not found has no entry.
 */
export function reportPartsIn(text: string, edition: EditionId): Pick<Filing, "parts" | "partNumbers"> {
  const parts = new Map<number, string[]>();
  const partNumbers = new Map<number, string>();
  let lines: string[] | undefined;
  for (const line of text.split(/\r\n?|\n/)) {
    const part = partOf(line, edition);
    if (part !== undefined) {
      const number = numbered.exec(plain(line))?.[1];
      if (number !== undefined && !partNumbers.has(part)) partNumbers.set(part, number);
    }
    if (part !== undefined && !parts.has(part)) parts.set(part, (lines = []));
    else lines?.push(line);
  }
  return {
    parts: new Map([...parts].map(([part, lines]) => [part, lines.join("\n").trim()])),
    ...(partNumbers.size > 0 && {partNumbers}),
  };
}

/** Whether a line is the whole title of a part, behind its number or not. */
export function isPartTitle(line: string): boolean {
  const title = titleIn(line);
  return editions.some(({parts}) => parts.some(({known}) => known.test(title)));
}

function partOf(line: string, edition: EditionId): number | undefined {
  if (line.length > 60) return undefined;
  const title = titleIn(line);
  const at = editionOf(edition).parts.findIndex(({known}) => known.test(title));
  return at === -1 ? undefined : at + 1;
}

const titleIn = (line: string): string => plain(line).replace(numbered, "").replace(/[。:*]+$/, "");
const plain = (line: string): string => simplified(line.normalize("NFKC")).replace(/\s+/g, "");
const numbered = /^[#*]*\(?([一二三四五六七八九十]{1,2})[、.)]+/;
