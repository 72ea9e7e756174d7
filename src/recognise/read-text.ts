import {
  editionFor, type EditionId, editionOf, editions, type Indicator, latest, variantAmong,
} from "../editions/edition";
import {asReported, type Figure} from "../filing/figure";
import type {Asked} from "../filing/asked";
import type {Filing, Statement, Unmatched} from "../filing/filing";
import {inFormUnit, moneyUnit} from "../filing/money";
import {stepsOfText, within} from "../filing/effort";
import {ReadError} from "../filing/read-error";
import {type Heading, readHeading} from "./heading";
import {readNotes} from "./notes";
import {readProse} from "./prose/read-prose";
import {recogniseText} from "./recognise-text";
import type {Recognition} from "./recognition";
import {reportFrame} from "./report-frame";
import {atomsOf} from "./text/atoms";

/**
 * Read a published report from its text, in whatever layout its tables came; without tables, from its sentences.
 * Tables of which no value has a certain place give no figure, but all of them as unmatched. The `heading` says whose
 * it is, where that is known already.
 * @throws ReadError "noTables" where neither shows a figure, "emptyTables" where only the tables' labels are left,
 *   "unplaced" where there are labels and numbers that have nothing to do with each other as far as one can tell,
 *   "tooComplex" for more than any report says
 */
export const readText = (source: string, text: string, asked: Asked = {}, heading = readHeading(text)): Filing =>
  within(source, stepsOfText, () => readReport(source, text, asked, heading));

function readReport(source: string, text: string, asked: Asked, heading: Heading): Filing {
  const year = heading.year ?? asked.year ?? null;
  const found = recogniseText(text, year, asked.edition);
  const tables = found !== undefined && showsTables(found) ? found : undefined;
  const edition = tables?.edition ?? asked.edition ?? editionOfProse(text, year);
  const prose = readProse(withoutHeads(text), edition, year, heading.unit);
  const read = tables ?? withUnmatched(fromProse(edition, prose), found);
  if (read.figures.size === 0 && tables === undefined && !showsValues(found)) {
    throw new ReadError(source, found === undefined ? "noTables" : holdsNumbers(text, found) ? "unplaced" : "emptyTables");
  }
  const notes = readNotes(text, edition, year, (line) => ({in: "text", line}));
  const frame = {...reportFrame(text, edition), ...periodOf(heading)};
  return {source, ...heading, ...read, prose, ...(notes.length > 0 && {notes}), ...frame};
}

/** A title that names a part of a year says more than a sentence on the period, which every report has. */
export const periodOf = ({period}: Heading): Pick<Filing, "period"> => period === undefined ? {} : {period};

/** A text without heads of columns that wrap: 尚未 beside 未经复议直接起诉, above 审结, is no sentence. */
const withoutHeads = (text: string): string => text.replace(/^[^\d。；，、：;,:\r\n]+$/gm, (line) =>
  line.trim().split(/[\s|]+/).length < fewestHeads ? line : "");

/** Fewer pieces on a line may be a sentence that was spaced out. */
const fewestHeads = 4;

/** A figure, or so many rows of values without a certain place that sentences must not stand in for them. */
const showsTables = ({figures, unmatched}: Recognition): boolean => figures.size > 0 || unmatched.length > 10;

/** Values of which none has a certain place: told, as the tables are not empty. */
const showsValues = (found: Recognition | undefined): boolean =>
  found !== undefined && found.unmatched.some(({text, why}) => why !== "label" && /\s[\d.,]+$/.test(text));

/** Numbers of which nothing tells whether they are the tables' at all: that these are empty cannot be said. */
const holdsNumbers = (text: string, {unmatched}: Recognition): boolean => unmatched.some(({text}) => /\d/.test(text)) ||
  atomsOf(text.replace(/^.*\d\s*[年月日].*$/gm, "")).some(({value}) => value?.as === "number");

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
  const byId = new Map<string, Statement[]>();
  for (const statement of statements) {
    const {ids: [id = "", ...more], or, says, unit} = statement;
    if (more.length > 0 || or !== undefined || says !== undefined || unit === "%") continue;
    byId.set(id, byId.get(id) ?? []).get(id)?.push(statement);
  }
  for (const indicator of indicators) {
    const own = byId.get(indicator.id) ?? [];
    const read = own.flatMap((statement) => statedFigure(statement, indicator) ?? []);
    const [first, ...others] = read;
    const isSure = first !== undefined && others.every(({value}) => value === first.value);
    if (isSure) figures.set(indicator.id, first);
    else unmatched.push(...own.map(({quote, place}): Unmatched => ({text: quote, place, why: "doubt"})));
  }
  return {figures, unmatched};
}

/** Money is converted exactly, for the sentence names its unit; other units must be such as count. */
function statedFigure({value, unit, place}: Statement, {kind, unit: due}: Indicator): Figure | undefined {
  const money = moneyUnit(unit);
  const stated: Figure = {value: asReported(value), as: "number", text: String(value), place, unit, stated: true};
  if (kind !== "amount") return money !== undefined || !Number.isInteger(value) ? undefined : stated;
  return money === undefined ? undefined : inFormUnit(stated, due, {unit: money, others: []});
}
