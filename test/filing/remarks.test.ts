import {recordFromXml, recordToXml} from "../../src/filing/record";
import {isAbout, isNoRemarks, isRemarks, noRemarks, type Remarks, remarkRows, remarksHeadings, remarksOfRows, sayTime} from "../../src/filing/remarks";

const said = {unit: "甲", year: 2024, of: "form:disputes", says: "四", values: "[]", by: "审核人", time: "2025-01-20T01:30:00.000Z"};
const remarks: Remarks = {
  explanations: [{...said, text: "机构改革"}], signOffs: [said], drawn: [{...said, text: "上年"}],
  overrides: [{by: "办公室", time: said.time, reason: "先行公布", errors: 1, warnings: 2}],
};

test("what was said are remarks, and so is nothing", () => {
  expect([isRemarks(remarks), isRemarks(noRemarks)]).toEqual([true, true]);
});

test.each<[string, unknown]>([
  ["nothing at all", undefined], ["null", null], ["a list", []], ["one kind only", {explanations: []}],
  ["an explanation without its text", {...remarks, explanations: [said]}], ["a confirmation that is null", {...remarks, signOffs: [null]}],
  ["a note whose time is a number", {...remarks, drawn: [{...remarks.drawn[0], time: 5}]}], ["an override without a reason", {...remarks, overrides: [said]}],
])("%s is none, and a record loses no more than that", (_, damaged) => {
  expect(isRemarks(damaged)).toBe(false);
  const record = {unit: "甲", year: 2024, edition: "2021", remarks: damaged as Remarks};
  expect(recordFromXml(recordToXml(record))).toEqual({unit: "甲", year: 2024, edition: "2021"});
});

test("times are said to the minute, as the clock on the wall has it; what is no time is left as it is", () => {
  expect(sayTime(new Date(2025, 0, 20, 9, 5, 59).toISOString())).toBe("2025-01-20 09:05");
  expect(sayTime("1月20日")).toBe("1月20日");
});

const local = (...parts: [number, number, number, number, number]): string => new Date(...parts).toISOString();
const rich: Remarks = {
  explanations: [{...said, time: local(2025, 0, 20, 9, 30), text: "机构改革"}, {...said, time: local(2025, 0, 18, 9, 0), text: "补报", isUnsigned: true}],
  signOffs: [{...said, year: null, time: local(2025, 0, 21, 8, 0), opinion: "同意"}, {...said, time: local(2025, 0, 22, 8, 0)}],
  returned: [{...said, time: local(2025, 0, 19, 8, 0), text: "请核对"}], drawn: [{...said, time: local(2025, 0, 17, 8, 0), text: "上年"}],
  overrides: [{by: "办公室", time: local(2025, 0, 23, 8, 0), reason: "先行公布", errors: 1, warnings: 2}],
  notFigures: [{...said, time: local(2025, 0, 16, 8, 0)}],
};

test("what was said is a table for people, in the order of time", () => {
  const rows = remarkRows(rich);
  expect(rows.map((row) => row.slice(0, -1))).toEqual([
    ["1", "甲", "2024", "不是统计数", "四", "", "审核人", "2025-01-16 08:00"],
    ["2", "甲", "2024", "提取", "四", "上年", "审核人", "2025-01-17 08:00"],
    ["3", "甲", "2024", "说明", "四", "补报", "审核人", "2025-01-18 09:00"],
    ["4", "甲", "2024", "退回", "四", "请核对", "审核人", "2025-01-19 08:00"],
    ["5", "甲", "2024", "说明", "四", "机构改革", "审核人", "2025-01-20 09:30"],
    ["6", "甲", "", "确认", "四", "同意", "审核人", "2025-01-21 08:00"],
    ["7", "甲", "2024", "确认", "四", "", "审核人", "2025-01-22 08:00"],
    ["8", "", "", "强制导出", "强制性 1 处、未说明的核实性 2 处", "先行公布", "办公室", "2025-01-23 08:00"],
  ]);
  expect(rows.every((row) => row.length === remarksHeadings.length)).toBe(true);
  expect(remarkRows(noRemarks)).toEqual([]);
});

test("the table gives back what was said, whoever sorted it; rows that people added or damaged are passed over", () => {
  const rows = remarkRows(rich);
  const damaged = ["", "[]", "null", "5", "{"].map((own) => ["9", "甲", "2024", "说明", "四", "自己加的", "", "", own]);
  const back = remarksOfRows([...rows, ...damaged, ["9", "甲", "2024", "别的", "四", "", "", "", "{}"], []]);
  const inTime = <R extends {readonly time: string}>(all: readonly R[]) =>
    all.toSorted((a, b) => (a.time < b.time ? -1 : 1));
  expect(back).toEqual({
    ...rich, explanations: inTime(rich.explanations), signOffs: inTime(rich.signOffs),
  });
  expect(remarksOfRows(remarkRows({...remarks, overrides: []}))).toEqual({...remarks, overrides: []});
  expect(remarksOfRows([["1", "甲", "2024", " 说明 ", "四", "改写过的", "另一人", "", rows[4]![8]!]]).explanations)
    .toEqual([{...rich.explanations[0], text: "改写过的", by: "另一人"}]);
  expect(remarksOfRows([["1", "甲", "2024", "说明", "四", "没有时间", "", "", "{}"]])).toEqual(noRemarks);
});

test("nobody said anything only where no kind of remark holds one", () => {
  expect(isNoRemarks(noRemarks)).toBe(true);
  const leftOver = [{unit: "甲", year: 2024, source: "甲.pdf", text: "三", place: {in: "text", line: 1}, why: "lacking", figures: []}] as const;
  for (const one of [
    {explanations: remarks.explanations}, {signOffs: [said]}, {drawn: remarks.drawn}, {overrides: remarks.overrides},
    {returned: remarks.drawn}, {notFigures: [said]}, {leftOver},
  ]) {
    expect(isNoRemarks({...noRemarks, ...one})).toBe(false);
    expect(isRemarks({...noRemarks, ...one})).toBe(true);
  }
  for (const part of [{place: {in: "page"}}, {figures: "all"}, {why: undefined}, {text: 5}, {unit: null}, {source: undefined}]) {
    expect(isRemarks({...noRemarks, leftOver: [{...leftOver[0], ...part}]})).toBe(false);
  }
});

test.each(["unit", "of", "says", "values", "by", "time"])("a remark of any kind has a text %s", (key) => {
  for (const kind of ["explanations", "signOffs", "drawn", "returned", "notFigures"] as const) {
    expect(isRemarks({...noRemarks, [kind]: [{...said, text: "四", [key]: undefined}]})).toBe(false);
  }
  expect(isRemarks({...noRemarks, returned: [said]})).toBe(false);
  if (key === "by" || key === "time") expect(isRemarks({...remarks, overrides: [{...remarks.overrides[0], [key]: null}]})).toBe(false);
});

test("a remark is about a filing of its year and its unit, however that is written", () => {
  expect(isAbout({unit: "云溪区", year: 2024}, {unit: "云溪区人民政府", year: 2024})).toBe(true);
  expect(isAbout({unit: "云溪区", year: 2024}, {unit: "云溪区", year: 2023})).toBe(false);
  expect(isAbout({unit: "云溪区", year: 2024}, {unit: "清河区", year: 2024})).toBe(false);
  expect(isAbout({unit: "云溪区（本级）", year: null}, {unit: "云溪区（汇总）", year: null})).toBe(false);
});

test("times are said with two digits each", () => {
  expect(sayTime(local(2025, 10, 5, 13, 45))).toBe("2025-11-05 13:45");
});

describe("a record", () => {
  const record = {unit: "甲 & “乙” <丙> '丁'", year: 2024, edition: "2021", remarks};

  test("comes back from its part, with a declaration, a prefix, spaces, a CDATA section or references as well", () => {
    const xml = recordToXml(record);
    expect(recordFromXml(xml)).toEqual(record);
    const inner = xml.slice(xml.indexOf(">") + 1, xml.lastIndexOf("<"));
    const plain = JSON.stringify({unit: "甲", year: 2024, edition: "2021"});
    expect(recordFromXml(`<?xml version="1.0"?>\n<g:record xmlns:g="urn:gouji:record:1" >\n${inner}\n</g:record >\n`)).toEqual(record);
    expect(recordFromXml(`<record>\n<![CDATA[${plain.replace("甲", "甲 &lt; 乙")}]]>\n</record>`)).toEqual({unit: "甲 &lt; 乙", year: 2024, edition: "2021"});
    expect(recordFromXml(`<record>${plain.replaceAll('"', "&quot;").replace("甲", "&#30002;&#x7532;&apos;&gt;&lt;&amp;")}</record>`))
      .toEqual({unit: "甲甲'><&", year: 2024, edition: "2021"});
  });

  test.each([
    "", "<record></record>", "<record>{</record>", "<record>null</record>", "<record>5</record>", "<recorder>{}</recorder>",
    '<record>{"unit":5,"year":2024,"edition":"2021"}</record>', '<record>{"unit":"甲","year":"2024","edition":"2021"}</record>',
    '<record>{"unit":"甲","year":2024.5,"edition":"2021"}</record>', '<record>{"unit":"甲","year":2024}</record>',
  ])("is none: %s", (xml) => {
    expect(recordFromXml(xml)).toBeUndefined();
  });
});

test("what was said at one time stays in the order in which it was said", () => {
  const drawn = ["甲", "乙", "丙"].map((text) => ({...said, text}));
  expect(remarkRows({...noRemarks, drawn}).map((row) => row[5])).toEqual(["甲", "乙", "丙"]);
  expect(remarksOfRows([["1", "甲", "2024", "提取"]])).toEqual(noRemarks);
});
