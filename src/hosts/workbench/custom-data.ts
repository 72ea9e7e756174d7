import type {CustomData, ICellData, Nullable, Workbook, Worksheet} from "@univerjs/core";
import type {FilingRecord} from "../../filing/record";
import type {CellLink, Freeze, Print, SheetSpec} from "../../sheets/sheet-spec";
import {parseTag, type SheetTag} from "../../sheets/sheet-tag";

/** What Univer has no words for. It stays with a sheet that is renamed, moved or copied, and in the snapshot. */
type SheetCustom = {
  readonly tag?: SheetTag;
  readonly print?: Print;
  /** As it is in a file, until somebody freezes otherwise here: a title is not kept in sight. */
  readonly freeze?: Freeze;
  readonly protect: boolean;
};

/** What is kept with a sheet of ours. */
export const customOf = ({tag, print, freeze, protect}: SheetSpec): CustomData =>
  ({[key]: {tag: parseTag(tag), print, freeze, protect} satisfies SheetCustom});

/** What is kept with a template of ours that came with an opened workbook: how it is printed stays in its package. */
export const customOfOpened = (custom: Omit<SheetCustom, "print">): CustomData =>
  ({[key]: custom satisfies SheetCustom});

/** The record, as it is kept in a workbook that is opened. */
export const customOfRecord = (record: FilingRecord): CustomData => ({[key]: record});

/** What was kept with the sheet, or `undefined` for a sheet of the user's own. */
export const customIn = (sheet: Worksheet): SheetCustom | undefined => sheet.getCustomMetadata()?.[key];

/** What is frozen is no longer what was frozen by us. */
export function forgetFreeze(sheet: Worksheet): void {
  const custom = customIn(sheet);
  if (custom?.freeze) sheet.setCustomMetadata({...sheet.getCustomMetadata(), [key]: {...custom, freeze: undefined}});
}

/** A link, as it stays with a cell; Univer's own links are a plugin of their own, and lead to addresses of pages. */
export const customOfLink = (link: CellLink): Pick<ICellData, "custom"> => ({custom: {[linkKey]: link}});

/** Where a cell leads. */
export const linkOf = (cell: Nullable<ICellData>): CellLink | undefined => cell?.custom?.[linkKey];

/** The record kept in the workbook's snapshot, or `undefined`. */
export const recordIn = (book: Workbook): FilingRecord | undefined => book.getCustomMetadata()?.[key];

/** Keep the record, in place of an earlier one. */
export function keepRecordIn(book: Workbook, record: FilingRecord): void {
  book.setCustomMetadata({...book.getCustomMetadata(), [key]: record});
}

const key = "gouji";
const linkKey = "gouji.link";
