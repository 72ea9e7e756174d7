import {writeXlsx} from "hucre/xlsx";
import type {ReadError} from "../../src/filing/read-error";
import {unitListIn} from "../../src/consolidate/unit-list";
import {readList} from "../../src/formats/read-list";
import {packageOf} from "../office/packages";

const unitsOf = async (source: string, file: Uint8Array) => unitListIn(source, await readList(source, file));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test("headings may be worded freely, stand below a title and in any order", async () => {
  const text = "云溪区单位名册,,,,\n序号,机构编码,单位全称,上级主管单位,单位类型,行政级别,曾用名\n" +
    "1,0010,云溪区人民政府,,本级,县,\n2,0011,青山镇人民政府,0010,下级,乡,青山乡、老青山\n合计,,,,,,\n";
  expect(await unitsOf("名册.csv", bytes(text))).toEqual([
    {name: "云溪区人民政府", code: "0010", level: "县", parent: "", role: "own", aliases: []},
    {name: "青山镇人民政府", code: "0011", level: "乡", parent: "0010", role: "subordinate", aliases: ["青山乡", "老青山"]},
  ]);
});

test("what kind of unit it is stands in a column of its own, or in that of the role", async () => {
  const [own, town, bureau] = await unitsOf("名册.csv", bytes("名称,类型,类别\n甲县,本级,政府\n青山镇,下级,\n教育局,下级单位,部门\n"));
  expect([own, town, bureau].map((one) => [one!.role, one!.kind])).toEqual(
    [["own", "政府"], ["subordinate", undefined], ["subordinate", "部门"]]);
  expect((await unitsOf("名册.csv", bytes("名称,类型\n青山镇,乡镇\n红石街道,街道\n汇总,汇总\n")))
    .map((one) => [one.role, one.kind])).toEqual([[undefined, "乡镇"], [undefined, "街道"], ["whole", undefined]]);
});

test("it is read in GBK as in UTF-8", async () => {
  // 名称,代码 / 青山镇,11 as Chinese Windows writes it.
  const gbk = Uint8Array.of(
    0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xb4, 0xfa, 0xc2, 0xeb, 0x0a, 0xc7, 0xe0, 0xc9, 0xbd, 0xd5, 0xf2, 0x2c, 0x31, 0x31,
  );
  expect(await unitsOf("a.csv", gbk)).toMatchObject([{name: "青山镇", code: "11"}]);
});

test("a workbook's list is read by what its cells show", async () => {
  const rows = [["单位名册"], ["单位名称", "代码", "上级单位"], ["甲县", 1, null], ["青山镇", 11, 1]];
  expect(await unitsOf("a.xlsx", new Uint8Array(await writeXlsx({sheets: [{name: "名册", rows}]})))).toMatchObject([
    {name: "甲县", code: "1", parent: ""}, {name: "青山镇", code: "11", parent: "1"},
  ]);
});

test("cells far from the list are no rows between", async () => {
  const text = (at: string, said: string): string => `<c r="${at}" t="inlineStr"><is><t>${said}</t></is></c>`;
  const row = (at: number, ...cells: readonly string[]): string => `<row r="${at}">${cells.join("")}</row>`;
  const sheet = `<sheetData>${row(1, text("A1", "单位名称"), text("XFD1", "代码"))}${row(2, text("A2", "青山镇"), text("XFD2", "11"))}${
    row(1_048_576, text("A1048576", "白水镇"), text("XFD1048576", "12"))}</sheetData>`;
  expect(await unitsOf("a.xlsx", packageOf({sheet}))).toMatchObject([{name: "青山镇", code: "11"}, {name: "白水镇", code: "12"}]);
});

test("names alone, one a line, need no heading", async () => {
  expect((await unitsOf("a.csv", bytes("青山镇\n白水镇\n"))).map(({name}) => name)).toEqual(["青山镇", "白水镇"]);
});

test.each([
  ["", "empty"], ["姓,岁\n甲,3\n", "badSchema"], ["%PDF-1.4\n1 0 obj\n", "wrongType"], ["\r\n\u0000junk%PDF-1.4\n", "wrongType"],
])("what is no list is refused: %j", async (text, why) => {
  await expect(unitsOf("a.csv", bytes(text))).rejects.toThrow(expect.objectContaining({why}) as ReadError);
});
