import {execFileSync, spawnSync} from "node:child_process";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

/** What a whole call of the built command line took, in all its threads, and what it printed. */
export type Run = {
  readonly seconds: number;
  /** Of the processor, in seconds. */
  readonly cpu: number;
  readonly megabytes: number;
  readonly out: string;
};

/** The command line, built as users have it; `run` calls it in a process of its own. */
export async function built(): Promise<{run(words: readonly string[]): Run; remove(): Promise<void>}> {
  const dist = await mkdtemp(join(tmpdir(), "gouji-dist-"));
  execFileSync(process.execPath, [
    require.resolve("webpack-cli/bin/cli.js"), "--mode", "production", "--config-name", "cli", "--output-path", dist,
  ], {cwd: join(__dirname, ".."), stdio: "ignore"});
  await writeFile(join(dist, "watch.cjs"),
    `process.on("exit", () => { const {maxRSS, userCPUTime, systemCPUTime} = process.resourceUsage();
      process.stderr.write("took " + maxRSS + " " + (userCPUTime + systemCPUTime)); });`);
  return {
    run(words) {
      const started = performance.now();
      // It ends with 1 where a district has errors.
      const {stdout, stderr} = spawnSync(process.execPath, ["--require", join(dist, "watch.cjs"), join(dist, "cli.js"), ...words],
        {maxBuffer: 2 ** 30, encoding: "utf8"});
      const seconds = (performance.now() - started) / 1000;
      const [, peak, cpu] = /took (\d+) (\d+)/.exec(stderr) ?? [];
      return {seconds, cpu: Number(cpu) / 1e6, megabytes: Number(peak) / 1024, out: stdout};
    },
    remove: () => rm(dist, {recursive: true}),
  };
}
