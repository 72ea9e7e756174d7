import {spawn, spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {equivalent} from "./mutate/equivalent";
import {rooms, type Room} from "./mutate/rooms";
import {npm} from "./release/pack-release";

const root = join(__dirname, "..");
const cache = join(root, "node_modules/.cache/gouji-mutate");

/** The last version of Stryker's instrumenter that runs on Node 20. It brings 60 packages, and few people run it. */
const instrumenter = "@stryker-mutator/instrumenter@9.6.1";

/** What a room's functions have to reach, in per cent of the changes that its tests notice. */
const enough = 90;

/** How long the tests may say nothing, in milliseconds, before the change that they try counts as one that hangs. */
const patience = 240_000;

type Mutant = {
  readonly id: string; readonly file: string; readonly line: number; readonly mutator: string;
  readonly was: string; readonly becomes: string;
};

/** A line of what `mutate/environment.ts` finds in a file of tests. */
type Verdict = {
  readonly file: string; readonly reached?: readonly string[]; readonly loading?: readonly string[];
  readonly trying?: string; readonly killed?: string; readonly survived?: string;
  readonly by?: string; readonly why?: string;
  readonly failed?: string; readonly unrepeatable?: string; readonly poisoned?: string; readonly done?: true;
};

/**
 * `npm run mutate ROOM [FILE|N]`: change a room's functions one by one, or one in N, and see whether its tests notice. A file of tests is loaded
 * once, and anew only for what it passes once and then remembers.
 */
async function mutate(name: string | undefined, which = "1"): Promise<number> {
  const room = rooms[name ?? ""];
  if (room === undefined) return refuse(`npm run mutate ${Object.keys(rooms).join("|")} [FILE|N]`);
  const every = /^\d+$/.test(which) ? Number(which) : 1;
  const only = every === Number(which) ? undefined : which;
  const mutants = instrument(name!, filesOf(room, only)).filter(({id}) => Number(id) % every === 0);
  const all = within("test", /\.test\.ts$/).filter((file) => !room.without?.test(file));
  const [own, others] = [room.tests.slice(0, 1), room.tests.slice(1)]
    .map((starts) => starts.flatMap((start) => all.filter((file) => file.startsWith(start))));
  // A file's own tests notice most of what is changed in it, and soonest.
  const isItsOwn = (test: string): boolean => only !== undefined && test.startsWith(only.replace(/^src\/(.*)\.tsx?$/, "test/$1"));
  const turns = [own!.filter(isItsOwn), own!.filter((test) => !isItsOwn(test)), others!];
  const verdicts = await tryAll(name!, every, turns);
  for (const {file, failed, unrepeatable, poisoned, why} of verdicts) {
    if (failed !== undefined) console.log(`fails unchanged: ${file} ${failed}`);
    if (unrepeatable !== undefined) console.log(`cannot run twice: ${file} ${unrepeatable}: ${why}`);
    if (poisoned !== undefined) console.log(`fails after the changes: ${file} ${poisoned}: ${why}`);
  }
  return judge(name!, mutants, verdicts);
}

const filesOf = ({folder, except}: Room, only: string | undefined): readonly string[] =>
  within(folder, /\.tsx?$/).filter((file) => !except?.test(file) && (only === undefined || file === only));

const within = (folder: string, ending: RegExp): readonly string[] =>
  (readdirSync(join(root, folder), {recursive: true}) as string[])
    .map((file) => `${folder}/${file.replaceAll("\\", "/")}`).filter((file) => ending.test(file)).sort();

function instrument(name: string, files: readonly string[]): readonly Mutant[] {
  if (!existsSync(join(cache, "node_modules/@stryker-mutator/instrumenter"))) {
    mkdirSync(cache, {recursive: true});
    writeFileSync(join(cache, "package.json"), "{}");
    npm(["install", "--no-save", "--no-audit", "--no-fund", instrumenter], cache);
  }
  const to = join(cache, `${name}.json`);
  const paths = files.map((file) => join(root, file));
  const {status} = spawnSync(process.execPath, [join(__dirname, "mutate/instrument.mjs"), cache, to, ...paths], {stdio: "inherit"});
  if (status !== 0) throw new Error("Stryker's instrumenter did not end well.");
  const {mutants} = JSON.parse(readFileSync(to, "utf8")) as {mutants: readonly Mutant[]};
  return mutants.map((mutant) => ({...mutant, file: files[paths.indexOf(mutant.file)]!}));
}

/** @param turns files of tests: what the first ones notice, the next ones need not try */
async function tryAll(
  name: string, every: number, turns: readonly (readonly string[])[],
): Promise<readonly Verdict[]> {
  const path = join(cache, `${name}.verdicts`);
  writeFileSync(path, "");
  const config = join(cache, `${name}.jest.json`);
  const jest = createRequire(__filename)("../jest.config.js") as {transform: object};
  writeFileSync(config, JSON.stringify({
    ...jest, rootDir: root, globalSetup: undefined, testSequencer: undefined, testMatch: turns.flat().map((each) => `<rootDir>/${each}`),
    testEnvironment: join(__dirname, "mutate/environment.ts"), testEnvironmentOptions: {verdicts: path, every},
    setupFilesAfterEnv: [join(__dirname, "mutate/reload.js")],
    transform: {
      "/src/.*\\.tsx?$": [join(__dirname, "mutate/transform.js"), {instrumented: join(cache, `${name}.json`)}], ...jest.transform,
    },
  }));
  for (const tests of turns) {
    for (let left = tests, size = -1; left.length > 0 && size < statSync(path).size;) {
      size = statSync(path).size;
      await jestOn(config, left, path);
      const done = new Set(read(path).filter((verdict) => verdict.done).map(({file}) => file));
      left = left.filter((test) => !done.has(test));
      if (left.length > 0) console.log(`not to its end: ${left.join(", ")}`);
    }
  }
  return read(path);
}

/** Every file's tests, two files at a time. Ends a run that says nothing for long: the next one knows what it hung at. */
function jestOn(config: string, tests: readonly string[], verdicts: string): Promise<number | null> {
  const child = spawn(process.execPath, [join(root, "node_modules/jest/bin/jest.js"), "--config", config, "-w", "2", "--silent",
    "--reporters", join(__dirname, "mutate/quiet.js"), "--runTestsByPath", ...tests], {cwd: root, stdio: "inherit", detached: true});
  const watch = setInterval(() => {
    if (Date.now() - statSync(verdicts).mtimeMs > patience) process.kill(-child.pid!, "SIGKILL");
  }, 1000);
  return new Promise((resolve) => child.on("close", (code) => {
    clearInterval(watch);
    resolve(code);
  }));
}

const read = (path: string): readonly Verdict[] =>
  readFileSync(path, "utf8").split("\n").filter((line) => line !== "").map((line) => JSON.parse(line) as Verdict);

function judge(name: string, mutants: readonly Mutant[], verdicts: readonly Verdict[]): number {
  const all = (of: keyof Verdict) =>
    new Set(verdicts.flatMap((verdict) => (verdict[of] ?? []) as string | readonly string[]));
  const judged = all("survived");
  const killed = all("killed");
  // Tried without an end: the process hung or died of it.
  for (const id of all("trying")) if (!judged.has(id)) killed.add(id);
  const reached = all("reached");
  const loading = all("loading");
  const counted = mutants.filter(({id}) => reached.has(id) || !loading.has(id));
  const unused = (equivalent[name] ?? []).filter(({at}) => mutants.some(({file}) => at.startsWith(`${file}:`)));
  const left = counted.filter(({id}) => !killed.has(id)).filter((mutant) => {
    const at = unused.findIndex((one) => one.at === nameOf(mutant));
    if (at >= 0) unused.splice(at, 1);
    return at < 0;
  });
  for (const mutant of left) {
    console.log(`${mutant.file}:${mutant.line} ${reached.has(mutant.id) ? "survived" : "not reached"} ${nameOf(mutant)}`);
  }
  for (const {at} of unused) console.log(`no survivor here: ${at}`);
  for (const file of new Set(counted.map((mutant) => mutant.file))) {
    const of = (some: readonly Mutant[]) => some.filter((mutant) => mutant.file === file).length;
    console.log(`${file}: ${of(counted)} changes, ${of(left)} not noticed`);
  }
  const noticed = counted.filter(({id}) => killed.has(id)).length;
  const score = 100 * noticed / (noticed + left.length);
  console.log(`${name}: ${counted.length} changes, ${noticed} noticed, ${counted.length - noticed - left.length} make no difference: `
    + `${score.toFixed(1)} %, ${enough} are asked for (${mutants.length - counted.length} of data are not counted)`);
  return score >= enough ? 0 : 1;
}

const nameOf = ({file, was, becomes}: Mutant): string => `${file}: ${short(was)} => ${short(becomes)}`;
const short = (text: string): string => text.replace(/\s+/g, " ").slice(0, 120);

function refuse(why: string): number {
  console.error(why);
  return 2;
}

void mutate(process.argv[2], process.argv[3]).then((code) => {
  process.exitCode = code;
});
