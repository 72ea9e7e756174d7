import {address, columnLetters, isPlace, sayPlace, type Place} from "../../src/filing/place";

const places: readonly (readonly [Place, string, string])[] = [
  [{in: "sheet", sheet: "三、申请情况", row: 6, column: 2}, "三、申请情况!C7", "三、申请情况!C7"],
  [{in: "table", table: 0, row: 1, column: 2}, "表格 1 第 2 行第 3 列", "table 1, row 2, column 3"],
  [{in: "text", line: 411}, "第 412 行", "line 412"],
  [{in: "json", key: "disputes.review.total"}, "disputes.review.total", "disputes.review.total"],
];

test.each(places)("%j is said as %s", (place, chinese, english) => {
  expect([sayPlace(place), sayPlace(place, "zh-CN"), sayPlace(place, "en-US")]).toEqual([chinese, chinese, english]);
  expect(isPlace(place)).toBe(true);
});

test.each<[unknown]>([
  [undefined], [null], ["sheet"], [{}], [{in: "page", line: 1}],
  [{in: "sheet", sheet: 1, row: 0, column: 0}], [{in: "sheet", sheet: "一", column: 0}], [{in: "sheet", sheet: "一", row: 0}],
  [{in: "sheet", sheet: "一", row: -1, column: 0}], [{in: "sheet", sheet: "一", row: 0, column: 0.5}], [{in: "sheet", sheet: "一", row: "0", column: 0}],
  [{in: "table", row: 0, column: 0}], [{in: "table", table: 0, column: 0}], [{in: "table", table: 0, row: 0}],
  [{in: "text"}], [{in: "text", line: -1}], [{in: "text", line: "3"}], [{in: "json"}], [{in: "json", key: 5}],
])("%j is no place", (value) => {
  expect(isPlace(value)).toBe(false);
});

test.each([[0, "A"], [25, "Z"], [26, "AA"], [51, "AZ"], [52, "BA"], [701, "ZZ"], [702, "AAA"], [16_383, "XFD"]])(
  "column %i is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(address(0, column)).toBe(`${letters}1`);
  },
);
