import {distinctNames} from "../../src/filing/file-names";

test.each([
  ["某某街道（筹）", "某某街道（筹）"], ["a/b\\c:d*e?f\"g<h>i|j", "abcdefghij"], ["甲\t乙\n", "甲乙"], [" .甲. ", "甲"], ["甲.乙 丙", "甲.乙 丙"],
  ["", "未命名"], ["...", "未命名"], ["甲".repeat(81), "甲".repeat(80)],
])("%j is filed as %j", (name, file) => {
  expect(distinctNames([name])).toEqual([file]);
});

test("names that are alike are numbered in their order, however they are capitalised", () => {
  expect(distinctNames(["甲", "甲", "乙", "甲"])).toEqual(["甲", "甲（2）", "乙", "甲（3）"]);
  expect(distinctNames(["A", "a", "a（2）"])).toEqual(["A", "a（2）", "a（2）（2）"]);
});
