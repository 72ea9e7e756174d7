import {gouji} from "./command-line";

test("without a command, and with --help, the commands are listed", async () => {
  for (const words of [[], ["--help"], ["help"]]) {
    const {code, out} = await gouji(words);
    expect(code).toBe(0);
    for (const name of ["read", "check", "template", "export"]) expect(out).toContain(`  ${name}`);
  }
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
  ["a short option without its value", ["template", "-o"], /参数 -o 不对/],
  ["a missing file", ["check"], /没有指定文件/],
  ["a file too many", ["check", "a.txt", "b.txt"], /多出的参数“b\.txt”/],
  ["a missing option", ["template", "--edition", "2021", "--year", "2024", "-o", "a.xlsx"], /缺少 --unit/],
  ["an edition there is not", ["template", "--edition", "2020", "--year", "2024", "--unit", "甲", "-o", "a.xlsx"], /--edition 只能是/],
  ["a year that is none", ["template", "--edition", "2021", "--year", "去年", "--unit", "甲", "-o", "a.xlsx"], /--year 应为四位数字/],
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
