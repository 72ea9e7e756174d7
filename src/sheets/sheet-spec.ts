import type {EditionId, FormId, Kind, Variant} from "../forms/form";

/** What a sheet should look like, as data; a host shows it. Rows and columns count from 0. */
export type SheetSpec = {
  readonly name: string;
  /** Widths in characters of the default font, as Excel counts them. */
  readonly columnWidths: readonly number[];
  /** Heights in points, by row. */
  readonly rowHeights: readonly number[];
  readonly cells: readonly CellSpec[];
  readonly freeze?: {readonly rows: number; readonly columns: number};
  readonly print: Print;
  readonly validations: readonly Validation[];
  /** Locked but for the cells that are `open`. No password: protection is against slips. */
  readonly protect: boolean;
  /** What the sheet is, so that it is known again after being renamed or moved. */
  readonly tag?: SheetTag;
};

export type SheetTag = {
  readonly edition: EditionId;
  readonly form: FormId;
  readonly variant?: Variant;
  readonly version: 1;
};

export type CellSpec = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
  readonly value?: string | number | null;
  /** With its leading “=”; `value` is its result, cached. */
  readonly formula?: string;
  readonly style: StyleName;
  /** Unlocked for input. */
  readonly open?: boolean;
  /** The indicator whose figure it holds. */
  readonly figure?: string;
};

/** The few looks there are; `styles.ts` says what each is. */
export type StyleName =
  | "title" | "subtitle" | "caption" | "heading" | "label" | "group" | "unit"
  | "count" | "amount" | "change" | "total" | "signature" | "note" | "plain";

export type Style = {
  readonly font: {readonly name: string; readonly size: number; readonly bold?: boolean; readonly color?: string};
  /** RGB without #. */
  readonly fill?: string;
  readonly border?: "thin" | "none" | "bottom";
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle";
  readonly wrap?: boolean;
  /** Levels of indentation. */
  readonly indent?: number;
  readonly numberFormat?: string;
};

export type Print = {
  readonly orientation: "portrait" | "landscape";
  /** Rows repeated on every page, first and last. */
  readonly titleRows?: readonly [number, number];
  /** Pages across and down; 0 is as many as needed. */
  readonly fit: readonly [number, number];
};

/** Input refused at the cell: other than whole numbers for counts, numbers for amounts, signed ones for changes. */
export type Validation = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly kind: Kind;
  readonly title: string;
  readonly message: string;
};
