import {reconcile} from "../../src/reconcile/reconcile";
import {randomFrom} from "../layouts/random";
import {casesOf} from "../proof";
import {plant, type plants} from "./planted";
import {yearBefore} from "./published-like";
import {filingOf, load, reports} from "./published";

const seedsTo = (all: number): readonly number[] => Array.from({length: casesOf(all)}, (_, at) => at);

/** At least so many of a hundred are found. */
const least: Readonly<Record<keyof typeof plants, number>> = {
  unitSlip: 85, copy: 90, shift: 70, exchange: 50, otherUnit: 85, contradiction: 99, nearCopy: 90,
};

test.each(Object.entries(least))("of faults of the kind %s, %i in a hundred are found at least", (kind, share) => {
  const seeds = seedsTo(300);
  const found = seeds.filter((seed) => {
    const {filing, last, isFoundBy} = plant(kind as keyof typeof plants, randomFrom(seed));
    return reconcile(filing, last).some((one) => one.verdict === "broken" && isFoundBy(one));
  });
  expect(found.length / seeds.length * 100).toBeGreaterThanOrEqual(share);
});

test("none is raised by published reports, whatever last year's were", () => {
  const raised = reports.flatMap((file) => {
    const filing = filingOf(file);
    return seedsTo(200).flatMap((seed) => reconcile(filing, yearBefore(filing, randomFrom(seed)))
      .filter(({rule, verdict, of}) => verdict === "broken" && !load(file).broken.includes(rule)
        && (of?.is === "inUnit" || of?.is === "zeroUnless" || /sameAsLast|rowsDisplaced|unlikeLast|otherUnit/.test(rule)))
      .map(({rule}) => [file, rule]));
  });
  expect(raised).toEqual([]);
});
