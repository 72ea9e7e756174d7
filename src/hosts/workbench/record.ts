import type {Workbook} from "@univerjs/core";
import type {FilingRecord} from "../../filing/record";

/** The record kept in the workbook's snapshot, or `undefined`. */
export const recordIn = (book: Workbook): FilingRecord | undefined => book.getCustomMetadata()?.[key];

export function keepRecordIn(book: Workbook, record: FilingRecord): void {
  book.setCustomMetadata({...book.getCustomMetadata(), [key]: record});
}

const key = "gouji";
