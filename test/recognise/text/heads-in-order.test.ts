import {readText} from "../../../src/recognise/read-text";
import {type Atom, atomsOf} from "../../../src/recognise/text/atoms";
import {claimsIn} from "../../../src/recognise/text/claims";
import {cellsInOrder} from "../../../src/recognise/text/heads-in-order";
import {runsOf} from "../../../src/recognise/text/runs";

type Row = readonly (string | number)[];

const layouts: readonly (readonly [string, (rows: readonly Row[]) => string])[] = [
  ["tabs", (rows) => rows.map((row) => row.join("\t")).join("\n")],
  ["pipes", (rows) => rows.map((row) => `| ${row.join(" | ")} |`).join("\n")],
  ["columns of spaces", aligned],
];

const title: Row = ["三、收到和处理政府信息公开申请情况"];
const places = {
  自然人: "person", 商业企业: "business", 科研机构: "research", 社会公益组织: "publicWelfare",
  法律服务机构: "legalService", 其他: "otherOrganisation", 总计: "total",
} as const;
const labels: readonly (readonly [string, string])[] = [
  ["一、本年新收政府信息公开申请数量", "received"], ["二、上年结转政府信息公开申请数量", "carriedIn"],
  ["（一）予以公开", "granted"], ["（七）总计", "handled"], ["四、结转下年度继续办理", "carriedOut"],
];

/** Part three under these heads: those of organisations in a line of their own, below their heading. */
function applications(heads: readonly string[]): readonly Row[] {
  const isUnder = (head: string): boolean => head !== "自然人" && head !== "总计";
  const first = heads.findIndex(isUnder);
  const top = heads.map((head, at) => at === first ? "法人或其他组织" : isUnder(head) ? "" : head);
  return [
    title, ["办理情况", ...top], ["", ...heads.map((head) => (isUnder(head) ? head : ""))],
    ...labels.map(([label], row): Row => [label, ...heads.map((head) => valueAt(row, head))]),
  ];
}

const valueAt = (row: number, head: string): number =>
  head === "小计" ? 9000 + row : 1001 + row * 100 + Object.keys(places).indexOf(head) * 7;

function expectUnderHeads(text: string, heads: readonly string[]): void {
  const {figures, unmatched} = readText("表.txt", text);
  for (const [row, [, id]] of labels.entries()) {
    for (const [head, column] of Object.entries(places)) {
      const value = figures.get(`applications.${id}.${column}`)?.value;
      expect([id, head, value]).toEqual([id, head, heads.includes(head) ? valueAt(row, head) : undefined]);
    }
    if (heads.includes("小计")) expect(unmatched.map(({text}) => text).join()).toContain(String(9000 + row));
  }
}

/** As a page whose cells each became a line; those that hold nothing are gone. */
const oneALine = (rows: readonly Row[]): string => rows.flat().filter((cell) => cell !== "").join("\n");

describe.each([...layouts, ["a cell a line", oneALine] as const])("the columns of a row, in %s", (_, write) => {
  test.each([
    ["as the form has them", "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计"],
    ["two of them exchanged", "自然人 科研机构 商业企业 社会公益组织 法律服务机构 其他 总计"],
    ["from right to left", "其他 法律服务机构 社会公益组织 科研机构 商业企业 自然人 总计"],
    ["with the total first", "总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他"],
  ])("are read under their heads: %s", (_, heads) => {
    expectUnderHeads(write(applications(heads.split(" "))), heads.split(" "));
  });
});

describe.each(layouts.slice(0, 2))("seven numbers with a sum that the form has not, in %s", (_, write) => {
  test.each([
    ["a column gone", "自然人 小计 商业企业 科研机构 社会公益组织 其他 总计"],
    ["the total gone", "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 小计"],
  ])("are no seven figures of the form: %s", (_, heads) => {
    expectUnderHeads(write(applications(heads.split(" "))), heads.split(" "));
  });
});

test.each(layouts.slice(0, 2))("six numbers under six heads are not read as the last of seven, in %s", (_, write) => {
  const heads = "自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他".split(" ");
  const wide = applications(heads).map(([label = "", ...cells]): Row => [label, "", "", ...cells]);
  expectUnderHeads(write(wide), heads);
});

test("numbers that are not as many as the heads in another order are all listed", () => {
  const rows = applications("自然人 科研机构 商业企业 社会公益组织 法律服务机构 其他 总计".split(" "));
  const short = rows.map((row, at): Row => (at < 3 ? row : row.slice(0, -1)));
  const {figures, unmatched} = readText("表.txt", short.map((row) => row.join("\t")).join("\n"));
  expect([...figures.keys()].filter((id) => id.startsWith("applications"))).toEqual([]);
  const told = unmatched.map(({text}) => text).join();
  for (const row of labels.keys()) expect(told).toContain(String(valueAt(row, "商业企业")));
});

const outcomes = ["upheld", "corrected", "other", "pending", "total"];
const outcomeLabels = ["结果维持", "结果纠正", "其他结果", "尚未审结", "总计"];
const gap = ["", "", "", ""];
const both = applications("自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计".split(" "));

/** Part four: its blocks, each with its outcomes, in these orders. */
function disputes(lawsuits: readonly string[], order: readonly number[], isReviewLast = false): readonly Row[] {
  const names = ["行政复议", ...lawsuits];
  const own = order.map((at) => outcomeLabels[at] ?? "");
  const review = {top: ["行政复议", ...gap], middle: own, below: ["", ...gap], row: valuesOf("行政复议", order)};
  const suits = {
    top: ["行政诉讼", ...gap, "", ...gap], middle: names.slice(1).flatMap((name) => [name, ...gap]),
    below: [...own, ...own], row: names.slice(1).flatMap((name) => valuesOf(name, order)),
  };
  const [one, other] = isReviewLast ? [suits, review] : [review, suits];
  return [
    ["四、政府信息公开行政复议、行政诉讼情况"], [...one.top, ...other.top], [...one.middle, ...other.middle],
    [...one.below, ...other.below], [...one.row, ...other.row],
  ];
}

const blocks = {行政复议: "review", 未经复议直接起诉: "directLitigation", 复议后起诉: "litigationAfterReview"} as const;
const disputeAt = (name: string, at: number): number => 3001 + Object.keys(blocks).indexOf(name) * 50 + at * 3;
const valuesOf = (name: string, order: readonly number[]): readonly number[] => order.map((at) => disputeAt(name, at));

describe.each(layouts.slice(0, 2))("blocks side by side, in %s", (_, write) => {
  test.each<[string, readonly Row[]]>([
    ["as the form has them", disputes(["未经复议直接起诉", "复议后起诉"], [0, 1, 2, 3, 4])],
    ["lawsuits exchanged", disputes(["复议后起诉", "未经复议直接起诉"], [0, 1, 2, 3, 4])],
    ["each with its total first", disputes(["未经复议直接起诉", "复议后起诉"], [4, 0, 1, 2, 3])],
    ["reviews behind lawsuits", disputes(["未经复议直接起诉", "复议后起诉"], [0, 1, 2, 3, 4], true)],
    ["all of it", disputes(["复议后起诉", "未经复议直接起诉"], [4, 3, 2, 1, 0], true)],
  ])("are read under their heads: %s", (_, rows) => {
    const {figures} = readText("表.txt", `${write(both)}\n\n${write(rows)}`);
    for (const [name, id] of Object.entries(blocks)) {
      for (const [at, outcome] of outcomes.entries()) {
        const value = figures.get(`disputes.${id}.${outcome}`)?.value;
        expect([name, outcome, value]).toEqual([name, outcome, disputeAt(name, at)]);
      }
    }
  });
});

test.each(layouts.slice(0, 2))("a number at the end of a heading's line is listed and costs no figure, in %s", (_, write) => {
  const rows = disputes(["未经复议直接起诉", "复议后起诉"], [0, 1, 2, 3, 4]);
  const stray = rows.map((row, at): Row => (at === 1 ? [...row, 99_991] : at > 1 ? [...row, ""] : row));
  const {figures, unmatched} = readText("表.txt", `${write(both)}\n\n${write(stray)}`);
  const own = [...figures].filter(([id]) => id.startsWith("disputes")).map(([, {value}]) => value);
  expect(own).toEqual(Object.keys(blocks).flatMap((name) => valuesOf(name, [0, 1, 2, 3, 4])));
  expect(unmatched.map(({text}) => text).join()).toContain("99991");
});

function aligned(rows: readonly Row[]): string {
  const width = (text: string): number => Array.from(text).reduce((sum, one) => sum + (one > "\u2000" ? 2 : 1), 0);
  const widths = rows.slice(1).reduce<number[]>((most, row) =>
    row.map((cell, at) => Math.max(most[at] ?? 0, width(String(cell)))), []);
  return rows.map((row) => row.map((cell, at) =>
    String(cell) + " ".repeat(Math.max(0, (widths[at] ?? 0) - width(String(cell))) + 2)).join("").trimEnd()).join("\n");
}

test("forms that stand side by side have their columns under their heads, where each head has a line of its own", () => {
  const columns = {总计: "total", 结果维持: "upheld", 结果纠正: "corrected", 其他结果: "other", 尚未审结: "pending"};
  const heads = Object.keys(columns);
  const rows = ["review", "directLitigation", "litigationAfterReview"];
  const figures = rows.flatMap((_, row) => [10 * row + 26, ...heads.slice(1).map((_, at) => 2 * row + at + 1)]);
  const lines = ["四、政府信息公开行政复议、行政诉讼情况", "行政复议", "行政诉讼", ...heads, "未经复议直接起诉", "复议后起诉", ...heads, ...heads];
  const read = readText("表.txt", [...lines, ...figures].join("\n"));
  for (const [row, id] of rows.entries()) {
    for (const [at, column] of Object.values(columns).entries()) {
      const value = figures[row * heads.length + at];
      expect([id, column, read.figures.get(`disputes.${id}.${column}`)?.value]).toEqual([id, column, value]);
    }
  }
});

/**
 * Of the last row of a text, whose lines are parted by ` / ` and its cells by `|`: its cells in the form's order, the columns that
 * it lacks, and the values that are none of the form's; `–` where the form's own order may hold.
 */
function inOrder(text: string): string {
  const runs = runsOf(atomsOf(text.replaceAll("|", "\t").replaceAll(" / ", "\n")));
  const claim = claimsIn(runs, "2021").claims.findLast(({groups}) => groups.length > 0);
  const found = claim && cellsInOrder(runs, claim, "2021");
  if (claim === undefined || found === undefined) return "–";
  const shown = (cells: readonly Atom[]): string => cells.map(({text}) => text || "□").join(" ");
  const lacking = found.slots.length === 0 ? [] : claim.row.slots.filter((slot) => !found.slots.includes(slot));
  return [
    shown(found.cells), lacking.length === 0 ? "" : ` without ${lacking.map(({column}) => column).join()}`,
    found.rest.length === 0 ? "" : `, and ${shown(found.rest)}`,
  ].join("");
}

test.each([
  ["the form's own order needs none", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "–"],
  ["two exchanged", "办理情况|自然人|科研机构|商业企业|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "1 3 2 4 5 6 7"],
  ["two exchanged, over an empty cell", "办理情况|自然人|科研机构|商业企业|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1||3|4|5|6|7",
    "1 3 □ 4 5 6 7"],
  ["two exchanged, and a unit before the cells", "办理情况|自然人|科研机构|商业企业|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|件|1||3|4|5|6|7",
    "1 3 □ 4 5 6 7"],
  ["two exchanged over one cell too few", "办理情况|自然人|科研机构|商业企业|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|3|4|5|6|7",
    ", and 1 3 4 5 6 7"],
  ["two exchanged over nothing", "办理情况|自然人|科研机构|商业企业|社会公益组织|法律服务机构|其他|总计 / （一）予以公开||||||",
    "–"],
  ["heads and row on one line", "办理情况 自然人 科研机构 商业企业 社会公益组织 法律服务机构 其他 总计 （一）予以公开 1 2 3 4 5 6 7",
    "–"],
  ["one of them twice", "办理情况|自然人|科研机构|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7|8",
    ", and 1 2 3 4 5 6 7 8"],
  ["two exchanged, over as many cells as they are but for one", "办理情况|自然人|科研机构|商业企业|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1||3||5|6|7|",
    ", and 1 3 5 6 7"],
  ["a sum that the form has not", "办理情况|自然人|小计|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7|8",
    "1 3 4 5 6 7 8, and 2"],
  ["an empty cell under it", "办理情况|自然人|小计|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1||3|4|5|6|7|8",
    "1 3 4 5 6 7 8"],
  ["a sum over one cell too few", "办理情况|自然人|小计|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7",
    ", and 1 2 3 4 5 6 7"],
  ["a sum among words", "办理情况 自然人 小计 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计 / （一）予以公开 1 2 3 4 5 6 7 8",
    "1 3 4 5 6 7 8, and 2"],
  ["one gone", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|总计 / （一）予以公开|1|2|3|4|5|7",
    "1 2 3 4 5 7 without otherOrganisation"],
  ["one gone from a line of words, which may have been lost", "办理情况 自然人 商业企业 科研机构 社会公益组织 法律服务机构 总计 / （一）予以公开 1 2 3 4 5 7",
    "–"],
  ["a strange one instead of another", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|备注|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "–"],
  ["a strange one before them, which heads the rows", "甲|自然人|商业企业|科研机构|社会公益组织|法律服务机构|总计 / （一）予以公开|1|2|3|4|5|7",
    "1 2 3 4 5 7 without otherOrganisation"],
  ["one head alone", "办理情况|总计 / （一）予以公开|7",
    "–"],
  ["only two of them", "办理情况|自然人|总计 / （一）予以公开|1|7",
    "1 7 without business,research,publicWelfare,legalService,otherOrganisation"],
  ["two lines as the form has them", "办理情况|自然人|法人或其他组织|||||总计 / ||商业企业|科研机构|社会公益组织|法律服务机构|其他| / （一）予以公开|1|2|3|4|5|6|7",
    "–"],
  ["two exchanged in the second line", "办理情况|自然人|法人或其他组织|||||总计 / ||科研机构|商业企业|社会公益组织|法律服务机构|其他| / （一）予以公开|1|2|3|4|5|6|7",
    "1 3 2 4 5 6 7"],
  ["two exchanged in the first line", "办理情况|总计|法人或其他组织|||||自然人 / ||商业企业|科研机构|社会公益组织|法律服务机构|其他| / （一）予以公开|1|2|3|4|5|6|7",
    "7 2 3 4 5 6 1"],
  ["a sum at the end of the second line", "办理情况|自然人|法人或其他组织|||||总计 / ||商业企业|科研机构|社会公益组织|法律服务机构|小计| / （一）予以公开|1|2|3|4|5|6|7",
    "1 2 3 4 5 7 without otherOrganisation, and 6"],
  ["a sum that begins the second line", "办理情况|自然人|法人或其他组织|||||总计 / ||小计|商业企业|科研机构|社会公益组织|法律服务机构|其他| / （一）予以公开|1|2|3|4|5|6|7|8",
    "1 3 4 5 6 7 8, and 2"],
  ["a heading over nothing", "办理情况|总计|自然人|法人或其他组织 / （一）予以公开|7|1|2",
    ", and 7 1 2"],
  ["one in the second line that is not under the heading", "办理情况|总计|法人或其他组织|||||| / |自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|| / （一）予以公开|1|2|3|4|5|6|7",
    ", and 1 2 3 4 5 6 7"],
  ["two exchanged, a head a line", "自然人 / 科研机构 / 商业企业 / 社会公益组织 / 法律服务机构 / 其他 / 总计 / （一）予以公开 / 1 / 2 / 3 / 4 / 5 / 6 / 7",
    "1 3 2 4 5 6 7"],
  ["a head a line, where a heading may be lost", "自然人 / 总计 / 商业企业 / 科研机构 / 社会公益组织 / 法律服务机构 / 其他 / （一）予以公开 / 1 / 2 / 3 / 4 / 5 / 6 / 7",
    ", and 1 2 3 4 5 6 7"],
  ["a head a line, as two lines of the form's order", "自然人 / 法人或其他组织 / 总计 / 商业企业 / 科研机构 / 社会公益组织 / 法律服务机构 / 其他 / （一）予以公开 / 1 / 2 / 3 / 4 / 5 / 6 / 7",
    "–"],
  ["a head a line, organisations behind the total", "自然人 / 总计 / 法人或其他组织 / 商业企业 / 科研机构 / 社会公益组织 / 法律服务机构 / 其他 / （一）予以公开 / 1 / 2 / 3 / 4 / 5 / 6 / 7",
    "1 3 4 5 6 7 2"],
  ["a head a line, the total first", "总计 / 自然人 / 商业企业 / 科研机构 / 社会公益组织 / 法律服务机构 / 其他 / （一）予以公开 / 1 / 2 / 3 / 4 / 5 / 6 / 7",
    "2 3 4 5 6 7 1"],
  ["a head a line, one moved to the end", "自然人 / 商业企业 / 社会公益组织 / 法律服务机构 / 其他 / 总计 / 科研机构 / （一）予以公开 / 1 / 2 / 3 / 4 / 5 / 6 / 7",
    "1 2 7 3 4 5 6"],
  ["a head a line, one moved forward", "自然人 / 商业企业 / 其他 / 科研机构 / 社会公益组织 / 法律服务机构 / 总计 / （一）予以公开 / 1 / 2 / 3 / 4 / 5 / 6 / 7",
    "1 2 4 5 6 3 7"],
  ["a head a line, two moved forward", "自然人 / 法律服务机构 / 总计 / 商业企业 / 科研机构 / 社会公益组织 / 其他 / （一）予以公开 / 1 / 2 / 3 / 4 / 5 / 6 / 7",
    "1 4 5 6 2 7 3"],
  ["organisations behind the total, in one line", "自然人|总计|商业企业|科研机构|社会公益组织|法律服务机构|其他 / （一）予以公开|1|2|3|4|5|6|7",
    "1 3 4 5 6 7 2"],
  ["a sentence before that speaks of columns", "收到自然人、商业企业、总计 5 件 / 办理情况|自然人|科研机构|商业企业|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "1 3 2 4 5 6 7"],
  ["heads printed again in the form's order", "办理情况|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他 / 办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "–"],
  ["heads printed again in another order", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 办理情况|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他 / （一）予以公开|1|2|3|4|5|6|7",
    "2 3 4 5 6 7 1"],
  ["another form's columns", "信息内容|现行有效件数|本年制发件数|本年废止件数 / 规章|1|2|3",
    "2 3 1"],
  ["a block of one column", "信息内容|现行有效件数|本年制发件数|本年废止件数 / 规章|1|2|3 / 信息内容|本年处理决定数量 / 行政许可|5",
    "–"],
  ["rows side by side as the form has them", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|||||行政诉讼 / |||||未经复议直接起诉|||||复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    "–"],
  ["two of them exchanged, with all columns in one line, whose is not certain", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 复议后起诉|未经复议直接起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    ", and 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
  ["the first behind the others, with all columns in one line", "四、政府信息公开行政复议、行政诉讼情况 / 行政诉讼|行政复议 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    ", and 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
  ["the first behind the others, its columns in the line of theirs", "四、政府信息公开行政复议、行政诉讼情况 / 行政诉讼|行政复议 / 未经复议直接起诉|复议后起诉|结果维持|结果纠正|其他结果|尚未审结|总计 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    "11 12 13 14 15 1 2 3 4 5 6 7 8 9 10"],
  ["all of them in one line", "四、政府信息公开行政复议、行政诉讼情况 / 复议后起诉|行政复议|未经复议直接起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    "6 7 8 9 10 11 12 13 14 15 1 2 3 4 5"],
  ["each with its total first", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 总计|结果维持|结果纠正|其他结果|尚未审结|未经复议直接起诉|复议后起诉 / 总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    "2 3 4 5 1 7 8 9 10 6 12 13 14 15 11"],
  ["each with its total first, all columns in one line", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    ", and 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
  ["one with its total first", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 结果维持|结果纠正|其他结果|尚未审结|总计|未经复议直接起诉|复议后起诉 / 总计|结果维持|结果纠正|其他结果|尚未审结|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    "1 2 3 4 5 7 8 9 10 6 11 12 13 14 15"],
  ["columns of the last gone", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 总计|结果维持|结果纠正|其他结果|尚未审结|未经复议直接起诉|复议后起诉 / 总计|结果维持|结果纠正|其他结果|尚未审结 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    ", and 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
  ["one column of the last gone", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 总计|结果维持|结果纠正|其他结果|尚未审结|未经复议直接起诉|复议后起诉 / 总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    ", and 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
  ["one column of the last twice", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 总计|结果维持|结果纠正|其他结果|尚未审结|未经复议直接起诉|复议后起诉 / 总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果维持|其他结果|尚未审结 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    ", and 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
  ["two exchanged over one cell too few", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 结果维持|结果纠正|其他结果|尚未审结|总计|复议后起诉|未经复议直接起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14",
    ", and 1 2 3 4 5 6 7 8 9 10 11 12 13 14"],
  ["two exchanged over an empty cell", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 结果维持|结果纠正|其他结果|尚未审结|总计|复议后起诉|未经复议直接起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1||3|4|5|6|7|8|9|10|11|12|13|14|15",
    "1 □ 3 4 5 11 12 13 14 15 6 7 8 9 10"],
  ["columns of two for three", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 复议后起诉|未经复议直接起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    ", and 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
  ["two rows exchanged, a head a line", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议 / 行政诉讼 / 结果维持 / 结果纠正 / 其他结果 / 尚未审结 / 总计 / 复议后起诉 / 未经复议直接起诉 / 结果维持 / 结果纠正 / 其他结果 / 尚未审结 / 总计 / 结果维持 / 结果纠正 / 其他结果 / 尚未审结 / 总计 / 1 / 2 / 3 / 4 / 5 / 6 / 7 / 8 / 9 / 10 / 11 / 12 / 13 / 14 / 15",
    "1 2 3 4 5 11 12 13 14 15 6 7 8 9 10"],
  ["turned around in one line", "四、政府信息公开行政复议、行政诉讼情况 / 复议后起诉|未经复议直接起诉|行政复议 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    "11 12 13 14 15 6 7 8 9 10 1 2 3 4 5"],
  ["columns without their rows", "四、政府信息公开行政复议、行政诉讼情况 / 总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    ", and 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
  ["rows in one line over empty cells", "四、政府信息公开行政复议、行政诉讼情况 / 复议后起诉|||||行政复议|||||未经复议直接起诉||||| / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    "6 7 8 9 10 11 12 13 14 15 1 2 3 4 5"],
  ["heads printed again behind values, in the form's order", "办理情况|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他 / 一、本年新收政府信息公开申请数量|1|2|3|4|5|6|7 / 办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "–"],
  ["one gone, in two lines", "办理情况|自然人|法人或其他组织||||总计 / ||商业企业|科研机构|社会公益组织|法律服务机构| / （一）予以公开|1|2|3|4|5|7",
    "1 2 3 4 5 7 without otherOrganisation"],
  ["one gone, with strange words in the second line", "办理情况|自然人|法人或其他组织||||总计 / ||商业企业|备注|社会公益组织|法律服务机构| / （一）予以公开|1|2|3|4|5|7",
    "–"],
  ["a head a line, three before the turn and one behind it", "自然人 / 商业企业 / 科研机构 / 总计 / 其他 / （一）予以公开 / 1 / 2 / 3 / 4 / 5",
    "1 2 3 5 4 without publicWelfare,legalService"],
  ["a head a line, one before the turn", "总计 / 商业企业 / 科研机构 / （一）予以公开 / 1 / 2 / 3",
    "2 3 1 without person,publicWelfare,legalService,otherOrganisation"],
  ["in cells of one line, where a heading may be lost", "自然人|总计|商业企业|科研机构 / （一）予以公开|1|2|3|4",
    "1 3 4 2 without publicWelfare,legalService,otherOrganisation"],
  ["a head a line, those before the turn between those behind it", "自然人 / 科研机构 / 总计 / 商业企业 / 社会公益组织 / （一）予以公开 / 1 / 2 / 3 / 4 / 5",
    "1 4 2 5 3 without legalService,otherOrganisation"],
  ["a sum that stands in the second line under another heading", "办理情况|法人或其他组织|||自然人|总计 / |商业企业|科研机构|小计|| / （一）予以公开|1|2|3|4|5",
    "4 1 2 5 without publicWelfare,legalService,otherOrganisation, and 3"],
  ["a sum and a second total", "办理情况|自然人|小计|商业企业|科研机构|社会公益组织|法律服务机构|其他|共计|总计 / （一）予以公开|1|2|3|4|5|6|7|8|9",
    "–"],
  ["two sums", "办理情况|自然人|小计|商业企业|科研机构|社会公益组织|法律服务机构|其他|小计|总计 / （一）予以公开|1|2|3|4|5|6|7|8|9",
    "1 3 4 5 6 7 9, and 2 8"],
  ["a sum and a heading over nothing", "办理情况|自然人|小计|法人或其他组织|总计 / （一）予以公开|1|2|3|4",
    ", and 1 2 3 4"],
  ["strange words in the second line over an empty cell", "办理情况|自然人|法人或其他组织||||总计 / ||商业企业|备注|社会公益组织|法律服务机构| / （一）予以公开|1|2||4|5|7",
    "–"],
  ["a strange one over an empty cell", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|备注|总计 / （一）予以公开|1|2|3|4|5||7",
    "–"],
  ["heads of another form alone", "结果维持|结果纠正|其他结果 / （一）予以公开|1|2|3|4|5|6|7",
    "–"],
  ["heads of another form above rows side by side", "自然人|商业企业|总计 / 四、政府信息公开行政复议、行政诉讼情况 / 复议后起诉|行政复议|未经复议直接起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    ", and 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
  ["two exchanged, each line of columns below its rows", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 结果维持|结果纠正|其他结果|尚未审结|总计 / 复议后起诉|未经复议直接起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    "1 2 3 4 5 11 12 13 14 15 6 7 8 9 10"],
  ["columns of two where one row has none yet", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|未经复议直接起诉|复议后起诉 / 总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结 / 1|2|3|4|5|6|7|8|9|10|11|12|13|14|15",
    ", and 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15"],
])("the cells of a row under heads in an order of their own: %s", (_, text, cells) => {
  expect(inOrder(text)).toBe(cells);
});
