import Big from "big.js";
import {unparse} from "papaparse";
import type {Figure} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import {inUnitOf, type MoneyUnit, moneyUnits} from "../../src/filing/money";
import {valuesOf} from "../../src/consolidate/submission";
import {exactly, sumUp} from "../../src/consolidate/sum";
import {editionOf} from "../../src/editions/edition";
import {writeWorkbook} from "../../src/office/write-workbook";
import {readFiling} from "../../src/formats/read";
import {reconcile} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
import {fill} from "../../src/sheets/fill";
import type {CellSpec} from "../../src/sheets/sheet-spec";
import {template} from "../../src/sheets/template";
import {buildFiling} from "../build";
import {oneIn, someOf} from "../proof";
import {docxOf, paragraph} from "../renderings/docx";

/** A disclosure form of 2021 as rows of texts, with what is printed where about the fee's unit. */
type Printed = {
  /** A line of its own between title and table. */
  readonly head?: string;
  readonly label?: string;
  readonly heading?: string;
  readonly cell: string;
};

const tableOf = ({label = "行政事业性收费", heading = "本年收费金额", cell}: Printed): readonly (readonly string[])[] => [
  ["第二十条第（一）项"], ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"],
  ["规章", "0", "0", "0"], ["行政规范性文件", "1", "0", "5"],
  ["第二十条第（五）项"], ["信息内容", "本年处理决定数量"], ["行政许可", "12"],
  ["第二十条第（六）项"], ["信息内容", "本年处理决定数量"], ["行政处罚", "3"], ["行政强制", "1"],
  ["第二十条第（八）项"], ["信息内容", heading], [label, cell],
];

const title = "青山镇人民政府2024年政府信息公开工作年度报告";
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const rowsOf = (printed: Printed) =>
  [[title], ...(printed.head === undefined ? [] : [[printed.head]]), ...tableOf(printed)];

type Render = (printed: Printed) => Uint8Array | Promise<Uint8Array>;
const renderings: Readonly<Record<string, Render>> = {
  "rows.csv": (printed) => bytes(unparse(rowsOf(printed) as string[][])),
  "sheet.xlsx": (printed) => workbook(cellsOf(rowsOf(printed))),
  "page.html": ({head = "", ...printed}) => bytes(`<html><body><p>${title}</p><p>二、主动公开政府信息情况</p><p>${head}</p><table>${
    tableOf(printed).map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table></body></html>`),
  "report.docx": ({head = "", ...printed}) => docxOf(`${[title, "二、主动公开政府信息情况", head].map(paragraph).join("")}<w:tbl>${
    tableOf(printed).map((row) => `<w:tr>${row.map((text) => `<w:tc>${paragraph(text)}</w:tc>`).join("")}</w:tr>`).join("")}</w:tbl>`),
  "piped.txt": (printed) => bytes(rowsOf(printed).map((row) => row.join(" | ")).join("\n")),
  "line-by-line.txt": (printed) => bytes(rowsOf(printed).flat().join("\n\n")),
};

const cellsOf = (rows: readonly (readonly (string | number)[])[]) =>
  rows.flatMap((row, at) => row.map((value, column) => ({row: at, column, value})));

const workbook = (cells: readonly Omit<CellSpec, "style">[]): Promise<Uint8Array> => writeWorkbook([{
  name: "主动公开", columnWidths: [40, 20, 20, 20], rowHeights: Array.from({length: 24}, () => 20),
  validations: [], protect: false, cells: cells.map((cell) => ({...cell, style: "plain"})), print: {orientation: "portrait", fit: [1, 0]},
}]);

const fee = "disclosure.fees.amount";
const read = async (format: string, printed: Printed): Promise<Filing> =>
  readFiling(format, await renderings[format]!(printed));
const feeOf = async (format: string, printed: Printed): Promise<Figure> =>
  (await read(format, printed)).figures.get(fee)!;

/** 12.5 万元 in another unit. */
const amountIn = (unit: MoneyUnit): string => new Big(inUnitOf({value: 12.5, unit: "万元"}, unit)!).toFixed();

const places: Readonly<Record<string, (unit: MoneyUnit, amount: string) => Printed>> = {
  "in the cell": (unit, amount) => ({cell: `${amount}${unit}`, heading: "本年收费金额（单位：万元）"}),
  "in the cell, after a space": (unit, amount) => ({cell: `${amount} ${unit}`, heading: "本年收费金额（单位：万元）"}),
  "in the row's label": (unit, amount) => ({cell: amount, label: `行政事业性收费（${unit}）`}),
  "in the column's heading": (unit, amount) => ({cell: amount, heading: `本年收费金额（单位：${unit}）`}),
  "in the head": (unit, amount) => ({cell: amount, head: `单位：${unit}`}),
  "in the head with the units of counts": (unit, amount) => ({cell: amount, head: `计量单位：件、${unit}`}),
};

describe.each(Object.keys(renderings).map((format, at) => [format, at] as const))("%s", (format, at) => {
  const turns = Object.entries(places).map(([place, printed], turn) => [place, printed, at + turn] as const);
  describe.each(turns)("a unit %s", (_, printed, turn) => {
    test.each(someOf(moneyUnits, turn))("%s is converted exactly, once, and kept as printed", async (unit) => {
      const amount = amountIn(unit);
      const filing = await read(format, printed(unit, amount));
      const figure = filing.figures.get(fee)!;
      expect(figure).toMatchObject({value: 12.5, as: "number", unit, text: expect.stringContaining(amount)});
      expect(figure.converted).toBe(unit === "万元" ? undefined : "12.5");
      const said = reconcile(filing).filter(({rule, verdict}) => verdict === "broken" && rule.startsWith("format.money"));
      expect(said.map(({rule, severity, figures: ids}) => [rule, severity, ...ids]))
        .toEqual(unit === "万元" ? [] : [["format.moneyConverted", "hint", fee]]);
    });
  });

  test("counts have nothing to do with a unit of money", async () => {
    const {figures} = await read(format, {cell: "125", head: "单位：千元"});
    expect(["licensing.decisions", "penalties.decisions", "normativeDocuments.inForce"]
      .map((id) => figures.get(`disclosure.${id}`)!.value)).toEqual([12, 3, 5]);
  });

  test("a head for counts alone leaves the amount as it is", async () => {
    expect(await feeOf(format, {cell: "12.5", head: "单位：件"})).toMatchObject({value: 12.5, text: "12.5"});
    expect((await feeOf(format, {cell: "12.5", head: "填报单位：千元镇人民政府"})).converted).toBeUndefined();
  });

  test("the nearest unit holds, and another further off is pointed out", async () => {
    const filing = await read(format, {cell: "125", heading: "本年收费金额（单位：千元）", head: "单位：元"});
    expect(filing.figures.get(fee)).toMatchObject({value: 12.5, unit: "千元", otherUnits: ["元"]});
    const [finding, more] = reconcile(filing).filter(({rule, verdict}) => verdict === "broken" && rule.startsWith("format.money"));
    expect([finding!.rule, finding!.severity, more]).toEqual(["format.moneyUnitsDiffer", "warning", undefined]);
    expect(say(finding!, filing)).toBe("行政事业性收费一行的“本年收费金额”的货币单位，最近处写的是“千元”，另有一处写的是“元”；" +
      "以最近处为准，按 12.5 万元读取。请核对单位。");
    expect(await feeOf(format, {cell: "12.5", heading: "本年收费金额（单位：万元）", head: "单位：元"}))
      .toMatchObject({value: 12.5, otherUnits: ["元"]});
  });

  test("two units in one place are not chosen between: only 0 is read", async () => {
    const filing = await read(format, {cell: "125", head: "单位：元、千元"});
    expect(filing.figures.get(fee)).toMatchObject({value: null, as: "text", text: "125", otherUnits: ["元", "千元"]});
    const [finding] = reconcile(filing).filter(({rule, verdict}) => verdict === "broken" && rule.startsWith("format.money"));
    expect([finding!.severity, say(finding!, filing)]).toEqual(["error", "行政事业性收费一行的“本年收费金额”“125”的货币单位同时写有" +
      "“元”、“千元”，不能确定是哪一个，没有读取。请写明一个单位，规定的是万元。"]);
    expect(await feeOf(format, {cell: "0", head: "单位：元、千元"})).toMatchObject({value: 0, as: "number"});
    expect(await feeOf(format, {cell: "125千元", head: "单位：元、千元"})).toMatchObject({value: 12.5});
  });
});

describe("a unit is understood", () => {
  const inRows = (...rows: readonly (readonly string[])[]) => rows.map((row) => row.join("\t")).join("\n");
  const table = tableOf({cell: "125"});
  const html = (...parts: readonly (string | readonly (readonly string[])[])[]): string =>
    `<html><body><p>${title}</p>${parts.map((part) => typeof part === "string" ? `<p>${part}</p>`
      : `<table>${part.map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join("")}</tr>`).join("")}</table>`).join("")}</body></html>`;

  test.each([
    ["125（千元）"], ["125（单位：千元）"], ["１２５千元"], ["人民币125,000.00元整"], ["¥125000元"], ["12.5萬圓"], ["125千元（含滞纳金）"],
  ])("in the cell: %s", async (cell) => {
    for (const format of ["rows.csv", "piped.txt"]) {
      expect((await feeOf(format, {cell, heading: "本年收费金额（单位：万元）"})).value).toBe(12.5);
    }
  });

  test.each([
    ["本年收费金额千元"], ["本年收费金额：千元"], ["本年收费金额\n（单位：人民币千元）"], ["本年收费金额（千元，保留两位小数）"], ["本年收費金額（單位：千圓）"],
  ])("in the heading: %s", async (heading) => {
    for (const format of ["rows.csv", "page.html", "piped.txt"]) {
      expect((await feeOf(format, {cell: "125", heading})).value).toBe(12.5);
    }
  });

  test.each([
    ["单位：千 元"], ["单位：千\u00a0元"], ["计量单位： 千 元"], ["单位：件（千元）"], ["金额（千元）"], ["金额单位统一为千元"], ["单位-千元"],
    ["单位：仟元"], ["金额均以千元计"], ["单位：千元，保留两位小数。"],
  ].map(([head], at) => [head!, at] as const))("in the head: %s", async (head, at) => {
    for (const format of oneIn(3, Object.keys(renderings), at)) {
      expect([format, (await feeOf(format, {cell: "125", head})).value]).toEqual([format, 12.5]);
    }
  });

  test.each([["万美元"], ["美元"], ["港元"], ["欧元"], ["日元"], ["K元"], ["k元"], ["X元"], ["比索元"]].map(([unit], at) => [unit!, at] as const))(
    "or not, and then the amount is not read: %s", async (unit, at) => {
      for (const format of oneIn(3, Object.keys(renderings), at)) {
        for (const printed of [{head: `单位：${unit}`}, {heading: `本年收费金额（单位：${unit}）`}, {label: `行政事业性收费（${unit}）`}]) {
          const filing = await read(format, {cell: "125", ...printed});
          const unread = expect.objectContaining({value: null, otherUnits: [unit]});
          expect([format, printed, filing.figures.get(fee)]).toEqual([format, printed, unread]);
          const [finding] = reconcile(filing).filter(({rule}) => rule === "format.moneyUnitUnclear");
          expect(say(finding!, filing)).toContain(`“125”的货币单位写的是“${unit}”，不是人民币的元、千元、万元等，没有读取。`);
          expect(say(finding!, filing, "en-US")).toContain(`is given in “${unit}”, which is no unit of yuan`);
        }
      }
    });

  test.each([["125K元"], ["125美元"], ["$125"], ["US$ 1,250.5"], ["€125"]])("or not, in the cell: %s", async (cell) => {
    const heading = "本年收费金额（单位：万元）";
    for (const format of ["rows.csv", "sheet.xlsx", "piped.txt"]) {
      const filing = await read(format, {cell, heading});
      expect(filing.figures.get(fee)).toMatchObject({value: null, as: "text", text: cell});
      expect(reconcile(filing).map(({rule}) => rule)).toContain("format.moneyUnitUnclear");
    }
  });

  test.each([
    [html("本机关2024年培训经费以千元为单位统计，详见附件。", table)], [html("本机关培训经费，单位为千元，详见附件。", table)],
  ])("but not in prose before the table", async (text) => {
    expect((await readFiling("a.html", bytes(text))).figures.get(fee)).toMatchObject({value: 125, text: "125"});
  });

  test("in a label that says the amount with it", async () => {
    for (const format of Object.keys(renderings)) {
      expect((await feeOf(format, {cell: "125", label: "行政事业性收费金额（千元）"})).value).toBe(12.5);
    }
  });

  test("and a second one beside the head contradicts it", async () => {
    for (const row of [["计量单位：件、万元", "千元"], ["单位：千元", "计量单位：件、万元"], ["", "", "计量单位：件、万元", "单位：千元"]]) {
      const filing = await readFiling("a.csv", bytes(unparse([[title], row, ...table] as string[][])));
      expect(reconcile(filing).map(({rule}) => rule)).toContain("format.moneyUnitsDiffer");
    }
  });

  test.each(["a.csv", "a.txt"])("in the title is pointed out beside another one in the head: %s", async (name) => {
    const rows = [[`${title}（单位：元）`], ["单位：万元"], ...table] as string[][];
    const filing = await readFiling(name, bytes(name === "a.csv" ? unparse(rows) : rows.map((row) => row.join(" | ")).join("\n")));
    expect(filing.figures.get(fee)).toMatchObject({value: 125, unit: "万元", otherUnits: ["元"]});
    expect(reconcile(filing).map(({rule}) => rule)).toContain("format.moneyUnitsDiffer");
  });

  test.each(["a.csv", "a.txt"])("in a note below is pointed out beside another one in the head: %s", async (name) => {
    const rows = [[title], ["单位：万元"], ...table, ["注：收费金额以元为单位"]] as string[][];
    const filing = await readFiling(name, bytes(name === "a.csv" ? unparse(rows) : rows.map((row) => row.join(" | ")).join("\n")));
    expect(filing.figures.get(fee)).toMatchObject({value: 125, unit: "万元", otherUnits: ["元"]});
  });

  test("in the name of the sheet, where nothing nearer prints one", async () => {
    const named = async (head: string) => (await readFiling("a.xlsx", await writeWorkbook([{
      name: "主动公开（单位元）", columnWidths: [40, 20, 20, 20], rowHeights: [], validations: [], protect: false,
      cells: cellsOf([[title], [head], ...table]).map((cell) => ({...cell, style: "plain" as const})),
      print: {orientation: "portrait", fit: [1, 0]},
    }]))).figures.get(fee);
    expect(await named("")).toMatchObject({value: 0.0125, converted: "0.0125", unit: "元"});
    expect(await named("单位：万元")).toMatchObject({value: 125, unit: "万元", otherUnits: ["元"]});
  });

  test("but money in a count is no number", async () => {
    for (const [name, rows] of [["a.csv", unparse], ["a.txt", (all: string[][]) => all.map((row) => row.join(" | ")).join("\n")]] as const) {
      const changed = [[title], ...table].map((row) => row[0] === "行政处罚" ? ["行政处罚", "3千元"] : [...row]);
      const filing = await readFiling(name, bytes(rows(changed)));
      expect(filing.figures.get("disclosure.penalties.decisions")).toMatchObject({value: null, as: "text", text: "3千元"});
      expect(reconcile(filing)).toContainEqual(expect.objectContaining({rule: "format.notANumber", severity: "error"}));
    }
  });

  test.each([
    ["apart from its word", inRows([title], ["金额单位", "千元"], ...table)],
    ["apart from its word", inRows([title], ["", "", "单位：", "千元"], ...table)],
    ["behind the name of the unit", inRows([title], ["填报单位：青山镇人民政府　　　　金额单位：千元"], ...table)],
    ["in the title of the form", inRows([title], ["二、主动公开政府信息情况（单位：件、千元）"], ...table)],
    ["in the line over a block", inRows([title], ...table.map(([first, ...row]) => [first === "第二十条第（八）项" ? `${first}（千元）` : first!, ...row]))],
    ["in a note", inRows([title], ...table, ["注：本表金额单位为千元。"])],
  ])("in the head, %s", async (_, text) => {
    for (const name of ["a.txt", "a.csv"]) {
      expect((await readFiling(name, bytes(text))).figures.get(fee)).toMatchObject({value: 12.5, text: "125", unit: "千元"});
    }
  });

  test("in the head, apart from its word, on another line", async () => {
    const text = [title, "单位：", "千元", ...table.flat()].join("\n");
    expect((await readFiling("a.txt", bytes(text))).figures.get(fee)).toMatchObject({value: 12.5, unit: "千元"});
  });

  test.each([
    ["over the first of several tables", html("单位：千元", table.slice(0, 4), table.slice(4, 7), table.slice(7, 11), table.slice(11))],
    ["over the one table of several", html("单位：件", table.slice(0, 11), "单位：千元", table.slice(11))],
    ["in a note below", html(table, "注：金额以千元为单位。")],
  ])("in a page, %s", async (_, text) => {
    expect((await readFiling("a.html", bytes(text))).figures.get(fee)).toMatchObject({value: 12.5, text: "125", unit: "千元"});
  });

  test("and another table's is not taken for it", async () => {
    const other = [["经费支出表"], ["单位：千元"], ["项目", "金额"], ["办公费", "1000"], ["印刷费", "200"], [""]];
    const sources = [
      ["a.csv", inRows([title], ...other, ...table)], ["a.html", html("单位：千元", other.slice(2), "二、主动公开政府信息情况", table)],
      ["a.txt", [title, ...table.flat(), "单位：元", "经费", "办公费"].join("\n")],
    ] as const;
    for (const [name, text] of sources) {
      expect((await readFiling(name, bytes(text))).figures.get(fee)).toMatchObject({value: 125, text: "125"});
    }
  });

  test("and ¥ alone is none: the column's unit holds, or the cell is no number", async () => {
    expect(await feeOf("rows.csv", {cell: "¥125000", heading: "本年收费金额（单位：万元）"})).toMatchObject({value: null, as: "text"});
  });
});

test("one fee written in five ways comes to five times the fee, and in three to three times", async () => {
  const ways: readonly Printed[] = [
    {cell: "12.5", heading: "本年收费金额（单位：万元）"}, {cell: "125千元", heading: "本年收费金额（单位：万元）"},
    {cell: "125000", heading: "本年收费金额（单位：元）"}, {cell: "125", heading: "本年收费金额（单位：千元）"},
    {cell: "0.125", heading: "本年收费金额（单位：百万元）"},
  ];
  const filings = await Promise.all(ways.map((printed) => read("rows.csv", printed)));
  const at = editionOf("2021").indicators.findIndex(({id}) => id === fee);
  const total = (some: readonly Filing[]) => Number(sumUp("2021", some.map(valuesOf))[at]!.value);
  expect([total(filings.slice(0, 3)), total(filings)]).toEqual([37.5, 62.5]);
  expect(filings.map((filing) => valuesOf(filing).converted.length)).toEqual([0, 1, 1, 1, 1]);
});

test("0.1 万元 and 2000 元 come to 0.3 万元", async () => {
  const filings = await Promise.all([
    read("rows.csv", {cell: "0.1"}), read("rows.csv", {cell: "2000", heading: "本年收费金额（单位：元）"})]);
  const at = editionOf("2021").indicators.findIndex(({id}) => id === fee);
  expect(String(sumUp("2021", filings.map(valuesOf))[at]!.value)).toBe("0.3");
  expect(exactly("0.30")).toEqual(sumUp("2021", filings.map(valuesOf))[at]!.value);
});

describe("a workbook", () => {
  const shown = async (value: number, numberFormat: string): Promise<Figure> => {
    const rows = tableOf({cell: ""});
    const cells = cellsOf(rows);
    const place = {row: rows.length - 1, column: 1};
    const filing = await readFiling("格式.xlsx", await workbook([...cells.filter(({row, column}) => row !== place.row || column !== 1),
      {...place, value, numberFormat}]));
    return filing.figures.get(fee)!;
  };

  test.each([
    [125, '0.0"千元"', {value: 12.5, text: "125.0千元", unit: "千元", converted: "12.5"}],
    [125_000, '#,##0,"千元"', {value: 12.5, text: "125千元", unit: "千元", converted: "12.5"}],
    [125_678, '#,##0,"千元"', {value: 12.5678, unit: "千元", converted: "12.5678", displayed: "126千元"}],
    [12.5, '0.0"万元"', {value: 12.5, unit: "万元"}],
    [12.5, '"¥"0.00', {value: 12.5, text: "¥12.50"}],
    [125_000, '0!.0,"万元"', {value: 12.5, text: "12.5万元", unit: "万元", slips: ["scaled"]}],
    [125_000, '0\\.0,"万元"', {value: 12.5, text: "12.5万元", unit: "万元", slips: ["scaled"]}],
    [125_000, '0"."0,"万元"', {value: 12.5, text: "12.5万元", unit: "万元", slips: ["scaled"]}],
    [125_000, '0!.0000"万元"', {value: 12.5, text: "12.5000万元", unit: "万元", slips: ["scaled"]}],
    [125_000, "0!.0,", {value: 125_000, displayed: "12.5"}],
    [125_000, "#0!.0000", {value: 125_000, displayed: "12.5000"}],
    [125, '0"仟元"', {value: 12.5, text: "125仟元", converted: "12.5"}],
    [125, "[$$-409]#,##0.00", {value: null, as: "text", text: "$125.00", otherUnits: ["$"]}],
    [125, '0"K元"', {value: null, as: "text", text: "125K元", otherUnits: ["K元"]}],
  ])("takes the unit of a number format: %p under %s", async (value, format, expected) => {
    expect(await shown(value, format)).toMatchObject(expected);
    expect((await shown(value, format)).converted).toBe((expected as Pick<Figure, "converted">).converted);
  });

  test("is read the same again where only its numbers changed", async () => {
    for (const cell of [125, 250]) {
      const rows = tableOf({cell: "", heading: "本年收费金额（单位：千元）"}).slice(0, -1)
        .map((row) => row.map((text) => (/^\d+$/.test(text) ? Number(text) : text)));
      const cells = cellsOf([...rows, ["行政事业性收费", cell]]);
      const figure = (await readFiling("同一格式.xlsx", await workbook(cells))).figures.get(fee)!;
      expect(figure).toMatchObject({value: cell / 10, unit: "千元", converted: String(cell / 10)});
    }
  });
});

describe("edition 2014, whose form prints a unit in every row", () => {
  const id = "statistics.capacity.budget";
  const [form] = fill(template({edition: "2014", unit: "青山镇人民政府", year: 2018}), buildFiling({edition: "2014"}));
  const own = form!.cells.find(({figure}) => figure === id)!.row;

  /** The whole table, its rows as lines, with the budget and its unit changed. */
  const list = (unit: string, budget: string, head = ""): Uint8Array => {
    const looks = ["heading", "label", "unit", "empty", "count", "amount", "total"];
    const inTable = form!.cells.filter(({style}) => looks.includes(style));
    const shown = ({row, column, value}: CellSpec) =>
      row !== own || column === 0 ? value ?? "" : column === 1 ? unit : budget;
    const rows = [...new Set(inTable.map(({row}) => row))].map((row) =>
      inTable.filter((cell) => cell.row === row).map(shown).join("\t"));
    return bytes(["青山镇人民政府2018年政府信息公开工作年度报告", head, ...rows].join("\n"));
  };

  test.each(["a.txt", "a.csv"])("leaves the amount as it stands beside another unit, for a person to judge: %s", async (name) => {
    const filing = await readFiling(name, list("元", "0.5"));
    expect(filing.figures.get(id)).toMatchObject({value: 0.5, unit: "元"});
    expect(filing.figures.get(id)!.converted).toBeUndefined();
    expect(reconcile(filing).filter(({figures: ids, rule}) => ids.includes(id) && rule.endsWith("moneyUnit")))
      .toEqual([expect.objectContaining({severity: "warning", detail: {why: "printed", found: "元", unit: "万元", becomes: 0.00005}})]);
    expect(valuesOf(filing)).toMatchObject({converted: [], unconverted: [id], values: expect.arrayContaining(["0.5"])});
  });

  test.each([["元", "0"], ["万元", "0元"], ["千元", "0.00"]])("says nothing of no money: %s, %s", async (unit, budget) => {
    const filing = await readFiling("a.csv", list(unit, budget));
    expect(filing.figures.get(id)!.value).toBe(0);
    expect(reconcile(filing).filter(({figures: ids, rule, verdict}) => ids.includes(id) && rule.endsWith("moneyUnit") && verdict !== "holds"))
      .toEqual([]);
    expect(valuesOf(filing)).toMatchObject({converted: [], unconverted: []});
  });

  test.each(["a.txt", "a.csv"])("converts what the cell itself says: %s", async (name) => {
    const filing = await readFiling(name, list("万元", "125千元"));
    expect(filing.figures.get(id)).toMatchObject({value: 12.5, unit: "千元", converted: "12.5"});
    expect(valuesOf(filing)).toMatchObject({converted: [id], unconverted: [], values: expect.arrayContaining(["12.5"])});
  });

  test.each(["a.txt", "a.csv"])("lets the row's unit hold over the head's: %s", async (name) => {
    const filing = await readFiling(name, list("万元", "12.5", "单位：千元"));
    expect(filing.figures.get(id)).toMatchObject({value: 12.5, unit: "万元", otherUnits: ["千元"]});
  });
});
