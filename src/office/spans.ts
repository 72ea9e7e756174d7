import type {Area} from "./reference";

/** A cell or a merged area: what stands at a corner and how far it reaches. */
export type Span = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
};

/**
 * Lay merged areas over cells. Cells inside an area are dropped but for its corner, as a spreadsheet shows none of
 * them; a corner without a cell gets `blank`. Of areas that overlap the first counts.
 * @param cells in reading order, each one cell large
 * @param covered is told of each cell that is dropped
 */
export function spanCells<C extends Span>(
  cells: readonly C[],
  areas: readonly Area[],
  widen: (cell: C, span: Span) => C,
  blank: (span: Span) => C,
  covered: (cell: C) => void = () => undefined,
): readonly C[] {
  if (areas.length === 0) return cells;
  const out: C[] = [];
  const active = new ActiveAreas();
  const sorted = [...areas].sort((one, other) => one.top - other.top || one.left - other.left);
  const pass = (cell: C): void => {
    if (active.covers(cell)) covered(cell);
    else out.push(cell);
  };
  let at = 0;
  for (const area of sorted) {
    for (; at < cells.length && isBefore(cells[at]!, area); at += 1) pass(cells[at]!);
    if (!active.add(area)) continue;
    const span = {
      row: area.top, column: area.left, rowSpan: area.bottom - area.top + 1, columnSpan: area.right - area.left + 1,
    };
    const corner = cells[at];
    const stands = corner !== undefined && corner.row === area.top && corner.column === area.left;
    out.push(stands ? widen(corner, span) : blank(span));
    if (stands) at += 1;
  }
  for (; at < cells.length; at += 1) pass(cells[at]!);
  return out;
}

const isBefore = (cell: Span, area: Area): boolean =>
  cell.row < area.top || (cell.row === area.top && cell.column < area.left);

/** The areas that reach down into the row being looked at, left to right, none overlapping another. */
class ActiveAreas {
  private readonly areas: Area[] = [];

  /** Whether the area is taken up: not if it overlaps one that is still in force. */
  add(area: Area): boolean {
    const from = this.first(area.left);
    let to = from;
    for (; to < this.areas.length && this.areas[to]!.left <= area.right; to += 1) {
      if (this.areas[to]!.bottom >= area.top) return false;
    }
    this.areas.splice(from, to - from, area);
    return true;
  }

  covers({row, column}: Span): boolean {
    const area = this.areas[this.first(column)];
    return area !== undefined && area.left <= column && area.bottom >= row;
  }

  /** Index of the first area that ends at or after a column. */
  private first(column: number): number {
    let low = 0;
    let high = this.areas.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.areas[middle]!.right < column) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
