import {readdirSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {idOf} from "../../src/editions/crosswalk";
import {editionFor, editionOf, editions, type Edition, type Indicator} from "../../src/editions/edition";
import type {Line} from "../../src/editions/form";
import {indicatorsOf} from "../../src/editions/indicator";
import {figuresNamed, rulesAt, rulesOnHeadings} from "../../src/editions/rule-at";
import type {Term} from "../../src/editions/rule";

const linesIn = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => [line, ...linesIn(line.lines ?? [])]);
const allLines = ({forms}: Edition): readonly Line[] =>
  forms.flatMap(({blocks}) => blocks.flatMap(({rows, columns}) => [...linesIn(rows), ...linesIn(columns)]));

test("every folder of an edition has its line in the registry", () => {
  const folders = readdirSync(join(__dirname, "../../src/editions")).filter((name) => /^\d+$/.test(name));
  expect(folders.length).toBeGreaterThan(1);
  expect(editions.map(({id}) => id as string)).toEqual(folders.sort());
  const registered = readFileSync(join(__dirname, "../../src/editions/registered.ts"), "utf8");
  expect(folders.filter((name) => !registered.includes(`from "./${name}/edition"`))).toEqual([]);
});

test("every year from the first edition on has one edition, and only the last is open", () => {
  const first = editions[0]!.from;
  expect(editionFor(first - 1)).toBeUndefined();
  for (const {id, from, to = from + 5} of editions) {
    for (let year = from; year <= to; year++) expect([year, editionFor(year)!.id]).toEqual([year, id]);
  }
  expect(editions.filter(({to}) => to === undefined)).toEqual([editions.at(-1)]);
});

describe.each(editions)("edition $id", (edition) => {
  const {id, indicators, variants, rules, wording, headlines, crosswalk, predecessor} = edition;
  const known = new Set(indicators.map((one) => one.id));

  test("has an English label for every line that holds figures", () => {
    const lines = allLines(edition).filter((line) => line.id !== undefined);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines.filter(({english}) => english === undefined || !/^[ -~“”（）规章万元]+$/.test(english))).toEqual([]);
  });

  test("names only variants that it has", () => {
    const ids = variants.map((variant) => variant.id as string);
    const named = allLines(edition).flatMap(({only, not, ordinal = {standard: ""}}) =>
      [only, not, ...Object.keys(ordinal).filter((key) => key !== "standard")].filter((one) => one !== undefined));
    expect([...new Set(named)].sort()).toEqual([...ids].sort());
  });

  test("has rules of ids of their own, in both languages, that apply somewhere", () => {
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    const applied = new Set([rulesOnHeadings(id), ...[undefined, ...variants.map((variant) => variant.id)]
      .map((variant) => rulesAt(id, variant))].flat().map(({rule}) => rule.id));
    expect(rules.map((rule) => rule.id).filter((rule) => !applied.has(rule))).toEqual([]);
    expect(rules.filter(({says, english}) => says === "" || english === "")).toEqual([]);
  });

  test("says in English what its rules are, and what they and it rest on; the official word only in brackets", () => {
    const said = [edition.basis["en-US"], ...rules.flatMap(({english, source}) => [english, source["en-US"]]),
      ...(crosswalk?.correspondences ?? []).flatMap(({note}) => note?.["en-US"] ?? [])];
    expect(said.length).toBeGreaterThan(20);
    expect(said.filter((one) => /[\u3000-\u9fff\uff00-\uffef]/.test(one.replace(/ \([\u4e00-\u9fff]+\)/g, "")))).toEqual([]);
  });

  test("prints its forms in parts of the report that it has, under their titles", () => {
    for (const {id: form, part, title} of edition.forms) {
      if (part === undefined) continue;
      const prescribed = edition.parts["一二三四五六七八九十".indexOf(part)];
      expect([form, prescribed]).toEqual([form, expect.objectContaining({title})]);
      expect([form, prescribed!.placeholder]).toEqual([form, undefined]);
    }
    const shorts = edition.forms.map(({short}) => short);
    expect(new Set(shorts).size).toBe(shorts.length);
    const english = edition.forms.map((form) => form.english.short);
    expect(new Set(english).size).toBe(english.length);
  });

  test("asks for words only in parts of the report that are told in words", () => {
    const told = edition.parts.filter(({placeholder}) => placeholder !== undefined).map(({title}) => title);
    expect(rules.flatMap((rule) => (rule.is === "mentions" && !told.includes(rule.part) ? [rule.id] : []))).toEqual([]);
  });

  test("prints in each variant the figures that the dictionary says, by row and by column", () => {
    for (const variant of ["standard", ...variants.map((one) => one.id as string)]) {
      const printed = edition.forms.flatMap((form) => indicatorsOf(form, variant)).map((one) => one.id);
      expect([variant, indicators.filter(({only, not}) => (only === undefined || only === variant) && not !== variant)
        .map((one) => one.id)]).toEqual([variant, printed]);
    }
  });

  test("speaks of figures that it has: in sentences, headlines, wholes and the crosswalk", () => {
    const named = [...wording.words.flatMap(({names, or = [], alone = [], leaves = []}) =>
      [names, leaves, ...or, ...alone].flat()), ...wording.wholes.flat()];
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => figuresNamed(name, edition).length === 0)).toEqual([]);
    expect([...headlines.compared, ...headlines.ranked].filter((name) => !known.has(name))).toEqual([]);
    const before = new Set(predecessor?.indicators.map((one) => one.id));
    expect(crosswalk === null).toBe(predecessor === undefined);
    for (const {these, last} of crosswalk?.correspondences ?? []) {
      expect(these.map(idOf).filter((one) => !known.has(one))).toEqual([]);
      expect(last.map(idOf).filter((one) => !before.has(one))).toEqual([]);
    }
  });

  test("has a wording for lines that it has", () => {
    const lines = new Set(indicators.flatMap(({form, rowId, columnId}) => [`${form}.${rowId}`, `${form}.${columnId}`]));
    expect(Object.keys(wording.aliases).filter((line) => !lines.has(line))).toEqual([]);
  });
});

test("a group is all of its lines but what the rule names otherwise, and nothing of a line beside it", () => {
  const first = editions[0]!;
  const rule = first.rules.find(({id}) => id === "statistics.repliesByOutcome")! as {right: readonly Term[]};
  expect(rule.right).toEqual(["replies.*"]);
  const [at] = rulesAt(first.id).filter((one) => one.rule.id === "statistics.repliesByOutcome");
  expect(at!.right.map(({id}) => id)).toHaveLength(8);
  expect(at!.right.some(({id}) => id === "statistics.replies.total")).toBe(false);
  expect(figuresNamed("applications.refused.*.total", editionOf("2021"))).toHaveLength(8);
  expect(figuresNamed("applications.refused.*.total", editionOf("2014"))).toEqual([]);
  const nested = ["secret.state", "secret.trade", "lawful"].map((row) => ({id: `applications.refused.${row}.total`}));
  expect(figuresNamed("applications.refused.*.total", {indicators: nested as unknown as readonly Indicator[]})).toEqual(nested);
});
