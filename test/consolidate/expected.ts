import {relative} from "node:path";
import {editionOf} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import type {ConsolidateJson} from "../../src/filing/schema";

/** What a file shows: numbers, decimals as typed, `null` for blanks; absent ids are not shown. */
export type Shown = Readonly<Record<string, string | null>>;

export const shownIn = ({figures}: Filing): Shown =>
  Object.fromEntries([...figures].map(([id, {value, text}]) => [id, value === null ? null : text]));

/** A filing that is to be added up. */
type Counted = Readonly<Record<"name" | "parent" | "kind" | "level", string>> & {readonly shown: Shown};

/** What has to come of some units: a line each. */
export type Due = Readonly<Record<(typeof lists)[number], string[]>> & {readonly counted: Counted[]};

const lists = ["standings", "missing", "doubtful", "duplicates", "unreadable", "ignored", "sameFigures", "differences"] as const;

export const dueOf = (): Due => ({
  standings: [], missing: [], doubtful: [], duplicates: [], unreadable: [], ignored: [],
  sameFigures: [], differences: [], counted: [],
});

/** A figure's sum as a whole number of ten-thousandths, `undefined` while nobody reported a number; blanks and absences apart. */
type Sum = {exact: number | undefined; blank: number; numbers: number};
type Sums = Map<string, Sum>;

/** What has to come of a district: lists, and sums as anybody would add them up. */
export type Expected = Due & {
  readonly groups: Map<string, {units: number; readonly sums: Sums}>;
  readonly ranked: {readonly name: string; readonly value: number}[];
};

/** The figure that units are ranked by. */
export const rankedBy = "applications.received.person";
const everything = "all";

export const noneExpected = (): Expected => ({...dueOf(), groups: new Map(), ranked: []});

/** Add what has to come of some more units; their figures are forgotten. */
export function withDue(expected: Expected, due: Due): void {
  for (const list of lists) expected[list].push(...due[list]);
  for (const {name, kind, level, shown} of due.counted) {
    for (const key of [everything, `kind ${kind}`, `level ${level}`]) {
      const group = expected.groups.get(key) ?? {units: 0, sums: sumsOf([])};
      expected.groups.set(key, group);
      group.units += 1;
      add(group.sums, shown);
    }
    if (shown[rankedBy] != null) expected.ranked.push({name, value: Number(shown[rankedBy])});
  }
}

export function sumsOf(counted: readonly Counted[]): Sums {
  const sums: Sums = new Map(editionOf("2021").indicators.map(({id}) => [id, {exact: undefined, blank: 0, numbers: 0}]));
  for (const {shown} of counted) add(sums, shown);
  return sums;
}

function add(sums: Sums, shown: Shown): void {
  for (const [id, text] of Object.entries(shown)) {
    const sum = sums.get(id)!;
    if (text === null) sum.blank += 1;
    else {
      sum.numbers += 1;
      sum.exact = (sum.exact ?? 0) + Math.round(Number(text) * 10_000);
    }
  }
}

/** Where the result of consolidating a district is another one than it has to be, a line each. */
export function faultsOf(result: ConsolidateJson, expected: Expected, folder: string): readonly string[] {
  const at = (source: string | null): string => (source === null ? "" : relative(folder, source));
  const found: Record<(typeof lists)[number], readonly string[]> = {
    standings: result.units.map(({unit, standing}) => `${unit} ${standing}`),
    missing: result.missing.map(({unit}) => unit),
    doubtful: result.doubtful.map(({source, proposals}) => `${at(source)}：${proposals.map(({unit}) => unit).join("、")}`),
    duplicates: result.duplicates.map(({unit, why, used, others}) =>
      `${unit} ${why} ${at(used)} / ${others.map(at).sort().join("、")}`),
    unreadable: result.unreadable.map(({source}) => at(source)),
    ignored: result.ignored.map(({source}) => at(source)),
    sameFigures: result.findings.filter(({rule}) => rule === "consolidation.sameFigures").map(({message}) => message.split("的各项")[0]!),
    differences: result.differences.map(({unit, id, reported, sum}) => `${unit} ${id} ${reported} ${sum}`),
  };
  const all = expected.groups.get(everything)!;
  return [
    ...lists.flatMap((list) => compared(list, found[list], expected[list])),
    ...wrongSums("sum", result.figures, all.sums),
    ...[...all.sums].flatMap(([id, {blank, numbers}]) => {
      const said = result.blanks[id] ?? {blank: 0, absent: 0};
      const absent = all.units - blank - numbers;
      return blank + numbers === 0 || (said.blank === blank && said.absent === absent) ? []
        : [`${id}: ${said.blank} blank, ${said.absent} absent, not ${blank} and ${absent}`];
    }),
    ...compared("groups", result.groups.map(({by, name, units}) => `${by} ${name} ${units}`),
      [...expected.groups].filter(([key]) => key !== everything).map(([key, {units}]) => `${key} ${units}`)),
    ...result.groups.flatMap(({by, name, figures}) => {
      const group = expected.groups.get(`${by} ${name}`);
      return group === undefined ? [] : wrongSums(`${by} ${name}`, figures, group.sums);
    }),
    ...(result.ranking ?? []).flatMap(({units}) => compared("ranking",
      units.map(({rank, unit, value}) => `${rank} ${unit} ${value}`), placesOf(expected.ranked))),
  ];
}

/** Places by a figure: who has as much shares one. */
function placesOf(ranked: Expected["ranked"]): readonly string[] {
  const values = ranked.map(({value}) => value).sort((a, b) => b - a);
  const first = new Map<number, number>();
  for (const [at, value] of values.entries()) if (!first.has(value)) first.set(value, at + 1);
  return ranked.map(({name, value}) => `${first.get(value)} ${name} ${value}`);
}

function wrongSums(what: string, figures: Readonly<Record<string, number | null>>, sums: Sums): readonly string[] {
  const due = new Map([...sums].filter(([, {blank, numbers}]) => blank + numbers > 0)
    .map(([id, {exact}]) => [id, exact === undefined ? null : exact / 10_000] as const));
  const ids = new Set([...Object.keys(figures), ...due.keys()]);
  return [...ids].filter((id) => figures[id] !== due.get(id)).map((id) => `${what} of ${id}: ${figures[id]}, not ${due.get(id)}`);
}

/** The lines of one list that the other does not have, as often as it has them not. */
function compared(list: string, found: readonly string[], due: readonly string[]): readonly string[] {
  return [...without(due, found).map((line) => `${list}: lacks ${line}`), ...without(found, due).map((line) => `${list}: has ${line}`)];
}

function without(some: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Map<string, number>();
  for (const one of others) left.set(one, (left.get(one) ?? 0) + 1);
  return some.filter((one) => {
    const times = left.get(one) ?? 0;
    left.set(one, times - 1);
    return times <= 0;
  });
}
