import type {Kind} from "../editions/form";

/** What a sheet should look like, as data; a host shows it. Rows and columns count from 0. */
export type SheetSpec = {
  readonly name: string;
  /** Widths in characters of the default font, as Excel counts them. */
  readonly columnWidths: readonly number[];
  /** Heights in points, by row. */
  readonly rowHeights: readonly number[];
  readonly cells: readonly CellSpec[];
  /** Further rows, below the cells: of a sheet that goes to a file alone, as all others need them among the cells. */
  readonly lines?: Lines;
  readonly charts?: readonly ChartSpec[];
  readonly freeze?: Freeze;
  readonly print: Print;
  readonly validations: readonly Validation[];
  /** Locked but for the cells that are `open`. No password: protection is against slips. */
  readonly protect: boolean;
  /** What the sheet is, as `sayTag` says it, so that it is known again after being renamed or moved. */
  readonly tag?: string;
};

/** From the first on. `title`: as many rows say nothing of those below the head, and scroll away where a host can do that. */
export type Freeze = {readonly rows: number; readonly columns: number; readonly title?: number};

/** Rows that are made as they are written: tens of thousands of units would not fit into memory as cells. */
export type Lines = {
  /** The row of the first of them. */
  readonly from: number;
  readonly count: number;
  /** The cells of one of them, counted from 0; none of them merged, none with a link to another cell. */
  cellsOf(line: number): readonly CellSpec[];
};

/** The same sheet with all its cells at once, as it can be sent and shown. */
export const withAllCells = ({lines, ...spec}: SheetSpec): SheetSpec =>
  (lines === undefined ? spec : {...spec, cells: [...spec.cells, ...cellsOfLines(lines)]});

/** The cells of all lines, one by one. */
export function* cellsOfLines({count, cellsOf}: Lines): Generator<CellSpec> {
  for (let line = 0; line < count; line += 1) yield* cellsOf(line);
}

/** A cell, or an area merged into one, with what it holds and how it looks. */
export type CellSpec = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly value?: string | number | null;
  /** With its leading “=”; `value` is its result, cached. */
  readonly formula?: string;
  readonly style: StyleName;
  /** Levels of indentation of the text. */
  readonly indent?: number;
  /** In place of the style's own, where a figure keeps its decimals as typed: `0.0000`. */
  readonly numberFormat?: string;
  /** Unlocked for input. */
  readonly open?: boolean;
  /** The indicator whose figure it holds. */
  readonly figure?: string;
  /** A click goes to that cell of the workbook. */
  readonly link?: CellLink;
};

/** A cell of the same workbook. */
export type CellLink = {readonly sheet: string; readonly row: number; readonly column: number};

/** Bars for numbers that stand one below the other, the first on top. */
export type ChartSpec = {
  readonly title: string;
  /** What it covers. The cells there stand in for it where a host draws no charts, and are left out where it does. */
  readonly area: {readonly row: number; readonly column: number; readonly rows: number; readonly columns: number};
  readonly data: {
    readonly row: number;
    readonly rows: number;
    /** The column of the names, and of the numbers of each series. */
    readonly names: number;
    readonly series: readonly {readonly name: string; readonly column: number; readonly style: "bar" | "barLast"}[];
  };
};

/** The few looks there are; `styles.ts` says what each is. */
export type StyleName =
  /** Above the table. */
  | "title" | "subtitle" | "caption" | "captionEnd"
  /** Headings: `block` is the official line over a block, `note` the sentence in the corner. */
  | "block" | "heading" | "note"
  /** The stub: `group` is a label over others, `empty` a ruled cell without content. */
  | "group" | "label" | "unit" | "empty"
  /** Figures to be filled in, by kind, and those that a formula gives. */
  | "count" | "amount" | "change" | "total"
  /** Numbers that are shown, not filled in, and the bars of a chart. */
  | "plain" | "bar" | "barLast"
  /** A text that leads to another cell. */
  | "link"
  /** Under the table: 填报人： and the line to fill in. */
  | "signature" | "signed"
  /** Sentences to be written. */
  | "text";

/** What a look is. */
export type Style = {
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold?: boolean;
    readonly underline?: boolean;
    readonly color?: string;
  };
  /** RGB without #. */
  readonly fill?: string;
  readonly border?: "thin" | "none" | "bottom";
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle";
  readonly wrap?: boolean;
  /** “General” where absent: shows a figure as it is, whatever it is. */
  readonly numberFormat?: string;
};

/** How a sheet is printed. */
export type Print = {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on every page, first and last. */
  readonly titleRows?: readonly [number, number];
  readonly titleColumns?: readonly [number, number];
  /** How many rows and columns are printed, from the first; all where absent. */
  readonly area?: readonly [number, number];
  /** Pages across and down at most; 0 is as many as needed: such a sheet's pages are numbered. */
  readonly fit: readonly [number, number];
  /** In its place: the columns that a new page begins with, and how many percent of its size lets the widest fit. */
  readonly pages?: {readonly columns: readonly number[]; readonly scale: number};
};

/** Input refused at the cell: not whole for counts, no number for amounts, not signed for changes, not in a list. */
export type Validation = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly kind: Kind | "list";
  /** What a `list` offers. */
  readonly values?: readonly string[];
  /** Where on the same sheet that stands, in the place of values: `$G$5:$G$204`. */
  readonly from?: string;
  readonly title: string;
  readonly message: string;
};

/** The cells but for those that only stand in where a host draws no charts. */
export const withoutStandIns = ({cells, charts = []}: SheetSpec): readonly CellSpec[] =>
  charts.length === 0 ? cells : cells.filter(({row, column}) => !charts.some(({area}) =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns));

/** A cell of a host's workbook; row and column from 0. */
export type CellAt = {readonly sheet: string; readonly row: number; readonly column: number};

/** What is to be written into a cell; `null` clears it. */
export type CellEntry = CellAt & {
  readonly value: number | string | null;
  /**
   * The value takes the place of a formula, locked or not: a reported total that does not add up
   * is kept as reported, and the cell is unlocked so that it can be mended.
   */
  readonly replaceFormula?: true;
  /** It is written though the cell is locked, and stays locked: what a heading says, that nobody changes by mistake. */
  readonly evenLocked?: true;
  /** What the cell held when it was read: where it holds something else by now, as somebody types, it is refused. */
  readonly was?: number | string | boolean | null;
  /** Shows the number as it was typed where the cell's own format would not: `0.0000`. The rest of the format stays. */
  readonly numberFormat?: string;
};

/** Name in a sheet's own scope that bears its tag: it stays with a sheet that is renamed or moved. */
export const tagName = "gouji.sheet";
