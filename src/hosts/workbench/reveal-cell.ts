import {ICommandService, type Univer, type Workbook} from "@univerjs/core";
import {IRenderManagerService, SHEET_VIEWPORT_KEY} from "@univerjs/engine-render";
import {SetSelectionsOperation, SheetsSelectionsService} from "@univerjs/sheets";
import {ScrollCommand, SheetSkeletonManagerService} from "@univerjs/sheets-ui";
import {letTitleIn} from "./frozen-head";
import {soon} from "./soon";

/**
 * Whatever cell is selected is seen whole. Univer scrolls by the heights of the first rows for those below the frozen
 * ones, and where these differ leaves the selected row under the head.
 */
export function revealSelected(univer: Univer, book: Workbook): void {
  const commands = univer.__getInjector().get(ICommandService);
  commands.onCommandExecuted(({id}) => {
    // Once Univer has scrolled.
    if (id === SetSelectionsOperation.id) soon(univer, () => reveal(univer, book));
  });
}

function reveal(univer: Univer, book: Workbook): void {
  const injector = univer.__getInjector();
  const selected = injector.get(SheetsSelectionsService).getCurrentSelections();
  const [one] = selected;
  const render = injector.get(IRenderManagerService).getRenderById(book.getUnitId());
  const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  // Of an area, only its corner is meant to be seen, as that is where one goes on.
  if (selected.length !== 1 || !one?.primary || !render || !view || !skeleton) return;
  const {startRow: top, startColumn: left, endRow: bottom, endColumn: right} = one.primary;
  if (top === 0 && bottom >= skeleton.getRowCount() - 1 || left === 0 && right >= skeleton.getColumnCount() - 1) return;
  letTitleIn(univer, book.getActiveSheet(), top);
  const {startRow, startColumn, ySplit} = book.getActiveSheet().getFreeze();
  const {scaleX, scaleY} = render.scene.getAncestorScale();
  const at = (row: number, column: number) => skeleton.getCellWithCoordByIndex(Math.max(0, row), Math.max(0, column));
  const [from, to, corner, head] = [at(top, left), at(bottom, right), at(0, 0), at(startRow, startColumn)];
  const headHeight = head.startY - at(startRow - ySplit, 0).startY;
  const y = top < startRow ? view.viewportScrollY
    : within(view.viewportScrollY, from.startY - corner.startY - headHeight,
      to.endY - render.engine.height / scaleY + bar);
  const x = left < startColumn ? view.viewportScrollX
    : within(view.viewportScrollX, from.startX - head.startX, to.endX - render.engine.width / scaleX + bar);
  if (Math.abs(y - view.viewportScrollY) < 1 && Math.abs(x - view.viewportScrollX) < 1) return;
  injector.get(ICommandService).syncExecuteCommand(ScrollCommand.id,
    {sheetViewStartRow: 0, sheetViewStartColumn: 0, offsetX: Math.max(0, x), offsetY: Math.max(0, y)});
}

/** As near to where it is as shows the far edge, and at all events the near one. */
const within = (now: number, most: number, least: number): number => Math.min(Math.max(now, least), most);

/** Pixels that the scroll bars take. */
const bar = 14;
