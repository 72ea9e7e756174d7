const {ModernFakeTimers} = require("@jest/fake-timers");
const {ModuleMocker} = require("jest-mock");
const {remember} = require("./remember");

/** What jest-circus keeps in the globals for one file's run. */
const ofOneRun = new Set(["JEST_STATE_SYMBOL", "EVENT_HANDLERS", "TEST_TIMEOUT_SYMBOL", "RETRY_TIMES"]);

/**
 * The worker's own process as a test's world. Jest gives every file globals of its own, in which the product, its
 * libraries and Jest's are compiled and warmed up anew: half of all CPU. Here a worker loads a module once, as a user's
 * process does. A file that needs a world of its own (it replaces modules, or what it proves is in what is loaded) says
 * so in its first lines: `@jest-environment node`; one that shows something says `@page`.
 */
module.exports = class SharedRealm {
  isShared = true;
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;

  constructor({projectConfig}, {docblockPragmas}) {
    this.fakeTimersModern = new ModernFakeTimers({config: projectConfig, global: globalThis});
    // What pdf.js works with once it is loaded is no test's.
    const globals = remember(globalThis, (name) => name === "pdfjsWorker");
    const [ofProcess, environment, folder] = [remember(process, () => true), remember(process.env), process.cwd()];
    const endTimers = watchTimers();
    this.giveBack = () => {
      endTimers();
      for (const back of [globals, ofProcess, environment]) back();
      if (process.cwd() !== folder) process.chdir(folder);
    };
    Object.assign(globalThis, projectConfig.globals);
    this.givePageBack = "page" in docblockPragmas ? require("./page")() : async () => {};
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  // Jest asks whether there is one; nothing is compiled in it.
  getVmContext() {
    return globalThis;
  }

  async setup() {}

  /** Gives back what a test may have changed. */
  async teardown() {
    await this.givePageBack();
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    this.giveBack();
    for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
      if (ofOneRun.has(symbol.description)) delete globalThis[symbol];
    }
  }
};

/** Gives a function that ends what is still to be called: a timer keeps the whole run from ending. */
function watchTimers() {
  const live = new Set();
  for (const [name, end] of [["setTimeout", clearTimeout], ["setInterval", clearInterval]]) {
    const start = globalThis[name];
    globalThis[name] = Object.assign((...how) => {
      const timer = start(...how);
      live.add([end, timer]);
      return timer;
    }, start);
  }
  return () => live.forEach(([end, timer]) => end(timer));
}
