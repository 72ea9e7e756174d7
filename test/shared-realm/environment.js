const {ModernFakeTimers} = require("@jest/fake-timers");
const {ModuleMocker} = require("jest-mock");

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
    this.before = {
      console: globalThis.console, exit: process.exit, exitCode: process.exitCode, env: {...process.env}, cwd: process.cwd(),
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
    const {console, exit, exitCode, env, cwd} = this.before;
    this.fakeTimersModern.dispose();
    this.moduleMocker.restoreAllMocks();
    Object.assign(process, {exit, exitCode});
    for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
    Object.assign(process.env, env);
    if (process.cwd() !== cwd) process.chdir(cwd);
    for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
      if (ofOneRun.has(symbol.description)) delete globalThis[symbol];
    }
    globalThis.console = console;
  }
};
