import {indicatorsIn} from "../../src/editions/edition";
import {readGrids} from "../../src/formats/read-grids";
import {readHtml} from "../../src/formats/html/read-html";
import {sayReadError} from "../../src/filing/say-read-error";
import {ReadError} from "../../src/filing/read-error";
import type {Grid} from "../../src/recognise/grid";
import {cellOf, together} from "./several/laid-out";
import {readTexts} from "../../src/recognise/several/read-texts";

const indicators = indicatorsIn("2021", undefined).filter(({form}) => form === "disputes");
const headings = indicators.map(({row, column}) => [...row, ...column].join("-"));
const rowsOf = (names: readonly string[], title = "云溪县民政局政府信息公开情况"): readonly (readonly string[])[] =>
  [[title], ["时间", ...headings], ...names.map((name, at) => [name, ...headings.map((_, n) => String(at * 20 + n))])];
const gridOf = (rows: readonly (readonly string[])[]): Grid =>
  together("Sheet1", rows.flatMap((row, at) => row.map((text, column) => cellOf(at, column, text))));
const turned = ([title = [], ...rows]: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  [title, ...rows[0]!.map((_, column) => rows.map((row) => row[column] ?? ""))];
const pageOf = ([[title = ""] = [], ...rows]: readonly (readonly string[])[]): string => `<h1>${title}</h1><table>${rows.map(
  (row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`;

const quarters = ["一季度", "二季度", "三季度", "四季度"];
const some: readonly (readonly string[])[] = [
  quarters, quarters.map((one) => `2024年第${one}`), ["1月", "2月", "3月"], ["2024年1月", "2024年2月"], ["上半年", "下半年"], ["Q1", "Q2"],
];

function whyNot(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ReadError) return sayReadError(error);
    throw error;
  }
  return "";
}

describe("figures of parts of a year are said to be such, and not that there are none", () => {
  test.each(some)("%s, %s", (...names) => {
    for (const rows of [rowsOf(names), turned(rowsOf(names))]) {
      for (const read of [() => readGrids("a.xlsx", [gridOf(rows)]), () => readHtml("a.xlsx", pageOf(rows)),
        () => readTexts("a.xlsx", rows.map((row) => row.join("\t")).join("\n"))]) {
        expect(whyNot(read)).toBe("a.xlsx 中的是各季度、各月份等的数，不是年度统计表，没有读取。请按年度表样整理成全年的数，再读取。");
      }
    }
  });

  test("and tables of other matters are none", () => {
    const rows = [["某某"], ["时间", ...headings.map((_, at) => `门诊${at}`)], ...rowsOf(quarters).slice(2)];
    expect(whyNot(() => readGrids("a.xlsx", [gridOf(rows)]))).toContain("没有找到");
  });
});

test.each([["21年", "22年", "23年"], ["21年度", "22年度"]])("rows of %s, %s are of this century", (...names) => {
  for (const rows of [rowsOf(names), turned(rowsOf(names))]) {
    const filings = readGrids("a.xlsx", [gridOf(rows)]);
    expect(filings.map(({unit, year}) => [unit, year])).toEqual(names.map((_, at) => ["云溪县民政局", 2021 + at]));
    expect(filings[1]!.figures.get(indicators[2]!.id)!.value).toBe(22);
  }
});
