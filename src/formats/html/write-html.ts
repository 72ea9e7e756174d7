import {editionOf} from "../../editions/edition";
import type {Filing} from "../../filing/filing";
import type {DocumentBlock, DocumentCell, DocumentTable} from "../../sheets/document-spec";
import {type FormTable, formTables, reportDocument, reportTitle} from "../../sheets/report-document";

/**
 * The official tables as HTML to paste into a portal's editor: true spans, inline styles only, no classes, scripts or
 * outside resources. A narrow column scrolls and does not break.
 */
export const writeHtmlFragment = (filing: Filing): string =>
  formTables(filing).map((table) => `${titleOf(table)}\n${frame(table)}`).join("\n");

/** The same as a page of its own, under the report's title, each table behind the parts of text that come before it. */
export function writeHtml(filing: Filing): string {
  const title = escape(reportTitle(filing));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
</head>
<body style="margin:0 auto;padding:16px;max-width:900px;${songti}">
<h1 style="margin:16px 0;font-size:24px;font-weight:bold;text-align:center">${title}</h1>
${inOrder(filing).join("\n")}
</body>
</html>
`;
}

/** Text and tables by the parts of the report; the tables alone where there is no text. */
function inOrder(filing: Filing): readonly string[] {
  const isTold = editionOf(filing.edition).parts.some(({placeholder}, at) =>
    placeholder !== undefined && (filing.parts.get(at + 1) ?? "").trim() !== "");
  return isTold ? reportDocument(filing).blocks.flatMap(asPage)
    : formTables(filing).flatMap((table) => [titleOf(table), frame(table)]);
}

const asPage = (block: DocumentBlock): readonly string[] => "gap" in block ? [] : "rows" in block ? [frame(block)] : [
  block.role === "heading" ? titleOf({title: block.text})
    : `<p style="${block.role === "unit" ? "text-align:right" : paragraphStyle}">${escape(block.text)}</p>`,
];

/** The whole report, to be pasted into Word or an editor: title, six parts, tables in place, the unit below. */
export function writeHtmlReport(filing: Filing): string {
  const {title, blocks} = reportDocument(filing);
  return `<div style="${fangsong}">
<h1 style="margin:16px 0;font-size:22pt;font-weight:normal;text-align:center;font-family:方正小标宋简体,${fallback}">${escape(title)}</h1>
${blocks.flatMap(block).join("\n")}
</div>`;
}

/** Pages begin and gaps are left where it is pasted as is usual there. */
const block = (block: DocumentBlock): readonly string[] => "gap" in block ? [] : "rows" in block ? [frame(block)] : [
  block.role === "heading" ? `<h2 style="${textStyle};font-weight:normal;font-family:黑体,SimHei">${escape(block.text)}</h2>`
    : `<p style="${block.role === "unit" ? "text-align:right" : textStyle}">${escape(block.text)}</p>`,
];

const fallback = "SimSun,宋体,serif";
const songti = `font-family:${fallback}`;
const fangsong = `font-size:16pt;line-height:28pt;font-family:仿宋_GB2312,仿宋,FangSong,${fallback}`;
const textStyle = "margin:0;font-size:16pt;line-height:28pt;text-indent:32pt";
const paragraphStyle = "margin:0 0 8px;font-size:16px;line-height:1.8;text-indent:2em";
const titleOf = ({title}: Pick<FormTable, "title">): string =>
  `<p style="margin:24px 0 8px;font-size:18px;font-weight:bold;line-height:1.5">${escape(title)}</p>`;

const frame = (table: DocumentTable): string => `<div style="overflow-x:auto;max-width:100%">
<table style="border-collapse:collapse;width:100%;min-width:${leastWidth(table)}px;${songti};font-size:14px;line-height:1.5">
<tbody>
${table.rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n")}
</tbody>
</table>
</div>`;

/** Narrower, characters stand one under the other; wider, a portal's usual column would scroll. */
const leastWidth = ({widths}: DocumentTable): number => Math.min(600, 280 + widths.length * 40);

function cell({text, rowSpan, columnSpan, is, indent}: DocumentCell): string {
  const tag = is === "column" || is === "row" ? "th" : "td";
  const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : "") + (columnSpan > 1 ? ` colspan="${columnSpan}"` : "");
  const scope = is === "column" ? (columnSpan > 1 ? ' scope="colgroup"' : ' scope="col"')
    : is === "row" ? (rowSpan > 1 ? ' scope="rowgroup"' : ' scope="row"') : "";
  return `<${tag}${spans}${scope} style="${styleOf(is, indent)}">${escape(text).replace(/\r?\n/g, "<br>")}</${tag}>`;
}

const styleOf = (is: DocumentCell["is"], indent: number): string => [
  "border:1px solid #000", "padding:4px 6px", "vertical-align:middle",
  ...(is === "column" ? ["text-align:center", "font-weight:bold"]
    : is === "row" ? [indent > 0 ? `padding-left:${6 + indent * 7}px` : "", "text-align:left", "font-weight:normal"]
    : ["text-align:center"]),
].filter((rule) => rule !== "").join(";");

const escape = (text: string): string => text
  .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
