import type {IRange} from "@univerjs/core";

/** A cell or an area, by its corner and spans. */
export type Area = {
  readonly row: number;
  readonly column: number;
  readonly rowSpan?: number;
  readonly columnSpan?: number;
};

/** Everything in `rows` × `columns` but the open areas, in few rectangles. */
export function lockedRanges(rows: number, columns: number, open: readonly Area[]): readonly IRange[] {
  const isOpen = Array.from({length: rows}, () => new Array<boolean>(columns).fill(false));
  for (const {row, column, rowSpan = 1, columnSpan = 1} of open) {
    for (let down = row; down < row + rowSpan; down++) {
      isOpen[down]?.fill(true, column, column + columnSpan);
    }
  }
  return isOpen.reduce<readonly IRange[]>((ranges, line, row) => stack(ranges, runsOf(line, row)), []);
}

/** The stretches of a row that are not open. */
function runsOf(line: readonly boolean[], row: number): readonly IRange[] {
  const starts = line.flatMap((isOpen, at) => (!isOpen && line[at - 1] !== false ? [at] : []));
  return starts.map((start) => {
    const end = line.indexOf(true, start);
    return {startRow: row, endRow: row, startColumn: start, endColumn: end < 0 ? line.length - 1 : end - 1};
  });
}

/** Lengthen the ranges that end above a run as wide as they are; the others stand for themselves. */
function stack(ranges: readonly IRange[], runs: readonly IRange[]): readonly IRange[] {
  const isAbove = (range: IRange, run: IRange): boolean => range.endRow === run.startRow - 1 &&
    range.startColumn === run.startColumn && range.endColumn === run.endColumn;
  return [
    ...ranges.map((range) => (runs.some((run) => isAbove(range, run)) ? {...range, endRow: range.endRow + 1} : range)),
    ...runs.filter((run) => !ranges.some((range) => isAbove(range, run))),
  ];
}
