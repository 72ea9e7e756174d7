import {
  editionFor, type EditionId, editionOf, editions, formOf, type Indicator, latest, variantAmong,
} from "../editions/edition";
import type {Slot} from "../editions/form-rows";
import {asReported, type Figure} from "../filing/figure";
import type {Asked} from "../filing/asked";
import type {Filing, Statement, Unmatched} from "../filing/filing";
import {
  type HoldingUnit, inFormUnit, moneyUnit, moneyUnitsIn, nonePrinted, unitOfCell, unitThatHolds,
} from "../filing/money";
import {ReadError} from "../filing/read-error";
import {readHeading} from "./heading";
import {readNotes} from "./notes";
import {readProse} from "./prose/read-prose";
import type {Recognition} from "./recognition";
import {reportFrame} from "./report-frame";
import {type MoneyHeads, moneyHeadsInText, moneyIn} from "./money-heads";
import {labelsOf} from "./labels";
import {type Atom, atomsOf} from "./text/atoms";
import type {Claim} from "./text/claims";
import {readAs, type TextReading} from "./text/text-reading";
import {runsOf} from "./text/runs";
import type {FilledRow} from "./text/settle";
import {readValue, unitIn} from "./value";

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
  const prose = readProse(text, edition, year, heading.unit);
  const read = tables ?? withUnmatched(fromProse(edition, prose), found);
  if (read.figures.size === 0 && tables === undefined && !showsValues(found)) {
    throw new ReadError(source, found === undefined ? "noTables" : "emptyTables");
  }
  const notes = readNotes(text, edition, year, (line) => ({in: "text", line}));
  return {source, ...heading, ...read, prose, ...(notes.length > 0 && {notes}), ...reportFrame(text, edition)};
}

/** A figure, or so many rows of values without a certain place that sentences must not stand in for them. */
const showsTables = ({figures, unmatched}: Recognition): boolean => figures.size > 0 || unmatched.length > 10;

/** Values of which none has a certain place: told, as the tables are not empty. */
const showsValues = (found: Recognition | undefined): boolean =>
  found !== undefined && found.unmatched.some(({text, why}) => why !== "label" && /\s[\d.,]+$/.test(text));

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
    const own = statements.filter(({ids, or, says, unit}) =>
      ids.length === 1 && ids[0] === indicator.id && or === undefined && says === undefined && unit !== "%");
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

/**
 * Recognise the tables in a text of whatever layout; `undefined` where there are none. The labels decide the edition;
 * where two know as many of them, what is asked for or the report year does, or else what the tables show;
 * of equal ones it is the later.
 */
export function recogniseText(text: string, year?: number | null, asked?: EditionId): Recognition | undefined {
  const runs = runsOf(atomsOf(text));
  const due = asked ?? (typeof year === "number" ? editionFor(year)?.id : undefined);
  const readings = editions.map(({id}) => readAs(runs, id)).reverse();
  const best = readings.reduce((best, other) => {
    const more = labelsMet(other) - labelsMet(best) ||
      Number(other.edition === due) - Number(best.edition === due) || score(other) - score(best);
    return more > 0 ? other : best;
  });
  return best.claims.met.size < 3 && best.filled.length === 0
    ? undefined
    : recognition(best, moneyHeadsInText(text, labelsOf(best.edition).find));
}

/**
 * How well an edition explains a text: values, doubtful ones too, row labels and column heads found, less values left
 * over. The heads tell editions apart whose rows have the same names; an empty cell tells nothing.
 */
const score = ({filled, loose, claims: {met, labels}}: TextReading): number =>
  valuesIn(filled) + 3 * met.size + 3 * columnsMet(labels)
  + loose.reduce((sum, {cells, why}) => sum + (why === "doubt" ? cells.length : -Math.min(cells.length, 2)), 0);

/** How many of an edition's row labels and column heads a text has, whatever values stand beside them. */
const labelsMet = ({claims: {met, labels}}: TextReading): number => met.size + columnsMet(labels);

const valuesIn = (filled: readonly FilledRow[]): number =>
  filled.reduce((sum, {cells}) => sum + cells.filter(({as}) => as === "value").length, 0);

const columnsMet = (labels: TextReading["claims"]["labels"]): number =>
  new Set([...new Set(labels.flatMap(({meanings}) => meanings))].filter(({as}) => as === "column")
    .map(({form, block, ids}) => `${form}/${block}/${ids[0]}`)).size;

function recognition(
  {edition, variant, filled, loose, unvalued, missing}: TextReading, heads: MoneyHeads,
): Recognition {
  const figures = new Map<string, Figure>();
  const unmatched: Unmatched[] = [];
  const firstLines = firstLinesOf(filled);
  for (const row of filled) {
    const doubted: Atom[] = [];
    for (const [at, slot] of (row.slots ?? row.claim.row.slots).entries()) {
      const cell = row.cells[at];
      if (cell === undefined) continue;
      if (row.slots === undefined && !isHeaded(slot, row.claim, edition)) {
        if (cell.as === "value") doubted.push(cell);
        continue;
      }
      const around = slot.kind === "amount" ? holdingUnit(slot, cell, row, firstLines, heads) : nonePrinted;
      const figure = figureOf(slot, cell, row, around);
      const known = figures.get(slot.id);
      if (known === undefined) figures.set(slot.id, figure);
      else if (known.text !== figure.text) unmatched.push({text: figure.text, place: figure.place, why: "twice"});
    }
    const [first] = doubted;
    if (first === undefined) continue;
    const text = [row.claim.row.label, ...doubted.map(({text}) => text)].join(" ");
    unmatched.push({text, place: {in: "text", line: first.line}, why: "doubt"});
  }
  for (const {label, line, cells, why} of loose) {
    const text = [label, ...cells.map((cell) => cell.text)].join(" ").trim();
    unmatched.push({text, place: {in: "text", line}, why});
  }
  for (const {label, line} of unvalued) unmatched.push({text: label, place: {in: "text", line}, why: "count"});
  return {edition, variant, figures, unmatched, missingRows: missing};
}

/**
 * Whether a column's head stands where the form prints it, as far as the text shows its heads: in a block of a form of
 * several blocks each column has its own, and in none does the last one stand before the first. Cells of a row of
 * which no column is headed at all may be in any order.
 */
function isHeaded({column}: Slot, {row: {form, slots, isWholeForm}, heads, label}: Claim, edition: EditionId): boolean {
  const [printed] = heads.keys();
  const isOnly = formOf(edition, form).blocks.length < 2;
  if (slots.length < 2 && isOnly) return true;
  if (printed === undefined) return isWholeForm || !label.explicit;
  if (slots.length > 1 && printed === slots.at(-1)?.column) return false;
  return isOnly || heads.has(column);
}

function figureOf(slot: Slot, cell: Atom, {unit: beside, claim}: FilledRow, around: HoldingUnit): Figure {
  const {as, value, text, slips, remark, unit: own} = cell.as === "blank" ? readValue("") : readValue(cell.text, slot.kind);
  const unit = own ?? beside ?? (slot.kind === "amount" ? unitIn(claim.heads.get(slot.column)?.label ?? "") : undefined);
  const figure: Figure = {
    value, as, text, place: {in: "text", line: cell.line},
    ...(slips && {slips}), ...(remark && {remark}), ...(unit && {unit}),
  };
  return slot.kind === "amount" ? inFormUnit(figure, slot.unit, unitOfCell(own) ?? around) : figure;
}

/** Which unit of money holds for an amount, as far as its own cell does not say it. */
function holdingUnit(
  {column}: Slot, {line}: Atom, {unit: beside, claim}: FilledRow,
  firstLines: ReadonlyMap<string, number>, heads: MoneyHeads,
): HoldingUnit {
  const inRow = moneyIn(beside);
  const label = claim.label.text.length > longestLabel ? "" : claim.label.text;
  const top = firstLines.get(claim.row.form) ?? claim.label.line;
  const inHeading = moneyUnitsIn(claim.heads.get(column)?.label ?? "");
  const heading = inHeading.length > 0 ? inHeading : heads.heading(line, top);
  const holding = unitThatHolds([inRow, moneyUnitsIn(label), heading, heads.over(line, top)]);
  // As in a table whose form prints a unit in every row: see holdingUnits.
  return column === "" && inRow.length === 1 ? {...holding, isKept: true} : holding;
}

/** Where each form's rows begin. */
function firstLinesOf(filled: readonly FilledRow[]): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const {claim: {row: {form}, label: {line}}} of filled) {
    first.set(form, Math.min(line, first.get(form) ?? Infinity));
  }
  return first;
}

/** Longer words before a value are sentences. */
const longestLabel = 80;
