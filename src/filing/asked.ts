import type {EditionId} from "../editions/edition";
import type {Filing} from "./filing";
import {ReadError} from "./read-error";
import {sameUnit} from "./unit-name";

/** Which filing is asked for: it chooses among those of a source, and says what a source does not say of itself. */
export type Asked = {readonly unit?: string; readonly year?: number; readonly edition?: EditionId};

/**
 * Those of a source's filings that are asked for; where none says so itself, those that do not say their year, of which
 * what is asked then holds; and a unit's name that of the only one without a name. A unit may be asked for by the name
 * of the part as well.
 */
export function chosenOf(filings: readonly Filing[], asked: Asked): readonly Filing[] {
  const clear = filings.filter((filing) => isAsked(filing, asked));
  const {unit: _, ...others} = asked;
  // What is chosen by its part has no name by that.
  if (clear.length > 0) return clear.map((filing) => namedAs(filing, others));
  const dated = filings.map((filing) => namedAs(filing, others)).filter((filing) => isAsked(filing, asked));
  if (dated.length > 0) return dated;
  const unnamed = filings.map((filing) => namedAs(filing, asked)).filter((filing) => isAsked(filing, asked));
  return unnamed.length === 1 ? unnamed : [];
}

/** The same of a source. @throws ReadError "otherFiling" where it holds none that is asked for */
export function chosenFrom(
  source: string, filings: readonly Filing[], asked: Asked,
): readonly [Filing, ...(readonly Filing[])] {
  const [first, ...others] = chosenOf(filings, asked);
  if (first !== undefined) return [first, ...others];
  throw new ReadError(source, "otherFiling", {there: filings.map(sayWhose).join("；"), asked: sayWhose(asked)});
}

/** A source's own filings; what stands beside them, as on a hidden sheet, only where there is nothing else. */
export function ownOf(filings: readonly Filing[]): readonly Filing[] {
  const own = filings.filter(({aside}) => aside === undefined);
  return own.length > 0 ? own : filings;
}

/**
 * The one of several filings that is of a unit and a year; a name that surely is the unit's comes before one that may
 * be. `undefined` where there is none or more than one.
 */
export function matchOf(
  filings: readonly Filing[], {unit, year}: {readonly unit: string; readonly year: number | null},
): Filing | undefined {
  const ofYear = filings.filter((one) => one.year === year);
  const undated = filings.filter((one) => one.year === null);
  const kinds = [ofYear, undated].flatMap((those) => [
    those.filter((one) => sameUnit(one.unit, unit) === "same"),
    those.filter((one) => sameUnit(one.unit, unit) === "doubtful"),
  ]);
  const [match, ...others] = ownOf(kinds.find((those) => those.length > 0) ?? []);
  return others.length === 0 ? match : undefined;
}

/** A filing with what was said of it, where its source does not say. */
const namedAs = (filing: Filing, {unit, year}: Asked): Filing =>
  ({...filing, unit: filing.unit === "" ? unit ?? "" : filing.unit, year: filing.year ?? year ?? null});

/** Whether a filing is one that is asked for. */
const isAsked = (filing: Filing, {unit, year, edition}: Asked): boolean =>
  (unit === undefined || filing.unit === unit || filing.part === unit || sameUnit(filing.unit, unit) === "same") &&
  (year === undefined || filing.year === year) && (edition === undefined || filing.edition === edition);

type Whose = Omit<Asked, "year"> & {readonly year?: number | null; readonly part?: string};

/** Whose a filing is, in a word that every language can use: `某某县人民政府 2023 [2021]`, with where it stands. */
export const sayWhose = ({unit, year, edition, part}: Whose): string =>
  [unit || undefined, year ?? undefined, edition && `[${edition}]`, part && `（${part}）`].filter(Boolean).join(" ").replace(" （", "（");
