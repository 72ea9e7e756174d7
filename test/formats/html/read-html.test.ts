import {strToU8} from "fflate";
import {ownOf} from "../../../src/filing/asked";
import {isComplete} from "../../../src/filing/coverage";
import {readHtml} from "../../../src/formats/html/read-html";
import {readFiling} from "../../../src/formats/read";
import {reconcile} from "../../../src/reconcile/reconcile";
import {say} from "../../../src/reconcile/say";
import {inventReport} from "../../renderings/report";
import {wordHtml} from "../../renderings/word-html";
import {only} from "../../only";

const readOne = (source: string, html: string) => only(ownOf(readHtml(source, html)));
const report = inventReport("2021", undefined, "many", 9);
const page = wordHtml(report);
const valuesOf = (html: string) =>
  Object.fromEntries([...readOne("a.html", html).figures].map(([id, {value}]) => [id, value]));
const expected = Object.fromEntries([...report.figures].map(([id, typed]) => [id, Number(typed)]));

type Cell = string | readonly [text: string, colspan: number];
const td = (cell: Cell): string =>
  typeof cell === "string" ? `<td><p>${cell}</p></td>` : `<td colspan="${cell[1]}"><p>${cell[0]}</p></td>`;
const tableOf = (...rows: readonly (readonly Cell[])[]): string =>
  `<table>${rows.map((row) => `<tr>${row.map(td).join("")}</tr>`).join("")}</table>`;

test("headings and figures on a grid of five uneven columns belong together, as the 2019 edition is published", () => {
  const heads = ["上一年项目数量", ["本年增/减", 2], "处理决定数量"] as const;
  const filing = readOne("a.html", `<p>云溪街道办事处2019年政府信息公开工作年度报告</p>${tableOf(
    [["第二十条第（一）项", 5]], ["信息内容", "本年新<br />制作数量", ["本年新<br />公开数量", 2], "对外公开总数量"],
    ["规章", "13", ["14", 2], "524"], ["规范性文件", "60", ["61", 2], "368"],
    [["第二十条第（五）项", 5]], ["信息内容", ...heads], ["行政许可", ["21", 2], "+2", "23"], ["其他对外管理服务事项", ["31", 2], "-2", "33"],
    [["第二十条第（六）项", 5]], ["信息内容", ...heads], ["行政处罚", ["41", 2], "0", "43"], ["行政强制", ["51", 2], "&nbsp;", "53"],
    [["第二十条第（八）项", 5]], ["信息内容", ["上一年项目数量", 2], ["本年增/减", 2]], ["行政事业性收费", ["7", 2], ["1", 2]],
    [["第二十条第（九）项", 5]], ["信息内容", ["采购项目数量", 2], ["采购总金额", 2]], ["政府集中采购", ["6", 2], ["251000元", 2]],
  )}`);
  const values = (row: string, ...columns: readonly string[]) =>
    columns.map((column) => filing.figures.get(`disclosure.${row}.${column}`)?.value);
  expect(values("regulations", "made", "published", "totalPublished")).toEqual([13, 14, 524]);
  expect(values("normativeDocuments", "made", "published", "totalPublished")).toEqual([60, 61, 368]);
  expect(values("licensing", "previousItems", "change", "decisions")).toEqual([21, 2, 23]);
  expect(values("coercion", "previousItems", "change", "decisions")).toEqual([51, null, 53]);
  expect(filing.figures.get("disclosure.procurement.amount")).toMatchObject({value: 25.1, text: "251000元", unit: "元", slips: ["unit"]});
  expect(filing).toMatchObject({unit: "云溪街道办事处", year: 2019, unmatched: []});
});

test("a figure's place is its table, row and column", () => {
  const filing = readOne("a.html", page);
  // The menu is table 0 of the page.
  expect(filing.figures.get("disclosure.regulations.issued")!.place).toEqual({in: "table", table: 1, row: 2, column: 1});
});

test("the six parts are kept, and what their sentences state", () => {
  const filing = readOne("a.html", page.replace("本机关按照要求开展工作", "本年收到政府信息公开申请9件"));
  expect([...filing.parts.keys()]).toEqual([1, 2, 3, 4, 5, 6]);
  expect(filing.parts.get(5)).toContain("进展总体平稳");
  expect(filing.prose).toMatchObject([{value: 9, unit: "件"}]);
});

describe("the same figures are read", () => {
  test.each<[string, (page: string) => string]>([
    ["inside a page laid out by tables", (page) => page.replace(/<body>([\s\S]*)<\/body>/,
      "<body><table><tr><td>菜单</td><td><table><tr><td>$1</td></tr></table></td></tr></table></body>")],
    ["where every value has a table of its own", (page) =>
      page.replace(/<td([^>]*)>([\s\S]*?)<\/td>/g, "<td$1><table><tr><td>$2</td></tr></table></td>")],
    ["where cells and rows are never closed", (page) => page.replace(/<\/(?:td|tr|p|span)>/g, "")],
    ["where tags are in capitals", (page) => page.replace(/<\/?\w+/g, (tag) => tag.toUpperCase())],
    ["where struck-out numbers stand beside them", (page) =>
      page.replace(/(<span lang=EN-US>)(\d+)/g, "$1<del>99</del><s>8</s>$2")],
    ["where numbers that a style strikes out stand beside them", (page) =>
      page.replace(/(<span lang=EN-US>)(\d+)/g, "$1<b style=\"color: red; text-decoration: line-through\">99</b>$2")],
    ["where numbers that a class of the page's own styles strikes out stand beside them", (page) =>
      page.replace(/(<span lang=EN-US>)(\d+)/g, "$1<b class=\"a xl66\">99</b>$2")
        .replace("<head>", "<head><style><!-- .xl65, td.xl66 {color: red} .a.xl66 {text-decoration: line-through} --></style>")],
    ["where what holds such a number has a class, and the page's other classes strike out nothing here", (page) =>
      page.replace(/(<span lang=EN-US>)(\d+)/g, "$1<b class=gone><i>99</i></b><u class=kept>$2</u>")
        .replace("<head>", "<head><style>/* .kept i */ @media print {u {text-decoration: line-through}} @charset 'a'; " +
          ".kept:hover, .gone.kept, .kept b, u.gone {text-decoration: line-through} .kept {text-decoration: line-through}" +
          ".kept {text-decoration: none} .gone > i {text-decoration-line: line-through}</style>")],
    ["where signs that nobody sees stand in them", (page) =>
      page.replace(/(<span lang=EN-US>)(\d)/g, "$1&#8203;$2&shy;")],
    ["where they are chosen from a list", (page) =>
      page.replace(/<span lang=EN-US>(\d+)<\/span>/g, "<select><option>99</option><option selected>$1</option></select>")],
    ["where raised signs of notes stand beside them", (page) =>
      page.replace(/(<span lang=EN-US>\d+)(?=(?:<[^>]*>|\s)*<\/td>)/g, "$1<sup>1</sup><ruby>&#8203;<rp>(</rp><rt>②</rt><rp>)</rp></ruby>")],
    ["where such signs are raised by styles and classes", (page) => {
      const signs = ["<b style=\"vertical-align: super\">1</b>", "<a style='position:relative;top:-5.0pt;mso-text-raise:5.0pt'>[&#49;]</a>",
        "<i style=\"font-size:8px; vertical-align:text-top\">1</i><i style=\"vertical-align: 4pt\">,2</i>", "<i class=\"a note\"><b>1</b></i>",
        "<u class=sign>12</u>", "<sup>2024</sup>"];
      let at = 0;
      return page.replace(/(<span lang=EN-US>\d+)(?=(?:<[^>]*>|\s)*<\/td>)/g, (number) => `${number}${signs[at++ % signs.length]}`)
        .replace("<head>", "<head><style>.note {vertical-align: super; color: red} td .sign {font-variant-position: super}</style>");
    }],
    ["where all of a cell is raised, and a part of it said not to be", (page) =>
      page.replace(/(<span lang=EN-US)(>\d*)(\d)(?=(?:<[^>]*>|\s)*<\/td>)/g, "$1 style=\"position:relative; top:-2pt\"$2<b style=\"vertical-align:super\">$3</b>")],
    ["where a part of them stands at the top of its line, or in its middle, in letters of their size", (page) =>
      page.replace(/(<span lang=EN-US>\d*)(\d)(?=(?:<[^>]*>|\s)*<\/td>)/g, "$1<b style=\"vertical-align: top\"><i class=m>$2</i></b>")
        .replace("<head>", "<head><style>i.m {vertical-align: middle} td {vertical-align: super}</style>")],
    ["where hidden numbers stand beside them", (page) =>
      page.replace(/(<span lang=EN-US>)(\d+)/g, "$1<i style=\"display: none\">99</i>$2")],
    ["where they stand in the fields of a form", (page) =>
      page.replace(/<span lang=EN-US>(\d+)<\/span>/g, "<input type=text value=\"$1\">")],
    ["beside a hidden copy", (page) => page.replace(/(<div id="zoom"[\s\S]*<\/div>)(?=<select>)/, (all) =>
      `<div style="display:none">${all}</div>${all}`)],
    ["beside a hidden copy with other figures", (page) => page.replace(/(<div id="zoom"[\s\S]*<\/div>)(?=<select>)/, (all) =>
      `<div style="display:none">${all.replace(/>\d+</g, ">999<")}</div>${all}`)],
    ["where hidden cells stand before them, which take no place", (page) =>
      page.replace(/<tr(?=[^>]*>(?:(?!<tr)[\s\S])*?(?:本年新收|行政许可))[^>]*>/g, "$&<td style=\"display:none\">1</td>")],
    ["where only a hidden tab shows them", (page) => page.replace("<div id=\"zoom\"", "<div style=\"display:none\" id=\"zoom\"")],
  ])("%s", (_, change) => {
    const changed = change(page);
    expect(changed === page).toBe(false);
    expect(valuesOf(changed)).toEqual(expected);
  });
});

describe("a row that lacks a cell", () => {
  const holding = (id: string): RegExp => new RegExp(`<td[^>]*>(?:(?!</?td)[\\s\\S])*?<span lang=EN-US>${expected[id]}</span>(?:(?!</td>)[\\s\\S])*</td>`, "g");
  const without = (id: string): string => {
    const cells = page.match(holding(id)) ?? [];
    expect(cells).toHaveLength(1);
    return page.replace(cells[0]!, "");
  };
  const unique = (form: string): readonly string[] => Object.keys(expected).filter((id) =>
    id.startsWith(form) && (page.match(holding(id)) ?? []).length === 1);

  test.each(["applications.", "disputes."])("%s…: no figure is another's, and it is said", (form) => {
    const ids = unique(form).filter((id) => !id.endsWith(".total")).filter((_, at) => at % 20 === 0);
    expect(ids.length).toBeGreaterThan(0);
    for (const id of ids) {
      const filing = readOne("a.html", without(id));
      const wrong = [...filing.figures].filter(([id, {value}]) => value !== null && Number(value) !== expected[id]);
      expect([id, wrong, isComplete(filing), filing.unmatched.map(({why}) => why)]).toEqual([id, [], false, ["short"]]);
    }
  });

  test("is doubted where no sum says which cell it is", () => {
    const filing = readOne("a.html", tableOf(["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
      ["规章", "1", "2", "30"], ["行政规范性文件", "3", "41"]));
    expect([...filing.figures.keys()]).toEqual(["issued", "repealed", "inForce"].map((column) => `disclosure.regulations.${column}`));
    expect(filing.unmatched).toMatchObject([{text: "行政规范性文件 3 41", why: "short"}]);
  });

  test("at its end, where sums prove all others to stand in their places, is read with a blank", () => {
    const id = unique("applications.").find((one) => one.endsWith(".total") && !/handled|carried|received/.test(one))!;
    const filing = readOne("a.html", without(id));
    expect(valuesOf(without(id))).toEqual({...expected, [id]: null});
    expect([filing.figures.get(id)?.as, isComplete(filing)]).toEqual(["blank", true]);
  });

  test("and so have all rows of its column: their totals prove what they do not show", () => {
    const rows = page.split(/(?=<tr)/).map((row) => unique("applications.").some((id) => id.endsWith(".total") && row.match(holding(id)))
      ? row.replace(/<td(?:(?!<td)[\s\S])*<\/td>(?=<\/tr>)/, "") : row);
    const read = valuesOf(rows.join(""));
    expect(Object.entries(read).filter(([id, value]) => value !== null && Number(value) !== expected[id])).toEqual([]);
    expect(Object.entries(read).filter(([id, value]) => id.startsWith("applications.") && value === null).every(([id]) => id.endsWith(".total"))).toBe(true);
    expect(rows.join("") === page).toBe(false);
  });

  test("is one as well where an empty cell at its end makes up for it", () => {
    const id = unique("applications.").find((one) => one.endsWith(".business"))!;
    const [cell = ""] = page.match(holding(id)) ?? [];
    const row = page.split(/(?=<tr)/).find((one) => one.includes(cell))!;
    const filing = readOne("a.html", page.replace(row, row.replace(cell, "").replace("</tr>", "<td></td></tr>")));
    expect(filing.unmatched.map(({why}) => why)).toEqual(["short"]);
  });

  test("says so", () => {
    const filing = readOne("a.html", without(unique("applications.").find((one) => one.endsWith(".business"))!));
    expect(reconcile(filing).map((one) => say(one, filing)).join()).toContain("少一格，或者有几格错了位，数可能错位");
  });
});

test.each([["<img src=7.png>", "[图片]", false], ["<img width=1 src=dot.gif>", "", true], ["<img src=7.png>7", "7", true]])(
  "a cell that holds %s says “%s”", (inside, said, isWhole) => {
    const first = /(<td[^>]*>(?:(?!<\/td>)[\s\S])*?本年新收(?:(?!<\/td>)[\s\S])*<\/td>\s*)<td([^>]*)>[\s\S]*?<\/td>/;
    const filing = readOne("a.html", page.replace(first, `$1<td$2>${inside}</td>`));
    expect([filing.figures.get("applications.received.person")!.text, isComplete(filing)]).toEqual([said, isWhole]);
  },
);

test("a page without tables is read as its lines", () => {
  const lines = page.replace(/<\/?(?:table|tbody|tr|td)[^>]*>/g, "");
  expect(valuesOf(lines)).toEqual(expected);
});

test.each(["<s>70<!-- -->61</s>", "<b style='text-decoration: line-through'>7061件</b>"])("a cell that holds %s is blank, and what is struck out there is said", (inside) => {
  const heads = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
  const filing = readOne("a.html", tableOf(heads, ["规章", "1", "2", inside]));
  expect(filing.figures.get("disclosure.regulations.inForce")).toMatchObject({as: "blank", value: null, text: "", struck: expect.stringContaining("7061") as string});
  expect(reconcile(filing).map((one) => say(one, filing)).join()).toMatch(/原有的“7061件?”已整个划掉/);
});

test("a row that is struck out as a whole has no figures, and is no hidden one", () => {
  const row = /<tr(?=[^>]*>(?:(?!<tr)[\s\S])*?本年新收)/;
  expect(page).toMatch(row);
  for (const how of ["<tr style='text-decoration: line-through'", "<tr class=old"]) {
    const filing = readOne("a.html", page.replace(row, how).replace("<head>", "<head><style>tr.old {text-decoration:line-through}</style>"));
    expect([filing.figures.get("applications.received.total")?.value ?? null, isComplete(filing)]).toEqual([null, false]);
    expect([...filing.figures.values()].some(({hidden}) => hidden)).toBe(false);
  }
});

test("the page's own title says the unit and year that its text does not", () => {
  const bare = page.replace(/<p[^>]*>(?:(?!<\/p>).)*年度报告(?:(?!<\/p>).)*<\/p>/, "");
  const title = '<head><meta name="ArticleTitle" content="临江县财政局2024年政府信息公开工作年度报告">';
  expect(readOne("a.html", bare.replace("<head>", title))).toMatchObject({unit: "临江县财政局", year: 2024});
});

test("a page that Excel saved as .xls is a page", async () => {
  const excel = page.replace("xmlns:o", "xmlns:x=\"urn:schemas-microsoft-com:office:excel\" xmlns:o");
  expect((await readFiling("a.xls", strToU8(excel))).figures.size).toBe(200);
});

describe("what a page hides is read, and said to be hidden as in a workbook", () => {
  const table = /<table(?=[^>]*>(?:(?!<table)[\s\S])*?本年新收)/;
  test.each<[string, string, (page: string) => string]>([
    ["a table", "applications", (page) => page.replace(table, "<table style=\"display:none\"")],
    ["what is around a table", "applications", (page) => page.replace(table, "<div hidden>$&")],
    ["a row of one", "applications", (page) => page.replace(/<tr(?=[^>]*>(?:(?!<tr)[\s\S])*?本年新收)/, "<tr style=\"display: none\"")],
  ])("%s", (_, form, hide) => {
    const filing = readOne("a.html", hide(page));
    expect(Object.fromEntries([...filing.figures].map(([id, {value}]) => [id, value]))).toEqual(expected);
    const hidden = [...filing.figures].filter(([, one]) => one.hidden).map(([id]) => id);
    expect(hidden).toContain("applications.received.total");
    expect(hidden).not.toContain("disclosure.regulations.issued");
    const found = reconcile(filing).filter(({rule}) => rule === "format.hiddenFigure");
    expect(found.map((finding) => finding.form)).toContain(form);
  });

  test("a number in a single cell, which takes no place, is left over", () => {
    const filing = readOne("a.html", page.replace(/(本年新收(?:(?!<td)[\s\S])*)(?=<td)/, "$1<td style=\"display:none\">777</td>"));
    expect(Object.fromEntries([...filing.figures].map(([id, {value}]) => [id, value]))).toEqual(expected);
    expect(filing.unmatched.map(({text}) => text).join()).toContain("777");
  });

  test("and not what it shows", () => {
    expect([...readOne("a.html", page).figures.values()].some(({hidden}) => hidden)).toBe(false);
  });
});

test("a table that sets last year beside this one holds no figure, and nothing of it is left over", () => {
  const rows = [["项目", "2024年", "2023年", "增减"], ["主动公开政府信息", 45, 40, 5], ["行政复议", 2, 1, 1]];
  const table = `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`;
  const filing = readOne("a.html", page.replace(/<p [^>]*>(?:(?!<p )[\s\S])*?二、/, `${table}$&`));
  expect(Object.fromEntries([...filing.figures].map(([id, {value}]) => [id, value]))).toEqual(expected);
  expect(filing.unmatched).toEqual([]);
});

test("two figures in one cell are no figure", () => {
  const cell = /(<span lang=EN-US>)\d+(?=<\/span>)/;
  const filing = readOne("a.html", page.replace(cell, "$13<br>4"));
  expect(filing.figures.get("disclosure.regulations.issued")).toMatchObject({value: null, as: "text"});
});

describe("a page saved in a single file", () => {
  const quoted = [...Buffer.from(page)].map((byte) => byte === 0x3d || byte > 0x7e || byte < 0x20
    ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte)).join("")
    .replace(/(.{72})(?=.)/g, "$1=\r\n");
  const archive = (encoding: string, body: string): Uint8Array => strToU8([
    "From: <Saved by Blink>", "Subject: =?utf-8?Q?x?=", "MIME-Version: 1.0", "Content-Type: multipart/related;", "\ttype=\"text/html\";",
    "\tboundary=\"----Part--x\"", "", "------Part--x", "Content-Type: text/html", `Content-Transfer-Encoding: ${encoding}`, "", body,
    "------Part--x", "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", "iVBORw0KGgo=", "------Part--x--", "",
  ].join("\r\n"));

  test.each([
    ["quoted-printable", quoted],
    ["base64", Buffer.from(page).toString("base64").replace(/(.{76})/g, "$1\r\n")],
    ["8bit", page],
  ])("%s", async (encoding, body) => {
    const {figures} = await readFiling("a.mhtml", archive(encoding, body));
    expect(Object.fromEntries([...figures].map(([id, {value}]) => [id, value]))).toEqual(expected);
  });
});
