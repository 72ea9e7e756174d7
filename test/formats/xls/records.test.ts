import {CFB} from "@e965/xlsx";
import {workbookStream} from "../../../src/formats/xls/records";

const bytes = (letter: string): Uint8Array => Uint8Array.from(Buffer.from(letter.repeat(5_000)));

function written(...paths: readonly string[]): Uint8Array {
  const container = CFB.utils.cfb_new();
  paths.forEach((path, at) => CFB.utils.cfb_add(container, path, bytes("abcd"[at]!)));
  return Uint8Array.from(CFB.write(container, {type: "buffer"}) as Uint8Array);
}

const firstOf = (file: Uint8Array): string | undefined => {
  const stream = workbookStream(file);
  return stream === undefined ? undefined : String.fromCharCode(stream[0]!);
};

test.each<[string, readonly string[], string | undefined]>([
  ["a workbook", ["/Workbook"], "a"],
  ["a workbook of an earlier version", ["/other", "/Book"], "b"],
  ["both", ["/Book", "/Workbook"], "b"],
  ["one whose name is in capitals", ["/WORKBOOK"], "a"],
  ["one with others embedded in it", ["/MBD0001/Workbook", "/MBD0002/Workbook", "/Workbook"], "c"],
  ["none", ["/WordDocument"], undefined],
  ["none but several embedded ones", ["/MBD0001/Workbook", "/MBD0002/Workbook"], undefined],
])("is found in a file of %s", (_, paths, expected) => {
  expect(firstOf(written(...paths))).toBe(expected);
});

test("is found where the directory's entries point at each other in a circle", () => {
  const file = written("/Workbook", "/another", "/third");
  const view = new DataView(file.buffer);
  const from = (view.getUint32(48, true) + 1) * 512;
  for (let at = 0; at < 4; at += 1) {
    view.setUint32(from + at * 128 + 68, (at + 1) % 4, true);
    view.setUint32(from + at * 128 + 72, (at + 2) % 4, true);
    view.setUint32(from + at * 128 + 76, (at + 3) % 4, true);
  }
  expect(firstOf(file)).toBe("a");
});
