import {isComplete} from "../../../src/filing/coverage";
import {sameUnit} from "../../../src/filing/unit-name";
import {readFilings} from "../../../src/formats/read";
import {casesOf, seedsOf, someOf} from "../../proof";
import {layouts} from "../../sheets/layouts";
import {randomFrom} from "../random";
import {type Arrangement, type FormatName, ofOne, ofSeveral} from "./arrange";
import {newFindings} from "./judge";
import {save} from "./save";
import {tell} from "./tell";

/** How many of the filings of a source are whole, and what is found in them that is not where they are typed by hand. */
async function tryWhole(arrangement: Arrangement, format: FormatName, seed: number) {
  const random = randomFrom(seed * 6271 + 29);
  const [edition, variant] = random.pick(layouts);
  const told = tell(edition, variant, random.chance(0.5) ? "distinct" : "few", random);
  const source = arrangement.make(told, {kind: "few", random, say: () => undefined});
  const {name, bytes, how} = await save(source, format, random);
  const filings = (await readFilings(name, bytes)).filter(({aside}) => aside === undefined);
  const whole = source.filings.flatMap((one) => {
    const filing = filings.find(({unit, year}) => year === one.year && (unit === one.unit || sameUnit(unit, one.unit) === "same"));
    return filing !== undefined && isComplete(filing) ? [{filing, one}] : [];
  });
  return {
    filings: source.filings.length, whole: whole.length,
    found: whole.flatMap(({filing, one}) => newFindings(filing, one).map(({seen}) => `seed ${seed}, ${edition} ${how}: ${seen}`)),
  };
}

const ways = [...ofOne, ...ofSeveral].flatMap((arrangement, turn) => someOf(arrangement.formats, turn).map((format) =>
  [arrangement.name, format, arrangement] as const));

test.each(ways)("%s as %s: what is complete has no warning or error that its figures alone have not", async (_, format, arrangement) => {
  const tried = [];
  for (const seed of seedsOf(20, 20)) tried.push(await tryWhole(arrangement, format, seed));
  expect(tried.flatMap(({found}) => found)).toEqual([]);
  const [filings, whole] = [tried.map((one) => one.filings), tried.map((one) => one.whole)].map((each) =>
    each.reduce((sum, one) => sum + one, 0)) as [number, number];
  // Of a few cases each may be one that is not read whole.
  if (casesOf(20) > 10) expect(whole * 2).toBeGreaterThan(filings);
});
