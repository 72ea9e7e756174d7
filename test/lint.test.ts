import {execFileSync} from "node:child_process";
import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import {complaintsOf} from "./complaints-of";
import {isWhole} from "./proof";
import assertions from "./assertions.json";

const root = join(__dirname, "..");
const folders = ["src", "test", "bench", "tools"];
const oxlint = join(dirname(require.resolve("oxlint/package.json")), "bin/oxlint");

test("the linter finds nothing", () => {
  expect(complaintsOf(oxlint, "--format", "unix", ...folders)).toBe("");
});

test("no line of code is longer than 120 characters", () => {
  const tooLong = folders.flatMap(sourcesIn).flatMap((path) => readFileSync(join(root, path), "utf8").split("\n")
    .flatMap((line, at) => line.length > 120 && !holdsText(line) ? [`${path}:${at + 1}`] : []));
  expect(tooLong).toEqual([]);
});

/** Where the compiler cannot know that something is there; the list may only become shorter. */
test("nothing is asserted to be there but where the list says so", () => {
  const options = ["--allow", "all", "--deny", "typescript/no-non-null-assertion", "--format", "json", "src"];
  const {diagnostics} = JSON.parse(printedBy(options)) as {
    readonly diagnostics: readonly {readonly filename: string}[];
  };
  const found: Record<string, number> = {};
  for (const {filename} of diagnostics) {
    const path = filename.replaceAll("\\", "/");
    found[path] = (found[path] ?? 0) + 1;
  }
  expect(found).toEqual(assertions);
});

// `npm run lint` asks it too: who is in a hurry leaves it to the machine that takes the work in.
if (isWhole || process.env.CI === "true") test("nothing is exported, installed or left lying about that nothing uses", () => {
  const knip = join(dirname(require.resolve("knip")), "../bin/knip.js");
  expect(complaintsOf(knip, "--no-progress")).toBe("");
});

const sourcesIn = (folder: string): readonly string[] =>
  (readdirSync(join(root, folder), {recursive: true}) as string[])
    .filter((name) => /\.tsx?$/.test(name)).map((name) => join(folder, name));

/** A string, a template, a regular expression or an address: these are not broken in two. */
const holdsText = (line: string): boolean => /["'`]|\/\S.*\/|:\/\//.test(line);

/** What the linter prints; it fails where it finds something. */
function printedBy(options: readonly string[]): string {
  try {
    const stdio = ["ignore", "pipe", "ignore"] as const;
    return execFileSync(process.execPath, [oxlint, ...options], {cwd: root, encoding: "utf8", stdio: [...stdio]});
  } catch (error) {
    return (error as {readonly stdout: string}).stdout;
  }
}
