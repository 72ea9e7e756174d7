import {editionFor, editionOf, editions, type Edition} from "../../src/editions/edition";
import type {Line} from "../../src/editions/form";
import {figuresNamed, rulesAt} from "../../src/editions/rule-at";
import type {Term} from "../../src/editions/rule";

const linesIn = (lines: readonly Line[]): readonly Line[] =>
  lines.flatMap((line) => [line, ...linesIn(line.lines ?? [])]);
const allLines = ({forms}: Edition): readonly Line[] =>
  forms.flatMap(({blocks}) => blocks.flatMap(({rows, columns}) => [...linesIn(rows), ...linesIn(columns)]));

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
    const applied = new Set([undefined, ...variants.map((variant) => variant.id)]
      .flatMap((variant) => rulesAt(id, variant).map(({rule}) => rule.id)));
    expect(rules.map((rule) => rule.id).filter((rule) => !applied.has(rule))).toEqual([]);
    expect(rules.filter(({says, english}) => says === "" || english === "")).toEqual([]);
  });

  test("leaves no row out of the total over which it stands, or under whose heading it stands with it", () => {
    let looked = 0;
    for (const {left: [total], right, rule, isTotal} of rulesAt(id)) {
      if (!isTotal || rule.each !== "column" || rule.severity !== "error") continue;
      const rowOf = (figure: string) => indicators.find((one) => one.id === figure)!.rowId;
      const rows = edition.forms.find((one) => one.id === rule.form)!.blocks.flatMap((block) => linesIn(block.rows));
      const row = rows.find((line) => line.id === rowOf(total!.id))!;
      const under = rows.find(({id: own, lines = []}) => own === undefined && lines.includes(row));
      const beside = row.lines?.length ? row.lines : linesIn(under?.lines ?? []).filter((line) => line !== row);
      const parts = new Set(right.map((term) => rowOf(term.id)));
      const left = beside.flatMap((line) => line.id ?? []).filter((one) => !parts.has(one));
      expect([rule.id, left]).toEqual([rule.id, []]);
      looked += beside.length;
    }
    expect(looked).toBeGreaterThan(10);
  });

  test("speaks of figures that it has: in sentences, headlines, wholes and the crosswalk", () => {
    const named = [...wording.phrases.flatMap(({ids}) => ids), ...wording.wholes.flat()];
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => figuresNamed(name, edition).length === 0)).toEqual([]);
    expect([...headlines.compared, ...headlines.ranked].filter((name) => !known.has(name))).toEqual([]);
    const idOf = (summand: string | {readonly minus: string}) => (typeof summand === "string" ? summand : summand.minus);
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
});
