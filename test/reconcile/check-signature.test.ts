import {editionOf} from "../../src/editions/edition";
import {checkSignature} from "../../src/reconcile/check-signature";
import {buildFiling, type Built, yearOf} from "../build";

/** What is found, each with the words that it names. */
const found = (given: Built): readonly string[] => checkSignature(buildFiling({year: 2024, unit: "青禾县自然资源局", ...given})).map(({rule, detail}) =>
  [rule.slice(rule.indexOf(".") + 1), ...Object.values(detail ?? {})].join(" "));
const below = (text: string): ReadonlyMap<number, string> => new Map([[1, "县水利局\n2025年1月20日"], [6, text]]);

test.each<[string, readonly string[]]>([
  ["2025-01-15", []], ["2024-12-31", []], ["2025-03-31", []],
  ["2024-12-30", ["signatureDate 2024年12月30日 2024"]], ["2023-05-06", ["signatureDate 2023年5月6日 2024"]],
  ["2025-04-01", ["signatureDate 2025年4月1日 2024 2025年3月31日"]],
])("a report of 2024 that is dated %s", (signed, expected) => expect(found({signed})).toEqual(expected));

test("what is found is of no figure, and broken", () => {
  expect(checkSignature(buildFiling({year: 2024, signed: "2024-12-05"}))).toEqual([{
    rule: "format.signatureDate", severity: "hint", verdict: "broken", figures: [], places: [], difference: null,
    detail: {text: "2024年12月5日", year: 2024},
  }]);
});

test("without a date, and without a year, nothing is dated wrongly", () => {
  expect([found({}), found({year: null, signed: "2020-01-01"})]).toEqual([[], []]);
});

const water = ["signatureUnit 青禾县水利局 青禾县自然资源局"];
test.each<[string, string, readonly string[]]>([
  ["in the line above the date", "无。\n青禾县水利局\n2025年1月20日", water],
  ["beside the date", "无。\n青禾县水利局　2025年1月20日", water],
  ["in numerals", "青禾县水利局\n二〇二五年一月二十日", water],
  ["of a month", "青禾县水利局\n2025年1月", water],
  ["in brackets, behind its name", "青禾县水利局\n日期：（2025年1月20日）", water],
  ["with white space within, and blank lines between", "青禾县 水利局\n\n 2025 年 1 月 20 日", water],
  ["with another line below", "青禾县水利局\n2025年1月20日\n（此件公开发布）", water],
  ["with two lines below", "青禾县水利局\n2025年1月20日\n附件\n附表", water],
  ["with three lines below it is no signature", "青禾县水利局\n2025年1月20日\n附件\n附表\n附图", []],
  ["by the last date of several", "青禾县自然资源局\n2025年1月2日\n青禾县水利局\n2025年1月20日", water],
  ["without a date", "青禾县水利局", []],
  ["without a name", "2025年1月20日", []],
  ["behind a sentence that ends in a name", "无，见青禾县水利局\n2025年1月20日", []],
  ["behind what is no unit", "张三\n2025年1月20日", []],
  ["by the unit itself", "青禾县自然资源局\n2025年1月20日", []],
  ["by its name for short", "县自然资源局\n2025年1月20日", []],
  ["by its office", "青禾县自然资源局办公室\n2025年1月20日", []],
])("the signature stands %s", (_, text, expected) => expect(found({parts: below(text)})).toEqual(expected));

test.each<[string, string, readonly string[]]>([
  ["青禾县人民政府", "青禾县人民政府办公室", []], ["青禾县人民政府办公室", "青禾县人民政府", []],
  ["青禾县人民政府", "禾苗县人民政府", ["signatureUnit 禾苗县人民政府 青禾县人民政府"]],
  ["云溪街道办事处", "青禾区云溪街道办事处", []], ["", "青禾县水利局", []],
])("a report of %s may be signed by %s, or not", (unit, signer, expected) => {
  expect(found({unit, parts: below(`无。\n${signer}\n2025年1月20日`)})).toEqual(expected);
});

test("who signs a report of no year is not asked", () => {
  expect(found({year: null, parts: below("青禾县水利局\n2025年1月20日")})).toEqual([]);
});

const last = editionOf("2021").parts[5]!.title;
test.each<[string, readonly string[]]>([
  ["无。\n七、附件", [`partBeyond 七、附件 6 ${last}`]], ["第七部分 附件", [`partBeyond 第七部分附件 6 ${last}`]],
  ["八、附表\n九、附图", [`partBeyond 八、附表 6 ${last}`]],
  ["六、附件", []], ["附件七、", []], ["七、八两月检查，无。", []], ["七、共3件。", []],
  [`七、${"字".repeat(38)}`, [`partBeyond 七、${"字".repeat(38)} 6 ${last}`]], [`七、${"字".repeat(39)}`, []],
])("a seventh part: %s", (text, expected) => expect(found({parts: new Map([[6, text]])})).toEqual(expected));

test("an edition that has no parts has none beyond them", () => {
  const year = yearOf("2014");
  expect(found({edition: "2014", year, parts: new Map([[0, "七、附件"], [6, "七、附件"]])})).toEqual([]);
});
