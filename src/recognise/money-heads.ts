import {closedUp, maySpeakOfMoney, moneyUnit, moneyUnitsIn, strangePattern} from "../filing/money";
import {countUnitsIn} from "./count-units";
import type {Cell, Grid} from "./grid";
import type {Meaning} from "./labels";
import {lastUpTo, simplified} from "./normalise";
import {isUnit, readValue, unitPattern} from "./value";

/** A place that prints a unit for all of a table, such as 单位：千元 over it. */
type UnitHead = {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly isNote: boolean;
  readonly units: readonly string[];
};

/**
 * The units of money that a line over or beside a table prints for all of it; those that count (件) are not its matter.
 * @example moneyInHead("填报单位：某某镇　计量单位：件、千元") // ["千元"]
 */
export function moneyInHead(text: string): readonly string[] {
  if (text.length > longest || !maySpeakOfMoney(text)) return none;
  const plain = closedUp(simplified(text.normalize("NFKC")).replace(/单\s*位/g, "单位"));
  if (isSentence(plain)) return none;
  return [...new Set([...plain.matchAll(head)].flatMap(([, ...listed]) => moneyUnitsIn(`单位:${listed.join("")}`)))];
}

/** Prose that speaks of a unit, and not the table's own line or note. */
const isSentence = (plain: string): boolean =>
  /[,;].*。\s*$/s.test(plain) && !new RegExp(`^\\s*(?:注|备注|说明|附注|${ofTable})`).test(plain);

/** Words that begin a statement about a whole table. */
const ofTable = "本表|表[中内]|[上下]表|以[上下]|(?:金额|计量|货币)?单位|金额|币种";

/** Longer texts are paragraphs. */
const longest = 120;

const anyUnit = `(?:${unitPattern}|${strangePattern})`;

const head = new RegExp(
  `(?:单位\\s*(?:统一|一律|均|都)?\\s*[:为是(\\-—–]?|(?:金额|货币|币种)\\s*[:为]|^\\s*[(]?金额\\s*[(])\\s*` +
  `(${anyUnit}(?:\\s*[、,/;和及与或(]\\s*${anyUnit})*|(?<=(?<!填[报表]|报[送告]|编制|主管)单位[:为])\\p{L}{1,4}元)(?:人民币)?(?!\\p{L})|` +
  `(?<=(?:^|[:。;,(])\\s*(?:${ofTable}|注|备注|说明|附注|各项|所有|全部|有关|收费|数据|均|都|统一|一律|[:,\\s])*)` +
  `以\\s*(${anyUnit})\\s*(?:为单位|计|填)`, "gu",
);

/** The units of one kind that texts print: those that a head prints, a label or a heading, and whether there may be any. */
export type UnitsPrinted = {
  readonly inHead: (text: string) => readonly string[];
  readonly inLabel: (text: string) => readonly string[];
  readonly mayBeIn: (text: string) => boolean;
};

/** Units of money, for amounts. */
export const ofMoney: UnitsPrinted = {inHead: moneyInHead, inLabel: moneyUnitsIn, mayBeIn: maySpeakOfMoney};

/** Units of counts. */
export const ofCounts: UnitsPrinted = {
  inHead: countUnitsIn, inLabel: (text) => isUnit(text) ? countUnitsIn(`单位：${text}`) : countUnitsIn(text),
  mayBeIn: (text) => /[单單以按(（[［【〔件条次人百千万萬]/.test(text),
};

/** The heads of a grid, in reading order; what a label or a heading of the form prints is its own matter. */
export function unitHeadsIn(
  {cells}: Grid, find: (text: string) => readonly Meaning[], units: UnitsPrinted,
): readonly UnitHead[] {
  return cells.flatMap((cell, at): readonly UnitHead[] => {
    if (typeof cell.value === "number" || cell.text.length > longestLine || !units.mayBeIn(cell.text)) return [];
    const meanings = find(cell.text);
    if (meanings.some(({as}) => as === "row" || as === "column")) return [];
    const printed = meanings.length > 0 ? units.inLabel(cell.text)
      : isHeadAlone(cell, cells[at - 1], cells[at + 1]) ? units.inLabel(cell.text) : units.inHead(cell.text);
    if (printed.length === 0 || isNumber(cell.text)) return [];
    const {row, column, columnSpan} = cell;
    return [{row, column, columnSpan, isNote: isNote(cell.text), units: printed}];
  });
}

/** 12（万件）, which speaks of itself alone. */
const isNumber = (text: string): boolean => readValue(text).as === "number";

/** 千元 in a cell of its own, behind 单位：, behind another unit, or at the right end of its row. */
function isHeadAlone({text, row}: Cell, before?: Cell, after?: Cell): boolean {
  if (!isUnit(text) || after?.row === row) return false;
  const isBehind = before?.row === row;
  return !isBehind || (before.text.length <= longestLine && /单\s*位\s*[:：]?\s*$/.test(before.text)) ||
    moneyInHead(before.text).length > 0 || countUnitsIn(before.text).length > 0;
}

/**
 * The head that holds for a place: the nearest above or beside it, or else a note below (注：金额单位为千元). What was
 * written right beside that head (千元 beside 计量单位：件、万元), or stands over the table in another line, its title, is
 * a place of its own behind it, and so is such a note.
 */
export function headOver(
  heads: readonly UnitHead[], grid: Grid, {row, column}: {readonly row: number; readonly column: number}, top: number,
): readonly (readonly string[])[] {
  const from = Math.max(top - farthest, lastFigures(grid, top));
  const above = heads.filter((one) => one.row <= row && one.row >= from);
  const nearest = Math.max(...above.map((one) => one.row));
  const [own] = above.filter((one) => one.row === nearest)
    .sort((one, other) => awayFrom(column, one) - awayFrom(column, other));
  const note = heads.find((one) => one.row > row && one.isNote);
  const holding = own ?? note;
  if (holding === undefined) return none;
  const behind = above.filter((one) => areNeighbours(one, holding) || (one.row !== holding.row && one.row < top));
  return [holding, ...behind, ...(note === undefined || note === holding ? [] : [note])].map(({units}) => units);
}

const areNeighbours = (one: UnitHead, other: UnitHead): boolean => one.row === other.row &&
  (one.column + one.columnSpan === other.column || other.column + other.columnSpan === one.column);

/** The last row with figures above the form's first: another table's, and so is a head over it. */
const lastFigures = ({cells}: Grid, top: number): number =>
  cells.findLast(({row, text}) => row < top && isFigure(text))?.row ?? -1;

/** A number that is no year. */
const isFigure = (text: string): boolean => text.length <= longest && /^\s*[\d,.]*\d\s*$/.test(text) && !/^\s*20\d\d\s*$/.test(text);

/** Further above a form's first row another table begins. */
const farthest = 16;

/** The headings of a table may have a line each. */
const farthestInText = 48;

/** A head stands at the right end of its table as a rule: one to the left of a place is further away. */
const awayFrom = (column: number, head: UnitHead): number =>
  head.column >= column ? head.column - column : 1000 + column - head.column;

/** A line under a table that speaks of it. */
export const isNote = (text: string): boolean => /^\s*(?:注|备注|说明|附注)/.test(text);

/** A unit of money in a cell of units: 千元 of （单位：千元）. */
export const moneyIn = (text: string | undefined): readonly string[] => {
  const unit = moneyUnit(text);
  return unit !== undefined ? [unit] : text === undefined ? none : moneyUnitsIn(text);
};

/** The lines of a text that print a unit for a whole table or for a column. */
export type UnitLines = {
  /** What the nearest heading of a column above a figure prints, on a line of a form whose rows begin at `top`. */
  readonly heading: (line: number, top: number) => readonly string[];
  /** What holds for the whole table: the nearest above, or else a note below; behind it what others over it print. */
  readonly over: (line: number, top: number) => readonly (readonly string[])[];
};

/** A line that prints one; `filled` lines before it are not empty: an empty line takes nothing away from its reach. */
type LineHead = {
  readonly line: number;
  readonly filled: number;
  readonly as: "heading" | "head" | "note";
  readonly units: readonly string[];
};

/** Find them; what a row's label prints is its own matter. */
export function unitHeadsInText(
  text: string, find: (text: string) => readonly Meaning[], units: UnitsPrinted,
): UnitLines {
  const {heads, filled, figures} = headsInLines(text, find, units);
  const of = (as: LineHead["as"]): readonly LineHead[] => heads.filter((one) => one.as === as);
  const [headings, tables, note] = [of("heading"), of("head"), of("note").at(-1)];
  /** Figures above the form's first row are another table's, and so is a head over them. */
  const isNear = ({line, filled: before}: LineHead, top: number): boolean =>
    before >= filled[top]! - farthestInText && line >= (lastUpTo(figures, top - 1, (one) => one) ?? -1);
  const nearest = (some: readonly LineHead[], line: number, top: number): LineHead | undefined => {
    const last = lastUpTo(some, line, (head) => head.line);
    return last !== undefined && isNear(last, top) ? last : undefined;
  };
  return {
    heading: (line, top) => nearest(headings, line, top)?.units ?? none,
    over(line, top) {
      const own = nearest(tables, line, top);
      const below = note !== undefined && note.line > line ? [note] : [];
      const over = own === undefined ? []
        : [own, ...tables.filter((one) => one.line < Math.min(own.line, top) && isNear(one, top))];
      return [...over, ...below].map(({units}) => units);
    },
  };
}

/** The lines that print a unit, those with figures, and of each line how many before it are not empty. */
function headsInLines(text: string, find: (text: string) => readonly Meaning[], units: UnitsPrinted): {
  readonly heads: readonly LineHead[]; readonly figures: readonly number[]; readonly filled: readonly number[];
} {
  const heads: LineHead[] = [];
  const figures: number[] = [];
  const filled: number[] = [];
  let count = 0;
  /** 单位： at the end of the line before, its unit on this one. */
  let open = "";
  for (const [line, shown] of text.split(/\r\n?|\n/).entries()) {
    filled.push(count);
    if (shown.trim() === "") continue;
    if (shown.length <= longestLine && shown.split(parted).some(isFigure)) figures.push(line);
    for (const head of headsOn(open + shown, find, units)) heads.push({...head, line, filled: count});
    open = shown.length <= longestLine && /单\s*位\s*[:：]\s*$/.test(shown) ? "单位：" : "";
    count += 1;
  }
  return {heads, figures, filled};
}

function headsOn(
  shown: string, find: (text: string) => readonly Meaning[], {inHead, inLabel, mayBeIn}: UnitsPrinted,
): readonly Pick<LineHead, "as" | "units">[] {
  if (shown.length > longestLine || !mayBeIn(shown)) return [];
  const line = closedUp(shown);
  const isUnitAlone = isUnit(line) && /^\s*[(（]/.test(line);
  const pieces = isUnitAlone ? [line] : line.replace(/(单\s*位)\s*[:：]?[\t|\s]+/g, "$1：").split(parted);
  const found = pieces.flatMap((piece): readonly {as: LineHead["as"]; unit: string}[] => {
    const meanings = find(piece);
    if (meanings.some(({as}) => as === "row") || isNumber(piece)) return [];
    const as = meanings.some(({as}) => as === "column") ? "heading" : isNote(line) ? "note" : "head";
    const units = isUnitAlone || meanings.length > 0 ? inLabel(piece) : inHead(piece);
    return units.map((unit) => ({as, unit}));
  });
  return (["heading", "head", "note"] as const).flatMap((as) => {
    const units = [...new Set(found.filter((one) => one.as === as).map(({unit}) => unit))];
    return units.length === 0 ? [] : [{as, units}];
  });
}

const parted = /[\t|]|\s{2,}/;

/** Longer lines are paragraphs, or a whole report in one. */
const longestLine = 200;

const none: readonly never[] = [];
