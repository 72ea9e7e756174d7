import {FontTables} from "../../../src/formats/pdf/font-tables";

/** Places that the fonts of a file of such objects fill. */
function placesIn(...texts: readonly string[]): number {
  const tables = new FontTables();
  for (const text of texts) tables.lookAt(text);
  return tables.places();
}

test.each([
  ["a range has a place for each character from its first to its last", "/W [1 95 500]", 95],
  ["several have theirs together", "/W[1 95 500 814 907 500]", 95 + 94],
  ["lists of widths are printed out", "/W [1 [500 600 700] 10 19 500]", 10],
  ["a list may be another object", "/W [1 7 0 R 10 19 500] 7 0 obj [500 600] endobj", 10],
  ["a number, too", "/W [7 0 R 8 0 R 500] 7 0 obj 11 endobj 8 0 obj 20 endobj", 10],
  ["remarks tell nothing", "/W % 1 99 5\n[1 % 8 [\n9 500 % a remark\n20 29 500]", 9 + 10],
  ["numbers may be written in other ways", "/W [1 1e3 500 0 1-0 500]", 1000 + 11],
  ["a key may be written in signs of its own", "/#57 [1 95 500]", 95],
  ["widths downwards have two numbers more", "/W2 [1 9 -500 250 800 20 29 -500 250 800]/W#32[1 9 -500 250 800]", 9 + 10 + 9],
  ["no font goes so far", "/W [1 1000001 500]", Infinity],
  ["a range that goes back has none", "/W [95 1 500]", 0],
  ["what is not closed goes as far as numbers go", "/W [1 95 500 /DW 1000", 95],
  ["an array in an object of its own counts for each font that asks for it", "/W 7 0 R /W 7 0 R 7 0 obj [1 95 500] endobj", 190],
  ["and for nothing where none does", "/Kids 7 0 R 7 0 obj [1 95 500] endobj", 0],
  ["of two objects of one number the larger counts", "/W 7 0 R 7 0 obj [1 5 500] endobj 7 0 obj [1 95 500] endobj", 95],
])("%s", (_, text, places) => {
  expect(placesIn(text)).toBe(places);
});

test("objects of a stream have their numbers before the first", () => {
  const tables = new FontTables();
  tables.lookAt("7 0 8 14 [1 95 500]    <</W 7 0 R>>", 9);
  expect(tables.places()).toBe(95);
});

test.each([
  ["1 beginbfrange <0000> <005E> <0020> endbfrange", 95], ["1 begincidrange <00> <0 9> 5 endcidrange", 10],
  ["1 beginbfrange <0000> <0001> [<0020> <0021>] <0010> <0011> <0041> endbfrange", 4], ["1 beginbfchar <0000> <4E00> endbfchar", 0],
  ["1 beginbfrange (\\000) (\\377) <0020> endbfrange", Infinity],
])("a place of a map counts four times, for each font that asks for it: %s", (map, places) => {
  const tables = new FontTables();
  tables.lookAt("/ToUnicode 5 0 R /Encoding 5 0 R");
  tables.lookAtMap("5", map);
  expect(tables.places()).toBe(places * 8);
});
