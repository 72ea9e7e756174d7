import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import vm from "node:vm";
import ts from "typescript";
import {newerInBrowsers, newerMembers} from "./newer-built-ins";
import {productionBuild} from "./production-build";

// The oldest webview that the pane runs in, as docs/deployment.md and assets/webview.js say: WebView2 94, Safari 16.4.

const [page, built] = ["webview", "built-ins"].map((name) =>
  readFileSync(join(__dirname, `../assets/${name}.js`), "utf8")) as [string, string];
const inArrays = [...built.matchAll(/add\("(\w+)"/g)].map(([, name]) => name!);
const brought = new Set([...inArrays, "structuredClone"]);

/** Newer than the webview: what libraries ask for after they have seen whether it is there, or have of their own. */
const seenTo: readonly {readonly where: RegExp; readonly what: readonly string[]; readonly by: string}[] = [
  {where: /./, what: ["dispose"], by: "Fluent's own, and Univer's"},
  {where: /./, what: ["union", "intersection"], by: "zod's own"},
  {where: /./, what: ["escape"], by: "of CSS, much older than that of regular expressions"},
  {where: /\.canParse\b/, what: ["URL.canParse"], by: "zod asks whether it is there"},
  {where: /univer/i, what: ["isError"], by: "Univer's own, of a formula's result"},
  {where: /univer/i, what: ["requestIdleCallback"], by: "Univer brings it, for Safari"},
  {where: /"requestIdleCallback"\s?in window/, what: ["requestIdleCallback"], by: "the workbench asks whether it is there"},
  // test/built-ins.test.ts reads a PDF where none of them is.
  {
    where: /PDFWorker|pdfjs/, by: "core-js in pdfjs",
    what: ["try", "withResolvers", "toHex", "fromBase64", "setFromBase64", "toBase64", "transferToFixedLength", "difference",
      "AbortSignal.any", "URL.parse"],
  },
  {where: /PDFWorker|pdfjs/, what: ["grow"], by: "of WebAssembly's memory"},
];

/** What a file uses that the webview does not have: calls of newer members and functions, newer syntax. */
function newerIn(text: string): readonly string[] {
  const seen = new Set([...brought, ...seenTo.filter(({where}) => where.test(text)).flatMap(({what}) => what)]);
  const found = new Set<string>();
  // Some expressions are deeper than calls may be.
  const left: ts.Node[] = [ts.createSourceFile("chunk.js", text, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS)];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (ts.isCallExpression(node)) {
      const {expression: called} = node;
      const member = ts.isPropertyAccessExpression(called) ? called.name.text : undefined;
      if (member !== undefined && newerMembers.has(member) && !seen.has(member)) found.add(`.${member}()`);
      const whole = nameOf(called);
      if (whole !== undefined && newerInBrowsers.has(whole) && !seen.has(whole)) found.add(`${whole}()`);
    }
    if (ts.isRegularExpressionLiteral(node) && /v[a-z]*$/.test(node.text)) found.add(`the flag of ${node.text}`);
    if (ts.isImportAttributes(node)) found.add("import with");
    ts.forEachChild(node, (child) => void left.push(child));
  }
  return [...found].sort();
}

/** `structuredClone`, `AbortSignal.any`; the window and its like are left out. */
const nameOf = (called: ts.Expression): string | undefined => {
  if (ts.isIdentifier(called)) return called.text;
  if (!ts.isPropertyAccessExpression(called) || !ts.isIdentifier(called.expression)) return undefined;
  const {expression: {text: owner}, name: {text: name}} = called;
  return /^(window|self|globalThis)$/.test(owner) ? name : `${owner}.${name}`;
};

test("what is newer than the webview would be found", () => {
  expect(newerMembers.size).toBeGreaterThan(30);
  expect(newerIn("a.findLast(b); Promise.withResolvers(); /a/v; window.requestIdleCallback(a); AbortSignal.any(b)"))
    .toEqual([".withResolvers()", "AbortSignal.any()", "requestIdleCallback()", "the flag of /a/v"]);
});

test("no script asks for more than the oldest webview has, and none for what nobody brings, whoever wrote it", async () => {
  const folder = await productionBuild("pages");
  const scripts = readdirSync(folder).filter((file) => /\.m?js$/.test(file))
    .map((file) => [file, readFileSync(join(folder, file), "utf8")] as const);
  expect(scripts.length).toBeGreaterThan(20);
  const isWorkers = ([file]: (typeof scripts)[number]) => file.endsWith(".from-disk.js");
  const found = scripts.filter((one) => !isWorkers(one))
    .flatMap(([file, text]) => newerIn(text).map((what) => `${file}: ${what}`));
  expect(found).toEqual([]);
  // What the page has is not in its workers: each brings its own. These are the others put together.
  const workers = scripts.filter(isWorkers);
  expect(workers.map(([file, text]) => [file, /"findLast",/.test(text)]))
    .toEqual(workers.map(([file]) => [file, true]));
  expect(workers.length).toBeGreaterThan(1);
});

test("arrays have in an older webview what they have in this one", () => {
  const old = vm.createContext({});
  vm.runInContext(inArrays.map((name) => `delete Array.prototype[${JSON.stringify(name)}];`).join(""), old);
  vm.runInContext(built, old);
  const results = (of: vm.Context) => vm.runInContext(`JSON.stringify([
    [3, 1, 2].toSorted(), [3, 1, 2].toSorted((a, b) => b - a), [1, 2].toReversed(), [1, 2, 3].toSpliced(1, 1, 8, 9),
    [1, 2, 3].with(-1, 7), [1, 2, 3].findLast((one) => one < 3), [1, 2].findLast((one) => one > 3) === undefined,
    [1, 2, 3].findLastIndex((one) => one < 3), [].findLastIndex(() => true), Object.keys([1]),
  ])`, of) as string;
  expect(inArrays.length).toBe(6);
  expect(results(old)).toBe(results(vm.createContext({})));
  expect(() => vm.runInContext("[1].with(2, 1)", old)).toThrow("Invalid index");
});

test.each(["Chrome/93.0", "Trident/7.0"])("an older one says so, in the words of every browser: %s", (userAgent) => {
  let shown = "";
  const window = {addEventListener: (_: string, act: () => void) => act()};
  const document = {body: {set innerHTML(text: string) { shown = text; }}};
  const old = vm.createContext({window, navigator: {userAgent}, document});
  if (userAgent.startsWith("Trident")) vm.runInContext("delete Object.hasOwn;", old);
  vm.runInContext(page, old);
  expect(shown).toContain("WebView2");
  expect(shown).not.toContain("网络");
});
