import type {Atom} from "./atoms";
import type {Claim} from "./claims";
import type {SpelledRun} from "./walk";

/** The cells below their columns' heads, where head row and row have as many cells. */
export function cellsByHeads(
  runs: readonly SpelledRun[], {run, row, heads, label}: Claim,
): readonly Atom[] | undefined {
  const above = row.slots.map(({column}) => heads.get(column)?.atom);
  const headRow = above[0]?.row;
  if (!label.explicit || label.row === undefined || label.row === headRow || headRow === undefined) return undefined;
  if (above.some((atom) => atom?.row !== headRow)) return undefined;
  const cells = rowCells(runs, run, label.row);
  const headCells = rowCells(runs, runs.findIndex(({words}) => words.includes(above[0]!)), headRow);
  if (cells.length !== headCells.length) return undefined;
  const found = above.map((atom) => cells[headCells.indexOf(atom!)]!);
  return found.every(({as}) => as === "value" || as === "blank") ? found : undefined;
}

/** The atoms of one printed row, around a run that has some of them. */
function rowCells(runs: readonly SpelledRun[], around: number, row: number): Atom[] {
  return runs.slice(Math.max(0, around - 12), around + 12)
    .flatMap(({words, groups}) => [...words, ...groups.flat()])
    .filter((atom) => atom.row === row);
}

/** What rows that show all their values teach about the number of cells of a printed row. */
export type RowShapes = {
  readonly learn: (claim: Claim) => void;
  /** Whether a row has as many cells as others of its kind; one with fewer has lost one somewhere. */
  readonly allow: (claim: Claim) => boolean;
};

/** Row shapes by form and place of the label. */
export function rowShapes(runs: readonly SpelledRun[]): RowShapes {
  const fewest = new Map<string, number>();
  const shapeOf = ({label, run, row}: Claim): {kind: string; size: number} | undefined => {
    if (!label.explicit || label.row === undefined) return undefined;
    const cells = rowCells(runs, run, label.row);
    return {kind: `${row.form}/${row.slots.length}/${cells.indexOf(label)}`, size: cells.length};
  };
  return {
    learn: (claim) => {
      const shape = shapeOf(claim);
      if (shape !== undefined) fewest.set(shape.kind, Math.min(shape.size, fewest.get(shape.kind) ?? Infinity));
    },
    allow: (claim) => {
      const shape = shapeOf(claim);
      const least = shape === undefined ? undefined : fewest.get(shape.kind);
      return shape === undefined || least === undefined || shape.size >= least;
    },
  };
}

/**
 * How many lines one cell takes where every cell has lines of its own, as most rows that show all their values tell;
 * `undefined` where they stand otherwise.
 */
export function lineStep(
  filled: readonly {readonly claim: Claim; readonly cells: readonly Atom[]}[],
): number | undefined {
  const plain = filled.filter(({claim: {label}, cells}) =>
    !label.explicit && cells.every(({as, explicit}) => as === "value" && !explicit));
  const votes = new Map<number, number>();
  for (const {claim: {label, next}, cells} of plain) {
    const step = next === undefined ? 0 : (next.line - label.line) / (cells.length + 1);
    const isEven = cells.every(({line}, at) => line - label.line === (at + 1) * step);
    if (isEven && step >= 1) votes.set(step, (votes.get(step) ?? 0) + 1);
  }
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] > 1 && best[1] >= plain.length / 2 ? best[0] : undefined;
}

/** The cells by their lines, where an empty cell leaves its line empty and what comes next stands where it must. */
export function cellsByLines({label, next, row, groups}: Claim, step: number | undefined): readonly Atom[] | undefined {
  if (step === undefined) return undefined;
  const shown = groups.flat().filter(({as}) => as !== "unit");
  const width = row.slots.length;
  if (next === undefined || next.line - label.line !== (width + 1) * step) return undefined;
  if (label.explicit || next.explicit || shown.some(({explicit}) => explicit)) return undefined;
  const placeOf = (line: number): number => (line - label.line) / step - 1;
  const byPlace = new Map(shown.map((atom) => [placeOf(atom.line), atom]));
  const isInPlace = (place: number): boolean => Number.isInteger(place) && place >= 0 && place < width;
  if (byPlace.size !== shown.length || ![...byPlace.keys()].every(isInPlace)) return undefined;
  return Array.from({length: width}, (_, place): Atom =>
    byPlace.get(place) ?? {as: "blank", text: "", line: label.line + (place + 1) * step, explicit: true});
}
