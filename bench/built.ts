import {execFile, execFileSync, spawnSync} from "node:child_process";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";

/** What a whole call of the built command line took, in all its threads, and what it printed. */
export type Run = {
  readonly seconds: number;
  /** Of the processor, in seconds. */
  readonly cpu: number;
  readonly megabytes: number;
  readonly out: string;
};

type Built = {
  /** @throws Error where it ends otherwise than with its work done */
  run(words: readonly string[]): Run;
  /** The same in so many processes at a time, each with its share of the words behind the first. */
  together(first: readonly string[], shares: readonly (readonly string[])[]): Promise<{
    readonly seconds: number; readonly outs: readonly string[];
  }>;
  remove(): Promise<void>;
};

/** The command line, built as users have it; `run` calls it in a process of its own. */
export async function built(): Promise<Built> {
  const dist = await mkdtemp(join(tmpdir(), "gouji-dist-"));
  execFileSync(process.execPath, [
    join(__dirname, "../tools/build.js"), "--config-name", "cli", "--output-path", dist,
  ], {cwd: join(__dirname, ".."), stdio: "ignore"});
  await writeFile(join(dist, "watch.cjs"),
    `process.on("exit", () => { const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage();
      process.stderr.write("took " + maxRSS + " " + (userCPUTime + systemCPUTime)); });`);
  return {
    run(words) {
      const started = performance.now();
      const {stdout, stderr, status, signal} = spawnSync(process.execPath, ["--require", join(dist, "watch.cjs"), join(dist, "cli.js"), ...words],
        {maxBuffer: 2 ** 30, encoding: "utf8"});
      const seconds = (performance.now() - started) / 1000;
      // It ends with 1 where a district has errors.
      if (status !== 0 && status !== 1) throw new Error(`gouji ${words.join(" ").slice(0, 200)} ended with ${status ?? signal}: ${stderr.slice(-2000)}`);
      const [, peak, cpu] = /took (\d+) (\d+)/.exec(stderr) ?? [];
      return {seconds, cpu: Number(cpu) / 1e6, megabytes: Number(peak) / 1024, out: stdout};
    },
    async together(first, shares) {
      const started = performance.now();
      const all = await Promise.all(shares.map((share) =>
        promisify(execFile)(process.execPath, [join(dist, "cli.js"), ...first, ...share], {maxBuffer: 2 ** 30})
          // 2: one of them cannot be read, and is answered by a line as well.
          .catch((error: {readonly code?: unknown; readonly stdout: string}) => {
            if (error.code !== 1 && error.code !== 2) throw error;
            return error;
          })));
      return {seconds: (performance.now() - started) / 1000, outs: all.map(({stdout}) => stdout)};
    },
    remove: () => rm(dist, {recursive: true}),
  };
}
