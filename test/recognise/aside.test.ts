import {reviewHeadings, reviewTitle} from "../../src/filing/review-table";
import {remarksHeadings, remarksTitle} from "../../src/filing/remarks-table";
import {reviewRowsIn, remarkRowsIn} from "../../src/recognise/aside";
import {sheet} from "./grids";

describe.each([
  [remarksTitle, remarksHeadings, remarkRowsIn], [reviewTitle, reviewHeadings, reviewRowsIn],
] as const)("the sheet %s", (title, headings, rowsIn) => {
  const grid = sheet(title, [[title], [], [...headings], ["1", "甲"], [], ["2", "", "乙"]]);
  const padded = (...texts: readonly string[]): readonly string[] => headings.map((_, at) => texts[at] ?? "");

  test("gives its rows under the headings, each with its place", () => {
    expect(rowsIn(grid)).toEqual([{row: 3, at: 0, texts: padded("1", "甲")}, {row: 5, at: 2, texts: padded("2", "", "乙")}]);
  });

  test("has no rows between them and what was typed far away", () => {
    const far = {row: 1_048_575, column: 0, rowSpan: 1, columnSpan: 1, text: "远"};
    const aside = {...far, row: 1_048_574, column: 16_383};
    expect(rowsIn({...grid, rows: 1_048_576, columns: 16_384, cells: [...grid.cells, aside, far]})?.slice(2))
      .toEqual([{row: 1_048_575, at: 1_048_572, texts: padded("远")}]);
  });

  test("is known by its title and its headings alone", () => {
    expect(rowsIn({...grid, cells: grid.cells.slice(1)})).toBeUndefined();
    expect(rowsIn(sheet(title, [[title], ["1"]]))).toBeUndefined();
  });
});
