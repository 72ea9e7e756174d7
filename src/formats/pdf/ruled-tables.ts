import type {Effort} from "../../filing/effort";
import type {Stroke} from "./page-content";

/** A cell as its lines enclose it, in points. */
export type Box = {readonly left: number; readonly right: number; readonly top: number; readonly bottom: number};

/** The tables that ruling lines draw, top to bottom, each as its cells. */
export function ruledTables(strokes: readonly Stroke[], effort: Effort): readonly (readonly Box[])[] {
  const tables = groupsOf(joinedStrokes(strokes), effort).map((group) => boxesOf(group, effort)).flatMap((boxes) => {
    const [first] = boxes;
    return first === undefined || boxes.length === 1 ? [] : [{first, boxes}];
  });
  return tables.sort(({first: one}, {first: other}) => one.top - other.top || one.left - other.left)
    .map(({boxes}) => boxes);
}

/** How far lines may miss each other, in points. */
const slack = 3;

/** Pieces of one line put together: many writers draw each cell's borders, some draw them twice. */
function joinedStrokes(strokes: readonly Stroke[]): readonly Stroke[] {
  type Joined = {axis: Stroke["axis"]; at: number; from: number; to: number};
  const joined: Joined[] = [];
  let open: Joined[] = [];
  const sorted = [...strokes].sort((one, other) =>
    one.axis.localeCompare(other.axis) || one.at - other.at || one.from - other.from);
  for (const stroke of sorted) {
    const reached = open.findIndex(({axis, at}) => axis === stroke.axis && at >= stroke.at - slack);
    if (reached !== 0) open = reached < 0 ? [] : open.slice(reached);
    const near = open.find(({from, to}) => from <= stroke.to + slack && stroke.from <= to + slack);
    if (near === undefined) {
      const begun = {...stroke};
      joined.push(begun);
      open.push(begun);
    } else {
      near.from = Math.min(near.from, stroke.from);
      near.to = Math.max(near.to, stroke.to);
    }
  }
  return joined;
}

/** Lines that touch belong to one table. */
function groupsOf(strokes: readonly Stroke[], effort: Effort): readonly (readonly Stroke[])[] {
  type Node = {readonly stroke: Stroke; under?: Node};
  const nodes = strokes.map((stroke): Node => ({stroke}));
  const rootOf = (node: Node): Node => {
    let root = node;
    while (root.under !== undefined) root = root.under;
    if (node !== root) node.under = root;
    return root;
  };
  for (const one of nodes.filter(({stroke: {axis}}) => axis === "across")) {
    effort(nodes.length);
    for (const other of nodes) {
      if (other.stroke.axis !== "down" || !touch(one.stroke, other.stroke)) continue;
      const [root, otherRoot] = [rootOf(one), rootOf(other)];
      if (root !== otherRoot) otherRoot.under = root;
    }
  }
  const groups = new Map<Node, Stroke[]>();
  for (const node of nodes) {
    const root = rootOf(node);
    const group = groups.get(root);
    if (group === undefined) groups.set(root, [node.stroke]);
    else group.push(node.stroke);
  }
  return [...groups.values()].filter((group) => group.length >= 4);
}

const touch = (across: Stroke, down: Stroke): boolean =>
  down.at >= across.from - slack && down.at <= across.to + slack &&
  across.at >= down.from - slack && across.at <= down.to + slack;

/** The areas between the lines of a table; where no line parts two places, they are one cell. */
function boxesOf(strokes: readonly Stroke[], effort: Effort): readonly Box[] {
  const across = strokes.filter(({axis}) => axis === "across");
  const down = strokes.filter(({axis}) => axis === "down");
  const columns = between(edgesOf([...down.map(({at}) => at), ...across.flatMap(({from, to}) => [from, to])], slack));
  const rows = between(edgesOf([...across.map(({at}) => at), ...down.flatMap(({from, to}) => [from, to])], slack));
  if (columns.length * rows.length > mostPlaces) return [];
  const isParted = (lines: readonly Stroke[], at: number, middle: number): boolean =>
    lines.some((line) => Math.abs(line.at - at) <= slack && line.from <= middle && middle <= line.to);
  const taken = new Set<number>();
  const placeOf = (row: number, column: number): number => row * columns.length + column;
  const boxes: Box[] = [];
  for (const [row, {from: top, middle}] of rows.entries()) {
    for (const [column, {from: left}] of columns.entries()) {
      if (taken.has(placeOf(row, column))) continue;
      effort(strokes.length);
      const end = columns.findIndex((next, at) =>
        at > column && (taken.has(placeOf(row, at)) || isParted(down, next.from, middle)));
      const over = columns.slice(column, end < 0 ? columns.length : end);
      const below = rows.findIndex((next, at) =>
        at > row && over.some((place) => isParted(across, next.from, place.middle)));
      const beside = rows.slice(row, below < 0 ? rows.length : below);
      for (const y of beside.keys()) for (const x of over.keys()) taken.add(placeOf(row + y, column + x));
      boxes.push({left, right: endOf(over), top, bottom: endOf(beside)});
    }
  }
  return boxes;
}

/** More is no table but a drawing. */
const mostPlaces = 20_000;

/** Places in order, those that nearly meet as one. */
export function edgesOf(places: readonly number[], slack: number): readonly number[] {
  let last = -Infinity;
  return [...places].sort((one, other) => one - other).filter((place) => {
    const isApart = place - last > slack;
    last = place;
    return isApart;
  });
}

/** From one edge to the next. */
type Stretch = {readonly from: number; readonly to: number; readonly middle: number};

const endOf = (stretches: readonly Stretch[]): number => Math.max(...stretches.map(({to}) => to));

function between(edges: readonly number[]): readonly Stretch[] {
  const [first, ...others] = edges;
  let from = first ?? 0;
  return others.map((to) => {
    const stretch = {from, to, middle: (from + to) / 2};
    from = to;
    return stretch;
  });
}
