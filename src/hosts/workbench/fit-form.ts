import {ICommandService, type Univer, type Workbook, type Worksheet} from "@univerjs/core";
import {IRenderManagerService} from "@univerjs/engine-render";
import {SetZoomRatioOperation} from "@univerjs/sheets-ui";
import {customIn} from "./custom-data";
import {soon} from "./soon";

/**
 * Show our forms as large as lets all their columns and some rows below their heads be seen, and no larger than they
 * are. Where somebody has set the size, it stays. Gives the way to stop.
 */
export function fitForms(univer: Univer, book: Workbook, container: HTMLElement): () => void {
  const injector = univer.__getInjector();
  const given = new Map<string, number>();
  const fit = () => {
    const sheet = book.getActiveSheet();
    const id = sheet.getSheetId();
    const {width = 0, height = 0} = injector.get(IRenderManagerService).getRenderById(book.getUnitId())?.engine ?? {};
    if (!customIn(sheet)?.protect || width * height === 0 || sheet.getZoomRatio() !== (given.get(id) ?? 1)) return;
    const fits = Math.min(1, (width - bar) / widthOf(sheet), (height - bar) / heightOf(sheet));
    const zoomRatio = Math.max(least, Math.floor(fits * 100) / 100);
    given.set(id, zoomRatio);
    if (zoomRatio === sheet.getZoomRatio()) return;
    injector.get(ICommandService)
      .syncExecuteCommand(SetZoomRatioOperation.id, {unitId: book.getUnitId(), subUnitId: id, zoomRatio});
  };
  // Once Univer shows the sheet, or has drawn it in the room that it has by now.
  const later = () => soon(univer, fit);
  const following = book.activeSheet$.subscribe(later);
  let room = "";
  const watch = new ResizeObserver(() => {
    // A line that is said below the sheets for a while makes nothing smaller.
    const now = `${container.clientWidth} ${window.innerHeight}`;
    if (now !== room) later();
    room = now;
  });
  watch.observe(container);
  return () => {
    following.unsubscribe();
    watch.disconnect();
  };
}

/** The columns with their row numbers. */
const widthOf = (sheet: Worksheet): number => Array.from({length: sheet.getLastColumnWithContent() + 1},
  (_, column) => sheet.getColumnWidth(column)).reduce((sum, width) => sum + width, 46);

/** Title, head and as many rows below as one works with, under the letters of the columns. */
function heightOf(sheet: Worksheet): number {
  const {rows: above, title = 0} = customIn(sheet)?.freeze ?? {rows: Math.max(0, sheet.getFreeze().startRow)};
  const rows = Math.min(sheet.getLastRowWithContent() + 1, (above > title ? above : 0) + rowsSeen);
  return Array.from({length: rows}, (_, row) => sheet.getRowHeight(row)).reduce((sum, height) => sum + height, 20);
}

const rowsSeen = 12;

/** Pixels of a scroll bar. */
const bar = 14;

/** Smaller figures are hard to read. */
const least = 0.75;
