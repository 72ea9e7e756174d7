import type {EditionId} from "../../../src/editions/edition";
import {atomsOf} from "../../../src/recognise/text/atoms";
import {claimsIn} from "../../../src/recognise/text/claims";
import {runsOf} from "../../../src/recognise/text/runs";
import {byRun, leaveOut, type LooseValues, settle} from "../../../src/recognise/text/settle";

/**
 * Of a text, whose lines are parted by ` / ` and its cells by `|`: the rows with their cells, the columns where the table lacks some,
 * and the unit; then the values that find no row, with line and reason.
 */
function settled(printed: string): readonly string[] {
  const [, edition = "2021", text = ""] = /^(?:@(\d+) )?(.*)$/.exec(printed) ?? [];
  const runs = runsOf(atomsOf(text.replaceAll("|", "\t").replaceAll(" / ", "\n")));
  const {filled, loose} = settle(runs, claimsIn(runs, edition as EditionId));
  const rows = filled.map(({claim, cells, slots, unit}) => [
    claim.row.id + (slots === undefined ? "" : `[${slots.map(({column}) => column).join()}]`),
    ...cells.map(({as, text}) => (as === "blank" ? "□" : text)), unit ?? "",
  ].filter((one) => one !== "").join(" "));
  const others = loose.map(({why, cells, line, isHeadless}) =>
    `${line} ${isHeadless === true ? "headless" : why} ${cells.map(({text}) => text).join(" ")}`);
  return [rows.join("; "), others.join("; ")];
}

test.each([
  ["an empty cell among the values, under heads", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|备注 / （一）予以公开|1||3|4|5|6|7|9",
    "granted 1 □ 3 4 5 6 7", "1 value 9"],
  ["an empty cell among the values, without heads", "（一）予以公开|1||3|4|5|6|7",
    "granted 1 □ 3 4 5 6 7", ""],
  ["a row with a cell less than the others has lost one somewhere", "（一）予以公开||1|2|3|4|5|6|7 / （二）部分公开|1||3|4|5|6|7",
    "granted 1 2 3 4 5 6 7", "1 count 1 3 4 5 6 7"],
  ["but a label in another place tells nothing", "（一）予以公开||1|2|3|4|5|6|7 / |（二）部分公开|1||3|4|5|6|7",
    "granted 1 2 3 4 5 6 7; partlyGranted 1 □ 3 4 5 6 7", ""],
  ["nor do others with gaps of their own", "（一）予以公开|||2|3|4|5|6|7 / （二）部分公开|1||3|4|5|6|7",
    "granted □ 2 3 4 5 6 7; partlyGranted 1 □ 3 4 5 6 7", ""],
  ["of the others those with words behind their values tell it too", "（一）予以公开|1|2|3|4|5|6|7|另见附件说明的有关情况 / （二）部分公开|1||3|4|5|6|7",
    "granted 1 2 3 4 5 6 7", "1 count 1 3 4 5 6 7"],
  ["the shortest of the others tells it", "（一）予以公开||1|2|3|4|5|6|7 / （七）总计|1|2|3|4|5|6|7 / （二）部分公开|1||3|4|5|6|7",
    "granted 1 2 3 4 5 6 7; handled 1 2 3 4 5 6 7; partlyGranted 1 □ 3 4 5 6 7", ""],
  ["a row of another width tells nothing", "信息内容|本年处理决定数量 / 行政许可||||5 / 信息内容 / 规章|1||3",
    "licensing 5; regulations 1 □ 3", ""],
  ["a row with a cell more has its padding as the others", "（一）予以公开||1|2|3|4|5|6|7 / （二）部分公开||1||3|4|5|6|7",
    "granted 1 2 3 4 5 6 7; partlyGranted 1 □ 3 4 5 6 7", ""],
  ["padded behind as the others", "（一）予以公开|1|2|3|4|5|6|7| / （二）部分公开|1||3|4|5|6||",
    "granted 1 2 3 4 5 6 7; partlyGranted 1 □ 3 4 5 6 □", ""],
  ["others padded in two ways", "（一）予以公开||1|2|3|4|5|6|7 / （二）部分公开|1|2|3|4|5|6|7| / （七）总计||1||3|4|5|6|",
    "granted 1 2 3 4 5 6 7; partlyGranted 1 2 3 4 5 6 7", "2 count 1 3 4 5 6"],
  ["others padded as none", "（一）予以公开|1|2|3|4|5|6|7 / （七）总计||1||3|4|5|6|",
    "granted 1 2 3 4 5 6 7", "1 count 1 3 4 5 6"],
  ["two lines a cell once, one line a cell twice", "一、本年新收政府信息公开申请数量 /  / 1 /  / 0 /  / 0 /  / 0 /  / 0 /  / 0 /  / 1 /  / 二、上年结转政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / （一）予以公开 / 2 / 0 / 0 / 0 / 0 / 0 / 2 / （二）部分公开 / 1 /  / 0 / 0 / 0 / 0 / 1 / （七）总计 / 2 / 0 / 0 / 0 / 0 / 0 / 2",
    "received 1 0 0 0 0 0 1; carriedIn 1 0 0 0 0 0 1; granted 2 0 0 0 0 0 2; partlyGranted 1 □ 0 0 0 0 1; handled 2 0 0 0 0 0 2", ""],
  ["a cell a line in fewer than half of the rows", "一、本年新收政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / 二、上年结转政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / （二）部分公开 1 0 0 0 0 0 1 / 2.其他法律行政法规禁止公开 1 0 0 0 0 0 1 / 3.危及“三安全一稳定” 1 0 0 0 0 0 1 / 4.保护第三方合法权益 1 0 0 0 0 0 1 / （七）总计 / 2 /  / 0 / 0 / 0 / 0 / 2 / 四、结转下年度继续办理",
    "received 1 0 0 0 0 0 1; carriedIn 1 0 0 0 0 0 1; partlyGranted 1 0 0 0 0 0 1; refused.prohibitedByLaw 1 0 0 0 0 0 1; refused.securityAndStability 1 0 0 0 0 0 1; refused.thirdPartyRights 1 0 0 0 0 0 1", "21 count 2 0 0 0 0 2"],
  ["a cell a line in half of them", "一、本年新收政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / 二、上年结转政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / （二）部分公开 1 0 0 0 0 0 1 / 3.危及“三安全一稳定” 1 0 0 0 0 0 1 / （七）总计 / 2 /  / 0 / 0 / 0 / 0 / 2 / 四、结转下年度继续办理",
    "received 1 0 0 0 0 0 1; carriedIn 1 0 0 0 0 0 1; partlyGranted 1 0 0 0 0 0 1; refused.securityAndStability 1 0 0 0 0 0 1; handled 2 □ 0 0 0 0 2", ""],
  ["a cell a line, an empty one in every row", "（一）予以公开 / 2 /  / 0 / 0 / 0 / 0 / 2 / （二）部分公开 / 3 / 0 /  / 0 / 0 / 0 / 3 / （七）总计 /  / 0 / 0 / 0 / 0 / 5 /  / 四、结转下年度继续办理",
    "granted 2 □ 0 0 0 0 2; partlyGranted 3 0 □ 0 0 0 3; handled □ 0 0 0 0 5 □", ""],
  ["a cell lost in every row, and an empty line behind it", "（一）予以公开 / 2 / 0 / 0 / 0 / 0 / 2 /  / （二）部分公开 / 3 / 0 / 0 / 0 / 0 / 3 /  / （七）总计 / 5 / 0 / 0 / 0 / 0 / 5 /  / 四、结转下年度继续办理",
    "", "1 count 2 0 0 0 0 2; 9 count 3 0 0 0 0 3; 17 count 5 0 0 0 0 5"],
  ["the same with the empty line before it", "（一）予以公开 /  / 2 / 0 / 0 / 0 / 0 / 2 / （二）部分公开 /  / 3 / 0 / 0 / 0 / 0 / 3 / （七）总计 /  / 5 / 0 / 0 / 0 / 0 / 5 / 四、结转下年度继续办理",
    "", "2 count 2 0 0 0 0 2; 10 count 3 0 0 0 0 3; 18 count 5 0 0 0 0 5"],
  ["two lines a cell, four lost in every row", "（一）予以公开 /  / 2 /  / 0 /  / 2 /  / （二）部分公开 /  / 3 /  / 0 /  / 3 /  / （七）总计 /  / 5 /  / 0 /  / 5 /  / 四、结转下年度继续办理",
    "", "2 count 2 0 2; 10 count 3 0 3; 18 count 5 0 5"],
  ["a line too many behind the row", "一、本年新收政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / 二、上年结转政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / （七）总计 / 2 /  / 0 / 0 / 0 / 0 / 2 /  / 四、结转下年度继续办理",
    "received 1 0 0 0 0 0 1; carriedIn 1 0 0 0 0 0 1", "17 count 2 0 0 0 0 2"],
  ["two values on one of its lines", "一、本年新收政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / 二、上年结转政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / （七）总计 / 2 0 /  / 0 / 0 / 0 /  / 2 / 四、结转下年度继续办理",
    "received 1 0 0 0 0 0 1; carriedIn 1 0 0 0 0 0 1", "17 count 2 0 0 0 0 2"],
  ["two lines a cell, one value between them", "一、本年新收政府信息公开申请数量 /  / 1 /  / 0 /  / 0 /  / 0 /  / 0 /  / 0 /  / 1 /  / 二、上年结转政府信息公开申请数量 /  / 1 /  / 0 /  / 0 /  / 0 /  / 0 /  / 0 /  / 1 /  / （七）总计 /  / 2 / 0 /  /  / 0 /  / 0 /  / 0 /  / 0 /  /  /  / 四、结转下年度继续办理",
    "received 1 0 0 0 0 0 1; carriedIn 1 0 0 0 0 0 1", "34 count 2 0 0 0 0 0"],
  ["nothing behind the row", "一、本年新收政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / 二、上年结转政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / （七）总计 / 2 /  / 0 / 0 / 0 / 0 / 2",
    "received 1 0 0 0 0 0 1; carriedIn 1 0 0 0 0 0 1", "17 count 2 0 0 0 0 2"],
  ["units on its lines", "一、本年新收政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / 二、上年结转政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / （七）总计 / 2 /  / 0 / 0 / 0 / 0 / 2 件 / 四、结转下年度继续办理",
    "received 1 0 0 0 0 0 1; carriedIn 1 0 0 0 0 0 1; handled 2 □ 0 0 0 0 2 件", ""],
  ["all columns and one more", "信息内容|本年制发件数|本年废止件数|现行有效件数|备注 / 规章|1|2|3|9",
    "regulations[issued,repealed,inForce] 1 2 3", "1 value 9"],
  ["columns of several blocks, one gone", "@2019 信息内容|上一年项目数量|处理决定数量 / 行政许可|1|3",
    "licensing[previousItems,decisions] 1 3", ""],
  ["fewer cells in a row of words", "信息内容|本年制发件数|现行有效件数 / 规章|1|经审查后另行说明情况见附件 / 行政规范性文件|4|6",
    "regulations[issued,inForce] 1 经审查后另行说明情况见附件; normativeDocuments[issued,inForce] 4 6", ""],
  ["fewer columns and a row more", "信息内容|本年制发件数|现行有效件数 / 规章|1|3 / |7|8",
    "regulations[issued,inForce] 1 3", "2 value 7 8"],
  ["fewer columns, an empty cell behind", "信息内容|本年制发件数|现行有效件数 / 规章|1|3|",
    "regulations[issued,inForce] 1 3", ""],
  ["fewer columns and units", "信息内容 本年制发件数 现行有效件数 / 规章 1 件 3 件",
    "regulations[issued,inForce] 1 3 件", ""],
  ["a strange one instead, and fewer values", "信息内容|本年制发件数|甲|现行有效件数 / 规章|1|3",
    "", "1 count 1 3"],
  ["rows that fit late are told behind those that fit at once", "（二）部分公开|1|2|3 / 信息内容|本年制发件数|现行有效件数|备注 / 规章|1|3|9",
    "regulations[issued,inForce] 1 3", "2 value 9; 0 count 1 2 3"],
  ["columns of several blocks on a line of words, one gone", "@2019 信息内容 上一年项目数量 处理决定数量 / 行政许可 1 3",
    "licensing[previousItems,decisions] 1 3", ""],
])("whose cells are whose: %s", (_, text, ...found) => {
  expect(settled(text)).toEqual(found);
});

test("an empty cell whose line is empty is a cell on that line", () => {
  const rows = ["一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量", "（七）总计"];
  const text = [...rows, "四、结转下年度继续办理"].map((label) => [label, 1, label === rows[2] ? "" : 0, 0, 0, 0, 0, 1].join("\n\n")).join("\n\n");
  const runs = runsOf(atomsOf(text));
  const {filled} = settle(runs, claimsIn(runs, "2021"));
  const cells = filled.find(({claim}) => claim.row.id === "handled")?.cells;
  expect(cells?.map(({as, text, line, explicit}) => [as, text, line - 32, explicit])).toEqual([
    ["value", "1", 2, false], ["blank", "", 4, true], ...[6, 8, 10, 12].map((line) => ["value", "0", line, false]), ["value", "1", 14, false],
  ]);
});

test("values without a row are found by their run, all of them", () => {
  const [run, other] = runsOf(atomsOf("甲 1\n乙 2"));
  const of = (one: typeof run, line: number): LooseValues => ({run: one!, label: "", line, cells: [], why: "value"});
  const byPlace = byRun({filled: [], loose: [of(run, 1), of(other, 2), of(run, 3)]});
  expect([...byPlace].map(([at, loose]) => [at, loose.map(({line}) => line)])).toEqual([[0, [1, 3]], [1, [2]]]);
});

test("rows that are left out are told as doubtful values behind those that found none, and the other rows stay", () => {
  const runs = runsOf(atomsOf("（一）予以公开\t1\t2\t3\t4\t5\t6\t7\n（二）部分公开\t1\t2\t3\t4\t5\t6\t8\n（七）总计\t9\t9"));
  const whole = settle(runs, claimsIn(runs, "2021"));
  expect([whole.filled.map(({claim}) => claim.row.id), whole.loose.map(({line}) => line)]).toEqual([["granted", "partlyGranted"], [2]]);
  const {filled, loose} = leaveOut(whole, whole.filled.slice(1));
  expect(filled).toEqual(whole.filled.slice(0, 1));
  expect(loose.map(({why, line, cells}) => [why, line, cells.map(({text}) => text).join(" ")]))
    .toEqual([["count", 2, "9 9"], ["doubt", 1, "1 2 3 4 5 6 8"]]);
});
