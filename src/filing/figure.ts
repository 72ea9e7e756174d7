import type {Place} from "./place";

/** What a cell was found to hold; blank, zero, “/” and text are four different things. */
export type CellContent =
  /** A number, `value` says which. */
  | "number"
  /** Nothing, or white space. */
  | "blank"
  /** “/”, “-”, “——”, 无, 不适用: said to be nothing, which is not zero. */
  | "mark"
  /** Text that is no number, or an error value of the spreadsheet. */
  | "text";

/** How a number was written that is not plainly a number; each is reported, none is mended unasked. */
export type Slip =
  | "fullWidth" | "separators" | "spaces" | "unit"
  /** A number kept as text by the spreadsheet. */
  | "numberAsText"
  /** The spreadsheet formats it as a date. */
  | "date"
  /** Its format shows it in other money than it is stored in: 125000 as 12.5万元. */
  | "scaled";

/** One reported figure. */
export type Figure = {
  /**
   * The number, in the form's unit; `null` unless `as` is "number". Exact for counts; amounts as the nearest double of
   * `converted`, or else of `text`.
   */
  readonly value: Reported | null;
  readonly as: CellContent;
  /** What the source shows, trimmed; amounts keep their decimals here (`21.6560`). */
  readonly text: string;
  readonly place: Place;
  readonly slips?: readonly Slip[];
  /** `（其中修订16件）` of `22（其中修订16件）`. */
  readonly remark?: string;
  /** The unit printed with the figure, in its row, its heading or its cell. */
  readonly unit?: string;
  /** `12.5` of 125 千元: what it comes to in the form's unit, exactly, where other money is printed with it. */
  readonly converted?: string;
  /**
   * Units of money printed with it that contradict `unit`, or one another: then there is no `unit`, and no number. Nor
   * is there one of a count that is printed in 万件, 百人次: what is named here.
   */
  readonly otherUnits?: readonly string[];
  /** What the cell displays where that is another number than the one stored. */
  readonly displayed?: string;
  /** Formula of the cell, with its leading “=”. */
  readonly formula?: string;
  /** Of a sum of filings: how many of them show the sum of its heading in its place, so that it is not whole. */
  readonly lacking?: number;
  /** It was read off a sentence of the report, for want of its table. */
  readonly stated?: true;
  /** What the source keeps as the formula's result where the formula gives another, which counts; empty for nothing. */
  readonly stored?: string;
  /** What keeps the formula from being computed, where the source keeps no result of it: then it is no number. */
  readonly uncomputed?: Uncomputed;
  /** What copies of its table elsewhere in the source have for it, as far as they have a number. */
  readonly copies?: readonly Reported[];
  /** The number that its blank cell would hold were it not struck out. */
  readonly struck?: string;
  /** It was changed since the results of formulas were kept that rest on it. */
  readonly mended?: true;
  /** It stands in a hidden row, column or sheet, or its format shows nothing of it. */
  readonly hidden?: true;
};

/** Why a formula cannot be computed, and the name of what it is that cannot be; empty where that has none. */
export type Uncomputed = {readonly why: UncomputedReason; readonly name: string};

export type UncomputedReason =
  /** A function or a defined name that is not known, or that gives something else each day. */
  | "function" | "name"
  /** Cells of another workbook. */
  | "link"
  /** It rests on itself. */
  | "circle"
  /** A way to write formulas that is not known. */
  | "syntax"
  /** A text of which programs may or may not make a number. */
  | "text"
  /** The workbook's formulas ask for too many steps. */
  | "steps";

declare const reported: unique symbol;
/**
 * The number of a figure: a plain number, but to the compiler nothing to reckon with, nor is `?? 0` of it. Blank is not
 * zero: `numberOr` gives the number to whoever says what a blank means, `exactOf` gives it exactly.
 */
export type Reported = {readonly [reported]: never};

/** The number that a source shows, or that sources come to. */
export const asReported = (value: number): Reported => value as unknown as Reported;

/**
 * A figure's number, or `blank` where it has none or the source does not show it.
 * @example numberOr(null, figure) → 12, or null of a blank
 */
export const numberOr = <T>(blank: T, figure: Pick<Figure, "value"> | undefined): number | T =>
  figure === undefined || figure.value === null ? blank : figure.value as unknown as number;
