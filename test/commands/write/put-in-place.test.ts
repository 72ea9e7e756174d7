/** @jest-environment node */
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from "node:fs";
import type * as files from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {putInPlace} from "../../../src/commands/write/put-in-place";
import {isDraft, isByProduct} from "../../../src/formats/by-products";

/** What the disk does on the way, in order; `before` lets a test step in. */
const did: string[] = [];
let before: (step: string) => void = () => undefined;

jest.mock("node:fs/promises", () => {
  const real = jest.requireActual<typeof files>("node:fs/promises");
  const step = (name: string): void => {
    before(name);
    did.push(name);
  };
  return {
    ...real,
    open: async (...words: Parameters<typeof files.open>) => {
      const file = await real.open(...words);
      const sync = file.sync.bind(file);
      file.sync = async () => {
        step(statSync(String(words[0])).isDirectory() ? "flush folder" : "flush");
        return sync();
      };
      return file;
    },
    link: async (...words: Parameters<typeof files.link>) => {
      step("link");
      return real.link(...words);
    },
    rename: async (...words: Parameters<typeof files.rename>) => {
      step("rename");
      return real.rename(...words);
    },
  };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
  did.length = 0;
  before = () => undefined;
});
afterEach(() => rmSync(folder, {recursive: true}));

const at = (name: string): string => join(folder, name);
const bytes = new TextEncoder().encode("新的");
const failing = (code: string): Error => Object.assign(new Error(code), {code});

test("the bytes are on the disk before the name is", async () => {
  await putInPlace(at("a.csv"), bytes);
  expect(did).toEqual(["flush", "link", "flush folder"]);
  did.length = 0;
  await putInPlace(at("a.csv"), new Uint8Array(0), statSync(at("a.csv")));
  expect(did).toEqual(["flush", "rename", "flush folder"]);
  expect(readFileSync(at("a.csv"), "utf8")).toBe("");
  expect(readdirSync(folder)).toEqual(["a.csv"]);
});

test("while it is written it stands beside, under a name that nobody reads", async () => {
  let seen: string[] = [];
  before = (step) => {
    if (step === "flush") seen = readdirSync(folder);
  };
  await putInPlace(at("a.csv"), bytes);
  expect(seen.map((name) => [isDraft(name), isByProduct(name)])).toEqual([[true, true]]);
});

test("a file that came meanwhile is kept, on a disk with links and on one without", async () => {
  for (const hasLinks of [true, false]) {
    const path = at(`${hasLinks}.csv`);
    before = (step) => {
      if (step !== "link") return;
      writeFileSync(path, "别人的");
      if (!hasLinks) throw failing("EPERM");
    };
    await expect(putInPlace(path, bytes)).rejects.toMatchObject({code: "EEXIST"});
    expect(readFileSync(path, "utf8")).toBe("别人的");
  }
  expect(readdirSync(folder)).toHaveLength(2);
});

test("a disk without links gets the file all the same", async () => {
  before = (step) => {
    if (step === "link") throw failing("ENOTSUP");
  };
  await putInPlace(at("a.csv"), bytes);
  expect(readFileSync(at("a.csv"), "utf8")).toBe("新的");
  expect(readdirSync(folder)).toEqual(["a.csv"]);
});

test.each(["flush", "rename"])("where the disk fails at %s, what was there stays and nothing else is left", async (failed) => {
  writeFileSync(at("a.csv"), "上一次的");
  before = (step) => {
    if (step === failed) throw failing("EIO");
  };
  await expect(putInPlace(at("a.csv"), bytes, statSync(at("a.csv")))).rejects.toMatchObject({code: "EIO"});
  expect(readFileSync(at("a.csv"), "utf8")).toBe("上一次的");
  expect(readdirSync(folder)).toEqual(["a.csv"]);
});

test("it listens to signals only while it writes", async () => {
  const count = (): number => process.listenerCount("SIGINT") + process.listenerCount("exit");
  const idle = count();
  let busy = 0;
  before = () => {
    busy = Math.max(busy, count());
  };
  await Promise.all([putInPlace(at("a.csv"), bytes), putInPlace(at("b.csv"), bytes)]);
  expect([busy, count()]).toEqual([idle + 2, idle]);
});
