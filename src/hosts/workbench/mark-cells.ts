import {InterceptorEffectEnum, type ICellCustomRender} from "@univerjs/core";
import {INTERCEPTOR_POINT, SheetInterceptorService} from "@univerjs/sheets";
import type {Mark} from "../host";
import type {Engine} from "./engine";

/** Marks as they stand beside the cells' own format: drawn, never stored, no step of undo. */
export type Marks = {
  show(marks: readonly Mark[]): void;
  /** What is said of a cell, the gravest first. */
  at(sheetId: string, row: number, column: number): readonly Mark[];
};

/** Draw a tint and a sign over the cells that are marked. */
export function drawMarks({univer, book, screen}: Engine): Marks {
  let bySheet: MarksBySheet = new Map();
  let painted = "";
  univer.__getInjector().get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "gouji.marks",
    // After formats and validation, whose own signs a mark covers.
    priority: 1000,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, {subUnitId, row, col, rawData, workbook}, next) => {
      const [mark] = bySheet.get(subUnitId)?.get(keyOf(row, col)) ?? [];
      if (mark === undefined) return next(cell);
      const own = typeof cell?.s === "string" ? workbook.getStyles().get(cell.s) : cell?.s;
      const {tint, sign} = looks[mark.severity];
      return next({
        ...(cell ?? rawData),
        s: {...own, bg: {rgb: tint}},
        customRender: [...(cell?.customRender ?? []), sign],
      });
    },
  });
  return {
    show: (marks) => {
      bySheet = group(marks, (name) => book.getSheetBySheetName(name)?.getSheetId());
      // Checks come with every figure typed, and mostly find what they found before.
      const before = painted;
      painted = [...bySheet].map(([id, cells]) => [id, ...[...cells].map(([at, [mark]]) => `${at} ${mark?.severity}`)]).join();
      if (painted !== before) screen?.redraw();
    },
    at: (sheetId, row, column) => bySheet.get(sheetId)?.get(keyOf(row, column)) ?? [],
  };
}

/** By the sheet's id, then by cell; asked for every cell that is painted. */
type MarksBySheet = ReadonlyMap<string, ReadonlyMap<number, readonly Mark[]>>;

/** No sheet has more columns. */
const keyOf = (row: number, column: number): number => row * 16_384 + column;

function group(marks: readonly Mark[], idOf: (name: string) => string | undefined): MarksBySheet {
  const sheets = new Map<string, Map<number, Mark[]>>();
  for (const mark of marks.toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))) {
    const id = idOf(mark.sheet);
    if (id !== undefined) {
      const cells = sheets.get(id) ?? new Map<number, Mark[]>();
      const key = keyOf(mark.row, mark.column);
      sheets.set(id, cells.set(key, [...(cells.get(key) ?? []), mark]));
    }
  }
  return sheets;
}

const severities: readonly Mark["severity"][] = ["error", "warning", "hint"];

type Pen = CanvasRenderingContext2D;

/** A shape of its own for each severity: colour is never the only sign. */
const looks: Readonly<Record<Mark["severity"], {readonly tint: string; readonly sign: ICellCustomRender}>> = {
  error: {tint: "#FDE7E9", sign: signOf("#C50F1F", path([0, -4.5], [5, 4], [-5, 4]))},
  warning: {tint: "#FFE7BF", sign: signOf("#B85C00", path([0, -5], [5, 0], [0, 5], [-5, 0]))},
  hint: {tint: "#E1EFFA", sign: signOf("#0F6CBD", (pen, x, y) => pen.arc(x, y, 4, 0, 2 * Math.PI))},
};

function signOf(color: string, outline: (pen: Pen, x: number, y: number) => void): ICellCustomRender {
  return {
    zIndex: 10,
    drawWith: (pen, {primaryWithCoord: {startX, startY, isMergedMainCell, mergeInfo}}) => {
      const corner = isMergedMainCell ? mergeInfo : {startX, startY};
      pen.save();
      pen.fillStyle = color;
      pen.beginPath();
      outline(pen, corner.startX + 8, corner.startY + 8);
      pen.closePath();
      pen.fill();
      pen.restore();
    },
  };
}

/** An outline through corners given by their distance from the middle. */
function path(...corners: readonly (readonly [number, number])[]): (pen: Pen, x: number, y: number) => void {
  return (pen, x, y) => corners.forEach(([right, down]) => pen.lineTo(x + right, y + down));
}
