import {columnLetters} from "../../filing/place";
import {isAside, remarkRowsIn, type ReviewTable} from "../../recognise/aside";
import type {Grid} from "../../recognise/grid";
import type {ReturnedOpinion} from "./returned-row";

/** A sheet, and the table of findings that it is. */
type SeenSheet = {readonly grid: Grid; readonly table: ReviewTable | undefined};

/** What stands on a sheet 审核意见. */
type Sheet = {readonly name: string; readonly opinions: readonly ReturnedOpinion[]};

/**
 * What people wrote about a review where nothing reads it: above its headings, in comments, on a sheet of their own, on
 * the sheet of a review before the last. A line of its own each, with the place; `sheets` are those that are read.
 */
export function unreadWords(seen: readonly SeenSheet[], sheets: readonly Sheet[]): readonly ReturnedOpinion[] {
  const last = sheets.at(-1);
  const known = new Set(last?.opinions.map(({says}) => says));
  const lines = [
    ...seen.flatMap((one) => [...wordsOn(one), ...commentsOn(one)]),
    ...(sheets.length > 0 ? seen.flatMap(wordsBehindFigures) : []),
    ...sheets.slice(0, -1).flatMap((sheet) => (last === undefined ? [] : sinceWrittenOn(sheet, last))),
  ];
  // What an earlier review has told stands on its sheet.
  return lines.filter(({says}, at) => !known.has(says) && lines.findIndex((one) => one.says === says) === at);
}

/** What stands on a sheet beside what is read of it. */
function wordsOn({grid, table}: SeenSheet): readonly ReturnedOpinion[] {
  const captions = table?.captions.filter(({text}) => !isOurCaption(text) && !isTitle(text));
  const left = captions ?? (isOfReview(grid) ? grid.cells.filter(({text}) => !isOurs(text) && !isTitle(text)) : []);
  return left.filter(({text}) => isWords(text))
    .map(({text, row, column}) => unread(grid.name, row, column, text.trim()));
}

/** What stands behind the figures of a row, in a column that has no heading. */
function wordsBehindFigures({grid}: SeenSheet): readonly ReturnedOpinion[] {
  if (isOfReview(grid) || isAside(grid)) return [];
  const {name, cells} = grid;
  const numbers = new Map<number, number>();
  const headings = new Map<number, number>();
  for (const {text, row, column, columnSpan} of cells) {
    if (isNumber(text)) {
      numbers.set(row, Math.max(column, numbers.get(row) ?? column));
    } else if (isHeading(text)) {
      for (let at = column; at < column + columnSpan; at++) headings.set(at, Math.min(row, headings.get(at) ?? row));
    }
  }
  return cells.filter(({text, row, column}) => isWords(text) && !text.startsWith("{\"")
    && column > (numbers.get(row) ?? Infinity) && row <= (headings.get(column) ?? Infinity))
    .map(({text, row, column}) => unread(name, row, column, text.trim()));
}

const isNumber = (text: string): boolean => /^[-−+]?\d[\d,.]*$/.test(text.normalize("NFKC").trim());

/** What is longer than a heading is told of one row. */
const isHeading = (text: string): boolean => text.trim() !== "" && text.trim().length <= 12 && !isNumber(text);

/** Comments on a review, and on figures. */
const commentsOn = ({grid, table}: SeenSheet): readonly ReturnedOpinion[] => {
  const {comments = []} = grid;
  if (comments.length === 0) return [];
  const isReview = table !== undefined || isOfReview(grid);
  const isFigure = (row: number, column: number): boolean => grid.cells.some((cell) =>
    cell.row === row && cell.column === column && isNumber(cell.text));
  return comments.filter(({text, row, column}) => isWords(text) && (isReview || isFigure(row, column)))
    .map(({text, by, row, column}) => unread(grid.name, row, column, text.trim(), "的批注", by));
};

/** What was written on a sheet after it had been written, and is not on the last one. */
const sinceWrittenOn = ({name, opinions}: Sheet, last: Sheet): readonly ReturnedOpinion[] =>
  opinions.flatMap(({says, mark, explanation, by, row}) => {
    const isThere = last.opinions.some((one) => [one.explanation, one.mark?.said, one.says].includes(explanation));
    return explanation === "" || isThere || mark?.said === explanation ? []
      : [unread(name, row, undefined, explanation, `对“${headOf(says)}”`, by, `写在较早的一份审核意见上，以“${last.name}”为准，`)];
  });

/** What was said of another unit, or another year, on sheets none of which is about the filing of their workbook. */
export const wordsOnOthers = (sheets: readonly Sheet[]): readonly ReturnedOpinion[] =>
  sheets.flatMap(({name, opinions}) => opinions.flatMap(({mark, explanation, by, row}) => {
    const whose = mark && `“${mark.unit}”${mark.year === null ? "" : `${mark.year} 年度`}`;
    return mark === undefined || explanation === "" ? []
      : [unread(name, row, undefined, explanation, "", by, `这份审核意见是对${whose}的，`)];
  }));

/** What people wrote in comments of a document, whose tables have no sheet 审核意见. */
export const unreadComments = (all: readonly Pick<NonNullable<Grid["comments"]>[number], "text" | "by">[]): readonly ReturnedOpinion[] =>
  all.flatMap(({text, by}, at) => (isWords(text) ? [unreadAt(`批注 ${at + 1} `, {words: text.trim(), by}, at)] : []));

function unread(
  sheet: string, row: number, column: number | undefined, words: string, where = "", by = "", why = "",
): ReturnedOpinion {
  const place = column === undefined ? `${sheet} 第 ${row + 1} 行` : `${sheet}!${columnLetters(column)}${row + 1}`;
  return unreadAt(`${place} ${where}`, {words, by, why}, row);
}

type Written = {readonly words: string; readonly by: string; readonly why?: string};

function unreadAt(place: string, {words, by, why = ""}: Written, row: number): ReturnedOpinion {
  const signed = words.includes(by) ? "" : `（${by}）`;
  return {
    says: `${place}写有“${words}”${signed}，${why}没有读作说明。`, suggestion: "", status: "open",
    explanation: "", by: "", time: "", row, isUnread: true,
  };
}

/** Whether a sheet that is no table of findings is about a review: by its name, its title, or what it quotes. */
const isOfReview = (grid: Grid): boolean => remarkRowsIn(grid) === undefined
  && (aboutReview.test(grid.name) || isTitledSo(grid) || grid.cells.some(({text}) => asks.test(text)))
  && grid.cells.filter(({value}) => typeof value === "number").length <= mostNumbers;

const aboutReview = /审核(?:意见|说明)|(?:核实|校核|反馈)说明/;

const isTitledSo = ({cells}: Grid): boolean => {
  const first = cells.find(({text}) => text.trim() !== "");
  return first !== undefined && isTitle(first.text) && aboutReview.test(first.text);
};

/** What our sentences on findings ask for. */
const asks = /请核对后改正。|确属实际情况的，请作审核说明。/;

/** A sheet with more numbers holds figures of its own. */
const mostNumbers = 40;

/** What a sheet of ours says by itself, and what only knows findings again. */
const isOurs = (text: string): boolean => asks.test(text) && text.trim().endsWith("。") || text.startsWith("{\"") || isOurCaption(text);

/** What our captions say, to their ends: what people write behind them is theirs. */
const isOurCaption = (text: string): boolean => ourCaption.test(text.trim());

const ourCaption = new RegExp([
  "^填报单位：.*审核时间：[-\\d\\s年月日时分:：/.]*$", "^填报人更正统计表，.*请勿改动。$",
  "(?:^|　)(?:问题：强制性 \\d.*已确认 \\d+|没有发现问题。)(?:　　\\d+ 项关系暂不能判断（.*）)?$",
].join("|"));

/** A short line without a stop that names what follows. */
const isTitle = (text: string): boolean =>
  text.trim().length <= 30 && /意见|说明|回复|反馈|审核/.test(text) && !/[。，；：:,;]/.test(text);

/** Six characters say something, as of an explanation; what is all ours or a number does not. */
const isWords = (text: string): boolean => text.replace(/\P{L}/gu, "").length >= 6;

/** A sentence as far as its first number. */
const headOf = (says: string): string => says.replace(/[\d，。：].*/su, "");
