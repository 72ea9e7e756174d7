import type {CellSpec, SheetSpec} from "./sheet-spec";

/** The cells but for those that only stand in where a host draws no charts. */
export const withoutStandIns = ({cells, charts = []}: SheetSpec): readonly CellSpec[] =>
  charts.length === 0 ? cells : cells.filter(({row, column}) => !charts.some(({area}) =>
    row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns));
