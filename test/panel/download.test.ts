import {fileName} from "../../src/panel/download";

test("a saved workbook is named after unit and year", () => {
  expect(fileName({unit: "青杨街道办事处", year: 2024})).toBe("青杨街道办事处2024年度政府信息公开统计表.xlsx");
});

test("what is not known is left out", () => {
  expect(fileName({unit: "", year: null})).toBe("政府信息公开统计表.xlsx");
});

test("characters that file systems refuse are left out", () => {
  expect(fileName({unit: " 甲/乙:丙*？\"<|>\t\u202e局 ", year: 2024})).toBe("甲乙丙？局2024年度政府信息公开统计表.xlsx");
});
