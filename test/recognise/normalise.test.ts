import {editions} from "../../src/editions/edition";
import {labelsOf} from "../../src/recognise/labels";
import {normalise, onOneLine} from "../../src/recognise/normalise";

test.each([
  ["统 计 指 标", "统计指标"],
  ["统\u00a0计\u00a0指\u00a0标", "统计指标"],
  ["\u3000\u3000（一）不予\n\n公开", "不予公开"],
  ["(一)不予公开", "不予公开"],
  ["3．危及\"三安全一稳定\"", "危及三安全一稳定"],
  ["3、危及‘三安全一稳定’", "危及三安全一稳定"],
  ["③危及「三安全一稳定」", "危及三安全一稳定"],
  ["3危及三安全一稳定", "危及三安全一稳定"],
  ["規章", "规章"],
  ["行政規範性文件", "行政规范性文件"],
  ["本年增/减", "本年增减"],
  ["１．属于国家秘密", "属于国家秘密"],
  ["第二十条 第（一）项", "第二十条第一项"],
  ["总\u200b计", "总计"],
  ["一、本年新收政府信息公开申请数量①", "本年新收政府信息公开申请数量"],
  ["总计²", "总计"],
])("%j is looked up as %s", (text, key) => {
  expect(normalise(text).key).toBe(key);
});

test.each([
  ["（一）予以公开", "（一）"],
  ["(一)予以公开", "（一）"],
  ["一、本年新收", "一、"],
  ["十二.其他", "十二、"],
  ["1、属于国家秘密", "1."],
  ["(1)属于国家秘密", "1."],
  ["①属于国家秘密", "1."],
  ["一般公共服务", undefined],
  ["2021年度", undefined],
])("the ordinal of %j is %j", (text, ordinal) => {
  expect(normalise(text).ordinal).toBe(ordinal);
});

test("bracketed remarks and 其中 fall away in the weaker keys only", () => {
  expect(normalise("（二）部分公开（区分处理的，只计这一情形，不计其他情形）").others).toContain("部分公开");
  expect(normalise("（二）部分公开（区分处理的，只").others).toContain("部分公开");
  expect(normalise("其中：涉及国家秘密").others).toEqual(["涉及国家秘密"]);
});

describe.each(editions)("the labels of edition $id", (edition) => {
  const labels = labelsOf(edition.id);

  test("find every row by its official label", () => {
    for (const {row, rowId, form} of edition.indicators) {
      const found = labels.find(row.at(-1)!);
      expect(found.some(({as, ids, form: of}) => as === "row" && of === form && ids[0] === rowId)).toBe(true);
    }
  });

  test("find every column by its official label", () => {
    for (const {column, columnId, form} of edition.indicators) {
      const found = labels.find(column.at(-1)!);
      expect(found.some(({as, ids, form: of}) => as === "column" && of === form && ids[0] === columnId)).toBe(true);
    }
  });
});

test("the ordinal breaks the tie between equal labels and only that", () => {
  const labels = labelsOf("2021");
  expect(labels.find("3.其他").map(({ids}) => ids[0])).toEqual(["other.rest"]);
  expect(labels.find("其他").map(({ids}) => ids[0])).toEqual(expect.arrayContaining(["other.rest", "otherOrganisation"]));
  expect(labels.find("9.属于国家秘密").map(({ids}) => ids[0])).toEqual(["refused.stateSecret"]);
});

test.each([
  ["2021", "规范性文件", "normativeDocuments"],
  ["2021", "2.其他法律行政止公开", "refused.prohibitedByLaw"],
  ["2021", "1.申请人无正当理由逾期不补正", "other.notCorrected"],
  ["2021", "处理决定数量", "decisions"],
  ["2021", "现行有效件", "inForce"],
  ["2019", "本年增/", "change"],
  ["2019", "本年处理决定数量", "decisions"],
  ["2019", "行政规范性文件", "normativeDocuments"],
  ["2014", "主动公开规范性文件数", "proactive.normativeDocuments"],
] as const)("edition %s also calls it %s", (edition, label, id) => {
  expect(labelsOf(edition).find(label).map(({ids}) => ids[0])).toContain(id);
});

test("a heading knows the lines below it", () => {
  const [heading] = labelsOf("2021").find("（四）无法\n\n提供");
  expect(heading).toMatchObject({as: "rowHeading", ids: ["unavailable.notHeld", "unavailable.needsCreation", "unavailable.stillUnclear"]});
});

test.each([["属于国家\n秘密", "属于国家秘密"], ["本年 \r\n  处理", "本年处理"], ["1661\n1703", "1661⏎1703"], ["5\n \n6件\n", "5⏎6件"], ["第2\n项", "第2项"]])(
  "%j on one line is %s", (text, line) => expect(onOneLine(text)).toBe(line));
