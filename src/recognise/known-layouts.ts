import {type Indicator, indicatorsById} from "../editions/edition";
import type {Figure} from "../filing/figure";
import {type HoldingUnit, moneyUnit} from "../filing/money";
import type {Place} from "../filing/place";
import type {Cell, Grid} from "./grid";
import type {Recognition} from "./recognition";
import {figureOf} from "./table/gather-figures";
import type {PlacedFigure} from "./table/form-in-table";
import type {TableSpot} from "./table/view";

/** Where a layout that was fully understood has its figures, and the cells around them. */
type Layout = {
  /** The edition and year that it was asked for with. */
  readonly asked: string;
  readonly grids: readonly LaidOut[];
  /** Its figures in printed order. */
  readonly places: readonly LaidFigure[];
  readonly recognition: Recognition;
};

/** Where a layout has one of its figures, and the unit of money that holds around it. */
type LaidFigure = {
  readonly placed: PlacedFigure;
  readonly indicator: Indicator;
  readonly place: SheetPlace;
  readonly around: HoldingUnit;
};

type SheetPlace = Extract<Place, {readonly in: "sheet"}>;

type LaidOut = {
  readonly grid: Grid;
  /** Figures of this grid by row and column. */
  readonly figures: ReadonlyMap<number, string>;
  /** Figures in merged cells, which stay merged as they were. */
  readonly spans: ReadonlyMap<number, Cell>;
  /** Its other cells, in reading order. */
  readonly others: readonly Cell[];
};

/** Layouts remembered; a folder of filings has few. */
const most = 12;

/** The layouts met so far by whoever reads many workbooks one after the other, or one again and again. */
export type KnownLayouts = {
  /** What stands in grids laid out as others were that the same was asked of; `undefined` where none were. */
  readonly read: (grids: readonly Grid[], asked: string) => Recognition | undefined;
  /** Remember where grids have their figures, unless anything about them is in doubt. */
  readonly remember: (grids: readonly Grid[], asked: string, recognition: Recognition) => void;
};

/**
 * Thousands of units fill in one template: where its labels stand as they stood before, cell by cell, its figures stand
 * where they stood, and nothing has to be recognised anew. Only layouts without any doubt are remembered, and only
 * plain numbers and blanks are read so; anything else goes the long way.
 */
export function knownLayouts(): KnownLayouts {
  const layouts: Layout[] = [];
  return {
    read(grids, asked) {
      for (const [at, layout] of layouts.entries()) {
        const read = layout.asked === asked ? readAs(layout, grids) : undefined;
        if (read === undefined) continue;
        if (at > 0) layouts.unshift(...layouts.splice(at, 1));
        return read;
      }
      return undefined;
    },
    remember(grids, asked, recognition) {
      const layout = layoutOf(grids, asked, recognition);
      if (layout === undefined) return;
      layouts.unshift(layout);
      layouts.length = Math.min(layouts.length, most);
    },
  };
}

function layoutOf(grids: readonly Grid[], asked: string, recognition: Recognition): Layout | undefined {
  if (recognition.unmatched.length > 0 || recognition.missingRows.length > 0) return undefined;
  if (new Set(grids.map(({name}) => name)).size < grids.length) return undefined;
  const places = placesOf(recognition);
  if (places === undefined) return undefined;
  const layout: Layout = {
    asked, recognition, places,
    grids: grids.map((grid) => {
      const own = places.filter(({place}) => place.sheet === grid.name);
      const figures = new Map(own.map(({placed, place}) => [spotOf(place), placed.id]));
      const spans = grid.cells.filter((cell) => figures.has(spotOf(cell)) && cell.rowSpan * cell.columnSpan > 1);
      return {
        grid, figures, spans: new Map(spans.map((cell) => [spotOf(cell), cell])),
        others: grid.cells.filter((cell) => !figures.has(spotOf(cell))),
      };
    }),
  };
  // A layout that would not give its own figures is none.
  return readAs(layout, grids) === undefined ? undefined : layout;
}

/** Where its figures are, unless one of them is in doubt or elsewhere than in a sheet. */
function placesOf({edition, figures}: Recognition): readonly LaidFigure[] | undefined {
  const indicators = indicatorsById(edition);
  const places: LaidFigure[] = [];
  for (const [id, figure] of figures) {
    const {place, as, unit, converted} = figure;
    const indicator = indicators.get(id);
    if (indicator === undefined || place.in !== "sheet" || (as !== "number" && as !== "blank")) return undefined;
    if (isUnitOpen(figure, indicator)) return undefined;
    const {row, column} = place;
    const money = moneyUnit(unit);
    const isKept = converted === undefined && money !== indicator.unit;
    const around: HoldingUnit = {...(money !== undefined && {unit: money}), others: [], ...(isKept && {isKept})};
    places.push({placed: {id, row, column, unit}, indicator, place, around});
  }
  return places;
}

function readAs({grids: laidOut, places, recognition}: Layout, grids: readonly Grid[]): Recognition | undefined {
  if (grids.length !== laidOut.length) return undefined;
  const found = new Map<string, Cell>();
  const names = new Set<string>();
  for (const [at, grid] of grids.entries()) {
    const one = laidOut[at];
    if (one === undefined || !isLaidOut(grid, one, found, names)) return undefined;
  }
  // Where tables name several units they are several filings.
  if (names.size > 1) return undefined;
  const numbers = [...found.values()].filter(({text}) => text !== "").length;
  // A form nearly empty may be understood in another way.
  if (numbers * 2 < recognition.figures.size) return undefined;
  const figures = new Map<string, Figure>();
  for (const {placed, indicator, place, around} of places) {
    const cell = found.get(placed.id);
    const {row, column} = placed;
    const spot: TableSpot | undefined = cell === undefined || cell.text === "" ? undefined
      : {row, column, rowSpan: 1, columnSpan: 1, text: cell.text, as: "number", meanings: none, cell};
    const here = {id: placed.id, row, column, unit: placed.unit, spot};
    figures.set(placed.id, figureOf(here, indicator, place, around, cell));
  }
  return {...recognition, figures};
}

/** Whether all but the figures is as it was; gathers the cells at the figures' places, and what names a unit. */
function isLaidOut(grid: Grid, laidOut: LaidOut, found: Map<string, Cell>, names: Set<string>): boolean {
  const {grid: known, figures, spans, others} = laidOut;
  if (grid.name !== known.name || grid.hidden !== known.hidden || grid.columns !== known.columns) return false;
  let at = 0;
  for (const cell of grid.cells) {
    if (cell.covers !== undefined) return false;
    const id = figures.get(spotOf(cell));
    if (id !== undefined) {
      const {rowSpan, columnSpan} = spans.get(spotOf(cell)) ?? single;
      if (!isPlain(cell) || cell.rowSpan !== rowSpan || cell.columnSpan !== columnSpan) return false;
      found.set(id, cell);
      continue;
    }
    const other = others[at++];
    if (other === undefined || !isSame(cell, other)) return false;
    if (namesUnit(cell.text)) names.add(cell.text.replace(/\s+/g, ""));
  }
  return at === others.length;
}

/** A whole or decimal number, shown as it is, or nothing. */
const isPlain = ({value, text, date, error}: Cell): boolean =>
  date === undefined && error === undefined &&
  (typeof value === "number" ? /^-?\d+(?:\.\d+)?$/.test(text) : text === "");

const isSame = (one: Cell, other: Cell): boolean =>
  one.row === other.row && one.column === other.column && one.rowSpan === other.rowSpan &&
  one.columnSpan === other.columnSpan && one.hidden === other.hidden && one.error === other.error &&
  typeof one.value === typeof other.value &&
  (one.text === other.text || (namesUnit(one.text) && namesUnit(other.text)));

/** 填报单位：, which differs from filing to filing, and names no form, no label and no year. */
const namesUnit = (text: string): boolean => /^填报单位(?:（盖章）)?：[^\d表年]*$/.test(text);

const spotOf = ({row, column}: {readonly row: number; readonly column: number}): number => row * 16_384 + column;

const single = {rowSpan: 1, columnSpan: 1};

const none: readonly never[] = [];

/** Whether a figure does not show which unit would hold for a number in its place. */
const isUnitOpen = ({as, unit, otherUnits}: Figure, {kind, unit: due}: Indicator): boolean =>
  otherUnits !== undefined || (kind === "amount" && as === "blank" && moneyUnit(unit) !== undefined && unit !== due);
