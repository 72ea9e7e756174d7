import type {Laid, Layout} from "./layout";
import {rowsOf, type PrintedCell, type PrintedTable} from "./printed";

/** L7: OCR and PDF → Markdown; L8: table four without its header; L9: repeated strings kept once. */
export const fragments: readonly Layout[] = [
  {name: "L7 a small table a row", between: "\n", showsEmpty: true, lay: (table) => ({lines: rowsOf(table).flatMap((row) => fragment(row))})},
  {name: "L7 invented headers", between: "\n", showsEmpty: true, lay: invented},
  {name: "L7 detached totals", between: "\n", showsEmpty: true, forms: ["applications"], lay: detached},
  {name: "L7 labels first, rows of numbers after", between: "\n", showsEmpty: true, forms: ["applications"], lay: apart},
  {name: "L8 fifteen numbers on a line", between: "\n", showsEmpty: false, forms: ["disputes"], lay: (table) => flat(table, " ", ["行政复议行政诉讼"])},
  {name: "L8 fifteen numbers between pipes", between: "\n", showsEmpty: true, forms: ["disputes"],
    lay: (table) => ({lines: ["行政复议 | 行政诉讼 |", `| ${figuresOf(table).map(({text}) => text).join(" | ")} |`], unsure: unproved(table)})},
  {name: "L8 fifteen lines", between: "\n", showsEmpty: false, forms: ["disputes"], lay: (table) => flat(table, "\n", [])},
  {name: "L8 fifteen lines under a heading on one line", between: "\n\n", showsEmpty: false, forms: ["disputes"],
    lay: (table) => flat(table, "\n\n", ["行政复议 行政诉讼", "结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉",
      "结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计"])},
  {name: "L9 each distinct line once", between: "\n", showsEmpty: false, keepsTables: false, lay: once},
];

const figuresOf = (table: PrintedTable): PrintedCell[] => table.cells.filter(({id}) => id !== undefined);
const idsOf = (cells: readonly PrintedCell[]): string[] => cells.flatMap(({id}) => id === undefined ? [] : [id]);

const fragment = (row: readonly PrintedCell[]): string[] => {
  const labels = row.filter(({id}) => id === undefined).map(({text}) => text);
  const figures = row.filter(({id}) => id !== undefined).map(({text}) => text);
  return [...labels, ...figures.length === 0 ? [] : markdown([figures])];
};

const markdown = ([head, ...rows]: readonly (readonly string[])[]): string[] =>
  ["", `| ${head!.join(" | ")} |`, `|${head!.map(() => "---|").join("")}`, ...rows.map((row) => `| ${row.join(" | ")} |`), ""];

/** Column heads made up by the converter stand over each block of rows. */
function invented(table: PrintedTable): Laid {
  const lines = rowsOf(table).flatMap((row) => {
    const labels = row.filter(({id}) => id === undefined).map(({text}) => text);
    const figures = row.filter(({id}) => id !== undefined).map(({text}) => text);
    if (figures.length === 0) return labels;
    return [...labels.slice(0, -1), `| 指标 | ${figures.map((_, at) => `数据${at + 1}`).join(" | ")} |`,
      `|---|${figures.map(() => "---|").join("")}`, `| ${labels.at(-1) ?? ""} | ${figures.join(" | ")} |`, ""];
  });
  return {lines};
}

/** The last cell of a row of seven stands by itself, after the row. */
function detached(table: PrintedTable): Laid {
  const rows = rowsOf(table);
  const cut = rows.filter((row, at) => idsOf(row).length === 7 && at % 4 === 0);
  const lines = rows.flatMap((row) => {
    if (!cut.includes(row)) return fragment(row);
    const figures = row.filter(({id}) => id !== undefined);
    return [...row.filter(({id}) => id === undefined).map(({text}) => text),
      ...markdown([[...figures.slice(0, 6).map(({text}) => text), ""]]), figures[6]!.text, ""];
  });
  return {lines, unsure: cut.flatMap((row) => idsOf(row))};
}

/** Labels of a stretch of rows, then their numbers. */
function apart(table: PrintedTable): Laid {
  const rows = rowsOf(table);
  const stretches = [rows.slice(0, 5), rows.slice(5, 12), rows.slice(12)];
  return {
    lines: stretches.flatMap((some) => [
      ...some.flatMap((row) => row.filter(({id}) => id === undefined).map(({text}) => text)),
      ...markdown(some.map((row) => row.filter(({id}) => id !== undefined).map(({text}) => text))
        .filter((row) => row.length > 0)),
    ]),
    unsure: idsOf(table.cells),
  };
}

function flat(table: PrintedTable, between: string, head: readonly string[]): Laid {
  const figures = figuresOf(table);
  const texts = figures.map(({text}) => text).filter((text) => text.trim() !== "");
  return {lines: [...head, texts.join(between)], unsure: texts.length === 15 ? unproved(table) : idsOf(figures)};
}

/** Fifteen numbers without a header are table four only if each block's fifth is the sum of its four. */
function unproved(table: PrintedTable): string[] {
  const figures = figuresOf(table);
  const numbers = figures.map(({text}) => Number(text.normalize("NFKC").replace(/[,\s件]|（.*/g, "") || NaN));
  const proved = [0, 5, 10].every((at) =>
    numbers[at]! + numbers[at + 1]! + numbers[at + 2]! + numbers[at + 3]! === numbers[at + 4]!);
  return proved ? [] : idsOf(figures);
}

function once(table: PrintedTable): Laid {
  return {lines: [...new Set(table.cells.map(({text}) => text))], unsure: idsOf(table.cells)};
}
