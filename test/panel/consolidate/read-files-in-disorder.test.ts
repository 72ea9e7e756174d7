import fc from "fast-check";
import {deserialize, serialize} from "node:v8";
import {submit} from "../../../src/consolidate/submission";
import {readFiles, type ChosenFile, type FilesRead} from "../../../src/panel/consolidate/read-files";
import {buildFiling} from "../../build";

type Message = {readonly gouji: string; readonly n: number; readonly content: {readonly source: string}};
type Listeners = Record<string, (event: object) => void>;

/** What a worker does with a file, and what it says before and after without being asked. */
type Conduct = {
  readonly does: "answers" | "refuses" | "raves" | "dies" | "hangs" | "dies afterwards";
  readonly before: readonly Chatter[];
  readonly after: readonly Chatter[];
};
const chatter = ["library", "nothing", "bare", "other errand", "unasked", "once more", "former", "nonsense"] as const;
type Chatter = (typeof chatter)[number];

const plain = submit(buildFiling(), "", 1);
const submission = (source: string) => ({...plain, source, unit: source});

const rave = (source: string): readonly unknown[] => [
  null, undefined, "read", {}, [], {submissions: {}}, {submissions: []}, {submissions: [{}]}, {failure: {}}, {failure: {why: "boredom", detail: {}}},
  {failure: {why: "damaged"}}, {failure: {why: "toString", detail: {}}}, {failure: {why: "damaged", detail: {part: {}}}},
  {failure: {why: "damaged", detail: {}, place: {in: "sheet", sheet: "表", row: -1, column: 0}}},
  {failure: {why: "damaged", detail: {}, place: {in: "moon"}}}, {submissions: [{...plain, source: `another than ${source}`}]},
  {submissions: [{...plain, source, values: ["a"]}]}, {submissions: [{...plain, source, counts: {"": {error: "many"}}}]},
];

const answerOf = (does: Conduct["does"], {gouji, n, content: {source}}: Message): object => ({gouji, n, content:
  does === "raves" ? rave(source)[n % rave(source).length]
    : does === "refuses" ? {failure: {why: "damaged", detail: {}}} : {submissions: [submission(source)]}});

/** Workers that behave as told, each message a turn of its own. */
function conducted(conducts: readonly Conduct[]): {asked: string[]} {
  const seen: {asked: string[]} = {asked: []};
  Object.assign(globalThis, {Worker: class {
    private readonly listeners: Listeners = {};
    private former: Message | undefined;
    private said = 0;
    addEventListener(name: string, listener: (event: object) => void) {
      this.listeners[name] = listener;
    }
    postMessage(message: Message) {
      const {n, content: {source}} = message;
      seen.asked.push(source);
      const {does, before, after} = conducts[n]!;
      const answers = does !== "dies" && does !== "hangs";
      for (const chatter of before) if (answers || chatter !== "once more") this.say(this.words(chatter, message));
      if (answers) this.say(answerOf(does, message));
      for (const chatter of after) if (answers || chatter !== "once more") this.say(this.words(chatter, message));
      if (does.startsWith("dies")) setTimeout(() => this.listeners.error!({message: "", preventDefault: () => undefined}));
      this.former = message;
    }
    terminate() {
      // What it has said is on its way.
    }
    private say(data: unknown) {
      setTimeout(() => this.listeners.message!({data: deserialize(serialize(data)) as unknown}));
    }
    private words(chatter: Chatter, message: Message): unknown {
      const {n, content: {source}} = message;
      const answer = {submissions: [submission(source)]};
      return {
        library: {sourceName: "worker", targetName: "main", action: "ready", data: null}, nothing: null,
        bare: {source, ...answer}, "other errand": {gouji: "add", n, content: answer},
        nonsense: {gouji: "read", n, content: rave(source)[this.said++ % rave(source).length]},
        unasked: {gouji: "read", n: n + 1_000, content: answer}, "once more": answerOf(conducts[n]!.does, message),
        former: this.former && answerOf("answers", this.former),
      }[chatter];
    }
  }});
  return seen;
}

const files = (count: number): ChosenFile[] =>
  Array.from({length: count}, (_, at) => ({source: `${at}.xlsx`, file: new File([], "a")}));

async function outcomes(conducts: readonly Conduct[], workers: number): Promise<FilesRead & {progress: number[]}> {
  const progress: number[] = [];
  const onProgress = ({done}: {done: number}): number => progress.push(done);
  const reading = readFiles(files(conducts.length), {workers, milliseconds: 1_000, onProgress});
  await jest.runAllTimersAsync();
  return {...await reading, progress};
}

const said = fc.array(fc.constantFrom(...chatter), {maxLength: 4});
const conducts = fc.array(fc.record<Conduct>({
  does: fc.constantFrom("answers", "answers", "refuses", "raves", "dies", "hangs", "dies afterwards"),
  before: said, after: said,
}), {minLength: 1, maxLength: 12});

const expected = {
  answers: "read", "dies afterwards": "read", refuses: "damaged", raves: "tooComplex", dies: "unforeseen", hangs: "tooComplex",
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test("whatever workers say besides, in whatever order, each file has one result, and its own", async () => {
  await fc.assert(fc.asyncProperty(conducts, fc.integer({min: 1, max: 4}), async (conducts, workers) => {
    const seen = conducted(conducts);
    const {submissions, failures, progress} = await outcomes(conducts, workers);
    expect(submissions.every(({source, unit}) => source === unit)).toBe(true);
    const results = [...submissions.map(({source}) => `${source} read`), ...failures.map(({source, why}) => `${source} ${why}`)];
    expect(results.sort()).toEqual(conducts.map(({does}, at) => `${at}.xlsx ${expected[does]}`).sort());
    expect(progress).toEqual(conducts.map((_, at) => at + 1));
    // A file is asked for again only where its worker died, perhaps of another.
    const deaths = conducts.filter(({does}) => does.startsWith("dies")).length;
    expect(seen.asked.length).toBeLessThanOrEqual(conducts.length + deaths);
  }), {numRuns: 200});
});

test("no nonsense under a file's own number takes its true answer's place", async () => {
  const all = rave("0.xlsx").length;
  const conducts = [{does: "answers", before: Array<Chatter>(all).fill("nonsense"), after: []} satisfies Conduct];
  conducted(conducts);
  const {submissions, failures} = await outcomes(conducts, 1);
  expect([submissions.map(({source}) => source), failures]).toEqual([["0.xlsx"], []]);
});

test("a page that has no workers at all lists every file", async () => {
  Object.assign(globalThis, {Worker: undefined});
  const {failures} = await outcomes(Array<Conduct>(3).fill({does: "answers", before: [], after: []}), 2);
  expect(failures.map(({source, why}) => `${source} ${why}`).sort())
    .toEqual(files(3).map(({source}) => `${source} unforeseen`));
});

test("a page that may start no worker lists every file, and says why", async () => {
  Object.assign(globalThis, {Worker: class {
    constructor() {
      throw new Error("refused by the policy");
    }
  }});
  const {failures} = await outcomes(Array<Conduct>(3).fill({does: "answers", before: [], after: []}), 2);
  expect(failures.map(({source, why, detail}) => [source, why, detail.message]).sort())
    .toEqual(files(3).map(({source}) => [source, "unforeseen", "Error: refused by the policy"]));
});
