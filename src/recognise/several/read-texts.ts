import {editions} from "../../editions/edition";
import type {Asked} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import type {Heading} from "../heading";
import {labelsOf} from "../labels";
import {leadingAway} from "../leads-away";
import {mayAsk} from "../entries";
import {keyIn} from "../normalise";
import {captionsOtherwise} from "../named-otherwise";
import {ownHeading, settled} from "../own-heading";
import {orPartsOfYear} from "../parts-of-year";
import {readText} from "../read-text";
import {recogniseText} from "../recognise-text";
import {unboxed} from "../text/drawn-tables";
import {isSame, saidOfAll} from "./groups";
import {areTitled, headingLines, isWhole} from "./heading-lines";
import {withNameless} from "./nameless";
import {textLedgers, textTables} from "./text-ledgers";

/** One of several filings in a text: the stretches of its lines, each from one to before another. */
type TextPart = {readonly said: Heading; readonly name: string; readonly ranges: readonly Range[]};
type Range = {readonly from: number; readonly to: number};

/**
 * Read the filings of a text: the rows of a ledger, reports one after the other, or all units' tables of one form after
 * those of another, each under a heading that says whose it is.
 * @throws ReadError as `readText` does
 */
export function readTexts(source: string, text: string, asked: Asked = {}): readonly Filing[] {
  const lines = text.split(/\r\n?|\n/);
  const tables = textTables(lines);
  const ledgers = textLedgers(source, lines, tables, asked);
  if (ledgers === undefined) {
    return orPartsOfYear(source, tables.tables.map(({grid}) => grid), () => readHeaded(source, text, lines, asked));
  }
  return [...beside(source, ledgers.rest, asked), ...ledgers.filings];
}

/** What tables beside a ledger show. */
function beside(source: string, lines: readonly string[], asked: Asked): readonly Filing[] {
  const text = lines.join("\n");
  const found = recogniseText(text, asked.year ?? null, asked.edition);
  if (found === undefined || found.figures.size + found.unmatched.length === 0) return [];
  return readHeaded(source, text, lines, asked).map((one) => one.part === undefined ? {...one, part: "其他表格"} : one);
}

function readHeaded(source: string, text: string, lines: readonly string[], asked: Asked): readonly Filing[] {
  const parts = textParts(lines);
  if (parts.length < 2) {
    return [readSettled(source, text, lines, asked)];
  }
  return withNameless(parts.map(({said, name, ranges}) => {
    // Lines keep their numbers.
    const isOwn = (at: number): boolean => ranges.some(({from, to}) => at >= from && at < to);
    const own = lines.map((line, at) => (isOwn(at) ? line : "")).join("\n");
    const filing = readText(source, own, {...asked, year: said.year ?? asked.year});
    const whose = {unit: said.unit || filing.unit, year: said.year ?? filing.year};
    return {...filing, part: name, ...whose, unmatched: [...filing.unmatched, ...captionsOtherwise(own.split("\n"), whose)]};
  }));
}

/** The only filing of a text, whose it is settled once it is known where its figures begin. */
function readSettled(source: string, text: string, printed: readonly string[], asked: Asked): Filing {
  const lines = printed.map((text) => ({text}));
  const told = ownHeading(lines);
  const read = readText(source, text, asked, told.heading);
  const shown = [...read.figures.values()].flatMap(({place, stated}) => place.in === "text" && !stated ? place.line : []);
  const {heading, doubted} = settled(lines, Math.min(lines.length, ...shown), told);
  const isSame = heading.unit === told.heading.unit && heading.year === told.heading.year;
  const filing = isSame ? read : readText(source, text, asked, heading);
  const otherwise = captionsOtherwise(printed, filing, undefined, {doubted, last: Math.max(-1, ...shown)});
  return {...filing, unmatched: [...filing.unmatched, ...otherwise]};
}

/**
 * The filings that headings tell apart, where each has labels of tables under it. Under a heading that says another
 * unit or year no part goes on, whichever tables it still lacks.
 */
export function textParts(lines: readonly string[]): readonly TextPart[] {
  const parts: OpenPart[] = [];
  let last: OpenPart | undefined;
  for (const head of headedIn(lines)) {
    const isNew = last === undefined || startsAnew(last, head);
    const before: OpenPart | undefined = isNew ? parts.find((part) => takesUp(part, head)) : last;
    if (before === undefined) {
      last = {...head, ranges: [{from: last === undefined ? 0 : head.from, to: head.to}]};
      parts.push(last);
      continue;
    }
    if (before.labels.size === 0) Object.assign(before, {name: head.name, said: joined(head.said, before.said)});
    before.labels = new Set([...before.labels, ...head.labels]);
    before.ranges.push({from: head.from, to: head.to});
    last = before;
  }
  return saidOfAll(parts, true);
}

/** Lines under a heading, with the labels of tables among them. */
type Headed = Range & {readonly said: Heading; readonly name: string; readonly labels: ReadonlySet<string>};

type OpenPart = {said: Heading; name: string; ranges: Range[]; labels: ReadonlySet<string>};

/** Whether a heading ends the part before: it says another, and stands over a table, or the same labels come again. */
const startsAnew = (last: OpenPart, {said, labels}: Headed): boolean =>
  last.labels.size > 0 && isOther(last.said, said) &&
  (commonIn(last.labels, labels) >= fewest || (!isSame(last.said, said) && labels.size >= fewestOfTable));

/** Whether an earlier part goes on here: its heading says as much, and it has no such table yet. */
const takesUp = (part: OpenPart, {said, labels}: Headed): boolean =>
  !isOther(part.said, said) && commonIn(part.labels, labels) * 2 < labels.size;

/** The stretches under headings. Of headings with no label between them, as a title and （2018年度）, one is made. */
function headedIn(printed: readonly string[]): readonly Headed[] {
  const lines = unboxed(printed);
  const away = leadingAway(lines);
  const heads = headingLines([...lines.entries()],
    ([at, line]) => (line.length > 90 || isWithinTable.test(line) || away.has(at) ? "" : line));
  const headed: Headed[] = [];
  const haveTitles = areTitled(heads.map(({said}) => said));
  for (const [n, {said, line: [at, line]}] of heads.entries()) {
    const to = heads[n + 1]?.line[0] ?? lines.length;
    const name = line.trim();
    const labels = labelsIn(lines.slice(at, to));
    const last = headed.at(-1);
    const isBelowTitle = haveTitles && last !== undefined && isWhole(last.said) && (!isWhole(said) || isCaption(line));
    const goesOn = last !== undefined && last.labels.size === 0 && (isBelowTitle || !contradicts(last.said, said));
    if (goesOn) headed[headed.length - 1] = {...last, said: joined(last.said, said), to, labels};
    else headed.push({said, name, from: at, to, labels});
  }
  return headed;
}

/** A row of a drawn table whose first cell is empty: what a label has on its second line may end like a unit's name. */
const isWithinTable = /^\s*[|｜│┃║]\s*[|｜│┃║].*[|｜│┃║]/;

/** What is asked for below a title, on one line: 填报单位：…　统计年度：…. */
const isCaption = (line: string): boolean => mayAsk.test(line) && /[：:]/.test(line);

const joined = (one: Heading, other: Heading): Heading =>
  ({unit: one.unit || other.unit, year: one.year ?? other.year});

const contradicts = (one: Heading, other: Heading): boolean =>
  (one.unit !== "" && other.unit !== "" && one.unit !== other.unit) ||
  (one.year !== null && other.year !== null && one.year !== other.year);

const isOther = (one: Heading, other: Heading): boolean =>
  (other.unit !== "" && one.unit !== other.unit) || (other.year !== null && one.year !== other.year);

const commonIn = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...other].filter((label) => one.has(label)).length;

/** So many labels of tables come again that another filing begins. */
const fewest = 6;

/** With fewer labels under it, a heading stands over no table. */
const fewestOfTable = 3;

/** The long labels of forms that lines show. */
function labelsIn(lines: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const beginning = longLabels();
  for (const line of lines) {
    const key = line.length < shortest ? "" : keyIn(line);
    for (let at = 0; at <= key.length - shortest; at += 1) {
      const labels = beginning.get(key.slice(at, at + shortest));
      if (labels !== undefined) for (const label of labels) if (key.startsWith(label, at)) found.add(label);
    }
  }
  return found;
}

/** Of a long label, in letters. */
const shortest = 4;

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** The long labels of all editions' forms, by their first letters. */
const longLabels = (): ReadonlyMap<string, ReadonlySet<string>> => known ??= byBeginning(editions.flatMap(({id}) =>
  [...labelsOf(id).keys].flatMap(([key, meanings]) => key.length >= shortest && key.length <= 16 &&
    meanings.some(({as}) => as === "row" || as === "column" || as === "block") ? [key] : [])));

function byBeginning(labels: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const label of labels) {
    const own = found.get(label.slice(0, shortest)) ?? new Set();
    found.set(label.slice(0, shortest), own.add(label));
  }
  return found;
}
