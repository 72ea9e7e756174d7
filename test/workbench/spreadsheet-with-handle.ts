import {IRenderManagerService, SHEET_VIEWPORT_KEY} from "@univerjs/engine-render";
import {SheetSkeletonManagerService} from "@univerjs/sheets-ui";
import type {Host} from "../../src/hosts/host";
import type {Engine} from "../../src/hosts/workbench/engine";
import * as spreadsheet from "../../src/hosts/workbench/spreadsheet";

declare global {
  interface Window {
    /** In the pages that are built for tests, and in no others. */
    readonly gouji: Handle;
  }
}

/** What a test asks of the sheets that the page shows. */
type Handle = {
  readonly host: Host;
  /** Where a cell of the sheet that is shown is drawn, in pixels of the page. */
  cellBox(row: number, column: number): CellBox;
};

type CellBox = {readonly x: number; readonly y: number; readonly width: number; readonly height: number};

/** The workbench's spreadsheet, with a handle for tests: what `webpack --env tests` builds in place of its own. */
export async function startSpreadsheet(
  ...given: Parameters<typeof spreadsheet.startSpreadsheet>
): Promise<spreadsheet.Spreadsheet> {
  const started = await spreadsheet.startSpreadsheet(...given);
  const {engine, host} = started;
  Object.assign(window, {gouji: {host, cellBox: cellBoxIn(engine)} satisfies Handle});
  return {
    ...started,
    close: () => {
      if (window.gouji?.host === host) Reflect.deleteProperty(window, "gouji");
      started.close();
    },
  };
}

/** Cells are painted on a canvas: there is no element to ask. */
const cellBoxIn = ({univer, book}: Engine) => (row: number, column: number): CellBox => {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(book.getUnitId())!;
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton()!;
  const {mergeInfo: {startX, startY, endX, endY}} = skeleton.getCellWithCoordByIndex(row, column);
  const view = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)!;
  const {scaleX, scaleY} = render.scene.getAncestorScale();
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  // What is frozen does not move, wherever it begins; the rest does.
  const {startRow, startColumn, ySplit} = book.getActiveSheet().getFreeze();
  const above = skeleton.getNoMergeCellWithCoordByIndex(Math.max(0, startRow - ySplit), 0, false).startY;
  const x = startX - (column < startColumn ? 0 : view.viewportScrollX);
  const y = startY - (row < startRow ? above : view.viewportScrollY);
  return {
    x: canvas.left + x * scaleX,
    y: canvas.top + y * scaleY,
    width: (endX - startX) * scaleX,
    height: (endY - startY) * scaleY,
  };
};
