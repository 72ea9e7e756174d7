import {collectElements, type SeenElement} from "./collect-elements";
import type {CellLink} from "../sheets/sheet-spec";
import {parseArea, parseCorner, parseLink, type CellArea, type Corner} from "./references";
import {type Attributes, isTrue, scanXml} from "./scan-xml";
import {unescapeText} from "./xml-text";

/** Columns from one to another: how wide they are, in characters, and the style of what is not there yet. */
type ColumnLayout = {
  readonly from: number;
  readonly to: number;
  readonly width?: number;
  readonly isHidden: boolean;
  readonly style?: number;
};

/** What is checked where something is typed, as the file says it. */
export type SheetValidation = {
  readonly attributes: Attributes;
  readonly areas: readonly CellArea[];
  readonly formula1?: string;
  readonly formula2?: string;
};

/** All that a sheet says of itself beside its cells. */
export type SheetLayout = {
  readonly columns: readonly ColumnLayout[];
  /** Heights in points, and the style of what is not there yet. */
  readonly rows: ReadonlyMap<number, {readonly height?: number; readonly isHidden: boolean; readonly style?: number}>;
  readonly usualWidth?: number;
  readonly usualHeight?: number;
  readonly merges: readonly CellArea[];
  /** Areas that a formula fills as a whole. */
  readonly arrays: readonly CellArea[];
  /** Those of them that are what-if tables, which only their own program computes. */
  readonly whatIfTables: readonly CellArea[];
  readonly freeze?: {readonly rows: number; readonly columns: number};
  readonly hasGridlines: boolean;
  /** Six digits. */
  readonly tabColor?: string;
  readonly isProtected: boolean;
  /** Rows or cells say not where they are: nothing can be put between them. */
  readonly lacksAddresses: boolean;
  readonly validations: readonly SheetValidation[];
  /** Cells of which a click leads elsewhere; `to` is absent where that is out of the workbook. */
  readonly links: readonly {readonly area: CellArea; readonly to?: CellLink}[];
  /** Cells whose text is written in the cell itself, with that text. */
  readonly ownTexts: readonly {readonly at: Corner; readonly text: SeenElement}[];
  /** What says how cells look where something holds of them. */
  readonly conditional: readonly SeenElement[];
  /** What there is beside, by the element's name: `drawing`, `autoFilter`. */
  readonly others: ReadonlySet<string>;
};

/** Read how a sheet is laid out. Throws ReadError as reading does. */
export function readLayout(source: string, part: string, xml: Uint8Array): SheetLayout {
  const columns: ColumnLayout[] = [];
  const rows = new Map<number, {height?: number; isHidden: boolean; style?: number}>();
  const merges: CellArea[] = [];
  const [arrays, whatIfTables]: [CellArea[], CellArea[]] = [[], []];
  const links: {area: CellArea; to?: CellLink}[] = [];
  const ownTexts: {at: Corner; text: SeenElement}[] = [];
  const [texts, conditional] = [collectElements("is"), collectElements("conditionalFormatting")];
  const validations: {attributes: Attributes; areas: readonly CellArea[]; formula1?: string; formula2?: string}[] = [];
  const others = new Set<string>();
  const said: {-readonly [Key in "usualWidth" | "usualHeight" | "freeze" | "tabColor"]?: SheetLayout[Key]} = {};
  let cell: Corner | undefined;
  let [hasGridlines, isProtected, lacksAddresses, row, views] = [true, false, false, -1, 0];
  let into: "formula1" | "formula2" | undefined;
  const openers: Readonly<Record<string, (attributes: Attributes) => void>> = {
    tabColor: ({rgb}) => {
      if (rgb !== undefined) said.tabColor = rgb.slice(-6);
    },
    sheetFormatPr: ({defaultColWidth, defaultRowHeight}) => {
      said.usualWidth = positive(defaultColWidth);
      said.usualHeight = positive(defaultRowHeight);
    },
    sheetView: ({showGridLines}) => {
      if (views++ === 0) hasGridlines = !/^(?:0|false)$/.test(showGridLines ?? "");
    },
    pane: ({xSplit, ySplit, state, topLeftCell}) => {
      if (views === 1 && /^frozen/.test(state ?? "") && parseCorner(topLeftCell ?? "A1") !== undefined) {
        said.freeze = {rows: positive(ySplit) ?? 0, columns: positive(xSplit) ?? 0};
      }
    },
    col: ({min, max, width, hidden, style}) => columns.push({
      from: Number(min) - 1, to: Math.min(Number(max), 16_384) - 1, width: positive(width), isHidden: isTrue(hidden),
      ...(style === undefined ? {} : {style: Number(style)}),
    }),
    row: ({r, ht, hidden, s, customFormat}) => {
      row = r === undefined ? row + 1 : Number(r) - 1;
      lacksAddresses ||= r === undefined;
      const height = positive(ht);
      const style = isTrue(customFormat) ? {style: Number(s ?? 0)} : {};
      if (height !== undefined || isTrue(hidden) || "style" in style) {
        rows.set(row, {height, isHidden: isTrue(hidden), ...style});
      }
    },
    c: ({r}) => {
      lacksAddresses ||= r === undefined;
      cell = r === undefined ? undefined : parseCorner(r);
    },
    hyperlink: ({ref = "", location}) => {
      const area = parseArea(ref);
      if (area !== undefined) links.push({area, to: location === undefined ? undefined : parseLink(location)});
    },
    f: ({t: type, ref = ""}) => {
      const area = type === "array" || type === "dataTable" ? parseArea(ref) : undefined;
      if (area !== undefined) arrays.push(area);
      if (area !== undefined && type === "dataTable") whatIfTables.push(area);
    },
    mergeCell: ({ref = ""}) => {
      const area = parseArea(ref);
      if (area !== undefined) merges.push(area);
    },
    sheetProtection: ({sheet}) => {
      isProtected = isTrue(sheet);
    },
    dataValidation: (attributes) => validations.push({
      attributes, areas: (attributes.sqref ?? "").split(/\s+/).flatMap((one) => parseArea(one) ?? []),
    }),
  };
  scanXml(source, part, xml, {
    open(tag, attributes) {
      openers[tag]?.(attributes);
      texts.open(tag, attributes);
      conditional.open(tag, attributes);
      if (named.has(tag)) others.add(tag);
      into = tag === "formula1" || tag === "formula2" ? tag : undefined;
    },
    close(tag) {
      into = undefined;
      texts.close(tag);
      conditional.close(tag);
      const text = tag === "is" ? texts.found.at(-1) : undefined;
      if (cell !== undefined && text !== undefined) ownTexts.push({at: cell, text});
    },
    text(piece) {
      texts.text(piece);
      conditional.text(piece);
      const last = validations.at(-1);
      if (into !== undefined && last !== undefined) last[into] = (last[into] ?? "") + unescapeText(piece);
    },
  });
  return {
    ...said, columns, rows, merges, arrays, whatIfTables, links, ownTexts, conditional: conditional.found, hasGridlines,
    isProtected, lacksAddresses, validations, others,
  };
}

/** The style of a cell that is not there: its row's, or its column's. */
export const styleBeside = (
  {rows, columns}: Pick<SheetLayout, "rows" | "columns">, row: number, column: number,
): number => rows.get(row)?.style ?? columns.find(({from, to, style}) =>
  style !== undefined && from <= column && column <= to)?.style ?? 0;

const positive = (number: string | undefined): number | undefined => Number(number) > 0 ? Number(number) : undefined;

/** What a spreadsheet may not be able to show. */
const named: ReadonlySet<string> = new Set([
  "drawing", "legacyDrawing", "tablePart", "autoFilter", "oleObjects", "controls", "picture",
  "protectedRanges", "rowBreaks", "sparklineGroups",
]);
