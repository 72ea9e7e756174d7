import type {CellAt} from "../../sheets/sheet-spec";
import type {SheetGrid} from "../host";

/** Every cell that shows the text, whatever its case and width, in the order of the sheets that are seen. */
export function findCells(grids: readonly SheetGrid[], text: string): readonly CellAt[] {
  const sought = plain(text);
  return sought === "" ? [] : grids.filter(({hidden}) => !hidden).flatMap(({name, cells}) =>
    cells.filter((cell) => plain(cell.text).includes(sought))
      .map(({row, column}) => ({sheet: name, row, column})));
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
