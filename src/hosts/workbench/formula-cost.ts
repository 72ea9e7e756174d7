import {spokenOf} from "../../office/formula-references";
import {functionsIn} from "../../office/formulas/parse-formula";
import type {CellArea} from "../../office/references";
import type {ShownWorkbook} from "../../office/shown-workbook";
import type {SheetSize} from "./sheet-size";

/** What references of a workbook lead to: how far its sheets go, by their names in lower case, and its defined names. */
export type Reach = {
  readonly sizes: ReadonlyMap<string, SheetSize>;
  readonly names: ShownWorkbook["names"];
};

/**
 * What it may cost the spreadsheet to look at the cells of a formula once, in steps that are the same on every machine,
 * ten of them a microsecond on a quick one. One cell by itself costs nothing beside that the formula is computed.
 */
export function costOfLooking(formula: string, home: string, {sizes, names}: Reach): number {
  if (!formula.includes(":") && names.length === 0) return 0;
  const {references, rest} = spokenOf(formula);
  const named = names.filter(({name}) => namesIn(rest).has(name.toLowerCase()))
    .flatMap(({refersTo}) => spokenOf(refersTo).references);
  const areas = [...references, ...named].map((area) =>
    ({...area, size: cellsWithin(area, sizes.get(area.sheet?.toLowerCase() ?? home.toLowerCase()))}));
  const functions = functionsIn(formula);
  const isLookup = functions.some((name) => lookups.has(name)) && !functions.some((name) => arrays.has(name));
  return areas.filter(({size}) => size > 1)
    .reduce((sum, {size, isFixed}) => sum + size * (isFixed && isLookup ? step.lookup : step.value), 0);
}

/** The spreadsheet keeps what fixed cells hold in order for a lookup; elsewhere it makes a value of each cell anew. */
const step = {lookup: 1.5, value: 15} as const;

/** What it costs to compute a formula that looks at no other cells, for each cell that it is asked of. */
export const costOfAsking = 250;

/** How many cells of an area there are in a sheet of that size; in one that is not there, none. */
export const cellsWithin = ({top, left, bottom, right}: CellArea, size: SheetSize | undefined): number =>
  (size === undefined ? 0 : Math.max(0, Math.min(bottom, size.rowCount - 1) - top + 1) *
    Math.max(0, Math.min(right, size.columnCount - 1) - left + 1));

const namesIn = (rest: string): ReadonlySet<string> =>
  new Set([...rest.matchAll(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu)].map(([name]) => name.toLowerCase()));

const lookups: ReadonlySet<string> = new Set([
  "COUNTIF", "COUNTIFS", "SUMIF", "SUMIFS", "AVERAGEIF", "AVERAGEIFS", "VLOOKUP", "HLOOKUP", "MATCH", "XLOOKUP", "XMATCH",
]);

/** Beside these, cells are looked at one by one all the same. */
const arrays: ReadonlySet<string> = new Set(["SUMPRODUCT", "MMULT", "FREQUENCY", "FILTER", "SUM", "MAX", "MIN", "AVERAGE"]);
