import {readFileSync} from "node:fs";
import {join} from "node:path";
import {ReadError} from "../../src/filing/read-error";
import {readText} from "../../src/recognise/read-text";

const folder = join(__dirname, "reports");
const told = (name: string) => JSON.parse(readFileSync(join(folder, `${name}.json`), "utf8")) as
  {unit: string; year: number; edition: string; variant?: string; figures: Record<string, number | null>};
const read = (name: string) => readText(`${name}.txt`, readFileSync(join(folder, `${name}.txt`), "utf8"));

describe.each([
  ["guoyuan-2018", 71], ["xizhu-2018", 58], ["xiluoyuan-2018", 71], ["guoyuan-2020", 201],
])("%s", (name, count) => {
  const {figures: expected, ...head} = told(name);
  const filing = read(name);

  test(`gives its ${count} figures and no other, blank where it is blank`, () => {
    const figures = Object.fromEntries([...filing.figures].map(([id, {value}]) => [id, value]));
    expect(figures).toEqual(expected);
    expect(filing.figures.size).toBe(count);
  });

  test("names unit, year, edition and variant", () => {
    expect(filing).toMatchObject(head);
  });

  test("leaves nothing unmatched and misses no row", () => {
    expect([...filing.unmatched, ...filing.missingRows]).toEqual([]);
  });

  test("says on which line each figure stands", () => {
    const lines = readFileSync(join(folder, `${name}.txt`), "utf8").split("\n");
    const numbers = [...filing.figures.values()].filter(({as}) => as === "number");
    expect(numbers.length).toBeGreaterThan(10);
    for (const {place, text} of numbers) {
      expect(place.in === "text" && lines[place.line]).toContain(text);
    }
  });
});

test("the unit printed beside a figure is kept as printed", () => {
  expect(read("xiluoyuan-2018").figures.get("statistics.capacity.budget")).toMatchObject({value: 0.5, text: "0.5", unit: "元"});
  expect(read("guoyuan-2020").figures.get("disclosure.procurement.amount")).toMatchObject({text: "21.6560", unit: "万元"});
});

const failure = (text: string): string => {
  try {
    readText("some.txt", text);
  } catch (error) {
    if (error instanceof ReadError) return error.why;
    throw error;
  }
  return "read";
};

test("a text without tables or figures is refused", () => {
  expect(failure("关于放假的通知\n各单位：现将有关事项通知如下。")).toBe("noTables");
});

test("headings whose values are lost are no zeros", () => {
  const labels = read("guoyuan-2020");
  expect(labels.figures.size).toBe(201);
  const text = readFileSync(join(folder, "guoyuan-2020.txt"), "utf8").split("\n")
    .filter((line) => !/^\t[\d.]*$/.test(line)).join("\n");
  expect(failure(text)).toBe("emptyTables");
});

/** A table of fewer columns than the form's, one of them a stranger's, in a layout of text. */
const fewer = (between: string, lines = "\n"): string => ["云溪县应急管理局2020年政府信息公开年度报告", "二、主动公开政府信息情况",
  "第二十条第（一）项", ["信息内容", "本年新制作数量", "对外公开总数量"].join(between), ["规范性文件", "2", "7"].join(between),
  "第二十条第（五）项", ["信息内容", "项目数量", "处理决定数量"].join(between), ["行政许可", "4", "142"].join(between),
  "第二十条第（六）项", ["信息内容", "处理决定数量", ...between === " | " ? [""] : []].join(between),
  ["行政处罚", "201件", ...between === " | " ? [""] : []].join(between)].join(lines);

test.each([
  ["pipes", fewer(" | ")], ["tabs", fewer("\t")], ["spaces", fewer("     ")], ["lines", fewer("\n")],
  ["lines with lines between", fewer("\n\n", "\n\n")],
])("columns that the form has not, in %s, give no figure and take none from their neighbours", (_, text) => {
  const {edition, figures, unmatched} = readText("a.txt", text);
  expect(edition).toBe("2019");
  expect(Object.fromEntries([...figures].map(([id, {value}]) => [id, value]))).toEqual({
    "disclosure.normativeDocuments.made": 2, "disclosure.normativeDocuments.totalPublished": 7,
    "disclosure.licensing.decisions": 142, "disclosure.penalties.decisions": 201,
  });
  expect(unmatched).toEqual([expect.objectContaining({text: expect.stringMatching(/ 4$/)})]);
});

test("an ordinal alone is no beginning of the label in the line below", () => {
  const rows = ["3.其他\t1\t2\t3\t4\t5\t6\t21", "（七）\t11\t12\t13\t14\t15\t16\t81", "四、结转下年度继续办理\t31\t32\t33\t34\t35\t36\t201"];
  const {figures, unmatched} = readText("a.txt", ["云溪县财政局2024年政府信息公开工作年度报告", "收到和处理政府信息公开申请情况",
    "一、本年新收政府信息公开申请数量\t1\t2\t3\t4\t5\t6\t21", "（六）其他处理", ...rows].join("\n"));
  expect(figures.get("applications.carriedOut.person")?.value).toBe(31);
  expect(figures.has("applications.handled.person")).toBe(false);
  expect(unmatched.map(({text}) => text)).toContain("（七） 11 12 13 14 15 16 81");
});

test("values of which none has a certain place are told, and nobody is told that the tables are empty", () => {
  const {figures, unmatched} = readText("a.txt", ["云溪县财政局2020年政府信息公开工作年度报告", "第二十条第（五）项",
    "信息内容\t项目数量\t许可数量", "行政许可\t4\t142", "其他对外管理服务事项\t3\t31",
    "第二十条第（六）项", "信息内容\t项目数量\t处罚数量", "行政处罚\t5\t6"].join("\n"));
  expect(figures.size).toBe(0);
  expect(unmatched.map(({text}) => text)).toEqual(expect.arrayContaining([
    expect.stringContaining("4 142"), expect.stringContaining("3 31"), expect.stringContaining("5 6"),
  ]));
});

test.each(["- 5 -", "5", "\n5\n", "— 5 —"])("a label that a page's end cuts in two, %j between, keeps its own figures", (mark) => {
  const {figures} = readText("a.txt", ["云溪县财政局2018年政府信息公开工作年度报告", "统计指标  单位  统计数", "一、主动公开情况",
    "（一）主动公开政府信息数  条  812", "其中：主动公开规范性", mark, "文件数  条  17", "制发规范性文件总数  件  19"].join("\n"));
  expect(figures.get("statistics.proactive.total")?.value).toBe(812);
  expect(figures.get("statistics.proactive.normativeDocuments")?.value).toBe(17);
  expect(figures.get("statistics.proactive.normativeDocumentsIssued")?.value).toBe(19);
});

test("the report's title at the head of every page is passed by, and its numbers where they count pages", () => {
  const title = "云溪县财政局2023年政府信息公开工作年度报告";
  const {figures, unmatched} = readText("a.txt", [title, "收到和处理政府信息公开申请情况",
    "一、本年新收政府信息公开申请数量", "1", "2", "3", "4", "5", "6", "21", "三、本年度办理结果",
    "（二）部分公开（区分处理的，只计这一情", title, "7", "形，不计其他情形）", "31", "32", "33", "34", "35", "36", "201",
    "四、结转下年度", title, "8", "继续办理", "41", "42", "43", "44", "45", "46", "261"].join("\n"));
  expect(figures.get("applications.partlyGranted.person")?.value).toBe(31);
  expect(figures.get("applications.carriedOut.total")?.value).toBe(261);
  expect(unmatched).toEqual([]);
});

test("figures around a title that is repeated amid them are no page numbers", () => {
  const title = "云溪县财政局2023年政府信息公开工作年度报告";
  const {figures} = readText("a.txt", [title, "收到和处理政府信息公开申请情况",
    "一、本年新收政府信息公开申请数量", "1", "2", title, "3", "4", "5", "6", "21",
    "二、上年结转政府信息公开申请数量", "41", "42", "43", title, "44", "45", "46", "261"].join("\n"));
  expect(figures.get("applications.received.total")?.value).toBe(21);
  expect(figures.get("applications.carriedIn.publicWelfare")?.value).toBe(44);
});

test("what is left of two rows' labels is neither's", () => {
  const {figures, unmatched} = readText("a.txt", ["云溪县财政局2016年政府信息公开工作年度报告", "统计指标  单位  统计数",
    "（一）主动公开政府信息数  条  812", "规范性文件数  条  17", "制发规范性文件总数  件  19",
    "（二）通过不同渠道和方式公开政府信息的情况", "1.政府公报公开政府信息数  条  7"].join("\n"));
  expect(figures.get("statistics.proactive.normativeDocumentsIssued")?.value).toBe(19);
  expect(unmatched.map(({text}) => text)).toEqual(["规范性文件数 17"]);
});

test("two rows without labels under the heads of applications are no disputes", () => {
  const {figures, unmatched} = readText("a.txt", ["云溪县财政局2023年政府信息公开工作年度报告",
    "收到和处理政府信息公开申请情况", " | 申请人情况 |", "自然人 | 法人或其他组织 | 总计 |",
    "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |", " | 1 | 2 | 3 | 4 | 5 | 6 | 21 |", " | 11 | 12 | 13 | 14 | 15 | 16 | 81 |",
    " | （一）予以公开 | 31 | 32 | 33 | 34 | 35 | 36 | 201 |"].join("\n"));
  expect([...figures.keys()].filter((id) => !id.startsWith("applications.granted."))).toEqual([]);
  expect(unmatched.map(({text}) => text).join()).toContain("1 2 3 4 5 6 21 11 12 13 14 15 16 81");
});

test("a heading over rows whose labels are lost takes none of their figures", () => {
  const {figures, unmatched} = readText("a.txt", ["云溪县财政局2023年政府信息公开工作年度报告", "收到和处理政府信息公开申请情况",
    "一、本年新收政府信息公开申请数量 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |", "（六）其他处理 |  | 11 | 12 | 13 | 14 | 15 | 16 | 81 |",
    " | 31 | 32 | 33 | 34 | 35 | 36 | 201 |", " | 41 | 42 | 43 | 44 | 45 | 46 | 261 |",
    "四、结转下年度继续办理 | 51 | 52 | 53 | 54 | 55 | 56 | 321 |"].join("\n"));
  expect([...figures.keys()].filter((id) => id.startsWith("applications.other"))).toEqual([]);
  expect(unmatched.map(({text}) => text).join()).toContain("11 12 13 14 15 16 81");
});

describe("a label that is lost leaves its figures over, and gives them to no neighbour:", () => {
  const year = (edition: number): string => `云溪县财政局${edition}年政府信息公开工作年度报告`;
  const list = (text: string): string => text.replace(/ /g, "\n");
  const values = [316172, 292941, 363670, 329140, 365006, 357483, 2024412];

  test.each(["", "法人或其他组", "锟斤拷"])("“%s” for 法人或其他组织, a label a line", (over) => {
    const {figures, unmatched} = readText("a.txt", [year(2020), list("信息内容 上一年项目数量 本年增/减 处理决定数量 行政许可 14 3 17"),
      "收到和处理政府信息公开申请情况", "申请人情况", "自然人", over, "总计",
      list("商业企业 科研机构 社会公益组织 法律服务机构 其他"), "一、本年新收政府信息公开申请数量", ...values,
      "二、上年结转政府信息公开申请数量", ...values].join("\n"));
    expect([...figures.keys()].filter((id) => id.startsWith("applications."))).toEqual([]);
    for (const value of values) expect(unmatched.map(({text}) => text).join()).toContain(String(value));
  });

  test("行政确认 beside 行政检查", () => {
    const row = (...cells: readonly number[]): string => `\n| ${cells.join(" | ")} |\n|---|---|---|\n`;
    const {figures, unmatched} = readText("a.txt", [year(2020), "第二十条第（五）项", "信息内容", "上一年项目数量", "本年增/减", "处理决定数量",
      "行政许可", row(13079, 20787, 12757), "其他对外管理服务事项", "行政检查", row(12519, 23183, 16430), row(5317, 15846, 4338),
      "第二十条第（六）项", "信息内容", "上一年项目数量", "本年增/减", "处理决定数量", "行政处罚", row(22370, 20100, 14895)].join("\n"));
    expect([...figures.keys()].filter((id) => id.startsWith("disclosure.otherServices"))).toEqual([]);
    expect(figures.get("disclosure.penalties.decisions")).toMatchObject({value: 14895});
    for (const value of [12519, 5317]) expect(unmatched.map(({text}) => text).join()).toContain(String(value));
  });

  test("the outcomes of disputes that stand below each other", () => {
    const rows = [
      [20887, 8583, 15711], [28334, 16507, 15714], [4083, 20306, 5264], [13895, 15492, 3168], [67199, 60888, 39857],
    ];
    const {figures, unmatched} = readText("a.txt", [year(2020), "政府信息公开行政复议、行政诉讼情况", "| | 行政复议 | 未经复议直接起诉 | 复议后起诉 |",
      ...rows.map((row) => `| | ${row.join(" | ")} |`)].join("\n"));
    expect([...figures.keys()]).toEqual([]);
    for (const value of rows.flat()) expect(unmatched.map(({text}) => text).join()).toContain(String(value));
  });

  test("a column 小计 before the heads that stand in their rows", () => {
    const rows = ["行政许可 910007 本年处理决定数量 24673", "行政处罚 910008 本年处理决定数量 20255", "行政强制 910009 本年处理决定数量 18321"];
    const {figures, unmatched} = readText("a.txt", [year(2024), "主动公开政府信息情况", "项目 小计 指标 数量", ...rows]
      .map((line) => line.replace(/ /g, "\t")).join("\n"));
    expect([...figures.values()].filter(({text}) => text.startsWith("9100"))).toEqual([]);
    for (const value of [910008, 20255, 18321]) expect(unmatched.map(({text}) => text).join()).toContain(String(value));
  });
});

describe("of the tables of a text", () => {
  const title = "云溪街道办事处2024年政府信息公开工作年度报告\n";
  const applicants = ["商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他"];
  const heads = ["|申请人情况|自然人|法人或其他组织|||||总计|", `|||${applicants.join("|")}||`];
  const rows = [
    "|一、本年新收政府信息公开申请数量|11|12|13|14|15|16|81|", "|二、上年结转政府信息公开申请数量|1|2|3|4|5|6|21|",
    "|三、本年度办理结果|", "|（一）予以公开|7|8|9|10|11|12|57|", "|（七）总计|7|8|9|10|11|12|57|",
  ];

  test("words in the cell of a figure are told, whatever stands around them", () => {
    const told = readText("a.txt", title + [...heads, ...rows].join("\n").replace("|14|", "|待核|").replace("|6|21|", "|6|见附件|"));
    expect(told.figures.get("applications.received.publicWelfare")).toMatchObject({as: "text", text: "待核", value: null});
    expect(told.figures.get("applications.carriedIn.total")).toMatchObject({as: "text", text: "见附件", value: null});
    expect(told.figures.get("applications.received.total")).toMatchObject({value: 81});
  });

  test("words behind the label and the unit of a figure are no blank, and who signs below the table is no figure", () => {
    const list = ["一、主动公开情况", "（一）主动公开政府信息数", "条", "30", "其中：主动公开规范性文件数", "条", "见附件",
      "制发规范性文件总数", "件", "填表人：甲"].join("\n");
    const {figures} = readText("a.txt", `云溪街道办事处2018年政府信息公开工作年度报告统计表\n${list}`);
    expect(figures.get("statistics.proactive.normativeDocuments")).toMatchObject({as: "text", text: "见附件", value: null});
    expect(figures.get("statistics.proactive.normativeDocumentsIssued")).toMatchObject({as: "blank"});
  });

  test("figures of a column whose head is lost are left over, those of the others are read", () => {
    const told = readText("a.txt", title + [...heads, ...rows].join("\n").replace("科研机构", ""));
    expect(told.figures.has("applications.received.research")).toBe(false);
    expect(told.figures.get("applications.received.publicWelfare")).toMatchObject({value: 14});
    expect(told.unmatched.map(({text}) => text).join("\n")).toMatch(/本年新收.*13/);
  });

  test("a head that is misspelt has its place, and its figures are read", () => {
    const told = readText("a.txt", title + [...heads, ...rows].join("\n").replace("科研机构", "科研单位组织"));
    expect(told.figures.get("applications.received.research")).toMatchObject({value: 13});
  });

  test("pieces of heads that wrap beside each other are no sentence", () => {
    const {prose} = readText("a.txt", `${title}${[...heads, ...rows].join("\n")}\n结果 结果 其他 尚未 未经复议直接起诉 复议后起诉\n维持 纠正 结果 审结`);
    expect(prose).toEqual([]);
  });
});

test("a row's label copied over the next row's gives neither a figure", () => {
  const read = readText("甲.txt", [
    "云溪街道办事处2023年政府信息公开工作年度报告", "二、主动公开政府信息情况",
    "第二十条第（一）项", "信息内容\t本年制发件数\t本年废止件数\t现行有效件数", "规章\t0\t0\t0", "行政规范性文件\t7\t4\t99",
    "第二十条第（五）项", "信息内容\t本年处理决定数量", "行政许可\t717",
    "第二十条第（六）项", "信息内容\t本年处理决定数量", "行政强制\t819", "行政强制\t232",
    "第二十条第（八）项", "信息内容\t本年收费金额（单位：万元）", "行政事业性收费\t65.94",
  ].join("\n"));
  expect(read.figures.get("disclosure.licensing.decisions")?.value).toBe(717);
  expect(read.figures.has("disclosure.coercion.decisions")).toBe(false);
  expect(read.unmatched.map(({text}) => text)).toEqual(["行政强制 819", "行政强制 232"]);
});

test("of labels and numbers that have nothing to do with each other it is not said that no number is there", () => {
  const labels = ["云溪县财政局2024年政府信息公开工作年度报告", "规章", "行政规范性文件", "行政许可", "行政处罚", "行政强制"];
  expect(failure([...labels, "另表：1 2 3"].join("\n"))).toBe("unplaced");
  expect(failure([...labels, "2025年1月20日"].join("\n"))).toBe("emptyTables");
});
