import {execFileSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {compileLess} from "../src/commands/compile-less";
import {ReadError} from "../src/filing/read-error";
import {readFilings} from "../src/formats/read";
import {hostileKinds} from "../test/formats/hostile-files";
import {provideCharacterMaps} from "./character-maps";

/** What the files that ask for most cost, half as large and whole, each kind in a process of its own: docs/security.md. */
export const bench = async (print: (line: string) => void): Promise<void> => {
  print("| 文件 | 里面是什么 | 一半：秒 | 全部：秒 | 进程的最大内存（MB） | 其中读文件用的（MB） | 结局 |");
  print("|---|---|---|---|---|---|---|");
  const folder = mkdtempSync(join(tmpdir(), "gouji-hostile-"));
  try {
    for (const {name, kind, make, most} of hostileKinds) {
      // What is loaded when it is first used is no part of the cost: a file of one thing is read before.
      const files = [1, Math.ceil(most / 2), most].map((size, at) => {
        const path = join(folder, `${at}${name}`);
        writeFileSync(path, make(size));
        return path;
      });
      const {seconds: [half, whole], megabytes, grown, end} = JSON.parse(execFileSync(process.execPath, ["--expose-gc", "-r", "@swc-node/register", "-e",
        `require(${JSON.stringify(__filename)}).measure(${JSON.stringify(files)}).then((one) => process.stdout.write(JSON.stringify(one)))`],
      {cwd: join(__dirname, ".."), encoding: "utf8"})) as Measured;
      print(`| ${name.slice(1)} | ${kind} | ${half.toFixed(2)} | ${whole.toFixed(2)} | ${megabytes.toFixed(0)} | ${grown.toFixed(0)} | ${end} |`);
    }
  } finally {
    rmSync(folder, {recursive: true});
  }
};

/** `grown`: of the megabytes those that the process did not have before. */
type Measured = {
  readonly seconds: readonly [number, number]; readonly megabytes: number; readonly grown: number; readonly end: string;
};

/** The CPU time of reading the last two of these files, the most memory of this process, and what came of the last. */
export async function measure(files: readonly string[]): Promise<Measured> {
  compileLess();
  provideCharacterMaps();
  const found = [];
  let before = 0;
  for (const file of files) {
    found.push(await read(file));
    if (found.length === 1) before = process.memoryUsage().rss;
    // What one leaves behind is no cost of the next.
    globalThis.gc?.();
  }
  const [, half, whole] = found as [Reading, Reading, Reading];
  const megabytes = process.resourceUsage().maxRSS / 1024;
  return {seconds: [half.seconds, whole.seconds], megabytes, grown: megabytes - before / 1024 / 1024, end: whole.end};
}

type Reading = {readonly seconds: number; readonly end: string};

async function read(path: string): Promise<Reading> {
  const bytes = new Uint8Array(readFileSync(path));
  const before = process.cpuUsage();
  const end = await readFilings(path, bytes).then(() => "读出", (error: unknown) => {
    if (error instanceof ReadError) return `拒绝（${error.why}）`;
    throw error;
  });
  const {user, system} = process.cpuUsage(before);
  return {seconds: (user + system) / 1e6, end};
}
