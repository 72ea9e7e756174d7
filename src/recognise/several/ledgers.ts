import {within} from "../../filing/effort";
import type {Filing} from "../../filing/filing";
import {unitKey} from "../../filing/unit-name";
import {readFigureList} from "../figure-list";
import type {Grid} from "../grid";
import type {Heading} from "../heading";
import {type LedgerAsking, type LedgerLine, readLedger, readNameless, withLeft} from "../ledger";
import {isOfYears} from "../period-wording";
import {readSheetHeading} from "../sheet-heading";

/** What ledgers among grids show, a line a unit and year, and the grids that are none. */
export type Ledgers = {readonly lines: readonly LedgerLine[]; readonly rest: readonly Grid[]};

/**
 * Read the ledgers among grids of a source. A unit that has a row in several, of other figures in each, has one line.
 * @throws ReadError tooComplex
 */
export function ledgersIn(source: string, grids: readonly Grid[], asked: LedgerAsking): Ledgers {
  const read = within(source, mostPlaces, () => followed(grids, asked));
  const lines: LedgerLine[] = [];
  const places = new Map<string, number>();
  for (const line of read.flatMap(({lines = []}) => lines)) {
    const key = `${unitKey(line.unit)} ${line.year} ${line.grid.hidden}`;
    const at = places.get(key);
    const before = at === undefined ? undefined : lines[at];
    const whole = before === undefined ? undefined : joined(before, line);
    if (whole !== undefined && at !== undefined) lines[at] = whole;
    else {
      places.set(key, lines.length);
      lines.push(line);
    }
  }
  return {lines, rest: read.flatMap(({grid, lines}) => (lines === undefined ? [grid] : []))};
}

/** Of figures in ledgers, filled or not: five thousand units have a third of them. */
const mostPlaces = 5_000_000;

/** Each grid with its lines; the numbers of one that goes on below a ledger without names are left over there. */
function followed(
  grids: readonly Grid[], asked: LedgerAsking,
): readonly {readonly grid: Grid; readonly lines?: readonly LedgerLine[]}[] {
  const read = grids.map((grid) => {
    const list = readFigureList(grid, asked);
    // A list of one filing among other tables may be one of its forms.
    const isWhole = list !== undefined && (list.length > 1 || grids.length === 1);
    return {grid, lines: isWhole ? list : readLedger(grid, asked)};
  });
  for (const [at, {grid, lines}] of read.entries()) {
    const before = read[at - 1];
    const left = lines === undefined && before?.lines !== undefined ? readNameless(grid, asked.placeOf) : undefined;
    if (left === undefined || before?.lines === undefined) continue;
    read[at - 1] = {...before, lines: withLeft(before.lines, [{below: before.lines.length, pieces: left}])};
    read[at] = {grid, lines: []};
  }
  return read;
}

/** Two rows as one, unless a figure is in both. */
function joined(one: LedgerLine, other: LedgerLine): LedgerLine | undefined {
  const [first, second] = [one.recognition, other.recognition];
  const isTwice = first.edition !== second.edition || [...second.figures.keys()].some((id) => first.figures.has(id));
  return isTwice ? undefined : {
    ...one, part: `${one.part}、${other.part}`,
    recognition: {
      ...first, variant: first.variant ?? second.variant,
      figures: new Map([...first.figures, ...second.figures]), unmatched: [...first.unmatched, ...second.unmatched],
    },
  };
}

/**
 * A line as a filing, of the year that is `said` of all where neither its row nor its ledger says one, and of the unit
 * where a row is a year.
 */
export const filingOfLine = (
  source: string, {recognition, unit, year, part, period, byYear, grid}: LedgerLine, said: Pick<Heading, "unit" | "year">,
): Filing => ({
  source, ...recognition, part, unit: byYear ? readSheetHeading([{...grid, hidden: false}]).unit || said.unit : unit,
  year: year ?? (isOfYears(period ?? "") ? null : said.year),
  ...(period !== undefined && {period}), prose: [], parts: new Map(),
});
