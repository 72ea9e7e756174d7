import type {UnmatchedReason} from "../../filing/filing";
import type {Grid} from "../grid";
import type {SoughtBlock, SoughtForm} from "./sought-form";
import type {TableSpot} from "./view";

/** One table, or one stretch of a table, in which figures of a form were found. */
export type FoundTable = {
  readonly form: SoughtForm;
  readonly grid: Grid;
  /** The form's rows that it has, whether or not their figures could be placed. */
  readonly rows: readonly string[];
  readonly placed: readonly PlacedFigure[];
  readonly strays: readonly TableStray[];
  /** Figures that it has, though nothing tells which of its strays they are. */
  readonly unsure?: readonly string[];
  /** Where it begins, to name it by. */
  readonly first: TableSpot;
  /** The year that its title names. */
  readonly year?: number;
  readonly prior: boolean;
  /** The block whose columns it has in the form's order, without any headings to say so. */
  readonly headless?: SoughtBlock;
};

/** A figure's place in a table: the cell that holds it, or the empty place where it belongs. */
export type PlacedFigure = {
  readonly id: string;
  /** Of the grid, whichever way it was looked at. */
  readonly row: number;
  readonly column: number;
  readonly spot?: TableSpot;
  /** The label of its row, where that stands beside it. */
  readonly label?: TableSpot;
  /** The unit printed in its row or its headings. */
  readonly unit?: string;
  /** The units of money printed in its row beside the label, in the label, and in its heading. */
  readonly money?: PrintedMoney;
};

/** What units of money stand where, the nearest first. */
type PrintedMoney = {
  readonly beside: readonly string[];
  readonly label: readonly string[];
  readonly heading: readonly string[];
};

/** A piece of a table that was not understood. */
export type TableStray = {
  readonly spot: TableSpot;
  readonly why: UnmatchedReason;
  /** What to name it by, where that is more than the cell itself. */
  readonly text?: string;
  /** Further cells of which it tells. */
  readonly others?: readonly TableSpot[];
};

/** Figures that stand together and have no certain place, with the label that they have. */
export function strayOf(figures: readonly TableSpot[], why: UnmatchedReason, label?: TableSpot): readonly TableStray[] {
  const [first, ...others] = label === undefined ? figures : [label, ...figures];
  return first === undefined ? [] : [{spot: first, others, why, text: [first, ...others].map(({text}) => text).join(" ")}];
}
