import {readPageHeaders} from "../../../src/formats/xls/read-page-headers";
import {record, short} from "./biff";

const begins = (kind: number): readonly number[] => record(0x0809, [...short(0x0600), ...short(kind), 0, 0, 0, 0]);
const ends = record(0x000a, []);
const printed = (type: number, text: string): readonly number[] =>
  record(type, [...short(text.length), 1, ...Buffer.from(text, "utf16le")]);
const [header, footer] = [0x0014, 0x0015];
const chart = [...begins(0x20), ...printed(header, "图"), ...ends];
const sheet = (...inside: readonly (readonly number[])[]): readonly number[] =>
  [...begins(0x10), ...inside.flat(), ...ends];
const headersIn = (...sheets: readonly (readonly number[])[]) =>
  readPageHeaders(Uint8Array.from([...begins(5), ...ends, ...sheets.flat()]));

test("each sheet has its own, without codes and without what is no title below it; a chart's is none", () => {
  expect(headersIn(
    sheet(printed(header, "&L内部&C&\"宋体,加粗\"&14平湖镇2024年年报"), printed(footer, "&C第 &P 页"), chart),
    sheet(record(header, [])), sheet(record(header, [...short(6), 0, ...Buffer.from("&CTown")]), printed(footer, "填报单位：白水镇")),
  )).toEqual(["内部\n平湖镇2024年年报", "", "Town\n填报单位：白水镇"]);
});

test("a locked workbook has none, and a record that is cut short does no harm", () => {
  expect(readPageHeaders(Uint8Array.from([...begins(5), ...record(0x002f, [0, 0]), ...ends, ...sheet(printed(header, "甲"))]))).toEqual([]);
  expect(headersIn(sheet(record(header, [99, 0, 1, 0x32, 0x75])))).toEqual(["甲"]);
});
