import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";
import {until} from "./until";

const root = join(__dirname, "..");
const cache = join(root, "node_modules/.cache/gouji-built");

/**
 * The pages, or the command line, as `npm run build` makes them, but that the sheets of the workbench have a handle for
 * tests, in a folder that is not to be written to. Built once for all tests and kept until a source changes; who comes
 * while it is being built waits. Fails with what webpack said.
 */
export async function productionBuild(of: "pages" | "cli"): Promise<string> {
  const folder = join(cache, `${of}-${fingerprint()}`);
  const [finished, lock] = [join(folder, "finished"), `${folder}.lock`];
  while (!existsSync(finished)) {
    if (begins(lock)) await build(of, folder, finished).finally(() => rmSync(lock, {recursive: true, force: true}));
    // Whoever builds has finished, or has failed: then who comes next fails by itself.
    else await until(() => !existsSync(lock) || isLeftBehind(lock));
  }
  return folder;
}

/** Changes with every source, and with what it is built of and by. */
function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  const sources = ["src", "assets"].flatMap((folder) =>
    (readdirSync(join(root, folder), {recursive: true}) as string[]).map((name) => join(folder, name)));
  const others = ["test/workbench/spreadsheet-with-handle.ts", "webpack.config.js", "package-lock.json", "manifest.xml", ".swcrc",
    ...[["tools", ".js"], ["docs", ".md"]].flatMap(([folder, ending]) =>
      readdirSync(join(root, folder!)).filter((name) => name.endsWith(ending!)).map((name) => join(folder!, name)))];
  // The pages hold pictures, whatever is on them.
  hash.update(readdirSync(join(root, "docs/pictures")).sort().join());
  for (const name of [...sources, ...others].sort()) {
    const {size, mtimeMs} = statSync(join(root, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** One builds, and says so with a folder that only one can make. */
function begins(lock: string): boolean {
  mkdirSync(cache, {recursive: true});
  if (isLeftBehind(lock)) rmSync(lock, {recursive: true, force: true});
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, "pid"), String(process.pid));
    return true;
  } catch {
    return false;
  }
}

/** Whether the process that took the lock was killed before it could give it back. */
function isLeftBehind(lock: string): boolean {
  const pid = Number(readWhole(join(lock, "pid")));
  try {
    // The signal 0 is sent to nobody; it asks whether there is somebody.
    return pid > 0 && !process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ESRCH";
  }
}

const readWhole = (path: string): string | undefined => existsSync(path) ? readFileSync(path, "utf8") : undefined;

async function build(of: string, folder: string, finished: string): Promise<void> {
  for (const name of readdirSync(cache).filter((one) => one.startsWith(of) && !join(cache, one).startsWith(folder))) {
    rmSync(join(cache, name), {recursive: true, force: true});
  }
  await promisify(execFile)(process.execPath, [
    join(root, "tools/build.js"), "--env", "tests", "--config-name", of, "--output-path", folder,
  ], {cwd: root, env: {...process.env, NODE_ENV: "production"}});
  writeFileSync(finished, "");
}
