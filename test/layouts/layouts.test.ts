import type {Filing} from "../../src/filing/filing";
import {ReadError} from "../../src/filing/read-error";
import {readText} from "../../src/recognise/read-text";
import {seedsOf, someOf} from "../proof";
import {allLayouts} from "./all-layouts";
import {inventCase, kinds} from "./cases";
import type {Layout} from "./layout";
import {score, type Score} from "./score";

/** Seeds of cases that were once read wrong, by the names of their layouts. */
const onceWrong: Readonly<Record<string, readonly number[]>> = {
  "L10 all on one line": [3433431218], "L4 label on a line of its own": [3772527256],
  "L4 pipe closing each line": [2437901506, 3772527251], "L6 one space between cells": [2437901517],
  "L9 each distinct line once": [3433431226], "each table in a layout of its own": [2437901521, 2437901522, 135063338],
};

type Tried = Score & {readonly name: string; readonly text: string};

/** Where a case was once read wrong, every kind of report is tried. */
const kindsFor = (layout: Layout, turn: number) => layout.name in onceWrong ? kinds : someOf(kinds, turn);

const tryLayout = (layout: Layout, turn: number): Tried[] => kindsFor(layout, turn).flatMap((kind) =>
  seedsFor(layout).map((seed) => tryCase(layout, kind, seed)));

function tryCase(layout: Layout, kind: (typeof kinds)[number], seed: number): Tried {
  const {name, told, report} = inventCase(layout, kind, seed);
  const refused = {...told, figures: new Map(), unmatched: [{}], missingRows: []} as unknown as Filing;
  const filing = read(report.text, told.layout.keepsTables !== false) ?? refused;
  const heads = filing.edition === told.edition && filing.year === told.year && filing.unit === told.unit
    ? [] : [`heading: ${filing.unit} ${filing.year} ${filing.edition}, not ${told.unit} ${told.year} ${told.edition}`];
  const scored = score(report, filing);
  return {...scored, wrong: [...heads, ...scored.wrong], name, text: report.text};
}

const seedsFor = ({name}: Layout): readonly number[] => [...onceWrong[name] ?? [], ...seedsOf(20, 20)];

/** Where next to nothing is left of the tables, a reader may refuse. */
function read(text: string, hasTables: boolean): Filing | undefined {
  try {
    return readText("report.txt", text);
  } catch (error) {
    if (hasTables || !(error instanceof ReadError)) throw error;
    return undefined;
  }
}

const shareOf = (tried: readonly Tried[]): number => {
  const right = tried.reduce((sum, one) => sum + one.right, 0);
  return right / tried.reduce((sum, one) => sum + one.absent.length + one.wrong.length, right);
};

const absentFrom = (tried: readonly Tried[]): readonly string[] => tried.filter(({absent}) => absent.length > 0)
  .map(({name, absent}) => `${absent.length} absent: ${name}, ${absent.slice(0, 3).join(" ")}`);

const byLayout = new Map(allLayouts.map((layout, at) => [layout.name, tryLayout(layout, at)]));

test("at least 995 figures in 1000 are read", () => {
  const tried = [...byLayout.values()].flat();
  if (shareOf(tried) < 0.995) expect(absentFrom(tried)).toEqual([]);
});

describe.each([...byLayout])("%s", (_, tried) => {
  test("has figures to read", () => {
    const all = tried.reduce((sum, {right, absent, forgiven}) => sum + right + absent.length + forgiven, 0);
    expect(all).toBeGreaterThan(tried.length * 10);
    expect(tried.some(({right}) => right > 0)).toBe(true);
  });

  test("no figure is read wrong, none is invented", () => {
    const bad = tried.filter(({wrong, invented}) => wrong.length + invented.length > 0)
      .map(({name, wrong, invented}) => ({name, wrong: wrong.slice(0, 5), invented: invented.slice(0, 5)}));
    expect(bad).toEqual([]);
  });

  test("at least 19 figures in 20 are read", () => {
    if (shareOf(tried) < 0.95) expect(absentFrom(tried)).toEqual([]);
  });

  test("what is not read is told", () => {
    expect(tried.filter(({silent}) => silent).map(({name}) => name)).toEqual([]);
  });
});
