import type {EditionId, Variant} from "../editions/edition";
import type {Asked} from "../filing/asked";
import {stepsOfText, within} from "../filing/effort";
import type {Filing} from "../filing/filing";
import {lastReviewOf} from "../filing/review-table";
import {ReadError} from "../filing/read-error";
import {withoutTurns} from "../filing/turning-marks";
import {isTotalName, sameUnit} from "../filing/unit-name";
import {isNoRemarks, type Remarks} from "../filing/remarks";
import {isAside} from "../recognise/aside";
import {changesAmong} from "../recognise/changes-sheet";
import type {Grid} from "../recognise/grid";
import type {KnownLayouts} from "../recognise/known-layouts";
import type {Heading} from "../recognise/heading";
import {orPartsOfYear} from "../recognise/parts-of-year";
import {withReportText} from "../recognise/report-text";
import {areByYear, nameOfSheet, type RecognisedPart, recogniseParts} from "../recognise/several/recognise-parts";
import {isOurLedger} from "../recognise/ledger-table";
import {filingOfLine, ledgersIn} from "../recognise/several/ledgers";
import {headingLines, titleOver, yearAmong} from "../recognise/several/heading-lines";
import {withNameless} from "../recognise/several/nameless";
import {captionedOtherwise, namedOtherwise} from "../recognise/named-otherwise";
import {linesIn, periodOfSheets, readSheetHeading} from "../recognise/sheet-heading";
import {isOfYears} from "../recognise/period-wording";
import {withReturned} from "../remarks/review/find-again";
import {withLeftOver, withoutSetAside} from "../remarks/left-over";
import {reconcile} from "../reconcile/reconcile";
import {reviewSheetsIn, remarksIn} from "../remarks/remarks-in";
import {wordsOnOthers} from "../remarks/review/unread-words";
import {withNotesOf} from "./notes-on-sheets";

/** What is known of a filing beside its sheets: from the workbook's own record, or from a template's tag. */
export type Known = {
  readonly unit?: string;
  readonly year?: number;
  readonly edition?: EditionId;
  readonly variant?: Variant;
  readonly remarks?: Remarks;
};

/** What is said of a filing where it does not say it itself; and the `layouts` met, which whoever reads many keeps. */
export type Reading = {readonly asked?: Asked; readonly layouts?: KnownLayouts};

/**
 * Read the filings of sheets; a table that is not filled in gives blanks. What is known is known of one of them.
 * @throws ReadError "noTables" where no table in them is known, "partsOfYear" where they are of quarters or months,
 *   "tooComplex"
 */
export function readGrids(
  source: string, grids: readonly Grid[], known: Known = {}, reading: Reading = {},
): readonly Filing[] {
  const told = known.unit === undefined ? known : {...known, unit: withoutTurns(known.unit)};
  const filings = orPartsOfYear(source, grids, () => filingsIn(source, grids, told, reading));
  const isAlone = sheetsOfOne(filings);
  return filings.map((filing) => {
    const own = new Set([...sheetNames(filing)].filter((name) => isAlone.has(name)));
    return within(source, stepsOfText, () =>
      withReportText(withNotesOf(own, filing, grids), grids, filings.length === 1));
  });
}

/** The sheets that a single filing has figures on. */
function sheetsOfOne(filings: readonly Filing[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const name of filings.flatMap((filing) => [...sheetNames(filing)])) (once.has(name) ? again : once).add(name);
  return new Set([...once].filter((name) => !again.has(name)));
}

function filingsIn(source: string, grids: readonly Grid[], known: Known, reading: Reading): readonly Filing[] {
  const {asked = {}} = reading;
  const ours = grids.filter(isAside);
  const aside = new Set([...ours, ...changesAmong(grids.filter((grid) => !ours.includes(grid)))]);
  const {lines, rest} = ledgersIn(source, grids.filter((grid) => !aside.has(grid) || isOurLedger(grid)),
    {edition: known.edition ?? asked.edition, year: known.year ?? asked.year ?? null});
  if (lines.length === 0) return readTables(source, grids, aside, known, reading);
  const isRest = new Set(rest);
  const others = grids.filter((grid) => isRest.has(grid) || (aside.has(grid) && !isOurLedger(grid)));
  const tables = rest.length === 0 ? [] : tablesIfThere(source, others, aside, known, reading);
  const name = rest.map(({name}) => name).join("、");
  const isSeen = tables.some(({aside}) => aside === undefined) || lines.some(({grid}) => !grid.hidden);
  const ofAll = lines.some((line) => isOurLedger(line.grid) || line.byYear) ? readSheetHeading(grids) : undefined;
  return [...tables.map((one) => (one.part === undefined ? {...one, part: name} : one)),
    ...lines.flatMap((line) => {
      const isOurs = isOurLedger(line.grid);
      const {unit, year} = isOurs || line.byYear ? ofAll ?? noHeading : noHeading;
      const filing = filingOfLine(source, line, {unit, year: isOurs ? known.year ?? year : null});
      if (tables.some((one) => isThere(filing, one))) return [];
      const isBeside = (isOurs && tables.length > 0) || (line.grid.hidden && isSeen);
      return isBeside ? [{...filing, aside: true as const}] : [filing];
    })];
}

const noHeading: Heading = {unit: "", year: null};

function tablesIfThere(...given: Parameters<typeof readTables>): readonly Filing[] {
  try {
    return readTables(...given);
  } catch (error) {
    if (error instanceof ReadError && error.why === "noTables") return [];
    throw error;
  }
}

/** Whether a ledger only repeats what a unit's own tables show; its total, what those of all do. */
const isThere = (line: Filing, table: Filing): boolean => line.year === table.year && line.edition === table.edition &&
  (sameUnit(line.unit, table.unit) === "same" || isTotalName(line.unit)) && line.unmatched.length === 0 &&
  [...line.figures].every(([id, {value}]) => table.figures.get(id)?.value === value);

/** Read the filings of sheets that have tables, as far as they are not those `aside`. */
function readTables(
  source: string, grids: readonly Grid[], aside: ReadonlySet<Grid>, known: Known, {asked: said = {}, layouts}: Reading,
): readonly Filing[] {
  const printed = readSheetHeading(grids);
  const isOther = isContradicted(known, printed);
  const isKnown = Boolean(known.unit) && known.year !== undefined && !isOther;
  const heading: Heading = isKnown ? {unit: known.unit ?? "", year: known.year ?? null} : printed;
  const year = heading.year ?? known.year ?? said.year ?? null;
  const asked = {source, edition: known.edition ?? said.edition, year, layouts};
  const tables = grids.filter((grid) => !aside.has(grid));
  const parts = recogniseParts(tables, asked);
  const [first] = parts;
  if (first === undefined) throw new ReadError(source, "noTables");
  if (first.part === undefined) {
    const own = sheetsOf(first, grids);
    const isHidden = own.length > 0 && own.every(({hidden}) => hidden);
    const {unit, year} = isKnown ? heading : headingOn(own, first, own.length < grids.length || isHidden, heading);
    const {period} = isKnown ? {} : readSheetHeading(own);
    const named = (isOther ? unit || known.unit : known.unit || unit) ?? "";
    const filing = filingOf(source, first, {unit: named, year: year ?? known.year ?? null, period}, grids, known);
    return [isHidden ? {...filing, part: own.map(nameOfSheet).join("、"), aside: true} : filing];
  }
  const kept = parts.find(({part}) => part !== undefined && isOf(known, part.said)) ?? first;
  // A sheet called 示例 that names no unit shows how to fill in the others.
  const isSeen = ({grids, part}: RecognisedPart): boolean =>
    grids.some(({hidden, name}) => hidden !== true && !(part?.said.unit === "" && isSample.test(name)));
  return withNameless(parts.map((one) => {
    const said = headingOf(one, heading, parts);
    const named = {...said, unit: said.unit || (known.unit ?? ""), year: said.year ?? known.year ?? null};
    const filing = one === kept ? filingOf(source, one, named, grids.filter((grid) => aside.has(grid)), known, parts)
      : filingOf(source, one, said, [], {}, parts);
    return isSeen(one) || !parts.some(isSeen) ? filing : {...filing, aside: true};
  }));
}

const isSample = /示例|样例|范例|举例|填[写报表]说明/;

/**
 * Whether other is printed on the sheets than a record says: that is what people see, and what they change by hand
 * where a workbook serves again. What is known without a year is off the sheets itself.
 */
const isContradicted = ({unit = "", year}: Known, printed: Heading): boolean => year !== undefined &&
  ((printed.year !== null && printed.year !== year) ||
    (unit !== "" && printed.unit !== "" && sameUnit(printed.unit, unit) === "different"));

/** The sheets that figures stand on. */
function sheetsOf({recognition}: RecognisedPart, grids: readonly Grid[]): readonly Grid[] {
  const names = sheetNames(recognition);
  return grids.filter(({name}) => names.has(name));
}

function sheetNames({figures}: Pick<Filing, "figures">): ReadonlySet<string> {
  const names = new Set<string>();
  for (const {place} of figures.values()) if (place.in === "sheet") names.add(place.sheet);
  return names;
}

/**
 * Whose the only tables are: as the last title over them says, or their own sheets where there are others, hidden or
 * not; what those do not say the whole workbook does.
 */
function headingOn(own: readonly Grid[], {recognition}: RecognisedPart, isOfSome: boolean, whole: Heading): Heading {
  const [sheet] = own;
  const places = [...recognition.figures.values()].flatMap(({place}) =>
    place.in === "sheet" && place.sheet === sheet?.name ? place : []);
  const top = places.reduce((least, {row}) => Math.min(least, row), Infinity);
  const columns = places.map(({column}) => column);
  const cells = sheet?.cells ?? [];
  const over = titleOver(linesIn(cells.filter(({row}) => row < top)).map(({text}) => text));
  const beside = yearAmong(cells, {top, from: Math.min(...columns), to: Math.max(...columns)});
  if (over !== undefined || !isOfSome) return {...over ?? whole, ...(beside !== undefined && {year: beside})};
  const said = readSheetHeading(own.map((grid) => ({...grid, hidden: false})));
  return {unit: said.unit || whole.unit, year: beside ?? said.year ?? whole.year};
}

/** Whether a part may be the filing that a workbook's record is of. */
const isOf = ({unit = "", year}: Known, said: Heading): boolean =>
  (said.year === null || year === undefined || said.year === year) && (unit === "" || sameUnit(unit, said.unit) === "same");

/**
 * Whose a part is: as its headings say, or what else stands on its sheets. The unit that the workbook names is that of
 * all where they only differ in their years.
 */
function headingOf({grids, part}: RecognisedPart, whole: Heading, parts: readonly RecognisedPart[]): Heading {
  const said = part?.said ?? whole;
  const own = readSheetHeading(grids.map((grid) => ({...grid, name: "", hidden: false})));
  const period = own.period ?? periodOfSheets(grids);
  // Several years on its sheets are for the tables under them to tell apart.
  const years = new Set(headingLines(grids.flatMap(({cells}) => linesIn(cells)), ({text}) => text)
    .flatMap(({said}) => said.year ?? []));
  const isAlone = parts.every((other) => other.grids === grids || !other.grids.some((grid) => grids.includes(grid)));
  return {
    ...(isAlone && !(said.year !== null && isOfYears(period ?? "")) && {period}),
    unit: said.unit || own.unit || (areByYear(parts.flatMap(({part}) => part ?? [])) ? whole.unit : ""),
    year: said.year ?? (years.size > 1 ? null : own.year),
  };
}

function filingOf(
  source: string, one: RecognisedPart, {unit, year, period}: Heading, grids: readonly Grid[], known: Known,
  parts: readonly RecognisedPart[] = [],
): Filing {
  const {recognition, part} = one;
  const variant = recognition.variant ?? (recognition.edition === known.edition ? known.variant : undefined);
  const sheets = reviewSheetsIn(grids);
  const remarks = remarksIn(grids, known.remarks, sheets);
  const others = part === undefined ? wordsOnOthers(sheets) : [];
  const review = lastReviewOf({unit, year}, sheets)?.opinions ?? (others.length === 0 ? undefined : others);
  const own = sheetsOf(one, one.grids);
  const filing: Filing = {
    source, ...(part !== undefined && {part: part.name}), ...recognition, variant, unit, year,
    unmatched: [...recognition.unmatched, ...namedOtherwise(own, {unit, year}),
      ...captionedOtherwise(own.map((grid) => withoutShared(grid, one, parts)), {unit, year})],
    ...(period !== undefined && {period}), prose: [], parts: new Map(), ...(isNoRemarks(remarks) ? {} : {remarks}),
  };
  const returned = review === undefined ? filing : withReturned(filing, review, reconcile(filing));
  const said = returned.remarks ?? remarks;
  return withoutSetAside(withLeftOver(returned, said), said);
}

/** A sheet as far as it is one filing's alone, where several share it. */
function withoutShared(grid: Grid, one: RecognisedPart, parts: readonly RecognisedPart[]): Grid {
  const others = new Set(parts.flatMap((other) => other === one ? []
    : other.grids.flatMap(({name, cells}) => (name === grid.name ? cells : []))));
  return others.size === 0 ? grid : {...grid, cells: grid.cells.filter((cell) => !others.has(cell))};
}
