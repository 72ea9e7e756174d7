import {type Heading, readHeading} from "./heading";
import {leadingAway} from "./leads-away";
import {isOtherUnit, type SaidLine} from "./named-otherwise";
import {isPartTitle} from "./report-frame";
import {titlesIn} from "./title-wording";

/** A line of a page, a document or a text; one that is a link or a menu `leadsAway`. */
export type HeadLine = {readonly text: string; readonly leadsAway?: boolean};

/** What is said of whose tables they are, and the lines that leave a doubt of it. */
export type Owned = {readonly heading: Heading; readonly doubted: readonly SaidLine[]};

/**
 * Read unit and year off what a document says of itself; failing that off what a `page` calls itself; failing that off
 * links and lines that lead elsewhere, which leaves a doubt.
 */
export function ownHeading(lines: readonly HeadLine[], page = ""): Owned {
  const own = withoutAway(lines);
  const heading = completed(readHeading(own.join("\n")), page);
  if (isWhole(heading)) return {heading, doubted: []};
  const away = titlesIn(lines.map(({text}, at) => (own[at] === "" ? text : "")));
  // Right behind a list the title may have been taken for another piece of it.
  const end = endOfRun(lines.map(({text}) => text), away.map(({line}) => line));
  const titles = away.filter(({line}) => line <= end);
  const named = titles.findLast(({unit}) => heading.unit === "" && unit !== "");
  const dated = titles.findLast(({year, unit}) => heading.year === null && year !== null &&
    !(unit !== "" && heading.unit !== "" && isOtherUnit(unit, heading.unit)));
  return {
    heading: {...heading, unit: heading.unit || (named?.unit ?? ""), year: heading.year ?? dated?.year ?? null},
    doubted: distinct([named, dated].flatMap((one) => one ?? []), lines),
  };
}

/** The lines as far as they are the document's own, others empty. */
export function withoutAway(lines: readonly HeadLine[]): readonly string[] {
  const away = leadingAway(lines.map(({text, leadsAway}) => (leadsAway === true ? link : text)));
  return lines.map(({text, leadsAway}, at) => (leadsAway === true || away.has(at) ? "" : text));
}

/** In the place of a link: what stands behind it in no link is no more of the same list. */
const link = "→";

/** A page's own title says what its text does not. */
function completed(heading: Heading, title: string): Heading {
  if (title === "" || isWhole(heading)) return heading;
  const named = readHeading(title);
  return {...heading, unit: heading.unit === "" ? named.unit : heading.unit, year: heading.year ?? named.year};
}

const isWhole = ({unit, year}: Heading): boolean => unit !== "" && year !== null;

/**
 * Which of several titles over the first table, before line `top`, is its own: a list of other reports may stand before
 * it or behind. What the page calls itself decides, and what its text says without any title; failing that the last of
 * those that stand together. The others leave a doubt, unless it is the last and all that is known agrees with it.
 */
export function settled(
  lines: readonly HeadLine[], top: number, {heading, doubted}: Owned, page = "",
): Owned {
  const own = withoutAway(lines);
  const titles = titlesIn(own.slice(0, top)).filter(({unit, year}) => unit !== "" || year !== null);
  const isOf = (one: Pick<Heading, "unit" | "year">) => (other: Pick<Heading, "unit" | "year">): boolean =>
    !(one.year !== null && other.year !== null && one.year !== other.year) &&
    !(one.unit !== "" && other.unit !== "" && isOtherUnit(one.unit, other.unit));
  if (doubted.length > 0 || titles.every(isOf(heading))) return {heading, doubted};
  const isTitle = new Set(titles.map(({line}) => line));
  const said = readHeading(own.map((text, at) => (isTitle.has(at) ? "" : text)).join("\n"));
  const called = page === "" ? said : readHeading(page);
  const agreesWith = (known: Heading) => (one: Pick<Heading, "unit" | "year">): number =>
    (known.unit !== "" && one.unit !== "" ? (isOtherUnit(known.unit, one.unit) ? -1 : 1) : 0) +
    (known.year !== null && one.year !== null ? (known.year === one.year ? 1 : -1) : 0);
  const [byPage, byText] = [agreesWith(called), agreesWith(said)];
  const end = endOfRun(own, titles.map(({line}) => line));
  const weight = (one: (typeof titles)[number]): number => 8 * byPage(one) + 4 * byText(one) + (one.unit === "" ? 0 : 2);
  const best = Math.max(...titles.map(weight));
  const fitting = titles.filter((one) => weight(one) === best);
  const chosen = fitting.findLast(({line}) => line <= end) ?? fitting[0];
  if (chosen === undefined) return {heading, doubted};
  const others = titles.filter((one) => !isOf(chosen)(one));
  const isSure = others.every(({line}) => line < chosen.line) && (byPage(chosen) === 2 || byText(chosen) === 2);
  const {period, ...before} = heading;
  return {
    heading: {
      unit: chosen.unit || before.unit, year: chosen.year ?? (isOf(before)(chosen) ? before.year : said.year),
      ...(period !== undefined && isOf(before)(chosen) && {period}),
    },
    doubted: isSure ? [] : distinct(others, lines),
  };
}

/** The line of the last of the titles that stand together, with no text and no part of a report between them. */
function endOfRun(lines: readonly string[], titles: readonly number[]): number {
  const [first = 0, ...others] = titles;
  const isText = (line: string): boolean => line.length > longestBetween || line.includes("。") || isPartTitle(line.trim());
  return others.reduce((end, at) => lines.slice(end + 1, at).some(isText) ? end : at, first);
}

/** Date, source and size of letters, below a title. */
const longestBetween = 60;

/** One line for each unit and year that titles name. */
function distinct(
  titles: readonly {readonly unit: string; readonly year: number | null; readonly line: number}[],
  lines: readonly HeadLine[],
): readonly SaidLine[] {
  const found = new Map<string, number>();
  for (const {unit, year, line} of titles) if (!found.has(`${unit} ${year}`)) found.set(`${unit} ${year}`, line);
  return [...new Set(found.values())].map((line) => ({line, text: (lines[line]?.text ?? "").trim()}));
}
