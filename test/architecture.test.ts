import {readdirSync, readFileSync, statSync} from "node:fs";
import {join, normalize, relative} from "node:path";

const source = join(__dirname, "../src");

/** Which rooms a room may import from, beside itself; docs/architecture.md prints the same table. */
const mayImport: Record<string, readonly string[]> = {
  editions: [],
  filing: ["editions"],
  recognise: ["editions", "filing"],
  reconcile: ["editions", "filing"],
  remarks: ["editions", "filing", "recognise/grid", "recognise/aside", "reconcile"],
  sheets: ["editions", "filing", "reconcile", "remarks"],
  office: [
    "filing", "recognise/grid", "sheets/sheet-spec", "sheets/styles",
    "sheets/sum-formula", "sheets/document-spec",
  ],
  formats: ["editions", "filing", "recognise", "reconcile", "remarks", "sheets", "office"],
  consolidate: ["editions", "filing", "recognise", "reconcile", "remarks", "sheets", "office"],
  hosts: ["editions", "filing", "recognise", "sheets", "office"],
  panel: [
    "editions", "filing", "recognise", "reconcile", "remarks", "sheets", "office", "formats", "consolidate", "hosts/host",
  ],
  commands: [
    "editions", "filing", "recognise", "reconcile", "remarks", "sheets", "office", "formats", "consolidate", "hosts/host",
    "hosts/file",
  ],
};

const files = (readdirSync(source, {recursive: true}) as string[])
  .filter((file) => /\.tsx?$/.test(file) && statSync(join(source, file)).isFile());

const importsOf = (file: string): string[] =>
  [...readFileSync(join(source, file), "utf8").matchAll(/(?:from|import\()\s*"(\.[^"]*)"/g)]
    .map(([, path]) => relative(source, normalize(join(source, file, "..", path!))));

/** Whoever says the version has it from where npm has it. */
const versioned = "../package.json";

const isAllowed = (room: string, target: string): boolean => target === versioned ||
  [room, ...mayImport[room]!].some((allowed) => target === allowed || target.startsWith(`${allowed}/`));

describe.each(Object.keys(mayImport))("%s", (room) => {
  test(`imports from ${[...mayImport[room]!, "itself"].join(", ")} only`, () => {
    const strays = files.filter((file) => file.startsWith(`${room}/`))
      .flatMap((file) => importsOf(file).filter((target) => !isAllowed(room, target)).map((target) => `${file} → ${target}`));
    expect(strays).toEqual([]);
  });
});

test("every source file is in a room or is an entry point", () => {
  const entries = ["cli.ts", "workbench.tsx", "taskpane.tsx", "ribbon.ts"];
  const strays = files.filter((file) => !entries.includes(file) && !(file.split("/")[0]! in mayImport));
  expect(strays).toEqual([]);
});

test("docs/architecture.md prints the same table", () => {
  const page = readFileSync(join(__dirname, "../docs/architecture.md"), "utf8");
  const rows = Object.fromEntries([...page.matchAll(/^\| `([a-z]+)\/` \|[^|]*\| ([^|]*) \|$/gm)]
    .map(([, room, may]) => [room, may]).filter(([room]) => room !== "src"));
  expect(rows).toEqual(Object.fromEntries(Object.entries(mayImport).map(([room, may]) =>
    [room, may.length === 0 ? "nothing" : may.join(", ")])));
});
