import {numberOr} from "../../filing/figure";
import type {Host} from "../../hosts/host";
import type {Suggestion} from "../../reconcile/locate/locate";
import {tablesIn} from "./tables-in";

/** `stale` where a figure is no longer what it was, `refused` where a cell is locked or has a formula. */
export type Taking = "taken" | "stale" | "refused";

/**
 * Write what a suggestion says, as one undoable step, into the tables on these sheets; all of it or, where a figure
 * has changed meanwhile, nothing.
 */
export async function takeSuggestion(
  host: Host, sheets: readonly string[], {corrections}: Suggestion,
): Promise<Taking> {
  const tables = tablesIn("", await host.read()).find((set) => set.sheets.join() === sheets.join());
  const figures = corrections.map(({id}) => tables?.filing.figures.get(id));
  if (figures.some((figure, at) => figure === undefined || numberOr(null, figure) !== corrections[at]!.from)) return "stale";
  const entries = figures.flatMap((figure, at) => {
    const {place} = figure!;
    const value = corrections[at]!.to;
    return place.in === "sheet" ? [{sheet: place.sheet, row: place.row, column: place.column, value}] : [];
  });
  // A total that a formula computes, rightly or not, is not made a typed number unasked.
  if (entries.length < corrections.length || figures.some((figure) => figure!.formula !== undefined)) return "refused";
  return (await host.write(entries)).length === 0 ? "taken" : "refused";
}
