import {deflateRawSync} from "node:zlib";
import fc from "fast-check";
import type * as Crc from "../../src/office/crc32";
import type * as Inflate from "../../src/office/inflate";
import {casesOf, outOf} from "../proof";

type Modules = {inflate: typeof Inflate.inflate; crc32: typeof Crc.crc32};

/** The modules as they are where there is no Node beneath, as in a browser, or where there is. */
function modulesIn(place: "browser" | "node"): Modules {
  let modules: Modules;
  jest.isolateModules(() => {
    if (place === "browser") jest.doMock("../../src/office/native", () => ({native: undefined}));
    else jest.dontMock("../../src/office/native");
    modules = {
      ...jest.requireActual<typeof Inflate>("../../src/office/inflate"),
      ...jest.requireActual<typeof Crc>("../../src/office/crc32"),
    };
  });
  return modules!;
}

const [browser, node] = [modulesIn("browser"), modulesIn("node")];

const content = fc.oneof(
  fc.uint8Array({maxLength: 300}),
  fc.tuple(fc.uint8Array({minLength: 1, maxLength: 40}), fc.integer({min: 1, max: 900}))
    .map(([some, times]) => Uint8Array.from({length: some.length * times}, (_, at) => some[at % some.length]!)),
  // So much that packs badly is unpacked piece by piece.
  fc.nat().map((seed) =>
    new Uint8Array(20_000).map((_, at) => Math.imul(seed + at, Math.imul(at, 2_654_435_761)) >>> 13)),
);

test.each([["", 0], ["123456789", 0xcbf43926]])("the checksum of “%s” is the one that everybody counts", (text, sum) => {
  const bytes = new TextEncoder().encode(text);
  expect([browser.crc32(bytes), node.crc32(bytes)]).toEqual([sum, sum]);
});

test("what the script unpacks and counts is what Node does, sound or damaged", () => {
  expect(process.getBuiltinModule("node:zlib").crc32).toBeDefined();
  expect(node.inflate).not.toBe(browser.inflate);
  const seen = {unpacked: 0, refused: 0};
  const wrong = fc.option(fc.tuple(fc.constantFrom("size", "crc", "byte"), fc.nat(), fc.integer({min: 1, max: 255})), {freq: 2});
  fc.assert(fc.property(content, wrong, fc.constantFrom(0, 8), (plain, wrong, method) => {
    expect(browser.crc32(plain)).toBe(node.crc32(plain));
    const packed = method === 0 ? plain.slice() : new Uint8Array(deflateRawSync(plain));
    const [what, at, by] = wrong ?? ["", 0, 0];
    if (what === "byte" && packed.length > 0) packed[at % packed.length]! ^= by;
    const entry = {
      name: "a", method, start: 0, end: packed.length,
      size: plain.length + (what === "size" ? by : 0), crc: (node.crc32(plain) ^ (what === "crc" ? by : 0)) >>> 0,
    };
    const [one, other] = [browser, node].map(({inflate}) => {
      try {
        return `unpacked ${Buffer.from(inflate("a.xlsx", packed, entry)).toString("latin1")}`;
      } catch (error) {
        return `refused ${String(error)}`;
      }
    });
    expect(one === other).toBe(true);
    seen[one!.startsWith("refused") ? "refused" : "unpacked"] += 1;
  }), outOf(1500));
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(casesOf(1500) / 7);
});
