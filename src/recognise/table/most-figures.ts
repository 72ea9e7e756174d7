import type {Form} from "../../editions/form";
import {columnOf} from "./band";
import {rowsNear} from "./near-rows";
import {outlineOf} from "./outline";
import type {View} from "./view";

/**
 * No more figures of a form than these can be found in tables: those of the rows whose labels stand there or nearly do,
 * and all of them where so many headings do that they could be counted off.
 */
export function mostFigures(views: readonly View[], form: Form): number {
  const {blocks} = outlineOf(form);
  const all = blocks.reduce((sum, {rows, columns}) => sum + rows.length * columns.length, 0);
  const isCountable = views.some(({spots}) => spots.filter((spot) => columnOf(spot, form) !== undefined).length >= all);
  return isCountable ? all : blocks.reduce((sum, {rows, columns}, block) => {
    const named = new Set(rows.filter((row) => views.some(({named}) => named.has(`row ${form.id} ${row}`))));
    if (named.size === 0) return sum;
    const near = named.size === rows.length ? named : nearly(views, form, block);
    return sum + columns.length * rows.filter((row) => named.has(row) || near.has(row)).length;
  }, 0);
}

/** The rows of a block that some text may be meant for. */
const nearly = (views: readonly View[], form: Form, block: number): ReadonlySet<string> => new Set(
  views.flatMap(({spots}) => spots).filter(({as, meanings}) => as === "text" && meanings.length === 0)
    .flatMap(({text}) => rowsNear(form, block, text)));
