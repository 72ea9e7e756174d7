import {parseRect} from "./address";
import {copySheet, sheetNamed, type Sheet} from "./book";
import {eventTypes, changed, type Session} from "./session";
import {enterAt} from "./remotes/range";
import {removeSheet, rename} from "./remotes/worksheet";
import type {TestExcel} from "./test-excel";

/** What people do with a workbook while the pane is open. */
export const user = (excel: TestExcel) => {
  const on = (name: string, act: (sheet: Sheet, session: Session) => void) =>
    excel.outside((session) => {
      const sheet = sheetNamed(session.book, name);
      if (sheet === undefined) throw new Error(`no sheet ${name}`);
      act(sheet, session);
    });
  return {
    /** Type into a cell, or paste there, which goes past validation. */
    types: (name: string, at: string, content: string | number) =>
      on(name, (sheet, session) => {
        const rect = parseRect(at)!;
        enterAt(sheet, rect.row, rect.column, content);
        changed(session, {sheet, rects: [rect]});
      }),
    /** Bring a sheet to the front. */
    goesTo: (name: string) =>
      on(name, ({id}, {book, events}) => {
        book.activeId = id;
        events.push({type: eventTypes.Activated, sheetId: id, details: {worksheetId: id}});
      }),
    renames: (name: string, to: string) => on(name, (sheet, session) => rename(session, sheet, to)),
    deletes: (name: string) => on(name, (sheet, session) => removeSheet(session, sheet)),
    moves: (name: string, place: number) =>
      on(name, (sheet, {book}) => {
        book.sheets = book.sheets.filter((one) => one !== sheet).toSpliced(place, 0, sheet);
      }),
    copies: (name: string, to: string) =>
      on(name, (sheet, {book, events}) => {
        const {id} = copySheet(book, sheet, to);
        events.push({type: eventTypes.Added, sheetId: id, details: {source: "Local", worksheetId: id}});
      }),
    hides: (name: string) => on(name, (sheet) => void (sheet.visibility = "Hidden")),
    protects: (name: string, password?: string) =>
      on(name, (sheet) => void (sheet.protection = {options: {}, password})),
    deletesMarks: (name: string) => on(name, (sheet) => void (sheet.marks = [])),
    undoes: () => excel.undo(),
  };
};
