import {existsSync} from "node:fs";
import {mkdir, mkdtemp, rm, symlink, writeFile, readFile, utimes} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, dirname, join} from "node:path";
import {decisionsSchema} from "../../src/consolidate/decisions-file";
import {consolidate} from "../../src/consolidate/consolidate";
import {submitAll} from "../../src/consolidate/submission";
import type {Terminal} from "../../src/commands/command";
import {keptDecisions} from "../../src/commands/consolidate/kept-decisions";
import {areReadings, readOne} from "../../src/commands/consolidate/reading";
import {consolidateSchema, type ConsolidateJson} from "../../src/filing/schema";
import {writeJson} from "../../src/formats/json/write-json";
import {readFiling} from "../../src/formats/read";
import {readXlsx} from "../../src/office/read-xlsx";
import {buildFiling, type Built} from "../build";
import {writeDistrict} from "../consolidate/district";
import {type Expected, faultsOf, rankedBy} from "../consolidate/expected";
import {isWhole} from "../proof";
import {convert, describeWithOffice} from "../soffice";
import {gouji} from "./command-line";
import {inGbk} from "./gbk-names";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gouji-consolidate-"));
});
afterAll(() => rm(folder, {recursive: true}));

/** Write filings as files of a folder of their own. */
async function filed(name: string, filings: Readonly<Record<string, Built>>): Promise<string> {
  const at = join(folder, name);
  await mkdir(at, {recursive: true});
  for (const [file, built] of Object.entries(filings)) {
    await mkdir(dirname(join(at, file)), {recursive: true});
    await writeFile(join(at, file), writeJson(buildFiling(built)));
  }
  return at;
}

async function consolidated(...words: readonly string[]): Promise<ConsolidateJson> {
  const call = await gouji(["consolidate", ...words, "--json"]);
  if (call.out === "") throw new Error(call.err);
  return consolidateSchema.strict().parse(call.json());
}

const received = "applications.received.person";
const town = (unit: string, person: number | null, more: Built = {}): Built =>
  ({unit, change: {[received]: person}, ...more});

// The whole 3,000 with GOUJI_UNITS=3000; fewer by default, as making the workbooks takes longer than adding them up.
const size = Number(process.env.GOUJI_UNITS ?? 40);

describe(`${size} units of a made-up district, filed in every way there is`, () => {
  let expected: Expected;
  let result: ConsolidateJson;
  beforeAll(async () => {
    expected = await writeDistrict(folder, {size, perHead: 8});
    result = await consolidated(join(folder, "files"), "--units", join(folder, "list.csv"), "--rank", rankedBy, "-o", join(folder, "out.xlsx"));
  }, 600_000);

  test("give the sums and lists that a direct computation gives", () => {
    expect(faultsOf(result, expected, folder)).toEqual([]);
    expect(result).toMatchObject({year: 2024, edition: "2021"});
  });

  test("give a workbook that is read back as the consolidated filing", async () => {
    const read = await readFiling("out.xlsx", await readFile(join(folder, "out.xlsx")));
    expect(Object.fromEntries([...read.figures].map(([id, {value}]) => [id, value]))).toEqual(result.figures);
    expect(read).toMatchObject({year: 2024, edition: "2021", missingRows: []});
  });

  // In small: test/consolidate/sheets/in-office.test.ts.
  if (isWhole) describeWithOffice("in LibreOffice", () => {
    test("the workbook's formulas give the same sums", async () => {
      const [bytes] = convert([{name: "out.xlsx", bytes: await readFile(join(folder, "out.xlsx"))}], "xlsx");
      const {grids} = readXlsx("out.xlsx", new Uint8Array(bytes!));
      const errors = grids.flatMap(({cells}) => cells.filter(({error}) => error !== undefined));
      expect(errors).toEqual([]);
      const read = await readFiling("out.xlsx", new Uint8Array(bytes!));
      expect(Object.fromEntries([...read.figures].map(([id, {value}]) => [id, value]))).toEqual(result.figures);
    });
  });
});

test("本级 and 下级 add up, and the reported consolidation is held against the sum, the unit it forgot first", async () => {
  const at = await filed("own", {
    "a.json": town("青山镇人民政府", 11), "b.json": town("白水镇人民政府", 7), "c.json": town("红石街道办事处", 100),
  });
  const out = await filed("own-out", {
    "own.json": town("云溪区人民政府", 5), "reported.json": town("云溪区人民政府", 5 + 11 + 100),
  });
  const {figures, units} = await consolidated(at, "--own", join(out, "own.json"));
  expect(figures[received]).toBe(5 + 11 + 7 + 100);
  expect(units).toHaveLength(4);
  const {differences} = await consolidated(at, "--own", join(out, "own.json"), "--reported", join(out, "reported.json"));
  expect(differences.find(({id}) => id === received)).toEqual({
    unit: "云溪区人民政府", id: received, reported: 116, sum: 123, difference: -7,
    suspects: [{unit: "白水镇人民政府", value: 7, why: "leftOut"}],
  });
});

test("of chosen units what may be theirs is asked about too; another year's folder given as last year's is said", async () => {
  const at = await filed("chosen", {"东县/a.json": town("民政局", 3), "b.json": town("西县民政局", 5)});
  const list = join(folder, "chosen.csv");
  await writeFile(list, "名称,代码,上级\n东县,2,\n西县,3,\n民政局,21,2\n民政局,31,3\n");
  const {out, err} = await gouji(["consolidate", at, "--units", list, "--only", "东县", "--last", at]);
  expect(out).toContain(`待确认　民政局（${join(at, "东县/a.json")}）`);
  expect(err).toContain("中没有上一年度（2023）的数据，没有与上年对比");
});

test("what of last year's folder cannot be read is said, is in the JSON, and makes the exit code 1", async () => {
  const at = await filed("last-bad", {"a.json": town("青山镇", 3, {change: {}})});
  const last = await filed("last-bad-folder", {"b.json": {unit: "青山镇", year: 2023}});
  expect(await gouji(["consolidate", at, "--last", last])).toMatchObject({code: 0, err: ""});
  const bad = join(last, "c.json");
  await writeFile(bad, "{");
  const {code, err, json} = await gouji(["consolidate", at, "--last", last, "--json"]);
  expect([code, err]).toEqual([1, expect.stringMatching(/^上年的文件没有读取：.*c\.json/)]);
  expect(consolidateSchema.parse(json()).unreadable).toEqual([{source: bad, why: err.trim(), maybe: []}]);
});

test("the 本级's filing counts even where a newer file of the folder bears the same name", async () => {
  const at = await filed("own-again", {"a.json": town("云溪区人民政府", 50), "b.json": town("青山镇", 1)});
  const own = join(await filed("own-first", {"own.json": town("云溪区人民政府", 5)}), "own.json");
  await utimes(own, 1000, 1000);
  const {figures, duplicates} = await consolidated(at, "--own", own);
  expect(figures[received]).toBe(6);
  expect(duplicates).toMatchObject([{used: own, others: [join(at, "a.json")], why: "own"}]);
});

test("of two filings the newer counts; where nothing says which is newer, neither does and it is asked", async () => {
  const at = await filed("twice", {"a.json": town("青山镇人民政府", 11), "b.json": town("青山镇", 12), "c.json": town("白水镇", 1)});
  for (const [file, time] of [["a.json", 2000], ["b.json", 1000], ["c.json", 1000]] as const) await utimes(join(at, file), time, time);
  const newer = await consolidated(at);
  expect(newer.figures[received]).toBe(12);
  expect(newer.duplicates).toEqual([{
    unit: "青山镇人民政府", used: join(at, "a.json"), others: [join(at, "b.json")], why: "newer",
    differing: [{id: received, values: {[join(at, "a.json")]: 11, [join(at, "b.json")]: 12}}],
  }]);
  await utimes(join(at, "b.json"), 2000, 2000);
  const asked = await consolidated(at);
  expect(asked.figures[received]).toBe(1);
  expect(asked.duplicates).toMatchObject([{used: null, why: "ask"}]);
});

test("a blank is no zero: it is counted apart, and a figure that all leave blank stays blank", async () => {
  const at = await filed("blank", {
    "a.json": town("青山镇", null, {change: {[received]: null, "disputes.review.upheld": null}}),
    "b.json": town("白水镇", 4, {change: {[received]: 4, "disputes.review.upheld": null}, without: ["disputes.review.other"]}),
  });
  const {figures, blanks} = await consolidated(at);
  expect(figures).toMatchObject({[received]: 4, "disputes.review.upheld": null});
  expect(blanks).toEqual({
    [received]: {blank: 1, absent: 0}, "disputes.review.upheld": {blank: 2, absent: 0}, "disputes.review.other": {blank: 0, absent: 1},
  });
});

test("a bad file, a folder's furniture and the files named in options stop nothing and are not added", async () => {
  const at = await filed("mixed", {"a.json": town("青山镇", 3), "own.json": town("云溪区", 2), "~$a.json": town("白水镇", 50)});
  await writeFile(join(at, "bad.xlsx"), "PK\u0003\u0004no workbook");
  await writeFile(join(at, ".hidden"), "x");
  await writeFile(join(at, "名册.csv"), "名称,类型\n云溪区,本级\n青山镇,下级\n黑水镇,下级\n");
  const {figures, unreadable, missing, units} = await consolidated(at, "--own", join(at, "own.json"), "--units", join(at, "名册.csv"));
  expect(figures[received]).toBe(5);
  expect(unreadable.map(({source}) => source)).toEqual([join(at, "bad.xlsx")]);
  expect(missing.map(({unit}) => unit)).toEqual(["黑水镇"]);
  expect(units.map(({standing}) => standing)).toEqual(["counted", "counted"]);
});

test("选择汇总 adds up a branch of the list; a name that nothing bears is refused", async () => {
  const at = await filed("only", {"a.json": town("青山镇", 3), "b.json": town("白水镇", 5), "c.json": town("红石镇", 7)});
  const list = join(folder, "only.csv");
  await writeFile(list, "名称,代码,上级\n甲县,1,\n乙县,2,\n青山镇,11,1\n白水镇,12,1\n红石镇,21,2\n");
  expect((await consolidated(at, "--units", list, "--only", "甲县")).figures[received]).toBe(8);
  const call = await gouji(["consolidate", at, "--units", list, "--only", "丙县"]);
  expect(call).toMatchObject({code: 2, err: "--only 中的 丙县 不在名册和文件中。\n"});
});

test("the text says what is missing and asks for it; the exit code is 1 until all is there", async () => {
  const at = await filed("text", {"a.json": town("青山镇", 1, {change: {}})});
  const list = join(folder, "text.csv");
  await writeFile(list, "名称\n青山镇\n黑水镇\n");
  const call = await gouji(["consolidate", at, "--units", list]);
  expect(call.code).toBe(1);
  expect(call.out).toContain("缺报　黑水镇　尚未收到 2024 年度政府信息公开工作年度报告统计表");
  await writeFile(list, "名称\n青山镇\n");
  expect(await gouji(["consolidate", at, "--units", list])).toMatchObject({code: 0});
});

test("whatever is said to wait for a decision makes the exit code 1: the same figures twice, a picture that is not left out", async () => {
  const at = await filed("waits", {"a.json": {unit: "青山镇"}, "b.json": {unit: "白水镇", change: {"disclosure.fees.amount": "1.25"}}});
  expect(await gouji(["consolidate", at])).toMatchObject({code: 0, out: expect.not.stringContaining("待确认　") as string});
  await writeFile(join(at, "丁镇.jpg"), "x");
  expect(await gouji(["consolidate", at])).toMatchObject({code: 1, out: expect.stringMatching(/待确认　.*丁镇\.jpg/) as string});
  const path = join(folder, "waits-decisions.json");
  await writeFile(path, JSON.stringify({format: "gouji-decisions", version: 1, decisions: [{source: "waits/丁镇.jpg", says: "excluded"}]}));
  expect(await gouji(["consolidate", at, "--decisions", path])).toMatchObject({code: 0, out: expect.not.stringContaining("待确认　") as string});
  await writeFile(join(at, "b.json"), writeJson(buildFiling({unit: "白水镇"})));
  expect(await gouji(["consolidate", at, "--decisions", path]))
    .toMatchObject({code: 1, out: expect.stringContaining("各项数值完全相同") as string});
});

test("a folder that results go into is no file of the call, nor in one, nor standard output: it is refused before the work", async () => {
  const at = await filed("apart", {"a.json": town("青山镇", 3)});
  const target = join(folder, "apart-target");
  for (const [into, file] of ["--cache", "--returns"].flatMap((into) => ["-o", "--figures", "--decisions"].map((file) => [into, file] as const))) {
    for (const [place, path] of [[target, target], [`${target}/`, join(folder, ".", "apart-target")], [join(target, "内"), target]] as const) {
      const {code, out, err} = await gouji(["consolidate", at, into, place, file, path, "--replace"]);
      expect([code, out, err]).toEqual([2, "", expect.stringMatching(`^${file} 写入的是文件 .*${into} 的文件夹.*没有运行`)]);
    }
    expect(existsSync(target)).toBe(false);
    expect(await gouji(["consolidate", at, into, "-"])).toMatchObject({code: 2, out: "", err: `${into} 要写入一个文件夹，不能写到标准输出；请用 ${into} 写明文件夹。\n`});
  }
  expect((await gouji(["consolidate", at, "--cache", target, "--returns", target])).err).toBe("");
  expect((await gouji(["consolidate", at, "--cache", target, "-o", join(target, "a.xlsx")])).err).toBe("");
});

test("nothing that can be read is refused in one line", async () => {
  expect(await gouji(["consolidate", join(folder, "nowhere")])).toMatchObject({code: 2, out: ""});
  await mkdir(join(folder, "empty"));
  expect(await gouji(["consolidate", join(folder, "empty")])).toMatchObject({code: 2, err: "指定的文件夹中没有文件。\n"});
});

describe("an earlier result in a folder that is read", () => {
  test("is no filing, and is said so; it may be written anew, but for one that the call names", async () => {
    const at = await filed("again", {"a.json": {unit: "青山镇"}, "b.json": {unit: "白水镇", change: {"disclosure.fees.amount": "1.25"}}});
    const [target, document] = [join(at, "汇总.xlsx"), join(at, "汇总.json")];
    const first = await consolidated(at, "-o", target);
    expect(first.ignored).toEqual([]);
    await writeFile(document, JSON.stringify(first, null, 2));
    const words = ["consolidate", at, "-o", target];
    expect(await gouji(words)).toMatchObject({code: 2, err: expect.stringContaining("已经存在") as string});
    const again = await gouji([...words, "--replace"]);
    expect(again.code).toBe(0);
    expect(again.out).toContain(`未汇总　${target}　不是填报数据（汇总结果）`);
    expect(again.out).toContain(`汇总结果已写入 ${target}`);
    const {figures, ignored, unreadable} = await consolidated(at);
    expect(figures).toEqual(first.figures);
    expect(ignored.map(({source}) => source)).toEqual([document, target]);
    expect(unreadable).toEqual([]);
    expect(await gouji(["consolidate", at, target, "-o", target, "--replace"]))
      .toMatchObject({code: 2, err: expect.stringContaining("是这次要读取的文件") as string});
    expect((await consolidated(at, target)).units.map(({source}) => source)).toContain(target);
    expect(await gouji(["export", target, "--to", "xlsx", "-o", target, "--replace", "--force"])).toMatchObject({code: 2});
  });

  test("all that a call writes into the folder it reads is left out of the next, and may be written again", async () => {
    const at = await filed("all-outputs", {"a.json": {...town("青山镇", 3), change: {...town("青山镇", 3).change, "disputes.review.total": 99}}});
    const words = [at, "-o", join(at, "汇总.xlsx"), "--figures", join(at, "明细.csv"), "--decisions", join(at, "确认.json"),
      "--returns", join(at, "退回"), "--cache", join(at, "cache"), "--replace"];
    await consolidated(...words);
    const {figures, unreadable} = await consolidated(...words);
    expect([figures[received], unreadable]).toEqual([3, []]);
    const {ignored: all} = await consolidated(at);
    expect(all.map(({source, why}) => [basename(source), why])).toEqual(expect.arrayContaining([
      ["明细.csv", "不是填报数据（汇总的明细），没有汇总。"], ["青山镇-退回意见.docx", "不是填报数据（退回意见），没有汇总。"]]));
  });

  test("is known in the threads too, and a folder of nothing else has nothing to add up", async () => {
    const at = await filed("only-results", {"a.json": town("青山镇", 3)});
    await consolidated(join(at, "a.json"), "-o", join(at, "汇总.xlsx"));
    expect(await readOne(join(at, "汇总.xlsx"))).toEqual({path: join(at, "汇总.xlsx"), noFiling: "result"});
    expect(areReadings([{path: "x", noFiling: "result"}], ["x", "y"])).toBe(true);
    await rm(join(at, "a.json"));
    expect(await gouji(["consolidate", at])).toMatchObject({code: 2, out: "", err: expect.stringContaining("没有填报数据") as string});
  });
});

describe("standard input", () => {
  const json = (unit: string, person: number) => writeJson(buildFiling(town(unit, person)));

  test("is a file among others, known by its name", async () => {
    const at = await filed("stdin", {"a.json": town("青山镇", 3)});
    const call = await gouji(["consolidate", "-", at, "--json"], json("白水镇", 5));
    const {figures, units} = consolidateSchema.parse(call.json());
    expect(figures[received]).toBe(8);
    expect(units.map(({source}) => source)).toEqual([join(at, "a.json"), "标准输入"]);
    expect((await gouji(["consolidate", "-"], json("", 5))).out).toContain("待确认　标准输入　没有写明填报单位");
    expect(await gouji(["consolidate", "-"], "")).toMatchObject({code: 2, err: expect.stringMatching(/^标准输入 是空文件.*\n$/) as string});
  });

  test("may be the 本级's, or the reported table", async () => {
    const at = await filed("stdin-own", {"a.json": town("青山镇", 3)});
    for (const option of ["--own", "--reported"]) {
      const call = await gouji(["consolidate", at, option, "-", "--json"], json("云溪区", 5));
      const {units, differences} = consolidateSchema.parse(call.json());
      if (option === "--own") expect(units.map(({source}) => source)).toContain("标准输入");
      else expect(differences).toContainEqual(expect.objectContaining({id: received, reported: 5, sum: 3}));
    }
  });
});

test("what is not there does not stop the rest; a filing without a unit is named by its file", async () => {
  const at = await filed("partly", {"a.json": town("青山镇", 3), "b.json": town("", 5)});
  const call = await gouji(["consolidate", at, join(at, "没有.json"), join(at, "a.json/x")]);
  expect(call.code).toBe(1);
  expect(call.out).toContain(`待确认　${join(at, "b.json")}　没有写明填报单位`);
  expect(call.out).toContain(`未能读取　${join(at, "没有.json")}　找不到文件`);
  expect(call.out).toMatch(/未能读取.*a\.json\/x 无法读取：路径中有一段不是文件夹/);
});

test("a finding of the sums names its figure as the form does", async () => {
  const at = await filed("named", {"a.json": town("青山镇", 99)});
  const {out} = await gouji(["consolidate", at]);
  expect(out).toMatch(/【强制性】.*（自然人一栏的“本年新收”）/);
  expect(out).not.toMatch(/[a-z]+\.[a-z]+\.[a-z]+/);
});

test.each(["", " ", "、", "，；"])("--only %j names nobody, and is refused", async (only) => {
  const at = await filed("nobody", {"a.json": town("青山镇", 3)});
  expect(await gouji(["consolidate", at, "--only", only])).toMatchObject({code: 2, out: "", err: expect.stringContaining("--only") as string});
});

test("the workbook of sums that lack a unit's table says so when it is checked itself", async () => {
  const without = [...buildFiling({}).figures.keys()].filter((id) => id.startsWith("disputes."));
  const at = await filed("lacking", {"a.json": town("青山镇", 3), "b.json": town("白水镇", 4, {without})});
  const target = join(folder, "lacking.xlsx");
  const whole = await gouji(["consolidate", at, "-o", target]);
  expect(whole.out).not.toContain("全部相符");
  const checked = await gouji(["check", target]);
  expect(checked.out).toContain("白水镇：“《政府信息公开行政复议、行政诉讼情况》（15 项）”");
  expect(checked).toMatchObject({code: 1});
});

test("what else the 本级's file holds is added up like any other", async () => {
  const at = await filed("own-several", {"a.json": town("青山镇", 3), "b.json": town("白水镇", 4)});
  const own = join(folder, "own-several.json");
  await writeFile(own, JSON.stringify([town("云溪区本级", 1), town("红石镇", 5)].map((one) => JSON.parse(writeJson(buildFiling(one))) as unknown)));
  const {figures, units} = await consolidated(at, "--own", own);
  expect(figures[received]).toBe(3 + 4 + 1 + 5);
  expect(units.map(({unit}) => unit).sort()).toEqual(["云溪区本级", "白水镇", "红石镇", "青山镇"].sort());
});

describe("--decisions", () => {
  const decisionsIn = async (path: string) => decisionsSchema.parse(JSON.parse(await readFile(path, "utf8")));

  test.each(["-o", "--figures"])("is no place for what %s writes: the answers would be gone", async (option) => {
    const at = await filed(`no-place${option}`, {"青山镇.json": town("青山镇", 5)});
    const [path, again] = [join(at, "确认.json"), `${at}/./确认.json`];
    const refused = await gouji(["consolidate", at, "--decisions", path, option, again, "--replace"]);
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining("不能写入同一个文件")]);
    await expect(readFile(path)).rejects.toThrow("ENOENT");
    if (process.platform === "win32") return;
    await gouji(["consolidate", at, "--decisions", path]);
    const kept = await readFile(path, "utf8");
    const link = join(folder, `链接${option}.json`);
    await symlink(path, link);
    expect((await gouji(["consolidate", at, "--decisions", link, option, path, "--replace"])).code).toBe(2);
    expect(await readFile(path, "utf8")).toBe(kept);
  });

  test("is not written over where somebody has answered in it meanwhile", async () => {
    const path = join(folder, "meanwhile.json");
    const result = consolidate(submitAll([buildFiling(town("青山镇", 5))], "a.json"), {});
    const mayWrite = () => Promise.resolve();
    const keep = async () => (await keptDecisions(path, {mayWrite} as unknown as Terminal)).keep;
    const answered = JSON.stringify({format: "gouji-decisions", version: 1, decisions: []});
    for (const there of [undefined, answered]) {
      if (there !== undefined) await writeFile(path, there);
      const kept = await keep();
      await writeFile(path, `${answered} `);
      await expect(kept(result)).rejects.toThrow("meanwhile.json 在汇总期间有改动，没有覆盖");
    }
  });

  test("writes what is open with the answers there are, and takes those that somebody moved to the decisions", async () => {
    const at = await filed("decisions", {"青山镇统计表.json": town("", 5), "b.json": town("白水镇", 7), "c.json": town("白水镇", 8)});
    for (const file of ["b.json", "c.json"]) await utimes(join(at, file), 1000, 1000);
    const list = join(folder, "decisions.csv");
    await writeFile(list, "名称\n青山镇\n白水镇\n");
    const path = join(at, "确认.json");
    const words = [at, "--units", list, "--decisions", path];
    expect((await gouji(["consolidate", ...words])).code).toBe(1);
    const {open = []} = await decisionsIn(path);
    expect(open.map(({source, choices}) => [basename(source), choices[0]!.says])).toEqual(
      [["b.json", "counts"], ["c.json", "counts"], ["青山镇统计表.json", "unit"]]);
    const decisions = [open[0]!, open[2]!].map(({source, digest, choices}) => ({source, digest, ...choices[0]!, by: "某甲", time: ""}));
    await writeFile(path, JSON.stringify({format: "gouji-decisions", version: 1, decisions}));
    const {figures, duplicates, doubtful, missing} = await consolidated(...words);
    expect(figures[received]).toBe(5 + 7);
    expect([duplicates[0]!.why, doubtful, missing]).toEqual(["decided", [], []]);
    expect((await decisionsIn(path)).open).toEqual([]);

    await writeFile(join(at, "c.json"), writeJson(buildFiling(town("白水镇", 9))));
    await utimes(join(at, "c.json"), 1000, 1000);
    const again = await gouji(["consolidate", ...words]);
    expect(again.out).toContain("在作出确认以后有改动");
    expect(again.code).toBe(1);
  });

  test("offers the year due for what bears none, or another", async () => {
    const at = await filed("decisions-year", {
      "a.json": town("青山镇", 5), "b.json": town("白水镇", 7), "c.json": {...town("红石镇", 11), year: 2023}, "d.json": {...town("黑水镇", 13), year: null},
    });
    const path = join(folder, "years.json");
    expect((await gouji(["consolidate", at, "--decisions", path])).code).toBe(1);
    const {open = []} = await decisionsIn(path);
    expect(open.map(({source, choices}) => [basename(source), choices[0]])).toEqual(
      [["c.json", {says: "year", year: 2024}], ["d.json", {says: "year", year: 2024}]]);
    const decisions = open.map(({source, digest, choices}) => ({source, digest, ...choices[0]!}));
    await writeFile(path, JSON.stringify({format: "gouji-decisions", version: 1, decisions}));
    expect((await consolidated(at, "--decisions", path)).figures[received]).toBe(5 + 7 + 11 + 13);
  });

  test("binds a word without a digest to what the file holds, and refuses what is no such record", async () => {
    const at = await filed("decisions-bound", {"a.json": town("", 5)});
    const path = join(folder, "bound.json");
    const decision = {source: "decisions-bound/a.json", says: "unit", unit: "青山镇"};
    await writeFile(path, JSON.stringify({format: "gouji-decisions", version: 1, decisions: [decision]}));
    expect((await consolidated(at, "--decisions", path)).figures[received]).toBe(5);
    expect((await decisionsIn(path)).decisions[0]!.digest).toMatch(/^[0-9a-f]{16}$/);
    const other = join(at, "a.json");
    const before = await readFile(other, "utf8");
    expect(await gouji(["consolidate", at, "--decisions", other])).toMatchObject({code: 2, out: ""});
    expect(await readFile(other, "utf8")).toBe(before);
    expect(await gouji(["consolidate", at, "--decisions", "-"])).toMatchObject({code: 2});
  });

  test("is read in GBK, as old editors save it, and left alone where letters of it are damaged or it holds more", async () => {
    const at = await filed("decisions-gbk", {"a.json": town("", 5)});
    const path = join(folder, "gbk.json");
    const decision = {source: "decisions-gbk/a.json", says: "unit", unit: "青山镇", by: "", time: ""};
    const text = JSON.stringify({format: "gouji-decisions", version: 1, decisions: [decision]});
    await writeFile(path, inGbk(text));
    expect((await consolidated(at, "--decisions", path)).units).toMatchObject([{unit: "青山镇"}]);
    expect((await decisionsIn(path)).decisions).toMatchObject([{unit: "青山镇"}]);
    const padded = `${text}${" ".repeat(1000)}`;
    for (const [bytes, why] of [
      [Buffer.from(padded.replace("青山镇", "青山\ufffd")), "有损坏的字符"], [Buffer.from(text.replace("{", '{"memo":1,')), "memo 不符合格式"],
    ] as const) {
      await writeFile(path, bytes);
      const refused = await gouji(["consolidate", at, "--decisions", path]);
      expect([refused.code, refused.err]).toEqual([2, expect.stringContaining(why)]);
      expect(await readFile(path)).toEqual(bytes);
    }
  });
});
