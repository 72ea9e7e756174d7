import type {UnmatchedReason} from "../../filing/filing";
import type {Atom} from "./atoms";
import {fit, type Padding} from "./fit";
import {cellsByHeads, cellsByLines, lineStep} from "./places";
import type {Slot} from "./layout";
import {lastWords, unitBeside} from "./tail";
import type {Claim} from "./claims";
import type {SpelledRun, Walk} from "./walk";

/** A cell that found its figure. */
export type Placed = {readonly slot: Slot; readonly cell: Atom; readonly unit?: string; readonly claim: Claim};

/** Values that found none. */
export type Loose = {readonly run: number; readonly label: string; readonly cells: readonly Atom[]; readonly why: UnmatchedReason};

/** What the claims come to. */
export type Settled = {readonly placed: Placed[]; readonly loose: Loose[]};

/**
 * Give each claim's cells to its row. What a row alone leaves open (where its empty cells stand) the form's other
 * rows decide; what they leave open too stays loose.
 */
export function settle(runs: readonly SpelledRun[], {claims, strays}: Walk): Settled {
  const placed: Placed[] = [];
  const loose: Loose[] = [];
  const open: Claim[] = [];
  const paddings = new Map<string, Set<Padding>>();
  for (const claim of claims) {
    const fitted = fit(claim.groups, claim.row.slots.length);
    const below = fitted === undefined || hasGaps(claim) ? cellsByHeads(runs, claim) : undefined;
    if (below !== undefined) take(claim, below, []);
    else if (fitted === undefined) open.push(claim);
    else take(claim, fitted.cells, fitted.rest);
    if (fitted?.padding !== undefined) paddings.set(claim.row.form, (paddings.get(claim.row.form) ?? new Set()).add(fitted.padding));
  }
  const step = lineStep(runs, claims);
  for (const claim of open) {
    const [padding, other] = paddings.get(claim.row.form) ?? [];
    const padded = padding === undefined || other !== undefined ? undefined : fit(claim.groups, claim.row.slots.length, padding);
    const cells = padded?.cells ?? cellsByLines(claim, step);
    if (cells !== undefined) take(claim, cells, padded?.rest ?? []);
    else loosen(claim.run, claim.groups.flat(), "count");
  }
  for (const {run, why} of strays) loosen(run, runs[run]!.groups.flat(), why);
  return {placed, loose};

  /** Empty cells stand among the row's values. */
  function hasGaps({groups}: Claim): boolean {
    return groups.length > 0 && groups[0]!.some(({as}) => as === "blank");
  }

  function take(claim: Claim, cells: readonly Atom[], rest: readonly Atom[]): void {
    const unit = claim.unit ?? unitBeside(runs[claim.run]!);
    cells.forEach((cell, at) => {
      const slot = claim.row.slots[at]!;
      const head = slot.kind === "amount" ? claim.heads.get(slot.column)?.unit : undefined;
      placed.push({slot, cell, unit: unit ?? head, claim});
    });
    loosen(claim.run, rest, "value");
  }

  function loosen(run: number, cells: readonly Atom[], why: UnmatchedReason): void {
    const values = cells.filter(({as}) => as === "value");
    if (values.length > 0) loose.push({run, label: lastWords(runs[run]!), cells: values, why});
  }
}
