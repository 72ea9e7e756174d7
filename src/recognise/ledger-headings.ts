import {editionOf, type EditionId, type Indicator, perEdition} from "../editions/edition";
import {plainColumn, shortRow} from "../editions/short-label";
import {findLabel, keyOf, labelsOf, type Meaning, remember} from "./labels";
import {normalise} from "./normalise";
import {roleOf, yearIn} from "./table/this-year";

/** A column of a ledger by its headings, outermost first, and the figure that they name. */
export type LedgerColumn = {readonly column: number; readonly path: readonly string[]; readonly id?: string};

/**
 * Which figure each column of a ledger shows. A heading may name a figure's row and column in cells over each other or
 * joined in one; where that fits several, the order of the forms decides, or none is taken.
 */
export function nameColumns(
  edition: EditionId, columns: readonly {readonly column: number; readonly path: readonly string[]}[],
): readonly LedgerColumn[] {
  const order = new Map(editionOf(edition).indicators.map(({id}, at) => [id, at]));
  const candidates = columns.map(({path}) => candidatesOf(edition, path));
  const single = candidates.flatMap((ids) => (ids.length === 1 ? ids : []));
  const sure = new Set(single);
  // Of two columns of one heading nobody knows which is wrong.
  const twice = new Set(single.filter((id, at) => single.indexOf(id) !== at));
  // Of two beside each other under the same headings one has lost its own, and which figures of several they are.
  const same = (at: number, other: number): boolean => columns[at]?.path.join("\n") === columns[other]?.path.join("\n");
  const lost = new Set(candidates.flatMap((ids, at) => same(at, at + 1) && ids.length > 1 ? ids : []));
  const used = new Set<string>(lost);
  let last = -1;
  return columns.map((column, at) => {
    const ids = (candidates[at] ?? []).filter((id, _, all) => all.length === 1 || (!sure.has(id) && !used.has(id)));
    const next = candidates.slice(at + 1).find((some) => some.length === 1)?.[0];
    const end = next === undefined ? Infinity : order.get(next) ?? Infinity;
    const placeOf = (id: string): number => order.get(id) ?? -1;
    const following = ids.find((id) => placeOf(id) === last + 1);
    const between = ids.filter((id) => placeOf(id) > last && placeOf(id) < end);
    const id = ids.length === 1 ? ids[0] : following ?? (between.length === 1 ? between[0] : undefined);
    if (id === undefined || twice.has(id) || used.has(id)) return column;
    used.add(id);
    last = placeOf(id);
    return {...column, id};
  });
}

/** What one heading of a path may name in the forms of an edition. */
type Named = {
  readonly rows: ReadonlySet<string>; readonly columns: ReadonlySet<string>;
  /** Figures or forms that it stands over. */
  readonly over: readonly Meaning[];
};

function candidatesOf(edition: EditionId, path: readonly string[]): readonly string[] {
  const names = namesIn(edition);
  const pieces = path.flatMap((text) => piecesOf(edition, text));
  const named = pieces.filter((text) => isNamed(names(text)) || !isBeside(edition, text)).map(names);
  const rows = new Set(named.flatMap(({rows}) => [...rows]));
  const found = [...rows].flatMap((row) => figuresByRow(edition).get(row) ?? []).flatMap((indicator) => {
    const weight = weightOf(edition, indicator, named);
    return weight === 0 ? [] : [{id: indicator.id, weight}];
  });
  const best = Math.max(0, ...found.map(({weight}) => weight));
  return found.filter(({weight}) => weight === best).map(({id}) => id);
}

/** 件, 万元, 甲, 12, 2024年, 本年数: what stands with a heading and is no part of a figure's name. */
function isBeside(edition: EditionId, text: string): boolean {
  const plain = text.replace(/\s+|^[（(]|[)）]$|单位[：:]/g, "");
  return unitsIn(edition).has(plain) || /^(?:[十百千万亿]*元|[甲乙丙丁]|[A-Z]?\d{1,3})$/.test(plain) ||
    roleOf(text, yearIn(text)) === "this";
}

const unitsIn = perEdition(({indicators}): ReadonlySet<string> => new Set(indicators.flatMap(({unit}) => unit ?? [])));

/** How well headings name a figure; 0 where they do not, as where the innermost one names something else. */
function weightOf(edition: EditionId, indicator: Indicator, named: readonly Named[]): number {
  const {columnId} = indicator;
  const [row, column] = [rowKey(indicator), columnKey(indicator)];
  const rows = named.flatMap(({rows}, at) => (rows.has(row) ? [at] : []));
  const columns = columnId === "" ? [] : named.flatMap(({columns}, at) => (columns.has(column) ? [at] : []));
  // 统计数 below says no more than the row's label over it: the innermost row is meant.
  const inner = named.findLast(({rows, columns}) => columnId !== "" || rows.size > 0 || !columns.has(column));
  if (rows.length === 0 || !(inner?.rows.has(row) || (columnId !== "" && inner?.columns.has(column)))) return 0;
  const pair = rows.flatMap((row) => columns.map((column) => ({row, column})))
    .filter(({row, column}) => row !== column);
  // Where a row has only one figure, its heading need not say which.
  if (columnId !== "" && pair.length === 0 && figuresByRow(edition).get(row)?.length !== 1) return 0;
  const isInOrder = pair.some(({row, column}) => row < column);
  const over = named.filter(({over}) => over.some((one) => one.form === indicator.form &&
    (one.as === "form" || one.as === "block" ? one.as === "form" || one.block === indicator.block
      : one.ids.includes(indicator.rowId) || one.ids.includes(columnId)))).length;
  return 1 + (pair.length > 0 ? 2 : 0) + (isInOrder ? 1 : 0) + over * 4 + rows.length;
}

const rowKey = ({form, block, rowId}: Indicator): string => `${form} ${block} ${rowId}`;
const columnKey = ({form, block, columnId}: Indicator): string => `${form} ${block} ${columnId}`;

const figuresByRow = perEdition(({indicators}): ReadonlyMap<string, readonly Indicator[]> => {
  const rows = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const own = rows.get(rowKey(indicator));
    if (own === undefined) rows.set(rowKey(indicator), [indicator]);
    else own.push(indicator);
  }
  return rows;
});

/** The rows and columns of an edition by the keys of how they are said for short. */
const shortIn = perEdition(({indicators}) => ({
  rows: keyed(indicators, shortRow, rowKey),
  columns: keyed(indicators.filter(({columnId}) => columnId !== ""), plainColumn, columnKey),
}));

/** What a text names in the forms of an edition: as they print it, or as it is said for short. */
const namesIn = perEdition(({id}) => {
  const {rows, columns} = shortIn(id);
  const find = findLabel(id);
  return remember((text): Named => {
    const meanings = find(text);
    const {key} = keyOf(text);
    if (meanings.length === 0 && !rows.has(key) && !columns.has(key)) return nothing;
    const named = (as: "row" | "column"): readonly string[] => meanings.flatMap((one) =>
      one.as === as ? one.ids.map((id) => `${one.form} ${one.block} ${id}`) : []);
    return {
      rows: new Set([...named("row"), ...rows.get(key) ?? []]),
      columns: new Set([...named("column"), ...columns.get(key) ?? []]),
      over: meanings.filter(({as}) => as === "form" || as === "block" || as === "rowHeading" || as === "columnHeading"),
    };
  });
});

const nothing: Named = {rows: new Set(), columns: new Set(), over: []};

function keyed(
  indicators: readonly Indicator[], say: (one: Indicator) => string, keyOf: (one: Indicator) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const indicator of indicators) {
    const {key} = normalise(say(indicator));
    const own = keys.get(key) ?? new Set<string>();
    keys.set(key, own.add(keyOf(indicator)));
  }
  return keys;
}

const isNamed = ({rows, columns, over}: Named): boolean => rows.size + columns.size + over.length > 0;

/** A heading, or the parts that it is joined of: 一、本年新收政府信息公开申请数量-自然人. */
function piecesOf(edition: EditionId, text: string): readonly string[] {
  const names = namesIn(edition);
  const [, outer = "", inner = ""] = /^(.+)[（(]([^（）()]+)[）)]$/.exec(text) ?? [];
  if (names(inner).columns.size > 0 && isNamed(names(outer))) return [outer, inner];
  if (isNamed(names(text))) return [text];
  const pieces = text.split(/[-—－–_/／|｜·:：>→＞\\\n]+|\s{2,}/).map((piece) => piece.trim())
    .filter((piece) => piece !== "");
  if (pieces.length < 2) return runTogether(edition, pieces[0] ?? "");
  if (pieces.length > mostPieces) return pieces;
  // A label may itself have a dash or a stroke in it: the longest pieces that mean something count.
  const joined: string[] = [];
  for (let from = 0; from < pieces.length;) {
    let to = pieces.length;
    while (to > from + 1 && !isNamed(names(pieces.slice(from, to).join("")))) to -= 1;
    const piece = pieces.slice(from, to).join("");
    joined.push(...to === from + 1 ? runTogether(edition, piece) : [piece]);
    from = to;
  }
  return joined;
}

/** 行政许可本年处理决定数量, 予以公开（自然人）: labels with nothing between them, the longest first. */
function runTogether(edition: EditionId, text: string): readonly string[] {
  const names = namesIn(edition);
  const begins = beginsWithName(edition);
  const pieces: string[] = [];
  for (let from = 0; from < text.length && text.length <= longestRun;) {
    if (!begins(text.slice(from))) return [text];
    let to = text.length;
    while (to > from + 1 && !isNamed(names(text.slice(from, to)))) to -= 1;
    if (to === from + 1) return [text];
    pieces.push(text.slice(from, to));
    from = to;
  }
  return pieces.length === 0 ? [text] : pieces;
}

/** Whether a text begins with what may be a name in the forms of an edition, in full or for short. */
const beginsWithName = perEdition(({id}): (text: string) => boolean => {
  const {rows, columns} = shortIn(id);
  const names = new Set([...labelsOf(id).keys.keys(), ...rows.keys(), ...columns.keys()]);
  const longest = Math.max(...[...names].map(({length}) => length));
  const begins = (key: string): boolean => {
    for (let to = Math.min(key.length, longest); to > 0; to -= 1) if (names.has(key.slice(0, to))) return true;
    return false;
  };
  return (text) => {
    const {key, others} = keyOf(text);
    return begins(key) || others.some(begins);
  };
});

/** A longer heading is a sentence. */
const longestRun = 120;

/** A heading of more is a sentence. */
const mostPieces = 12;

/** Whether one of a column's headings names anything in the forms. */
export const namesFigures = (edition: EditionId, path: readonly string[]): boolean =>
  path.some((text) => piecesOf(edition, text).some((piece) => isNamed(namesIn(edition)(piece))));

/** Whose figures stand in a column: those of the year that a heading names, last year's, or none of any year. */
export type Under = number | "prior" | "change" | undefined;

/** What headings that no form has say of the figures under them. */
export function underOf(edition: EditionId, path: readonly string[]): Under {
  for (const text of path.flatMap((text) => piecesOf(edition, text))) {
    if (isNamed(namesIn(edition)(text))) continue;
    const [, year] = /^[（(]?(20[0-4]\d)年?度?(?:数据?|情况)?[)）]?$/.exec(text.replace(/\s+/g, "")) ?? [];
    if (year !== undefined) return Number(year);
    const role = roleOf(text);
    if (role === "prior" || role === "change") return role;
  }
  return undefined;
}
