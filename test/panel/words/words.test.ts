import {enUS} from "../../../src/panel/words/en-US";
import {zhCN} from "../../../src/panel/words/zh-CN";

type Tree = {readonly [key: string]: unknown};

/** Every text as `path → text`; a function is called with numbers and names that show whether it uses them. */
function texts(tree: Tree, path = ""): Record<string, string> {
  return Object.assign({}, ...Object.entries(tree).map(([key, value]) => {
    const at = path === "" ? key : `${path}.${key}`;
    if (typeof value === "string") return {[at]: value};
    if (typeof value === "function") return {[at]: String(value(...argumentsFor(value.length, at)))};
    return texts(value as Tree, at);
  }));
}

const lists = ["list", "sentences"];
const argumentsFor = (length: number, path: string): unknown[] =>
  lists.includes(path) ? [["7", "8"]] : Array.from({length}, (_, at) => 7 + at);

const [chinese, english] = [texts(zhCN), texts(enUS)];

test("both languages say the same things", () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
});

test("nothing is left unsaid", () => {
  expect(Object.keys(chinese).length).toBeGreaterThan(300);
  for (const text of [...Object.values(chinese), ...Object.values(english)]) expect(text.trim()).not.toBe("");
});

test("every number and name that Chinese mentions, English mentions too", () => {
  const mentions = (text: string) => [...text.matchAll(/[789]|10/g)].map(([digits]) => digits).sort();
  const all = (saying: Record<string, string>) =>
    Object.fromEntries(Object.entries(saying).map(([key, text]) => [key, mentions(text)]));
  expect(all(english)).toEqual(all(chinese));
});

test("English is free of Chinese but for official terms, the file's name and the other language's own name", () => {
  const allowed = [
    "otherLanguage", "switchLanguage", "severityMeans.error", "severityMeans.warning", "severityMeans.hint",
    "save.fileName", "save.yearInName", "zeros.note", "remarks.onlyOnSheet", "review.note", "review.wordName",
    "consolidate.fileName", "consolidate.noticesName", "consolidate.figuresName", "consolidate.returnsName",
    "consolidate.failedReturnsName", "export.fileName",
    // The name of a sheet.
    "export.text.note", "export.text.written", "export.text.refused",
    // A mark within the drafted sentences.
    "export.text.retold",
  ];
  const strays = Object.entries(english).filter(([key, text]) => /\p{Script=Han}/u.test(text) && !allowed.includes(key));
  expect(strays).toEqual([]);
});

test("one is singular in English", () => {
  expect(enUS.check.blanksLeft(1)).toBe("1 cell still blank");
  expect(enUS.check.blanksLeft(2)).toBe("2 cells still blank");
});
