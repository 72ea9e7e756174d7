/** @jest-environment node */
import type {EditionId, Variant} from "../../src/editions/edition";
import type * as Defining from "../../src/editions/define-edition";
import type * as Forms from "../../src/editions/form";
import type * as Rules from "../../src/editions/rule";
import type * as Of2021 from "../../src/editions/2021/edition";

jest.mock("../../src/editions/registered", () => {
  const {defineEdition} = jest.requireActual<typeof Defining>("../../src/editions/define-edition");
  const {form, line} = jest.requireActual<typeof Forms>("../../src/editions/form");
  const {rulesFor} = jest.requireActual<typeof Rules>("../../src/editions/rule");
  const {edition2021} = jest.requireActual<typeof Of2021>("../../src/editions/2021/edition");
  const common = {source: {"zh-CN": "某某函〔2030〕1号", "en-US": "Letter [2030] No. 1"}, unit: "件", english: {title: "Form", short: "Form"}};
  const visits = form({
    ...common, id: "visits", part: "四", title: "政府信息公开行政复议、行政诉讼情况", short: "接访情况", layout: "stacked",
    blocks: [{
      rows: [
        line("all", "总计", "all", {ordinal: {standard: "（一）", coast: "（二）"}}),
        line("spoken", "口头", "spoken"), line("written", "书面", "written"),
        line("posted", "邮寄", "posted", {only: "coast"}),
      ],
      columns: [
        line("cases", "件数", "cases"),
        line("cost", "费用", "cost", {unit: "元", kind: "amount"}),
        line("ships", "船舶", "ships", {only: "coast"}),
        line("inland", "内陆", "inland", {not: "coast"}),
      ],
    }],
  });
  const desks = form({
    ...common, id: "desks", title: "查阅场所情况表", short: "查阅场所", layout: "list",
    blocks: [{
      columns: [line("", "统计数", "figure")],
      rows: [line("open", "一、查阅点数（对外）", "open"), line("closed", "二、查阅点数（对内）", "closed"), line("staff", "三、人员数", "staff")],
    }],
  });
  const rules = rulesFor(visits, [{
    id: "visits.sum", says: "总计等于各项之和", english: "the total equals its parts", source: common.source,
    severity: "error", each: "column", is: "equal", left: ["all"], right: ["spoken", "written", "posted"],
  }, {
    id: "visits.posted", says: "邮寄不大于总计", english: "posted within all", source: common.source,
    severity: "error", each: "column", is: "atMost", left: ["posted"], right: ["all"],
  }]);
  const edition2030 = defineEdition({
    ...edition2021, id: "2030", from: 2030, basis: common.source,
    variants: [{id: "coast", region: "海滨", "zh-CN": "海滨格式", "en-US": "Coast"}],
    forms: [...edition2021.forms, visits, desks], rules: [...edition2021.rules, ...rules],
    crosswalk: {from: "2021", correspondences: [], dropped: []},
  });
  return Object.defineProperty({
    ...jest.requireActual<object>("../../src/editions/registered"), edition2030,
  }, "__esModule", {value: true});
});
// What follows is loaded behind the lines above.
import {editionOf} from "../../src/editions/edition";
import {indicatorsOf} from "../../src/editions/indicator";
import {rulesAt, totalsOf} from "../../src/editions/rule-at";
import {fileSchema} from "../../src/filing/schema";
import {template} from "../../src/sheets/template";
import {writeHtmlReport} from "../../src/formats/html/write-html";
import {writeJson} from "../../src/formats/json/write-json";
import {reportDocument} from "../../src/sheets/report-document";
import {buildFiling} from "../build";

const id = "2030" as EditionId;
const coast = "coast" as Variant;
const visits = editionOf(id).forms.find((form) => (form.id as string) === "visits")!;
const sheetOf = (short: string, variant?: Variant) =>
  template({edition: id, variant, unit: "某某市人民政府", year: 2030}).find(({name}) => name === short)!;

test("every table of a part stands in the report, and a table of no part behind the last under its own title", () => {
  const filing = buildFiling({edition: id, year: 2030});
  const parts: {title: string; tables: unknown[]}[] = [];
  for (const block of reportDocument(filing).blocks) {
    if ("role" in block && block.role === "heading") parts.push({title: block.text, tables: []});
    else if ("id" in block) parts.at(-1)!.tables.push(block.id);
  }
  expect(parts.map(({title}) => title)).toEqual([
    ...editionOf(id).parts.map(({title}, at) => `${"一二三四五六"[at]!}、${title}`), "查阅场所情况表",
  ]);
  expect(parts.map(({tables}) => tables))
    .toEqual([[], ["disclosure"], ["applications"], ["disputes", "visits"], [], [], ["desks"]]);
  expect(writeHtmlReport(filing).match(/<table/g)).toHaveLength(5);
});

test("a figure belongs to a variant by its column as by its row", () => {
  const columnsIn = (variant: string) => new Set(indicatorsOf(visits, variant).map(({columnId}) => columnId));
  expect([...columnsIn("standard")]).toEqual(["cases", "cost", "inland"]);
  expect([...columnsIn("coast")]).toEqual(["cases", "cost", "ships"]);
  const own = editionOf(id).indicators.filter(({form}) => (form as string) === "visits");
  expect(own.filter(({columnId}) => columnId === "ships").map(({only}) => only)).toEqual(Array(4).fill("coast"));
  expect(own.filter(({columnId, rowId}) => columnId === "inland" && rowId !== "posted").map(({not}) => not)).toEqual(Array(3).fill("coast"));
  for (const variant of [undefined, coast]) {
    const heads = sheetOf("接访情况", variant).cells.flatMap(({value}) => (value === "船舶" || value === "内陆" ? [value] : []));
    expect(heads).toEqual([variant === undefined ? "内陆" : "船舶"]);
  }
});

test("a number that the variant decides is printed in every layout", () => {
  const labelIn = (variant?: Variant) => sheetOf("接访情况", variant).cells.find(({value}) => String(value).endsWith("总计"))!.value;
  expect([labelIn(), labelIn(coast)]).toEqual(["（一）总计", "（二）总计"]);
});

test("a rule that names a line of another variant keeps its other terms, and is none without a side", () => {
  const partsIn = (variant?: Variant) => totalsOf(id, variant)
    .find(({rule, at}) => rule.id === "visits.sum" && at === "cases")!.right.map((term) => term.id);
  expect(partsIn()).toEqual(["visits.spoken.cases", "visits.written.cases"]);
  expect(partsIn(coast)).toEqual([...partsIn(), "visits.posted.cases"]);
  const applies = (variant?: Variant) => rulesAt(id, variant).some(({rule}) => rule.id === "visits.posted");
  expect([applies(), applies(coast)]).toEqual([false, true]);
});

test("rows of a list that are alike but for their brackets are told apart by all of their labels", () => {
  const names = editionOf(id).indicators.filter(({form}) => (form as string) === "desks").map(({name}) => name);
  expect(names).toEqual(["“一、查阅点数（对外）”", "“二、查阅点数（对内）”", "“人员数”"]);
});

test("a cell asks for an amount in its own unit", () => {
  const amount = sheetOf("接访情况").validations.filter(({kind}) => kind === "amount");
  expect(amount.map(({message}) => message)).toEqual(["本格填写金额，单位为元，应为不小于零的数，可带小数，没有的填 0。"]);
});

test("a report of more than six parts passes the schema", () => {
  const filing = buildFiling({edition: id, year: 2030, parts: new Map([[7, "附件另附。"], [12, "没有。"]])});
  expect(Object.keys(fileSchema.parse(JSON.parse(writeJson(filing))).parts)).toEqual(["7", "12"]);
});
