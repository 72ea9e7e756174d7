import type {ChartSpec, SheetSpec} from "../sheets/sheet-spec";
import type {Draft} from "./draft";
import {chartPart} from "./chart-part";
import {addContentType, addLink, firstFree, folderOf, xmlHead} from "./package-parts";
import {escapeXml} from "./xml-tree";

/** Put a spec's charts on its sheet, which has no drawing yet; `part` is the sheet's. */
export function addCharts(draft: Draft, part: string, {name, charts = [], cells}: SheetSpec): void {
  if (charts.length === 0) return;
  const folder = folderOf(folderOf(part).slice(0, -1));
  const add = (kind: string, one: string, type: string, text: string): string => {
    const target = firstFree((number) => `${folder}${kind}/${one}${number}.xml`, (path) => !draft.has(path));
    draft.set(target, text);
    addContentType(draft, target, `application/vnd.openxmlformats-officedocument.${type}+xml`);
    return target;
  };
  const targets = charts.map((chart) => add("charts", "chart", "drawingml.chart", chartPart(chart, name, cells)));
  const drawing = add("drawings", "drawing", "drawing", drawingPart(charts));
  // Each drawing begins with links of its own, so that they are numbered as `drawingPart` has them.
  for (const target of targets) addLink(draft, drawing, "chart", target);
  const link = addLink(draft, part, "drawing", drawing);
  const {root} = draft.open(part);
  const at = root.children.find((child) => afterDrawing.has(child.name))?.start ?? root.outer;
  draft.edit(part, [{from: at, to: at, text: `<${root.prefix}drawing xmlns:r="${relationships}" r:id="${link}"/>`}]);
}

/** The schema fixes the order of what stands in a worksheet. */
const afterDrawing: ReadonlySet<string> = new Set([
  "legacyDrawing", "legacyDrawingHF", "drawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts",
  "extLst",
]);

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const drawings = "http://schemas.openxmlformats.org/drawingml/2006";

/** Where each chart stands: within the lines around the cells it covers. */
const drawingPart = (charts: readonly ChartSpec[]): string =>
  `${xmlHead}<xdr:wsDr xmlns:xdr="${drawings}/spreadsheetDrawing" xmlns:a="${drawings}/main">${
    charts.map(anchorXml).join("")}</xdr:wsDr>`;

function anchorXml({title, area: {row, column, rows, columns}}: ChartSpec, at: number): string {
  const corner = (tag: string, row: number, column: number): string => `<xdr:${tag}><xdr:col>${column}</xdr:col>` +
    `<xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return `<xdr:twoCellAnchor editAs="oneCell">${corner("from", row, column)}${corner("to", row + rows, column + columns)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${at + 2}" name="图表 ${at + 1}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>` +
    `<a:graphicData uri="${drawings}/chart"><c:chart xmlns:c="${drawings}/chart" xmlns:r="${relationships}" ` +
    `r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}
