/**
 * `node instrument.mjs FROM TO FILE…`: write to TO, as JSON, what is changed of the files and their text with all changes in it,
 * each behind a switch. Stryker's instrumenter does it, which FROM has in its `node_modules`.
 */
import {readFileSync, writeFileSync} from "node:fs";
import {createRequire} from "node:module";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

const [from, to, ...files] = process.argv.slice(2);
const main = createRequire(join(from, "package.json")).resolve("@stryker-mutator/instrumenter");
const {Instrumenter} = await import(pathToFileURL(main).href);
const nothing = () => undefined;
const log = {debug: nothing, info: nothing, warn: console.warn, isDebugEnabled: () => false};

// The switches are the functions that Stryker's text calls by these names; a test that has another environment has none.
const switches = `var mutants_9fa48;
function stryNS_9fa48() { return mutants_9fa48 ??= globalThis.__mutants__ ?? {}; }
function stryCov_9fa48() { if (stryNS_9fa48().counts !== undefined) stryNS_9fa48().count(arguments); }
function stryMutAct_9fa48(id) { return stryNS_9fa48().active === id && stryNS_9fa48().hit(); }
`;
const given = files.map((name) => ({name, mutate: true, content: readFileSync(name, "utf8")}));
const functions = Object.fromEntries(files.map((name) => [name, []]));
let at;
const noting = {shouldIgnore: (path) => {
  if (path.isProgram()) at = functions[given[entered++].name];
  if (path.isFunction()) at.push(path.node.loc);
}};
let entered = 0;
const {files: texts, mutants} = await new Instrumenter(log).instrument(given, {
  plugins: null, excludedMutations: [], ignorers: [noting], noHeader: true,
});
const texted = Object.fromEntries(texts.map(({name, content}) => [name, switches + content]));
const originals = Object.fromEntries(given.map(({name, content}) => [name, content.split("\n")]));

/** Whether a change is within a function: what is outside is data. */
function isWithinFunction({fileName, location: {start, end}}) {
  return functions[fileName].some((its) => {
    const after = start.line + 1 > its.start.line || (start.line + 1 === its.start.line && start.column >= its.start.column);
    const before = end.line + 1 < its.end.line || (end.line + 1 === its.end.line && end.column <= its.end.column);
    return after && before;
  });
}

/** The text between two places, whose lines and columns count from 0. */
function between(lines, {start, end}) {
  if (start.line === end.line) return lines[start.line].slice(start.column, end.column);
  return [lines[start.line].slice(start.column), ...lines.slice(start.line + 1, end.line), lines[end.line].slice(0, end.column)].join("\n");
}

writeFileSync(to, JSON.stringify({
  texts: texted,
  mutants: mutants.filter(isWithinFunction).map(({id, fileName, location, mutatorName, replacement}) => ({
    id, file: fileName, line: location.start.line + 1, mutator: mutatorName,
    was: between(originals[fileName], location), becomes: replacement,
  })),
}));
