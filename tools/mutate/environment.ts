import type {EnvironmentContext, JestEnvironmentConfig} from "@jest/environment";
import type {Circus} from "@jest/types";
import {appendFileSync, openSync, readSync} from "node:fs";
import {relative} from "node:path";
import {createContext, Script} from "node:vm";
import {TestEnvironment} from "jest-environment-node";

/** How long a file's tests may work, unchanged, for one change, in milliseconds: what notices it is mostly quick. */
const enough = 1500;

/** What the changed text asks: which change is on, and how often each place was passed while that is counted. */
type Switches = {
  active: string | undefined;
  counts: Map<string, number> | undefined;
  count(ids: ArrayLike<string>): void;
  hit(): true;
};
type Told = {
  readonly verdicts: string;
  /** One in so many changes is tried. */
  readonly every: number;
};

/**
 * Runs a file's tests as ever, and then, in the same warm process, those that pass a change again with that change on.
 * What it finds it appends to a file, a line of JSON each: `Verdict`.
 */
class Mutating extends TestEnvironment {
  readonly #told: Told;
  readonly #file: string;
  readonly #switches: Switches;
  readonly #passed = new Map<Circus.TestEntry | "load" | "describe", Map<string, number>>();
  #isAgain = false;
  #hits = 0;
  #limit = Infinity;

  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    this.#told = config.projectConfig.testEnvironmentOptions as Told;
    this.#file = relative(config.projectConfig.rootDir, context.testPath);
    this.#switches = {
      active: undefined, counts: undefined,
      count: (ids) => {
        const {counts} = this.#switches;
        for (let at = 0; at < ids.length; at++) counts?.set(ids[at]!, (counts.get(ids[at]!) ?? 0) + 1);
      },
      hit: () => {
        if (++this.#hits > this.#limit) throw new Error("passed too often");
        return true;
      },
    };
    this.#globals.__mutants__ = this.#switches;
    this.#countFor("load");
  }

  get #globals(): {__mutants__: Switches; __again__: (reload: () => void) => Promise<void>} {
    return this.global as never;
  }

  readonly handleTestEvent = async (event: Circus.Event, state: Circus.State) => {
    if (this.#isAgain) return;
    if (event.name === "start_describe_definition") this.#countFor("describe");
    if (event.name === "finish_describe_definition") this.#countFor("load");
    if (event.name === "test_fn_start") this.#countFor(event.test);
    if (event.name === "test_fn_success" || event.name === "test_fn_failure") this.#countFor("load");
    if (event.name === "test_fn_failure") this.#tell({failed: nameOf(event.test)});
    if (event.name === "run_start") {
      // Called by `reload.js` behind the last test: only there may modules be loaded.
      this.#globals.__again__ = async (reload) => {
        this.#isAgain = true;
        const slow = await this.#again(testsOf(state.rootDescribeBlock));
        await this.#anew(state, reload, slow);
        this.#tell({done: true});
      };
    }
  };

  /** Try what is passed each time a test runs; the names of tests that are too slow for more. */
  async #again(tests: readonly Circus.TestEntry[]): Promise<ReadonlySet<string>> {
    const first = new Map(this.#passed);
    const takes = new Map<Circus.TestEntry, number>();
    const usable: Circus.TestEntry[] = [];
    this.#passed.clear();
    for (const test of tests) {
      this.#countFor(test);
      const from = process.cpuUsage();
      const failure = await this.#fails(test, 600_000);
      takes.set(test, process.cpuUsage(from).user / 1000);
      if (failure === undefined) usable.push(test);
      else this.#tell({unrepeatable: nameOf(test), why: String(failure).slice(0, 300)});
    }
    this.#switches.counts = undefined;
    const byMutant = new Map<string, Circus.TestEntry[]>();
    for (const test of usable.toSorted((one, other) => takes.get(one)! - takes.get(other)!)) {
      for (const id of this.#passed.get(test)!.keys()) byMutant.set(id, [...byMutant.get(id) ?? [], test]);
    }
    for (const [when, counts] of first) {
      if (when !== "load") for (const [id, count] of counts) if (!byMutant.has(id)) this.#once.set(id, (this.#once.get(id) ?? 0) + count);
    }
    this.#tell({reached: [...byMutant.keys(), ...this.#once.keys()], loading: [...first.get("load")?.keys() ?? []]});
    for (const [id, its] of byMutant) {
      // What a file makes while it is loaded is made anew before its tests are said to have noticed nothing.
      const earlier = (first.get("load")?.get(id) ?? 0) + (first.get("describe")?.get(id) ?? 0);
      await this.#try(id, earlier, async () => {
        let spent = 0;
        for (const test of its) {
          if ((spent += takes.get(test)!) > enough) break;
          this.#hits = 0;
          this.#limit = 1000 + 100 * this.#passed.get(test)!.get(id)!;
          if (await this.#fails(test, 5000 + 20 * takes.get(test)!) !== undefined) return nameOf(test);
        }
        return undefined;
      });
    }
    for (const test of usable) {
      const failure = await this.#fails(test, 600_000);
      if (failure !== undefined) this.#tell({poisoned: nameOf(test), why: String(failure).slice(0, 300)});
    }
    return new Set(tests.filter((test) => takes.get(test)! > enough).map(nameOf));
  }

  /** Load everything anew for each change that is passed only once, because what it makes is remembered. */
  async #anew(state: Circus.State, reload: () => void, slow: ReadonlySet<string>): Promise<void> {
    if (this.#once.size === 0) return;
    const {rootDescribeBlock, currentDescribeBlock} = state;
    const fails = async (): Promise<{readonly by: string; readonly why: unknown} | undefined> => {
      const root = {...rootDescribeBlock, children: [], hooks: [], tests: []};
      Object.assign(state, {rootDescribeBlock: root, currentDescribeBlock: root, hasStarted: false});
      this.#hits = 0;
      try {
        await run(reload, 30_000);
      } catch (why) {
        return {by: "loading", why};
      }
      for (const test of testsOf(root).filter((each) => !slow.has(nameOf(each)))) {
        const why = await this.#fails(test, 30_000);
        if (why !== undefined) return {by: nameOf(test), why};
      }
      return undefined;
    };
    const unchanged = await fails();
    if (unchanged !== undefined) this.#tell({unrepeatable: unchanged.by, why: String(unchanged.why).slice(0, 300)});
    else {
      for (const [id, count] of this.#once) {
        this.#limit = 1000 + 100 * count;
        await this.#try(id, 0, async () => (await fails())?.by);
      }
    }
    Object.assign(state, {rootDescribeBlock, currentDescribeBlock, hasStarted: true});
  }

  /** @param earlier how often it was passed before the tests: where that was so, it is tried anew if nothing notices it */
  async #try(id: string, earlier: number, noticedBy: () => Promise<string | undefined>): Promise<void> {
    if (Number(id) % this.#told.every !== 0 || this.#isDone(id)) return;
    this.#tell({trying: id, pid: String(process.pid)});
    this.#switches.active = id;
    const by = await noticedBy();
    this.#switches.active = undefined;
    if (by === undefined && earlier > 0) this.#once.set(id, earlier);
    else this.#tell(by === undefined ? {survived: id} : {killed: id, by});
  }

  /** What a test throws; what does not end by `within` milliseconds has failed as well. */
  async #fails(test: Circus.TestEntry, within: number): Promise<unknown> {
    const hooks = hooksOf(test);
    let failure: unknown;
    try {
      for (const hook of hooks("beforeAll", "beforeEach")) await run(hook as Circus.TestFn, within);
      await run(test.fn!, within);
    } catch (error) {
      failure = error ?? "thrown";
    }
    try {
      for (const hook of hooks("afterEach", "afterAll")) await run(hook as Circus.TestFn, within);
    } catch (error) {
      failure ??= error;
    }
    return failure;
  }

  #countFor(test: Circus.TestEntry | "load" | "describe"): void {
    const counts = this.#passed.get(test) ?? new Map<string, number>();
    this.#passed.set(test, counts);
    this.#switches.counts = counts;
  }

  readonly #once = new Map<string, number>();
  readonly #done = new Set<string>();
  #read = {from: undefined as number | undefined, rest: ""};

  /** Whether another file's tests noticed it meanwhile, or this one's were here before. */
  #isDone(id: string): boolean {
    this.#read.from ??= openSync(this.#told.verdicts, "r");
    const buffer = Buffer.alloc(1 << 16);
    for (;;) {
      const size = readSync(this.#read.from, buffer);
      if (size === 0) break;
      this.#read.rest += buffer.toString("utf8", 0, size);
    }
    const lines = this.#read.rest.split("\n");
    this.#read.rest = lines.pop()!;
    for (const line of lines) {
      const {file, killed, survived, trying, pid} = JSON.parse(line) as Record<string, string | undefined>;
      if (killed !== undefined) this.#done.add(killed);
      // What a process tried that is no more was its end.
      const own = survived ?? (pid === String(process.pid) ? undefined : trying);
      if (file === this.#file && own !== undefined) this.#done.add(own);
    }
    return this.#done.has(id);
  }

  #tell(what: object): void {
    appendFileSync(this.#told.verdicts, JSON.stringify({file: this.#file, ...what}) + "\n");
  }
}

const within = createContext({run: undefined as unknown});
const script = new Script("run()");

async function run(fn: Circus.TestFn, timeout: number): Promise<void> {
  let result: unknown;
  within.run = () => {
    result = (fn as () => unknown)();
  };
  script.runInContext(within, {timeout: Math.ceil(timeout)});
  if (typeof result === "object" && result !== null && "then" in result) {
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([result as PromiseLike<unknown>, new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error("takes too long")), timeout);
    })]).finally(() => clearTimeout(timer));
  }
}

const nameOf = (test: Circus.TestEntry): string =>
  test.parent.name === "ROOT_DESCRIBE_BLOCK" ? test.name : `${test.parent.name} ${test.name}`;

const testsOf = (block: Circus.DescribeBlock): readonly Circus.TestEntry[] => block.children.flatMap((child) => {
  if (child.type === "describeBlock") return testsOf(child);
  return child.fn === undefined || child.mode === "skip" ? [] : [child];
});

function hooksOf(test: Circus.TestEntry) {
  const blocks = [test.parent];
  for (let above = test.parent.parent; above !== undefined; above = above.parent) blocks.unshift(above);
  const all = blocks.flatMap(({hooks}) => hooks);
  return (...types: readonly string[]) => types.flatMap((type) =>
    all.filter((hook) => hook.type === type && hook.fn.name !== "mutateAgain").map(({fn}) => fn));
}

module.exports = Mutating;
