import {type EditionId, indicatorOf, indicatorsIn, type Variant} from "../../editions/edition";
import type {Figure} from "../../filing/figure";
import type {Cell, Grid} from "../../recognise/grid";
import {findLabel} from "../../recognise/labels";
import {recogniseGrids} from "../../recognise/recognise-grids";
import {type FigureInCell, rowsByLabel} from "../../recognise/rows-by-label";
import {readSheetHeading} from "../../recognise/sheet-heading";
import {readValue} from "../../recognise/value";

/** What was copied, as the forms of an edition understand it. */
export type Understood =
  /** Nothing but figures: they go where the cursor is. */
  | {readonly is: "bare"}
  /** Labels that no form has, or a table of which nothing is known. */
  | {readonly is: "strange"}
  | {readonly is: "otherEdition"; readonly edition: EditionId}
  | {
    readonly is: "figures";
    /** By id: what was copied for it, in the form's unit of money. */
    readonly figures: ReadonlyMap<string, string>;
    /** Numbers among them whose place is not known. */
    readonly left: readonly string[];
    /** The report year that was copied along. */
    readonly year: number | null;
  };

/** The forms that a block is to be understood as. */
export type FormsMeant = {readonly edition: EditionId; readonly variant?: Variant};

/** Tell which figures were copied, by the labels that were copied with them, whole tables or a few of their lines. */
export function understandPaste(grids: readonly Grid[], {edition, variant}: FormsMeant): Understood {
  if (grids.every(({cells}) => cells.every(({text}) => isBare(text, edition)))) return {is: "bare"};
  const read = recogniseGrids(grids, {edition});
  const own = read?.edition === edition ? read.figures : new Map<string, Figure>();
  const found = [...inTables(own, grids), ...grids.flatMap((grid) => linesBeside(own, grid, {edition, variant}))];
  const isSure = sureIn(grids, new Set([...own.keys(), ...found.map(({id}) => id)]), {edition, variant});
  const claimed = new Set<Cell>();
  const twice = new Set(found.flatMap(({cell}) => claimed.size === claimed.add(cell).size ? [cell] : []));
  const placed = found.filter(({id, cell}) => isSure(id) && !twice.has(cell));
  if (placed.length === 0) {
    return read !== undefined && read.edition !== edition && read.figures.size > 0
      ? {is: "otherEdition", edition: read.edition} : {is: "strange"};
  }
  const taken = new Set(placed.map(({cell}) => cell));
  return {
    is: "figures",
    figures: new Map(placed.map(({id, text}) => [id, text])),
    left: grids.flatMap(({cells}) => cells).filter((cell) => !taken.has(cell) && readValue(cell.text).as === "number")
      .map(({text}) => text.trim()),
    year: readSheetHeading(grids).year,
  };
}

type Found = FigureInCell & {readonly text: string};

/** What was recognised by the head of its table as well as by its row. */
function inTables(figures: ReadonlyMap<string, Figure>, grids: readonly Grid[]): readonly Found[] {
  const byPlace = new Map(grids.flatMap(({name, cells}) =>
    cells.map((cell) => [`${cell.row} ${cell.column} ${name}`, cell])));
  return [...figures].flatMap(([id, {place, as, converted, text}]): readonly Found[] => {
    const cell = place.in === "sheet" ? byPlace.get(`${place.row} ${place.column} ${place.sheet}`) : undefined;
    return as === "blank" || cell === undefined ? [] : [{id, cell, text: converted ?? text}];
  });
}

/** What else its row alone tells, unless what the heads tell contradicts that. */
function linesBeside(
  figures: ReadonlyMap<string, Figure>, grid: Grid, {edition, variant}: FormsMeant,
): readonly Found[] {
  const lines = rowsByLabel(grid, edition, variant);
  const isOther = ({id, cell: {row, column}}: FigureInCell) => {
    const place = figures.get(id)?.place;
    return place?.in === "sheet" && place.sheet === grid.name && (place.row !== row || place.column !== column);
  };
  if (lines.some(isOther)) return [];
  return lines.filter(({id, cell}) => !figures.has(id) && cell.text.trim() !== "")
    .map((line) => ({...line, text: line.cell.text}));
}

/**
 * Whether a figure's own row is named among what was copied, and its column, or else all the row's columns are there:
 * 结果维持 stands under three headings, and without one above it only heads for the whole table tell which is meant.
 */
function sureIn(
  grids: readonly Grid[], there: ReadonlySet<string>, {edition, variant}: FormsMeant,
): (id: string) => boolean {
  const find = findLabel(edition);
  const labels = grids.flatMap(({cells}) => cells.flatMap(({text}) => find(text)))
    .flatMap(({as, form, ids}) => (as === "row" || as === "column" ? [`${as} ${form} ${ids[0]}`] : []));
  const named = new Set(labels);
  const indicators = indicatorsIn(edition, variant);
  return (id) => {
    const {form, rowId, columnId} = indicatorOf(edition, id);
    const own = indicators.filter((one) => one.form === form);
    const isWhole = (some: typeof own) => some.every((one) => there.has(one.id));
    const heads = labels.filter((label) => label.startsWith(`column ${form} `)).length;
    return named.has(`row ${form} ${rowId}`)
      ? named.has(`column ${form} ${columnId}`) || isWhole(own.filter((one) => one.rowId === rowId))
      : isWhole(own) && heads >= own.length;
  };
}

/** A number, a mark for nothing, or nothing: no label, nor any other text. */
const isBare = (text: string, edition: EditionId): boolean =>
  readValue(text).as !== "text" || (!/[\p{Script=Han}]{2}/u.test(text) && findLabel(edition)(text).length === 0);
