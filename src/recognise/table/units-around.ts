import type {EditionId, Indicator} from "../../editions/edition";
import {type HoldingUnit, moneyUnitsIn, nonePrinted, unitThatHolds} from "../../filing/money";
import {isScaled, scalesIn} from "../count-units";
import {type Grid, onceFor} from "../grid";
import {type Labels, remember} from "../labels";
import {headOver, moneyIn, moneyInHead, ofCounts, ofMoney, unitHeadsIn} from "../money-heads";
import {moneyOverCount} from "../money-over-counts";
import type {FoundTable, PlacedFigure} from "./form-in-table";

/** Which unit holds for a figure of a table, as far as its own cell does not say it. */
type UnitsAround = (
  found: FoundTable, placed: PlacedFigure, indicator: Pick<Indicator, "kind" | "form" | "rowId" | "columnId">,
) => HoldingUnit;

/**
 * Which units hold for the figures of the tables found, by what their rows print, their headings, and the head of
 * their table, or of the table before that they go on from. Of money the nearest holds; a count is read by no unit that
 * counts by more than one, wherever that is printed, nor by one of money.
 */
export function unitsAround(edition: EditionId, all: readonly FoundTable[], find: Labels["find"]): UnitsAround {
  const byGrid = new Map<Grid, FoundTable[]>();
  for (const one of all) byGrid.set(one.grid, byGrid.get(one.grid) ?? []).get(one.grid)?.push(one);
  const grids = [...byGrid.keys()];
  const lastOf = new Map(grids.map((grid, at) => [grid, grids[at - 1]]));
  const topOf = onceForEach(({id}: FoundTable["form"], grid) =>
    Math.min(...(byGrid.get(grid) ?? []).flatMap((one) => one.form.id === id ? one.first.cell.row : [])));
  const before = onceForEach((form: FoundTable["form"], grid): Grid | undefined => {
    const last = lastOf.get(grid);
    return last !== undefined && byGrid.get(last)?.some((one) => one.form === form) ? last : undefined;
  });

  // Tables may go on from each other by the thousand: what holds at the end of one is looked for once.
  const atEndOfLast = <T>(none: T, over: (form: FoundTable["form"], grid: Grid, row: number, column: number) => T) =>
    onceForEach((form, grid) => onceForNumber((column) => {
      const last = before(form, grid);
      return last === undefined ? none : over(form, last, last.rows, column);
    }));

  const moneyHeads = onceFor((grid) => unitHeadsIn(grid, find, ofMoney));
  const moneyOver = (form: FoundTable["form"], grid: Grid, row: number, column: number): readonly (readonly string[])[] => {
    const inside = [...headOver(moneyHeads(grid), grid, {row, column}, topOf(form, grid)), moneyInHead(grid.name)]
      .filter(({length}) => length > 0);
    if (inside.length > 0) return inside;
    const above = (grid.around ?? []).map(moneyInHead).findLast((units) => units.length > 0);
    if (above !== undefined) return [above];
    return moneyBefore(form, grid)(column);
  };
  const moneyBefore = atEndOfLast(none, moneyOver);

  const countHeads = onceFor((grid) =>
    grid.cells.some(({text}) => printsScale(text)) ? unitHeadsIn(grid, find, ofCounts) : none);
  const besideGrid = onceFor((grid) => [grid.name, ...grid.around ?? []].flatMap(scalesIn));
  const scalesOver = (form: FoundTable["form"], grid: Grid, row: number, column: number): readonly string[] => {
    const heads = countHeads(grid);
    const beside = besideGrid(grid);
    const here = heads.length === 0 ? beside
      : [...headOver(heads, grid, {row, column}, topOf(form, grid)).flat().filter(isScaled), ...beside];
    return here.length > 0 ? here : scalesBefore(form, grid)(column);
  };
  const scalesBefore = atEndOfLast(none, scalesOver);

  return ({form, grid}, {row, column, printed = {}}, indicator) => {
    const {beside, label = "", heading = ""} = printed;
    if (indicator.kind !== "amount") {
      const money = moneyOverCount(edition, indicator, {row: [beside ?? "", label], heading: [heading]});
      const own = [scalesPrinted(beside ?? ""), scalesPrinted(label), scalesPrinted(heading), money];
      const over = scalesOver(form, grid, row, column);
      if (over.length === 0 && own.every(({length}) => length === 0)) return nonePrinted;
      return {others: [...new Set([...own.flat(), ...over])]};
    }
    const own = moneyIn(beside);
    const over = moneyOver(form, grid, row, column);
    const holding = unitThatHolds([own, moneyUnitsIn(label), moneyUnitsIn(heading), ...over]);
    // Where the form itself prints a unit in every row, another one is as likely a slip in retyping it (0.5 元 beside a
    // text that says 0.5万元): the figure stays as typed, and the rule on its unit asks.
    return indicator.columnId === "" && own.length === 1 ? {...holding, isKept: true} : holding;
  };
}

const none: readonly never[] = [];

/** What there is to be known of a form in a grid, found once for each. */
function onceForEach<T>(
  find: (form: FoundTable["form"], grid: Grid) => T,
): (form: FoundTable["form"], grid: Grid) => T {
  const known = new Map<FoundTable["form"], (grid: Grid) => T>();
  return (form, grid) => {
    const ofForm = known.get(form) ?? onceFor((one: Grid) => find(form, one));
    known.set(form, ofForm);
    return ofForm(grid);
  };
}

function onceForNumber<T>(find: (number: number) => T): (number: number) => T {
  const known = new Map<number, T>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const now = find(number);
    known.set(number, now);
    return now;
  };
}

/** What a label, a heading or a cell of units prints by which nothing can be counted. */
const scalesPrinted = remember((text): readonly string[] => text === "" ? none : ofCounts.inLabel(text).filter(isScaled));

const printsScale = remember((text) => scalesPrinted(text).length > 0);
