import {isUnit, readValue, unitIn} from "../../src/recognise/value";

test.each([
  ["0", 0], ["141", 141], ["0.0", 0], ["21.6560", 21.656], ["-3", -3], ["+1", 1], ["－8", -8], ["−8", -8],
  ["\u30000", 0], ["0\u3000", 0], ["\u00a0141 ", 141], ["１２", 12], ["1,234", 1234], ["1，234，567", 1234567], ["1 234", 1234],
  ["251000元", 251000], ["1424.4万元", 1424.4], ["5件", 5], ["22（其中修订16件）", 22],
])("%j is the number %d", (text, value) => {
  expect(readValue(text)).toMatchObject({as: "number", value});
});

test.each(["", " ", "\u3000", "\u00a0", "&nbsp;", "\u200b", "\n"])("%j is blank", (text) => {
  expect(readValue(text)).toEqual({as: "blank", value: null, text: ""});
});

test.each(["/", "／", "-", "—", "——", "--", "无", "不适用"])("%j is a mark, which is not zero", (text) => {
  expect(readValue(text)).toEqual({as: "mark", value: null, text});
});

test.each(["若干", "1,23", "12,34", "约30", "30余", "2018年", "5%", "1.属于", "3-5", "1.2.3", "— 5 —", "000", "0 00", "０１２", "00.5件", "9".repeat(30)])(
  "%j is text and no number", (text) => {
    expect(readValue(text)).toMatchObject({as: "text", value: null, text});
  });

test("an amount keeps its decimals as typed", () => {
  expect(readValue("21.6560", "amount")).toEqual({as: "number", value: 21.656, text: "21.6560"});
});

test("only a change carries its sign as a dash", () => {
  expect(readValue("—8", "change")).toMatchObject({as: "number", value: -8});
  expect(readValue("—8", "count")).toMatchObject({as: "text"});
});

test("slips, unit and remark are told", () => {
  expect(readValue("\u3000１，２３４件（其中修订16件）")).toEqual({
    as: "number", value: 1234, text: "１，２３４件（其中修订16件）", unit: "件", remark: "（其中修订16件）",
    slips: ["fullWidth", "separators", "spaces", "unit"],
  });
});

test.each([
  ["本年收费金额（单位：万元）", "万元"], ["采购总金额（万元，保留四位小数）", "万元"], ["本年收费金额(单位:元)", "元"],
  ["本年收费金额", undefined], ["（不同渠道和方式公开相同信息计1条）", undefined],
])("%s prints the unit %s", (label, unit) => {
  expect(unitIn(label)).toBe(unit);
});

test("a unit alone is told from a value", () => {
  expect(["件", "人次", "万元", "（单位：件）"].map(isUnit)).toEqual([true, true, true, true]);
  expect(["5件", "条例", "个人"].map(isUnit)).toEqual([false, false, false]);
});

describe("the sign of a note", () => {
  test.each(["1665①", "1665²", "1665 ①②", "①1665", "1665₁"])("in %s is no digit", (text) => {
    expect(readValue(text)).toMatchObject({as: "number", value: 1665});
    expect(readValue(text).remark).toMatch(/^\(\d+\)$/);
  });

  test.each(["②③", "①", "16①65"])("in %s leaves no number that is sure", (text) => {
    expect(readValue(text)).toMatchObject({as: "text", value: null});
  });
});
