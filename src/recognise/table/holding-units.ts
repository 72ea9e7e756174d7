import {type HoldingUnit, unitThatHolds} from "../../filing/money";
import type {Indicator} from "../../editions/edition";
import type {Grid} from "../grid";
import {headOver, moneyHeadsIn, moneyInHead} from "../head-money";
import type {Meaning} from "../labels";
import type {Found, Placed} from "./placed";

/**
 * Which unit of money holds for the amounts of the tables found, as far as their cells do not say it themselves: by
 * what their rows print, their headings, and the head of their table, or of the table before that they go on from.
 */
export function holdingUnits(
  all: readonly Found[], find: (text: string) => readonly Meaning[],
): (found: Found, placed: Placed, indicator: Indicator) => HoldingUnit {
  const grids = [...new Set(all.map(({grid}) => grid))];
  const heads = new Map<Grid, ReturnType<typeof moneyHeadsIn>>();
  return ({form, grid}, {row, column, money}, {columnId}) => {
    const {beside = none, label = none, heading = none} = money ?? {};
    const holding = unitThatHolds([beside, label, heading, ...headOf(grid, row, column)]);
    // Where the form itself prints a unit in every row, another one is as likely a slip in retyping it (0.5 元 beside a
    // text that says 0.5万元): the figure stays as typed, and the rule on its unit asks.
    return columnId === "" && beside.length === 1 ? {...holding, isKept: true} : holding;

    function headOf(grid: Grid, row: number, column: number): readonly (readonly string[])[] {
      const own = heads.get(grid) ?? moneyHeadsIn(grid, find);
      heads.set(grid, own);
      const tables = all.filter((one) => one.form === form && one.grid === grid);
      const top = Math.min(...tables.map(({first}) => first.cell.row));
      const inside = headOver(own, grid, {row, column}, top);
      if (inside.length > 0) return inside;
      const above = (grid.around ?? []).map(moneyInHead).findLast((units) => units.length > 0);
      if (above !== undefined) return [above];
      const before = grids[grids.indexOf(grid) - 1];
      return before !== undefined && all.some((one) => one.form === form && one.grid === before)
        ? headOf(before, before.rows, column) : none;
    }
  };
}

const none: readonly never[] = [];
