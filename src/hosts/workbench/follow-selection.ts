import {SheetsSelectionsService} from "@univerjs/sheets";
import {merge} from "rxjs";
import type {CellAt} from "../../sheets/sheet-spec";
import type {Engine} from "./engine";

/** Tell which cell is selected: now, and whenever it is another, or its sheet. Gives the way to stop. */
export function followSelection({univer, book}: Engine, listener: (cell: CellAt) => void): () => void {
  const selections = univer.__getInjector().get(SheetsSelectionsService);
  const following = merge(book.activeSheet$, selections.selectionChanged$).subscribe(() => {
    const cell = selections.getCurrentLastSelectionPrimaryCell();
    if (cell) listener({sheet: book.getActiveSheet().getName(), row: cell.startRow, column: cell.startColumn});
  });
  return () => following.unsubscribe();
}
