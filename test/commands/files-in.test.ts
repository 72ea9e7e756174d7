/** @jest-environment node */
import {execFileSync, spawn} from "node:child_process";
import {linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import type * as files from "node:fs/promises";
import {tmpdir} from "node:os";
import {join, relative} from "node:path";
import {filesIn} from "../../src/commands/files-in";
import {fileReader} from "../../src/commands/in-archive";
import {readFound} from "../../src/commands/source";
import {archiveOf} from "../../src/filing/archive";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {gouji} from "./command-line";

/** Folders that the system does not let anybody read, by their last name. */
const locked: Readonly<Record<string, string>> = {locked: "EACCES", gone: "ENOENT", odd: "EUCLEAN"};

jest.mock("node:fs/promises", () => {
  const real = jest.requireActual<typeof files>("node:fs/promises");
  return {...real, readdir: async (...words: Parameters<typeof files.readdir>) => {
    const code = locked[/[^/\\]*$/.exec(String(words[0]))![0]];
    if (code !== undefined) throw Object.assign(new Error(`${code}: permission denied, scandir`), {code});
    return real.readdir(...words);
  }};
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const at = (name: string): string => join(folder, name);
const save = (name: string, unit = "青山镇"): void => writeFileSync(at(name), writeJson(buildFiling({unit, year: 2024})));
const found = async (inside = "") => {
  const {files, unreadable} = await filesIn(at(inside));
  return {
    files: [...files.values()].map((path) => relative(at(inside), path)),
    unreadable: unreadable.map(({source, why}) => [relative(at(inside), source), why]),
  };
};
const said = (sentence: string) => expect.stringContaining(sentence) as string;

test("a folder that cannot be read, or that disappears meanwhile, is said in Chinese and stops nothing", async () => {
  for (const name of ["locked", "gone", "odd"]) mkdirSync(at(name));
  save("a.json");
  expect(await found()).toEqual({files: ["a.json"], unreadable: [
    ["gone", said("gone 无法读取：已经不在了")], ["locked", said("locked 无法读取：没有读取权限。")],
    ["odd", said("odd 无法读取：系统没有允许读取（EUCLEAN）。")],
  ]});
  const {code, json} = await gouji(["consolidate", folder, "--json"]);
  expect(code).toBe(1);
  expect(json()).toMatchObject({units: [{unit: "青山镇"}], unreadable: [{source: at("gone")}, {source: at("locked")}, {source: at("odd")}]});
  const archive = await gouji(["archive", folder, "--json"]);
  expect(archive.code).toBe(1);
  expect(archive.json()).toMatchObject({filings: [{file: "a.json"}], passedOver: [{file: "gone"}, {file: "locked"}, {file: "odd"}]});
});

test("where nothing else is there, that is why it could not be done", async () => {
  mkdirSync(at("locked"));
  for (const command of ["consolidate", "archive"]) {
    expect(await gouji([command, at("locked")])).toMatchObject({code: 2, out: "", err: said(`文件夹 ${at("locked")} 无法读取：没有读取权限。请检查`)});
  }
});

test("a folder of returns that cannot be looked into is refused before the work, with the option and the way out", async () => {
  mkdirSync(at("locked"));
  const {code, out, err} = await gouji(["consolidate", at("没有"), "--returns", at("locked")]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/^--returns .*locked 不能用来存放退回意见：没有读写权限。请检查.*用 --returns 指定别的文件夹。\n$/);
});

test("a file by the name of an index is one where it holds a filing", async () => {
  save("a.json");
  mkdirSync(at("b"));
  save("b/index.json", "白水镇");
  writeFileSync(at("index.json"), JSON.stringify(archiveOf([{unit: "青山镇", year: 2024, edition: "2021", file: "a.json"}])));
  mkdirSync(at("c"));
  writeFileSync(at("c/index.json"), `{"name": "别的网站"}`);
  expect(await found()).toEqual({files: ["a.json", "b/index.json"], unreadable: []});
});

if (process.platform === "win32") process.stdout.write("没有运行：链接和管道的测试，Windows 上没有这些。\n");

(process.platform === "win32" ? describe.skip : describe)("links", () => {
  test("are followed, and each file is found once, by its own name where it has one", async () => {
    mkdirSync(at("in/sub"), {recursive: true});
    mkdirSync(at("elsewhere"));
    save("in/z.json");
    save("b.json");
    save("elsewhere/c.json");
    symlinkSync("z.json", at("in/a-link.json"));
    linkSync(at("in/z.json"), at("in/sub/hard.json"));
    symlinkSync("../b.json", at("in/b.json"));
    symlinkSync("../elsewhere", at("in/else"));
    symlinkSync("../../elsewhere/c.json", at("in/sub/again.json"));
    symlinkSync(".", at("in/here"));
    symlinkSync("..", at("in/sub/up"));
    const {files, unreadable} = await found("in");
    expect(unreadable).toEqual([]);
    expect(files).toHaveLength(3);
    expect(files).toContain("b.json");
    expect(files.filter((path) => /z\.json|hard/.test(path))).toHaveLength(1);
    expect(files.filter((path) => /c\.json|again/.test(path))).toHaveLength(1);
    // Each of the others has a line.
    const {followed, ignored} = await filesIn(at("in"));
    const names = (said: readonly string[]) => said.map((one) => one.slice(at("in").length + 1).split(" ")[0]).sort();
    expect(names(followed)).toEqual(["b.json", "else"]);
    expect(names(ignored.map(({source}) => source))).toEqual(
      ["a-link.json", "here", files.includes("in/z.json") ? "sub/hard.json" : "z.json", "sub/again.json", "sub/up"].sort());
  });

  test("that lead nowhere, in a circle or out of the folder upwards are said, as is what is no file", async () => {
    mkdirSync(at("in"));
    save("in/a.json");
    symlinkSync("nowhere", at("in/broken.json"));
    symlinkSync("loop", at("in/loop"));
    symlinkSync("..", at("in/up"));
    execFileSync("mkfifo", [at("in/pipe")]);
    const {files, unreadable} = await found("in");
    expect(files).toEqual(["a.json"]);
    expect(Object.fromEntries(unreadable as [string, string][])).toEqual({
      "pipe": said("不是普通文件"), "broken.json": said("指向的文件不存在"), "loop": said("链接互相指向"), "up": said("上级文件夹"),
    });
    expect((await gouji(["consolidate", at("in")])).code).toBe(1);
  });

  test("a pipe that has come in the place of a file is not waited for, and one that is named is", async () => {
    save("a.json");
    execFileSync("mkfifo", [at("pipe.json")]);
    const refused = `${at("pipe.json")} 不是普通文件（是设备、管道等），没有读取`;
    await expect(readFound(at("pipe.json"))).rejects.toThrow(refused);
    await expect(fileReader()(at("pipe.json"))).rejects.toThrow(refused);
    const writer = spawn("sh", ["-c", 'cat "$0" > "$1"', at("a.json"), at("pipe.json")]);
    const {bytes} = await fileReader(new Set([at("pipe.json")]))(at("pipe.json"));
    expect(Buffer.from(bytes)).toEqual(readFileSync(at("a.json")));
    writer.kill();
  });
});
