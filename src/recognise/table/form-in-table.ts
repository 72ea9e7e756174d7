import type {UnmatchedReason} from "../../filing/filing";
import {type FormId, type OfficialForm, perEdition} from "../../editions/edition";
import type {Block, Line} from "../../editions/form";
import {leavesOf, sumsIn} from "../../editions/indicator";
import type {Grid} from "../grid";
import {keyOf, remember} from "../labels";
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
  /** What is printed in a column of units beside its label, as its label, and as its heading, as far as that is there. */
  readonly printed?: {readonly beside?: string; readonly label?: string; readonly heading?: string};
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

/** A form as it is looked for in tables: what is asked of it again and again. */
export type SoughtForm = {
  readonly id: FormId;
  readonly blocks: readonly SoughtBlock[];
  /** Every row with its siblings and its parent. */
  readonly families: ReadonlyMap<string, ReadonlySet<string>>;
  /** Rows that have rows under them. */
  readonly parents: ReadonlySet<string>;
  /** The rows under a heading, by the row that the heading's own figures are. */
  readonly summed: ReadonlyMap<string, readonly string[]>;
};

/** A block of a form: its place among the form's blocks, from 0, and the ids of its rows and columns as printed. */
export type SoughtBlock = {
  readonly at: number;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** The rows that a text may be meant for, though it is the label of none. */
  readonly rowsNear: (text: string) => readonly string[];
};

/** The forms of an edition, in its order. */
export const soughtForms = perEdition(({forms}): readonly SoughtForm[] => forms.map(soughtForm));

/** How a figure of a form is called. */
export const figureId = ({id}: SoughtForm, row: string, column: string): string =>
  [id, row, column].filter((part) => part !== "").join(".");

function soughtForm({id, blocks}: OfficialForm): SoughtForm {
  const families = new Map<string, ReadonlySet<string>>();
  const parents = new Set<string>();
  const walk = (lines: readonly Line[], parent?: string): void => {
    const family = new Set([...lines.flatMap(({id}) => id ?? []), ...(parent === undefined ? [] : [parent])]);
    for (const {id, lines: below = []} of lines) {
      if (id !== undefined) families.set(id, family);
      if (id !== undefined && below.length > 0) parents.add(id);
      walk(below, id);
    }
  };
  blocks.forEach(({rows}) => walk(rows));
  const summed = new Map(blocks.flatMap(({rows}) => sumsIn(rows)).map(({id, sumOf}) => [id, sumOf]));
  return {id, blocks: blocks.map(soughtBlock), families, parents, summed};
}

const soughtBlock = ({rows, columns}: Block, at: number): SoughtBlock =>
  ({at, rows: idsOf(rows), columns: idsOf(columns), rowsNear: nearTo(rows)});

const idsOf = (lines: readonly Line[]): readonly string[] => leavesOf(lines).map(({id}) => id);

function nearTo(rows: readonly Line[]): SoughtBlock["rowsNear"] {
  const labels = leavesOf(rows).map(({id, line}) => ({id, keys: keysOf(line.label)}));
  return remember((text) => {
    const keys = keysOf(text);
    const isOne = (label: readonly string[]): boolean => keys.some((one) => label.some((other) => isNear(one, other)));
    return labels.filter(({keys}) => isOne(keys)).map(({id}) => id);
  });
}

function keysOf(text: string): readonly string[] {
  const {key, others} = keyOf(text);
  return [key, ...others];
}

/** One letter in four may differ, or the end of the longer one be cut off. */
function isNear(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  // Four letters are too few: 行政处分 is not 行政处罚.
  if (short.length < 5) return false;
  if (long.startsWith(short)) return true;
  const most = Math.max(1, Math.floor(long.length / 4));
  return long.length - short.length <= most && lettersApart(short, long) <= most;
}

/** Letters to insert, drop or replace (Levenshtein). */
function lettersApart(one: string, other: string): number {
  let apart = other.length;
  let before = Array.from({length: other.length}, (_, at) => at + 1);
  for (let row = 0; row < one.length; row += 1) {
    let diagonal = row;
    apart = row + 1;
    before = before.map((above, at) => {
      apart = Math.min(above + 1, apart + 1, diagonal + (one[row] === other[at] ? 0 : 1));
      diagonal = above;
      return apart;
    });
  }
  return apart;
}
