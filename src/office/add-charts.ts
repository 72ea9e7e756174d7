import {address} from "../filing/place";
import type {CellSpec, ChartSpec, SheetSpec} from "../sheets/sheet-spec";
import {styles} from "../sheets/styles";
import {addContentType, addLink, firstFree, relationships, xmlHead, type PackageDraft} from "./package-draft";
import {folderOf} from "./package-parts";
import {absoluteReference} from "./references";
import {escapeXml} from "./xml-text";

/** What charts are drawn of. */
export type ChartedSheet = Pick<SheetSpec, "name" | "charts" | "cells">;

/** Put a spec's charts on its sheet, which has no drawing yet; `part` is the sheet's. */
export function addCharts(draft: PackageDraft, part: string, {name, charts = [], cells}: ChartedSheet): void {
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

const drawing = "http://schemas.openxmlformats.org/drawingml/2006";

/** Where each chart stands: within the lines around the cells it covers. */
const drawingPart = (charts: readonly ChartSpec[]): string =>
  `${xmlHead}<xdr:wsDr xmlns:xdr="${drawing}/spreadsheetDrawing" xmlns:a="${drawing}/main">${
    charts.map(anchorXml).join("")}</xdr:wsDr>`;

function anchorXml({title, area: {row, column, rows, columns}}: ChartSpec, at: number): string {
  const corner = (tag: string, row: number, column: number): string => `<xdr:${tag}><xdr:col>${column}</xdr:col>` +
    `<xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return `<xdr:twoCellAnchor editAs="oneCell">${corner("from", row, column)}${corner("to", row + rows, column + columns)}` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>` +
    `<xdr:cNvPr id="${at + 2}" name="图表 ${at + 1}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/>` +
    `</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>` +
    `<a:graphicData uri="${drawing}/chart"><c:chart xmlns:c="${drawing}/chart" xmlns:r="${relationships}" ` +
    `r:id="rId${at + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;
}

/** A chart as a part of the package. The values as they are now come along, for programs that only show them. */
function chartPart(chart: ChartSpec, sheet: string, cells: readonly CellSpec[]): string {
  const values = new Map(cells.map(({row, column, value}) => [address(row, column), value ?? null]));
  const series = chart.data.series.map((one, at) => seriesXml(chart, one, at, sheet, values));
  const legend = series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : "";
  return `${xmlHead}<c:chartSpace xmlns:c="${drawing}/chart" xmlns:a="${drawing}/main"><c:date1904 val="0"/><c:lang val="zh-CN"/>` +
    `<c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    `<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series.join("")}` +
    `<c:gapWidth val="40"/><c:axId val="1"/><c:axId val="2"/></c:barChart>${axes}</c:plotArea>${legend}` +
    `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${fill("FFFFFF")}<a:ln w="9525">${fill("D0D5DB")}</a:ln></c:spPr>${textXml(900, styles.label.font.name)}</c:chartSpace>`;
}

const fill = (color: string): string => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;

const fontXml = (name: string): string => `${fill("1F2329")}<a:latin typeface="${name}"/><a:ea typeface="${name}"/>`;

const textXml = (size: number, font: string): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${fontXml(font)}</a:defRPr></a:pPr>` +
  `<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const titleXml = (title: string): string => {
  const look = `sz="1100" b="0"`;
  const font = fontXml(styles.title.font.name);
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}>${font}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" ${look}>${font}</a:rPr><a:t>${escapeXml(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    `<c:overlay val="0"/></c:title>`;
};

/** The first row on top; no scale, as every bar bears its number. */
const axes = `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>` +
  `<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>` +
  `<c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr><a:ln w="9525">${fill("9AA5B1")}</a:ln></c:spPr>` +
  `<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="50"/>` +
  `<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling>` +
  `<c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="1"/><c:axPos val="t"/>` +
  `<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
  `<c:tickLblPos val="nextTo"/><c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx>`;

function seriesXml(
  {data: {row, rows, names}}: ChartSpec, {name, column, style}: ChartSpec["data"]["series"][number], at: number,
  sheet: string, values: ReadonlyMap<string, string | number | null>,
): string {
  const points = (of: number): string => {
    const some = Array.from({length: rows}, (_, line) => values.get(address(row + line, of)) ?? null);
    return `<c:ptCount val="${rows}"/>` + some.map((value, line) =>
      (value === null ? "" : `<c:pt idx="${line}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`)).join("");
  };
  const range = (of: number): string =>
    escapeXml(absoluteReference(sheet, {top: row, left: of, bottom: row + rows - 1, right: of}));
  const shown = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"]
    .map((what) => `<c:show${what} val="${what === "Val" ? 1 : 0}"/>`).join("");
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx><c:v>${escapeXml(name)}</c:v></c:tx>` +
    `<c:spPr>${fill(styles[style].font.color ?? "2B6CB0")}</c:spPr><c:invertIfNegative val="0"/>` +
    `<c:dLbls><c:dLblPos val="outEnd"/>${shown}</c:dLbls>` +
    `<c:cat><c:strRef><c:f>${range(names)}</c:f><c:strCache>${points(names)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${range(column)}</c:f><c:numCache><c:formatCode>General</c:formatCode>${points(column)}` +
    `</c:numCache></c:numRef></c:val></c:ser>`;
}
