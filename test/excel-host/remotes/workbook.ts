import {addSheet, isSheetName, sheetNamed} from "../book";
import {accessDenied, alreadyExists, invalidArgument, itemNotFound, nothing, WireError, type Remote} from "../remote";
import {eventTypes, settle, sheetOf, type Session} from "../session";
import {customXmlParts} from "./custom-xml-parts";
import {propertiesOf} from "./custom-properties";
import {eventCalls} from "./event-calls";
import {names} from "./names";
import {range} from "./range";
import {worksheet} from "./worksheet";

/** The root of Excel's objects. */
export const workbook = (session: Session): Remote => ({
  type: "Workbook",
  objects: {
    application: () => application(session),
    worksheets: () => worksheets(session),
    names: () => names(session.book.names),
    customXmlParts: () => customXmlParts(session),
    properties: () => ({
      type: "DocumentProperties",
      objects: {custom: () => propertiesOf(session.book.properties, {collection: "CustomPropertyCollection", item: "CustomProperty"})},
    }),
    protection: () => ({type: "WorkbookProtection", scalars: {protected: {get: () => session.book.isLocked}}}),
  },
  calls: {
    getSelectedRange: () => range(session, sheetOf(session, session.book.activeId)!, session.book.selection),
    getActiveCell: () =>
      range(session, sheetOf(session, session.book.activeId)!, {...session.book.selection, rows: 1, columns: 1}),
    _RemoveReference: (id: string) => void session.references.delete(id),
    _GetRangeForEventByReferenceId: (id: string) => reference(session, id),
  },
});

export function reference(session: Session, id: string): Remote {
  const found = session.references.get(id);
  const sheet = found && sheetOf(session, found.sheetId);
  if (!found || !sheet) throw itemNotFound();
  return range(session, sheet, found.rect);
}

function worksheets(session: Session): Remote {
  const {book} = session;
  const find = (key: string) => sheetOf(session, key) ?? sheetNamed(book, key);
  return {
    type: "WorksheetCollection",
    items: () => book.sheets.map((sheet) => worksheet(session, sheet)),
    calls: {
      add: (name?: string | null) => {
        if (book.isLocked) throw accessDenied();
        const chosen = name ?? firstFree((at) => `Sheet${at}`, (one) => sheetNamed(book, one) !== undefined);
        if (!isSheetName(chosen)) throw invalidArgument();
        if (sheetNamed(book, chosen) ?? session.chartSheets?.includes(chosen)) throw alreadyExists();
        const sheet = addSheet(book, chosen);
        session.events.push({type: eventTypes.Added, sheetId: sheet.id, details: {source: "Local", worksheetId: sheet.id}});
        return worksheet(session, sheet);
      },
      getItem: (key: string) => {
        const sheet = find(key);
        if (sheet === undefined) throw itemNotFound();
        return worksheet(session, sheet);
      },
      getItemOrNullObject: (key: string) => {
        const sheet = find(key);
        return sheet === undefined ? nothing : worksheet(session, sheet);
      },
      getFirst: (visibleOnly?: boolean) => {
        if (session.quirks.hasChartSheetFirst) throw itemNotFound();
        return worksheet(session, book.sheets.find(({visibility}) => !visibleOnly || visibility === "Visible")!);
      },
      getActiveWorksheet: () => {
        // office-js#2444.
        if (session.showsChartSheet) throw itemNotFound();
        return worksheet(session, sheetOf(session, book.activeId)!);
      },
      getCount: () => book.sheets.length,
      ...eventCalls(session, "Workbook"),
    },
  };
}

const firstFree = (nameAt: (at: number) => string, isTaken: (name: string) => boolean, at = 1): string =>
  isTaken(nameAt(at)) ? firstFree(nameAt, isTaken, at + 1) : nameAt(at);

const application = (session: Session): Remote => ({
  type: "Application",
  scalars: {
    calculationMode: {get: () => session.book.calculation, set: (mode: "Automatic" | "Manual") => void (session.book.calculation = mode)},
  },
  calls: {
    calculate: () => settle(session, true),
    createWorkbook: (base64: string) => {
      // office-js#3568: so says its comment of 2025-10.
      if (session.quirks.refusesNewWorkbook)
        throw new WireError("InvalidOperation", "扩展强化策略不允许打开此文件。");
      return workbookCreated(session, base64);
    },
  },
});

const workbookCreated = (session: Session, base64: string): Remote => ({
  type: "WorkbookCreated",
  calls: {open: () => void session.opened.push(Uint8Array.from(Buffer.from(base64, "base64")))},
});
