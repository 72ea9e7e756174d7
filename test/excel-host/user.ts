import {parseRect} from "./address";
import {copySheet, mergeCells, nextId, sheetNamed, type Sheet} from "./book";
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
    /** Choose from a cell's list; Excel on the web tells nobody of it: office-js#3888. */
    picks: (name: string, at: string, content: string) =>
      on(name, (sheet, session) => {
        const rect = parseRect(at)!;
        enterAt(sheet, rect.row, rect.column, content);
        if (session.platform === "web") session.isStale = true;
        else changed(session, {sheet, rects: [rect]});
      }),
    /**
     * Begin to type into a cell and stay in it; to click into the pane does not end it: office-js#856, #3388, #806.
     * What is typed is in the cell once `presses` says how it ends.
     */
    beginsTyping: (name: string, at: string, content: string | number) => {
      excel.temper.isEditing = true;
      return {
        presses: async (key: "Enter" | "Esc") => {
          excel.temper.isEditing = false;
          if (key === "Enter") await user(excel).types(name, at, content);
          excel.editingIsOver();
        },
      };
    },
    /** A colleague types into a cell at another machine. */
    colleagueTypes: (name: string, at: string, content: string | number) =>
      excel.afar((session) => {
        const sheet = sheetNamed(session.book, name)!;
        const rect = parseRect(at)!;
        enterAt(sheet, rect.row, rect.column, content);
        changed(session, {sheet, rects: [rect]});
      }),
    merges: (name: string, at: string) =>
      on(name, (sheet, session) => {
        const rect = parseRect(at)!;
        mergeCells(sheet, rect);
        changed(session, {sheet, rects: [rect]});
      }),
    /** Make a rule of conditional formatting in Excel's own dialog. */
    makesRule: (name: string, at: string) =>
      on(name, (sheet, {book}) =>
        void sheet.marks.unshift({
          id: `{CF-${nextId(book)}}`, type: "CellValue", rects: [parseRect(at)!], formula: "", look: {},
          stopIfTrue: false, isUsers: true,
        })),
    /** Duplicate a rule there: nothing can be asked of the copy, office-js#6835. */
    duplicatesRule: (name: string) =>
      on(name, (sheet, {book}) => {
        const [first] = sheet.marks;
        if (first !== undefined) sheet.marks.unshift({...structuredClone(first), id: `{CF-${nextId(book)}}`, isBroken: true});
      }),
    /** Bring a chart sheet to the front. */
    goesToChartSheet: () => excel.outside((session) => void (session.showsChartSheet = true)),
    saves: () => {
      excel.session.saved = structuredClone(excel.book.parts);
    },
    /** Bring a sheet to the front. */
    goesTo: (name: string) =>
      on(name, ({id}, session) => {
        session.book.activeId = id;
        session.showsChartSheet = false;
        session.events.push({type: eventTypes.Activated, sheetId: id, details: {worksheetId: id}});
      }),
    /** Click a cell, or draw over several. */
    selects: (name: string, at: string) =>
      on(name, ({id}, session) => {
        session.book.activeId = id;
        session.book.selection = parseRect(at)!;
        session.events.push({type: eventTypes.SelectionChanged, sheetId: id, details: {worksheetId: id, address: at}});
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
