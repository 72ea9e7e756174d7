import fc from "fast-check";
import {editions, indicatorsIn} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {type Draft, draftOf, textOfDraft} from "../../src/narrative/draft";
import {readProse} from "../../src/recognise/prose/read-prose";
import {reconcile} from "../../src/reconcile/reconcile";
import {balance} from "../balance";
import {buildFiling, yearOf} from "../build";
import {outOf} from "../proof";

type Pieces = readonly (Draft["paragraphs"][number][number])[];

/** Random figures: nothing in many places, from one to thousands in others. */
const figures = fc.infiniteStream(fc.oneof(
  {weight: 3, arbitrary: fc.constant(0)}, {weight: 3, arbitrary: fc.integer({min: 1, max: 12})},
  {weight: 1, arbitrary: fc.integer({min: 13, max: 20_000})}));

const editionsInParts = editions.filter(({parts}) => parts.some(({draft}) => draft !== undefined)).map(({id}) => id);

test("there is something to prove", () => expect(editionsInParts.length).toBeGreaterThan(1));

describe.each(editionsInParts)("what is drafted of any filing of edition %s", (edition) => {
  const year = yearOf(edition);
  const ids = new Set(indicatorsIn(edition).map(({id}) => id));
  const filingOf = (stream: fc.Stream<number>): Filing => buildFiling({
    edition, year, unit: "云溪街道办事处",
    change: Object.fromEntries([...balance(edition, undefined, ({kind}) =>
      kind === "amount" ? `${stream.next().value / 8}` : stream.next().value)].filter(([id]) => ids.has(id))),
  });
  const piecesOf = (filing: Filing): Pieces => draftOf(filing).flatMap(({paragraphs}) => paragraphs.flatMap((one) => [...one, "\n"]));
  const brokenIn = (text: string, filing: Filing) => reconcile({...filing, prose: readProse(text, edition, year)})
    .filter(({rule, verdict}) => verdict === "broken" && rule.startsWith("prose."));

  test("states, read back, every figure that it names, and rightly", () => {
    let named = 0;
    fc.assert(fc.property(figures, (stream) => {
      const filing = filingOf(stream);
      const text = draftOf(filing).map(textOfDraft).join("\n");
      const prose = readProse(text, edition, year);
      expect(prose.length).toBeGreaterThan(0);
      const stated = prose.map(({ids, or = [], value}) =>
        ({value, readings: [ids, ...or].map((one) => [...one].sort().join())}));
      const lost = piecesOf(filing).filter((piece) => {
        if (typeof piece === "string") return false;
        named += 1;
        return !stated.some(({readings, value}) =>
          value === Number(piece.text) && readings.includes([...piece.figures].sort().join()));
      });
      expect({text, lost}).toEqual({text, lost: []});
      expect({text, broken: brokenIn(text, filing).map(({detail}) => detail)}).toEqual({text, broken: []});
    }), outOf(1000));
    expect(named).toBeGreaterThan(500);
  });

  test("is found wrong wherever one of its numbers is changed", () => {
    let changed = 0;
    fc.assert(fc.property(figures, fc.nat(), fc.integer({min: 1, max: 9}), (stream, which, more) => {
      const filing = filingOf(stream);
      const pieces = piecesOf(filing);
      const numbers = pieces.filter((piece) => typeof piece !== "string");
      if (numbers.length === 0) return;
      changed += 1;
      const wrong = numbers[which % numbers.length];
      const text = pieces.map((piece) => typeof piece === "string" ? piece
        : piece === wrong ? String(Number(piece.text) + more) : piece.text).join("");
      expect({text, wrong, found: brokenIn(text, filing).length > 0}).toEqual({text, wrong, found: true});
    }), outOf(1000));
    expect(changed).toBeGreaterThan(50);
  });
});
