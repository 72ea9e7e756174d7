import type {Laid, Layout} from "./layout";
import {rowsOf, type PrintedCell, type PrintedTable} from "./printed";
import type {Random} from "./random";

/** L6: what PDF readers give; `spaced` keeps the columns' places, `close` one space between cells. */
export const pdf: readonly Layout[] = [
  {name: "L6 columns by spaces", between: "\n", showsEmpty: false, lay: (table, random) => paged(table, drawn(table), 60, false, random)},
  {name: "L6 columns by spaces, over pages", between: "\n", showsEmpty: false, lay: (table, random) => paged(table, drawn(table), 13, false, random)},
  {name: "L6 columns by spaces, over pages with the header repeated", between: "\n", showsEmpty: false,
    lay: (table, random) => paged(table, drawn(table), 16, true, random)},
  {name: "L6 one space between cells", between: "\n", showsEmpty: false,
    lay: (table, random) => paged(table, close(drawn(table)), 14, false, random)},
  {name: "L6 figures run together", between: "\n", showsEmpty: false, lay: runTogether},
  {name: "L6 cell by cell", between: "\n", showsEmpty: false, lay: (table, random) => paged(table, written(table), 16, false, random)},
];

/** The lines of one row of the table. */
type Band = readonly string[];

/** Widths of the columns in half-width characters. */
const widthsOf = ({form, columns}: PrintedTable): number[] => {
  switch (form) {
    case "statistics": return [52, 8, 10];
    case "disclosure": return Array.from({length: columns}, () => 22);
    case "applications": return [4, 10, 30, 8, 8, 8, 10, 10, 8, 8];
    default: return Array.from({length: columns}, () => 6);
  }
};

const widthOf = (text: string): number => [...text].reduce((sum, one) => sum + (one.charCodeAt(0) > 0xff ? 2 : 1), 0);

const wrap = (text: string, width: number): string[] => [...text].reduce<string[]>((lines, one) => {
  const last = lines.at(-1)!;
  return widthOf(last + one) > Math.max(2, width) ? [...lines, one] : [...lines.slice(0, -1), last + one];
}, [""]);

/** Draw the table: cells centred on their height, rows as high as their highest cell. */
function drawn(table: PrintedTable): Band[] {
  const widths = widthsOf(table);
  const left = (column: number): number => widths.slice(0, column).reduce((sum, width) => sum + width, 0);
  const linesOf = (cell: PrintedCell): string[] => cell.id !== undefined ? [cell.text.trim()]
    : wrap(cell.text, left(cell.column + cell.columnSpan) - left(cell.column) - 2);
  const heights = rowsOf(table).map((row) =>
    Math.max(1, ...row.filter(({rowSpan}) => rowSpan === 1).map((cell) => linesOf(cell).length)));
  for (const cell of table.cells) {
    const lacking = linesOf(cell).length - sum(heights.slice(cell.row, cell.row + cell.rowSpan));
    if (lacking > 0) heights[cell.row + cell.rowSpan - 1]! += lacking;
  }
  const canvas: {at: number; text: string}[][] = Array.from({length: sum(heights)}, () => []);
  for (const cell of table.cells) {
    const lines = linesOf(cell);
    const top = sum(heights.slice(0, cell.row));
    const room = sum(heights.slice(cell.row, cell.row + cell.rowSpan));
    const above = top + Math.floor((room - lines.length) / 2);
    lines.forEach((text, at) => canvas[above + at]!.push({at: left(cell.column), text}));
  }
  const drawnLines = canvas.map((line) => line.sort((a, b) => a.at - b.at)
    .reduce((text, piece) => text + " ".repeat(Math.max(text === "" ? 0 : 1, piece.at - widthOf(text))) + piece.text, ""));
  const tops = heights.map((_, row) => sum(heights.slice(0, row)));
  return heights.map((height, row) => drawnLines.slice(tops[row]!, tops[row]! + height));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const close = (bands: readonly Band[]): Band[] => bands.map((lines) => lines.map((line) => line.trim().replace(/ +/g, " ")));

/** Cells in reading order: labels broken over lines, the figures behind the last one. */
function written(table: PrintedTable): Band[] {
  const widths = widthsOf(table);
  return rowsOf(table).map((row) => {
    const labels = row.filter(({id}) => id === undefined).flatMap((cell) => {
      const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((total, one) => total + one, 0);
      return wrap(cell.text, cell.rowSpan > 8 ? 2 : width - 2);
    });
    const figures = row.filter(({id}) => id !== undefined).map(({text}) => text).join(" ");
    return figures === "" ? labels : [...labels.slice(0, -1), `${labels.at(-1) ?? ""} ${figures}`.trim()];
  });
}

/** Some readers of PDF lose the space between narrow columns. */
function runTogether(table: PrintedTable, random: Random): Laid {
  const lost = new Set<number>();
  const lines = written(table).flatMap((band, row) => band.map((line) => {
    const joined = line.replace(/(?<=[0-9０-９]) (?=[0-9０-９])/g, (space) => random.chance(0.2) ? "" : space);
    if (joined !== line) lost.add(row);
    return joined;
  }));
  const unsure = rowsOf(table).filter((cells, row) => lost.has(row) || cells.some(({id, text}) => id !== undefined && text.trim() === ""))
    .flatMap((row) => row.flatMap(({id}) => id === undefined ? [] : [id]));
  return {lines, unsure};
}

/** Cut the bands over pages, with page numbers between. */
function paged(table: PrintedTable, bands: readonly Band[], height: number, repeat: boolean, random: Random): Laid {
  const head = {applications: 3, statistics: 1, disclosure: 0, disputes: 3}[table.form] ?? 0;
  const style = random.pick([(page: number) => `- ${page} -`, (page: number) => `— ${page} —`, (page: number) => `-${page}-`,
    (page: number) => `${" ".repeat(30)}${page}`, (page: number) => `第 ${page} 页 共 9 页`, (page: number) => `${" ".repeat(40)}— ${page} —`]);
  let room = 3 + random.below(height);
  let page = 3;
  const lines: string[] = [];
  const breaks: number[] = [];
  bands.forEach((band, row) => {
    if (band.length > room && row > head) {
      page += 1;
      breaks.push(lines.length);
      lines.push(...random.chance(0.5) ? ["", style(page), ""] : [style(page)], ...random.chance(0.3) ? ["\f"] : []);
      if (repeat) lines.push(...bands.slice(0, head).flat());
      room = height;
    }
    room -= band.length;
    lines.push(...band);
  });
  // One bare number alone, among rows, counts nothing: it may as well be a figure that slipped out of its row.
  const [only, another] = breaks;
  if (only !== undefined && another === undefined && /^\s*\d+$/.test(lines[only] ?? "")) lines.splice(only, 1, "", lines[only] ?? "", "");
  const unsure = rowsOf(table).filter((row) => row.some(({id, text}) => id !== undefined && text.trim() === ""))
    .flatMap((row) => row.flatMap(({id}) => id === undefined ? [] : [id]));
  return {lines, unsure};
}
