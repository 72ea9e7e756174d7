import {linkReference} from "../../office/references";
import {type CellSpec, type SheetSpec, type Style, tagName, type Validation, withoutStandIns} from "../../sheets/sheet-spec";
import {styles} from "../../sheets/styles";
import {asEntered} from "./cell-content";
import {addressLists, groupBy, rangeOf, rectanglesOf, spotsOf, type Rectangle} from "./cell-groups";

/** Put on an empty sheet what its spec says, but for charts, print set-up and protection. Nothing is sent yet. */
export function fillSheet(sheet: Excel.Worksheet, spec: SheetSpec): void {
  const {columnWidths, rowHeights, freeze, validations, tag} = spec;
  const cells = withoutStandIns(spec);
  const rows = rowHeights.length;
  const columns = columnWidths.length;
  const whole = sheet.getRangeByIndexes(0, 0, rows, columns);
  sizeColumns(sheet, columnWidths);
  sizeRows(sheet, rowHeights);
  // Before the content: a number format may decide what a text is taken for.
  formatNumbers(sheet, cells);
  whole.formulas = contentOf(cells, rows, columns);
  linkCells(sheet, cells);
  // Before the looks: on the web a merge takes fills and lines with it that were there (office-js#6405).
  cells
    .map(areaOf)
    .filter((area) => area.rows * area.columns > 1)
    .forEach((area) => rangeOf(sheet, area).merge(false));
  setLooks(sheet, cells);
  validations.forEach((validation) => validate(sheet, validation));
  sheet.showGridlines = false;
  if (freeze && freeze.rows + freeze.columns > 0) freezePanes(sheet, freeze);
  if (tag) {
    sheet.customProperties.add(tagName, tag);
    // Stays in the .xlsx, where other programs and our own reader find it.
    sheet.names.add(tagName, `="${tag}"`).visible = false;
  }
}

function sizeColumns(sheet: Excel.Worksheet, widths: readonly number[]): void {
  for (const {from, count, value} of runsOf(widths))
    sheet.getRangeByIndexes(0, from, 1, count).format.columnWidth = pointsOf(value);
}

/** A width in characters as points: seven pixels a digit and five of padding, three quarters of a point each. */
const pointsOf = (characters: number): number => Math.trunc(characters * 7 + 5) * 0.75;

function sizeRows(sheet: Excel.Worksheet, heights: readonly number[]): void {
  for (const {from, count, value} of runsOf(heights))
    sheet.getRangeByIndexes(from, 0, count, 1).format.rowHeight = value;
}

/** Neighbours of one size, together. */
function runsOf(sizes: readonly number[]): readonly Readonly<SizeRun>[] {
  const runs: SizeRun[] = [];
  sizes.forEach((value, from) => {
    const last = runs.at(-1);
    if (last?.value === value) last.count += 1;
    else runs.push({from, count: 1, value});
  });
  return runs;
}

type SizeRun = {readonly from: number; count: number; readonly value: number};

function formatNumbers(sheet: Excel.Worksheet, cells: readonly CellSpec[]): void {
  const formats = groupBy(cells, ({style, numberFormat}) => numberFormat ?? styles[style].numberFormat);
  for (const [format, own] of formats) {
    if (format === undefined) continue;
    for (const area of rectanglesOf(own)) {
      rangeOf(sheet, area).numberFormat = Array.from({length: area.rows}, () =>
        Array.from({length: area.columns}, () => format),
      );
    }
  }
}

/** The sheet's content as one block; `null` leaves a cell as it is: empty. */
function contentOf(cells: readonly CellSpec[], rows: number, columns: number): (string | number | null)[][] {
  const block = Array.from({length: rows}, () => new Array<string | number | null>(columns).fill(null));
  for (const {row, column, value, formula} of cells) {
    const content = formula ?? (value === null || value === undefined ? null : asEntered(value));
    if (content !== null) block[row]![column] = content;
  }
  return block;
}

/** Make texts lead to their cells. Excel gives them a look of its own, which the sheet's takes the place of later. */
function linkCells(sheet: Excel.Worksheet, cells: readonly CellSpec[]): void {
  for (const {row, column, value, link} of cells) {
    if (link === undefined) continue;
    const text = String(value ?? "");
    sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = {
      documentReference: linkReference(link), textToDisplay: text, screenTip: text,
    };
  }
}

/** Each look once, for all cells that have it; borders for each block of ruled cells. */
function setLooks(sheet: Excel.Worksheet, cells: readonly CellSpec[]): void {
  const looks = groupBy(cells, ({style, indent = 0}) => JSON.stringify([styles[style], indent]));
  for (const own of looks.values()) {
    const [{style, indent}] = own;
    for (const addresses of addressLists(rectanglesOf(own.flatMap(spotsIn))))
      setLook(sheet.getRanges(addresses).format, styles[style], indent);
  }
  const open = cells.filter((cell) => cell.open);
  for (const addresses of addressLists(rectanglesOf(open.flatMap(spotsIn))))
    sheet.getRanges(addresses).format.protection.locked = false;
  const bordered = (border: Style["border"]) =>
    rectanglesOf(cells.filter(({style}) => styles[style].border === border).flatMap(spotsIn));
  for (const area of bordered("thin")) rule(rangeOf(sheet, area), edgesOf(area));
  for (const area of bordered("bottom")) rule(rangeOf(sheet, area), ["EdgeBottom"]);
}

function setLook(
  format: Excel.RangeFormat,
  {font, fill, horizontal, vertical, wrap}: Style,
  indent: number | undefined,
): void {
  format.font.name = font.name;
  format.font.size = font.size;
  if (font.bold) format.font.bold = true;
  if (font.underline) format.font.underline = "Single";
  if (font.color !== undefined) format.font.color = `#${font.color}`;
  if (fill !== undefined) format.fill.color = `#${fill}`;
  format.horizontalAlignment = horizontal === "left" ? "Left" : horizontal === "right" ? "Right" : "Center";
  format.verticalAlignment = vertical === "top" ? "Top" : "Center";
  if (wrap) format.wrapText = true;
  if (indent) format.indentLevel = indent;
}

type Edge = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "InsideHorizontal" | "InsideVertical";

// A single row has no lines inside to be set: Excel may refuse them.
const edgesOf = ({rows, columns}: Rectangle): readonly Edge[] => [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  ...(rows > 1 ? (["InsideHorizontal"] as const) : []),
  ...(columns > 1 ? (["InsideVertical"] as const) : []),
];

function rule(range: Excel.Range, edges: readonly Edge[]): void {
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = lineColor;
  }
}

const lineColor = "#7A818A";

function validate(sheet: Excel.Worksheet, {kind, values = [], from, title, message, ...area}: Validation): void {
  const {dataValidation} = rangeOf(sheet, area);
  dataValidation.rule =
    kind === "amount"
      ? {decimal: {formula1: 0, operator: "GreaterThanOrEqualTo"}}
      : kind === "count"
        ? {wholeNumber: {formula1: 0, operator: "GreaterThanOrEqualTo"}}
        : kind === "list"
        ? {list: {inCellDropDown: true, source: from === undefined ? values.join(",") : `=${from}`}}
        : {wholeNumber: {formula1: -999_999_999, formula2: 999_999_999, operator: "Between"}};
  dataValidation.ignoreBlanks = true;
  dataValidation.errorAlert = {title, message, style: "Stop", showAlert: true};
}

function freezePanes(sheet: Excel.Worksheet, {rows, columns}: {readonly rows: number; readonly columns: number}): void {
  if (columns === 0) sheet.freezePanes.freezeRows(rows);
  else if (rows === 0) sheet.freezePanes.freezeColumns(columns);
  else sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, rows, columns));
}

const areaOf = ({row, column, rowSpan = 1, columnSpan = 1}: CellSpec): Rectangle => ({
  row,
  column,
  rows: rowSpan,
  columns: columnSpan,
});
const spotsIn = (cell: CellSpec) => spotsOf(areaOf(cell));
