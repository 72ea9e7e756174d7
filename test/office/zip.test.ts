import {limits} from "../../src/office/limits";
import {openZip} from "../../src/office/zip";
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
