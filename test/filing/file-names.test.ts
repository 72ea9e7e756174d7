import {distinctNames} from "../../src/filing/file-names";

test.each([
  ["某某街道（筹）", "某某街道（筹）"], ["a/b\\c:d*e?f\"g<h>i|j", "abcdefghij"], ["甲\t乙\n", "甲乙"], [" .甲. ", "甲"], ["甲.乙 丙", "甲.乙 丙"],
  ["", "未命名"], ["...", "未命名"], ["甲".repeat(81), "甲".repeat(60)],
  ["../evil", "evil"], ["a/../b", "a..b"], ["甲\u200b乙\u202e", "甲乙"], ["甲\ud800", "甲"], [`${"甲".repeat(59)}  丙`, `${"甲".repeat(59)}`],
  ["CON", "_CON"], ["nul.xlsx", "_nul.xlsx"], ["Com1", "_Com1"], ["CONTENT", "CONTENT"], ["com10", "com10"],
])("%j is filed as %j", (name, file) => {
  expect(distinctNames([name])).toEqual([file]);
});

test("with all that is added to it, a name is no longer than systems take, and no letter is cut in two", () => {
  const names = distinctNames(["𠀀".repeat(300), "甲".repeat(300), "a".repeat(300), "甲".repeat(301)]);
  for (const name of names) {
    expect(Buffer.byteLength(`${name}-退回意见（第12次）.xlsx`)).toBeLessThanOrEqual(255);
    expect(name).not.toMatch(/\p{Cs}/u);
  }
  expect(new Set(names).size).toBe(4);
});

test("names that are alike are numbered in their order, however they are capitalised", () => {
  expect(distinctNames(["甲", "甲", "乙", "甲"])).toEqual(["甲", "甲（2）", "乙", "甲（3）"]);
  expect(distinctNames(["é", "e\u0301", "甲/乙", "甲乙"])).toEqual(["é", "e\u0301（2）", "甲乙", "甲乙（2）"]);
  expect(distinctNames(["A", "a", "a（2）"])).toEqual(["A", "a（2）", "a（2）（2）"]);
});
