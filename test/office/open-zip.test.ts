/** @jest-environment node */
import {deflateRawSync} from "node:zlib";
import fc from "fast-check";
import {limits} from "../../src/office/limits";
import type * as OpenZip from "../../src/office/open-zip";
import {openZip} from "../../src/office/open-zip";
import {casesOf, outOf} from "../proof";
import {oddZip, type OddEntry} from "./odd-zip";
import {whyNot} from "../why-not";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const hello: OddEntry = {name: "a.xml", content: text("<hello/>")};
const open = (entries: readonly OddEntry[], more = {}) => openZip("a.xlsx", oddZip(entries, more));
const said = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

describe("an archive", () => {
  test("unpacks stored and deflated parts", () => {
    const zip = open([hello, {name: "b.xml", content: text("<b/>"), method: 0}]);
    expect([said(zip.part("a.xml")), said(zip.part("b.xml"))]).toEqual(["<hello/>", "<b/>"]);
  });

  test("finds parts in any case and with either slash", () => {
    const zip = open([{...hello, name: "XL\\Worksheets\\Sheet1.XML"}]);
    expect(said(zip.part("/xl/worksheets/sheet1.xml"))).toBe("<hello/>");
    expect(zip.part("xl/other.xml")).toBeUndefined();
  });

  test("is found before a comment, and with 64-bit sizes", () => {
    expect(said(open([hello], {comment: "PK\u0005".repeat(9)}).part("a.xml"))).toBe("<hello/>");
    expect(said(open([{...hello, long: true}], {long: true}).part("a.xml"))).toBe("<hello/>");
  });

  test("passes over folders", () => {
    expect(open([{name: "xl/", content: text("")}, hello]).names).toEqual(["a.xml"]);
  });
});

describe("refused before anything is unpacked", () => {
  const whyNotOpened = (entries: readonly OddEntry[], more = {}) => whyNot(() => open(entries, more));

  test("an encrypted part", () => {
    expect(whyNotOpened([{...hello, flags: 1}])).toBe("passwordProtected");
  });

  test("more entries than a workbook has", () => {
    const many = Array.from({length: limits.entries + 1}, (_, at) => ({name: `${at}`, content: text(""), method: 0}));
    expect(whyNotOpened(many)).toBe("unpacksTooLarge");
  });

  test("a part that declares more than 64 MB", () => {
    expect(whyNotOpened([{...hello, size: limits.partBytes + 1}])).toBe("unpacksTooLarge");
  });

  test("parts that declare more than 192 MB together", () => {
    const packed = Math.ceil((50 << 20) / limits.ratio) + 1;
    const part = {content: new Uint8Array(packed), method: 0, size: 50 << 20};
    expect(whyNotOpened(["a", "b", "c"].map((name) => ({...part, name})))).toBe("read");
    expect(whyNotOpened(["a", "b", "c", "d"].map((name) => ({...part, name})))).toBe("unpacksTooLarge");
  });

  test("a part that unpacks to hundreds of times its size", () => {
    expect(whyNotOpened([{...hello, content: new Uint8Array(5 << 20)}])).toBe("unpacksTooLarge");
  });

  test("entries that share packed bytes", () => {
    expect(whyNotOpened([hello, {...hello, name: "b.xml", shares: true}])).toBe("damaged");
  });

  test("two parts of one name, whatever the case", () => {
    expect(whyNotOpened([hello, {...hello, name: "A.XML"}])).toBe("damaged");
  });

  test("a part that ends beyond the directory", () => {
    expect(whyNotOpened([{...hello, packed: 5000}])).toBe("damaged");
  });

  test("an archive cut short anywhere", () => {
    const whole = oddZip([hello, {...hello, name: "b.xml"}]);
    const results = new Set(Array.from({length: whole.length}, (_, end) => whyNot(() => openZip("a.xlsx", whole.subarray(0, end)))));
    expect([...results]).toEqual(["damaged"]);
  });
});

describe("refused while unpacking", () => {
  const whyNotRead = (entry: OddEntry) => whyNot(() => open([entry]).part(entry.name));

  test("a part that is larger than it declares", () => {
    const noise = Uint8Array.from({length: 300_000}, (_, at) => (at * at * 31) >>> 7);
    for (const content of [text("x".repeat(3 << 20)), noise]) {
      expect(whyNotRead({...hello, content, size: content.length})).toBe("read");
      expect(whyNotRead({...hello, content, size: content.length - 1})).toBe("damaged");
      expect(whyNotRead({...hello, content, size: 9})).toBe("damaged");
    }
  });

  test("a part that is smaller than it declares", () => {
    expect(whyNotRead({...hello, size: 9})).toBe("damaged");
  });

  test("a part with another checksum", () => {
    expect(whyNotRead({...hello, crc: 1})).toBe("damaged");
  });

  test("a part packed in a way that no spreadsheet uses", () => {
    expect(whyNotRead({...hello, method: 12})).toBe("damaged");
  });
});

type Module = Pick<typeof OpenZip, "inflate" | "crc32">;

/** The module as it is where there is no Node beneath, as in a browser, or where there is. */
function moduleIn(place: "browser" | "node"): Module {
  const builtIn = process.getBuiltinModule;
  if (place === "browser") Object.assign(process, {getBuiltinModule: undefined});
  try {
    let module: Module;
    jest.isolateModules(() => {
      module = jest.requireActual<typeof OpenZip>("../../src/office/open-zip");
    });
    return module!;
  } finally {
    Object.assign(process, {getBuiltinModule: builtIn});
  }
}

const [browser, node] = [moduleIn("browser"), moduleIn("node")];

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
