const Module = require("node:module");
const {join, sep} = require("node:path");
const {createScriptTransformer} = require("@jest/transform");
const {default: circus} = require("jest-circus/runner");

/** Runs a test's file as Jest does; where its world is shared, with Node's own `require` in place of Jest's. */
module.exports = async function run(globalConfig, config, environment, runtime, testPath, sendMessageToJest) {
  const loading = environment.isShared ? await sharing(config, runtime, testPath) : runtime;
  return circus(globalConfig, config, environment, loading, testPath, sendMessageToJest);
};

/** `runtime`, but that its modules are the worker's: where they are compiled to, for a failure's lines, it is told. */
async function sharing(config, runtime, testPath) {
  sourceMaps ??= transformWhatIsRequired(config, await createScriptTransformer(config));
  forgetTests(config.rootDir);
  for (const [path, map] of sourceMaps) runtime.getSourceMaps().set(path, map);
  globalThis.jest = {...runtime.requireModuleOrMock(testPath, "@jest/globals").jest, ...withoutModules};
  return new Proxy(runtime, {
    get(target, name) {
      if (name === "requireInternalModule" || name === "requireModule") return anew;
      const value = Reflect.get(target, name, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}

let sourceMaps;

/** Runs one module anew, a test's or Jest's own, over what it requires as that stands. */
function anew(path) {
  delete require.cache[path];
  return require(path);
}

/** What serves tests belongs to each of them: it may call `afterEach`. */
function forgetTests(rootDir) {
  const tests = [join(rootDir, "test"), join(rootDir, "node_modules", "@testing-library")].map((folder) => folder + sep);
  for (const path of Object.keys(require.cache)) {
    if (tests.some((folder) => path.startsWith(folder)) && !path.startsWith(__dirname)) delete require.cache[path];
  }
}

/** Has Node's `require` take what Jest transforms; gives the map of each source, filled as they are loaded. */
function transformWhatIsRequired({transformIgnorePatterns}, transformer) {
  const maps = new Map();
  const isLeft = (path) => transformIgnorePatterns.some((pattern) => new RegExp(pattern).test(path));
  for (const extension of [".ts", ".tsx", ".mjs", ".js", ".bcmap"]) {
    const asItStands = Module._extensions[extension] ?? Module._extensions[".js"];
    Module._extensions[extension] = (module, path) => {
      if (isLeft(path)) return asItStands(module, path);
      const {code, sourceMapPath} = transformer.transform(path, {});
      if (sourceMapPath) maps.set(path, sourceMapPath);
      module._compile(code, path);
    };
  }
  return maps;
}

/** What replaces modules would do nothing here, in silence. */
const withoutModules = Object.fromEntries(
  ["mock", "doMock", "unmock", "isolateModules", "isolateModulesAsync", "resetModules", "unstable_mockModule"].map((name) => [name, () => {
    throw new Error(`jest.${name} needs a world of its own: begin this file with /** @jest-environment node */`);
  }]),
);
