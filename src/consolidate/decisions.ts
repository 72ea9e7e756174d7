import type {Duplicate} from "./order";
import type {Submission} from "./submission";

/** What the user has said of filings that nobody could place for sure, by source. */
export type Decisions = {
  readonly units: Readonly<Record<string, string>>;
  readonly years: Readonly<Record<string, number>>;
  /** Of several filings of a unit, the source of the one that counts, by the sources of all. */
  readonly used: Readonly<Record<string, string>>;
};

/** Nothing said yet. */
export const undecided: Decisions = {units: {}, years: {}, used: {}};

/** The filings as the user says they are: of that unit, of that year. */
export const asNamed = (submissions: readonly Submission[], {units, years}: Decisions): readonly Submission[] =>
  submissions.map((one) => ({...one, unit: units[one.source] ?? one.unit, year: years[one.source] ?? one.year}));

/** Those without the ones that another filing of the same unit was chosen over. */
export function withoutRejected(
  submissions: readonly Submission[], duplicates: readonly Duplicate[], {used}: Decisions,
): readonly Submission[] {
  const rejected = new Set(duplicates.flatMap((duplicate) => {
    const chosen = used[keyOfDuplicate(duplicate)];
    return chosen === undefined ? [] : sourcesOf(duplicate).filter((source) => source !== chosen);
  }));
  return submissions.filter(({source}) => !rejected.has(source));
}

/** Tells the choices of one unit from those of another, and from an earlier one among other files. */
export const keyOfDuplicate = (duplicate: Duplicate): string => [...sourcesOf(duplicate)].sort().join("\n");

/** The files of a unit that came more than once, the newest first. */
export const sourcesOf = ({used, others}: Duplicate): readonly string[] =>
  [...(used === undefined ? [] : [used]), ...others].map(({source}) => source);
