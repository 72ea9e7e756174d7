import type {Unmatched} from "../filing/filing";
import type {Place} from "../filing/place";
import {canonicalUnit} from "../filing/unit-name";
import {clean, entriesIn, mayAsk} from "./entries";
import {unitOfForm, yearOfForm} from "./form-heading";
import type {Grid} from "./grid";
import type {Heading} from "./heading";
import {simplified} from "./normalise";
import {headingOfSheetName, linesIn, readSheetHeading} from "./sheet-heading";
import {inSheet} from "./table/gather-figures";
import {endsLikeUnit, unitCaptioned} from "./unit-wording";
import {titlesIn} from "./title-wording";
import {mayNameYear, yearAlone, yearBehindUnit, yearCaptioned, yearInBrackets} from "./year-wording";

/** The visible sheets whose names tell of another unit or year than what stands on them. */
export const namedOtherwise = (grids: readonly Grid[], said: Heading): readonly Unmatched[] =>
  grids.flatMap((grid): readonly Unmatched[] => !grid.hidden && isOfAnother(grid.name, said)
    ? [{text: grid.name, place: inSheet(grid, 0, 0), why: "name"}] : []);

function isOfAnother(name: string, {unit, year}: Heading): boolean {
  const named = headingOfSheetName(name);
  const isOtherUnit = named.unit !== "" && unit !== "" && !mayBeShort(named.unit, unit);
  return isOtherUnit || (named.year !== null && year !== null && named.year !== year);
}

/**
 * What visible sheets are asked for, 统计年度：2023 or 填报单位：…, of another unit or year than their title; also 2023年度
 * or the heading of a form in 2023 in a row of its own.
 */
export const captionedOtherwise = (grids: readonly Grid[], said: Heading): readonly Unmatched[] =>
  grids.filter(({hidden}) => !hidden).flatMap((grid): readonly Unmatched[] => {
    if (!grid.cells.some(({text}) => mayAsk.test(text) || mayBeYear(text) || mayHead(text))) return [];
    const lines = linesIn(grid.cells);
    const own = readSheetHeading([{...grid, name: ""}]);
    const filled = new Map<number, number>();
    for (const {row, text} of grid.cells) if (text.trim() !== "") filled.set(row, (filled.get(row) ?? 0) + 1);
    const isAlone = (line: number): boolean => filled.get(lines[line]?.cell.row ?? -1) === 1;
    const whose = {unit: own.unit || said.unit, year: own.year ?? said.year};
    return otherwiseSaid(lines.map(({text}) => text), whose, isAlone).map(
      ({text, line}) => {
        const {row, column} = lines[line]?.cell ?? {row: 0, column: 0};
        return {text, place: inSheet(grid, row, column), why: "name"};
      });
  });

/**
 * What the lines of a text are asked for, 统计年度：2023 or 填报单位：…, of another unit or year than its title; besides
 * the titles that are `doubted`, and 2023年度 alone, or the heading of a form in 2023, between the title and the
 * `last` line with figures.
 */
export function captionsOtherwise(
  lines: readonly string[], said: Heading, placeOf: (place: Place, text: string) => Place = (place) => place,
  {doubted = [], last = -1}: {readonly doubted?: readonly SaidLine[]; readonly last?: number} = {},
): readonly Unmatched[] {
  const title = last === -1 ? undefined : titlesIn(lines).find(({year}) => year === said.year);
  const isBetween = (line: number): boolean => title !== undefined && line > title.line && line < last &&
    !/[\t|｜│]/.test(lines[line]?.trim() ?? "");
  const others = otherwiseSaid(lines, said, isBetween);
  return [...doubted, ...others.filter(({line}) => !doubted.some((one) => one.line === line))]
    .sort((one, other) => one.line - other.line)
    .map(({text, line}) => ({text, place: placeOf({in: "text", line}, text), why: "name"}));
}

/** A text that says who or when, and its line, from 0. */
export type SaidLine = {readonly text: string; readonly line: number};

/**
 * The captions among lines that are answered otherwise than `said`, each once a line; a year alone is one where
 * `mayCaption` says so of its line, and no other year stands beside it.
 */
function otherwiseSaid(
  lines: readonly string[], {unit, year}: Heading, mayCaption: (line: number) => boolean = () => false,
): readonly SaidLine[] {
  const whole = lines.flatMap((text, line) =>
    text.length <= longest && (mayAsk.test(text) || mayBeYear(text) || mayHead(text)) ? [{text: clean(text), line}]
      : []);
  const bare = year === null ? new Set() : new Set(bareYears(lines, year).filter(mayCaption));
  const found = new Map<number, SaidLine>();
  for (const one of [...entriesIn(lines), ...whole]) {
    const named = byIssuer.test(one.text) ? undefined
      : unitCaptioned(one.text) ?? (mayCaption(one.line) ? unitOfForm(one.text) : undefined);
    const dated = yearCaptioned(one.text) ?? yearInBrackets(one.text) ??
      yearBehindUnit(one.text) ?? (bare.has(one.line) ? yearAlone(one.text) ?? yearOfForm(one.text) : undefined);
    const isOther = (named !== undefined && isOtherUnit(named, unit)) ||
      (dated !== undefined && year !== null && dated !== year && !(dated === year + 1 && ofWriting.test(one.text)));
    if (isOther && !found.has(one.line)) found.set(one.line, one);
  }
  return [...found.values()].sort((one, other) => one.line - other.line);
}

/**
 * The lines that are another year than `own` alone: 2023年度, 2023年度统计数据; or the heading of a form in such a year,
 * with no sentence below it. What stands beside other years heads a column, as theirs do; the year behind one's own may
 * be that of writing.
 */
function bareYears(lines: readonly string[], own: number): readonly number[] {
  const filled = lines.flatMap((text, line) => {
    if (text.trim() === "") return [];
    const [bare, ofForm] = mayBeYear(text) ? [yearAlone(clean(text)), yearOfForm(clean(text))] : [];
    return [{line, text, year: bare ?? ofForm, isForm: bare === undefined}];
  });
  return filled.flatMap(({line, text, year, isForm}, at) => {
    if (year === undefined || year === own || (year === own + 1 && !isForm && !/度|数据/.test(text))) return [];
    if (isForm && /^[^（(].*。/.test(filled[at + 1]?.text.trim() ?? "")) return [];
    const isBeside = [filled[at - 1], filled[at + 1]].some((other) => other?.year !== undefined && other.year !== year);
    return isBeside ? [] : [line];
  });
}

const mayBeYear = (text: string): boolean => text.length <= longestYear && mayNameYear(text);
const longestYear = 40;
const mayHead = (text: string): boolean => text.length <= longestHeading && text.trimEnd().endsWith("情况");
const longestHeading = 60;

/** Characters; what is longer is a paragraph. */
const longest = 300;

/** Whoever gave out the form. */
const byIssuer = /制表(?:机关|单位|部门)/;

/** The year in which the table is filled in may be meant. */
const ofWriting = /^(?:填报|报告|年份)/;

/**
 * Whether two are surely names of two units: not one in short, not two offices together and one of them, nor one's own
 * office.
 */
export function isOtherUnit(named: string, unit: string): boolean {
  const [one, other] = [canonicalUnit(named), canonicalUnit(unit)];
  if (one === "" || other === "" || !endsLikeUnit(named) || !endsLikeUnit(unit)) return false;
  if (one.endsWith(other) || other.endsWith(one)) return false;
  if (/、/.test(one + other) && (one.includes(other) || other.includes(one))) return false;
  if (one.at(-1) === other.at(-1) && mayBeShort(one, other)) return false;
  const [, whose] = office.exec(one) ?? [];
  return whose === undefined || !(other.endsWith(whose) || whose.endsWith(other));
}

/** An office within a unit, or the one of a government that is charged with the matter, behind whose it is: it fills in for it. */
const office =
  /^(.*?)(?:政府)?(?:(?:党政|综合|行政|机关|政务|信息|公开|大?数据|审批|服务|管理|[和与])*(?:局|委员会|厅|院|镇|乡|街道)?(?:办公室|中心|局)|[^省市区县旗州盟镇乡]{2,6}[科股室处])$/;

/** 县政府办 of 某某县人民政府办公室: its letters in their order, one or the other way round. */
function mayBeShort(one: string, other: string): boolean {
  const [short = "", long = ""] = [one, other].map((name) => simplified(name).replace(/[^\p{L}\p{N}]+/gu, ""))
    .sort((a, b) => a.length - b.length);
  let at = 0;
  for (const letter of long) if (letter === short.charAt(at)) at += 1;
  return at === short.length;
}
