import type {Cell} from "../../recognise/grid";
import type {CellArea, Corner} from "../references";
import {type Expression, parseFormula, type Reference} from "./parse-formula";
import {Unknown} from "./values";

/** A sheet's cells in reading order, before merged areas hide any of them. */
export type SheetOfCells = {
  readonly name: string;
  readonly cells: readonly Cell[];
  /** The sheet was read no further than to this row, from 0; formulas that reach beyond cannot be computed. */
  readonly readTo?: number;
  /** How a cell shows a number. */
  readonly show: (cell: Cell, value: number) => string;
};

/** A name of the workbook's, or of one sheet's own, and what it stands for, without “=”. */
export type DefinedName = {readonly name: string; readonly sheet?: string; readonly refersTo: string};

/** There are no steps left. */
export class OutOfSteps extends Error {}

/** What is given up, as it would take too long, or was not read as far. */
export const tooMany = new Unknown({why: "steps", name: ""});

/** The cells of a workbook, as references name them; looking at them costs steps, of which there is a budget. */
export class WorkbookCells {
  private readonly places = new Map<SheetOfCells, CellsByPlace<Cell>>();
  private readonly formulas = new Map<SheetOfCells, CellsByPlace<Cell>>();
  private readonly order: ReadonlyMap<string, number>;
  private readonly texts: ReadonlyMap<string, string>;
  private readonly meanings = new Map<string, Expression | undefined>();

  constructor(private readonly sheets: readonly SheetOfCells[], names: readonly DefinedName[], public steps: number) {
    this.order = new Map(sheets.map(({name}, at) => [name.toLowerCase(), at]));
    this.texts = new Map(names.map(({name, sheet, refersTo}) => [keyOf(name, sheet), refersTo]));
  }

  /** Take steps from the budget. @throws OutOfSteps */
  readonly spend = (steps = 1): void => {
    this.steps -= steps;
    if (this.steps < 0) throw new OutOfSteps();
  };

  /**
   * Visit the cells of a reference in a sheet's formula, in reading order, while the visits give nothing. What stands
   * in a sheet that is not there, or was not read so far, is not known. Of `formulas` only those cells are visited.
   */
  visit<Given>(
    {area, sheet, toSheet}: Reference, home: SheetOfCells, visit: (cell: Cell) => Given | undefined,
    of: "all" | "formulas" = "all",
  ): Given | Unknown | undefined {
    const from = this.order.get((sheet ?? home.name).toLowerCase());
    const to = toSheet === undefined ? from : this.order.get(toSheet.toLowerCase());
    if (from === undefined || to === undefined) return new Unknown({why: "name", name: sheet ?? toSheet ?? ""});
    for (const one of this.sheets.slice(Math.min(from, to), Math.max(from, to) + 1)) {
      this.spend();
      if (area.bottom > (one.readTo ?? Infinity)) return tooMany;
      const given = (of === "all" ? this.placesIn(one) : this.formulasIn(one)).visit(area, visit, this.spend);
      if (given !== undefined) return given;
    }
    return undefined;
  }

  /** The cells of a named sheet, or the value, that a name stands for; a sheet's own come before the workbook's. */
  meaningOf(name: string, home: SheetOfCells): Expression | undefined {
    const key = this.texts.has(keyOf(name, home.name)) ? keyOf(name, home.name) : keyOf(name);
    if (!this.meanings.has(key)) this.meanings.set(key, fixedMeaning(this.texts.get(key)));
    return this.meanings.get(key);
  }

  private placesIn(sheet: SheetOfCells): CellsByPlace<Cell> {
    const known = this.places.get(sheet) ?? cellsByPlace(sheet.cells);
    this.places.set(sheet, known);
    return known;
  }

  private formulasIn(sheet: SheetOfCells): CellsByPlace<Cell> {
    const known = this.formulas.get(sheet) ?? cellsByPlace(sheet.cells.filter(({formula}) => formula !== undefined));
    this.formulas.set(sheet, known);
    return known;
  }
}

const keyOf = (name: string, sheet = ""): string => `${name}!${sheet}`.toLowerCase();

function fixedMeaning(text: string | undefined): Expression | undefined {
  if (text === undefined) return undefined;
  const meant = parseFormula(text, () => true);
  if (meant.is === "value") return meant;
  // Relative ones move with the cell that uses them.
  const isFixed = !/(?<![$A-Z])[A-Z]|(?<![$\d])\d/i.test(text.replace(/^.*!/s, ""));
  return meant.is === "reference" && meant.sheet !== undefined && isFixed ? meant : undefined;
}

/** The cells of a sheet, to be found by their places. */
type CellsByPlace<Of> = {
  /**
   * Visit the cells of an area in reading order while the visits give nothing; what one gives is given.
   * @param spend is told of each row and each cell that is looked at
   */
  readonly visit: <Result>(
    area: CellArea, visit: (cell: Of) => Result | undefined, spend: () => void,
  ) => Result | undefined;
};

/** Find cells, given in reading order, without walking through places that hold none. */
function cellsByPlace<Of extends Corner>(cells: readonly Of[]): CellsByPlace<Of> {
  const rows: Of[][] = [];
  let last: number | undefined;
  for (const cell of cells) {
    if (cell.row === last) rows.at(-1)?.push(cell);
    else rows.push([cell]);
    last = cell.row;
  }
  return {
    visit({top, left, bottom, right}, visit, spend) {
      for (let n = firstOf(rows, ([cell]) => cell !== undefined && cell.row >= top); ; n += 1) {
        const row = rows[n];
        if (row?.[0] === undefined || row[0].row > bottom) return undefined;
        spend();
        let at = firstOf(row, ({column}) => column >= left);
        for (let cell = row[at]; cell !== undefined && cell.column <= right; at += 1, cell = row[at]) {
          spend();
          const result = visit(cell);
          if (result !== undefined) return result;
        }
      }
    },
  };
}

/** The place of the first for which something holds that holds for all behind it. */
function firstOf<One>(all: readonly One[], holds: (one: One) => boolean): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = all[middle];
    if (one === undefined || holds(one)) high = middle;
    else low = middle + 1;
  }
  return low;
}
