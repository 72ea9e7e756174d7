import {form, heading, headingWithSum, line, type Line} from "../../src/editions/form";
import {headingSumsOf, indicatorsOf, isPrinted, leavesOf, sumsIn} from "../../src/editions/indicator";

const words = (says: string) => ({says, english: says, source: says});
const common = {source: {"zh-CN": "", "en-US": ""}, title: "", short: "", english: {title: "", short: ""}, unit: "件", layout: "stacked"} as const;
const columns = [line("number", "件数", "number"), line("cost", "费用", "cost", {unit: "元", kind: "amount", not: "coast"})];
/** Made anew for each test: what is worked out of a form is remembered. */
const visitsForm = () => form({
  ...common, id: "visits", blocks: [
    {title: "第一项", means: words("block"), rows: [
      headingWithSum("spoken", "一、口头", "spoken", line("spoken.here", "1.现场", "here", {means: words("here")}), heading("2.其他", line("spoken.phone", "电话", "phone", {only: "coast"}))),
      line("all", "二、总计", "all", {}, line("all.first", "其中：首次", "first", {unit: "次", kind: "change"})),
    ], columns},
    {rows: [line("posted", "三、邮寄", "posted", {only: "coast", means: words("posted")}, line("posted.late", "逾期", "late"), line("posted.lost", "遗失", "lost", {not: "coast", only: "inland"}))], columns: [line("", "统计数", "figure")]},
  ],
});

test("the figures of a form in reading order, each with its labels, unit, kind and words", () => {
  const all = indicatorsOf(visitsForm());
  expect(all.map(({id}) => id)).toEqual([
    "visits.spoken.here.number", "visits.spoken.here.cost", "visits.spoken.phone.number", "visits.spoken.phone.cost", "visits.all.number", "visits.all.cost",
    "visits.all.first.number", "visits.all.first.cost", "visits.posted", "visits.posted.late", "visits.posted.lost"]);
  expect(all[0]).toEqual({
    id: "visits.spoken.here.number", form: "visits", block: 0, rowId: "spoken.here", columnId: "number", row: ["第一项", "一、口头", "1.现场"], column: ["件数"],
    name: "现场一行的“件数”", english: {row: "here", column: "number"}, unit: "件", kind: "count", means: words("here"), only: undefined, not: undefined,
  });
  expect(all.map(({unit, kind}) => `${unit} ${kind}`)).toEqual([
    "件 count", "元 amount", "件 count", "元 amount", "件 count", "元 amount", "次 change", "次 change", "件 count", "件 count", "件 count"]);
  expect(all.map(({means}) => means?.says)).toEqual(["here", "here", "block", "block", "block", "block", "block", "block", "posted", "posted", "posted"]);
  expect(all.map(({only, not}) => `${only} ${not}`)).toEqual([
    "undefined undefined", "undefined coast", "coast undefined", "coast coast", "undefined undefined", "undefined coast", "undefined undefined", "undefined coast",
    "coast undefined", "coast undefined", "inland coast"]);
  expect(all.at(-1)).toMatchObject({block: 1, row: ["三、邮寄", "遗失"], column: ["统计数"]});
});

test("a variant prints its own lines and not those that are others'", () => {
  const visits = visitsForm();
  expect(indicatorsOf(visits, "coast").map(({id}) => id)).toEqual(
    ["visits.spoken.here.number", "visits.spoken.phone.number", "visits.all.number", "visits.all.first.number", "visits.posted", "visits.posted.late"]);
  expect(indicatorsOf(visitsForm(), "inland").map(({id}) => id)).toEqual(["visits.spoken.here.number", "visits.spoken.here.cost", "visits.all.number", "visits.all.cost", "visits.all.first.number", "visits.all.first.cost"]);
  expect(indicatorsOf(visits, "coast")).toBe(indicatorsOf(visits, "coast"));
});

test.each<[string, Partial<Line>, readonly boolean[]]>([
  ["for all", {}, [true, true, true]], ["for one", {only: "a"}, [true, true, false]], ["for all but one", {not: "a"}, [true, false, true]],
  ["for one that it is not for", {only: "a", not: "a"}, [true, false, false]],
])("a line %s is printed, or not: of all variants together, in a, in b", (_, more, printed) => {
  expect([undefined, "a", "b"].map((variant) => isPrinted({label: "", ...more} as Line, variant))).toEqual(printed);
});

test("the lines that hold figures have the way that leads to them, and how deep it is", () => {
  expect(leavesOf(visitsForm().blocks[0]!.rows).map(({id, path, depth}) => `${id}: ${path.join(" > ")} ${depth}`)).toEqual([
    "spoken.here: 一、口头 > 1.现场 1", "spoken.phone: 一、口头 > 2.其他 > 电话 2", "all: 二、总计 0", "all.first: 二、总计 > 其中：首次 1"]);
});

test("the sum of a heading's rows has a name of its own, in every column, and says of which rows it is", () => {
  const sums = headingSumsOf(visitsForm());
  expect(sums.map(({id, sumOf, row, english}) => ({id, sumOf, row, english: english.row}))).toEqual([
    {id: "visits.spoken.number", sumOf: ["visits.spoken.here.number", "visits.spoken.phone.number"], row: ["第一项", "一、口头"], english: "spoken"},
    {id: "visits.spoken.cost", sumOf: ["visits.spoken.here.cost", "visits.spoken.phone.cost"], row: ["第一项", "一、口头"], english: "spoken"},
  ]);
  expect(indicatorsOf(visitsForm()).some((one) => "sumOf" in one)).toBe(false);
  const nested = [heading("甲", headingWithSum("a", "乙", "b", line("a.x", "子", "x"), headingWithSum("a.b", "丑", "y", line("a.b.z", "寅", "z")))), line("c", "丙", "c", {}, line("d", "丁", "d"))];
  expect(sumsIn(nested).map(({id, path, depth, sumOf}) => `${id}: ${path.join(" > ")} ${depth}: ${sumOf.join(" ")}`))
    .toEqual(["a: 甲 > 乙 1: a.x a.b.z", "a.b: 甲 > 乙 > 丑 2: a.b.z"]);
});
