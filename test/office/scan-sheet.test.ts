import fc from "fast-check";
import {ReadError} from "../../src/filing/read-error";
import {scanSheet} from "../../src/office/scan-sheet";
import {casesOf, outOf} from "../proof";

const scan = (xml: string) => {
  try {
    const cells: unknown[] = [];
    const {areas} = scanSheet("a.xlsx", "sheet1.xml", new TextEncoder().encode(xml), 1000, (cell) => void cells.push(cell));
    return {cells, areas};
  } catch (error) {
    if (error instanceof ReadError) return error.why;
    throw error;
  }
};

const sheet = (cells: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><worksheet><cols><col min="2" max="2" hidden="1"/></cols>` +
  `<sheetData><row r="1">${cells}</row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells></worksheet>`;

const attribute = fc.constantFrom(
  " r=\"A1\"", " r=\"B7\"", " r=\"$C$9\"", " r=\"XFE1\"", " r=\"\"", " t=\"s\"", " t=\"str\"", " t=\"inlineStr\"", " s=\"3\"", "  s='3'",
  " cm=\"1\"", " x:t=\"n\"",
);
const content = fc.constantFrom(
  "1", "-2.50", "1E3", "行政许可", "", " a\n", "&amp;", "]]>", "]]", "_x000D_", "SUM(A1:B1)", "<b/>", "&no;",
);
const child = fc.tuple(fc.constantFrom(
  ["<v>", "</v>"], ["<is><t>", "</t></is>"], ["<is><t xml:space=\"preserve\">", "</t></is>"], ["<f>", "</f>"], ["<v>", "</f>"],
  ["<f t=\"shared\" si=\"0\">", "</f>"], ["<is><r><t>", "</t></r></is>"], ["<c r=\"A2\"><v>", "</v></c>"], ["", ""],
), content).map(([[open, close], content]) => open! + content + close!);
const cell = fc.tuple(
  fc.array(attribute, {maxLength: 3}), fc.constantFrom("/>", ">"), fc.array(child, {maxLength: 2}),
).map(([attributes, end, children]) => `<c${attributes.join("")}${end}${end === "/>" ? "" : `${children.join("")}</c>`}`);

test("cells read as a whole are what they are when read tag by tag", () => {
  const seen = {read: 0, refused: 0};
  fc.assert(fc.property(fc.array(cell, {maxLength: 4}), (cells) => {
    const xml = sheet(cells.join(""));
    const read = scan(xml);
    seen[typeof read === "string" ? "refused" : "read"] += 1;
    // With a comment in it, a document is read tag by tag.
    expect(read).toEqual(scan(xml.replace("<cols>", "<!-- --><cols>")));
  }), outOf(20_000));
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(casesOf(20_000) / 8);
});

test("cells are counted, however they are read", () => {
  const xml = sheet("<c r=\"A1\"><v>1</v></c>".repeat(1001));
  expect(scan(xml)).toBe("tooLarge");
  expect(scan(xml.replace("<cols>", "<!-- --><cols>"))).toBe("tooLarge");
});
