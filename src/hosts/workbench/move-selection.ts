import {CustomCommandExecutionError, Direction, ICommandService, type Univer, type Workbook} from "@univerjs/core";
import {SheetsSelectionsService} from "@univerjs/sheets";
import {HoverManagerService, MoveSelectionEnterAndTabCommand} from "@univerjs/sheets-ui";
import {customIn, linkOf} from "./custom-data";
import {type At, openCells} from "./open-cells";
import {selectCell} from "./select-cell";

/**
 * In our templates, Tab goes to the next cell to fill in, line by line, and Enter to the next below; after a run of
 * Tabs, below the cell where it began: as Excel does in a protected sheet. Univer's own steps into locked cells, and
 * goes back to where a run began long after something else has been clicked.
 */
export function walkOpenCells(univer: Univer, bookOf: () => Workbook): void {
  const injector = univer.__getInjector();
  let run: {readonly from: At; readonly to: At} | undefined;
  injector.get(ICommandService).beforeCommandExecuted(({id, params}) => {
    const sheet = bookOf().getActiveSheet();
    const {range, primary} = injector.get(SheetsSelectionsService).getCurrentLastSelection() ?? {};
    if (id !== MoveSelectionEnterAndTabCommand.id || !customIn(sheet)?.protect || !range || !primary) return;
    // Within a selected area the keys go round it, as everywhere.
    if (range.startRow !== primary.startRow || range.endRow !== primary.endRow ||
      range.startColumn !== primary.startColumn || range.endColumn !== primary.endColumn) return;
    const at = {row: primary.startRow, column: primary.startColumn};
    const from = run && run.to.row === at.row && run.to.column === at.column ? run.from : at;
    const {direction} = params as {readonly direction: Direction};
    const isBack = direction === Direction.LEFT || direction === Direction.UP;
    const isTab = direction === Direction.LEFT || direction === Direction.RIGHT;
    const cells = openCells(univer, bookOf(), sheet);
    const to = nextOf(isTab ? cells : cells.filter(({column}) => column === from.column), at, isBack);
    run = isTab && to ? {from: to.row === at.row ? from : to, to} : undefined;
    if (to) selectCell(univer, sheet, to.row, to.column);
    throw new CustomCommandExecutionError("done otherwise");
  });
}

function nextOf(cells: readonly At[], at: At, isBack: boolean): At | undefined {
  const isAfter = (one: At): boolean => one.row > at.row || (one.row === at.row && one.column > at.column);
  const isBefore = (one: At): boolean => one.row < at.row || (one.row === at.row && one.column < at.column);
  return isBack ? cells.findLast(isBefore) : cells.find(isAfter);
}

/** After a click on a sheet's tab, or Enter on it, what is typed goes into the sheet. */
export function typeAfterTab(container: HTMLElement, takeKeyboard: () => void): void {
  const isIn = (target: EventTarget | null) =>
    target instanceof Element && target.closest("[data-u-comp=slide-tab-item]") !== null;
  const hand = () => setTimeout(() => {
    const {activeElement} = document;
    // A double click renames the sheet.
    const isRenaming = activeElement instanceof HTMLElement && activeElement.isContentEditable && isIn(activeElement);
    if (!isRenaming) takeKeyboard();
  });
  container.addEventListener("click", (event) => isIn(event.target) && hand());
  container.addEventListener("keydown", (event) => isIn(event.target) && event.key === "Enter" && hand());
}

/** A click on a cell that leads to another one goes there, as in Excel; where its sheet is gone, nowhere. */
export function followLinks(univer: Univer, book: Workbook): void {
  univer.__getInjector().get(HoverManagerService).currentClickedCell$.subscribe(({location}) => {
    const link = linkOf(book.getSheetBySheetId(location.subUnitId)?.getCellRaw(location.row, location.col));
    const sheet = link && book.getSheetBySheetName(link.sheet);
    // Once Univer has selected the cell that was clicked.
    if (sheet) setTimeout(() => selectCell(univer, sheet, link.row, link.column));
  });
}
