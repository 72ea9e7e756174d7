import type {Rect} from "../address";
import type {Chart, Sheet} from "../book";
import {accessDenied, invalidArgument, WireError, type Remote} from "../remote";
import type {Session} from "../session";

/** The charts of a sheet: where they stand, what they show, and whatever else is said of their looks. */
export function charts({quirks}: Session, sheet: Sheet): Remote {
  return {
    type: "ChartCollection",
    calls: {
      getCount: () => sheet.charts.length,
      add: (type: string, source: Remote, by: string) => {
        if (sheet.protection) throw accessDenied();
        if (quirks.refusesCharts) throw new WireError("GeneralException", "There was an internal error.", 500);
        const added: Chart = {type, source: rectOf(source), by, at: rectOf(source), said: {}, names: []};
        sheet.charts.push(added);
        return chart(added);
      },
    },
    items: () => sheet.charts.map(chart),
  };
}

const chart = (one: Chart): Remote => ({
  type: "Chart",
  objects: {
    title: () => bag(one, "title", "ChartTitle", ["text"], {format: () => ({
      type: "ChartTitleFormat",
      objects: {font: () => bag(one, "title.font", "ChartFont", ["name", "size", "bold"])},
    })}),
    legend: () => bag(one, "legend", "ChartLegend", ["visible", "position"]),
    axes: () => ({type: "ChartAxes", objects: {
      categoryAxis: () => bag(one, "categoryAxis", "ChartAxis", ["reversePlotOrder"]),
      valueAxis: () => bag(one, "valueAxis", "ChartAxis", ["minimum", "visible"], {
        majorGridlines: () => bag(one, "gridlines", "ChartGridlines", ["visible"]),
      }),
    }}),
    series: () => ({type: "ChartSeriesCollection", calls: {getItemAt: (at: number) => series(one, at)}}),
  },
  calls: {
    setPosition: (from: Remote, to?: Remote | null) => {
      const [start, end] = [rectOf(from), to ? rectOf(to) : undefined];
      // Without an end the chart keeps its size, which no test host knows.
      one.at = end === undefined ? {...start, rows: 0, columns: 0} : {
        ...start, rows: end.row + end.rows - start.row, columns: end.column + end.columns - start.column,
      };
    },
  },
});

function series(one: Chart, at: number): Remote {
  if (at >= one.source.columns) throw invalidArgument();
  return bag(one, `series${at}`, "ChartSeries", ["name", "gapWidth", "hasDataLabels"], {
    format: () => ({type: "ChartSeriesFormat", objects: {fill: () => ({
      type: "ChartFill", calls: {setSolidColor: (color: string) => void (one.said[`series${at}.fill`] = color)},
    })}}),
  }, {setXAxisValues: (range: Remote) => void (one.names[at] = rectOf(range))});
}

/** Settings that are only kept. */
function bag(
  {said}: Chart, prefix: string, type: string, keys: readonly string[], objects: Remote["objects"] = {},
  calls: Remote["calls"] = {},
): Remote {
  return {
    type, objects, calls,
    scalars: Object.fromEntries(keys.map((key) => [key, {
      get: () => said[`${prefix}.${key}`] ?? null,
      set: (value: unknown) => void (said[`${prefix}.${key}`] = value),
    }])),
  };
}

function rectOf(range: Remote): Rect {
  const [rect] = range.area?.rects ?? [];
  if (rect === undefined) throw invalidArgument();
  return rect;
}
