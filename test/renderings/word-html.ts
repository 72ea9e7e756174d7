import {placesOf, rowsOf, type PrintedCell, type PrintedTable} from "../layouts/printed";
import type {Report} from "./report";

/** What became of merged cells on the way to a page. */
export type Merges = "spans" | "empty cells" | "lost" | "one value a row" | "rowspans lost";

/** A report as Word's own HTML, as portals publish it. */
export function wordHtml({pieces, unit}: Report, merges: Merges = "spans", charset = "utf-8"): string {
  const body = pieces.map((piece) => typeof piece === "string" ? paragraph(piece) : table(piece, merges)).join("\n");
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv=Content-Type content="text/html; charset=${charset}">
<title>${unit}</title><style><!-- p.MsoNormal {margin:0} --></style>
<script>document.write("<table><tr><td>规章</td><td>777</td></tr></table>");</script></head><body>
<div class="nav"><table width=100%><tr><td>首页</td><td>政务公开</td></tr></table></div>
<div id="zoom" class="TRS_Editor"><!--[if gte mso 9]><xml><o:x>1</o:x></xml><![endif]-->
${body}</div><select><option>字号</option></select></body></html>`;
}

const paragraph = (text: string): string =>
  `<p class=MsoNormal style='text-indent:32.0pt'><span lang=EN-US style="font-family:仿宋_GB2312"><span>&nbsp;&nbsp;</span></span><span>${escape(text)}<o:p></o:p></span></p>`;

export const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;").replace(/“/g, "&ldquo;").replace(/”/g, "&rdquo;");

function table(printed: PrintedTable, merges: Merges): string {
  const rows = merges === "empty cells"
    ? placesOf(printed).map((row, at) => row.map((cell, column) => td(isCorner(cell, at, column) ? cell.text : "")))
    : merges === "one value a row" ? rowsOf(printed).flatMap((row) => row.map(({text}) => [td(text)]))
    : rowsOf(printed).map((row) => row.map((cell) => td(cell.text, spansOf(cell, merges))));
  return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse'><tbody>${
    rows.map((row) => `<tr style='height:18pt'>${row.join("")}</tr>`).join("\n")}</tbody></table>`;
}

const isCorner = (cell: PrintedCell | undefined, row: number, column: number): cell is PrintedCell =>
  cell?.row === row && cell.column === column;

const spansOf = ({rowSpan, columnSpan}: PrintedCell, merges: Merges): string => merges === "lost" ? "" : [
  rowSpan > 1 && merges === "spans" ? ` rowspan=${rowSpan}` : "", columnSpan > 1 ? ` colspan="${columnSpan}"` : "",
].join("");

const td = (text: string, spans = ""): string =>
  `<td width=67 nowrap${spans} style='border:solid windowtext 1.0pt'><p class=MsoNormal align=center><span lang=EN-US>${
    text.trim() === "" ? "&nbsp;" : escape(text).replace(/公开$/, "<br/>公开")}</span></p></td>`;
