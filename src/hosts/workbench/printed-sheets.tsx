import {pagesAcross} from "./pages-across";
import type {PrintedSheet} from "./printed-sheet";

/** The sheets as tables on pages of paper, each on its own, as large as its print set-up says. */
export function PrintedSheets({sheets}: {readonly sheets: readonly PrintedSheet[]}) {
  return (
    <div className="print-sheets">
      {sheets.flatMap((sheet, at) => {
        const {area: {width}, zoom, pages} = fittedTo(sheet);
        return pages.map((page, nth) => (
          <section key={`${sheet.name} ${nth}`} aria-label={sheet.name} className="print-sheet"
            style={{page: `sheet-${at}`, width}}>
            <div style={{zoom}}><Tables {...page} /></div>
          </section>
        ));
      })}
    </div>
  );
}

/** Rows that come again on every page are a table's head; what stands above them is a table of its own. */
function Tables({columnWidths, rows, print: {titleRows, fit: [, down]}}: PrintedSheet) {
  const [from, to] = down === 0 && titleRows !== undefined ? titleRows : [0, -1];
  const width = columnWidths.reduce((sum, one) => sum + one, 0);
  const lines = rows.map(({height, cells}, at) => (
    <tr key={at} style={{height}}>
      {cells.map(({column, text, look, rowSpan, columnSpan}) =>
        <td key={column} rowSpan={rowSpan} colSpan={columnSpan} style={look}>{text}</td>)}
    </tr>
  ));
  const columns = <colgroup>{columnWidths.map((one, at) => <col key={at} style={{width: one}} />)}</colgroup>;
  return (
    <>
      {from > 0 && <table style={{width}}>{columns}<tbody>{lines.slice(0, from)}</tbody></table>}
      <table style={{width}}>
        {columns}
        {to >= from && <thead>{lines.slice(from, to + 1)}</thead>}
        <tbody>{lines.slice(to + 1)}</tbody>
      </table>
    </>
  );
}

/** A4 without its margins, in pixels; the pages beside each other, and by how much smaller they fit: never larger. */
function fittedTo(sheet: PrintedSheet) {
  const {print: {orientation, fit: [, down], pages: {scale} = {scale: 100}}, rows} = sheet;
  const [short, long] = [210, 297].map((millimetres) => (millimetres / 25.4) * 96) as [number, number];
  const [width, height] = orientation === "portrait" ? [short, long] : [long, short];
  const area = {width: width - 2 * 96 * margins.side, height: height - 2 * 96 * margins.top};
  const pages = pagesAcross(sheet, area.width);
  const widest = Math.max(...pages.map(({columnWidths}) => columnWidths.reduce((sum, one) => sum + one, 0)));
  // Lines of text may take a little more room there than in the sheet.
  const fits = down === 0 ? [] : [area.height * down / rows.reduce((sum, row) => sum + row.height, 0) * 0.97];
  return {area, pages, zoom: Math.min(1, scale / 100, area.width / widest, ...fits)};
}

/** In inches, as the workbook's print set-up has them. */
const margins = {top: 0.7, side: 0.6};

/** The paper of each sheet, as CSS; `sayPages` is the content of what stands under pages that may be many. */
export const pageRules = (sheets: readonly PrintedSheet[], sayPages: string): string =>
  sheets.map(({print: {orientation, fit: [, down]}}, at) =>
    `@page sheet-${at} { size: A4 ${orientation}; margin: ${margins.top}in ${margins.side}in;` +
    `${down === 0 ? ` @bottom-center { content: ${sayPages}; font-size: 9pt; }` : ""} }`).join("\n");
