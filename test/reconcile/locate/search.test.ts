import {search, type Change} from "../../../src/reconcile/locate/search";
import {coefficientOf, type SparseRow} from "../../../src/reconcile/locate/system";
import {type Random, randomFrom} from "../../layouts/random";

/** An equation over cells 0, 1, 2 …, by the coefficient of each, and what is missing to 0. */
const row = (coefficients: readonly number[], residual: number): SparseRow => {
  const cells = coefficients.flatMap((by, cell) => (by === 0 ? [] : [cell]));
  return {cells, by: cells.map((cell) => coefficients[cell]!), residual};
};

type Options = Partial<Parameters<typeof search>[2]>;

const found = (rows: readonly (readonly [readonly number[], number])[], options: Options = {}) => {
  const equations = rows.map(([by, residual]) => row(by, residual));
  const {changes, isComplete} = search(equations, 6, {admits: () => true, ...options});
  return {changes: changes.map(written).sort(), isComplete};
};
/** To a thousandth, which is no figure's but thirds have. */
const written = (change: Change): string => [...change].sort(([a], [b]) => a - b)
  .map(([cell, by]) => `${cell}:${Math.round(by * 1000) / 1000}`).join(" ");

/** A total of two parts that is 2 too small, and the sum of its part 1 and two others, which is right. */
const totalWrong = [[[1, 1, -1], 2], [[0, 1, 0, 1, -1], 0]] as const;
/** Cell 1 is in both. */
const crossing = [[[1, 1, 0, -1], 5], [[0, 1, 1, 0, -1], 5]] as const;
const apart = [[[1, 1, -1], 2], [[0, 0, 0, 1, 1, -1], 3]] as const;

test.each<[string, Parameters<typeof found>[0], Options, readonly string[], boolean]>([
  ["where everything holds there is nothing to change", [[[1, 1, -1], 0]], {}, [], true],
  ["each cell of a broken sum would do alone", [[[1, 1, -1], 2]], {}, ["0:-2", "1:-2", "2:2"], true],
  ["a coefficient counts", [[[2, -4], 8]], {}, ["0:-4", "1:2"], true],
  ["decimals are kept, their noise is not", [[[3], 0.3]], {}, ["0:-0.1"], true],
  ["the cell that a right sum holds fast is not the one", totalWrong, {}, ["0:-2", "2:2"], true],
  ["the cell in which two sums cross is the one", crossing, {}, ["1:-5"], true],
  ["sums that have no cell in common need one each", apart, {},
    ["0:-2 3:-3", "0:-2 4:-3", "0:-2 5:3", "1:-2 3:-3", "1:-2 4:-3", "1:-2 5:3", "2:2 3:-3", "2:2 4:-3", "2:2 5:3"], true],
  ["a cell that must not change is left out", [[[1, 1, -1], 2]], {admits: (cell) => cell !== 1}, ["0:-2", "2:2"], true],
  ["a change that a cell must not take is left out", [[[1, 1, -1], 2]], {admits: (_, by) => by > 0}, ["2:2"], true],
  ["if one cell will not do, two have to", [[[1, 1, -1], 5], [[0, 1, 0, 1], 5]], {admits: (cell) => cell !== 1},
    ["0:-5 3:-5", "2:5 3:-5"], true],
  ["no more cells are changed than are allowed", apart, {most: 1}, [], true],
  ["as many as are allowed are", [[[1, -1], 2], [[0, 0, 1, -1], 3]], {most: 2},
    ["0:-2 2:-3", "0:-2 3:3", "1:2 2:-3", "1:2 3:3"], true],
  ["of two cells both may have to be ones that may change", [[[1, -1], 2], [[0, 0, 1, -1], 3]], {admits: (cell) => cell !== 1},
    ["0:-2 2:-3", "0:-2 3:3"], true],
  ["a sum of nothing cannot be mended", [[[], 3]], {}, [], true],
])("%s", (_, rows, options, changes, isComplete) => {
  expect(found(rows, options)).toEqual({changes, isComplete});
});

test.each<[string, Parameters<typeof found>[0], number]>([
  ["one for the sum and one for each of its cells", [[[1, 1, -1], 2]], 4],
  ["two sums that cross", crossing, 4],
  ["the shortest of the broken sums first, whose cells are fewest", [[[1, 1, 1, 1, -1], 5], [[1, 0, 0, 0, 0, 1], 5]], 3],
  ["two sums apart: none is tried for a single cell", apart, 14],
  ["the cell of a broken sum follows from the shortest sum that it is in", totalWrong, 4],
])("the steps are counted: %s", (_, rows, steps) => {
  expect(found(rows, {budget: steps})).toEqual(found(rows));
  expect(found(rows, {budget: steps - 1}).isComplete).toBe(false);
});

/** The least budget of steps that is enough. */
function stepsFor(rows: readonly SparseRow[]): number {
  for (let budget = 1; ; budget++) if (search(rows, 6, {admits: () => true, budget}).isComplete) return budget;
}

test("nothing is tried that cannot do: the steps of thirty searches together", () => {
  const random = randomFrom(11);
  const all = Array.from({length: 30}, () => stepsFor(drawn(random)));
  expect(all.reduce((sum, one) => sum + one, 0)).toBe(518);
});

test("as many changes as are looked for at most are not surely all", () => {
  const rows = [[[1, 1, -1], 2]] as const;
  expect(found(rows, {limit: 4})).toEqual({changes: ["0:-2", "1:-2", "2:2"], isComplete: true});
  expect(found(rows, {limit: 3})).toEqual({changes: ["0:-2", "1:-2", "2:2"], isComplete: false});
  expect(found(rows, {limit: 2})).toEqual({changes: ["0:-2", "1:-2"], isComplete: false});
});

/** A few equations over six cells, small coefficients, most of them not broken. */
const drawn = (random: Random): readonly SparseRow[] => Array.from({length: 2 + random.below(3)}, () =>
  row(Array.from({length: 6}, () => random.pick([0, 0, 1, 1, -1])), random.pick([0, 0, 1, 2, -3])));

/** The fewest cells whose change satisfies all, by trying all sets of cells. */
function byTrying(rows: readonly SparseRow[]): readonly string[] {
  const sets = Array.from({length: 2 ** 6}, (_, bits) => [0, 1, 2, 3, 4, 5].filter((cell) => (bits >> cell) % 2 === 1));
  for (let size = 1; size <= 6; size++) {
    const all = sets.filter(({length}) => length === size).flatMap((cells) => solved(rows, cells) ?? []);
    if (all.length > 0) return all.sort();
  }
  return [];
}

/** Gauss's elimination over the cells of a set: the one solution, if there is one and only one, and nothing in it is 0. */
function solved(rows: readonly SparseRow[], cells: readonly number[]): string | undefined {
  let left = rows.map((one) => [...cells.map((cell) => coefficientOf(one, cell)), -one.residual]);
  const pivots: number[][] = [];
  for (const at of cells.keys()) {
    const pivot = left.find((one) => one[at] !== 0);
    if (pivot === undefined) return undefined;
    const without = (one: number[]): number[] => one.map((value, n) => value - pivot[n]! * one[at]! / pivot[at]!);
    left = left.filter((one) => one !== pivot).map(without);
    pivots.splice(0, pivots.length, ...pivots.map(without), pivot);
  }
  if (left.some((one) => Math.abs(one.at(-1)!) > 1e-9)) return undefined;
  const changes = pivots.map((one, at) => one.at(-1)! / one[at]!);
  return changes.some((by) => Math.abs(by) < 1e-9) ? undefined
    : written(new Map(changes.map((by, at) => [cells[at]!, by])));
}

test("it finds just what trying all sets of cells does", () => {
  const random = randomFrom(7);
  let several = 0;
  for (let n = 0; n < 300; n++) {
    const rows = drawn(random);
    const {changes, isComplete} = search(rows, 6, {admits: () => true});
    const expected = rows.every(({residual}) => residual === 0) ? [] : byTrying(rows);
    expect({rows, isComplete, changes: changes.map(written).sort()})
      .toEqual({rows, isComplete: true, changes: expected});
    several += Number(expected.length > 1 && expected[0]!.includes(" "));
  }
  expect(several).toBeGreaterThan(50);
});
