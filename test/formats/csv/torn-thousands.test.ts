import {strToU8} from "fflate";
import {tornTogether} from "../../../src/formats/csv/torn-thousands";
import {readFiling} from "../../../src/formats/read";

/** Rows of texts, parted by commas; a last cell over several columns has their number behind it. */
const read = (lines: readonly string[]): readonly string[] => tornTogether(lines.map((line) => line.split(",")))
  .map(({texts, lastSpan}) => texts.join(" | ") + (lastSpan > 1 ? ` ×${lastSpan}` : ""));

test.each([
  ["no longer than its headings", ["项目,甲,乙,丙", "规章,1,234,5"], "规章 | 1 | 234 | 5"],
  ["longer, by a number that a comma parted", ["项目,甲,乙,丙", "规章,5,1,234,6"], "规章 | 5 | 1、234、6 ×2"],
  ["longer by empty cells alone", ["项目,甲,乙", "规章,1,234,,"], "规章 | 1 | 234 |  | "],
  ["longer, with headings in several rows", ["项目,甲,,丁", ",乙,丙", "规章,1,234,5"], "规章 | 1 | 234 | 5"],
  ["longer than the headings right above", ["项目,甲,乙,丙", "规章,1,2,3", "项目,甲", "许可,1,234"], "许可 | 1、234"],
  ["longer by another number", ["项目,甲", "规章,12,34"], "规章 | 12 | 34"],
  ["as long as headings beside another table's figures", ["项目,甲", "规章,1,,丙,丁,戊", "许可,2,,12,345,6"], "许可 | 2 |  | 12 | 345 | 6"],
  ["longer, where all lines have as many commas", ["项目,甲,乙,,", "规章,1,234,5,"], "规章 | 1、234、5 ×2"],
  ["longer than headings whose last one is merged", ["项目,甲,乙,,", "规章,1,2,12,345"], "规章 | 1 | 2 | 12 | 345"],
  ["below no headings", ["规章,1,234"], "规章 | 1 | 234"],
  ["below an empty line", ["项目,甲", "", "规章,1,234"], "规章 | 1 | 234"],
])("a row %s", (_, lines, last) => {
  expect(read(lines).at(-1)).toBe(last);
});

test("numbers that their commas parted are no figures of the columns beside, and are listed", async () => {
  const {figures, unmatched} = await readFiling("a.csv", strToU8([
    "云溪县财政局2024年政府信息公开工作年度报告", "信息内容,本年制发件数,本年废止件数,现行有效件数", "规章,1,2,3", "行政规范性文件,1,234,5,1,678",
  ].join("\n")));
  expect(figures.get("disclosure.regulations.inForce")?.value).toBe(3);
  expect(figures.has("disclosure.normativeDocuments.issued")).toBe(false);
  expect(unmatched.map(({text}) => text)).toEqual(["行政规范性文件 1、234、5、1、678"]);
});
