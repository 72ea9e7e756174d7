import type {SheetSpec} from "../../src/sheets/sheet-spec";

const units = ["青山镇 & 白水镇", "红石街道办事处"] as const;

/** A sheet with a chart of two units' figures, this year's and last year's, and what stands in for it. */
export const ranking: SheetSpec = {
  name: "排名", columnWidths: [20, 8, 8, 40], rowHeights: [34, 18, 18], validations: [], protect: false,
  print: {orientation: "portrait", fit: [1, 1]},
  cells: [
    {row: 0, column: 0, columnSpan: 4, value: "最多的单位", style: "title"},
    ...units.flatMap((unit, at) => [
      {row: at + 1, column: 0, value: unit, style: "label"} as const,
      {row: at + 1, column: 1, value: 30 - at, style: "plain"} as const,
      {row: at + 1, column: 2, value: 20.5, style: "plain"} as const,
      {row: at + 1, column: 3, value: "█████", formula: `=REPT("█",B${at + 2})`, style: "bar"} as const,
    ]),
  ],
  charts: [{
    title: "收到的申请", area: {row: 1, column: 3, rows: 2, columns: 1},
    data: {row: 1, rows: 2, names: 0, series: [
      {name: "本年", column: 1, style: "bar"}, {name: "上年", column: 2, style: "barLast"},
    ]},
  }],
};
