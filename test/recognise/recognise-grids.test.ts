import {editions} from "../../src/editions/edition";
import type {Form} from "../../src/editions/form";
import type {Cell, Grid} from "../../src/recognise/grid";
import {recogniseGrids} from "../../src/recognise/recognise-grids";
import type {Recognition} from "../../src/recognise/recognition";
import {buildFiling} from "../build";
import {allLayouts} from "../layouts/all-layouts";
import {inventCase} from "../layouts/cases";
import {printForm, type PrintedTable} from "../layouts/printed";
import {sheet, type Entry} from "./grids";

const read = (...grids: readonly Grid[]): Recognition => recogniseGrids(grids)!;
const values = ({figures}: Recognition) => Object.fromEntries([...figures].map(([id, {value}]) => [id, value]));
const unmatched = (found: Recognition) => found.unmatched.map(({why, text}) => `${why} ${text}`);

const gridOf = (table: PrintedTable, name: string): Grid => ({
  name, rows: table.rows, columns: table.columns,
  cells: table.cells.map(({id, ...cell}) =>
    ({...cell, value: id === undefined || cell.text === "" ? cell.text : Number(cell.text)})),
});

const people = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"];
const applications = (...rows: readonly (readonly Entry[])[]): Grid => sheet("申请", [["", ...people], ...rows]);
const statistics = (...rows: readonly (readonly Entry[])[]): Grid =>
  sheet("统计", [["统计指标", "单位", "统计数"], ...rows, ["六、举报投诉数量", "件", 1]]);

const layouts = editions.flatMap(({id: edition, variants}) =>
  [undefined, ...variants.map(({id}) => id)].map((variant) => ({edition, variant})));

describe.each(layouts)(
  "the official tables of edition $edition, variant $variant", ({edition, variant}) => {
    const filing = buildFiling({edition, variant});
    const texts = new Map([...filing.figures].map(([id, {text}]) => [id, text]));
    const {forms} = editions.find(({id}) => id === edition)!;
    const grids = forms.map((form: Form) => gridOf(printForm(form, variant ?? "standard", texts), form.title));
    const found = read(...grids);

    test("are read whole", () => {
      expect(found).toMatchObject({edition, variant, unmatched: [], missingRows: []});
      expect(values(found)).toEqual(Object.fromEntries([...filing.figures].map(([id, {value}]) => [id, value])));
      expect([...found.figures.keys()]).toEqual([...filing.figures.keys()]);
    });

    test("give every figure the cell it stands in", () => {
      for (const [id, {place, text}] of found.figures) {
        if (place.in !== "sheet") throw new Error(`${id} stands in no sheet`);
        const grid = grids.find(({name}) => name === place.sheet)!;
        expect(grid.cells.find(({row, column}) => row === place.row && column === place.column)!.text).toBe(text);
      }
    });

    test("are read as blanks where nothing is filled in", () => {
      const empty = grids.map((grid) => ({...grid, cells: grid.cells.filter(({value}) => typeof value !== "number")}));
      const blank = read(...empty);
      expect(blank).toMatchObject({edition, unmatched: [], missingRows: []});
      expect([...new Set([...blank.figures.values()].map(({as, value}) => `${as} ${value}`))]).toEqual(["blank null"]);
      const places = ({figures}: Recognition) => [...figures.values()].map(({place}) => place);
      expect(places(blank)).toEqual(places(found));
    });
  },
);

test("sheets without a form are none of our business", () => {
  expect(recogniseGrids([sheet("工资", [["姓名", "金额"], ["甲", 3], ["合计", 3]])])).toBeUndefined();
  expect(recogniseGrids([])).toBeUndefined();
});

describe("a column beside the one that counts", () => {
  const table = (...heads: readonly string[]): Grid => sheet("统计", [
    ["指标名称", "计量单位", ...heads], ["（一）收到申请数", "件", 7, 5, 2], ["1.当面申请数", "件", 4, 3, 1],
    ["2.传真申请数", "件", 3, 2, 1],
  ]);

  test.each([
    [["上年数", "本年数", "增减"], 5], [["本年数", "上年数", "增减"], 7], [["2017年", "2018年", "同比"], 5],
    [["2018年度", "2017年度", "备注"], 7], [["统计数", "核定数", "上年同期"], 7], [["序号", "数量", "增长率"], 5],
  ])("is told by its heading: %j", (heads, received) => {
    expect(read(table(...heads)).figures.get("statistics.requests.received")!.value).toBe(received);
  });

  test("is doubted where no heading tells it", () => {
    const found = read(table("甲", "乙", "丙"));
    expect(found.figures.size).toBe(0);
    expect(unmatched(found)).toEqual(["doubt 7 4 3", "doubt 5 3 2", "doubt 2 1 1"]);
  });

  test("may hold last year under each heading of a column", () => {
    const heads = ["", ...people.flatMap((one) => [one, ""])];
    const sub = ["", ...people.flatMap(() => ["2022年", "2023年"])];
    const row = ["一、本年新收政府信息公开申请数量", ...people.flatMap((_, at) => [90 + at, at])];
    const found = read(sheet("申请", [heads, sub, row]));
    expect([...found.figures.values()].map(({value}) => value)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  test("may stand among the columns of the form", () => {
    const heads = ["", ...people.slice(0, 6), "小计", "总计"];
    const found = read(sheet("申请", [heads, ["一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 20, 21]]));
    expect([...found.figures.values()].map(({value}) => value)).toEqual([1, 2, 3, 4, 5, 6, 21]);
    expect(unmatched(found)).toEqual(["label 小计 20"]);
  });

  test("may repeat all the headings for last year", () => {
    const over = ["", "上年数", ...people.slice(1).map(() => ""), "本年数"];
    const row = ["一、本年新收政府信息公开申请数量", ...people.map(() => 99), ...people.map((_, at) => at)];
    const found = read(sheet("申请", [over, ["", ...people, ...people], row]));
    expect([...found.figures.values()].map(({value}) => value)).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });
});

describe("numbers that are known to be none of this year's figures", () => {
  const beside = (found: Recognition) => found.beside?.map(({heading, count}) => `${heading} ${count}`);
  const under = (head: string, ...cells: readonly Entry[]): Recognition => read(sheet("申请", [
    ["", ...people, head], ["一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21, cells[0] ?? ""],
    ["二、上年结转政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21, cells[1] ?? ""],
  ]));

  test.each(["上年数", "上年总计", "备注", "填报说明", "增减", "同比（%）"])("are told once, by their heading %s", (head) => {
    const found = under(head, 70001, 70002);
    expect([found.unmatched, beside(found)]).toEqual([[], [`${head} 2`]]);
    expect(found.beside?.[0]?.place).toEqual({in: "sheet", sheet: "申请", row: 1, column: 8});
  });

  test("are not what is computed of figures, counts rows, or is in words", () => {
    expect(under("增减", {text: "3", value: 3, formula: "H2-9"}).beside).toBeUndefined();
    expect(under("序号", 1, 2).beside).toBeUndefined();
    expect(under("备注", "其中3件系补正", "—").beside).toBeUndefined();
  });

  test("may stand in a row, or under a head for each column", () => {
    const years = ["", ...people.flatMap(() => ["上年数", "本年数"])];
    const found = read(sheet("申请", [["", ...people.flatMap((one) => [one, ""])], years,
      ["一、本年新收政府信息公开申请数量", ...people.flatMap((_, at) => [90 + at, at])]]));
    expect(beside(found)).toEqual(people.map(() => "上年数 1"));
    const rows = sheet("复议", [["行政复议", "", "", "", ""], ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]]
      .map((row) => ["", ...row]).concat([["本年数", 1, 2, 3, 4, 10], ["上年数", 5, 6, 7, 8, 26]] as never));
    expect(beside(read(rows))).toEqual(["上年数 5"]);
  });

  test("are none where the word that says so stands among a row's figures", () => {
    const found = read(sheet("申请", [["", ...people], ["一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21],
      ["二、上年结转政府信息公开申请数量", 1, 2, 3, "备注", 4, 5, 6, 1884]]));
    expect(found.beside).toBeUndefined();
    expect(unmatched(found).join()).toContain("1884");
  });

  test("may be a whole table of last year's", () => {
    const row = ["一、本年新收政府信息公开申请数量", ...people.map(() => 99), ...people.map((_, at) => at)];
    const over = ["", "上年数", ...people.slice(1).map(() => ""), "本年数"];
    expect(beside(read(sheet("申请", [over, ["", ...people, ...people], row])))).toHaveLength(1);
  });
});

test("numbers that a merged area hides are listed at its place", () => {
  const table = applications(["一、本年新收政府信息公开申请数量", {text: "1", value: 1, covers: ["317"]}, 2, 3, 4, 5, 6, 21]);
  const found = read(table);
  expect(found.figures.size).toBe(7);
  expect(found.unmatched).toEqual([{text: "1 317", place: {in: "sheet", sheet: "申请", row: 1, column: 1}, why: "value"}]);
});

describe("small numbers without a label", () => {
  const rows: readonly (readonly Entry[])[] = [["", "", ...people], ["", "一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21],
    ["", "二、上年结转政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21]];
  const below = (gap: number): Grid => sheet("申请", [...rows, ...Array.from({length: gap}, () => []), ["", "", 317, "", 318]]);
  const leftWith = (first: Entry, second: Entry): Grid =>
    sheet("申请", rows.map((row, at) => [at === 0 ? "" : at === 1 ? first : second, ...row.slice(1)]));

  test.each([[below(0)], [below(1)], [below(4)], [sheet("申请", [["", "", 317, "", 318], ...rows])]])(
    "are listed, above a table or below it", (grid) => {
      expect(unmatched(read(grid)).join()).toMatch(/317.* 318/);
    });

  test("are listed before a row, unless they count rows or are a page's number", () => {
    expect(unmatched(read(leftWith(317, ""))).join()).toContain("317");
    for (const [first, second] of [[1, 2], [2, 1], [1, ""]]) {
      expect(unmatched(read(leftWith(first!, second!)))).toEqual([]);
    }
    expect(unmatched(read(sheet("申请", [["", "", "", "", 12], [], ...rows])))).toEqual([]);
  });

  test("are listed under a list that stands sideways", () => {
    const list = [["统计指标", "单位", "统计数"], ["（一）主动公开政府信息数", "条", 11, 317],
      ["1.政府公报公开政府信息数", "条", 14], ["六、举报投诉数量", "件", 1]];
    const turned = [0, 1, 2, 3].map((at) => list.map((row) => row[at] ?? ""));
    expect(unmatched(read(sheet("统计", turned)))).toEqual(["label 条 317"]);
  });
});

describe("a label copied over another", () => {
  const rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "四、结转下年度继续办理"];
  const shownIn = (found: Recognition): string => found.unmatched.map(({text}) => text).join(" ");

  test.each(people.slice(0, 6).flatMap((damaged) => people.flatMap((copied) =>
    damaged === copied || copied === "其他" || damaged === "其他" ? [] : [{damaged, copied}])),
  )("gives $copied no figure of $damaged, whichever of the two stands first", ({damaged, copied}) => {
    const filled = rows.map((label, at): Entry[] => [label, ...people.map((_, column) => 100 * at + column + 11)]);
    const heads = people.map((head) => head === damaged ? copied : head);
    const found = read(sheet("申请", [["", ...heads], ...filled]));
    const right = values(read(applications(...filled)));
    expect(Object.entries(values(found)).filter(([id, value]) => right[id] !== value)).toEqual([]);
    const told = new Set([...found.figures.values()].map(({text}) => text));
    const shown = shownIn(found);
    expect(Object.values(right).map(String).filter((value) => !told.has(value) && !shown.includes(value))).toEqual([]);
  });

  const decisions = (first: string, second: string, third: string): Grid => sheet("公开", [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", 1, 2, 3], ["行政规范性文件", 4, 5, 6],
    ["第二十条第（五）项"], ["信息内容", "本年处理决定数量"], [first, 717],
    ["第二十条第（六）项"], ["信息内容", "本年处理决定数量"], [second, 819], [third, 232],
  ]);

  test.each([
    ["行政处罚", "行政处罚", "行政强制"], ["行政强制", "行政处罚", "行政强制"], ["行政许可", "行政强制", "行政强制"],
    ["行政许可", "行政处罚", "行政处罚"],
  ])("gives no row the figure of another: %s, %s, %s", (...labels) => {
    const found = read(decisions(...labels));
    const right = values(read(decisions("行政许可", "行政处罚", "行政强制")));
    const copied = labels.find((label, at) => labels.indexOf(label) !== at);
    expect(Object.entries(values(found)).filter(([id, value]) => right[id] !== value)).toEqual([]);
    labels.forEach((label, at) => {
      if (label === copied) expect(shownIn(found)).toContain(String([717, 819, 232][at]));
    });
  });

  test("is none where a merged area was taken apart and filled in", () => {
    const found = read(sheet("公开", [
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", 1, 2, 3], ["行政规范性文件", 4, 5, 6],
      ["信息内容", ...Array.from({length: 3}, () => "本年处理决定数量")], ["行政许可", 717, 717, 717],
    ]));
    expect(values(found)["disclosure.licensing.decisions"]).toBe(717);
    expect(found.unmatched).toEqual([]);
  });

  test("is one where the figures beside each other differ", () => {
    const found = read(sheet("公开", [
      ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", 1, 2, 3], ["行政规范性文件", 4, 5, 6],
      ["信息内容", ...Array.from({length: 2}, () => "本年处理决定数量")], ["行政许可", 717, 718],
    ]));
    expect(shownIn(found)).toContain("718");
  });
});

describe("a second table", () => {
  const row = (value: number): Entry[] => ["一、本年新收政府信息公开申请数量", ...people.map(() => value)];

  test("that is hidden does not win, and is mentioned", () => {
    const found = read({...applications(row(9)), name: "旧", hidden: true}, applications(row(1)));
    expect([...new Set(Object.values(values(found)))]).toEqual([1]);
    expect(found.unmatched).toEqual([{
      text: "一、本年新收政府信息公开申请数量 9 9 9 9 9 9 9", why: "twice", place: {in: "sheet", sheet: "旧", row: 1, column: 0},
    }]);
  });

  test("of the same year is kept beside each figure as a copy, where it has a number", () => {
    const [label = "", ...others] = row(9);
    const found = read(applications(row(1)), {...applications([label, null, ...others.slice(1)]), name: "备份"});
    expect([...found.figures.values()].map(({copies}) => copies))
      .toEqual([undefined, ...others.slice(1).map(() => [9])]);
  });

  test("of an earlier year does not win over the latest, wherever it stands, and is no copy of it", () => {
    const found = read({...applications(row(9)), name: "2022年"}, {...applications(row(1)), name: "2023年"});
    expect([...new Set(Object.values(values(found)))]).toEqual([1]);
    expect([...found.figures.values()].filter(({copies}) => copies !== undefined)).toEqual([]);
    expect(unmatched(found)).toEqual(["twice 一、本年新收政府信息公开申请数量 9 9 9 9 9 9 9"]);
  });

  test("that is empty does not win over one that is filled in", () => {
    const found = read({...applications([row(0)[0]!]), name: "模板"}, applications(row(1)));
    expect([...new Set(Object.values(values(found)))]).toEqual([1]);
  });

  test("goes on with the rows of the first, with headings or without", () => {
    const more = ["四、结转下年度继续办理", ...people.map((_, at) => at)];
    const found = read(applications(row(1)), sheet("续", [more, ["注：数据截至12月31日"]]));
    expect(found.figures.size).toBe(14);
    expect(found.figures.get("applications.carriedOut.total")).toMatchObject({value: 6, place: {sheet: "续", row: 0, column: 7}});
    expect(found.missingRows).toHaveLength(23);
  });
});

describe("a form that is left empty below its headings", () => {
  const heads = Array.from({length: 3}, () => ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"]).flat();
  const disputes = ["行政复议", "", "", "", "", "行政诉讼"];
  const under = ["", "", "", "", "", "未经复议直接起诉", "", "", "", "", "复议后起诉"];
  const empty = sheet("复议诉讼", [disputes, under, heads]);

  test("is blank at a sheet's end, where no cell is kept of the row below", () => {
    expect([...read(empty).figures.values()].map(({as}) => as)).toEqual(Array.from({length: 15}, () => "blank"));
  });

  test("is not there at the end of a page's table, which may go on in the next one", () => {
    expect(recogniseGrids([{...empty, around: []}])?.figures.size ?? 0).toBe(0);
  });
});

describe("equal labels", () => {
  const review = ["四、行政复议数量", "件", 10];
  const litigation = ["五、行政诉讼数量", "件", 20];
  const corrected = (value: number): Entry[] => ["（二）被依法纠错数", "件", value];

  test("are told apart by the rows over them", () => {
    expect(values(read(statistics(litigation, corrected(2), review, corrected(1))))).toMatchObject({
      "statistics.review.corrected": 1, "statistics.litigation.corrected": 2,
    });
  });

  test("stand in the form's order where nothing tells them apart", () => {
    expect(values(read(statistics(corrected(1), corrected(2))))).toMatchObject({
      "statistics.review.corrected": 1, "statistics.litigation.corrected": 2,
    });
  });

  test("begin a piece of the table that goes on where the one before ended", () => {
    const first = sheet("一", [["统计指标", "单位", "统计数"], review, ["（一）维持具体行政行为数", "件", 7], corrected(1)]);
    const other = (value: number): Entry[] => ["（三）其他情形数", "件", value];
    const piece = (...rows: readonly Entry[][]) => sheet("二", [...rows, litigation, ["六、举报投诉数量", "件", 1]]);
    expect(values(read(first, piece(other(2))))).toMatchObject({"statistics.review.other": 2});
    // Others than the form has between.
    for (const rows of [[corrected(3), other(2)], [corrected(3)]]) {
      const found = read(first, piece(...rows));
      expect(Object.values(values(found))).toEqual([10, 7, 1, 20, 1]);
      expect(unmatched(found)).toHaveLength(rows.length);
    }
  });

  test("are doubted where only one of them is there", () => {
    const found = read(statistics(corrected(1)));
    expect([...found.figures.keys()]).toEqual(["statistics.complaints.total"]);
    expect(unmatched(found)).toEqual(["doubt （二）被依法纠错数 1"]);
  });

  test("其他 and 总计 are a row or a column by where they stand", () => {
    const other = ["3.其他", 1, 2, 3, 4, 5, 6, 21];
    const total = ["总计", 11, 12, 13, 14, 15, 16, 81];
    expect(values(read(applications(other, total)))).toMatchObject({
      "applications.other.rest.otherOrganisation": 6, "applications.other.rest.total": 21,
      "applications.handled.otherOrganisation": 16, "applications.handled.total": 81,
    });
  });
});

describe("labels", () => {
  test.each(["：复议后起诉", "（复议后起诉）", "-复议后起诉"])("are understood behind their headings: 行政诉讼%s", (behind) => {
    const found = read(sheet("复议", [
      ["", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], ["行政复议", 1, 0, 0, 0, 1],
      ["行政诉讼—未经复议直接起诉", 0, 2, 0, 0, 2], [`行政诉讼${behind}`, 0, 0, 3, 0, 3],
    ]), applications(["三、本年度办理结果（三）不予公开1.属于国家秘密", 1, 0, 0, 0, 0, 0, 1]));
    expect(values(found)).toMatchObject({
      "disputes.directLitigation.total": 2, "disputes.litigationAfterReview.total": 3,
      "applications.refused.stateSecret.total": 1,
    });
  });

  test("that sum their parts may say so in a cell beside them", () => {
    const found = read(sheet("统计", [
      ["统计指标", "", "统计数"], ["（一）收到申请数", "小计", 7], ["", "1.当面申请数", 4], ["", "2.传真申请数", 3],
    ]));
    expect(values(found)).toEqual({
      "statistics.requests.received": 7, "statistics.requests.inPerson": 4, "statistics.requests.fax": 3,
    });
  });

  test("count though codes or explanations stand between them and the figures", () => {
    const found = read(sheet("统计", [
      ["统计指标", "指标代码", "指标解释", "单位", "统计数"], ["（一）收到申请数", "A31", "指本年收到的申请", "件", 7],
      ["1.当面申请数", "A311", "", "件", 4],
    ]));
    expect(values(found)).toEqual({"statistics.requests.received": 7, "statistics.requests.inPerson": 4});
    expect(found.unmatched).toEqual([]);
  });

  test("split over two cells are read as one", () => {
    const found = read(sheet("主动公开", [
      ["信息", "内容", "本年制发", "本年废止", "现行有效"], ["", "", "件数", "件数", "件数"], ["行政规范性", "文件", 3, 2, 9],
      ["规", "章", 0, 0, 1],
    ]));
    expect(values(found)).toMatchObject({
      "disclosure.regulations.inForce": 1, "disclosure.normativeDocuments.issued": 3,
      "disclosure.normativeDocuments.repealed": 2, "disclosure.normativeDocuments.inForce": 9,
    });
  });
});

describe("what is not understood is shown", () => {
  const received = ["一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21];
  const carried = ["四、结转下年度继续办理", 0, 0, 0, 0, 0, 0, 0];

  test("a row of its own", () => {
    const found = read(applications(received, ["五、电话咨询数量", 7, 0, 0, 0, 0, 0, 7], carried));
    expect(found.unmatched).toEqual([{text: "五、电话咨询数量 7 0 0 0 0 0 7", why: "label", place: {in: "sheet", sheet: "申请", row: 2, column: 0}}]);
    expect(found.figures.size).toBe(14);
  });

  test("figures without a label", () => {
    expect(unmatched(read(applications(received, ["", 7, "", 8], carried)))).toEqual(["value 7 8"]);
  });

  test("a row with fewer figures than columns, some beside the headings", () => {
    const found = read(applications(received, [...carried.slice(0, 3), "", "", "", "", "", 3, 4]));
    expect(unmatched(found)).toEqual(["count 四、结转下年度继续办理 0 0 3 4"]);
    expect(found.figures.size).toBe(7);
    expect(found.missingRows).not.toContainEqual({form: "applications", row: "carriedOut"});
  });

  describe("a number with white space before its last three digits", () => {
    const rows = (first: Entry, second: Entry, more: Entry = 7) => [
      ["一、本年新收政府信息公开申请数量", first, second, 0, 0, 0, 0, 419_659],
      ["二、上年结转政府信息公开申请数量", more, 0, 0, 0, 0, 0, more]] as const;
    const texts = (...given: Parameters<typeof rows>) => {
      const {figures} = read(applications(...rows(...given)));
      return ["received.person", "received.business"].map((id) => figures.get(`applications.${id}`)).map((one) => [one?.as, one?.value]);
    };

    test.each([" ", "\u00a0", "\u2009", "\u3000", "  "])("as 419%s652: two that ran together, where a cell beside it is blank", (space) => {
      expect(texts(`419${space}652`, "")).toEqual([["text", null], ["blank", null]]);
    });
    test("one, where sums prove it", () => {
      expect(texts("419 652", 7)).toEqual([["number", 419_652], ["number", 7]]);
    });
    test("neither, where sums contradict it", () => {
      expect(texts("419 653", 7)).toEqual([["text", null], ["number", 7]]);
    });
    test("one, where another of the table that is written so is proven", () => {
      const [received] = rows("419 652", 7);
      const found = read(applications(received, ["二、上年结转政府信息公开申请数量", "1 200", 3, 0, 0, 0, 0, 1]));
      expect(found.figures.get("applications.carriedIn.person")?.value).toBe(1200);
    });
    test("one, where the spreadsheet stores it as a number", () => {
      expect(texts({value: 419_652, text: "419 652"}, "")[0]).toEqual(["number", 419_652]);
    });
  });

  test("a label that is nearly one of the form's: read, and shown", () => {
    const found = read(applications(received, ["四、接转下年度继续办理", 0, 0, 0, 0, 0, 0, 3], ["4.保护第三合法权益", 0, 0, 0, 0, 0, 0, 2]));
    expect(values(found)).toMatchObject({"applications.carriedOut.total": 3, "applications.refused.thirdPartyRights.total": 2});
    expect(unmatched(found)).toEqual(["label 四、接转下年度继续办理", "label 4.保护第三合法权益"]);
  });

  test("a short label that is nearly another is not taken for it", () => {
    const head = ["信息内容", "本年处理决定数量"];
    const found = read(sheet("主动公开", [head, ["行政许可", 5], head, ["行政处分", 3], ["行政强制", 4]]));
    expect([...found.figures.keys()]).toEqual(["disclosure.licensing.decisions", "disclosure.coercion.decisions"]);
    expect(unmatched(found)).toEqual(["label 行政处分 3"]);
  });

  test("a heading among the columns", () => {
    const found = read(sheet("主动公开", [["信息内容", "本年制发件数", "本年备案件数", "现行有效件数"], ["规章", 1, 2, 3]]));
    expect(values(found)).toEqual({"disclosure.regulations.issued": 1, "disclosure.regulations.inForce": 3});
    expect(unmatched(found)).toEqual(["label 本年备案件数 2"]);
  });

  test("rows that the form has and the table has not", () => {
    expect(read(applications(received, carried)).missingRows).toEqual(expect.arrayContaining([{form: "applications", row: "carriedIn"}]));
  });
});

describe("figures that slid beside their headings", () => {
  const heads = ["", "", "", ...people];

  test("are counted off where the row is full", () => {
    const found = read(sheet("申请", [heads,
      ["一、本年新收政府信息公开申请数量", "", "", 1, 2, 3, 4, 5, 6, 21],
      ["四、结转下年度继续办理", 1, 0, 0, 0, 0, 0, 1],
    ]));
    expect(values(found)).toMatchObject({"applications.carriedOut.person": 1, "applications.carriedOut.total": 1});
    expect(found.unmatched).toEqual([]);
  });

  test("are not counted off where a heading of another column may own one of them", () => {
    const found = read(sheet("申请", [["", ...people, "核定数"], ["四、结转下年度继续办理", "", 0, 0, 0, 0, 0, 1, 7]]));
    expect(unmatched(found)).toContain("count 四、结转下年度继续办理 0 0 0 0 0 1 7");
    expect(found.figures.size).toBe(0);
  });
});

describe("a number moved out of its row", () => {
  const row = (label: string, from: number): Entry[] => [label, ...people.map((_, at) => from + at)];
  const moved = (from: readonly Entry[], at: number, to: number): Entry[] => {
    const out = [...from];
    while (out.length <= to) out.push("");
    [out[to], out[at]] = [from[at]!, ""];
    return out;
  };

  test.each([[1, 8], [4, 8], [6, 10], [7, 8], [7, 30], [3, 30]])("from column %d to %d leaves a blank, and is listed", (at, to) => {
    const found = read(applications(
      row("一、本年新收政府信息公开申请数量", 10), moved(row("二、上年结转政府信息公开申请数量", 50), at, to),
      row("四、结转下年度继续办理", 90),
    ));
    const ids = [...found.figures].filter(([id]) => id.startsWith("applications.carriedIn.")).map(([, {value}]) => value);
    expect(ids).toEqual(people.map((_, place) => place + 1 === at ? null : 50 + place));
    expect(unmatched(found).some((text) => text.endsWith(` ${49 + at}`))).toBe(true);
  });

  test("is told apart from rows that are all shifted alike", () => {
    const shift = ([label = "", ...figures]: readonly Entry[]): Entry[] => [label, "", ...figures];
    const found = read(applications(
      shift(row("一、本年新收政府信息公开申请数量", 10)), shift(row("二、上年结转政府信息公开申请数量", 50)),
    ));
    expect(values(found)).toMatchObject({"applications.received.person": 10, "applications.carriedIn.total": 56});
    expect(found.unmatched).toEqual([]);
  });
});

describe("numbers away from a form", () => {
  const form = (more: readonly Entry[] = []): readonly Entry[][] =>
    [["", ...people], ["一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21, ...more]];
  const far = Array.from({length: 20}, () => "");

  test.each<[string, readonly (readonly Entry[])[]]>([
    ["at the right", form([...far, 40001])], ["below", [...form(), ...far.map(() => []), ["", "", 40001]]],
    ["beside the title", [["某街道2024年度政府信息公开工作统计", "", "", "", 40001], ...form()]],
  ])("are listed: %s", (_, rows) => {
    expect(unmatched(read(sheet("申请", rows))).some((text) => text.endsWith("40001"))).toBe(true);
  });

  test("are none where they are a year, a telephone or a page number", () => {
    const found = read(sheet("申请", [...form(), ...far.map(() => []),
      ["年度：", 2024], ["联系电话：", 7654321], ["", "", 20250115], ["", "", 3]]));
    expect(found.unmatched).toEqual([]);
  });

  test.each(["累计", "审核"])("are listed under %s", (heading) => {
    const found = read(sheet("申请", [["", ...people, "", heading], [...form()[1]!, "", 77]]));
    expect(unmatched(found)).toEqual([`label ${heading} 77`]);
  });
});

describe("a label that stands on two rows", () => {
  const row = (label: string, from: number): Entry[] => [label, ...people.map((_, at) => from + at)];

  test("is of the row that stands in the official order, and the other is listed with its numbers", () => {
    const found = read(applications(
      row("1.属于国家秘密", 10), row("1.本机关不掌握相关政府信息", 20), row("3.危及“三安全一稳定”", 30),
      row("8.属于行政查询事项", 40), row("1.本机关不掌握相关政府信息", 50), row("2.没有现成信息需要另行制作", 60),
    ));
    expect(values(found)).toMatchObject({"applications.unavailable.notHeld.person": 50});
    expect(unmatched(found)).toEqual(["doubt 1.本机关不掌握相关政府信息 20 21 22 23 24 25 26"]);
  });

  test("is not blamed on the first row of the table where it comes again below the last", () => {
    const found = read(applications(
      row("一、本年新收政府信息公开申请数量", 10), row("（七）总计", 20), row("四、结转下年度继续办理", 30), row("合计", 70),
    ));
    expect(unmatched(found)).toEqual([expect.stringMatching(/合计 70 71 72 73 74 75 76$/)]);
  });
});

describe("a figure", () => {
  const only = (entry: Entry) => {
    const found = read(sheet("主动公开", [["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", entry]]));
    const figure = found.figures.get("disclosure.fees.amount")!;
    expect(figure.place).toEqual({in: "sheet", sheet: "主动公开", row: 1, column: 1});
    return Object.fromEntries(Object.entries(figure).filter(([key, value]) => key !== "place" && value !== undefined));
  };
  const plain = {as: "number", unit: "万元"};

  test.each<[string, Entry, object]>([
    ["is a number", 12.5, {...plain, value: 12.5, text: "12.5"}],
    ["keeps its decimals as displayed", {value: 21.656, text: "21.6560"}, {...plain, value: 21.656, text: "21.6560"}],
    ["is displayed rounded", {value: 12.5, text: "13"}, {...plain, value: 12.5, text: "13", displayed: "13"}],
    ["is displayed in groups", {value: 1234, text: "1,234"}, {...plain, value: 1234, text: "1,234"}],
    ["is displayed as nothing, yet zero", {value: 0, text: ""}, {...plain, value: 0, text: ""}],
    ["has more digits than are kept", {value: 0.1 + 0.2, text: "0.3"}, {...plain, value: 0.1 + 0.2, text: "0.3"}],
    ["is a number kept as text", "12", {...plain, value: 12, text: "12", slips: ["numberAsText"]}],
    ["is text in full width with a unit", "１２元", {as: "number", value: 0.0012, text: "１２元", unit: "元", converted: "0.0012", slips: ["fullWidth", "unit", "numberAsText"]}],
    ["is formatted as a date", {value: 5, text: "5", date: true}, {...plain, value: 5, text: "5", slips: ["date"]}],
    ["is a day that a program made of 1-2", {value: 45293, text: "1月2日", date: true}, {value: null, as: "text", text: "1月2日", unit: "万元"}],
    ["carries a remark", "22（其中修订16件）", {...plain, value: 22, text: "22（其中修订16件）", remark: "（其中修订16件）", slips: ["numberAsText"]}],
    ["is computed", {value: 3, formula: "=SUM(A1)"}, {...plain, value: 3, text: "3", formula: "=SUM(A1)"}],
    ["is computed to nothing", {value: "", formula: '=IF(1,"")'}, {value: null, as: "blank", text: "", unit: "万元", formula: '=IF(1,"")'}],
    ["is an error", {value: "#REF!", error: "#REF!", formula: "=X1"}, {value: null, as: "text", text: "#REF!", unit: "万元", formula: "=X1"}],
    ["is nothing", null, {value: null, as: "blank", text: "", unit: "万元"}],
    ["is white space", "　 ", {value: null, as: "blank", text: "", unit: "万元"}],
    ["is said to be nothing", "——", {value: null, as: "mark", text: "——", unit: "万元"}],
    ["is text", "详见附件", {value: null, as: "text", text: "详见附件", unit: "万元"}],
  ])("%s", (_, entry, expected) => {
    expect(only(entry)).toEqual(expected);
  });

  test("comes without a slip from a source that has text only", () => {
    const grid = sheet("1", [["信息内容", "本年处理决定数量"], ["行政许可", 1]]);
    const found = read({...grid, cells: grid.cells.map((cell) => ({...cell, value: undefined}))});
    expect(found.figures.get("disclosure.licensing.decisions")).toEqual(
      {value: 1, as: "number", text: "1", place: {in: "sheet", sheet: "1", row: 1, column: 1}});
  });

  test("takes its unit from the row where that prints one", () => {
    expect(read(statistics()).figures.get("statistics.complaints.total")!.unit).toBe("件");
  });
});

describe("the edition", () => {
  const disputes = sheet("复议诉讼", [
    ["", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], ["行政复议", 1, 0, 0, 0, 1],
    ["未经复议直接起诉", 0, 0, 0, 0, 0], ["复议后起诉", 0, 0, 0, 0, 0],
  ]);

  test("is the one the year or the record asks for, where the tables fit two; else the later", () => {
    expect(recogniseGrids([disputes], {year: 2020})!.edition).toBe("2019");
    expect(recogniseGrids([disputes], {edition: "2019"})!.edition).toBe("2019");
    expect(recogniseGrids([disputes], {year: 2023})!.edition).toBe("2021");
    expect(recogniseGrids([disputes])!.edition).toBe("2021");
  });

  test("is what the tables say, whatever the year", () => {
    const head = ["信息内容", "本年新制作数量", "本年新公开数量", "对外公开总数量"];
    expect(recogniseGrids([sheet("表二", [head, ["规章", 1, 2, 3]]), disputes], {year: 2023})!.edition).toBe("2019");
  });
});

describe("a report pasted into a sheet as text", () => {
  const report = (layout: string) => {
    const {report} = inventCase(allLayouts.find(({name}) => name === layout)!, {edition: "2021"}, 4);
    return {...report, lines: report.text.split("\n")};
  };
  const asTyped = (line: string): string | number => /^\d{1,9}$/.test(line) ? Number(line) : line;

  test.each<[string, string, (lines: readonly string[]) => Grid]>([
    ["one value a cell", "L2 one value a line", (lines) => sheet("粘贴", lines.map((line) => ["", asTyped(line)]))],
    ["one value a cell beside an empty column", "L2 one value a line", (lines) =>
      sheet("粘贴", lines.map((line) => ["", asTyped(line)]), {columns: 3})],
    ["a line a cell", "L4 pipes with padding", (lines) => sheet("粘贴", lines.map((line) => [line]))],
    ["all of it in one cell", "L4 pipes with padding", (lines) => sheet("粘贴", [[], ["", lines.join("\n")]])],
    ["cells at its tabs", "L3 tab-led cells", (lines) => sheet("粘贴", lines.map((line) => line.split("\t").map(asTyped)))],
    ["serial numbers before its lines", "L4 pipes with padding", (lines) => sheet("粘贴", lines.map((line, at) => [at + 1, line]))],
  ])("is read with %s", (_, layout, paste) => {
    const {lines, expected} = report(layout);
    const found = read(paste(lines));
    expect(values(found)).toEqual(Object.fromEntries(expected));
  });

  test("gives every figure the cell it stands in", () => {
    const {lines} = report("L2 one value a line");
    const found = read(sheet("粘贴", lines.map((line) => ["", asTyped(line)])));
    const shown = [...found.figures.values()].filter(({text}) => text !== "");
    expect(shown.length).toBeGreaterThan(100);
    for (const {place, text} of shown) {
      expect(place).toMatchObject({in: "sheet", sheet: "粘贴", column: 1});
      expect(lines[(place as {row: number}).row]!.trim()).toBe(text);
    }
  });
});

describe("a row whose figures slid into the column of the labels", () => {
  const slid = (heading: Entry, first: Entry): Recognition => read(sheet("申请", [
    [heading, "", ...people],
    ["一、本年新收政府信息公开申请数量", "", 1, 2, 3, 4, 5, 6, 21],
    ["三、本年度办理结果", "（一）予以公开", 11, 12, 13, 14, 15, 16, 81],
    ["（七）总计", 31, first, 33, 34, 35, 36, 201],
    ["四、结转下年度继续办理", "", 41, 42, 43, 44, 45, 46, 261],
  ]));
  const handled = (found: Recognition) =>
    [...found.figures].filter(([id]) => id.startsWith("applications.handled.")).map(([, {value}]) => value);
  const note = {value: "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）", columnSpan: 2};

  test("counts them off where it is full", () => {
    expect(handled(slid("", 32))).toEqual([31, 32, 33, 34, 35, 36, 201]);
  });

  test.each([["a blank", "", ""], ["a heading over it", note, 32], ["a blank and a heading", note, ""]])(
    "is told where there is %s, and none is another's", (_, heading, first) => {
      const found = slid(heading, first);
      expect(handled(found)).toEqual([]);
      expect(unmatched(found)).toEqual([`count （七）总计 31 ${first === "" ? "" : `${first} `}33 34 35 36 201`]);
      expect(found.figures.get("applications.carriedOut.total")).toMatchObject({value: 261});
    });
});

test("the cells that a label is merged over are no empty ones of its row, though the headings are damaged", () => {
  const label = (text: string): Partial<Cell> => ({text, value: text, columnSpan: 3});
  const row = (text: string, from: number): readonly Entry[] =>
    [label(text), null, null, ...[0, 1, 2, 3, 4].map((at) => from + at)];
  const torn = sheet("申请", [["", "", "", "第自然人", "商业企业", "科研机构", "社会公益组", "织法律服务机构"],
    row("一、本年新收政府信息公开申请数量", 101), row("二、上年结转政府信息公开申请数量", 201),
    ...["（一）予以公开", "1.属于国家秘密", "2.重复申请", "（七）总计"].map((text, at) => row(text, 301 + at * 100)),
    row("四、结转下年度继续办理", 901)]);
  const found = read(torn);
  expect(values(found)).not.toHaveProperty("applications.received.total");
  for (const [id, {as, text}] of found.figures) {
    const own = /business \d02|research \d03|person \d01|publicWelfare \d04|legalService \d05/;
    if (as === "number") expect(`${id} ${text}`).toMatch(own);
  }
});

test("places are named as the source names them", () => {
  const found = recogniseGrids([applications(["四、结转下年度继续办理", 1, 0, 0, 0, 0, 0, 1])], {
    placeOf: (grid, row, column) => ({in: "table", table: Number(grid.name === "申请"), row, column}),
  })!;
  expect(found.figures.get("applications.carriedOut.person")!.place).toEqual({in: "table", table: 1, row: 1, column: 1});
});

test("cells of a damaged file that lie over one another are told one by one", () => {
  const texts = ["一、本年新收政府信息公开申请数量", "5", "0", "0", "0", "0", "0", "5"];
  const cells = texts.map((text, column): Cell =>
    ({row: 0, column, rowSpan: 1, columnSpan: column === 0 ? 1 : 4, text, value: text}));
  const found = read({name: "表", rows: 1, columns: 11, cells});
  expect([[...found.figures.keys()], unmatched(found)]).toEqual([[], ["doubt 5 0 0 0 0 0 5"]]);
});

test("the column of the year before, named by its number, is known to be another's", () => {
  const found = read(sheet("统计", [["统计指标", "单位", "2017年统计数", "2018年统计数", "增减"],
    ["六、举报投诉数量", "件", 3, 5, 2], ["七、依申请公开信息收取的费用", "万元", 1, 2, 1]]));
  expect(Object.values(values(found))).toContain(5);
  expect(found.unmatched).toEqual([]);
});

describe("tables of other things beside the forms", () => {
  const disputes = sheet("复议", [
    ["", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], ["行政复议", 1, 2, 3, 4, 10],
    ["未经复议直接起诉", 5, 6, 7, 8, 26], ["复议后起诉", 9, 10, 11, 12, 42],
  ]);
  const others: readonly (readonly [string, Grid])[] = [
    ["districts, numbered", sheet("区县", [["序号", "单位", "本年新收", "行政复议"],
      ...["甲区", "乙区", "丙区", "丁区", "戊区"].map((unit, at) => [at + 1, unit, 501 + at, 601 + at])])],
    ["years", sheet("历年",
      [["年份", "行政复议"], ...[2020, 2021, 2022, 2023, 2024].map((year, at) => [year, 601 + at])])],
    ["months", sheet("各月",
      [["月份", "行政复议"], ...[1, 2, 3, 4, 5].map((month) => [month, 600 + month])])],
    ["nothing told", sheet("其他", [["行政复议", 601, 602, 603, 604, 605]])],
  ];

  test.each(others)("are left over: %s", (_, other) => {
    const found = read(other, disputes);
    expect(values(found)).toEqual(values(read(disputes)));
    expect(unmatched(found).join()).toContain("60");
  });

  test("have no figures of the forms under 总计 and 其他 alone", () => {
    const heads = (...more: readonly string[]): readonly Entry[] => ["办理结果", ...more, "其他", "总计"];
    const row = (label: string, from: number): readonly Entry[] =>
      [label, ...[0, 1, 2, 3, 4, 5, 6].map((at) => from + at)];
    const fields = ["征地拆迁", "城乡建设", "教育", "公安", "民政"];
    for (const year of [2019, 2024]) {
      const byField = sheet("领域", [heads(...fields), row("予以公开", 101), row("总计", 301)]);
      expect(values(recogniseGrids([byField, disputes], {year})!)).toEqual(values(read(disputes)));
      const byKind = sheet("领域", [["", ...people], row("征地拆迁", 101), row("其他", 201), row("总计", 301)]);
      expect(recogniseGrids([byKind, disputes], {year})!.figures.size).toBe(15);
    }
  });
});

test("总计 as the first heading, over two rows, is in line with what stands in the upper one", () => {
  const span = (text: string, rowSpan: number, columnSpan = 1): Partial<Cell> =>
    ({text, value: text, rowSpan, columnSpan});
  const found = read(sheet("申请", [
    [span("", 2), span("总计", 2), span("法人或其他组织", 1, 5), null, null, null, null, span("自然人", 2)],
    [null, null, ...people.slice(1, 6)], ["一、本年新收政府信息公开申请数量", 21, 2, 3, 4, 5, 6, 1],
  ]));
  expect(found.unmatched).toEqual([]);
  expect(Object.values(values(found))).toEqual([1, 2, 3, 4, 5, 6, 21]);
});

test("what stands below a line of figures under words of its own leaves no doubt of that line", () => {
  const form = editions.find(({id}) => id === "2021")!.forms.find(({id}) => id === "disputes")!;
  const filing = buildFiling({edition: "2021"});
  const texts = new Map([...filing.figures].map(([id, {text}]) => [id, text]));
  const official = gridOf(printForm(form, "standard", texts), "复议");
  const below = (row: number, columnSpan: number, more: readonly (readonly [number, number])[]): readonly Cell[] => [
    {row, column: 0, rowSpan: 1, columnSpan, text: "其中：行政机关败诉", value: "其中：行政机关败诉"},
    ...more.map(([column, value]) => ({row, column, rowSpan: 1, columnSpan: 5, text: String(value), value})),
  ];
  const withBelow = (cells: readonly Cell[]): Grid =>
    ({...official, rows: official.rows + 1, cells: [...official.cells, ...cells]});
  const found = read(withBelow(below(official.rows, 5, [[5, 901], [10, 902]])));
  expect([found.figures.size, unmatched(found)]).toEqual([15, ["label 其中：行政机关败诉 901 902"]]);
  const another = official.cells.filter(({row}) => row === official.rows - 1)
    .map((cell) => ({...cell, row: cell.row + 1}));
  expect([...read(withBelow(another)).figures.values()].filter(({as}) => as === "number")).toEqual([]);
});

test("a block whose first column is blank is read beside another table, whose rows are numbered", () => {
  const beside = (number: number): readonly Entry[] => ["", number, "一、本年新收政府信息公开申请数量", 70 + number];
  const found = read(sheet("统计", [
    ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数", ...beside(3)],
    ["规章", "", 2, 3, ...beside(4)], ["行政规范性文件", "", 5, 6, ...beside(5)],
  ]));
  expect(["regulations.issued", "regulations.repealed", "regulations.inForce", "normativeDocuments.inForce"]
    .map((id) => found.figures.get(`disclosure.${id}`)?.value)).toEqual([null, 2, 3, 6]);
});

test("a hidden draft stands in for no row that the sheet in sight shows doubtfully", () => {
  const heads = ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"];
  const seen = sheet("报送", [heads, ["规章", 1, 2, 3], ["行政规范性文件", 4, 5, ""], ["行政规范性文件", 7, 8, 9]]);
  const draft = sheet("草稿", [heads, ["规章", 1, 2, 3], ["行政规范性文件", 999, 998, 997]], {hidden: true});
  const found = recogniseGrids([seen, draft], {edition: "2021"})!;
  expect(Object.values(values(found)).filter((value) => Number(value) > 900)).toEqual([]);
  expect(unmatched(found).join()).toMatch(/999 998 997/);
});

test.each([
  ["the latest first", ["2024年", "2023年"]], ["the latest last", ["2023年", "2024年"]], ["in words", ["上年", "本年"]],
])("rows that years label are each of their year, %s", (_, years) => {
  const rows = years.flatMap((year, block) => ["规章", "行政规范性文件"].map((label, at): readonly Entry[] =>
    [at === 0 ? year : "", label, ...[1, 2, 3].map((one) => (/2024|本/.test(year) ? 10 : 50) + block * 100 + at * 3 + one)]));
  const found = read(sheet("统计", [["年度", "信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ...rows]));
  const shown = rows.filter(([, , first]) => Number(first) % 100 < 50).flat().filter((one) => typeof one === "number");
  expect([Object.values(values(found)), found.unmatched]).toEqual([shown, []]);
});

test("小计 behind rows of which it is the sum in no column may be another row, and is no sum", () => {
  const rows = ["1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作", "3.补正后申请内容仍不明确"];
  const table = (more: number) => sheet("申请", [
    ["", "", ...people], ...rows.map((label, at) => [at === 0 ? "（四）无法提供" : "", label, ...people.map((_, one) => 10 * at + one)]),
    ["", "小计", ...people.map((_, one) => 30 + 3 * one + more)],
  ]);
  const sumOf = (more: number) => read(table(more)).figures.get("applications.unavailable.person")?.value;
  expect([sumOf(0), sumOf(900)]).toEqual([30, undefined]);
  expect(read(table(900)).unmatched.map(({text}) => text).join()).toMatch(/930 933/);
});

test.each([[2024, 2023], ["2023", "2024"]])("%s and %s as bare numbers below each head tell its columns apart", (one, other) => {
  const under = people.flatMap(() => [one, other]);
  const figures = people.flatMap((_, at) => [100 + at, 500 + at]);
  const found = read(sheet("申请", [
    ["", ...people.flatMap((head) => [head, ""])], ["", ...under], ["一、本年新收政府信息公开申请数量", ...figures],
    ["二、上年结转政府信息公开申请数量", ...figures],
  ]));
  const first = Number(one) > Number(other) ? 100 : 500;
  expect(people.map((_, at) => [...found.figures.values()][at]?.value)).toEqual(people.map((_, at) => first + at));
});

test("rows that ran together in one are no figures of one number, and are listed", () => {
  const ran = applications(["一、本年新收政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21],
    ["二、上年结转政府信息公开申请数量\n（一）予以公开", "41\n52", "11\n12", "21\n22", "31\n32", "41\n42", "51\n52", "196\n212"]);
  const found = read(ran);
  expect(Object.keys(values(found))).toHaveLength(7);
  for (const listed of ["41\n52", "196\n212"]) expect(unmatched(found).join()).toContain(listed);
});

test("headings written into each cell of their merge are one, and one of these may be blank", () => {
  const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
  const five = outcomes.map((_, at) => at + 1);
  const found = (lower: readonly Entry[]) => read(sheet("复议", [
    ["行政复议", "", "", "", "", "行政诉讼"],
    [...outcomes, "未经复议直接起诉", "", "", "", "", "复议后起诉"],
    [...lower, ...outcomes, ...outcomes], [10, 20, 30, 40, 100].concat(five, five.map((one) => one + 50)),
  ]));
  for (const blank of [undefined, 0, 1]) {
    const {figures, unmatched} = found(outcomes.map((text, at) => at === blank ? "" : text));
    expect([...figures.values()].slice(0, 6).map(({value}) => value)).toEqual([10, 20, 30, 40, 100, 1]);
    expect(unmatched).toEqual([]);
  }
});

test("words in a figure's place head none of the numbers below them", () => {
  const found = recogniseGrids([sheet("主动公开", [
    ["第二十条第（五）项"], ["信息内容", "项目数量", "处理决定数量"], ["行政许可", "详见说明", 11],
    ["第二十条第（六）项"], ["信息内容", "项目数量", "处理决定数量"], ["行政处罚", 6792, 12], ["行政强制", 370, 13],
  ])], {edition: "2019"})!;
  expect(unmatched(found).join()).toMatch(/6792 370/);
});

test("上年数 over the figures of a table further up is no year of the rows of one turned round below it", () => {
  const list = [["项目", "指标", "数量", "上年数"], ...["规章", "行政规范性文件"].flatMap((row) =>
    ["本年制发件数", "本年废止件数", "现行有效件数"].map((head) => [row, head, 8, 77]))];
  const outcomes = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"].map((text, at) => ["", text, at, 10 + at, 20 + at]);
  const found = read(sheet("统计", [...list, [], ["", "项目", "行政复议", "未经复议直接起诉", "复议后起诉"], ...outcomes]));
  expect(["review", "directLitigation", "litigationAfterReview"].map((row) => values(found)[`disputes.${row}.other`]))
    .toEqual([2, 12, 22]);
});

test("the first row of a piece without headings may lack a figure", () => {
  const rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "四、结转下年度继续办理"]
    .map((label, row) => [label, ...people.map((_, at) => 100 * row + at)]);
  const lacking = [["（一）予以公开", 501, "", 503, 504, 505, 506, 507], ["（二）部分公开", 1, 2, 3, 4, 5, 6, 7]];
  const found = read(applications(...rows), sheet("续", lacking));
  expect(["person", "business", "total"].map((column) => values(found)[`applications.granted.${column}`])).toEqual([501, null, 507]);
  expect(found.unmatched).toEqual([]);
});

test("figures of another table, some columns away, are none of a row whose first one is blank", () => {
  const found = read(sheet("统计", [
    ["", ...people, "", "", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"],
    ["一、本年新收政府信息公开申请数量", "", 2, 3, 4, 5, 6, 20, "", "行政复议", 1, 2, 3, 4, 10],
    ["二、上年结转政府信息公开申请数量", 1, 2, 3, 4, 5, 6, 21, "", "", 91, 92],
    ["四、结转下年度继续办理", "", 2, 3, 4, 5, 6, 20, "", "", 93, 94, 95, 96, 97, 98, 99],
  ]));
  expect(["received", "carriedIn", "carriedOut"].map((row) => values(found)[`applications.${row}.business`])).toEqual([2, 2, 2]);
});
