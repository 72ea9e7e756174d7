import type {IDocumentData} from "@univerjs/core";
import {AFTER_CELL_EDIT, SheetInterceptorService} from "@univerjs/sheets";
import type {CellStyle} from "hucre/xlsx";
import type {ShownCell} from "../../office/shown-workbook";
import {shownFontOf} from "./cell-style";
import type {Engine} from "./engine";
import {openedSheet} from "./opened-workbook";
import {valueOf} from "./read-sheets";

/**
 * The text of a cell whose parts look different, as Univer draws it; nothing where there are no parts, or where its
 * own signs stand in the text. `font` is the cell's, which holds for what has none of its own.
 */
export function documentOf({value, runs = []}: ShownCell, font: CellStyle["font"] = {}): IDocumentData | undefined {
  const text = runs.map((run) => run.text).join("");
  if (runs.length === 0 || text !== value || hasSigns.test(text)) return undefined;
  const lines = [...`${text}\n`.matchAll(/\n/g)].map(({index}) => ({startIndex: index}));
  const ends = runs.map((_, at) => runs.slice(0, at + 1).reduce((sum, run) => sum + run.text.length, 0));
  const {name, size, color} = font;
  return {
    id: "gouji.rich",
    documentStyle: {},
    body: {
      dataStream: `${text.replaceAll("\n", "\r")}\r\n`,
      textRuns: runs.map((run, at) => ({
        st: ends[at - 1] ?? 0, ed: ends[at] ?? 0,
        // A part that says how it looks says all of it, but for the font.
        ts: shownFontOf(run.font === undefined ? font : {
          bold: false, italic: false, underline: false, strikethrough: false, ...said(run.font),
          name: run.font.name ?? name, size: run.font.size ?? size, color: run.font.color ?? color,
        }),
      })),
      paragraphs: lines,
      sectionBreaks: [{startIndex: text.length + 1}],
    },
  };
}

const said = <Of extends object>(all: Of): Of =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Of;

/** What means something of its own in Univer's texts. */
// oxlint-disable-next-line no-control-regex
const hasSigns = /[\u0000-\u0009\u000b-\u001f]/;

/** Let a text of several looks be looked at in its cell, and left as it was: Univer would put it there in one look. */
export function leaveUnchangedTexts({univer, opened}: Engine): void {
  if (opened === undefined) return;
  univer.__getInjector().get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    // Before anything else is made of what was typed.
    priority: 3000,
    handler: (cell, {subUnitId, worksheet, row, col}, next) => {
      const isRich = openedSheet(opened, subUnitId)?.cells.some((one) =>
        one.row === row && one.column === col && one.runs !== undefined) ?? false;
      const now = isRich ? worksheet.getCellRaw(row, col) : null;
      return cell && now && valueOf(cell) === valueOf(now) ? now : next(cell);
    },
  });
}
