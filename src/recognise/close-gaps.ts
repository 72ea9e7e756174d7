import type {Grid} from "./grid";

/** A grid without its long empty stretches, and where its rows and columns stand in the one it was made of. */
type Closed = {
  readonly grid: Grid;
  readonly rowOf: (row: number) => number;
  readonly columnOf: (column: number) => number;
};

/**
 * Cut short every stretch of rows or columns in which no cell begins or ends, so that what looks through a table looks
 * no farther than its cells are many, however far one of them stands. Shorter distances stay what they are, and longer
 * ones stay longer than whoever judges by distance can see.
 */
export function closeGaps(grid: Grid): Closed {
  const {cells} = grid;
  const [rows, columns] = [new Set([0, grid.rows]), new Set([0, grid.columns])];
  for (const {row, column, rowSpan, columnSpan} of cells) {
    rows.add(row).add(row + rowSpan);
    columns.add(column).add(column + columnSpan);
  }
  const [down, across] = [axisOf(rows, farthest.rows), axisOf(columns, farthest.columns)];
  if (down === undefined && across === undefined) return {grid, rowOf: asItIs, columnOf: asItIs};
  const [row, column] = [down?.closed ?? asItIs, across?.closed ?? asItIs];
  return {
    grid: {
      ...grid, rows: row(grid.rows), columns: column(grid.columns),
      cells: cells.map((cell) => ({
        ...cell, row: row(cell.row), column: column(cell.column),
        rowSpan: row(cell.row + cell.rowSpan) - row(cell.row),
        columnSpan: column(cell.column + cell.columnSpan) - column(cell.column),
      })),
    },
    rowOf: down?.open ?? asItIs, columnOf: across?.open ?? asItIs,
  };
}

/** Headings are looked for up to 16 rows away; text is told with up to 40 tabs between two cells. */
const farthest = {rows: 17, columns: 41};

const asItIs = (place: number): number => place;

type Axis = {readonly closed: (place: number) => number; readonly open: (place: number) => number};

/** The edges of cells along one side of a grid, with gaps cut to `longest`; `undefined` where there is none to cut. */
function axisOf(edges: ReadonlySet<number>, longest: number): Axis | undefined {
  const open = [...edges].sort((one, other) => one - other);
  let [before, place] = [0, 0];
  const places = open.map((edge): Edge => {
    place += Math.min(edge - before, longest);
    before = edge;
    return {open: edge, closed: place};
  });
  if (place === before) return undefined;
  return {closed: along(places, "open", "closed"), open: along(places, "closed", "open")};
}

/** Where an edge stands with all gaps open, and with them closed. */
type Edge = {readonly open: number; readonly closed: number};

/** A place counted from the nearest edge before it, of which there is always one. */
const along = (edges: readonly Edge[], from: keyof Edge, to: keyof Edge) => (place: number): number => {
  let [low, high] = [0, edges.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const edge = edges[middle];
    if (edge !== undefined && edge[from] <= place) low = middle;
    else high = middle;
  }
  const edge = edges[low];
  return edge === undefined ? place : edge[to] + place - edge[from];
};
