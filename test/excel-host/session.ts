import {formatRect, type Rect} from "./address";
import {isLockedAt, spotsIn, type Book, type Sheet, type XmlPart} from "./book";
import {recalculate} from "./calculate";
import {accessDenied, type Area} from "./remote";

/** What every object of one workbook shares. */
export type Session = {
  /** Undo puts an earlier one in its place. */
  book: Book;
  /** Formula results are behind what was entered. */
  isStale: boolean;
  readonly references: Map<string, {readonly sheetId: string; readonly rect: Rect}>;
  /** Event type and target, such as `10 Workbook`. */
  readonly watched: Set<string>;
  readonly events: WorkbookEvent[];
  /** Other workbooks that were opened, as .xlsx bytes. */
  readonly opened: Uint8Array[];
  /** Whose hand it is; an Excel before ExcelApi 1.14 does not tell. */
  actor?: "ThisLocalAddin" | "Unknown";
  /** A colleague's hand, in another Excel. */
  isRemote?: boolean;
  platform: Platform;
  /** The parts that were there when the workbook was saved last; absent before that. */
  saved?: readonly XmlPart[];
  /** A chart sheet is in front: it is no worksheet. */
  showsChartSheet?: boolean;
  /** Names of chart sheets: no worksheet may have them, and none of these is told of. */
  chartSheets?: readonly string[];
  /** What this Excel does that others do not. */
  readonly quirks: {
    losesXmlParts?: boolean; refusesPageLayout?: boolean; refusesCharts?: boolean; hasOtherFocus?: boolean;
    /** A chart sheet stands first: to ask for the first sheet is refused, as to ask for the one in front (office-js#2444). */
    hasChartSheetFirst?: boolean;
    /** It has no comments: they are not implemented (office-js#1847). */
    refusesComments?: boolean;
    /** The administrator's extension hardening: office-js#3568. */
    refusesNewWorkbook?: boolean;
    /** Its view is that of the tab for page layout: only there are pages fitted, office-js#1860. */
    showsPageLayout?: boolean;
  };
};

/** Where an Excel runs. Some of what it does is of one place only. */
export type Platform = "windows" | "mac" | "web" | "ipad";

export type WorkbookEvent = {
  readonly type: number;
  readonly sheetId: string;
  readonly details: Readonly<Record<string, unknown>>;
};

export const eventTypes = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  Calculated: 16,
  FormatChanged: 18,
} as const;

/** Cells were changed: formulas follow, and whoever listens is told. */
export function changed(session: Session, {sheet, rects}: Area, changeType = "RangeEdited"): void {
  session.isStale = true;
  for (const rect of rects) {
    const referenceId = `changed-${session.references.size}`;
    session.references.set(referenceId, {sheetId: sheet.id, rect});
    session.events.push({
      type: eventTypes.DataChanged,
      sheetId: sheet.id,
      details: {
        changeType,
        source: session.isRemote ? "Remote" : "Local",
        triggerSource: session.actor,
        worksheetId: sheet.id,
        address: formatRect(rect),
        referenceId,
        shiftDirection: "None",
      },
    });
  }
}

/** Bring formula results up to date, as Excel does after every change unless it is told not to. */
export function settle(session: Session, isForced = false): void {
  if (!session.isStale || (session.book.calculation === "Manual" && !isForced)) return;
  session.isStale = false;
  for (const {id} of recalculate(session.book)) {
    session.events.push({type: eventTypes.Calculated, sheetId: id, details: {worksheetId: id, address: ""}});
  }
}

export const sheetOf = (session: Session, id: string): Sheet | undefined =>
  session.book.sheets.find((sheet) => sheet.id === id);

/** A protected sheet refuses content in a locked cell. */
export function guardContent({sheet, rects}: Area): void {
  if (
    sheet.protection &&
    rects.some((rect) => [...spotsIn(rect)].some(([row, column]) => isLockedAt(sheet, row, column)))
  )
    throw accessDenied();
}

/** A protected sheet refuses formats, conditional ones too, unless it allows them. */
export function guardFormat({sheet}: Area, option = "allowFormatCells"): void {
  if (sheet.protection && sheet.protection.options[option] !== true) throw accessDenied();
}
