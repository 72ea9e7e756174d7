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

test("a number of which its format shows nothing is read, and hidden; zero may be", () => {
  expect(figure(1077, "")).toMatchObject({value: 1077, as: "number", hidden: true});
  expect(figure(1077, "***")).toMatchObject({value: 1077, as: "number", hidden: true});
  expect(figure(0, "")).not.toHaveProperty("hidden");
});

test("a number that its format shows in 万 is the one stored, but where it only writes 万 behind it", () => {
  expect(figure(12_000, "1.2万")).toMatchObject({value: 12_000, as: "number", displayed: "1.2万"});
  expect(figure(12, "12万件")).toMatchObject({value: null, as: "text", otherUnits: ["万件"]});
  expect(figure(0, "0万件")).toMatchObject({value: 0, as: "number"});
});
