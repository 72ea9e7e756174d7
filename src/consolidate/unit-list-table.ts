import type {Cell, Grid} from "../recognise/grid";

/** What a line of a unit list says in one of its columns; empty where it says nothing. */
export type ListLine = (column: ListColumn) => string;

type ListColumn = "name" | "code" | "level" | "parent" | "role" | "kind" | "aliases";

/**
 * The lines below the headings of a table that name a unit, and those above them where the headings stand there again;
 * none where it has no column of names.
 */
export function linesBelowHeadings(grid: Grid): readonly ListLine[] {
  const rows = rowsOf(grid);
  for (const isNameHeading of [saysNames, saysBodies]) {
    const head = rows.slice(0, mostAbove).find(({cells}) => [...cells.values()].some(({text}) => isNameHeading(text)));
    const above = head === undefined ? [] : linesAbove(rows, head, isNameHeading);
    // 街道 below other units is no heading: it says of what kind the next ones are.
    const isHeading = head !== undefined && (above.length === 0 || isNameHeading === saysNames);
    if (isHeading) return linesBelow(rows, head, above, isNameHeading);
  }
  return [];
}

/** The rows above a heading that name a unit where it says 名称, filled as the list is; a title stands alone in its row. */
function linesAbove(rows: readonly Row[], head: Row, isNameHeading: IsHeading): readonly Row[] {
  const names = [...head.cells.values()].filter(({text}) => isNameHeading(text)).map(({column}) => column);
  return rows.filter((row) => {
    const texts = names.map((column) => row.cells.get(column)?.text.trim() ?? "");
    return row.at < head.at && filledIn(row).length >= Math.min(2, head.cells.size) &&
      texts.some((text) => isLikeUnit.test(text) && !isNoName(text));
  });
}

function linesBelow(
  rows: readonly Row[], head: Row, above: readonly Row[], isNameHeading: IsHeading,
): readonly ListLine[] {
  // A heading over two rows, 机构 over 名称 and 代码, has its words in both.
  const depth = Math.max(...[...head.cells.values()].map(({text, rowSpan}) => (isNameHeading(text) ? rowSpan : 1)));
  const heads = rows.filter(({at}) => at >= head.at && at < head.at + depth);
  const listed = [...above, ...rows.filter(({at}) => at >= head.at + depth)];
  return blocksOf(heads, isNameHeading).flatMap(({columns, name, from, to}) => {
    const rowsHere = listed.map(({at, cells}): Row =>
      ({at, cells: new Map([...cells].filter(([column]) => column >= from && column < to))}));
    const numberOf = (row: Row): string => numberBefore(row, name);
    const units = rowsHere.filter((row) => !isOfSum.test(numberOf(row)));
    const inSections = units.filter((row) => !isOfSection.test(numberOf(row)) || filledIn(row).length > 2);
    const lines = (inSections.length === 0 ? units : inSections)
      .map((row): ListLine => (column) => textAt(row, columns.get(column), column));
    return named(lines.map((line) => line("name"))).map(({at, name}): ListLine => (column) =>
      (column === "name" ? name : lines[at]?.(column) ?? ""));
  });
}

/** The names of tables that hold nothing else, a name a cell; of the first of them. */
export function namesAlone(grids: readonly Grid[]): readonly string[] {
  for (const grid of grids) {
    const rows = rowsOf(grid).map(({cells}) => [...cells.values()].map(({text}) => text));
    if (!rows.every(({length}) => length <= 1)) continue;
    const names = named(rows.flat().flatMap(severalIn));
    if (names.length > 0) return names.map(({name}) => name);
  }
  return [];
}

/** What stands in a row itself. */
const filledIn = ({at, cells}: Row): readonly Cell[] => [...cells.values()].filter(({row}) => row === at);

/** What stands before a name: its number, or 合计 before 3个, 一、 before 党政机关 alone, which are no units. */
const numberBefore = (row: Row, name: number): string =>
  plain(filledIn(row).find(({column}) => column < name)?.text ?? "");

const isOfSum = /^(?:合计|总计|小计|共计)/;
const isOfSection = /^(?:\([一二三四五六七八九十]+\)|[一二三四五六七八九十]+[、.]?)$/;

const mostAbove = 20;

type Row = {readonly at: number; readonly cells: ReadonlyMap<number, Cell>};

/** The rows that say something, each with the cells that stand in it, also those merged from above. */
function rowsOf({cells}: Grid): readonly Row[] {
  const rows = new Map<number, Map<number, Cell>>();
  const put = (row: number, cell: Cell): void => {
    const here = rows.get(row) ?? new Map<number, Cell>();
    rows.set(row, here.set(cell.column, cell));
  };
  const filled = cells.filter(({text}) => text.trim() !== "");
  for (const cell of filled) put(cell.row, cell);
  for (const cell of filled) {
    for (let row = cell.row + 1; row < cell.row + Math.min(cell.rowSpan, mostMerged); row += 1) {
      if (rows.has(row) && !rows.get(row)?.has(cell.column)) put(row, cell);
    }
  }
  return [...rows].sort(([one], [other]) => one - other).map(([at, here]) => ({at, cells: here}));
}

const mostMerged = 10_000;

/** The columns of a list, and where it begins and ends. */
type Block = {
  readonly columns: ReadonlyMap<ListColumn, number>; readonly name: number; readonly from: number; readonly to: number;
};

/** A list, or several side by side, which say 单位名称 again. */
function blocksOf(heads: readonly Row[], isNameHeading: IsHeading): readonly Block[] {
  const texts = new Map<number, string>();
  for (const {cells} of heads) {
    for (const [column, {text}] of cells) texts.set(column, plain(text));
  }
  const columns = [...texts].sort(([one], [other]) => one - other);
  const first = columns.find(([, text]) => isNameHeading(text));
  if (first === undefined) return [];
  const starts = columns.filter(([, text]) => text === first[1]).map(([column]) => column);
  const before = first[0] - (columns[0]?.[0] ?? 0);
  return starts.map((name, at): Block => {
    // What stands before the first heading has none: the numbers of the lines.
    const [from, to] = [at === 0 ? 0 : name - before, (starts[at + 1] ?? Infinity) - before];
    return {columns: columnsAmong(columns.filter(([column]) => column >= from), name), name, from, to};
  });
}

function columnsAmong(heads: readonly (readonly [number, string])[], name: number): Block["columns"] {
  const columns = new Map<ListColumn, number>([["name", name]]);
  for (const [at, text] of heads) {
    const column = at === name ? undefined : headings.find(([, words]) => words.test(text))?.[0];
    if (column !== undefined && !columns.has(column)) columns.set(column, at);
  }
  return columns;
}

/** In this order, as 上级单位代码 is a parent and no code, and 单位级别 no name. */
const headings: readonly (readonly [ListColumn, RegExp])[] = [
  ["aliases", /曾用名|简称|别名|原名|其他名称|alias/i],
  ["parent", /上级|主管|隶属|所属|父级|汇总到|parent/i],
  // Either may say of the other: 类型 is 下级 in one list and 街道 in another.
  ["role", /类型|本级|本下级|role|type/i],
  ["kind", /类别|性质|种类|分类|kind/i],
  ["level", /级别|层级|级次|level/i],
  ["code", /代码|编码|编号|code/i],
];

type IsHeading = (text: string) => boolean;

const headingOf = (words: RegExp): IsHeading => (text) => words.test(plain(text).replace(/[(【[].*?[)】\]]|[*：:]/g, ""));

const saysNames = headingOf(
  /^(?:(?:填报|报送|报告|机构|机关|部门|行政|责任|公开|主体)?单位(?:全称|名称)?|(?:填报|责任|公开)(?:部门|机关|机构|主体)|(?:机关|机构|部门|主体|全)?名?称|name|unit(?:name)?)$/i);

/** 部门, 镇街, 部门/机构: where no heading says 单位 or 名称, the kind of body that a column lists heads it. */
const saysBodies = headingOf(/^(?:[省市州区县]?[直属]?(?:部门|机关|机构|委办局|乡|镇|街道?|学校|医院)[/、及和与或]?)+$/);

/** What a cell says, on one line; merged downwards it says it of a unit's parent and kind, and is no second unit. */
function textAt({at, cells}: Row, column: number | undefined, of: ListColumn): string {
  const cell = column === undefined ? undefined : cells.get(column);
  if (cell === undefined || (cell.row !== at && (of === "code" || of === "aliases"))) return "";
  // Codes are numbers to some people: what the cell shows keeps their leading zeros.
  return of === "aliases" ? cell.text.trim() : inOne(cell.text);
}

/** Without the line breaks and spaces within Chinese names that only fit them to their cells. */
const inOne = (text: string): string => text.trim().replace(/[\p{Cf}]/gu, "").replace(/\s*\n\s*/g, "")
  .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "");

const plain = (text: string): string => text.normalize("NFKC").replace(/[\s\p{Cf}]/gu, "");

/** A line of names: 东镇、西镇、教育局. */
function severalIn(text: string): readonly string[] {
  const parts = text.split(/[、，,；;\s]+/).filter((part) => part !== "");
  return parts.every((part) => isLikeUnit.test(part)) ? parts : [inOne(text)];
}

const isLikeUnit = /.(?:[省市县区州盟旗镇乡局委办厅部会院所站队]|街道|政府|中心|办事处|苏木)$/;

/** The names among what stands in a column of them, without the numbers before them. */
function named(texts: readonly string[]): readonly {readonly at: number; readonly name: string}[] {
  const lines = texts.map((text, at) => ({at, text})).filter(({text}) => text !== "" && !isNoName(text));
  // Where only some are numbered 一、 these head the others; 街道（5个） says it by itself.
  const isHead = ({text}: {readonly text: string}): boolean => section.test(text) || count.test(text);
  const units = lines.every(({text}) => section.test(text)) ? lines : lines.filter((line) => !isHead(line));
  return units.map(({at, text}) => ({at, name: text.replace(section, "").replace(number, "").replace(/\s*[*＊※#]+$/, "")}));
}

const section = /^(?:[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+[、.．])\s*/;
const count = /[(（]共?\s*\d+\s*[个家][^)）]*[)）]$/;
const number = /^(?:[(（]\d{1,4}[)）]|\d{1,4}(?:[、)）]|[.．](?!\d)))\s*/;

/** A heading again, a total, a title, or a line for people below the list. */
const isNoName = (text: string): boolean => saysNames(text) || saysBodies(text) ||
  /^(?:合计|总计|小计|共计|共\s*\d+\s*[个家]|注[：:]|备注|说明[：:])/.test(text) ||
  /^(?:填[表报]人?|制表人?|审核人?|联系人|联系电话|联系方式|电话|日期|[填制报上][表报送]?日期|(?:填报|报送|上报|制表|主管)单位|单位负责人)[：:]/.test(text) ||
  /(?:名册|名单|一览表|清单)(?:[(（][^)）]*[)）])?$/.test(text);
