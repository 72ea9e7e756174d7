import type {Cell, Grid} from "../recognise/grid";
import type {CellArea} from "./references";

/**
 * A sheet of cells under its merged areas; it ends with its last cells. Cells inside an area are dropped but for its
 * corner, as a spreadsheet shows none of them; a corner without a cell is an empty one. Of areas that overlap the first
 * counts.
 * @param cells in reading order, each one cell large
 * @param covered is told of each cell that an area hides
 */
export function spannedGrid(
  name: string, cells: readonly Cell[], areas: readonly CellArea[], hidden: boolean,
  covered: (cell: Cell) => void = () => undefined,
): Grid {
  const rows = cells.reduce((most, {row}) => Math.max(most, row + 1), 0);
  const columns = cells.reduce((most, {column}) => Math.max(most, column + 1), 0);
  const spanned = spanCells(cells, areas, covered).filter((cell) => cell.row < rows && cell.column < columns);
  return {name, rows, columns, cells: spanned, ...(hidden && {hidden})};
}

function spanCells(
  cells: readonly Cell[], areas: readonly CellArea[], covered: (cell: Cell) => void,
): readonly Cell[] {
  if (areas.length === 0) return cells;
  const out: Cell[] = [];
  const active = new ActiveAreas();
  const corners = new Map<CellArea, number>();
  const hidden = new Map<number, string[]>();
  const pass = (cell: Cell): void => {
    const area = active.over(cell);
    const at = area && corners.get(area);
    const corner = at === undefined ? undefined : out[at];
    if (at === undefined || corner === undefined) return void out.push(cell);
    covered(cell);
    if (isNumber(cell) && Number(cell.value) !== 0 && cell.text !== corner.text) {
      hidden.set(at, hidden.get(at) ?? []).get(at)?.push(cell.text.trim());
    }
  };
  let at = 0;
  for (const area of [...areas].sort((one, other) => one.top - other.top || one.left - other.left)) {
    let cell = cells[at];
    for (; cell !== undefined && isBefore(cell, area); cell = cells[at]) {
      pass(cell);
      at += 1;
    }
    if (!active.add(area)) continue;
    const {top: row, left: column, bottom, right} = area;
    const corner = cell?.row === row && cell.column === column ? cell : undefined;
    const content = corner ?? {row, column, text: "", value: null};
    corners.set(area, out.length);
    out.push({...content, rowSpan: bottom - row + 1, columnSpan: right - column + 1});
    if (corner !== undefined) at += 1;
  }
  for (const cell of cells.slice(at)) pass(cell);
  return hidden.size === 0 ? out : out.map((cell, at) => hidden.has(at) ? {...cell, covers: hidden.get(at)} : cell);
}

const isNumber = ({value}: Cell): boolean =>
  typeof value === "number" || (typeof value === "string" && /^\s*-?\d+(?:\.\d+)?\s*$/.test(value));

const isBefore = (cell: Cell, area: CellArea): boolean =>
  cell.row < area.top || (cell.row === area.top && cell.column < area.left);

/** The areas that reach down into the row being looked at, left to right, none overlapping another. */
class ActiveAreas {
  private readonly areas: CellArea[] = [];

  /** Whether the area is taken up: not if it overlaps one that is still in force. */
  add(area: CellArea): boolean {
    const from = this.first(area.left);
    let to = from;
    for (let other = this.areas[to]; other !== undefined && other.left <= area.right; other = this.areas[to]) {
      if (other.bottom >= area.top) return false;
      to += 1;
    }
    this.areas.splice(from, to - from, area);
    return true;
  }

  over({row, column}: Cell): CellArea | undefined {
    const area = this.areas[this.first(column)];
    return area !== undefined && area.left <= column && area.bottom >= row ? area : undefined;
  }

  /** Index of the first area that ends at or after a column. */
  private first(column: number): number {
    let low = 0;
    let high = this.areas.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const area = this.areas[middle];
      if (area !== undefined && area.right < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
