import type {EditionId, Variant} from "../../editions/edition";
import type {Figure} from "../../filing/figure";
import type {Grid} from "../grid";
import {equalities, holds, isNothing, valuesOf} from "./equalities";
import type {PlacedFigure} from "./form-in-table";

/**
 * The figures written as 419 652, of which nothing tells whether they are one number with its thousands apart or two
 * that ran together: a cell beside is blank, or sums do not come out, and none proves the number, or another one of
 * the table that is written so.
 */
export function unsureForSpaces(
  edition: EditionId, variant: Variant | undefined, figures: ReadonlyMap<string, Figure>,
  taken: ReadonlyMap<string, PlacedFigure>, gridOf: ReadonlyMap<string, Grid>,
): readonly string[] {
  const spaced = [...taken.values()].filter(({id, spot}) => spot !== undefined && typeof spot.cell.value !== "number" &&
    figures.get(id)?.as === "number" && isSpaced(spot.text));
  if (spaced.length === 0) return [];
  const sums = equalities(edition, variant, figures);
  const valueOf = valuesOf(figures);
  const sumsOf = new Map(spaced.map(({id}) => [id, sums.filter((sum) => sum.figures.includes(id))]));
  const fits = ({id}: PlacedFigure): boolean => sumsOf.get(id)?.every((sum) => holds(sum, valueOf)) ?? true;
  const isProven = (each: PlacedFigure): boolean => fits(each) &&
    (sumsOf.get(each.id) ?? []).some(({figures}) => figures.some((id) => id !== each.id && !isNothing(valueOf(id))));
  const usual = new Set(spaced.filter(isProven).map(({id}) => gridOf.get(id)));
  const isBesideBlank = ({id, row, column}: PlacedFigure): boolean => {
    const here = [...taken.values()].filter((other) => other.row === row && gridOf.get(other.id) === gridOf.get(id))
      .sort((one, other) => one.column - other.column);
    const at = here.findIndex((other) => other.column === column);
    return [here[at - 1], here[at + 1]].some((other) => other !== undefined && figures.get(other.id)?.as === "blank");
  };
  return spaced.filter((each) => !isProven(each) &&
    (isBesideBlank(each) || !(fits(each) || usual.has(gridOf.get(each.id))))).map(({id}) => id);
}

/** Whether the number of a cell has its thousands apart by white space, of whatever width. */
const isSpaced = (text: string): boolean => /^[^\d(（[【〔]*\d{1,3}\s+\d{3}(?!\d)/.test(text.normalize("NFKC"));
