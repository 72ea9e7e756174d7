import type {Cell, Grid} from "../grid";
import type {Heading} from "../heading";
import {headingBeside, linesIn, type SheetLine} from "../sheet-heading";
import {roleOf, yearIn} from "../table/this-year";
import {isYearBefore} from "../year-wording";
import {bandAt, bandsOf, bandsUnread, slotIn, type TableBand} from "./bands";
import {areTitled, headingLines, isWhole} from "./heading-lines";
import {common, type Stretch} from "./stretches";

/** A stretch with what is said of it: by the headings over it, or else by the name of its sheet. */
export type Section = {
  readonly stretch: Stretch;
  readonly said: Heading;
  /** The heading that it stands under, as printed, where that is not the sheet's name. */
  readonly heading?: string;
  /** From which row of the grid it reaches; what stands above the first one belongs to all. */
  readonly from: number;
  /** Which of several tables side by side it is, from 0. */
  readonly slot: number;
};

/** A text that says who or when. */
export type TextHeading = {readonly text: string; readonly said: Heading};

/** One that stands over tables or under them. */
type Mark = TextHeading & {
  readonly row: number; readonly column: number; readonly right: number;
};

/** The sections of a grid, and its bands from top to bottom. */
export type Divided = {
  readonly grid: Grid; readonly sections: readonly Section[]; readonly bands: readonly TableBand[];
};

/**
 * What a grid's stretches are each of. A heading counts for what stands below it until the same figures come again:
 * those have to have a heading of their own, or it is not known whose they are. `above` are the headings over the grid,
 * `year` what grids before it said.
 */
export function divide(
  grid: Grid, stretches: readonly Stretch[], above: readonly TextHeading[] = [], year: number | null = null,
): Divided {
  const read = bandsOf(grid, stretches);
  const marks = [
    ...above.map((one, at): Mark => ({...one, row: at - above.length, column: 0, right: grid.columns - 1})),
    ...marksIn(grid, stretches, read, above.findLast(({said}) => said.year !== null)?.said.year ?? year),
  ];
  const bands = [...read, ...bandsUnread(read, stretches, marks)].sort((one, other) => one.from - other.from);
  const slotOf = ({row, column}: Pick<Mark, "row" | "column">): number => slotIn(bandAt(bands, row), column);
  const slotOfMark = (mark: Mark): number => slotOf({row: mark.row, column: beginOf(mark)});
  const last = Math.max(...bands.map(({cuts}) => cuts.length));
  const slots = Array.from({length: last + 1}, (_, slot) =>
    stretches.filter(({bottom, left}) => slotOf({row: bottom, column: left}) === slot));
  const sections = slots.flatMap((own, slot) => {
    const here = marks.filter((mark) => slotOfMark(mark) === slot || isOverAll(mark, marks, bands, stretches));
    const over = isFooted(own, here) ? here.map(atFoot(own)) : [...here];
    over.sort((one, other) => one.row - other.row);
    return own.map((stretch): Section => sectionOf(stretch, own, over, slot, headingOfSheet(grid, year)));
  });
  return {grid, sections, bands};
}

/** Where a heading over several columns begins: a cell around a table begins a little before the table. */
const beginOf = ({column, right}: Mark): number => Math.min(right, column + 1);

function marksIn(
  grid: Grid, stretches: readonly Stretch[], bands: readonly TableBand[], year: number | null,
): readonly Mark[] {
  const lines = linesIn(grid.cells.filter((cell) => !stretches.some((stretch) => covers(stretch, cell))));
  const isAlone = (row: number): boolean =>
    grid.cells.filter((cell) => cell.row === row && cell.text !== "").length === 1;
  const isBeside = bands.some(({cuts}) => cuts.length > 0);
  // 本年 and 上年 head columns of one table as well.
  const textOf = ({text, cell: {row}}: SheetLine): string =>
    (!isBeside && isYearBefore(text.replace(/\s+/g, "")) && !isAlone(row) ? "" : text);
  const marks = headingLines(lines, textOf, year).map(({said, line: {text, cell: {row, column, columnSpan}}}): Mark =>
    ({said, text, row, column, right: column + columnSpan - 1}));
  const areSeveral = isBeside || stretches.some((one, at) => stretches.slice(0, at).some((other) =>
    common(one, other).length > 0));
  return areSeveral ? marks : marks.filter((mark) => !headsColumn(mark, grid));
}

/** A year that heads a column of the one table there is: 2024年 | 2023年, or 本年 | 2023年 | 增减. */
function headsColumn({said: {unit, year}, row, column}: Mark, {cells}: Grid): boolean {
  if (unit !== "" || year === null) return false;
  return cells.some((cell) => {
    if (cell.row !== row || cell.column === column) return false;
    const role = roleOf(cell.text, year);
    return role === "prior" || role === "change" || (role === "this" && yearIn(cell.text) !== year);
  });
}

const covers = ({top, bottom, labels, right}: Stretch, {row, column}: Cell): boolean =>
  row >= top && row <= bottom && column >= labels && column <= right;

/** Over tables side by side: reaching over more than one, or above a heading that is nearer to the first one. */
function isOverAll(
  mark: Mark, marks: readonly Mark[], bands: readonly TableBand[], stretches: readonly Stretch[],
): boolean {
  const band = bandAt(bands, mark.row);
  if (band.cuts.length === 0 || stretches.some(({top}) => top <= mark.row)) return false;
  const slot = slotIn(band, beginOf(mark));
  const isNearer = (other: Mark): boolean => other.row > mark.row && bandAt(bands, other.row) === band &&
    slotIn(band, beginOf(other)) === slot && (mark.said.unit === "" ? other.said.unit !== "" : other.said.year !== null);
  return slotIn(band, mark.right) > slot ||
    ((mark.said.unit === "" || mark.said.year === null) && slot === 0 && marks.some(isNearer));
}

/** Names stand under the tables, not over them: the first table has none above, and one follows the last. */
function isFooted(own: readonly Stretch[], marks: readonly Mark[]): boolean {
  const [first, last] = [own[0], own.at(-1)];
  const names = marks.filter(({said}) => said.unit !== "");
  return first !== undefined && last !== undefined && names.length > 1 &&
    names.every(({row}) => row > first.bottom) && names.some(({row}) => row > last.bottom);
}

/** A name under a table, as if it stood over the first of those that it follows. */
const atFoot = (own: readonly Stretch[]) => (mark: Mark): Mark => {
  const before = own.filter(({bottom}) => bottom < mark.row);
  const last = before.at(-1);
  if (mark.said.unit === "" || last === undefined) return mark;
  const isEarlier = (one: Stretch): boolean =>
    before.some((other) => other.top > one.top && common(one, other).length > 0);
  const from = before.findLastIndex(isEarlier);
  const first = before[from + 1] ?? last;
  return {...mark, row: first.top - 1};
};

function sectionOf(
  stretch: Stretch, own: readonly Stretch[], marks: readonly Mark[], slot: number, ofSheet: Heading,
): Section {
  const before = own.filter(({top}) => top < stretch.top);
  const end = Math.max(-Infinity, ...before.map(({bottom}) => bottom));
  // Behind tables with the same figures, what stands over those says nothing any more, unless it stands over all.
  const again = Math.max(-Infinity, ...before.filter((one) => common(one, stretch).length > 0).map(({top}) => top));
  const over = marks.filter((mark) =>
    mark.row <= stretch.top && mark.row > again && !isBesideOther(mark, marks, stretch));
  const title = areTitled(marks.map(({said}) => said)) ? over.findLast(({said}) => isWhole(said)) : undefined;
  const unit = title ?? over.findLast(namesUnit) ?? overAll(marks, own, namesUnit, namesYear);
  const dated = title ?? over.findLast(namesYear) ?? overAll(marks, own, namesYear, namesUnit);
  const year = dated !== undefined && isTorn(dated, stretch, own, marks) ? undefined : dated;
  const named = again === -Infinity ? ofSheet : undefined;
  const nearest = over.filter(({row}) => row > end);
  return {
    stretch, slot,
    said: {unit: unit?.said.unit ?? named?.unit ?? "", year: year?.said.year ?? named?.year ?? null},
    heading: (nearest.find(namesUnit) ?? nearest[0])?.text,
    from: Math.max(0, nearest[0]?.row ?? end + 1),
  };
}

/**
 * Two years are named beside each other, and the tables under them do not stand beside each other, as where pages tore
 * them apart: nobody can tell which is whose.
 */
const isTorn = ({row, said}: Mark, stretch: Stretch, own: readonly Stretch[], marks: readonly Mark[]): boolean =>
  marks.some((other) => other.row === row && namesYear(other) && other.said.year !== said.year) &&
  own.some((other) => other !== stretch && other.top >= row && common(other, stretch).length > 0 &&
    !marks.some((one) => namesYear(one) && one.row > row && one.row <= other.top));

/** A heading beside one that stands over a table, where it does not: 2023年 | 2024年 over the columns of each. */
const isBesideOther = (mark: Mark, marks: readonly Mark[], stretch: Stretch): boolean => {
  const isOver = ({column, right}: Mark): boolean => column <= stretch.right && right >= stretch.labels;
  return !isOver(mark) && marks.some((other) => other.row === mark.row && isOver(other) &&
    (other.said.unit === "") === (mark.said.unit === "") && (other.said.year === null) === (mark.said.year === null));
};

/** What a sheet's name or pages say; one that is called 上年 is of the year before the other sheets'. */
function headingOfSheet(grid: Grid, known: number | null): Heading {
  const {unit, year} = headingBeside(grid);
  return {unit, year: year ?? (known !== null && isYearBefore(grid.name.trim()) ? known - 1 : null)};
}

const namesUnit = ({said}: Mark): boolean => said.unit !== "";
const namesYear = ({said}: Mark): boolean => said.year !== null;

/** The one year over all tables that are told apart by units, or the one unit over all that are by years. */
function overAll(
  marks: readonly Mark[], own: readonly Stretch[], says: (mark: Mark) => boolean, parts: (mark: Mark) => boolean,
): Mark | undefined {
  const top = Math.min(...own.map(({top}) => top));
  const some = marks.filter(says);
  const [first] = some;
  const isOne = first !== undefined && first.row <= top &&
    some.every(({said}) => (says === namesUnit ? said.unit === first.said.unit : said.year === first.said.year));
  // A name over all is every table's where what follows tells years apart, not where a name is lost.
  const areParted = says === namesYear || marks.some((mark) => parts(mark) && mark.row > top);
  const isAlone = isOne && (!parts(first) ||
    marks.some((mark) => parts(mark) && mark.row > first.row && mark.row <= top));
  return isAlone && areParted ? first : undefined;
}
