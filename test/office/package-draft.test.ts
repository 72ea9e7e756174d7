import {unzipSync} from "fflate";
import {openZip} from "../../src/office/open-zip";
import {rewriteZip} from "../../src/office/package-draft";
import {randomFrom} from "../layouts/random";
import {whyNot} from "../why-not";
import {oddZip, type OddEntry} from "./odd-zip";

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const [folder, one, other, last]: readonly [OddEntry, OddEntry, OddEntry, OddEntry] = [
  {name: "xl/", content: text(""), method: 0},
  {name: "xl/one.xml", content: text("<one/>")},
  {name: "xl/other.xml", content: text("<other/>"), method: 0},
  {name: "last.xml", content: text("<last/>")},
];
const contents = (bytes: Uint8Array) => Object.entries(unzipSync(bytes))
  .map(([name, content]) => [name, new TextDecoder().decode(content)]);

test("parts are changed, left out and added; all else stays in its order, folders too", () => {
  const bytes = oddZip([folder, one, other, last], {comment: "备注"});
  const changed = rewriteZip("a.xlsx", bytes, new Map([
    ["xl/one.xml", text("<changed/>")], ["xl/other.xml", null], ["new.xml", text("<new/>")], ["nowhere.xml", null],
  ]));
  expect(contents(changed)).toEqual([
    ["xl/", ""], ["xl/one.xml", "<changed/>"], ["last.xml", "<last/>"], ["new.xml", "<new/>"],
  ]);
  expect(openZip("a.xlsx", changed).names).toEqual(["xl/one.xml", "last.xml", "new.xml"]);
  expect(new TextDecoder().decode(changed)).toMatch(/备注$/);
});

test("what is made while it is packed unpacks to what it was, whatever it is and however often it is handed over", () => {
  const random = randomFrom(5);
  for (let at = 0; at < 18; at += 1) {
    // Runs of one character among others: some packers take them for what stood before the first.
    const [kinds, dense] = [2 + random.below(120), random.below(100) / 100];
    const pieces = Array.from({length: 1 + (at % 3) * 90}, () => Array.from({length: 3_000}, () =>
      String.fromCharCode(random.chance(dense) ? 0 : random.below(kinds))).join(""));
    const changed = rewriteZip("a.xlsx", oddZip([one]), new Map([["xl/one.xml", () => pieces]]));
    expect(contents(changed)[0]![1] === pieces.join("")).toBe(true);
    expect(new TextDecoder().decode(openZip("a.xlsx", changed).part("xl/one.xml")) === pieces.join("")).toBe(true);
  }
});

test("an archive in which nothing changes is the same, byte for byte", () => {
  const bytes = oddZip([folder, one, other, last], {comment: "备注"});
  expect(Buffer.compare(rewriteZip("a.xlsx", bytes, new Map([["nowhere.xml", null]])), bytes)).toBe(0);
});

test("a change is undone by the change back", () => {
  const bytes = oddZip([one, other]);
  const away = rewriteZip("a.xlsx", bytes, new Map([["xl/one.xml", text("<away/>")]]));
  const back = rewriteZip("a.xlsx", away, new Map([["xl/one.xml", text("<one/>")]]));
  expect(contents(away)).not.toEqual(contents(bytes));
  expect(contents(back)).toEqual(contents(bytes));
});

test.each<[string, Uint8Array]>([
  ["whose directory is told in 64 bits", oddZip([one], {long: true})],
  ["with a part that is told in 64 bits", oddZip([one, {...other, long: true}])],
])("an archive %s is not changed, though it can be read", (_, bytes) => {
  expect(openZip("a.xlsx", bytes).names.length).toBeGreaterThan(0);
  expect(whyNot(() => rewriteZip("a.xlsx", bytes, new Map()))).toBe("cannotMend");
});
