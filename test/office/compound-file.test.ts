import {CFB} from "@e965/xlsx";
import {compoundDirectory} from "../../src/office/compound-file";
import {damages} from "../damage";
import {randomFrom} from "../layouts/random";
import {seedsOf} from "../proof";

const bytesOf = (length: number, seed: number): Uint8Array =>
  Uint8Array.from({length}, (_, at) => (at * 7 + seed) & 0xff);

/** A compound file as another program writes it, with its streams by their paths. */
function written(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = CFB.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) CFB.utils.cfb_add(container, path, content);
  return Uint8Array.from(CFB.write(container, {type: "buffer"}) as Uint8Array);
}

const contentOf = (file: Uint8Array, name: string): Uint8Array => {
  const {entries, content} = compoundDirectory(file);
  return content(entries.find((entry) => entry.name === name)!);
};

test.each([0, 1, 63, 64, 65, 4_095, 4_096, 4_097, 70_000, 8_000_000])("a stream of %i bytes is read whole", (length) => {
  const streams = {"/first": bytesOf(5_000, 1), "/second": bytesOf(length, 2), "/third": bytesOf(300, 3)};
  const file = written(streams);
  expect(Buffer.compare(contentOf(file, "second"), streams["/second"])).toBe(0);
  expect(Buffer.compare(contentOf(file, "first"), streams["/first"])).toBe(0);
  expect(Buffer.compare(contentOf(file, "third"), streams["/third"])).toBe(0);
});

test("what is no compound file has no entries", () => {
  expect(compoundDirectory(new Uint8Array(100)).entries).toEqual([]);
  expect(compoundDirectory(new Uint8Array(512)).entries).toEqual([]);
});

test("a chain of sectors that comes upon itself ends there", () => {
  const file = written({"/a": bytesOf(9_000, 1)});
  const view = new DataView(file.buffer);
  const table = (view.getUint32(76, true) + 1) * 512;
  const {entries} = compoundDirectory(file);
  const {start} = entries.find(({name}) => name === "a")!;
  view.setUint32(table + (start + 3) * 4, start + 1, true);
  expect(contentOf(file, "a")).toEqual(bytesOf(9_000, 1).slice(0, 4 * 512));
});

test("however damaged, a compound file is read to an end, and no stream is longer than the file", () => {
  const file = written({"/first": bytesOf(5_000, 1), "/second": bytesOf(700, 2)});
  const kinds = damages(400, 600, 12);
  for (const seed of seedsOf(3_000)) {
    const random = randomFrom(seed);
    const damaged = random.pick(kinds)(file, random);
    const {entries, content} = compoundDirectory(damaged);
    expect(entries.every((entry) => content(entry).length <= damaged.length)).toBe(true);
  }
});
