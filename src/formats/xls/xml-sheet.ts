import {address, type Place} from "../../filing/place";
import type {Cell, Grid} from "../../recognise/grid";
import {pageHeaderOf} from "../../office/page-header";
import {type CellArea, lastColumn, lastRow} from "../../office/references";
import {spannedGrid} from "../../office/spanned-grid";
import {attribute, type Attributes} from "../../office/scan-xml";

/** What an element says under that name, with the prefix of its kind or without. */
export const said = (attributes: Attributes, name: string): string | undefined =>
  attributes[`ss:${name}`] ?? attribute(attributes, name);

type Content = Pick<Cell, "text" | "value" | "error" | "date">;
type Line = {readonly hidden: boolean; readonly style?: string};
type Columns = Line & {readonly from: number; readonly to: number};
type OpenRow = Line & {readonly at: number; next: number};
type OpenCell = {readonly row: OpenRow; readonly column: number; readonly style?: string} & Pick<Cell, "formula" | "isArray">;

/** What a sheet tells of its progress. */
export type Watch = {
  /** One more; may refuse. */
  readonly count: (what: "cells" | "merges") => void;
  /** Something stands, or reaches, where there is no place. */
  readonly refuse: (place: Place) => never;
};

/**
 * A worksheet while its elements come in, which say how far they stand from one another and how far they reach.
 * Nothing reaches beyond the sheet, and nothing goes back.
 */
export class XmlSheet {
  readonly cells: Cell[] = [];
  /** Of cells with a formula: whatever that gives is to be shown so. */
  private readonly styles = new Map<Cell, string | undefined>();
  /** The addresses of cells whose font strikes them out. */
  private readonly struck = new Set<string>();
  private readonly areas: CellArea[] = [];
  /** Left to right; what is said of many says nothing of each. */
  private readonly columns: Columns[] = [];
  private nextRow = 0;
  private row: OpenRow | undefined;
  private cell: OpenCell | undefined;
  private hasTable = false;
  /** The style of cells that have none of their own. */
  private style: string | undefined;
  hidden = false;
  /** What stands over its pages and below, with its codes. */
  readonly printed = {over: "", below: ""};

  constructor(readonly name: string, private readonly watch: Watch) {}

  openTable(style: string | undefined): void {
    if (this.hasTable) this.watch.refuse(this.place());
    this.hasTable = true;
    this.style = style;
  }

  addColumns(attributes: Attributes): void {
    const from = this.position(attributes, (this.columns.at(-1)?.to ?? -1) + 1, lastColumn);
    const to = from + this.extent(attributes, "Span", lastColumn - from);
    this.columns.push({from, to, ...lineOf(attributes)});
  }

  openRow(attributes: Attributes): void {
    this.row = undefined;
    const at = this.position(attributes, this.nextRow, lastRow);
    this.nextRow = at + this.extent(attributes, "Span", lastRow - at) + 1;
    this.row = {at, ...lineOf(attributes), next: 0};
  }

  openCell(attributes: Attributes): void {
    const row = this.row ?? this.watch.refuse(this.place());
    const column = this.position(attributes, row.next, lastColumn);
    const across = this.extent(attributes, "MergeAcross", lastColumn - column);
    const down = this.extent(attributes, "MergeDown", lastRow - row.at);
    if (across > 0 || down > 0) {
      this.watch.count("merges");
      this.areas.push({top: row.at, left: column, bottom: row.at + down, right: column + across});
    }
    row.next = column + across + 1;
    const formula = said(attributes, "Formula");
    this.cell = {
      row, column, style: said(attributes, "StyleID"),
      ...(formula !== undefined && {formula: a1Formula(formula, row.at, column)}),
      ...(said(attributes, "ArrayRange") !== undefined && {isArray: true}),
    };
  }

  /** Keep the cell if it holds something. */
  closeCell(contentIn: (style: string | undefined) => Content, isStruck: (style: string | undefined) => boolean): void {
    const {row, column, formula, isArray, style} = this.cell ?? this.watch.refuse(this.place());
    this.cell = undefined;
    const within = this.columnsAt(column);
    const look = style ?? row.style ?? within?.style ?? this.style;
    const content = contentIn(look);
    if (content.value === null && formula === undefined) return;
    this.watch.count("cells");
    const hidden = row.hidden || within?.hidden === true;
    const cell: Cell = {
      row: row.at, column, rowSpan: 1, columnSpan: 1, ...content,
      ...(formula !== undefined && {formula}), ...(isArray && {isArray}), ...(hidden && {hidden}),
    };
    if (formula !== undefined) this.styles.set(cell, look);
    if (isStruck(look)) this.struck.add(address(row.at, column));
    this.cells.push(cell);
  }

  styleOf(cell: Cell): string | undefined {
    return this.styles.get(cell);
  }

  /** The sheet, its formulas computed, without what is struck out; what lies under a merged cell would be lost. */
  finish(computed: readonly Cell[]): Grid {
    const present = this.struck.size === 0 ? computed
      : computed.filter(({row, column}) => !this.struck.has(address(row, column)));
    const pageHeader = pageHeaderOf(this.printed.over, this.printed.below);
    return {
      ...spannedGrid(this.name, present, this.areas, this.hidden, ({row, column}) =>
        this.watch.refuse({in: "sheet", sheet: this.name, row, column})),
      ...(pageHeader !== "" && {pageHeader}),
    };
  }

  /** The cell that is open, or where the next would stand. */
  place(): Place {
    const {at, next} = this.row ?? {at: Math.min(this.nextRow, lastRow), next: 0};
    return {in: "sheet", sheet: this.name, row: at, column: this.cell?.column ?? Math.min(next, lastColumn)};
  }

  private columnsAt(column: number): Line | undefined {
    let [low, high] = [0, this.columns.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.columns[middle]!.to < column) low = middle + 1;
      else high = middle;
    }
    const found = this.columns[low];
    return found !== undefined && found.from <= column ? found : undefined;
  }

  /** From 0: as its `Index` says, or the next; what stands before it has its place already. */
  private position(attributes: Attributes, next: number, last: number): number {
    const index = said(attributes, "Index");
    const at = index === undefined ? next : /^\d{1,7}$/.test(index) ? Number(index) - 1 : NaN;
    return at >= next && at <= last ? at : this.watch.refuse(this.place());
  }

  /** How many more rows or columns, of those that there are. */
  private extent(attributes: Attributes, name: string, most: number): number {
    const more = said(attributes, name);
    if (more === undefined) return 0;
    return /^\d{1,7}$/.test(more) && Number(more) <= most ? Number(more) : this.watch.refuse(this.place());
  }
}

const lineOf = (attributes: Attributes): Line =>
  ({hidden: said(attributes, "Hidden") === "1", style: said(attributes, "StyleID")});

/**
 * A formula written with relative rows and columns, as Excel's XML of 2003 has it, with addresses instead.
 * @example a1Formula("=SUM(R[-2]C:R[-1]C)", 4, 1) → "=SUM(B3:B4)"
 */
export const a1Formula = (formula: string, row: number, column: number): string =>
  formula.replace(references, (whole, before: string | undefined, ...steps: readonly (string | undefined)[]) => {
    if (before === undefined) return whole;
    const [down, fixedRow, across, fixedColumn] = steps;
    const [atRow, atColumn] = [placeOf(row, down, fixedRow), placeOf(column, across, fixedColumn)];
    return before + (atRow < 0 || atColumn < 0 ? "#REF!" : address(atRow, atColumn));
  });

/** Texts and quoted names of sheets, which stay as they are; else a reference and what stands before it. */
const references = new RegExp(
  "\"[^\"]*\"|'[^']*'|" +
  "(^|[^\\w.\\]])R(?:\\[(-?\\d{1,7})\\]|(\\d{1,7}))?C(?:\\[(-?\\d{1,7})\\]|(\\d{1,5}))?(?![\\w.(\\[])", "g");

const placeOf = (home: number, away: string | undefined, fixed: string | undefined): number =>
  fixed !== undefined ? Number(fixed) - 1 : away === undefined ? home : home + Number(away);
