import type {ChartSpec} from "../../sheets/sheet-spec";
import {styles} from "../../sheets/styles";

/** Add a chart to a sheet whose cells have their sizes and values. Nothing is sent yet. */
export function drawChart(sheet: Excel.Worksheet, {title, area, data: {row, rows, names, series}}: ChartSpec): void {
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
