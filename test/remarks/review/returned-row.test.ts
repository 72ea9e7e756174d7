import {type ReviewHeading, reviewHeadings, severityNames} from "../../../src/filing/review-table";
import {opinionsOn} from "../../../src/remarks/review/returned-row";

const why = "2件规范性文件有效期届满自动失效";
const asked = "规章一行：现行有效件数 2，应为 0。请核对，确属实际情况的，请作审核说明。";
type Texts = Partial<Readonly<Record<ReviewHeading, string>>>;
const stands: Texts = {序号: "1", 性质: "核实性", 位置: "表一!C4", 问题: asked, 状态: "待处理"};
/** What is read of the fourth row of a sheet 审核意见, whose columns are as they were written but for those that are gone. */
const read = (
  texts: Texts, elsewhere: readonly string[] = [], gone: readonly ReviewHeading[] = [], written?: string,
) => opinionsOn({
  row: 3, texts: reviewHeadings.map((heading) => texts[heading] ?? ""), elsewhere: elsewhere.map((text, at) => ({column: 14 + at, text})),
  columns: reviewHeadings.map((heading, at) => (gone.includes(heading) ? -1 : at)),
}, "意见", written);
const line = {suggestion: "", status: "open", explanation: "", by: "", time: "", row: 3} as const;
const unread = (at: string, words = why) =>
  ({...line, says: `意见!${at} 写有“${words}”，没有读作对第 4 行的说明。`, at: `意见!${at}`, isUnread: true});

test("a row is read with its place, and the time when its sheet was written where that is known", () => {
  expect(read(stands)).toStrictEqual([{...line, says: asked, at: "表一!C4"}]);
  expect(read(stands, [], [], "2025-01-20T01:00:00.000Z")).toStrictEqual([{...line, says: asked, at: "表一!C4", written: "2025-01-20T01:00:00.000Z"}]);
});

/** What columns hold of their own, as the sheet was written or as people number and date it, and what only people write there. */
test.each<[ReviewHeading, readonly string[], readonly (readonly [own: string, words: string])[]]>([
  ["序号", ["1", "（1）", "(12)", "1、", "2.", "3．", "4)", ""], [["1、", why], ["12.", why], ["", why]]],
  ["性质", Object.values(severityNames), [["", `核实性，${why}`]]],
  ["位置", ["表一!C4", "disclosure.fees.amount", "表格 1 第 2 行第 3 列", "第 412 行", "见 表一!AB12"], [["", `表一!C4${why}`], ["", why]]],
  ["左值", ["12", "-3", "−3", "1,200.50", ""], [["", `12，${why}`]]],
  ["右值", ["0"], [["", why]]],
  ["差额", ["-12"], [["", why]]],
  ["建议", [
    "", "自然人一栏应为 14（现为 41）。", "审核意见：属实，请更正：请核对（审核员）。", "审核意见：说明可采纳。", "审核说明可写：“含并入的。乙镇”。",
    "审核意见：属实，请更正。审核说明可写：“含乙镇”。自然人一栏应为 14（现为 41，数字颠倒？）。", "这一行须核对原始数据。", "改动少数几处不能全部相符。",
  ], [["审核意见：属实，请更正。", why], ["", why], ["审核说明可写：“含乙镇”。", why]]],
  ["状态", ["待处理", "已说明", "已 确认。", "已改正"], []],
  ["审核人", ["李小明", "李小明（县政务公开办公室副主任兼法科长）"], [["", "李小明（县政务公开办公室副主任兼法规科长）"], ["", why + "，详见清单"]]],
  ["时间", ["2025年1月10日 08:00", "2025-01-10", "1.10—1.12", "10日下午 3 时"], [["", `2025年1月10日${why}`]]],
  ["标识", ["{\"unit\":\"云溪镇\"}"], [["", why]]],
  ["与上次审核相比", ["首次审核", "新增", "未更正", "数值已改，仍不相符，原说明和确认失效", "说明未采纳：请写明原因。"],
    [["首次审核", why], ["说明未采纳：请写明原因。", why], ["", why]]],
])("in the column %s what the sheet itself holds is nobody's word, and what was written behind it is the explanation", (heading, own, written) => {
  for (const text of own) expect([text, read({...stands, [heading]: text})]).toMatchObject([text, [{explanation: ""}]]);
  for (const [before, words] of written) {
    expect(read({...stands, [heading]: `${before} ${words} `})).toMatchObject([{explanation: words}]);
    expect(read({...stands, 审核说明: "因机构合并", [heading]: `${before} ${words} `}))
      .toMatchObject([{explanation: "因机构合并"}, {isUnread: true, says: expect.stringContaining(`“${words}”`) as string}]);
  }
});

test.each<[string, Texts, string]>([
  ["behind what the sentence asks", {问题: `${asked} ${why} `}, asked],
  ["behind what an error's sentence asks", {性质: "强制性", 问题: `总计 3，应为 2，差 1。请核对后改正。${why}`}, "总计 3，应为 2，差 1。请核对后改正。"],
  ["behind what a hint's sentence suggests", {性质: "提示", 问题: `本年新收 300 比上年多九成。建议复核。${why}`}, "本年新收 300 比上年多九成。建议复核。"],
  ["behind a sentence that quotes others and speaks of 申请",
    {问题: `正文写明“全部办结。请看附表。”，申请 12 件。请核对。${why}`}, "正文写明“全部办结。请看附表。”，申请 12 件。请核对。"],
  ["behind what the source says of the difference",
    {问题: `${asked}表下写明“含乙镇 2 件。”，正是所差的 2，可采用为审核说明。${why}`}, `${asked}表下写明“含乙镇 2 件。”，正是所差的 2，可采用为审核说明。`],
])("words %s are the explanation, and no part of the sentence", (_, texts, says) => {
  expect(read({...stands, ...texts})).toMatchObject([{says, explanation: why}]);
  expect(read({...stands, ...texts, 审核说明: "因机构合并"})).toMatchObject([{says, explanation: "因机构合并"}, unread("D4")]);
});

test.each<[string, Texts]>([
  ["that asks nothing", {问题: `本年申请 12 件。${why}`}],
  ["of a person's own", {性质: "", 问题: `请核对。${why}`}],
  ["with 请 in what it quotes alone", {问题: `正文写明“请核对。”。${why}`}],
  ["whose quotation is open", {问题: `正文写明“请核对。${why}`}],
])("a sentence %s is taken whole", (_, texts) => {
  expect(read({...stands, ...texts})).toMatchObject([{says: texts.问题, explanation: ""}]);
});

test.each<[string, Texts, readonly string[], readonly object[]]>([
  ["is the explanation where there is none", {}, [` ${why}\n`], [{...line, says: asked, at: "表一!C4", explanation: why}]],
  ["is a line of its own where there is one", {审核说明: "因机构合并"}, [why],
    [{...line, says: asked, at: "表一!C4", explanation: "因机构合并"}, unread("O4")]],
  ["is a line of its own from the second on", {}, [why, "见附件清单"],
    [{...line, says: asked, at: "表一!C4", explanation: why}, unread("P4", "见附件清单")]],
  ["is nothing where it is a mark", {}, ["{\"unit\":\"云溪镇\"}"], [{...line, says: asked, at: "表一!C4"}]],
])("what stands beside the table %s", (_, texts, elsewhere, expected) => {
  expect(read({...stands, ...texts}, elsewhere)).toStrictEqual(expected);
});

test.each<[string, Texts, readonly object[]]>([
  ["as its status, and by its name, are lines of their own", {状态: why, 审核人: why + "，详见清单"},
    [{explanation: "", by: why + "，详见清单", status: "open"}, unread("I4"), unread("K4", why + "，详见清单")]],
  ["as its name, is the explanation and no name", {审核人: why + "，详见清单"}, [{explanation: why + "，详见清单", by: ""}]],
  ["as its time, is the explanation and leaves the name", {审核人: "李小明", 时间: why}, [{explanation: why, by: "李小明"}]],
])("what was written on a row %s", (_, texts, expected) => {
  expect(read({...stands, ...texts})).toMatchObject(expected);
});

test.each<[string, Texts, Partial<Record<"explanation" | "by", string>>]>([
  ["both, each in the other's column", {审核说明: "李小明", 审核人: why}, {explanation: why, by: "李小明"}],
  ["a name of two letters", {审核说明: "李明", 审核人: why}, {explanation: why, by: "李明"}],
  ["a name with a dot", {审核说明: "买·买提", 审核人: why}, {explanation: why, by: "买·买提"}],
  ["a name that is longer", {审核说明: "欧阳小明甲", 审核人: why}, {explanation: "欧阳小明甲"}],
  ["a word that is no name", {审核说明: "无", 审核人: why}, {explanation: "无"}],
  ["an office", {审核说明: "法规科", 审核人: why}, {explanation: "法规科"}],
  ["letters around the name", {审核说明: "1李小明", 审核人: why}, {explanation: "1李小明"}],
  ["letters behind the name", {审核说明: "李小明1", 审核人: why}, {explanation: "李小明1"}],
  ["an explanation of four letters", {审核说明: "机构合并", 审核人: "两件过了有效期届满自动失效"}, {explanation: "两件过了有效期届满自动失效", by: "机构合并"}],
  ["a phrase that explains nothing", {审核说明: "核实无误", 审核人: why}, {explanation: "核实无误"}],
  ["a name, and a phrase that explains nothing", {审核说明: "李小明", 审核人: "经核实数据准确无误"}, {explanation: "李小明"}],
  ["two names", {审核说明: "李小明", 审核人: "王小芳"}, {explanation: "李小明", by: "王小芳"}],
  ["two names, one with an office", {审核说明: "李小明", 审核人: "王小芳（漏登的两件由其补登）"}, {explanation: "李小明", by: "王小芳（漏登的两件由其补登）"}],
  ["a name, and six letters that may be one", {审核说明: "李小明", 审核人: "两件到期失效"}, {explanation: "李小明", by: "两件到期失效"}],
  ["two names, one with another", {审核说明: "李小明", 审核人: "王小芳、张小红漏登补登"}, {explanation: "李小明"}],
])("of a name and an explanation, %s, that is what is read", (_, texts, expected) => {
  expect(read({...stands, 状态: "已说明", ...texts})[0]).toMatchObject(expected);
});

test.each<[string, Texts, readonly string[], readonly ReviewHeading[], readonly object[]]>([
  ["is nothing without a word", {序号: "5"}, [], [], []],
  ["is a line that somebody added, signed and dated", {审核说明: why, 审核人: "李小明", 时间: "1月10日"}, [], [],
    [{...line, says: why, by: "李小明", time: "1月10日", at: "意见!J4"}]],
  ["is a line that somebody added, with what stands beside it", {审核说明: why, 审核人: "李小明"}, ["见附件清单"], [],
    [{...line, says: why, by: "李小明", at: "意见!J4"}, {...line, says: "见附件清单", at: "意见!O4"}]],
  ["is a line each where no name is in the name's column", {审核说明: "因机构合并", 审核人: why + "，详见清单"}, [], [],
    [{...line, says: "因机构合并", at: "意见!J4"}, {...line, says: why + "，详见清单", at: "意见!K4"}]],
  ["is a line signed by a name of twenty letters", {审核说明: why, 审核人: "李小明（县政务公开办公室副主任兼法科长）"}, [], [],
    [{...line, says: why, by: "李小明（县政务公开办公室副主任兼法科长）", at: "意见!J4"}]],
  ["is a line each without an explanation", {审核人: "李小明", 时间: why}, [], [],
    [{...line, says: "李小明", at: "意见!K4"}, {...line, says: why, at: "意见!L4"}]],
  ["is said as it stands where the column of sentences is gone", {审核说明: why, 审核人: "李小明"}, [], ["问题"], [unread("J4"), unread("K4", "李小明")]],
])("a row without a sentence %s", (_, texts, elsewhere, gone, expected) => {
  expect(read(texts, elsewhere, gone)).toStrictEqual(expected);
});

test("the column of sentences may be the first, and the sheet's time is that of lines that people added too", () => {
  const [question, ...others] = ["问题", ...reviewHeadings.filter((heading) => heading !== "问题")];
  const columns = reviewHeadings.map((heading) => [question, ...others].indexOf(heading));
  const texts = reviewHeadings.map((heading) => ({审核说明: why, 审核人: "李小明"} as Texts)[heading] ?? "");
  expect(opinionsOn({row: 3, texts, elsewhere: [], columns}, "意见", "2025-01-20T01:00:00.000Z"))
    .toStrictEqual([{...line, says: why, by: "李小明", at: "意见!J4", written: "2025-01-20T01:00:00.000Z"}]);
});
