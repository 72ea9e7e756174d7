import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {readAll} from "../../src/commands/consolidate/read-all";
import {oneOf} from "../proof";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "gouji-threads-"));
});
afterAll(() => rm(folder, {recursive: true}));

/**
 * A thread that answers every file, but dies of some, never comes back from others, answers nothing but nonsense for
 * one, and says besides what nobody asked for, and nonsense under the right number.
 */
async function threadThat(): Promise<string> {
  const bundle = join(folder, "thread.cjs");
  await writeFile(bundle, `
    const {parentPort} = require("node:worker_threads");
    let last = Promise.resolve();
    parentPort.on("message", ({gouji, n, content: paths}) => {
      const answer = (...content) => parentPort.postMessage({gouji, n, content});
      // Of three files the second is answered with the third.
      let kept = [];
      for (const [at, path] of paths.entries()) last = last.then(async () => {
        for (const junk of [null, "ready", {action: "ready"}, {path, why: "not enclosed"}, {gouji, n: -1, content: {path, why: "unasked"}}]) {
          parentPort.postMessage(junk);
        }
        parentPort.postMessage({gouji, n, content: {path, why: "not in a list"}});
        if (path.includes("dies")) throw new Error("out of memory");
        if (path.includes("exits")) process.exit(1);
        if (path.includes("hangs")) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
        for (const nonsense of [null, undefined, {}, [], {path}, {path, why: 7}, {path: "other", why: "answered"}, {path, submissions: {}}, {path, submissions: [{}]},
          {path, submissions: [{source: path, unit: "x", year: 2024, edition: "2021", values: ["a"]}]}]) answer(nonsense);
        if (path.includes("raves")) return;
        kept.push({path, why: "answered"});
        if (at % 3 === 1 && at < paths.length - 1) return;
        answer(...kept);
        answer(...kept.map(({path}) => ({path, why: "answered twice"})));
        kept = [];
      });
    });
  `);
  return bundle;
}

const files = Array.from({length: 40}, (_, at) =>
  `${at}${{3: "-dies", 4: "-exits", 17: "-hangs", 21: "-raves", 38: "-dies", 39: "-dies"}[at] ?? ""}`);

test.each(oneOf([1, 2, 5], 1))("every file is answered once, and only the one that stopped its thread is given up: %i threads", async (threads) => {
  const answers = new Map<string, string>();
  await readAll(files, (reading) => {
    expect(answers.has(reading.path)).toBe(false);
    answers.set(reading.path, "why" in reading ? reading.why : "read");
  }, {threads, bundle: await threadThat(), milliseconds: 1500});
  expect([...answers.keys()].sort()).toEqual([...files].sort());
  expect(answers.get("21-raves")).toContain("21-raves 过于复杂");
  const givenUp = [...answers].filter(([, why]) => why !== "answered").map(([path]) => path);
  expect(givenUp.sort()).toEqual(files.filter((path) => path.includes("-")).sort());
});

test("without a bundle the files are read here, one after the other", async () => {
  const paths = files.slice(0, 3).map((name) => join(folder, name));
  const answers: string[] = [];
  await readAll(paths, (reading) => answers.push("why" in reading ? reading.why : ""), {bundle: join(folder, "none.js")});
  expect(answers).toEqual(paths.map(() => expect.stringContaining("找不到文件") as string));
});

test("where the system has no room for a thread, they are read here as well: that is no fault of theirs", async () => {
  const bundle = join(folder, "refused.js");
  await writeFile(bundle, `throw Object.assign(new Error("none"), {code: "EMFILE"});`);
  const [paths, answers] = [files.map((name) => join(folder, name)), new Map<string, string>()];
  await readAll(paths, (reading) => answers.set(reading.path, "why" in reading ? reading.why : ""), {threads: 2, bundle});
  expect([...answers.keys()].sort()).toEqual([...paths].sort());
  expect([...answers].filter(([, why]) => !why.startsWith("找不到文件"))).toEqual([]);
});
