import {spawnSync} from "node:child_process";
import {existsSync, mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {npm} from "./release/pack-release";

const root = join(__dirname, "..");
const cache = join(root, "node_modules/.cache/gouji-mutate");

/** The last version of Stryker that runs on Node 20. It brings more packages than the product, and few people run it. */
const version = "9.6.1";

/** What is changed of a room, and by which tests the change has to be noticed. Data is guarded by tables of its own. */
const rooms: Readonly<Record<string, {readonly changed: readonly string[]; readonly tests: string}>> = {
  editions: {changed: ["src/editions/*.ts", "!src/editions/{registered,names}.ts"], tests: "editions"},
  filing: {changed: ["src/filing/*.ts", "!src/filing/*schema*.ts"], tests: "filing"},
  reconcile: {changed: ["src/reconcile/**/*.ts", "!src/reconcile/words/**"], tests: "reconcile"},
  text: {changed: ["src/recognise/text/**/*.ts"], tests: "recognise"},
  remarks: {changed: ["src/remarks/**/*.ts"], tests: "remarks"},
  consolidate: {changed: ["src/consolidate/**/*.ts"], tests: "consolidate"},
};

/** Changes that make no difference, each with the reason: `src/filing/money.ts:12 ConditionalExpression`. */
const equivalent: Readonly<Record<string, string>> = {};

/** What a room's functions have to reach, in per cent of the changes that its tests notice. */
const enough = 90;

/** `npm run mutate ROOM [FILE]`: change a room's functions one by one and see whether its tests notice. */
function mutate(room: string | undefined, file: string | undefined): number {
  const of = rooms[room ?? ""];
  if (of === undefined) return refuse(`npm run mutate ${Object.keys(rooms).join("|")} [FILE]`);
  const stryker = join(cache, "node_modules/@stryker-mutator");
  if (!existsSync(join(stryker, `core-${version}`))) {
    mkdirSync(cache, {recursive: true});
    writeFileSync(join(cache, "package.json"), "{}");
    npm(["install", "--no-save", "--no-audit", "--no-fund",
      ...["core", "jest-runner"].map((one) => `@stryker-mutator/${one}@${version}`)], cache);
    mkdirSync(join(stryker, `core-${version}`));
  }
  const report = join(cache, "report.json");
  const jest = createRequire(__filename)("../jest.config.js") as Record<string, unknown>;
  const config = join(cache, "stryker.json");
  writeFileSync(config, JSON.stringify({
    testRunner: "jest", coverageAnalysis: "perTest", concurrency: 2,
    mutate: file === undefined ? of.changed : [file], reporters: ["clear-text", "json"], jsonReporter: {fileName: report},
    jest: {projectType: "custom", config: {
      ...jest, globalSetup: undefined, testMatch: [`<rootDir>/test/${of.tests}/**/*.test.ts`],
    }},
    // Not within node_modules, where jest looks for no tests.
    tempDirName: join(tmpdir(), "gouji-mutate"), ignorePatterns: ["dist", "release", "docs/pictures", "test/screens"],
    clearTextReporter: {logTests: false, allowColor: false}, ignoreStatic: true,
  }));
  const {status} = spawnSync(process.execPath, [join(stryker, "core/bin/stryker.js"), "run", config], {cwd: root, stdio: "inherit"});
  if (status !== 0) return refuse("Stryker did not end well.");
  return judge(JSON.parse(readFileSync(report, "utf8")) as Report);
}

type Mutant = {
  readonly mutatorName: string; readonly status: string; readonly location: {readonly start: {readonly line: number}};
};
type Report = {readonly files: Readonly<Record<string, {readonly mutants: readonly Mutant[]}>>};

function judge({files}: Report): number {
  const all = Object.entries(files).flatMap(([path, {mutants}]) => mutants
    .filter(({status}) => ["Killed", "Timeout", "Survived", "NoCoverage"].includes(status))
    .map(({mutatorName, status, location}) => ({is: `${path}:${location.start.line} ${mutatorName}`, status}))
    .filter(({is}) => !(is in equivalent)));
  const noticed = all.filter(({status}) => status === "Killed" || status === "Timeout").length;
  const score = 100 * noticed / all.length;
  console.log(`${noticed} of ${all.length} noticed: ${score.toFixed(1)} %, ${enough} are asked for`);
  return score >= enough ? 0 : 1;
}

function refuse(why: string): number {
  console.error(why);
  return 2;
}

process.exitCode = mutate(process.argv[2], process.argv[3]);
