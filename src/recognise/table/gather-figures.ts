import Big from "big.js";
import {type Edition, type Indicator, indicatorsById, type Variant, variantAmong} from "../../editions/edition";
import {asReported, type Figure, numberOr, type Slip} from "../../filing/figure";
import type {Unmatched} from "../../filing/filing";
import {type HoldingUnit, inFormUnit, moneyUnit, unitOfCell} from "../../filing/money";
import type {Place} from "../../filing/place";
import {type Cell, type Grid, onceFor} from "../grid";
import {findLabel, remember} from "../labels";
import type {Recognition} from "../recognition";
import {isMoney, readValue, type ReadValue} from "../value";
import {type FoundTable, type PlacedFigure, type TableStray} from "./form-in-table";
import {missingFrom} from "./missing-rows";
import type {NumbersLeft} from "./numbers-left";
import {unsureForShort} from "./short-rows";
import {unsureForSpaces} from "./spaced-numbers";
import {sumsApart, sumsUnlike} from "./sums-unlike";
import {doubted, exactCopies, fromHidden, isFilledIn, repeated, rowsBySlip, saidOtherwise} from "./told-twice";
import {unitsAround} from "./units-around";

/** How a place of a grid is named. */
export type PlaceOf = (grid: Grid, row: number, column: number) => Place;

/** A cell of a sheet. */
export const inSheet: PlaceOf = ({name}, row, column) => ({in: "sheet", sheet: name, row, column});

/** The figures of all tables that were found of an edition's forms, each once; what stands there twice is left over. */
export function gatherFigures(
  edition: Edition, found: readonly FoundTable[], placeOf: PlaceOf, left: readonly NumbersLeft[] = [],
): Recognition {
  const figures = new Map<string, Figure>();
  const taken = new Map<string, PlacedFigure>();
  const gridOf = new Map<string, Grid>();
  const unmatched: Unmatched[] = [];
  const indicators = indicatorsById(edition.id);
  const unitAround = unitsAround(edition.id, found, findLabel(edition.id));
  const emptyIn = onceFor(emptyCells);
  const latest = latestOf(found);
  const bySlip = rowsBySlip(found.filter(({prior, year = latest}) => !prior && year === latest));
  const current = inOrder(found);
  const slips = new Set([...bySlip, ...fromHidden(current, bySlip)]);
  const retold = new Set(left.flatMap(({strays, ofSums}) => [...strays.map(({spot}) => spot.cell), ...ofSums]));
  const copies = exactCopies(current);
  for (const one of current) {
    const {strays, grid} = one;
    const again: PlacedFigure[] = [];
    for (const each of one.placed) {
      if (slips.has(each)) continue;
      const indicator = indicators.get(each.id)!;
      const empties = emptyIn(grid);
      const empty = empties.size === 0 ? undefined : empties.get(placeOfCell(each));
      const around = unitAround(one, each, indicator);
      const figure = figureOf(each, indicator, placeOf(grid, each.row, each.column), around, empty);
      const known = figures.get(each.id);
      if (known === undefined) {
        figures.set(each.id, figure);
        taken.set(each.id, each);
        gridOf.set(each.id, grid);
      } else {
        again.push(each);
        if ((one.year ?? latest) === latest) figures.set(each.id, withCopy(known, figure));
      }
    }
    const isListed = !copies.has(one) && !isFilledIn(one, again, taken);
    if (isListed) unmatched.push(...told(repeated(saidOtherwise(again, one, taken, gridOf), one), grid, placeOf));
    unmatched.push(...told(doubted(one.placed.filter((each) => slips.has(each))), grid, placeOf));
    const own = strays.filter(({spot, others}) => others !== undefined || !retold.has(spot.cell));
    unmatched.push(...told(own, grid, placeOf));
  }
  for (const {grid, strays} of left) unmatched.push(...told(strays, grid, placeOf));
  const beside = left.flatMap(({grid, beside}) => beside.map(({heading, count, first: {cell}}) =>
    ({heading, count, place: placeOf(grid, cell.row, cell.column)})));
  const variant = variantAmong(edition.id, ({id}) => figures.has(id));
  // A heading of this version that is a row of another took what stands beside a row that lost its label.
  const others = [...figures].filter(([id]) => variant !== undefined && !isPrintedIn(variant, indicators.get(id)));
  const missingRows = missingFrom(edition, variant, found);
  const apart = new Set([...sumsApart(edition, variant, found), ...sumsUnlike(edition, variant, figures, missingRows)]);
  const doubtful = [...others, ...[...figures].filter(([id]) => apart.has(indicators.get(id)?.rowId ?? ""))];
  for (const [id] of doubtful) figures.delete(id);
  unmatched.push(...groupedByRow(doubtful, indicators));
  for (const id of unsureForSpaces(edition.id, variant, figures, taken, gridOf)) {
    const figure = figures.get(id);
    if (figure !== undefined) figures.set(id, {...figure, value: null, as: "text"});
  }
  for (const ids of unsureForShort(edition.id, variant, figures, taken, gridOf)) {
    const row = ids.flatMap((id) => figures.get(id) ?? []);
    for (const id of ids) figures.delete(id);
    unmatched.push(...onOneLine(row, taken.get(ids[0] ?? "")?.label?.text, "short"));
  }
  const own = {edition: edition.id, variant, figures: inPrintedOrder(edition, figures)};
  return {...own, unmatched, ...(beside.length > 0 && {beside}), missingRows};
}

const isPrintedIn = (variant: Variant, indicator: Indicator | undefined): boolean =>
  indicator?.not !== variant && (indicator?.only === undefined || indicator.only === variant);

/** Figures whose row is not sure, a line a row. */
function groupedByRow(
  figures: readonly (readonly [string, Figure])[], indicators: ReadonlyMap<string, Indicator>,
): readonly Unmatched[] {
  const rows = new Map<string | undefined, Figure[]>();
  for (const [id, figure] of figures) {
    const row = indicators.get(id)?.rowId;
    if (figure.as !== "blank") rows.set(row, [...rows.get(row) ?? [], figure]);
  }
  return [...rows.values()].flatMap((own) => onOneLine(own, undefined, "doubt"));
}

/** What figures say, behind the label of their row, where the first of them stands. */
const onOneLine = (
  figures: readonly Figure[], label: string | undefined, why: Unmatched["why"],
): readonly Unmatched[] => figures.slice(0, 1).map(({place}) =>
  ({text: [label ?? "", ...figures.map(({text}) => text)].filter((text) => text !== "").join(" "), place, why}));

/** A copy tells no other figure, but it tells which of several is likelier wrong. */
const withCopy = (figure: Figure, {value}: Figure): Figure =>
  value === null ? figure : {...figure, copies: [...figure.copies ?? [], value]};

const told = (strays: readonly TableStray[], grid: Grid, placeOf: PlaceOf): readonly Unmatched[] => strays.map(
  ({spot: {text: own, cell}, text = own, why}) => ({text, place: placeOf(grid, cell.row, cell.column), why}));

/** Figures in the order in which an edition prints them, sums of headings behind them. */
export function inPrintedOrder(edition: Edition, figures: ReadonlyMap<string, Figure>): ReadonlyMap<string, Figure> {
  const ordered = new Map<string, Figure>();
  for (const id of indicatorsById(edition.id).keys()) {
    const figure = figures.get(id);
    if (figure !== undefined) ordered.set(id, figure);
  }
  return ordered;
}

/** Cells whose formula gives nothing, or of which all is struck out, by row and column. */
function emptyCells({cells}: Grid): ReadonlyMap<number, Cell> {
  const isEmpty = remember((text) => text.trim() === "");
  return new Map(cells.filter(({formula, struck, text}) => (formula ?? struck) !== undefined && isEmpty(text))
    .map((cell) => [placeOfCell(cell), cell]));
}
const placeOfCell = ({row, column}: {readonly row: number; readonly column: number}): number => row * 2 ** 24 + column;

/** Visible before hidden, the latest year before others, headed before headless, filled before empty; last year's not at all. */
const inOrder = (found: readonly FoundTable[]): readonly FoundTable[] => {
  const latest = latestOf(found);
  const rank = ({grid, year, placed, headless}: FoundTable): number => (grid.hidden ? 8 : 0) +
    ((year ?? latest) === latest ? 0 : 4) + (headless === undefined ? 0 : 2) + (placed.some(({spot}) => spot) ? 0 : 1);
  return found.filter(({prior}) => !prior).sort((one, other) => rank(one) - rank(other));
};

const latestOf = (found: readonly FoundTable[]): number => Math.max(...found.map(({year}) => year ?? -1));

/**
 * The figure that a place in a table holds: blank where it holds nothing, or a formula that gives nothing. An amount is
 * in the unit of money of its cell, or else in the one that holds `around` it.
 */
export function figureOf(
  {spot, unit}: PlacedFigure, {kind, unit: due}: Pick<Indicator, "kind" | "unit">, place: Place,
  around: HoldingUnit, empty?: Cell,
): Figure {
  const printed = kind !== "amount" && isMoney(unit) ? undefined : unit;
  if (spot === undefined) {
    const blank: Figure = {
      value: null, as: "blank", text: "", place, ...(printed !== undefined && {unit: printed}), ...computedIn(empty),
      ...(empty?.struck !== undefined && {struck: empty.struck}),
    };
    const {formula = "", uncomputed} = empty ?? {};
    if (uncomputed !== undefined) return {...blank, as: "text", text: formula};
    return kind === "amount" || around.others.length > 0 ? inFormUnit(blank, due, around) : blank;
  }
  const {text} = spot.cell;
  const said = readValue(text, kind);
  const figure = asWritten(spot.cell, said, said.unit ?? printed, place);
  if (kind === "amount") return inFormUnit(figure, due, unitOfCell(said.unit) ?? around);
  return around.others.length === 0 ? figure : inFormUnit(figure, due, around);
}

/** The formula of a cell, and what there is to say of its result. */
const computedIn = (cell: Cell | undefined): Pick<Figure, "formula" | "stored" | "uncomputed"> => {
  if (cell?.formula === undefined) return {};
  const {formula, stored, uncomputed} = cell;
  return {formula, ...(stored !== undefined && {stored}), ...(uncomputed !== undefined && {uncomputed})};
};

function asWritten(cell: Cell, said: ReadValue, unit: string | undefined, place: Place): Figure {
  const {value: stored, text, error, date, hidden, mended} = cell;
  const more: {place: Place; formula?: string; stored?: string; unit?: string; hidden?: true; mended?: true} =
    cell.formula === undefined ? {place} : {place, ...computedIn(cell)};
  if (unit !== undefined) more.unit = unit;
  if (hidden) more.hidden = true;
  if (mended) more.mended = true;
  if (error !== undefined) return {value: null, as: "text", text: error, ...more};
  if (said.as === "text" && isMoney(said.unit)) return {value: null, as: "text", text: said.text, ...more};
  // A 1-2 that was typed, and what the program made of it: 45293. A count that got a date's format shows an old day.
  if (date && isDayOfOurs(Number(stored))) return {value: null, as: "text", text: text.trim(), ...more};
  if (typeof stored === "number" && Number.isFinite(stored)) {
    const shown = shownNumber(text);
    // 12 under the format `0"万件"`; of 120000 that is shown as 12万件 both are known.
    if (said.otherUnits !== undefined && shown === stored) return {...said, ...more};
    const money = moneyUnit(said.unit) === undefined ? null : numberOr(null, said);
    const value = money === null ? stored : inShownUnit(stored, said.text, money);
    const slips: readonly Slip[] = date ? ["date"] : value === stored ? [] : ["scaled"];
    return {
      value: asReported(value), as: "number", text: text.trim(), ...more,
      ...(slips.length > 0 && {slips}),
      ...(shown !== undefined && !isSame(shown, value) && !date && {displayed: text.trim()}),
      // The format `;;;` shows nothing of a number that counts.
      ...(shown === undefined && stored !== 0 && !date && {hidden: true as const}),
    };
  }
  const asText: readonly Slip[] = said.as === "number" && typeof stored === "string" ? ["numberAsText"] : [];
  const slips = [...said.slips ?? [], ...asText];
  return {
    value: said.value, as: said.as, text: said.text, ...more,
    ...(slips.length > 0 && {slips}), ...(said.remark !== undefined && {remark: said.remark}),
    ...(said.otherUnits !== undefined && {otherUnits: said.otherUnits}),
  };
}

/** A day from 2000 to 2099, as spreadsheets count them. */
const isDayOfOurs = (stored: number): boolean => stored >= 36_526 && stored < 73_051;

/** 125000 under the format `0,"千元"` shows 125千元: the unit is that of the number shown, exact as the one stored. */
function inShownUnit(stored: number, text: string, shown: number): number {
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
  const scale = [0, 1, 2, 3, 4, 5, 6, 7, 8].find((zeros) =>
    scaled(stored, zeros).round(decimals, Big.roundHalfUp).eq(shown));
  return scale === undefined ? stored : scaled(stored, scale).toNumber();
}

const scaled = (stored: number, zeros: number): Big => new Big(stored).times(`1e-${zeros}`);

/** The number a formatted cell shows, whatever stands around it; 5% is shown as 5. */
function shownNumber(text: string): number | undefined {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  const found = /[-−]?\d[\d,]*(?:\.\d+)?|[-−]?\.\d+/.exec(text.replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/g, ""));
  return found === null ? undefined : Number(found[0].replace(/,/g, "").replace("−", "-"));
}

/** Spreadsheets keep 15 digits; beyond them two numbers are one. */
const isSame = (shown: number, stored: number): boolean =>
  (shown === stored && Number.isInteger(stored) && Math.abs(stored) < 1e15) || shown === Number(stored.toPrecision(15));
