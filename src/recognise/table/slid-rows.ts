import {isUnderOwn, type Zone} from "./find-zones";
import {rightOf, type TableSpot, type View} from "./view";

/**
 * Whether a row with as many figures as headings, some of them (`astray`) under none, slid as a whole and is counted
 * off: by the spans of merged areas that were lost, or as all rows did. Where it is not so, a single figure was moved.
 */
export function slidAsWhole(
  view: View, zone: Zone,
): (row: number, figures: readonly TableSpot[], astray: readonly TableSpot[]) => boolean {
  const isAlike = allAlike(view, zone);
  return (row, figures, astray) =>
    isWithin(zone, astray) || isRunBehindLabel(view, row, figures) || isAlike(figures);
}

/** Figures in columns between headings, where these have merged areas that the figures lost, or the other way round. */
const isWithin = ({left, right}: Zone, figures: readonly TableSpot[]): boolean =>
  figures.every(({column}) => column >= left && column <= right);

/** Figures without a gap between the label and the last of them. */
const isRunBehindLabel = (view: View, row: number, figures: readonly TableSpot[]): boolean =>
  figures.every((spot, at) => {
    const before = figures[at - 1];
    return before !== undefined ? rightOf(before) + 1 === spot.column
      : view.across(row).some((one) => one.as === "text" && rightOf(one) + 1 === spot.column);
  });

/** Whether all rows of a zone, and more than one, have their figures in the same columns. */
function allAlike(view: View, zone: Zone): (figures: readonly TableSpot[]) => boolean {
  let known: readonly string[] | undefined;
  const columnsOf = (figures: readonly TableSpot[]): string => figures.map(({column}) => column).join();
  return (figures) => {
    known ??= view.filled(zone.bottom + 1, zone.last).flatMap((row) => {
      const own = view.across(row).filter((spot) => spot.row === row && spot.as === "number");
      return own.some((spot) => isUnderOwn(spot, zone)) ? [columnsOf(own)] : [];
    });
    return known.length > 1 && known.every((columns) => columns === columnsOf(figures));
  };
}
