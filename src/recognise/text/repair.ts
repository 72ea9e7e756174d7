import type {FormId} from "../../editions/edition";
import type {Claim} from "./claims";
import type {FilledRow, Loose, Settled} from "./settle";
import {columnsAddUp} from "./sums";
import {lastWords} from "./tail";
import type {SpelledRun, Walk} from "./walk";

type Full = {readonly run: number; readonly cells: FilledRow["cells"]};

/**
 * Where labels stand without values and rows of values without labels, labels and values have slipped. They belong
 * together in order if there are as many of both and then all columns add up; else the rows around stay out.
 */
export function repair(runs: readonly SpelledRun[], {claims, edition}: Walk, settled: Settled, form: FormId): Settled {
  const own = settled.filled.filter(({claim}) => claim.row.form === form);
  const width = own[0]?.cells.length;
  if (width === undefined || width < 5) return settled;
  const orphans = settled.loose.flatMap((loose) => fullRows(loose, width));
  const labels = claims.filter(({row}) => row.form === form).filter(isFirst);
  const bare = labels.filter((claim) => !own.some((row) => row.claim === claim));
  if (orphans.length === 0 || bare.length === 0) return settled;
  const rows = own.map(({claim, cells}) => ({run: claim.run, cells}));
  const inOrder = byOrder(labels, [...rows, ...orphans]);
  if (inOrder !== undefined && columnsAddUp(edition, form, inOrder)) {
    const loose = settled.loose.filter((one) => !orphans.some(({run}) => run === one.run));
    return {filled: [...settled.filled.filter(({claim}) => claim.row.form !== form), ...inOrder], loose};
  }
  if (columnsAddUp(edition, form, own)) return settled;
  return withoutSlipped(settled, own, bare, orphans, runs);
}

const isFirst = (claim: Claim, at: number, all: readonly Claim[]): boolean =>
  all.findIndex(({row}) => row === claim.row) === at;

function fullRows({run, cells}: Loose, width: number): Full[] {
  if (cells.length % width !== 0) return [];
  const rowAt = (at: number): Full => ({run, cells: cells.slice(at * width, (at + 1) * width)});
  return Array.from({length: cells.length / width}, (_, at) => rowAt(at));
}

function byOrder(labels: readonly Claim[], rows: readonly Full[]): FilledRow[] | undefined {
  if (labels.length !== rows.length) return undefined;
  const sorted = [...rows].sort((a, b) => a.cells[0]!.line - b.cells[0]!.line || a.run - b.run);
  return labels.map((claim, at) => ({claim, cells: sorted[at]!.cells}));
}

/** Leave out the rows between each bare label and the nearest row of values without a label. */
function withoutSlipped(
  settled: Settled, own: readonly FilledRow[], bare: readonly Claim[], orphans: readonly Full[],
  runs: readonly SpelledRun[],
): Settled {
  const isBetween = (run: number) => bare.some(({run: from}) => orphans.some(({run: to}) =>
    run >= Math.min(from, to) && run <= Math.max(from, to) && Math.abs(from - to) < farthest));
  const slipped = own.filter(({claim}) => isBetween(claim.run));
  return leaveOut(settled, slipped, runs);
}

/** A bare label and a bare row of values further apart than this, in runs, have nothing to do with each other. */
const farthest = 12;

/** The rows' values as doubtful ones. */
export function leaveOut(settled: Settled, rows: readonly FilledRow[], runs: readonly SpelledRun[]): Settled {
  const loose = rows.map(({claim: {run}, cells}): Loose => {
    const values = cells.filter(({as}) => as === "value");
    return {run, label: lastWords(runs[run]!), cells: values, why: "doubt"};
  });
  return {
    filled: settled.filled.filter((row) => !rows.includes(row)),
    loose: [...settled.loose, ...loose.filter(({cells}) => cells.length > 0)],
  };
}
