import {numeralLetters, numeralValue} from "../../src/filing/numerals";

test.each(["", "甲", "一甲", "甲百", "12"])("%j is no number in letters", (text) => {
  expect(numeralValue(text)).toBeUndefined();
});

test.each([
  ["零", 0], ["〇", 0], ["一", 1], ["两", 2], ["九", 9], ["十", 10], ["十二", 12], ["二十", 20], ["九十九", 99], ["一百", 100], ["一百零三", 103],
  ["一百一十", 110], ["两千", 2000], ["两千零五", 2005], ["一千二百三十四", 1234], ["一万", 10_000], ["万", 10_000], ["十万", 100_000],
  ["一万两千三百四十五", 12_345], ["二十三万零六", 230_006], ["二〇二四", 2024], ["一九九八", 1998],
  ["壹贰叁", 123], ["肆伍陆", 456], ["柒捌玖", 789], ["壹佰贰拾", 120], ["叁仟", 3000],
])("%s is %i", (text, value) => {
  expect(numeralValue(text)).toBe(value);
  expect(new RegExp(`^${numeralLetters}+$`).test(text)).toBe(true);
});
