import {type Effort, effortFor} from "../filing/effort";
import {ReadError} from "../filing/read-error";
import type {Cell, Grid} from "../recognise/grid";
import type {SheetOfCells} from "./formulas/workbook-cells";
import {limits} from "./limits";
import {type NumberFormat, showPlain, storedNumber} from "./number-format";
import {type CellArea, type Corner, isWithin, lastColumn, parseCorner} from "./references";
import {type RawCell, scanSheet} from "./scan-sheet";
import {struckIn} from "./struck-cell";
import {unescapeText} from "./xml-text";
import type {Zip} from "./open-zip";
import {readRelationships} from "./package-parts";
import {scanOnce, scanXml} from "./scan-xml";

/** What the sheets of a workbook share. */
export type SharedParts = {
  readonly source: string;
  readonly strings: readonly SharedText[];
  /** Of every cell style, by its number, and whether its font strikes out what the cell holds. */
  readonly formats: readonly NumberFormat[];
  readonly struck: readonly boolean[];
  /** Cells read so far, in all sheets. */
  cellsRead: number;
};

/** A text, and what of it has a look of its own and therefore none of its cell's: most have nothing of that kind. */
export type SharedText = string | {readonly text: string; readonly ownLook: string};

/** A sheet as its part has it. */
export type Worksheet = SheetOfCells & {
  readonly areas: readonly CellArea[]; readonly hidden: boolean; readonly pageHeader: string;
  /** Whether the font of the cell there strikes its number, or what its formula gives, out. */
  readonly isStruck: (place: Corner) => boolean;
};

/** Read a sheet: values, cached results, formulas, merged areas, what is hidden. Empty cells are left out. */
export function readWorksheet(
  shared: SharedParts, part: string, bytes: Uint8Array, name: string, hidden: boolean,
): Worksheet {
  const refuse = (): never => {
    throw new ReadError(shared.source, "damaged", {part});
  };
  const formats = new Map<Cell, NumberFormat>();
  const cells: Cell[] = [];
  const struck = new Set<number>();
  const keep = (one: RawCell): void => {
    const cell = cellOf(shared, one, hidden, refuse);
    if (cell === undefined) return;
    const format = cell.formula === undefined ? undefined : shared.formats[Number(one.style)];
    if (format !== undefined) formats.set(cell, format);
    const isLeft = cell.formula === undefined && typeof cell.value === "string";
    if (!isLeft && isStruckOut(shared, one)) struck.add(keyOf(one));
    cells.push(cell);
  };
  const [empty, arrays]: [RawCell[], RawCell[]] = [[], []];
  const {areas, pageHeader} = scanSheet(shared.source, part, bytes, limits.cells - shared.cellsRead, (one) => {
    shared.cellsRead += 1;
    if (one.fills !== undefined) arrays.push(one);
    if (one.raw === undefined && one.formula === undefined) empty.push(one);
    else keep(one);
  });
  for (const one of filledBy(arrays, empty, effortFor(shared.source, limits.formulaPieces))) keep(one);
  return {
    name, hidden, areas, pageHeader, cells: inReadingOrder(cells, refuse),
    isStruck: (place) => struck.size > 0 && struck.has(keyOf(place)),
    show: (cell, value) => formats.get(cell)?.show(value) ?? showPlain(value),
  };
}

/** Cells of an array that hold no value are not empty: what they hold, the array's formula says. */
const filledBy = (arrays: readonly RawCell[], empty: readonly RawCell[], effort: Effort): readonly RawCell[] =>
  arrays.length === 0 ? [] : empty.flatMap((cell): readonly RawCell[] => {
    effort(arrays.length);
    const {formula} = arrays.find(({fills}) => fills !== undefined && isWithin(fills, cell.row, cell.column)) ?? {};
    return formula === undefined ? [] : [{...cell, formula, isArray: true}];
  });

function cellOf(shared: SharedParts, cell: RawCell, hidden: boolean, refuse: () => never): Cell | undefined {
  const {row, column, formula, isArray} = cell;
  const content = contentOf(shared, cell, refuse);
  if (content.value === null && formula === undefined && content.struck === undefined) return undefined;
  const {text, value, error, date, struck} = content;
  const isShown = struck === undefined && !hidden && !cell.isHidden;
  const isPlain = isShown && formula === undefined && error === undefined && date === undefined;
  // Spelled out it takes three quarters of the room: sheets have hundreds of thousands of them.
  return isPlain ? {row, column, rowSpan: 1, columnSpan: 1, text, value} : {
    row, column, rowSpan: 1, columnSpan: 1, ...content,
    ...(formula !== undefined && {formula: `=${formula}`}), ...(isArray && {isArray}),
    ...((hidden || cell.isHidden) && {hidden: true}),
  };
}

type Content = Pick<Cell, "text" | "value" | "error" | "date" | "struck">;

function contentOf(shared: SharedParts, cell: RawCell, refuse: () => never): Content {
  const {strings, formats} = shared;
  const {type, style, raw} = cell;
  if (raw === undefined || (raw === "" && type !== "str" && type !== "inlineStr")) return nothing;
  switch (type) {
    // A text that is not in the table is lost, and with it perhaps a label: the file is not whole.
    case "s": {
      return leftOf((/^\d+$/.test(raw) ? strings[Number(raw)] : undefined) ?? refuse(), isStruckOut(shared, cell));
    }
    case "inlineStr": {
      const text = {text: unescapeText(raw), ownLook: unescapeText(cell.ownLook ?? "")};
      return leftOf(text, isStruckOut(shared, cell));
    }
    case "str": return asText(unescapeText(raw));
    case "b": return /^(?:1|true)$/.test(raw.trim()) ? {text: "TRUE", value: true} : {text: "FALSE", value: false};
    case "e": return {text: raw, value: raw, error: raw};
    case "d": return {text: raw, value: raw, date: true};
  }
  const value = storedNumber(raw);
  if (value === undefined) return raw.trim() === "" ? nothing : asText(raw);
  const format = formats[Number(style)];
  const text = format === undefined ? showPlain(value) : format.show(value);
  return {text, value, ...(format?.isDate && {date: true})};
}

const nothing: Content = {text: "", value: null};

/** Struck text is none; where it was all of the cell's, the cell is empty. */
function leftOf(shared: SharedText, isStruck: boolean): Content {
  if (!isStruck) return asText(typeof shared === "string" ? shared : shared.text);
  const all = typeof shared === "string" ? shared : shared.text;
  return typeof shared === "string" || shared.ownLook === "" ? {...nothing, ...struckIn(all)} : asText(shared.ownLook);
}

const asText = (text: string): Content => ({text, value: text});

const isStruckOut = ({struck}: SharedParts, {style}: RawCell): boolean =>
  struck[style === undefined ? 0 : Number(style)] === true;

const keyOf = ({row, column}: Corner): number => row * (lastColumn + 1) + column;

function inReadingOrder(cells: Cell[], refuse: () => never): readonly Cell[] {
  if (isInOrder(cells)) return cells;
  cells.sort(compare);
  // Two cells at one address: programs disagree which one counts.
  return isInOrder(cells) ? cells : refuse();
}

/** Whether each stands behind the one before it. */
function isInOrder(cells: readonly Cell[]): boolean {
  let last: Cell | undefined;
  for (const cell of cells) {
    if (last !== undefined && compare(last, cell) >= 0) return false;
    last = cell;
  }
  return true;
}

const compare = (one: Cell, other: Cell): number => one.row - other.row || one.column - other.column;

type Comments = NonNullable<Grid["comments"]>;

/** What people wrote on the cells of a sheet; what is no address is passed over. */
export function readComments(zip: Zip, sheet: string): Comments {
  const target = readRelationships(zip, sheet).find(({type}) => type === "comments")?.target;
  const bytes = target === undefined ? undefined : zip.part(target);
  return target === undefined || bytes === undefined ? [] : scanComments(zip.source, target, bytes);
}

const scanComments = scanOnce((source, part, xml): Comments => {
  const comments: {row: number; column: number; text: string; by: string}[] = [];
  const authors: string[] = [];
  let within: string | undefined;
  scanXml(source, part, xml, {
    open(tag, attributes) {
      within = tag;
      if (tag === "author") authors.push("");
      if (tag !== "comment") return;
      const {row, column} = parseCorner(attributes.ref ?? "") ?? {row: -1, column: -1};
      comments.push({row, column, text: "", by: authors[Number(attributes.authorId)] ?? ""});
    },
    close() {
      within = undefined;
    },
    text(piece) {
      const comment = comments.at(-1);
      if (within === "author") authors.push((authors.pop() ?? "") + piece);
      if (within === "t" && comment !== undefined) comment.text += piece;
    },
  });
  return comments.filter(({row}) => row >= 0);
});
