import {intersect, mostColumns, parseRect, type Rect} from "../address";
import type {Sheet} from "../book";
import {invalidArgument, nothing, WireError, type Remote, type Scalar} from "../remote";
import type {Session} from "../session";
import {range} from "./range";

const settings = ["orientation", "paperSize", "zoom", "centerHorizontally", "topMargin", "bottomMargin", "leftMargin", "rightMargin",
  "headerMargin", "footerMargin"];

export function pageLayout(session: Session, sheet: Sheet): Remote {
  const guard = () => {
    // Excel on a machine without a printer does so.
    if (session.quirks.refusesPageLayout) throw new WireError("GeneralException", "There was an internal error while processing the request.", 500);
  };
  const scalar = (key: string): Scalar => ({
    get: () => sheet.page[key] ?? null,
    set: (value: unknown) => {
      guard();
      sheet.page[key] = value;
    },
  });
  const area = (key: string) => (address: string | Remote) => {
    guard();
    const rect = typeof address === "string" ? parseRect(address) : address.area?.rects[0];
    if (rect === undefined) throw invalidArgument();
    sheet.page[key] = rect;
  };
  return {
    type: "PageLayout",
    scalars: {
      ...Object.fromEntries(settings.map((key) => [key, scalar(key)])),
      zoom: {
        get: () => sheet.page.zoom ?? {scale: 100},
        set: (zoom: {readonly scale?: number}) => {
          guard();
          // To fit it to pages is forgotten unless the tab for page layout is shown: office-js#1860.
          if (zoom.scale !== undefined || session.platform !== "windows" || session.quirks.showsPageLayout)
            sheet.page.zoom = zoom;
        },
      },
    },
    objects: {headersFooters: () => ({type: "HeaderFooterGroup", objects: {
      defaultForAllPages: () => ({type: "HeaderFooter", scalars: Object.fromEntries(["left", "center", "right"]
        .flatMap((side) => [`${side}Header`, `${side}Footer`]).map((key) => [key, {...scalar(key), get: () => {
          guard();
          return sheet.page[key] ?? "";
        }}]))}),
    }})},
    calls: {
      setPrintArea: area("printArea"), setPrintTitleRows: area("titleRows"), setPrintTitleColumns: area("titleColumns"),
    },
  };
}

/** Columns that begin a page. */
export function pageBreaks(session: Session, sheet: Sheet): Remote {
  return {
    type: "PageBreakCollection",
    calls: {
      add: (address: string) => {
        if (session.quirks.refusesPageLayout) throw new WireError("GeneralException", "There was an internal error while processing the request.", 500);
        sheet.page.breaks = [...(sheet.page.breaks as readonly number[] | undefined ?? []), parseRect(address)!.column];
        return {type: "PageBreak"};
      },
    },
  };
}

export function freezePanes(session: Session, sheet: Sheet): Remote {
  const freeze = (rect: Rect) => {
    sheet.frozen = rect;
  };
  return {
    type: "WorksheetFreezePanes",
    calls: {
      freezeRows: (rows: number) => freeze({row: 0, column: 0, rows, columns: mostColumns}),
      freezeAt: (top: Remote) => {
        const [rect] = top.area!.rects as [Rect];
        // What is frozen starts at the top left cell in view.
        freeze(intersect(rect, {row: 0, column: 0, rows: rect.rows, columns: rect.columns}) ?? rect);
      },
      unfreeze: () => void (sheet.frozen = undefined),
      getLocationOrNullObject: () => (sheet.frozen === undefined ? nothing : range(session, sheet, sheet.frozen)),
    },
  };
}
