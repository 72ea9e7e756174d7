import {isComplete} from "../../src/filing/coverage";
import type {Filing} from "../../src/filing/filing";
import {readGrids} from "../../src/formats/read-grids";
import {readHtml} from "../../src/formats/html/read-html";
import {isAllWell} from "../../src/reconcile/account";
import {reconcile} from "../../src/reconcile/reconcile";
import {readTexts} from "../../src/recognise/several/read-texts";
import type {Grid} from "../../src/recognise/grid";
import {inventReport} from "../renderings/report";
import {cellOf, filingOf, sheetOf, titleOf, together} from "./several/laid-out";
import {placesOf} from "../layouts/printed";

const qingshan = {unit: "云溪县青山镇人民政府", year: 2024};
const filing = filingOf(qingshan, 1);

/** The filing under its title, with some cells in the row below that. */
function sheetWith(texts: readonly (string | number)[], name = "Sheet1", of: Filing = filing): Grid {
  const {cells} = sheetOf(of, name, titleOf({unit: of.unit, year: of.year!}));
  const below = texts.map((text, column) => ({...cellOf(1, column, String(text)), value: text}));
  return together(name, [...cells, ...below]);
}

const others: readonly (readonly [readonly (string | number)[], string])[] = [
  [["（2023年度）"], "（2023年度）"], [["统计年度：2023"], "统计年度：2023"], [["统计年度：2023年"], "统计年度：2023年"], [["年度", 2023], "年度：2023"], [["统计期间", "2023年度"], "统计期间：2023年度"],
  [["统计期间：2023年1月1日至12月31日"], "统计期间：2023年1月1日至12月31日"], [["统计年度：二〇二三年"], "统计年度：二〇二三年"],
  [["填报单位：柳塘镇人民政府"], "填报单位：柳塘镇人民政府"], [["单位名称", "云溪县民政局"], "单位名称：云溪县民政局"],
  [["填报单位（盖章）：柳塘镇"], "填报单位（盖章）：柳塘镇"],
  [["填报单位：云溪县青山镇人民政府", "统计年度：2023"], "统计年度：2023"],
];

const same: readonly (readonly (string | number)[])[] = [
  ["（2024年度）"], ["统计年度：2024"], ["统计年度", 2024], ["统计期间：2024年1月1日至12月31日"], ["填报日期：2025年1月10日"], ["填报时间：2025年1月"], ["报告时间：2025年"],
  ["填报单位：青山镇"], ["填报单位：青山镇人民政府"], ["单位名称", "云溪县青山镇人民政府"], ["填报单位：青山镇政府办公室"], ["填报单位：党政综合办公室"],
  ["填报单位：云溪县青山镇人民政府（盖章）"], ["单位：件"], ["单位：万元"], ["填报单位：青山镇政务公开办公室"], ["制表机关：国务院办公厅"], ["填报单位："],
];

describe("what a sheet is asked for and answers otherwise than its title is said, and nothing is all well", () => {
  test.each(others)("%j", (texts, text) => {
    const [one, more] = readGrids("a.xlsx", [sheetWith(texts)]);
    expect([one!.unit, one!.year, more]).toEqual([qingshan.unit, 2024, undefined]);
    expect(one!.unmatched).toEqual([{text, place: {in: "sheet", sheet: "Sheet1", row: 1, column: texts.length > 1 && text.startsWith("统计年度：2023") ? 1 : 0}, why: "name"}]);
    expect([isComplete(one!), isAllWell(one!, reconcile(one!))]).toEqual([false, false]);
  });

  test.each(same)("but not %s %s", (...texts) => {
    const [one, more] = readGrids("a.xlsx", [sheetWith(texts)]);
    expect([one!.unit, one!.year, one!.unmatched, isComplete(one!), more])
      .toEqual([qingshan.unit, 2024, [], true, undefined]);
  });

  test("on its own sheet among several units' too", () => {
    const liutang = filingOf({unit: "柳塘镇人民政府", year: 2024}, 2);
    const read = readGrids("a.xlsx", [sheetWith(["统计年度：2023"], "青山"), sheetWith([], "柳塘", liutang)]);
    expect(read.map(({unmatched}) => unmatched.map(({text}) => text))).toEqual([["统计年度：2023"], []]);
  });
});

/** A page, and its text, with a line below the title. */
function told(line: string): readonly [page: string, text: string] {
  const {pieces} = inventReport("2021", undefined, "few", 4);
  const rows = pieces.map((piece) => typeof piece === "string" ? piece
    : placesOf(piece).map((row, at) => row.map((cell, column) => cell?.row === at && cell.column === column ? cell.text : "")));
  const title = titleOf(qingshan).replace("统计表", "");
  const tables = rows.filter((piece) => typeof piece !== "string");
  const page = [`<h1>${title}</h1><p>${line}</p>`, ...tables.map((table) => `<table>${table.map((cells) =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`)].join("\n");
  return [page, [title, line, ...tables.map((table) => table.map((cells) => cells.join("\t")).join("\n"))].join("\n\n")];
}

describe("in a page and in a text alike", () => {
  test.each(["（2023年度）", "统计年度：2023年", "填报单位：柳塘镇人民政府", "填报单位：青山镇人民政府　　统计年度：2023"])("%s", (line) => {
    const [page, text] = told(line);
    const caption = line.replace(/.*　/, "");
    for (const [one] of [readHtml("a.html", page), readTexts("a.txt", text)]) {
      expect([one!.unit, one!.year]).toEqual([qingshan.unit, 2024]);
      expect(one!.unmatched.filter(({why}) => why === "name").map(({text}) => text)).toEqual([caption]);
    }
  });

  test("of each filing of a text its own, on its line, and of no other", () => {
    const [, first] = told("统计年度：2023年");
    const [, second] = told("填报单位：柳塘镇人民政府　　统计年度：2024");
    const text = `${first}\n\n${second.replace("青山镇", "白水镇")}`;
    const read = readTexts("a.txt", text);
    expect(read.map(({unit, unmatched}) => [unit, unmatched.filter(({why}) => why === "name")])).toEqual([
      [qingshan.unit, [{text: "统计年度：2023年", why: "name", place: {in: "text", line: 2}}]],
      ["云溪县白水镇人民政府", [{text: "填报单位：柳塘镇人民政府", why: "name", place: {in: "text", line: first.split("\n").length + 3}}]],
    ]);
  });

  test.each(["（2024年度）", "统计年度：2024年", "填报单位：青山镇", "填报日期：2025年1月10日"])("but not %s", (line) => {
    const [page, text] = told(line);
    for (const [one] of [readHtml("a.html", page), readTexts("a.txt", text)]) {
      expect(one!.unmatched.filter(({why}) => why === "name")).toEqual([]);
    }
  });
});
