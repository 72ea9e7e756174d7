import {closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeJson} from "../../../src/formats/json/write-json";
import {buildFiling} from "../../build";
import {gouji} from "../command-line";

let folder: string;
let before: Buffer;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
  for (const [unit, fees] of [["a", "1.25"], ["z", "2.50"]] as const) {
    writeFileSync(at(`${unit}.json`), writeJson(buildFiling({unit, year: 2024, change: {"disclosure.fees.amount": fees}})));
  }
  before = readFileSync(at("z.json"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const at = (name: string): string => join(folder, name);

/** Call with standard streams that are files, each opened with the flags that the shell's sign stands for. */
async function redirected(words: readonly string[], streams: object) {
  const fds = Object.entries(streams as Record<string, [string, string]>)
    .map(([stream, [name, flags]]) => [stream, openSync(at(name), flags)] as const);
  try {
    return await gouji(words, before, Object.fromEntries(fds));
  } finally {
    for (const [, fd] of fds) closeSync(fd);
  }
}

test.each([
  ["export -o -", ["export", "z.json", "--to", "json", "--force", "-o", "-"], {stdout: ["z.json", "a"]}],
  ["read --json", ["read", "z.json", "--json"], {stdout: ["z.json", "a"]}],
  ["read, in place", ["read", "a.json", "z.json"], {stdout: ["z.json", "r+"]}],
  ["check of standard input", ["check", "-"], {stdin: ["z.json", "r"], stdout: ["z.json", "a"]}],
  ["consolidate of the folder that it is in", ["consolidate", "FOLDER", "-o", "-"], {stdout: ["z.json", "a"]}],
  ["archive of the folder that it is in", ["archive", "FOLDER"], {stdout: ["z.json", "a"]}],
  ["a source that an option names", ["compare", "a.json", "--last", "z.json"], {stdout: ["z.json", "a"]}],
])("nothing is added to a source: %s", async (_, words, streams) => {
  const {code, out, err} = await redirected(words.map((word) =>
    (word === "FOLDER" ? folder : word.endsWith(".json") ? at(word) : word)), streams);
  expect({code, out}).toEqual({code: 2, out: ""});
  expect(err).toMatch(/^标准输出所写的就是这次要读取的文件（.*(?:z\.json|标准输入)），没有运行，以免损坏它；请接到别的文件。\n$/);
  expect(readFileSync(at("z.json"))).toEqual(before);
});

test("where what is said beside would be added to it, that is said on standard output, or not at all", async () => {
  const words = ["read", at("z.json"), at("没有.json")];
  expect(await redirected(words, {stderr: ["z.json", "a"]}))
    .toMatchObject({code: 2, out: expect.stringContaining("标准错误输出所写的就是这次要读取的文件") as string, err: ""});
  expect(await redirected(words, {stdout: ["z.json", "a"], stderr: ["z.json", "a"]})).toMatchObject({code: 2, out: "", err: ""});
});

test.each([
  ["a filing", "z.json", undefined], ["one that is spoilt already", "z.json", "昨天的"], ["one of any name", "填报", undefined],
])("nor is what is said beside added to a file of a folder that is read: %s", async (_, name, content) => {
  rmSync(at("z.json"));
  writeFileSync(at(name), content ?? before);
  for (const command of ["consolidate", "archive"]) {
    const {code, out, err} = await redirected([command, folder, ...(command === "archive" ? [] : ["--last", at("a.json")])], {stderr: [name, "a"]});
    expect({code, err}).toEqual({code: 2, err: ""});
    expect(out).toMatch(new RegExp(`^标准错误输出所写的就是这次要读取的文件（.*${name}），没有运行`));
  }
  expect(readFileSync(at(name), "utf8")).toBe(content ?? before.toString());
});

test("another file may be added to, and one that has just been emptied is no source", async () => {
  writeFileSync(at("log.txt"), "昨天的");
  expect((await redirected(["read", at("z.json")], {stdout: ["log.txt", "a"]})).code).toBe(0);
  expect(readFileSync(at("log.txt"), "utf8")).toMatch(/^昨天的.*z\.json/);
  rmSync(at("log.txt"));
  writeFileSync(at("err.txt"), "昨天的");
  const {code} = await redirected(["consolidate", folder, "--json"], {stdout: ["out.json", "w"], stderr: ["err.txt", "a"]});
  const {units, unreadable, ignored} = JSON.parse(readFileSync(at("out.json"), "utf8")) as Record<string, unknown[]>;
  expect({code, units: units!.length, unreadable}).toEqual({code: 0, units: 2, unreadable: []});
  expect(ignored).toEqual(["err.txt", "out.json"].map((name) =>
    ({source: at(name), why: "是这次运行的标准输出或者标准错误输出所写的文件，没有读取。"})));
});
