import {parseAlike} from "../../../src/formats/json/parse-alike";
import {parsePlainly} from "../../../src/formats/json/parse-plainly";
import {writeJson} from "../../../src/formats/json/write-json";
import {buildFiling, figure} from "../../build";
import {randomFrom} from "../../layouts/random";

const first = writeJson(buildFiling({unit: "杨林镇人民政府"}));
const other = writeJson(buildFiling({
  unit: "青山街道办事处", year: 2023, parts: new Map([[1, "“figures”见表。"]]),
  change: {"applications.received.person": null, "applications.received.business": 12345678, "disclosure.fees.amount": figure("21.656")},
}));

const same = (text: string): void => expect(parseAlike(text)).toEqual(parsePlainly(text));

test("what is laid out as a text before it gives all that it says", () => {
  same(first);
  same(other);
  expect(parseAlike(other)).toMatchObject({
    unit: "青山街道办事处", year: 2023, figures: {"applications.received.person": null, "applications.received.business": 12345678, "disclosure.fees.amount": 21.656},
    cells: {"applications.received.person": expect.any(String)}, parts: {1: "“figures”见表。"},
  });
  expect(Object.keys(parseAlike(other) as object).sort()).toEqual(Object.keys(JSON.parse(other) as object).sort());
});

test("one document's figures are not another's", () => {
  const [one, two] = [parseAlike(first), parseAlike(other)] as [{figures: object}, {figures: object}];
  expect([one.figures, two.figures]).toEqual([JSON.parse(first).figures, JSON.parse(other).figures]);
});

test.each([
  ["within another object", (text: string) => `{"kept": ${text}, "figures": {}}`],
  ["within an array", (text: string) => `[${text}]`],
  ["given twice", (text: string) => text.replace(/\}\s*$/, `, "figures": {"a": 1}}`)],
  ["given twice, once spelled otherwise", (text: string) => text.replace(/\}\s*$/, `, "\\u0066igures": {"a": 1}}`)],
  ["in a text that goes on", (text: string) => `${text}{}`],
  ["in a text cut off", (text: string) => text.slice(0, -3)],
  ["with a number as no program writes it", (text: string) => text.replace(/(person": )\d+/, "$107")],
  ["with a number with an exponent", (text: string) => text.replace(/(person": )\d+/, "$12e3")],
  ["with a number too long to be exact", (text: string) => text.replace(/(person": )\d+/, "$112345678901234567890")],
  ["with a negative number", (text: string) => text.replace(/(person": )\d+/, "$1-3")],
  ["with a text", (text: string) => text.replace(/(person": )\d+/, `$1"若干"`)],
  ["with one more", (text: string) => text.replace(`"figures": {`, `"figures": {"a": 1,`)],
  ["with another place", (text: string) => text.replace(/"表三!/, `"表四!`)],
  ["behind an escaped quote", (text: string) => text.replace(`"unit": "`, `"unit": "\\"figures\\": {`)],
])("figures %s are what they are without having met the like", (_, change) => {
  same(first);
  for (const text of [first, other]) same(change(text));
});

test("whatever is changed in a text changes no more in its value", () => {
  same(first);
  const random = randomFrom(11);
  const letters = [...`"{}[]:,0159.-e\\ n`];
  for (let round = 0; round < 300; round += 1) {
    const text = round % 2 === 0 ? first : other;
    // Mostly about where the figures begin and end.
    const edges = [0, text.indexOf(`"figures"`), text.indexOf(`"cells"`), text.indexOf(`"unmatched"`)];
    const at = Math.min(text.length - 1, (edges[random.below(edges.length)] ?? 0) + random.below(200));
    const letter = letters[random.below(letters.length)] ?? "";
    same(text.slice(0, at) + letter + text.slice(at + random.below(3)));
  }
});
