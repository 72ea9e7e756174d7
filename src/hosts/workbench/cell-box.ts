import type {Univer, Workbook} from "@univerjs/core";
import {IRenderManagerService, SHEET_VIEWPORT_KEY} from "@univerjs/engine-render";
import {SheetSkeletonManagerService} from "@univerjs/sheets-ui";
import type {CellBox} from "./create-workbench";

/** Tells where a cell of the active sheet is drawn. Cells are painted on a canvas: there is no element to ask. */
export const cellBoxIn = (univer: Univer, book: Workbook) => (row: number, column: number): CellBox => {
  const render = univer.__getInjector().get(IRenderManagerService).getRenderById(book.getUnitId())!;
  const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton()!;
  const {mergeInfo: {startX, startY, endX, endY}} = skeleton.getCellWithCoordByIndex(row, column);
  const view = render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN)!;
  const {scaleX, scaleY} = render.scene.getAncestorScale();
  const canvas = render.engine.getCanvasElement().getBoundingClientRect();
  // What is frozen does not move; the rest does.
  const {startRow, startColumn} = book.getActiveSheet().getFreeze();
  const x = startX - (column < startColumn ? 0 : view.viewportScrollX);
  const y = startY - (row < startRow ? 0 : view.viewportScrollY);
  return {
    x: canvas.left + x * scaleX,
    y: canvas.top + y * scaleY,
    width: (endX - startX) * scaleX,
    height: (endY - startY) * scaleY,
  };
};
