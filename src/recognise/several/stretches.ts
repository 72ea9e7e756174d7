import type {FoundTable, PlacedFigure} from "../table/form-in-table";
import type {Grid} from "../grid";

/** What stands together of one form on one grid: its pieces, and the cells they cover. */
export type Stretch = {
  readonly grid: Grid;
  readonly form: string;
  /** What each of its figures shows, by id; empty for an empty place. */
  readonly shown: ReadonlyMap<string, string>;
  /** From its first label to its last figure. */
  readonly top: number;
  readonly bottom: number;
  /** Its columns of figures. */
  readonly left: number;
  readonly right: number;
  /** Where its labels begin. */
  readonly labels: number;
};

/** The stretches of tables found, grid by grid, from top to bottom. A figure that comes again begins another one. */
export function stretchesOf(found: readonly FoundTable[], grids: readonly Grid[]): readonly Stretch[] {
  const pieces = withoutEmpty(found.filter(({prior, placed, unsure = []}) =>
    !prior && placed.length + unsure.length > 0).map(pieceOf));
  const byGrid = new Map<Grid, Stretch[]>();
  for (const piece of pieces.sort((one, other) => one.top - other.top || one.left - other.left)) {
    const open = byGrid.get(piece.grid) ?? [];
    byGrid.set(piece.grid, open);
    const before = open.filter((one) => one.form === piece.form && !comesAgain(piece, one))
      .sort((one, other) => nearness(other, piece) - nearness(one, piece))[0];
    if (before === undefined) open.push(piece);
    else open[open.indexOf(before)] = joined(before, piece);
  }
  return grids.flatMap((grid) => (byGrid.get(grid) ?? [])
    .sort((one, other) => one.top - other.top || one.left - other.left));
}

/** Empty places beside figures that are filled in on the same grid are no table of their own. */
function withoutEmpty(pieces: readonly Stretch[]): Stretch[] {
  const filled = new Map<Grid, Set<string>>();
  for (const {grid, shown} of pieces) {
    const own = filled.get(grid) ?? new Set<string>();
    filled.set(grid, own);
    for (const [id, text] of shown) if (text !== "") own.add(id);
  }
  return pieces.filter(({grid, shown}) => [...shown].some(([id, text]) => text !== "" || !filled.get(grid)?.has(id)));
}

/** The figures that two stretches both have. */
export const common = (one: Pick<Stretch, "shown">, other: Pick<Stretch, "shown">): readonly string[] =>
  [...one.shown.keys()].filter((id) => other.shown.has(id));

function pieceOf({grid, form, placed, unsure = [], strays, first}: FoundTable): Stretch {
  const doubted = unsure.length === 0 ? []
    : strays.flatMap(({spot, others = []}) => [spot, ...others].map(({cell}) => cell));
  const all = [...placed, ...doubted];
  const [rows, columns] = [all.map(({row}) => row), all.map(({column}) => column)];
  const {row, column} = first.cell;
  const shown = [...unsure.map((id) => [id, "?"] as const), ...placed.map((one) => [one.id, textOf(one)] as const)];
  return {
    grid, form: form.id, shown: new Map(shown),
    top: Math.min(row, ...rows), bottom: Math.max(...rows),
    left: Math.min(...columns), right: Math.max(...columns), labels: Math.min(column, ...columns),
  };
}

const textOf = ({spot}: PlacedFigure): string => spot?.text ?? "";

const comesAgain = (piece: Stretch, before: Stretch): boolean => common(piece, before).length > 0;

/** How near a stretch is to a piece that may go on from it: in its columns before beside it, then the last. */
const nearness = ({labels, right, bottom}: Stretch, piece: Stretch): number =>
  (labels === piece.labels ? 2e7 : labels <= piece.right && piece.labels <= right ? 1e7 : 0) + bottom;

const joined = (one: Stretch, other: Stretch): Stretch => ({
  ...one, shown: new Map([...one.shown, ...other.shown]),
  top: Math.min(one.top, other.top), bottom: Math.max(one.bottom, other.bottom),
  left: Math.min(one.left, other.left), right: Math.max(one.right, other.right),
  labels: Math.min(one.labels, other.labels),
});
