import type {Rule} from "./rules";

/** A cell as its lines enclose it, in points. */
export type Box = {readonly left: number; readonly right: number; readonly top: number; readonly bottom: number};

/** The tables that ruling lines draw, top to bottom, each as its cells. */
export function ruledTables(rules: readonly Rule[]): readonly (readonly Box[])[] {
  return groupsOf(joinedRules(rules)).map(boxesOf).filter((boxes) => boxes.length > 1)
    .sort(([one], [other]) => one!.top - other!.top || one!.left - other!.left);
}

/** How far lines may miss each other, in points. */
const slack = 3;

/** Pieces of one line put together: many writers draw each cell's borders, some draw them twice. */
function joinedRules(rules: readonly Rule[]): readonly Rule[] {
  const joined: {axis: Rule["axis"]; at: number; from: number; to: number}[] = [];
  const sorted = [...rules].sort((one, other) =>
    one.axis.localeCompare(other.axis) || one.at - other.at || one.from - other.from);
  let start = 0;
  const isPassed = ({axis, at}: Rule, rule: Rule): boolean => axis !== rule.axis || at < rule.at - slack;
  for (const rule of sorted) {
    while (start < joined.length && isPassed(joined[start]!, rule)) start += 1;
    const near = joined.slice(start).find(({from, to}) => from <= rule.to + slack && rule.from <= to + slack);
    if (near === undefined) joined.push({...rule});
    else {
      near.from = Math.min(near.from, rule.from);
      near.to = Math.max(near.to, rule.to);
    }
  }
  return joined;
}

/** Lines that touch belong to one table. */
function groupsOf(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const group = rules.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (group[root] !== root) root = group[root]!;
    group[index] = root;
    return root;
  };
  rules.forEach((one, index) => {
    if (one.axis !== "across") return;
    rules.forEach((other, place) => {
      if (other.axis === "down" && touch(one, other)) group[rootOf(place)] = rootOf(index);
    });
  });
  const groups = new Map<number, Rule[]>();
  rules.forEach((rule, index) => {
    const root = rootOf(index);
    groups.set(root, [...groups.get(root) ?? [], rule]);
  });
  return [...groups.values()].filter((rules) => rules.length >= 4);
}

const touch = (across: Rule, down: Rule): boolean =>
  down.at >= across.from - slack && down.at <= across.to + slack &&
  across.at >= down.from - slack && across.at <= down.to + slack;

/** The areas between the lines of a table; where no line parts two places, they are one cell. */
function boxesOf(rules: readonly Rule[]): readonly Box[] {
  const across = rules.filter(({axis}) => axis === "across");
  const down = rules.filter(({axis}) => axis === "down");
  const xs = edges([...down.map(({at}) => at), ...across.flatMap(({from, to}) => [from, to])]);
  const ys = edges([...across.map(({at}) => at), ...down.flatMap(({from, to}) => [from, to])]);
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 1 || rows < 1 || columns * rows > mostPlaces) return [];
  const isParted = (lines: readonly Rule[], at: number, middle: number): boolean =>
    lines.some((line) => Math.abs(line.at - at) <= slack && line.from <= middle && middle <= line.to);
  const taken = new Set<number>();
  const boxes: Box[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (taken.has(row * columns + column)) continue;
      const middleOf = (edges: readonly number[], at: number): number => (edges[at]! + edges[at + 1]!) / 2;
      let right = column;
      const isOpenRight = (next: number): boolean =>
        !taken.has(row * columns + next) && !isParted(down, xs[next]!, middleOf(ys, row));
      while (right + 1 < columns && isOpenRight(right + 1)) right += 1;
      let bottom = row;
      const isOpen = (below: number): boolean => Array.from({length: right - column + 1}, (_, at) => column + at)
        .every((place) => !isParted(across, ys[below]!, middleOf(xs, place)));
      while (bottom + 1 < rows && isOpen(bottom + 1)) bottom += 1;
      for (let y = row; y <= bottom; y += 1) for (let x = column; x <= right; x += 1) taken.add(y * columns + x);
      boxes.push({left: xs[column]!, right: xs[right + 1]!, top: ys[row]!, bottom: ys[bottom + 1]!});
    }
  }
  return boxes;
}

/** More is no table but a drawing. */
const mostPlaces = 20_000;

/** Places in order, those that nearly meet as one. */
function edges(places: readonly number[]): readonly number[] {
  const sorted = [...places].sort((one, other) => one - other);
  return sorted.filter((place, at) => at === 0 || place - sorted[at - 1]! > slack);
}
