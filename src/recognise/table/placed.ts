import type {Form} from "../../editions/form";
import type {UnmatchedReason} from "../../filing/filing";
import type {Grid} from "../grid";
import type {Spot, View} from "./view";

/** A figure's place in a table: the cell that holds it, or the empty place where it belongs. */
export type Placed = {
  readonly id: string;
  /** Of the grid, whichever way it was looked at. */
  readonly row: number;
  readonly column: number;
  readonly spot?: Spot;
  /** The unit printed in its row or its headings. */
  readonly unit?: string;
  /** The units of money printed in its row beside the label, in the label, and in its heading. */
  readonly money?: PrintedMoney;
};

/** What units of money stand where, the nearest first. */
export type PrintedMoney = {
  readonly beside: readonly string[];
  readonly label: readonly string[];
  readonly heading: readonly string[];
};

/** A piece of a table that was not understood. */
export type Stray = {readonly spot: Spot; readonly text: string; readonly why: UnmatchedReason};

/** One table, or one stretch of a table, in which figures of a form were found. */
export type Found = {
  readonly form: Form;
  readonly grid: Grid;
  /** The form's rows that it has, whether or not their figures could be placed. */
  readonly rows: readonly string[];
  readonly placed: readonly Placed[];
  readonly strays: readonly Stray[];
  /** Where it begins, to name it by. */
  readonly first: Spot;
  /** The year that its title names. */
  readonly year?: number;
  readonly prior: boolean;
};

export const figureId = (form: Form, row: string, column: string): string =>
  [form.id, row, column].filter((part) => part !== "").join(".");

/** A place of the view as a place of its grid. */
export const inGrid = ({transposed}: View, row: number, column: number): {row: number; column: number} =>
  transposed ? {row: column, column: row} : {row, column};

export const stray = (spot: Spot, why: UnmatchedReason, text = spot.text): Stray => ({spot, why, text});
