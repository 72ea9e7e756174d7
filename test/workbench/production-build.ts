import {execFile} from "node:child_process";
import {createHash} from "node:crypto";
import {existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {promisify} from "node:util";

const root = join(__dirname, "../..");
const cache = join(root, "node_modules/.cache/gouji-pages");

/**
 * The pages as `npm run build` makes them, in a folder that is not to be written to. Built once for all tests and
 * kept until a source changes; who comes while it is being built waits.
 */
export async function productionBuild(): Promise<string> {
  const folder = join(cache, fingerprint());
  const [finished, lock] = [join(folder, "finished"), `${folder}.lock`];
  while (!existsSync(finished)) {
    if (begins(lock)) {
      await build(folder);
      writeFileSync(finished, "");
      rmSync(lock, {recursive: true, force: true});
    } else await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return folder;
}

/** Changes with every source, and with what it is built of and by. */
function fingerprint(): string {
  const hash = createHash("sha256").update(process.version);
  const sources = ["src", "assets"].flatMap((folder) =>
    (readdirSync(join(root, folder), {recursive: true}) as string[]).map((name) => join(folder, name)));
  for (const name of [...sources, "webpack.config.js", "package-lock.json", "manifest.xml", ".swcrc"].sort()) {
    const {size, mtimeMs} = statSync(join(root, name));
    hash.update(`${name} ${size} ${mtimeMs}\n`);
  }
  return hash.digest("hex").slice(0, 16);
}

/** One builds; a lock that is older than any build was left behind by one that was killed. */
function begins(lock: string): boolean {
  mkdirSync(cache, {recursive: true});
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const since = existsSync(lock) ? Date.now() - statSync(lock).mtimeMs : 0;
    if (since > 300_000) rmSync(lock, {recursive: true, force: true});
    return false;
  }
}

async function build(folder: string): Promise<void> {
  for (const name of readdirSync(cache).filter((one) => !join(cache, one).startsWith(folder))) {
    rmSync(join(cache, name), {recursive: true, force: true});
  }
  await promisify(execFile)(process.execPath, [
    require.resolve("webpack-cli/bin/cli.js"), "--mode", "production", "--config-name", "pages", "--output-path", folder,
  ], {cwd: root, env: {...process.env, NODE_ENV: "production"}});
}
