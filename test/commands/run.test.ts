import {closeSync, existsSync, mkdtempSync, openSync, rmdirSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {commands} from "../../src/commands/run";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {gouji} from "./command-line";

if (process.platform === "win32") process.stdout.write("没有运行：当前文件夹被删除的测试，Windows 不让删除。\n");

test("without a command, and with --help, the commands are listed", async () => {
  for (const words of [[], ["--help"], ["help"]]) {
    const {code, out} = await gouji(words);
    expect(code).toBe(0);
    for (const name of ["read", "check", "template", "export"]) expect(out).toContain(`  ${name}`);
  }
});

const onLinux = existsSync("/proc/self/fdinfo") ? test : test.skip;
onLinux("a document that is asked for on a standard output that is closed is refused, and a list beside the exit code is not", async () => {
  const file = join(mkdtempSync(join(tmpdir(), "gouji-")), "a.json");
  writeFileSync(file, writeJson(buildFiling()));
  // As Node has it where the shell says `>&-`, and where it says `> /dev/null`.
  const [closed, open] = [openSync("/dev/null", "r+"), openSync("/dev/null", "w")];
  for (const words of [["read", file, "--json"], ["read", file, "--ndjson"], ["check", file, "--json"]]) {
    expect(await gouji(words, "", {stdout: closed})).toMatchObject({code: 2, err: expect.stringMatching(/^标准输出没有打开/) as string});
    expect(await gouji(words, "", {stdout: open})).toMatchObject({code: 0, err: ""});
  }
  expect(await gouji(["read", file], "", {stdout: closed})).toMatchObject({code: 0, err: ""});
  [closed, open].forEach(closeSync);
});

test("--version says the name and the version", async () => {
  expect(await gouji(["--version"])).toMatchObject({code: 0, out: expect.stringMatching(/^gouji \d+\.\d+\.\d+\n$/) as string, err: ""});
});

test.each(["read", "check", "template", "export"])("%s --help prints its usage and its options", async (name) => {
  const {code, out, err} = await gouji([name, "--help"]);
  expect(code).toBe(0);
  expect(err).toBe("");
  expect(out).toContain(`用法：gouji ${name}`);
  expect(out).toContain("--json");
});

test.each<[string, readonly string[], RegExp]>([
  ["an unknown command", ["chekc", "a.txt"], /没有“chekc”这个命令/],
  ["an unknown option", ["check", "a.txt", "--lost", "b.txt"], /--lost/],
  ["an option without its value", ["check", "a.txt", "--last"], /--last/],
  ["a short option without its value", ["template", "-o"], /-o 后面要写文件名/],
  ["a long option without its value", ["template", "--output"], /--output 后面要写文件名/],
  ["an option in place of a value", ["export", "a.txt", "-o", "--to", "csv"], /-o 后面要写文件名/],
  ["a level without its value", ["check", "a.txt", "--level"], /--level 后面要写内容（state、/],
  ["a value for an option that has none", ["read", "a.txt", "--json=yes"], /--json 后面不写内容/],
  ["a missing target", ["export", "a.txt", "--to", "csv"], /缺少 -o（--output）/],
  ["an option without a value in it", ["consolidate", "a.txt", "--only", ""], /--only 没有写内容/],
  ["an option with its value before the command", ["--last", "b.txt", "check", "a.txt"], /把命令写在最前面/],
  ["options alone", ["--json"], /没有写明命令/],
  ["nothing that can be read", ["read", "没有.txt", "也没有.txt"], /没有\.txt.*也没有\.txt/],
  ["a path through a file", ["read", `${__filename}/x`], /路径中有一段不是文件夹/],
  ["a missing file", ["check"], /没有指定文件/],
  ["a file too many", ["review", "a.txt", "b.txt"], /多出的参数“b\.txt”/],
  ["a missing option", ["template", "--edition", "2021", "--year", "2024", "-o", "a.xlsx"], /缺少 --unit/],
  ["an edition there is not", ["template", "--edition", "2020", "--year", "2024", "--unit", "甲", "-o", "a.xlsx"], /--edition 只能是/],
  ["a year that is none", ["template", "--edition", "2021", "--year", "去年", "--unit", "甲", "-o", "a.xlsx"], /--year 应为统计年度，四位数字，2008 至 2100/],
  ["a level there is not", ["check", "a.txt", "--level", "village"], /--level 只能是/],
  ["a file that is not there", ["check", "没有这个文件.xlsx"], /没有这个文件\.xlsx/],
  ["an option twice", ["check", "a.txt", "--last", "b.txt", "--last", "c.txt"], /--last 只能写一次/],
  ["an option without a name in it", ["check", "a.txt", "--last", ""], /--last 没有写文件名/],
  ["a file without a name", ["check", ""], /文件名不能为空/],
  ["standard input twice", ["check", "-", "--last", "-"], /只能读取一次/],
  ["a folder in place of a file", ["read", __dirname], /无法|不能|文件夹/],
])("%s gives one line that says why, nothing on standard output, and exit code 2", async (_, words, sentence) => {
  const {code, out, err} = await gouji(words);
  expect({code, out}).toEqual({code: 2, out: ""});
  expect(err.trimEnd().split("\n")).toHaveLength(1);
  expect(err).toMatch(sentence);
});

test("where many files cannot be read, each has a line of its own, and the last one says that it was none", async () => {
  const {code, err} = await gouji(["check", ...[1, 2, 3, 4, 5, 6].map((n) => `没有${n}.txt`)]);
  const lines = err.trimEnd().split("\n");
  expect([code, lines.length, lines.at(-1)]).toEqual([2, 7, "6 个文件都没有读到统计表，原因见上。"]);
  expect(lines[3]).toContain("没有4.txt");
});

test("what a terminal would take for an order is shown as it is written, in names and in sentences", async () => {
  const {err} = await gouji(["check", "没有\u001b[31m\u009b2J.txt"]);
  expect(err).toContain("没有\\x1b[31m\\x9b2J.txt");
});

test("no text of a file's passes for a line of ours, hides what follows or turns it round", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  const [whole, table] = [join(folder, "a\njson：全部相符"), join(folder, "b.csv")];
  const odd = '"怪\u202e指标\u001b[8m\r\n全部相符",5';
  const unit = "\u001b]0;x\u0007\u202e镇\u2028\u009b2J";
  writeFileSync(whole, writeJson(buildFiling({unit})));
  writeFileSync(table, `第二十条第（一）项\n信息内容,本年制发件数,本年废止件数,现行有效件数\n规章,0,0,4\n行政规范性文件,1,1,2\n${odd}\n`);
  for (const words of [["read", whole, table], ["check", whole], ["consolidate", folder]]) {
    const {out, err} = await gouji(words);
    expect(out + err).not.toMatch(/[^\P{Cc}\n]|[\u2028\u202e]|^(?:json)?：?全部相符/mu);
    if (words[0] === "consolidate") continue;
    const json = (await gouji([...words, "--json"])).out;
    expect(json).not.toMatch(/[^\P{Cc}\n]|[\u2028\u202e]/u);
    expect(JSON.parse(json)).toContainEqual(expect.objectContaining({unit: unit.replace("\u202e", "")}));
  }
  expect((await gouji(["read", table])).out).toContain("怪\\u202e指标\\x1b[8m⏎全部相符");
});

test("options without a value may stand before the command", async () => {
  const words = ["check", "没有.txt"];
  expect(await gouji(["--json", ...words])).toEqual(expect.objectContaining({code: 2, err: (await gouji(words)).err}));
  expect((await gouji(["--help", "read"])).out).toContain("用法：gouji read");
  expect((await gouji(["--json", "--help"])).out).toContain("用法：gouji 命令");
});

test("in the help no name runs into its sentence, and every reason of an exit code is there", async () => {
  const {out} = await gouji(["--help"]);
  for (const {name} of commands) {
    expect(out).toMatch(new RegExp(`^  ${name} {2,}\\S`, "m"));
    for (const line of (await gouji([name, "--help"])).out.split("\n").filter((line) => line.startsWith("  -"))) {
      expect(line).toMatch(/^ {2}(-\w, )?--[\w-]+ {2,}\S/);
    }
  }
  for (const reason of ["强制性问题", "没有全部读到", "待确认", "未能完成"]) expect(out).toContain(reason);
});

if (process.platform === "win32") process.stdout.write("没有运行：工作文件夹被删除的测试，Windows 上删不掉。\n");

(process.platform === "win32" ? test.skip : test)("a working folder that is gone is said to be, where a target is named in it", async () => {
  const [before, gone] = [process.cwd(), mkdtempSync(join(tmpdir(), "gouji-"))];
  process.chdir(gone);
  try {
    rmdirSync(gone);
    expect(await gouji(["export", __filename, "--to", "csv", "-o", "a.csv"]))
      .toMatchObject({code: 2, out: "", err: expect.stringMatching(/^当前所在的文件夹已经被删除或移走.*\n$/) as string});
  } finally {
    process.chdir(before);
  }
});
