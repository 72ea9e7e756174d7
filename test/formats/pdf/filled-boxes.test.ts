import {fillBoxes} from "../../../src/formats/pdf/filled-boxes";

const box = (left: number, top: number, right: number, bottom: number) => ({left, top, right, bottom});

test("of a table in a cell of another one, texts stand in its own cells", () => {
  const outer = [box(0, 0, 100, 100), box(100, 0, 200, 100)];
  const inner = [box(110, 40, 150, 60), box(150, 40, 190, 60)];
  const text = (text: string, left: number, top: number) => ({text, left, right: left + 10, top, bottom: top + 10});
  const {tables, left} = fillBoxes([outer, inner],
    [text("甲", 20, 45), text("乙", 120, 10), text("丙", 120, 45), text("丁", 160, 45)], () => undefined);
  expect(tables.map((boxes) => boxes.map(({text}) => text))).toEqual([["甲", "乙"], ["丙", "丁"]]);
  expect(left).toEqual([]);
});
