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
  narrative: ["editions", "filing", "recognise/prose"],
  sheets: ["editions", "filing", "reconcile", "remarks"],
  office: [
    "filing", "recognise/grid", "sheets/sheet-spec", "sheets/styles",
    "sheets/sum-formula", "sheets/document-spec",
  ],
  formats: ["editions", "filing", "recognise", "reconcile", "remarks", "narrative", "sheets", "office"],
  consolidate: ["editions", "filing", "recognise", "reconcile", "remarks", "sheets", "office"],
  hosts: ["editions", "filing", "recognise", "sheets", "office"],
  panel: [
    "editions", "filing", "recognise", "reconcile", "remarks", "narrative", "sheets", "office", "formats", "consolidate",
    "hosts/host",
  ],
  commands: [
    "editions", "filing", "recognise", "reconcile", "remarks", "narrative", "sheets", "office", "formats", "consolidate",
    "hosts/host", "hosts/file",
  ],
};

const files = (readdirSync(source, {recursive: true}) as string[])
  .filter((file) => /\.tsx?$/.test(file) && statSync(join(source, file)).isFile());

const textOf = (file: string): string => readFileSync(join(source, file), "utf8");

const importsOf = (file: string): string[] =>
  [...textOf(file).matchAll(/(?:from|import\()\s*"(\.[^"]*)"/g)]
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

test("no files import each other in a circle, types included", () => {
  const imports = new Map(files.map((file) => [file, importsOf(file).flatMap((target) => fileOf(target) ?? [])]));
  expect(imports.size).toBeGreaterThan(300);
  expect(circlesIn(imports)).toEqual([]);
});

test("icons are taken from their package by its name alone, as it is in a version that comes in few files", () => {
  expect(files.filter((file) => /"@fluentui\/react-icons\//.test(textOf(file)))).toEqual([]);
});

test("a circle would be found", () => {
  expect(circlesIn(new Map([["a", ["b", "d"]], ["b", ["c"]], ["c", ["a", "d"]], ["d", []]]))).toEqual([["a", "b", "c"]]);
});

test("no two exported types share a name", () => {
  const places = new Map<string, string[]>();
  for (const file of files) {
    for (const [, name] of textOf(file).matchAll(/^export (?:declare )?(?:type|interface|enum|(?:abstract )?class) (\w+)/gm)) {
      places.set(name!, [...places.get(name!) ?? [], file]);
    }
  }
  expect(places.size).toBeGreaterThan(200);
  expect([...places].filter(([, {length}]) => length > 1)).toEqual([]);
});

test("docs/architecture.md prints the same table", () => {
  const page = readFileSync(join(__dirname, "../docs/architecture.md"), "utf8");
  const rows = Object.fromEntries([...page.matchAll(/^\| `([a-z]+)\/` \|[^|]*\| ([^|]*) \|$/gm)]
    .map(([, room, may]) => [room, may]).filter(([room]) => room !== "src"));
  expect(rows).toEqual(Object.fromEntries(Object.entries(mayImport).map(([room, may]) =>
    [room, may.length === 0 ? "nothing" : may.join(", ")])));
});

const fileOf = (target: string): string | undefined =>
  [target, `${target}.ts`, `${target}.tsx`, join(target, "index.ts")].find((file) => files.includes(file));

/** The groups of files that reach each other by imports, after Kosaraju: who reaches whom both ways. */
function circlesIn(imports: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const importers = new Map([...imports.keys()].map((file) => [file, [] as string[]]));
  for (const [file, targets] of imports) for (const target of targets) importers.get(target)?.push(file);
  const finished: string[] = [];
  const seen = new Set<string>();
  for (const file of imports.keys()) visit(file, imports, seen, finished);
  const grouped = new Set<string>();
  return finished.reverse().flatMap((file) => {
    const group: string[] = [];
    visit(file, importers, grouped, group);
    return group.length > 1 ? [group.sort()] : [];
  });
}

/** Everything that can be reached and was not seen, each after what it leads to. */
function visit(
  file: string, next: ReadonlyMap<string, readonly string[]>, seen: Set<string>, finished: string[],
): void {
  if (seen.has(file)) return;
  seen.add(file);
  for (const target of next.get(file) ?? []) visit(target, next, seen, finished);
  finished.push(file);
}
