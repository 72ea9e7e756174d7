import type {Cell} from "../../../src/recognise/grid";
import {figureOf} from "../../../src/recognise/table/gather-figures";

const place = {in: "sheet", sheet: "表", row: 6, column: 3} as const;
const figure = (value: number, text: string) => {
  const cell: Cell = {row: 6, column: 3, rowSpan: 1, columnSpan: 1, text, value};
  const spot = {row: 6, column: 3, rowSpan: 1, columnSpan: 1, text, as: "text", meanings: [], cell} as const;
  return figureOf({id: "applications.received.person", row: 6, column: 3, spot}, {kind: "count", unit: "件"}, place, {unit: undefined, others: []});
};

test.each([NaN, Infinity, -Infinity])("a cell that holds %d is read as the text it shows, whoever put it there", (value) => {
  expect(figure(value, "1O77")).toEqual({value: null, as: "text", text: "1O77", place});
  expect(figure(value, "")).toEqual({value: null, as: "blank", text: "", place});
  expect(figure(1077, "1077")).toEqual({value: 1077, as: "number", text: "1077", place});
});
