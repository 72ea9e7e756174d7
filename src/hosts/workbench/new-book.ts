import {LocaleType, type IWorkbookData} from "@univerjs/core";

/** The workbook one starts with: an empty sheet, which gives way to the first that is inserted. */
export const newBook = (sheetName: string): Partial<IWorkbookData> => ({
  id: "gouji",
  name: "勾稽",
  locale: LocaleType.ZH_CN,
  sheetOrder: [startSheet],
  sheets: {[startSheet]: {id: startSheet, name: sheetName, rowCount: 100, columnCount: 20}},
});

/** Id of the empty sheet. */
export const startSheet = "start";
