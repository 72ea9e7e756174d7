import type {Filing, Statement} from "../../src/filing/filing";
import {checkProse, isBorneOut} from "../../src/reconcile/check-prose";
import {buildFiling, yearOf} from "../build";

const received = "applications.received.total";
const carriedIn = "applications.carriedIn.total";
const carriedOut = "applications.carriedOut.total";
const granted = "applications.granted.total";
const fees = "disclosure.fees.amount";

/** 收到 20, 上年结转 4, 办结 21, 结转下年度 3, 予以公开 8; fees of 238.456 万元. */
const change = {
  [received]: 20, [carriedIn]: 4, "applications.handled.total": 21, [carriedOut]: 3, [granted]: 8, [fees]: "238.456",
};
const says = (ids: string | readonly string[], value: number, more: Partial<Statement> = {}): Statement => ({
  ids: [ids].flat(), value, unit: "件", quote: `${String(ids)} ${value}`, place: {in: "text", line: 3}, ...more,
});
const filingOf = (prose: readonly Statement[], more: Parameters<typeof buildFiling>[0] = {}): Filing =>
  buildFiling({...more, change: {...change, ...more.change}, prose});

const told = (prose: readonly Statement[], more: Parameters<typeof buildFiling>[0] = {}): readonly string[] =>
  checkProse(filingOf(prose, more)).map(({rule, severity, detail}) =>
    `${rule} ${severity}: ${String(detail?.stated)} / ${String(detail?.table)}`);

const either = {or: [[received, carriedIn]]};
const line = (at: number) => ({place: {in: "text", line: at}} as const);

test.each<[string, readonly Statement[], readonly string[]]>([
  ["no sentence", [], []],
  ["the table's number", [says(received, 20)], []],
  ["another number", [says(received, 21)], ["prose.disagrees warning: 21 件 / 20"]],
  ["a sum of figures", [says([received, carriedIn], 24)], []],
  ["another than the sum", [says([received, carriedIn], 23)], ["prose.disagrees warning: 23 件 / 24"]],
  ["one of two readings", [says(received, 24, either)], []],
  ["neither reading", [says(received, 22, either)], ["prose.disagrees warning: 22 件 / 20 / 24"]],
  ["two readings that come to the same", [says(received, 22, {or: [[received], [received, carriedIn]]})], ["prose.disagrees warning: 22 件 / 20 / 24"]],
  ["nothing, where there is something", [says(granted, 0, {says: "nil"})], ["prose.nil warning: 0 件 / 8"]],
  ["that all is done, where something is left", [says(carriedOut, 0, {says: "all"})], ["prose.all warning: 0 件 / 3"]],
  ["that all is done, and what is not", [says(carriedOut, 0, {says: "all"}), says(carriedOut, 3)], []],
  ["that all is done, and about what is not", [says(carriedOut, 0, {says: "all"}), says(carriedOut, 3, {says: "about", between: {least: 2}})], ["prose.all warning: 0 件 / 3"]],
  ["that all is done, and a part of it", [says(carriedOut, 0, {says: "all"}), says(carriedOut, 3, {says: "part"})], ["prose.all warning: 0 件 / 3"]],
  ["that all is done, and of others what is not", [says(carriedOut, 0, {says: "all"}), says(received, 20)], ["prose.all warning: 0 件 / 3"]],
  ["a part of others told before", [says(received, 7, {says: "part"})], []],
  ["one right number and one wrong one of the same", [says(received, 20), says(received, 7, line(5))], ["prose.disagrees hint: 7 件 / 20"]],
  ["numbers that come to it together", [says(received, 12), says(received, 8)], []],
  ["numbers that do not", [says(received, 12), says(received, 7)], ["prose.disagrees warning: 12 件 / 20", "prose.disagrees warning: 7 件 / 20"]],
  ["numbers that would, in other paragraphs", [says(received, 12), says(received, 8, line(4))], ["prose.disagrees warning: 12 件 / 20", "prose.disagrees warning: 8 件 / 20"]],
  ["numbers that would, of other units", [says(received, 12), says(received, 8, {unit: "次"})], ["prose.disagrees warning: 12 件 / 20", "prose.disagrees warning: 8 次 / 20"]],
  ["a number and a part told after it, which come to it", [says(received, 12), says(received, 8, {says: "part"})], []],
  ["two numbers and parts: one number with the part comes to it", [says(received, 12), says(received, 99), says(received, 8, {says: "part"})],
    ["prose.disagrees warning: 99 件 / 20"]],
  ["numbers that come together to one of the readings", [says(received, 14, either), says([received, carriedIn], 10)], []],
  ["nothing, and nothing of it together", [says(granted, 0, {says: "nil"}), says(granted, 8)], ["prose.nil hint: 0 件 / 8"]],
])("a report that says %s", (_, prose, expected) => expect(told(prose)).toEqual(expected));

test.each<[string, Statement, readonly string[]]>([
  ["1400余件 of 1400", says(received, 1400, {says: "about", between: {least: 1400, most: 1500}}), []],
  ["1400余件 of 1500", says(received, 1400, {says: "about", between: {least: 1300, most: 1400}}), []],
  ["1500余件", says(received, 1500, {says: "about", between: {least: 1500, most: 1600}}), ["prose.disagrees warning: 1500–1600 件 / 1400"]],
  ["1200余件", says(received, 1200, {says: "about", between: {least: 1200, most: 1300}}), ["prose.disagrees warning: 1200–1300 件 / 1400"]],
  ["some", says(received, 1, {says: "about", between: {least: 1}}), []],
  ["more than there are", says(received, 1401, {says: "about", between: {least: 1401}}), ["prose.disagrees warning: ≥1401 件 / 1400"]],
])("about so many, of 1400: %s", (_, statement, expected) => expect(told([statement], {change: {[received]: 1400}})).toEqual(expected));

test.each<[string, Statement, readonly string[]]>([
  ["what the known ones come to", says([received, granted], 20), []],
  ["more", says([received, granted], 25), []],
  ["less", says([received, granted], 19), ["prose.disagrees warning: 19 件 / 20"]],
  ["about so many, of which there may be more", says([received, granted], 30, {says: "about", between: {least: 30, most: 40}}), []],
  ["about less", says([received, granted], 10, {says: "about", between: {least: 10, most: 19}}), ["prose.disagrees warning: 10–19 件 / 20"]],
  ["a share of a sum that is not known", says([received, granted], 50, {unit: "%"}), []],
])("where one of two figures is blank a sentence may say %s", (_, statement, expected) => {
  expect(told([statement], {change: {[granted]: null}})).toEqual(expected);
  expect(told([statement], {without: [granted]})).toEqual(expected);
});

test("a change that is not shown may be anything", () => {
  const unseen = (id: string): Filing => buildFiling({edition: "2019", year: yearOf("2019"), without: [id], prose: [says([id], -9, {unit: "项"})]});
  expect(checkProse(unseen("disclosure.licensing.change"))).toEqual([]);
  expect(checkProse(unseen("disclosure.licensing.previousItems"))).toMatchObject([{rule: "prose.disagrees"}]);
});

test.each<[string, number, string, readonly string[]]>([
  ["just so much", 238.456, "万元", []],
  ["rounded to a hundredth", 238.46, "万元", []],
  ["cut off is not rounded", 238.45, "万元", ["prose.disagrees warning: 238.45 万元 / 238.456"]],
  ["rounded to a tenth", 238.5, "万元", []],
  ["a tenth off", 238.6, "万元", ["prose.disagrees warning: 238.6 万元 / 238.456"]],
  ["without decimals it is another number", 238, "万元", ["prose.disagrees warning: 238 万元 / 238.456"]],
  ["in 元", 2384560, "元", []],
  ["in 元, rounded, it is another number", 2384500.5, "元", ["prose.disagrees warning: 2384500.5 元 / 238.456"]],
  ["in 亿元 it is held to the 万元", 0.0238, "亿元", ["prose.disagrees warning: 0.0238 亿元 / 238.456"]],
  ["in a unit that is no money it says nothing", 7, "人次", []],
])("an amount of 238.456 万元: %s", (_, value, unit, expected) => expect(told([says(fees, value, {unit})])).toEqual(expected));

test("a count is never rounded, nor is what was not", () => {
  expect(told([says(received, 20.4, {unit: "件"})])).toEqual(["prose.disagrees warning: 20.4 件 / 20"]);
  expect(told([says(fees, 0, {unit: "万元", says: "nil"})])).toEqual(["prose.nil warning: 0 万元 / 238.456"]);
});

const shares = (prose: readonly Statement[], more: Parameters<typeof buildFiling>[0] = {}): readonly string[] =>
  checkProse(filingOf(prose, more)).map(({rule, detail}) => `${rule} ${String(detail?.share)}, not ${String(detail?.computed)}, of ${String(detail?.table)}`);

test.each<[string, readonly Statement[], readonly string[]]>([
  ["of what was received", [says(granted, 8, {share: "40"})], []],
  ["of what was handled", [says(granted, 8, {share: "38.1"})], []],
  ["of what was received and carried in", [says(granted, 8, {share: "33.33"})], []],
  ["cut off", [says(granted, 8, {share: "38.09"})], []],
  ["one of the last decimal off", [says(granted, 8, {share: "38.08"})], ["prose.share 38.08, not 40.00% / 33.33% / 38.10, of 20"]],
  ["of none of them", [says(granted, 8, {share: "55"})], ["prose.share 55, not 40% / 33% / 38, of 20"]],
  ["of a number stated beside it", [says(granted, 8, {share: "25"}), says(received, 32, line(5))], ["prose.disagrees undefined, not undefined, of 20"]],
  ["of a number stated too far off", [says(granted, 8, {share: "25"}), says(received, 32, line(6))],
    ["prose.share 25, not 40% / 33% / 38, of 20", "prose.disagrees undefined, not undefined, of 20"]],
  ["of the total that the sentences speak of", [says(granted, 8, {share: "55"}), says("applications.handled.total", 21)], ["prose.share 55, not 38, of 21"]],
  ["of none, for all are smaller", [says(granted, 400, {share: "55", says: "part"})], []],
  ["of all", [says(granted, 8, {share: "100"})], []],
  ["of the total that it is itself", [says(received, 20, {share: "55"})], ["prose.share 55, not 100% / 83% / 95, of 20"]],
  ["by itself, of the total beside the figure", [says("applications.granted.person", 50, {unit: "%"})], []],
  ["by itself, of what was received", [says("applications.granted.person", 20, {unit: "%"})], []],
  ["by itself, of neither", [says("applications.granted.person", 77, {unit: "%"})], ["prose.share 77, not 50% / 20% / 17% / 19, of 8"]],
  ["of which no other share is the whole", [says("applications.granted.person", 77, {unit: "%"}), says("applications.granted.person", 77, {unit: "%"})],
    Array(2).fill("prose.share 77, not 50% / 20% / 17% / 19, of 8")],
  ["beside a number, not of the total beside the figure", [says("applications.granted.person", 4, {share: "50"})], ["prose.share 50, not 20% / 17% / 19, of 20"]],
])("a share %s", (_, prose, expected) => expect(shares(prose, {change: {"applications.granted.person": 4}})).toEqual(expected));

test("a share of nothing is none", () => {
  const nothing = Object.fromEntries([received, carriedIn, "applications.handled.total", granted].map((id) => [id, 0]));
  expect(checkProse(filingOf([says(granted, 0, {share: "5"})], {change: nothing}))).toEqual([]);
});

test("a share in a table of its own has no lines around it", () => {
  const inTable = {place: {in: "sheet", sheet: "表", row: 1, column: 1}} as const;
  expect(shares([says(granted, 8, {share: "25", ...inTable}), says(received, 32, {...inTable, says: "part"})]))
    .toEqual(["prose.share 25, not 40% / 33% / 38, of 20"]);
});

test("a finding quotes the sentence and where it stands, and names its figures", () => {
  expect(checkProse(filingOf([says(received, 21)]))).toMatchObject([{
    verdict: "broken", figures: [received], places: [{in: "text", line: 3}], difference: null, detail: {text: `${received} 21`},
  }]);
});

test.each<[string, Statement, boolean | undefined]>([
  ["the table's number", says(received, 20), true], ["another", says(received, 21), false], ["one of two readings", says(received, 24, either), true],
  ["a share", says(received, 20, {unit: "%"}), undefined], ["a part", says(received, 20, {says: "part"}), undefined],
  ["of a figure that is not shown", says("disputes.review.total", 3), undefined],
  ["two readings, one of which is not shown", says(received, 20, {or: [["disputes.review.total"]]}), undefined],
])("the tables bear out a sentence, or not: %s", (_, statement, is) => {
  expect(isBorneOut(statement, filingOf([], {without: ["disputes.review.total"]}))).toBe(is);
});
