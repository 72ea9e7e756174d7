import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {workbookOf} from "../../src/commands/review";
import {type ReviewHeading, reviewHeadings, reviewTitle} from "../../src/filing/review-table";
import {reviewSchema} from "../../src/filing/schema";
import {createFileHost} from "../../src/hosts/file/file-host";
import {buildFiling} from "../build";
import {describeWithOffice, inOffice, type Typed, type Work} from "../soffice";
import {gouji} from "./command-line";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
});
afterAll(() => rmSync(folder, {recursive: true}));

/** Four findings, one of each kind of what may be said of one: an error, two to be verified, blanks. */
const doubted = {
  ...Object.fromEntries(["issued", "repealed", "inForce"].map((column) => [`disclosure.regulations.${column}`, 0])),
  "disputes.review.total": 3, "disclosure.normativeDocuments.issued": 500, "disclosure.regulations.inForce": 2,
  "disclosure.penalties.decisions": null,
};
const [total, stock, made, blank] = ["行政复议部分", "行政规范性文件一行", "规章一行", "行政处罚"];
const why = "因机构合并接收了一批文件";
const sheet = reviewTitle;
const column = (heading: ReviewHeading): number => reviewHeadings.indexOf(heading);

/** A workbook that was reviewed once, its opinions, and the row of each of its findings. */
async function reviewedOnce() {
  const [file, copy] = [join(folder, "报表.xlsx"), join(folder, "意见.xlsx")];
  writeFileSync(file, await workbookOf(buildFiling({unit: "云溪街道办事处", change: doubted})));
  expect((await gouji(["review", file, "-o", copy])).code).toBe(1);
  const bytes = new Uint8Array(readFileSync(copy));
  const {cells} = (await (await createFileHost(bytes)).read()).find(({name}) => name === sheet)!;
  return {
    bytes, cells,
    rowOf: (says: string) => cells.find((cell) => cell.column === column("问题") && cell.text.startsWith(says))!.row,
  };
}
type Reviewed = Awaited<ReturnType<typeof reviewedOnce>>;
type Edits = Pick<Work, "typed" | "handled">;

/** The second review of it, once it went through LibreOffice. */
async function second(bytes: Uint8Array) {
  const file = join(folder, "返回.xlsx");
  writeFileSync(file, bytes);
  const call = await gouji(["review", file, "--json"]);
  expect(call.err).toBe("");
  const {findings} = reviewSchema.parse(call.json());
  return {findings, of: (says: string) => findings.filter(({message}) => message.startsWith(says))};
}

const typed = (row: number, heading: ReviewHeading, value: string): Typed =>
  ({sheet, row, column: column(heading), value});

/** What people do to it before they send it back. */
const edits = {
  besideAndMerged({rowOf}: Reviewed): Edits {
    const beside = reviewHeadings.length + 1;
    const [first, last] = [rowOf(stock), rowOf(made)].sort((a, b) => a - b) as [number, number];
    expect(last - first).toBe(1);
    return {
      typed: [
        {sheet, row: rowOf(total), column: beside, value: "总计少录一件，已补报区政府办"}, typed(rowOf(total), "状态", "己更正"),
        typed(first, "审核说明", why), typed(rowOf(blank), "建议", "本街道没有行政处罚职权，按要求留空"),
        ...[first, last, rowOf(blank)].map((row) => typed(row, "审核人", "填报员")),
        {sheet, row: rowOf(blank) + 3, column: column("审核说明"), value: "第五部分请补充"},
      ],
      handled: [{does: "merge", sheet, left: column("审核说明"), right: column("审核说明"), top: first, bottom: last}],
    };
  },
  sortedWithoutIds: ({rowOf}: Reviewed): Edits => ({
    typed: [
      typed(rowOf(stock), "审核说明", why), typed(rowOf(stock), "状态", "已 说明。"),
      typed(rowOf(stock), "审核人", "填报员"),
      typed(rowOf(total), "审核说明", "少录一件"), typed(rowOf(total), "性质", "强制性，请王某核对"),
    ],
    handled: [
      {does: "deleteColumn", sheet, column: column("标识")},
      {...rowsOfFindings(rowOf), does: "sort", right: reviewHeadings.length - 2},
    ],
  }),
  sortedInPart: ({rowOf}: Reviewed): Edits => ({
    typed: [typed(rowOf(stock), "审核说明", why), typed(rowOf(stock), "审核人", "填报员")],
    handled: [{...rowsOfFindings(rowOf), does: "sort", right: column("时间")}],
  }),
  typedAnew({cells, rowOf}: Reviewed): Edits {
    const textAt = (row: number, heading: ReviewHeading): string =>
      cells.find((cell) => cell.row === row && cell.column === column(heading))!.text;
    const anew: readonly (readonly string[])[] = [
      ["退回的意见"], [], [], [], ["位置", "情况说明", "问题描述", "状态", "姓名"],
      [textAt(rowOf(stock), "位置"), why, textAt(rowOf(stock), "问题"), "己说明", "填报员"],
      [textAt(rowOf(total), "位置"), "少录一件", "复议总计 3 不对", "已改正"],
      ["", "无法对应的一行", "请补报第六部分", ""],
    ];
    const emptied = cells.map(({row, column}): Typed => ({sheet, row, column, value: ""}));
    const written = anew.flatMap((texts, row) => texts.map((value, at): Typed => ({sheet, row, column: at, value})));
    return {typed: [...emptied, ...written]};
  },
} as const;

function rowsOfFindings(rowOf: Reviewed["rowOf"]) {
  const rows = [total, stock, made, blank].map(rowOf);
  return {sheet, left: 0, top: Math.min(...rows), bottom: Math.max(...rows)};
}

// LibreOffice takes its time to start.

describeWithOffice("a review that returns through LibreOffice", () => {
  const names = Object.keys(edits) as (keyof typeof edits)[];
  let returned: readonly Uint8Array[];
  const back = (name: keyof typeof edits) => second(returned[names.indexOf(name)]!);
  beforeAll(async () => {
    const once = await reviewedOnce();
    const work = {name: "意见.xlsx", bytes: once.bytes, to: "xlsx"} as const;
    returned = inOffice([...names.map((name) => ({...work, ...edits[name](once)})), {...work, to: "ods"}]);
  });

  test("is read where words stand beside their column, a status is misspelt, or cells were merged", async () => {
    const {of, findings} = await back("besideAndMerged");
    expect(of(total)).toMatchObject([{since: "claimed", explanation: "总计少录一件，已补报区政府办"}]);
    for (const says of [stock, made]) expect(of(says)).toMatchObject([{explanation: why}]);
    expect(of(blank)).toMatchObject([{status: "explained", explanation: "本街道没有行政处罚职权，按要求留空"}]);
    expect(findings.filter(({since}) => since === "own").map(({message}) => message)).toEqual(["第五部分请补充"]);
  });

  test("is read where 标识 was deleted and its rows were sorted; what is not read is said with its place", async () => {
    const {of, findings} = await back("sortedWithoutIds");
    expect(of(stock)).toMatchObject([{since: "remains", status: "explained", explanation: why}]);
    expect(of(total)).toMatchObject([{status: "open", explanation: "少录一件"}]);
    expect(findings.filter(({since}) => since === "own")).toMatchObject([
      {message: expect.stringMatching(/^审核意见!B\d+ 写有“强制性，请王某核对”，没有读作对第 \d+ 行的说明。$/)},
    ]);
    expect(findings.filter(({since}) => since === "new" || since === "first")).toEqual([]);
  });

  test("is read by its sentences where only some of the columns were sorted", async () => {
    const {of, findings} = await back("sortedInPart");
    expect(of(stock)).toMatchObject([{status: "explained", explanation: why}]);
    expect(findings.filter(({explanation}) => explanation !== "").length).toBe(1);
  });

  test("is read by its sentences, or else by its places, where all was typed anew", async () => {
    const {of} = await back("typedAnew");
    expect(of(stock)).toMatchObject([{status: "explained", explanation: why}]);
    expect(of(total)).toMatchObject([{since: "claimed", status: "open"}]);
    expect(of("请补报第六部分")).toMatchObject([{since: "own", explanation: "无法对应的一行"}]);
  });

  test("is written into a new workbook where it came back as .ods, with a sentence on what that holds", async () => {
    const [file, copy] = [join(folder, "返回.ods"), join(folder, "再审.xlsx")];
    writeFileSync(file, returned.at(-1)!);
    const {code, err} = await gouji(["review", file, "-o", copy]);
    expect({code, err}).toEqual({code: 1, err: expect.stringContaining("返回.ods 不是 .xlsx 工作簿")});
    const sheets = await (await createFileHost(new Uint8Array(readFileSync(copy)))).read();
    expect(sheets.map(({name}) => name)).toContain(reviewTitle);
  });
});
