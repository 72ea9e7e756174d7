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

describe("below the lines of a page's last row", () => {
  const rows = [0, 20].flatMap((top) => [box(0, top, 100, top + 20),
    ...[100, 150, 200].map((left) => box(left, top, left + 50, top + 20))]);
  const text = (text: string, left: number, top: number) => ({text, left, right: left + 20, top, bottom: top + 10});
  const above = [text("甲", 10, 5), text("1", 110, 5), text("2", 160, 5), text("3", 210, 5)];
  const read = (...below: ReturnType<typeof text>[]) => {
    const {tables: [boxes = []], left} = fillBoxes([rows], [...above, ...below], () => undefined);
    return [boxes.slice(4).map((one) => one.text), left.map((one) => one.text)];
  };

  test("stand the texts of its cells, where the page ended within it", () => {
    expect(read(text("乙", 10, 30), text("丙", 10, 42), text("4", 110, 38), text("5", 160, 38), text("6", 210, 38)))
      .toEqual([["乙\n丙", "4", "5", "6"], []]);
  });

  test.each([
    [[text("7", 110, 38), text("8", 110, 50)]], [[text("2024", 110, 40), text("年", 160, 40), text("5", 210, 40)]],
    [[text("4", 110, 38)]], [[text("4", 110, 80), text("5", 160, 80)]],
  ])("stands what is not in it: %j", (below) => {
    expect(read(...below)).toEqual([["", "", "", ""], below.map((one) => one.text)]);
  });

  test("stands nothing of a row that has figures", () => {
    const own = [text("乙", 10, 25), text("4", 110, 25), text("5", 160, 25), text("6", 210, 25)];
    expect(read(...own, text("7", 110, 42), text("8", 160, 42), text("9", 210, 42))).toEqual([["乙", "4", "5", "6"], ["7", "8", "9"]]);
  });
});
