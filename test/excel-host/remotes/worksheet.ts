import {mostColumns, mostRows, parseRect, splitSheet, type Rect} from "../address";
import {isSheetName, sheetNamed, usedRect, type Sheet} from "../book";
import {accessDenied, alreadyExists, invalidArgument, nothing, WireError, type Remote} from "../remote";
import {eventTypes, type Session} from "../session";
import {charts} from "./charts";
import {propertiesOf} from "./custom-properties";
import {eventCalls} from "./event-calls";
import {names} from "./names";
import {freezePanes, pageBreaks, pageLayout} from "./page-layout";
import {protection} from "./protection";
import {range, rangeAreas, wholeSheet} from "./range";

export function worksheet(session: Session, sheet: Sheet): Remote {
  const position = () => session.book.sheets.indexOf(sheet);
  const beside = (step: number) => (visibleOnly?: boolean) => {
    const from = session.book.sheets.slice(position() + step);
    const found = from.find(({visibility}) => !visibleOnly || visibility === "Visible");
    return found === undefined ? nothing : worksheet(session, found);
  };
  return {
    type: "Worksheet",
    identity: () => ({Id: sheet.id}),
    scalars: {
      id: {get: () => sheet.id},
      name: {get: () => sheet.name, set: (name: string) => rename(session, sheet, name)},
      position: {get: position},
      visibility: {
        get: () => sheet.visibility,
        set: (value: Sheet["visibility"]) => {
          if (session.book.isLocked) throw accessDenied();
          sheet.visibility = value;
        },
      },
      // As the wire calls `showGridlines`.
      gridlines: {get: () => sheet.showGridlines, set: (value: boolean) => void (sheet.showGridlines = value)},
    },
    objects: {
      names: () => names(sheet.names),
      customProperties: () =>
        propertiesOf(sheet.properties, {
          collection: "WorksheetCustomPropertyCollection",
          item: "WorksheetCustomProperty",
        }),
      protection: () => protection(sheet),
      shapes: () => ({type: "ShapeCollection", calls: {getCount: () => sheet.shapes}}),
      charts: () => charts(session, sheet),
      comments: () => ({type: "CommentCollection", calls: {getCount: () => {
        if (session.quirks.refusesComments) throw new WireError("NotImplemented", "The requested feature isn't implemented.", 501);
        return 0;
      }}}),
      freezePanes: () => freezePanes(session, sheet),
      pageLayout: () => pageLayout(session, sheet),
      verticalPageBreaks: () => pageBreaks(session, sheet),
    },
    calls: {
      getRange: (address?: string | null) =>
        address ? range(session, sheet, rectAt(address)) : wholeSheet(session, sheet),
      getRanges: (addresses: string) => {
        if (addresses.length > 8192) throw invalidArgument("The address is too long.");
        return rangeAreas(session, sheet, addresses.split(",").map(rectAt));
      },
      getRangeByIndexes: (row: number, column: number, rows: number, columns: number) => {
        const isInside =
          row >= 0 &&
          column >= 0 &&
          rows > 0 &&
          columns > 0 &&
          row + rows <= mostRows &&
          column + columns <= mostColumns;
        if (!isInside) throw invalidArgument();
        return range(session, sheet, {row, column, rows, columns});
      },
      getCell: (row: number, column: number) => range(session, sheet, {row, column, rows: 1, columns: 1}),
      getUsedRangeOrNullObject: (valuesOnly?: boolean) => {
        const used = usedRect(sheet, valuesOnly ?? false);
        return used === undefined ? nothing : range(session, sheet, used);
      },
      getNextOrNullObject: beside(1),
      activate: () => {
        if (session.quirks.hasOtherFocus)
          throw new WireError("InvalidOperation", "This operation is not permitted for the current object.");
        if (sheet.visibility !== "Visible") throw new WireError("InvalidOperation", "The worksheet is hidden.");
        session.book.activeId = sheet.id;
        session.events.push({type: eventTypes.Activated, sheetId: sheet.id, details: {worksheetId: sheet.id}});
      },
      delete: () => removeSheet(session, sheet),
      ...eventCalls(session, sheet.id),
    },
  };
}

export function rename(session: Session, sheet: Sheet, name: string): void {
  if (session.book.isLocked) throw accessDenied();
  if (!isSheetName(name)) throw invalidArgument();
  const other = sheetNamed(session.book, name);
  if (other !== undefined && other !== sheet) throw alreadyExists();
  sheet.name = name;
}

export function removeSheet(session: Session, sheet: Sheet): void {
  const {book} = session;
  if (book.isLocked) throw accessDenied();
  const rest = book.sheets.filter((one) => one !== sheet);
  if (!rest.some(({visibility}) => visibility === "Visible"))
    throw new WireError("InvalidOperation", "A workbook must have a visible sheet.");
  book.sheets = rest;
  if (book.activeId === sheet.id) book.activeId = rest.find(({visibility}) => visibility === "Visible")!.id;
  session.events.push({type: eventTypes.Deleted, sheetId: sheet.id, details: {source: "Local", worksheetId: sheet.id}});
}

function rectAt(address: string): Rect {
  const rect = parseRect(splitSheet(address).local);
  if (rect === undefined) throw invalidArgument(`no address ${address}`);
  return rect;
}
