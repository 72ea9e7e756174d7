import type {ConditionalFormat} from "../../office/conditional-formats";
import {shiftFormula} from "../../office/formula-references";
import type {CellArea} from "../../office/references";
import type {ShownCell, ShownSheet, ShownWorkbook} from "../../office/shown-workbook";
import {cellsWithin, costOfAsking, costOfLooking, type Reach} from "./formula-cost";
import type {CellAt} from "../../sheets/sheet-spec";
import {sizeOf} from "./sheet-size";

/** A workbook as the spreadsheet is told of it, and the cells whose formulas it is not told. */
type Spared = {readonly shown: ShownWorkbook; readonly tooCostly: readonly CellAt[]};

/**
 * A workbook without what would keep the spreadsheet from following an edit within some seconds, the costliest first:
 * conditional formats that are not drawn then, and formulas that it is not told; what these give is fixed.
 */
export function spareEffort(book: ShownWorkbook): Spared {
  const reach: Reach = {
    names: book.names, sizes: new Map(book.sheets.map((sheet) => [sheet.name.toLowerCase(), sizeOf(sheet)])),
  };
  const rules = new Set(beyond(budget.rules, book.sheets.flatMap((sheet) => rulesOf(sheet, reach))).map(({of}) => of));
  const formulas = alike(book.sheets.flatMap((sheet) => formulasOf(sheet, reach)), budget.formulas);
  if (rules.size + formulas.size === 0) return {shown: book, tooCostly: []};
  return {
    shown: {...book, sheets: book.sheets.map((sheet) => withFixed(withoutRules(sheet, rules), formulas))},
    tooCostly: book.sheets.flatMap(({name, cells}) => cells.filter((cell) => formulas.has(cell))
      .map(({row, column}) => ({sheet: name, row, column}))),
  };
}

/** What following one edit may cost, in the steps of `costOfLooking`. */
const budget = {rules: 30_000_000, formulas: 30_000_000} as const;

type Costly<Of> = {readonly of: Of; readonly cost: number};

/** What does not fit into a budget, the cheapest being taken first. */
function beyond<Of>(most: number, all: readonly Costly<Of>[]): readonly Costly<Of>[] {
  let total = 0;
  return all.toSorted((one, other) => one.cost - other.cost).filter(({cost}) => {
    total += cost;
    return total > most;
  });
}

/** The same, with all that costs as much: of a column of one formula, no part follows an edit while another does not. */
function alike<Of>(all: readonly Costly<Of>[], most: number): ReadonlySet<Of> {
  const [cheapest] = beyond(most, all);
  return new Set(cheapest === undefined ? [] : all.filter(({cost}) => cost >= cheapest.cost).map(({of}) => of));
}

/** A rule of one sheet. */
type Rule = `${number} ${number}`;

function rulesOf(sheet: ShownSheet, reach: Reach): readonly Costly<Rule>[] {
  const costs = new Map<Rule, number>();
  for (const format of sheet.conditionalFormats.formats) {
    const rule: Rule = `${sheet.at} ${format.rule}`;
    costs.set(rule, (costs.get(rule) ?? 0) + costOf(format, sheet.name, reach));
  }
  return [...costs].map(([of, cost]) => ({of, cost}));
}

function costOf({areas, shows}: ConditionalFormat, sheet: string, reach: Reach): number {
  const size = reach.sizes.get(sheet.toLowerCase());
  const {rowCount = 0, columnCount = 0} = size ?? {};
  const cells = areas.reduce((sum, area) => sum + cellsWithin(area, size), 0);
  if (shows.as !== "look" || !("formula" in shows.when)) return cells * costOfComparing;
  const {formula} = shows.when;
  const [first = 0, last = 0] = areas.flatMap(({top, left, bottom, right}) => [
    costOfLooking(formula, sheet, reach),
    // What it looks at may grow from cell to cell.
    costOfLooking(shiftFormula(formula, Math.max(0, Math.min(bottom, rowCount - 1) - top),
      Math.max(0, Math.min(right, columnCount - 1) - left)), sheet, reach),
  ]);
  return cells * (costOfAsking + (first + last) / 2);
}

/** Of a cell with all others of a rule. */
const costOfComparing = 20;

function withoutRules(sheet: ShownSheet, spared: ReadonlySet<Rule>): ShownSheet {
  const {formats, unread} = sheet.conditionalFormats;
  const isSpared = ({rule}: ConditionalFormat): boolean => spared.has(`${sheet.at} ${rule}`);
  const rules = new Set(formats.filter(isSpared).map(({rule}) => rule));
  return rules.size === 0 ? sheet : {...sheet, conditionalFormats: {
    formats: formats.filter((format) => !isSpared(format)), unread: unread + rules.size,
  }};
}

const formulasOf = ({name, cells}: ShownSheet, reach: Reach): readonly Costly<ShownCell>[] =>
  cells.flatMap((cell) => {
    const cost = cell.formula === undefined ? 0 : costOfLooking(cell.formula, name, reach);
    return cost === 0 ? [] : [{of: cell, cost}];
  });

function withFixed(sheet: ShownSheet, spared: ReadonlySet<ShownCell>): ShownSheet {
  const fixed = sheet.cells.filter((cell) => spared.has(cell));
  return fixed.length === 0 ? sheet : {
    ...sheet, arrays: [...sheet.arrays, ...columnsOf(fixed)],
    cells: sheet.cells.map((cell) => (spared.has(cell) ? {...cell, formula: undefined, isFixed: true} : cell)),
  };
}

/** The areas of cells, of which those in one column below one another make one. */
function columnsOf(cells: readonly ShownCell[]): readonly CellArea[] {
  const areas: {top: number; left: number; bottom: number; right: number}[] = [];
  for (const {row, column} of cells.toSorted((one, other) => one.column - other.column || one.row - other.row)) {
    const last = areas.at(-1);
    if (last !== undefined && last.left === column && last.bottom === row - 1) last.bottom = row;
    else areas.push({top: row, left: column, bottom: row, right: column});
  }
  return areas;
}
