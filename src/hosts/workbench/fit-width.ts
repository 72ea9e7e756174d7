import {ICommandService, type Univer, type Workbook, type Worksheet} from "@univerjs/core";
import {SetZoomRatioOperation} from "@univerjs/sheets-ui";
import {customIn} from "./custom-data";

/**
 * Show our forms as large as lets all their columns be seen, and no larger than they are: a small screen shows seven
 * columns of figures beside their labels. Where somebody has set the size, it stays.
 */
export function fitWidth(univer: Univer, book: Workbook, container: HTMLElement): () => void {
  const commands = univer.__getInjector().get(ICommandService);
  const given = new Map<string, number>();
  const fit = (sheet: Worksheet) => {
    const id = sheet.getSheetId();
    const room = container.clientWidth;
    if (!customIn(sheet)?.protect || room === 0 || sheet.getZoomRatio() !== (given.get(id) ?? 1)) return;
    const columns = Array.from({length: sheet.getLastColumnWithContent() + 1}, (_, column) => sheet.getColumnWidth(column));
    const needed = besides + columns.reduce((sum, width) => sum + width, 0);
    const ratio = Math.min(1, Math.max(least, Math.floor((room / needed) * 100) / 100));
    given.set(id, ratio);
    if (ratio !== sheet.getZoomRatio()) {
      commands.syncExecuteCommand(SetZoomRatioOperation.id, {unitId: book.getUnitId(), subUnitId: id, zoomRatio: ratio});
    }
  };
  // Once Univer shows the sheet.
  const following = book.activeSheet$.subscribe((sheet) => setTimeout(() => {
    if (sheet && book.getActiveSheet() === sheet) fit(sheet);
  }));
  const watch = new ResizeObserver(() => fit(book.getActiveSheet()));
  watch.observe(container);
  return () => {
    following.unsubscribe();
    watch.disconnect();
  };
}

/** Pixels beside the columns: the numbers of the rows, and the scroll bar. */
const besides = 46 + 14;

/** Smaller figures are hard to read. */
const least = 0.75;
