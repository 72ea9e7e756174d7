import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {editions} from "../../src/editions/edition";

const source = join(__dirname, "../../src");

/** Words that also name a line of a form, and why they stand elsewhere. */
const elsewhere: Readonly<Record<string, string>> = {
  amount: "a kind of figure, and the look of its cell",
  change: "a kind of figure, and the look of its cell; a browser's event",
  total: "the look of a cell that is computed",
  corrected: "what became of a finding",
  review: "a screen, and a command",
  published: "an option of a command, the filing that stands on the site",
  other: "the side of a comparison that is not the filing's own",
  decisions: "an option of a command, the file that keeps them, a module of theirs",
  granted: "what a browser answers when a page asks to write into a file",
};

const named = new Set(editions.flatMap(({id, forms, indicators}) => [
  id as string, ...forms.map((form) => form.id as string),
  ...indicators.flatMap(({rowId, columnId}) => [rowId, columnId]),
]).filter((name) => name !== ""));
const forms = [...new Set(editions.flatMap((edition) => edition.forms.map(({id}) => id)))];

const isName = (text: string): boolean => named.has(text) || forms.some((form) => text.startsWith(`${form}.`));

/** The literals of a file, without its comments. */
const literalsIn = (code: string): readonly string[] => {
  const plain = code.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[^:"'`\\])\/\/.*$/gm, "$1");
  return [...plain.matchAll(/"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)]
    .map(([, double, single, template]) => double ?? single ?? template!);
};

test("nobody but an edition names an edition, a form or a line of it", () => {
  const files = (readdirSync(source, {recursive: true}) as string[])
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("editions/"));
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) => literalsIn(readFileSync(join(source, file), "utf8"))
    .filter(isName).map((text) => ({file, text})));
  expect(found.filter(({text}) => !(text in elsewhere))).toEqual([]);
  expect(new Set(found.map(({text}) => text))).toEqual(new Set(Object.keys(elsewhere)));
});

test("the lines of forms are found where they are named", () => {
  expect(literalsIn('const a = "applications.received"; // "2021"\nconst b = `x`;')).toEqual(["applications.received", "x"]);
  expect(["2021", "applications", "applications.any", "refused.stateSecret"].filter(isName)).toHaveLength(4);
});
