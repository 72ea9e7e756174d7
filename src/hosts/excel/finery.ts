import {columnLetters} from "../../filing/place";
import type {ChartSpec, SheetSpec} from "../../sheets/sheet-spec";
import {pageNumber, styles} from "../../sheets/styles";
import {HostTrouble} from "../host";
import {addressOf} from "./cell-groups";

/** A sheet that is being made. */
export type Begun = {readonly spec: SheetSpec; readonly sheet: Excel.Worksheet};

/** Charts and print set-up, which some Excels refuse: without a printer, on an iPad. Nothing is sent yet. */
export function addFinery(begun: readonly Begun[]): void {
  begun.forEach(({spec, sheet}) => spec.charts?.forEach((chart) => drawChart(sheet, chart)));
  begun.forEach(({spec, sheet}) => layOutPage(sheet, spec));
}

/** Whether it was these that Excel refused: the sheets are worth having without. */
export const isOfFinery = (error: unknown): boolean =>
  error instanceof HostTrouble && error.why === "unknown" && /^(pagelayout|chart)/i.test(error.detail.location ?? "");

/** Add a chart to a sheet whose cells have their sizes and values. Nothing is sent yet. */
function drawChart(sheet: Excel.Worksheet, {title, area, data: {row, rows, names, series}}: ChartSpec): void {
  const columns = series.map(({column}) => column);
  const [first, last] = [Math.min(...columns), Math.max(...columns)];
  const chart = sheet.charts.add("BarClustered", sheet.getRangeByIndexes(row, first, rows, last - first + 1), "Columns");
  const end = sheet.getCell(area.row + area.rows - 1, area.column + area.columns - 1);
  // Without an end it would only be moved there.
  chart.setPosition(sheet.getCell(area.row, area.column), end);
  chart.title.text = title;
  chart.title.format.font.name = styles.title.font.name;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = false;
  chart.legend.visible = series.length > 1;
  if (series.length > 1) chart.legend.position = "Bottom";
  // Excel counts bars from below.
  chart.axes.categoryAxis.reversePlotOrder = true;
  chart.axes.valueAxis.minimum = 0;
  chart.axes.valueAxis.majorGridlines.visible = false;
  // Last: nothing can be said of an axis that is not there.
  chart.axes.valueAxis.visible = false;
  series.forEach(({name, style}, at) => {
    const one = chart.series.getItemAt(at);
    one.name = name;
    one.setXAxisValues(sheet.getRangeByIndexes(row, names, rows, 1));
    one.format.fill.setSolidColor(`#${styles[style].font.color}`);
    one.gapWidth = 40;
    one.hasDataLabels = true;
  });
}

/** How the sheet prints: A4, fitted, its heading on every page. */
function layOutPage(sheet: Excel.Worksheet, {print, rowHeights, columnWidths}: SheetSpec): void {
  const {pageLayout} = sheet;
  pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
  pageLayout.paperSize = "A4";
  const {fit: [across, down], pages} = print;
  pageLayout.zoom = pages !== undefined ? {scale: pages.scale} : {
    ...(across > 0 ? {horizontalFitToPages: across} : {}),
    ...(down > 0 ? {verticalFitToPages: down} : {}),
  };
  for (const column of pages?.columns ?? []) sheet.verticalPageBreaks.add(`${columnLetters(column)}1`);
  pageLayout.centerHorizontally = true;
  pageLayout.topMargin = pageLayout.bottomMargin = 0.7 * inch;
  pageLayout.leftMargin = pageLayout.rightMargin = 0.6 * inch;
  pageLayout.headerMargin = pageLayout.footerMargin = 0.3 * inch;
  const [rows, columns] = print.area ?? [rowHeights.length, columnWidths.length];
  pageLayout.setPrintArea(addressOf({row: 0, column: 0, rows, columns}));
  const {titleRows, titleColumns} = print;
  if (titleRows) pageLayout.setPrintTitleRows(`$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  if (titleColumns) pageLayout.setPrintTitleColumns(`$${titleColumns.map(columnLetters).join(":$")}`);
  if (down === 0) pageLayout.headersFooters.defaultForAllPages.centerFooter = pageNumber;
}

/** In points, as Excel counts margins. */
const inch = 72;
