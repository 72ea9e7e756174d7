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
  [["2023年度"], "2023年度"], [["2023年"], "2023年"], [["（2023年度统计数据）"], "（2023年度统计数据）"], [["2023年数据如下："], "2023年数据如下："],
  [["2023年收到和处理政府信息公开申请情况"], "2023年收到和处理政府信息公开申请情况"], [["三、2023年度依申请公开情况"], "三、2023年度依申请公开情况"],
  [["柳塘镇人民政府收到和处理政府信息公开申请情况"], "柳塘镇人民政府收到和处理政府信息公开申请情况"],
  [["表二 2023年申请情况"], "表二2023年申请情况"], [["行政复议、行政诉讼情况（2023年）"], "行政复议、行政诉讼情况（2023年）"],
  [["填报单位：云溪县青山镇人民政府 2023年度"], "填报单位：云溪县青山镇人民政府2023年度"],
];

const same: readonly (readonly (string | number)[])[] = [
  ["（2024年度）"], ["统计年度：2024"], ["统计年度", 2024], ["统计期间：2024年1月1日至12月31日"], ["填报日期：2025年1月10日"], ["填报时间：2025年1月"], ["报告时间：2025年"],
  ["填报单位：青山镇"], ["填报单位：青山镇人民政府"], ["单位名称", "云溪县青山镇人民政府"], ["填报单位：青山镇政府办公室"], ["填报单位：党政综合办公室"],
  ["2024年度"], ["2025年"], ["2023年", "2024年"], ["三、2024年收到和处理政府信息公开申请情况"], ["2023年、2024年申请情况对比"],
  ["青山镇人民政府收到和处理政府信息公开申请情况"], ["本机关收到和处理政府信息公开申请情况"], ["三、行政机关收到和处理政府信息公开申请情况"],
  ["2023年申请", "2024年申请"], ["填报单位：云溪县青山镇人民政府 2024年度"],
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

/** A page, and its text, with a line below the title and one above; `called` is what the page calls itself. */
function told(line: string, above = "", called = ""): readonly [page: string, text: string] {
  const {pieces} = inventReport("2021", undefined, "few", 4);
  const rows = pieces.map((piece) => typeof piece === "string" ? piece
    : placesOf(piece).map((row, at) => row.map((cell, column) => cell?.row === at && cell.column === column ? cell.text : "")));
  const title = titleOf(qingshan).replace("统计表", "");
  const tables = rows.filter((piece) => typeof piece !== "string");
  const page = [`<title>${called}</title>${above}<h1>${title}</h1><p>${line}</p>`, ...tables.map((table) => `<table>${table.map((cells) =>
    `<tr>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`)].join("\n");
  return [page, [...above.split(/<[^>]*>/).filter((text) => text !== ""), title, line, ...tables.map((table) => table.map((cells) => cells.join("\t")).join("\n"))].join("\n\n")];
}

describe("in a page and in a text alike", () => {
  test.each(["（2023年度）", "2023年度", "（2023年度统计数据）", "表2：2023年度政府信息公开申请办理情况", "三、柳塘镇人民政府收到和处理政府信息公开申请情况", "统计年度：2023年", "填报单位：柳塘镇人民政府", "填报单位：青山镇人民政府　　统计年度：2023"])("%s", (line) => {
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

  test.each(["（2024年度）", "2024年度", "2024年\n2023年", "三、2024年收到和处理政府信息公开申请情况", "（二）2023年依申请公开情况\n我镇收到申请三件。", "统计年度：2024年", "填报单位：青山镇", "填报日期：2025年1月10日"])("but not %s", (line) => {
    const [page, text] = told(line);
    for (const [one] of [readHtml("a.html", page), readTexts("a.txt", text)]) {
      expect(one!.unmatched.filter(({why}) => why === "name")).toEqual([]);
    }
  });
});

describe("what leads to other pages says nothing of whose tables stand here", () => {
  const other = "柳塘镇人民政府2023年政府信息公开工作年度报告";
  const own = {...qingshan, unmatched: []};
  const saidOf = ({unit, year, unmatched}: Filing) =>
    ({unit, year, unmatched: unmatched.filter(({why}) => why === "name").map(({text}) => text)});

  test.each([
    "<p>当前位置：首页 &gt; 政府信息公开年报 &gt; 2023年</p>", `<p>首页>年报>2023年>${other}</p>`, `<p>您所在的位置：${other}</p>`,
    `<p>上一篇：${other}</p><p>下一篇：没有了</p>`, `<p>【下一条】${other}</p>`, `<p>上一篇</p><p>${other}</p>`, `<p>相关链接：${other}</p>`,
    "<p>主办：柳塘镇人民政府 版权所有 2023</p>",
  ])("in the words of a page and of a text: %s", (above) => {
    for (const [one] of [...told("2025-01-20", above), ...told("2025-01-20").map((text, at) => at === 0 ? text + above : text)]
      .map((source) => source.startsWith("<") ? readHtml("a.html", source) : readTexts("a.txt", source))) {
      expect(saidOf(one!)).toEqual(own);
    }
  });

  test.each([
    `<ul><li><a href="1">${other}</a></li><li>2024-01-20 <a href="2">${other}</a></li></ul>`, `<a onclick="go()">${other}</a>`,
    `<nav><p>${other}</p></nav>`, `<menu><li>${other}</li></menu>`, `<div role="navigation">${other}</div>`, `<footer>${other}</footer>`,
    `<div class="my-breadcrumb">${other}</div>`, `<h3>历年年报</h3><p><a href="1">${other}</a></p>`,
    "<select><option>2024年</option><option selected>2023年</option></select>",
  ])("by the marks of a page: %s", (above) => {
    const [page] = told("2025-01-20", above);
    expect(saidOf(readHtml("a.html", page)[0]!)).toEqual(own);
  });

  test("by the marks of a text that a page was noted down in", () => {
    const text = told("2025-01-20")[1];
    expect(saidOf(readTexts("a.txt", `- [${other}](1.html)\n\n${text}`)[0]!)).toEqual(own);
  });

  test("a place with a name is no link, and what a sentence has a link in is the sentence", () => {
    const [page] = told("2025-01-20");
    const read = (title: string) => saidOf(readHtml("a.html", page.replace(/<h1>(.*?)<\/h1>/, title))[0]!);
    expect(read('<h1><a name="_Toc1">$1</a></h1>')).toEqual(own);
    expect(read('<h1>$1 <a href="1">打印</a></h1>')).toEqual(own);
  });

  test("a title that is a link is taken where there is no other, and told", () => {
    const [page] = told("2025-01-20");
    const {unmatched, ...whose} = saidOf(readHtml("a.html", page.replace(/<h1>(.*?)<\/h1>/, '<a href="1">$1</a>'))[0]!);
    expect([whose, unmatched]).toEqual([qingshan, [titleOf(qingshan).replace("统计表", "")]]);
  });

  test("of titles that nothing marks the one by the tables is its own, and the others are told", () => {
    const another = other.replace("柳塘", "白水");
    for (const [one] of [[told("2025-01-20", `<p>${other}</p><p>${another}</p>`)].flatMap(([page]) => readHtml("a.html", page)),
      readTexts("a.txt", told("2025-01-20", `<p>${other}</p><p>${another}</p>`)[1])]) {
      expect(saidOf(one!)).toEqual({...qingshan, unmatched: [other, another]});
      expect(isComplete(one!)).toBe(false);
    }
  });

  test("where the page calls itself so, or the text says so without a title, nothing is left to be told", () => {
    const title = titleOf(qingshan).replace("统计表", "");
    expect(saidOf(readHtml("a.html", told("2025-01-20", `<p>${other}</p>`, `${title}-政府网`)[0])[0]!)).toEqual(own);
    const signed = `${told("2024年，我镇公开信息。", `<p>${other}</p>`)[1]}\n\n${qingshan.unit}\n2025年1月15日`;
    expect(saidOf(readTexts("a.txt", signed)[0]!)).toEqual(own);
  });

  test("a title behind its own, above the tables, leaves a doubt whatever the page calls itself", () => {
    const last = titleOf({...qingshan, year: 2023}).replace("统计表", "");
    const [page] = told(last, "", titleOf(qingshan));
    expect(saidOf(readHtml("a.html", page)[0]!)).toEqual({...qingshan, unmatched: [last]});
  });
});
