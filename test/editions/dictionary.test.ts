import {readFileSync} from "node:fs";
import {join} from "node:path";
import {editions} from "../../src/editions/edition";

type Entry = {edition: string; form: string; id: string; row: string; column: string; unit: string; kind: string};

const dictionary: Entry[] = readFileSync(join(__dirname, "indicators.csv"), "utf8")
  .trim().split("\n").slice(1)
  .map((text) => {
    const [edition, form, id, row, column, unit, kind] = text.split(",") as string[];
    return {edition, form, id, row, column, unit, kind} as Entry;
  });

describe.each(editions)("edition $id", ({id: edition, indicators}) => {
  const expected = dictionary.filter((entry) => entry.edition === edition);

  test("holds every figure of the dictionary in its order and invents none", () => {
    expect(indicators.map(({id}) => id)).toEqual(expected.map(({id}) => id));
  });

  test("prints the official label, unit and kind of every figure", () => {
    const printed = indicators.map(({form, id, row, column, unit, kind}) =>
      ({edition, form, id, row: row.filter((label) => label !== "").join("/"), column: column.join("/"), unit, kind}));
    expect(printed).toEqual(expected);
  });
});

test("the dictionary is of no other editions", () => {
  expect(dictionary).toHaveLength(editions.reduce((sum, {indicators}) => sum + indicators.length, 0));
});
