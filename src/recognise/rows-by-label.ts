import {type EditionId, indicatorsIn, type Variant} from "../editions/edition";
import type {Cell, Grid} from "./grid";
import {findLabel, type Meaning} from "./labels";

/** A figure, and the cell of a grid that holds it. */
export type FigureInCell = {readonly id: string; readonly cell: Cell};

/**
 * The figures of rows that lost the head of their table, as of a few lines that were copied: behind a row's own label
 * there must be as many cells as its form has columns. Of a label that several rows have, the next one down is meant.
 */
export function rowsByLabel(grid: Grid, edition: EditionId, variant?: Variant): readonly FigureInCell[] {
  const find = findLabel(edition);
  let before: Meaning | undefined;
  return Array.from({length: grid.rows}, (_, row) => grid.cells.filter((cell) => cell.row === row)).flatMap((cells) => {
    const at = cells.findLastIndex(({text}) => find(text).some(isRow));
    const values = cells.slice(at + 1);
    const fitting = cells.slice(at, at + 1).flatMap(({text}) => find(text).filter(isRow)).flatMap((meaning) => {
      const figures = indicatorsIn(edition, variant)
        .filter(({form, rowId}) => form === meaning.form && rowId === meaning.ids[0]);
      return figures.length === values.length ? [{meaning, figures}] : [];
    });
    const below = fitting.filter(({meaning: {form, at: place}}) => before?.form === form && place > before.at);
    const [meant] = below.length > 0 ? below : fitting.length === 1 ? fitting : [];
    if (meant === undefined) return [];
    before = meant.meaning;
    return meant.figures.flatMap(({id}, nth) => values.slice(nth, nth + 1).map((cell) => ({id, cell})));
  });
}

const isRow = ({as, ids}: Meaning): boolean => as === "row" && ids.length === 1 && ids[0] !== "";
