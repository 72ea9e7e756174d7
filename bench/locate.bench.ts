import fc from "fast-check";
import {numberOr} from "../src/filing/figure";
import type {Filing, Statement} from "../src/filing/filing";
import {locate, type Location} from "../src/reconcile/locate/locate";
import {keyOf} from "../src/reconcile/finding";
import {reconcile} from "../src/reconcile/reconcile";
import {balancedFiling} from "../test/arbitrary";
import {randomFrom, type Random} from "../test/layouts/random";
import {countsIn, injectSlip} from "../test/reconcile/locate/inject";
import {lastYearOf, proseOf} from "../test/reconcile/locate/last-year";

const filings = 200;
const injections = 10_000;

/** Slips put into complete filings of all editions, and how they are found again. */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const complete = fc.sample(balancedFiling(), {numRuns: filings, seed: 11});
  const random = randomFrom(11);
  const share = (part: number, whole: number): string => `${(part / whole * 100).toFixed(2)} % (${part} of ${whole})`;

  for (const [known, others] of beside) {
    const one = {asked: 0, detected: 0, among: 0, first: 0, alone: 0, aloneFirst: 0};
    for (let n = 0; n < injections; n++) {
      const filed = random.pick(complete);
      const other = others(filed, random);
      if (other === undefined) continue;
      one.asked++;
      const {filing, slips: [slip]} = withSlips(filed, 1, random);
      if (!look(filing).isDetected) continue;
      const {locations} = look({...filing, prose: other.prose ?? []}, other.last);
      one.detected++;
      const suggestions = locations.flatMap((location) => location.suggestions);
      const at = suggestions.findIndex(({corrections: [first, ...others]}) =>
        others.length === 0 && first!.id === slip!.id && first!.to === slip!.right);
      if (at >= 0) one.among++;
      if (at === 0) one.first++;
      if (suggestions.length === 1) one.alone++;
      if (suggestions.length === 1 && at === 0) one.aloneFirst++;
    }
    print(`one wrong cell, ${known}: ${one.asked} injections, ${share(one.detected, one.asked)} break an identity that must hold`);
    print(`  the true cell with its true value is among the suggestions: ${share(one.among, one.detected)}`);
    print(`  ambiguous in principle, for the rules allow other single cells: ${share(one.detected - one.alone, one.detected)}`);
    print(`  first where it is not ambiguous: ${share(one.aloneFirst, one.alone)}`);
    print(`  first in all, ambiguous or not: ${share(one.first, one.detected)}`);
  }

  const two = {both: 0, among: 0};
  for (let n = 0; n < injections; n++) {
    const filed = random.pick(complete);
    const {filing, slips} = withSlips(filed, 2, random);
    const isEachFound = slips.every(({id}) =>
      look({...filed, figures: new Map(filed.figures).set(id, filing.figures.get(id)!)}).isDetected);
    if (!isEachFound) continue;
    two.both++;
    const {locations} = look(filing);
    const corrections = locations.flatMap(({suggestions}) => suggestions.flatMap((one) => one.corrections));
    if (slips.every(({id, right}) => corrections.some((one) => one.id === id && one.to === right))) two.among++;
  }
  print(`two wrong cells, ${injections} injections, ${share(two.both, injections)} each break such an identity`);
  print(`  both true cells are among the suggestions: ${share(two.among, two.both)}`);

  for (const wrong of [1, 2, 3, 4, 6, 10]) {
    const times = Array.from({length: 200}, () => {
      const {filing} = withSlips(random.pick(complete), wrong, random);
      const findings = reconcile(filing);
      const start = performance.now();
      locate(findings, filing);
      return performance.now() - start;
    }).sort((a, b) => a - b);
    print(`${wrong} wrong cells: median ${times[100]!.toFixed(1)} ms, 99 % within ${times[197]!.toFixed(1)} ms, worst ${times[199]!.toFixed(1)} ms`);
  }
};

type Beside = {readonly last?: Filing; readonly prose?: readonly Statement[]};

/** What the tables are located beside. */
const beside: readonly (readonly [string, (filing: Filing, random: Random) => Beside | undefined])[] = [
  ["by the rules alone", () => ({})],
  ["beside the report's sentences", (filing, random) => ({prose: proseOf(filing, random)})],
  ["beside last year's report", lastOnly],
  ["beside both", (filing, random) => {
    const last = lastOnly(filing, random);
    return last && {...last, prose: proseOf(filing, random)};
  }],
];

function lastOnly(filing: Filing, random: Random): Beside | undefined {
  const last = lastYearOf(filing, random);
  return last && {last};
}

function withSlips(filing: Filing, wrong: number, random: Random) {
  const ids = countsIn(filing);
  const slips: {readonly id: string; readonly right: number}[] = [];
  let changed = filing;
  while (slips.length < wrong) {
    const {filing: next, id} = injectSlip(changed, ids.filter((one) => !slips.some((slip) => slip.id === one)), random);
    slips.push({id, right: numberOr(NaN, filing.figures.get(id))});
    changed = next;
  }
  return {filing: changed, slips};
}

function look(filing: Filing, last?: Filing): {readonly locations: readonly Location[]; readonly isDetected: boolean} {
  const findings = reconcile(filing, last);
  const isDetected = findings.some(({verdict, severity, of}) =>
    verdict === "broken" && severity === "error" && of?.is === "equal");
  // What is only to be verified, as a stock that does not roll forward, is located by itself.
  const firm = new Set(findings.filter(({severity}) => severity === "error").map(keyOf));
  const locations = locate(findings, filing, last).filter((one) => one.findings.some((key) => firm.has(key)));
  return {locations, isDetected};
}
