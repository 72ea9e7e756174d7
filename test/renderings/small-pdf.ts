import {type PrintedCell, type PrintedTable, rowsOf} from "../layouts/printed";
import type {Report} from "./report";

/** Points. */
const width = 595, height = 842, margin = 40, size = 8;

/**
 * A report as a PDF that brings no font along: its characters are GB codes, to be looked up in the character maps, as
 * older Chinese programs write them. Ruling lines only where asked.
 */
export function smallPdf({pieces}: Report, ruled = true): Uint8Array {
  const pages: string[][] = [[]];
  let top = margin;
  const room = (needed: number): void => {
    if (top + needed <= height - margin) return;
    pages.push([]);
    top = margin;
  };
  const write = (text: string, x: number, y: number): void => {
    if (text !== "") pages.at(-1)!.push(`BT /F ${size} Tf 1 0 0 1 ${x} ${height - y - size} Tm <${utf16(text)}> Tj ET`);
  };
  for (const piece of pieces) {
    if (typeof piece === "string") {
      room(size * 2);
      write(piece.slice(0, 60), margin, top);
      top += size * 2;
    } else drawTable(piece);
  }
  return pdfOf(pages.map((page) => page.join("\n")));

  function drawTable(table: PrintedTable): void {
    const lefts = leftsOf(table);
    const roomOf = ({column, columnSpan}: PrintedCell): number => lefts[column + columnSpan]! - lefts[column]! - 4;
    const linesOf = (cell: PrintedCell): string[] => wrap(cell.text, Math.floor(roomOf(cell) / size));
    const rows = rowsOf(table);
    const talls = rows.map((cells) => {
      const heights = cells.filter(({rowSpan}) => rowSpan === 1).map((cell) => linesOf(cell).length);
      return Math.max(1, ...heights) * (size + 2) + 4;
    });
    // What spans rows is drawn over those that are on its page.
    const tallOf = (row: number, span: number): number => talls.slice(row, row + span)
      .reduce((sum, tall) => top + sum + tall > height - margin ? sum : sum + tall, 0);
    for (const [row, cells] of rows.entries()) {
      const lines = cells.map(linesOf);
      const tall = talls[row]!;
      room(tall);
      cells.forEach((cell, at) => {
        const [left, right] = [lefts[cell.column]!, lefts[cell.column + cell.columnSpan]!];
        lines[at]!.forEach((line, place) => write(line, left + 2, top + 2 + place * (size + 2)));
        const down = tallOf(row, cell.rowSpan);
        if (ruled) pages.at(-1)!.push(`${left} ${height - top - down} ${right - left} ${down} re S`);
      });
      top += tall;
    }
    top += size;
  }
}

const leftsOf = ({form, columns}: PrintedTable): readonly number[] => {
  const parts = {statistics: [8, 1, 2], applications: [1.25, 1.9, 4.4]}[form as string] ?? [];
  const shares = Array.from({length: columns}, (_, at) => parts[at] ?? 1);
  const sum = (some: readonly number[]): number => some.reduce((sum, share) => sum + share, 0);
  return [0, ...shares].map((_, at) => margin + (width - 2 * margin) * sum(shares.slice(0, at)) / sum(shares));
};

const wrap = (text: string, room: number): string[] =>
  text.match(new RegExp(`.{1,${/^[\d.+-]+件?$/.test(text) ? Math.max(1, room * 2 - 1) : Math.max(1, room)}}`, "gu")) ?? [""];

/** A text as the PDF's instructions have it, within angle brackets. */
export const utf16 = (text: string): string => [...text].map((one) => one.charCodeAt(0).toString(16).padStart(4, "0")).join("");

/** A PDF of pages with these instructions; F is its font, its text in UTF-16. */
export function pdfOf(pages: readonly string[]): Uint8Array {
  const first = 6;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Kids[${pages.map((_, at) => `${first + at * 2} 0 R`).join(" ")}]/Count ${pages.length}>>`,
    "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
    "<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000/W[1 95 500 814 907 500]>>",
    "<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0/Ascent 859/Descent -141/CapHeight 700/StemV 80>>",
    ...pages.flatMap((content, at) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents ${first + at * 2 + 1} 0 R/Resources<</Font<</F 3 0 R>>>>>>`,
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    ]),
  ];
  let file = "%PDF-1.4\n";
  const starts = objects.map((object, at) => {
    const start = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  return new TextEncoder().encode(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<</Root 1 0 R/Size ${objects.length + 1}>>\nstartxref\n${file.length}\n%%EOF`);
}
