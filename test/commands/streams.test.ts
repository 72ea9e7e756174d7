import {spawn, spawnSync} from "node:child_process";
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {productionBuild} from "../production-build";
import {someOf} from "../proof";

// The program itself, as users have it, in a process of its own: its streams, signals and exit codes are the system's.
const root = join(__dirname, "../..");

let program: readonly string[];
let folder: string;
beforeAll(async () => {
  program = [join(await productionBuild("cli"), "cli.js")];
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
  for (let n = 0; n < 30; n++) save(`${n}.json`);
});
afterAll(() => rmSync(folder, {recursive: true}));

const at = (name: string): string => join(folder, name);
function save(name: string): string {
  writeFileSync(at(name), writeJson(buildFiling({unit: "云溪自治州人民政府", year: 2024})));
  return at(name);
}
/** A script that is run in the program before it. */
function preload(name: string, script: string): readonly string[] {
  writeFileSync(at(name), script);
  return ["-r", at(name)];
}
const many = (): string[] => Array.from({length: 30}, (_, n) => at(`${n}.json`));
const oneLine = (sentence: RegExp) => expect.stringMatching(new RegExp(`^.*${sentence.source}.*\n$`)) as string;

/** By the shell, with the program as `"$@"`, and the name of a pipe that may be made as `"$0"`. */
function shell(line: string, words: readonly string[], before: readonly string[] = []) {
  const {status, signal, stdout, stderr} = spawnSync("sh", ["-c", line, at("管道"), process.execPath, ...before, ...program, ...words],
    {cwd: root, encoding: "utf8", maxBuffer: 2 ** 28});
  return {status, signal, stdout, stderr};
}

const onPosix = process.platform === "win32" ? describe.skip : describe;
const onLinux = existsSync("/dev/full") ? describe : describe.skip;
if (process.platform === "win32") process.stdout.write("没有运行：管道和信号的测试，Windows 上没有 sh。\n");
else if (!existsSync("/dev/full")) process.stdout.write("没有运行：磁盘写满和没有尽头的文件的测试，这个系统没有 /dev/full。\n");

onPosix("a pipe", () => {
  test("gets all of a large document, and then the program ends", () => {
    const {status, stdout, stderr} = shell(`"$@" | cat`, ["read", ...many(), "--json"]);
    expect({status, stderr, count: (JSON.parse(stdout) as unknown[]).length}).toEqual({status: 0, stderr: "", count: 30});
    expect(stdout.length).toBeGreaterThan(500_000);
  });

  test("is read among many files that threads read", () => {
    const {stdout} = shell(`mkfifo "$0"; cat "${at("0.json")}" > "$0" & "$@" "$0"; rm "$0"`, ["consolidate", ...many()]);
    expect(stdout).toMatch(/读取 31 份.*未能读取 0 份/);
  });

  test("whose reader has gone ends the program quietly, with the code that it would have had", async () => {
    for (const stream of ["stdout", "stderr"] as const) {
      const child = spawn(process.execPath, [...program, "read", ...many(), at("没有.json"), "--json"], {cwd: root});
      child[stream].destroy();
      let said = "";
      (stream === "stdout" ? child.stderr : child.stdout).on("data", (chunk: Buffer) => {
        said += chunk.toString("utf8");
      });
      const code = await new Promise((resolve) => child.once("close", resolve));
      if (stream === "stdout") expect([code, said]).toEqual([1, oneLine(/没有\.json/)]);
      else expect([code, (JSON.parse(said) as unknown[]).length]).toEqual([1, 30]);
    }
  });

  test("is written to by -o -, and not by its name among the devices", () => {
    const words = ["export", at("0.json"), "--to", "csv", "-o"];
    expect(shell(`"$@" | cat`, [...words, "-"])).toMatchObject({status: 0, stdout: expect.stringContaining("云溪") as string});
    expect(shell(`("$@"; echo $?) | cat`, [...words, "/dev/stdout", "--replace"]))
      .toMatchObject({stdout: "2\n", stderr: oneLine(/不是普通文件.*-o -/)});
  });

  test("or a file at standard output is not written by its name besides", () => {
    const words = ["export", at("0.json"), "--to", "csv", "--replace", "-o"];
    for (const target of ["/dev/stdout", at("out.csv")]) {
      expect(shell(`"$@" > "${at("out.csv")}"`, [...words, target])).toMatchObject({status: 2, stderr: oneLine(/标准输出.*-o -/)});
    }
    expect(shell(`"$@" > "${at("out.csv")}"`, [...words, "-"])).toMatchObject({status: 0, stderr: "已写到标准输出\n"});
    expect(readFileSync(at("out.csv"), "utf8")).toContain("云溪自治州人民政府");
  });

  test("or a file at standard input is a source as any other", () => {
    const before = readFileSync(at("0.json"));
    expect(shell(`"$@" < "${at("0.json")}"`, ["export", "-", "--to", "json", "-o", at("0.json"), "--replace"]))
      .toMatchObject({status: 2, stdout: "", stderr: oneLine(/标准输入.*不能覆盖/)});
    expect(readFileSync(at("0.json"))).toEqual(before);
  });
});

onPosix("a source that the shell has opened for output", () => {
  const sources = () => {
    mkdirSync(at("in"), {recursive: true});
    for (const name of ["in/a.json", "in/z.json"]) save(name);
    return readFileSync(at("in/z.json"));
  };
  afterEach(() => rmSync(at("in"), {recursive: true}));

  test("stays as it was, also where nothing can be said without spoiling it", () => {
    const before = sources();
    expect(shell(`cd "${at("in")}"; "$@" >> z.json`, ["export", "z.json", "--to", "json", "--force", "-o", "-"]))
      .toMatchObject({status: 2, stderr: oneLine(/标准输出所写的就是这次要读取的文件（z\.json），没有运行/)});
    expect(shell(`cd "${at("in")}"; "$@" >> z.json 2>&1`, ["read", "z.json"])).toMatchObject({status: 2, stdout: "", stderr: ""});
    expect(readFileSync(at("in/z.json"))).toEqual(before);
  });

  test("is none where it has just been emptied for what the call prints", () => {
    sources();
    const inFolder = (line: string, words: readonly string[]) => shell(`cd "${at("in")}"; ${line}`, words);
    expect(inFolder(`"$@" > out.json 2> err.txt`, ["consolidate", ".", "--json"]).status).toBe(0);
    const {units, unreadable} = JSON.parse(readFileSync(at("in/out.json"), "utf8")) as Record<string, unknown[]>;
    expect([units!.length, unreadable]).toEqual([2, []]);
    expect(inFolder(`"$@" > 合计.xlsx 2>> err.txt`, ["consolidate", ".", "-o", "-"]).status).toBe(0);
    expect(readFileSync(at("in/合计.xlsx")).subarray(0, 2).toString()).toBe("PK");
    rmSync(at("in/out.json"));
    expect(inFolder(`"$@" > list.json`, ["archive", ".", "--json"]).status).toBe(0);
    expect(JSON.parse(readFileSync(at("in/list.json"), "utf8"))).toMatchObject({passedOver: []});
  });

  test("only for reading takes no output, in our words", () => {
    sources();
    expect(shell(`cd "${at("in")}"; "$@" 1< a.json`, ["read", "z.json"]))
      .toMatchObject({status: 2, stderr: oneLine(/标准输出：没有打开，或者不是为写入而打开的/)});
  });
});

onLinux("what has no end", () => {
  test("is no file where it is named, and refused at the readers' limit where it is piped in", () => {
    expect(shell(`"$@"`, ["read", "/dev/zero"])).toMatchObject({status: 2, stderr: oneLine(/\/dev\/zero 不是普通文件/)});
    expect(shell(`"$@" < .`, ["read", "-"])).toMatchObject({status: 2, stderr: oneLine(/标准输入是一个文件夹/)});
    expect(shell(`"$@" <&-`, ["read", "-"])).toMatchObject({status: 2, stderr: oneLine(/标准输入没有打开/)});
    expect(shell(`"$@" < /dev/zero`, ["read", "-"])).toMatchObject({status: 2, stderr: oneLine(/标准输入 太大/)});
    expect(shell(`mkfifo "$0"; cat /dev/zero > "$0" & "$@" "$0"; code=$?; rm "$0"; exit $code`, ["read"]))
      .toMatchObject({status: 2, stderr: oneLine(/管道 太大/)});
  });
});

onLinux("a disk that takes no more", () => {
  test("makes the exit code 2, with a sentence, whatever is printed", () => {
    for (const words of [["check", at("0.json"), "--json"], ["--help"], ["export", at("0.json"), "--to", "xlsx", "-o", "-"]]) {
      expect(shell(`"$@" > /dev/full`, words)).toMatchObject({status: 2, stderr: oneLine(/标准输出：磁盘空间不足/)});
    }
    expect(shell(`"$@" 2> /dev/full`, ["check", at("没有.json")])).toMatchObject({status: 2, stdout: ""});
  });

  test("or that is closed, is told from one where nothing is to be kept", () => {
    const words = ["export", at("0.json"), "--to", "csv", "-o", "-"];
    expect(shell(`"$@" >&-`, words)).toMatchObject({status: 2, stderr: oneLine(/标准输出没有打开，结果写不出去.*写明文件名/)});
    expect(shell(`"$@" > /dev/null`, words)).toMatchObject({status: 0, stderr: "已写到标准输出\n"});
  });

  test("or took a part only, does too", () => {
    expect(shell(`ulimit -f 8; "$@" > "${at("out")}"`, ["read", at("0.json"), "--json"]))
      .toMatchObject({status: 2, stderr: oneLine(/标准输出：文件超出了允许的大小/)});
  });
});

onPosix("a program that is stopped while it writes", () => {
  test.each(someOf(["SIGINT", "SIGTERM", "SIGHUP"], 0))("by %s leaves nothing behind, and ends by it", (signal) => {
    // The draft is there, and complete; its name is not.
    const stopped = preload("stop.cjs", `
      const files = require("node:fs/promises");
      const {readdirSync} = require("node:fs");
      const link = files.link;
      files.link = async (draft, target) => {
        process.stdout.write(readdirSync(${JSON.stringify(folder)}).filter((name) => name.endsWith(".tmp")).length + "");
        process.kill(process.pid, "${signal}");
        await new Promise(() => setInterval(() => undefined, 1000));
      };
    `);
    const before = readdirSync(folder);
    const {status, signal: ended, stdout} = spawnSync(process.execPath,
      [...stopped, ...program, "export", at("0.json"), "--to", "csv", "-o", at("导出.csv")], {cwd: root, encoding: "utf8"});
    expect({status, ended, stdout}).toEqual({status: null, ended: signal, stdout: "1"});
    expect(readdirSync(folder)).toEqual(before);
  });

  test.each(someOf([
    ["throws", `setImmediate(() => { throw new Error("第一行\\n第二行"); });`],
    ["rejects", `void Promise.reject(new Error("第一行\\n第二行"));`],
    ["throws no error", `setImmediate(() => { throw "第一行"; });`],
  ], 1))("by an error that nobody thought of, where something %s, says it in one line", (_, script) => {
    // It waits for an input that never comes.
    const {status, stdout, stderr} = shell(`mkfifo "$0"; "$@" 0<> "$0"; code=$?; rm "$0"; exit $code`, ["read", "-"],
      preload("fail.cjs", `process.once("newListener", () => {
        ${script}
      });`));
    expect({status, stdout, stderr}).toEqual({status: 2, stdout: "", stderr: "出现了没有预料到的问题：第一行\n"});
  });
});

test("--version prints the version of the package", () => {
  const {version} = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as {version: string};
  expect(shell(`"$@"`, ["--version"])).toEqual({status: 0, signal: null, stdout: `gouji ${version}\n`, stderr: ""});
});
