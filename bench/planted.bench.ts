import type {Filing} from "../src/filing/filing";
import {accountFirst} from "../src/reconcile/account";
import {byGravity, type Finding} from "../src/reconcile/finding";
import {reconcile} from "../src/reconcile/reconcile";
import {randomFrom} from "../test/layouts/random";
import {plant, plants} from "../test/reconcile/planted";
import {filingOf, load, reports} from "../test/reconcile/published";
import {yearBefore} from "../test/reconcile/published-like";

const faults = 2000;
const yearsBefore = 200;

type Kind = keyof typeof plants;
type Shares = {readonly found: string; readonly first: string};

/** As this bench counted, on the same faults, before there were rules on them (ddb1db9). */
const before: Readonly<Record<Kind, Shares>> = {
  unitSlip: {found: "36.2 %", first: "35.6 %"}, copy: {found: "0.0 %", first: "0.0 %"},
  shift: {found: "76.9 %", first: "62.8 %"}, exchange: {found: "57.1 %", first: "49.5 %"},
  otherUnit: {found: "67.3 %", first: "67.3 %"}, contradiction: {found: "100.0 %", first: "100.0 %"},
  nearCopy: {found: "0.0 %", first: "0.0 %"},
};

/** Faults that no identity shows, in filings such as are published: how many a finding names, and names first. */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const kinds = Object.keys(plants) as Kind[];
  print(`${faults} planted faults     found    first     of    before: found    first`);
  for (const [at, kind] of kinds.entries()) {
    const random = randomFrom(15 + at);
    const all = Math.floor((faults + kinds.length - 1 - at) / kinds.length);
    const places = Array.from({length: all}, () => {
      const {filing, last, isFoundBy} = plant(kind, random);
      return brokenIn(filing, last).findIndex(isFoundBy);
    });
    const [found, first] = [places.filter((place) => place >= 0).length, places.filter((place) => place === 0).length];
    print([
      kind.padEnd(20), share(found, all), share(first, all), String(all).padStart(6),
      before[kind].found.padStart(16), before[kind].first.padStart(8),
    ].join(" "));
  }
  const random = randomFrom(15);
  const alone = reports.flatMap((file) => alarmsIn(file));
  const beside = reports.flatMap((file) => Array.from({length: yearsBefore}, () =>
    alarmsIn(file, yearBefore(filingOf(file), random))).flat());
  print(`${reports.length} published reports: ${alone.length} false alarms; each beside ${yearsBefore} years before it such as ` +
    `they may have been: ${beside.length} ${[...new Set(beside)].join(", ")}`);
};

const share = (part: number, all: number): string => `${(part / all * 100).toFixed(1)} %`.padStart(8);

/** As `gouji check` lists them. */
const brokenIn = (filing: Filing, last?: Filing): readonly Finding[] =>
  accountFirst(byGravity(reconcile(filing, last).filter(({verdict}) => verdict === "broken")));

/** What is said of a published report by the rules that the faults break, and is not known to be true of it. */
const alarmsIn = (file: string, last?: Filing): readonly string[] => brokenIn(filingOf(file), last)
  .filter(({rule, of}) => of?.is === "inUnit" || of?.is === "zeroUnless" || rule === "prose.disagrees"
    || /sameAsLast|rowsDisplaced|unlikeLast|otherUnit/.test(rule))
  .map(({rule}) => rule).filter((rule) => !load(file).broken.includes(rule));
