import {readdirSync, readFileSync} from "node:fs";
import {dirname, join} from "node:path";
import vm from "node:vm";
import ts from "typescript";
import {productionBuild} from "./production-build";

// The oldest webview that the pane runs in, as docs/deployment.md and assets/webview.js say: WebView2 94, Safari 16.4.

const mender = readFileSync(join(__dirname, "../assets/webview.js"), "utf8");
const mended = [...mender.matchAll(/add\("(\w+)"/g)].map(([, name]) => name!);

/** Members that came with a newer ECMAScript than 2022, by TypeScript's own libraries, and none of those before has. */
const newer = (() => {
  const folder = dirname(require.resolve("typescript/lib/lib.es5.d.ts"));
  const membersIn = (files: readonly string[]) => new Set(files.flatMap((file) =>
    [...readFileSync(join(folder, file), "utf8").matchAll(/^ {4}(\w+)\s*[<(?:]/gm)].map(([, name]) => name!)));
  const libraries = readdirSync(folder).filter((file) => /^lib\.(es|dom)/.test(file) && !/\.full\./.test(file));
  const isNew = (file: string) => /^lib\.es(2023|2024|2025|2026|next)/.test(file);
  const known = membersIn(libraries.filter((file) => !isNew(file)));
  return new Set([...membersIn(libraries.filter(isNew))].filter((name) => !known.has(name)));
})();

/** Newer than the webview: what the libraries ask for after they have seen whether it is there, or have of their own. */
const seenTo: Readonly<Record<string, string>> = {
  union: "zod's own", intersection: "zod's own", difference: "of layouts of text, in a library",
  dispose: "Fluent's own", escape: "of CSS, much older than that of regular expressions",
};

/** What a file uses that the webview does not have: calls of newer members, newer syntax. */
function newerIn(text: string): readonly string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const {text: name} = node.expression.name;
      if (newer.has(name) && !mended.includes(name) && seenTo[name] === undefined) found.add(`.${name}()`);
    }
    if (ts.isRegularExpressionLiteral(node) && /v[a-z]*$/.test(node.text)) found.add(`the flag of ${node.text}`);
    if (ts.isImportAttributes(node)) found.add("import with");
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile("chunk.js", text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  return [...found];
}

test("what is newer than the webview would be found", () => {
  expect(newer.size).toBeGreaterThan(30);
  expect(newerIn("a.findLast(b); Promise.withResolvers(); /a/v"))
    .toEqual([".withResolvers()", "the flag of /a/v"]);
});

test("no script of the pane asks for more than the oldest webview has, but for reading PDFs, which says so itself", async () => {
  const folder = await productionBuild("pages");
  const scripts = readdirSync(folder).filter((file) => /\.m?js$/.test(file));
  expect(scripts.length).toBeGreaterThan(20);
  const found = scripts.map((file) => [file, readFileSync(join(folder, file), "utf8")] as const)
    .filter(([, text]) => !/pdfjs|PDFWorker|univer/i.test(text))
    .flatMap(([file, text]) => newerIn(text).map((what) => `${file}: ${what}`));
  expect(found).toEqual([]);
});

test("arrays have in an older webview what they have in this one", () => {
  const old = vm.createContext({});
  vm.runInContext(mended.map((name) => `delete Array.prototype[${JSON.stringify(name)}];`).join(""), old);
  vm.runInContext("globalThis.navigator = {userAgent: 'Chrome/94.0'};", old);
  vm.runInContext(mender, old);
  const results = (of: vm.Context) => vm.runInContext(`JSON.stringify([
    [3, 1, 2].toSorted(), [3, 1, 2].toSorted((a, b) => b - a), [1, 2].toReversed(), [1, 2, 3].toSpliced(1, 1, 8, 9),
    [1, 2, 3].with(-1, 7), [1, 2, 3].findLast((one) => one < 3), [1, 2].findLast((one) => one > 3) === undefined,
    [1, 2, 3].findLastIndex((one) => one < 3), [].findLastIndex(() => true), Object.keys([1]),
  ])`, of) as string;
  expect(mended.length).toBe(6);
  expect(results(old)).toBe(results(vm.createContext({})));
  expect(() => vm.runInContext("[1].with(2, 1)", old)).toThrow("Invalid index");
});

test.each(["Chrome/93.0", "Trident/7.0"])("an older one says so, in the words of every browser: %s", (userAgent) => {
  let page = "";
  const window = {addEventListener: (_: string, act: () => void) => act()};
  const document = {body: {set innerHTML(text: string) { page = text; }}};
  const old = vm.createContext({window, navigator: {userAgent}, document});
  if (userAgent.startsWith("Trident")) vm.runInContext("delete Object.hasOwn;", old);
  vm.runInContext(mender, old);
  expect(page).toContain("WebView2");
  expect(page).not.toContain("网络");
});
