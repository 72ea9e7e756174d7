import type {z} from "zod";
import {archiveSchema} from "./schema";
import {sameUnit} from "./unit-name";

/** The file that lists a folder of exported filings. */
export const archiveName = "index.json";

/** A folder of exported filings, by its `index.json`. */
export type Archive = z.infer<typeof archiveSchema>;
/** One of its filings. */
export type ArchivedFiling = Archive["filings"][number];

/** A filing of an earlier year, and whether its unit surely is the one that was asked for. */
export type EarlierFiling = ArchivedFiling & {readonly isSure: boolean};

/** The archive of these filings: newest year first, then by unit. */
export const archiveOf = (filings: readonly ArchivedFiling[]): Archive => ({
  format: "gouji-archive",
  version: 1,
  filings: [...filings].sort((a, b) => b.year - a.year || a.unit.localeCompare(b.unit, "zh") || (a.file < b.file ? -1 : 1)),
});

/** The unit's filings of earlier years, the latest first, sure ones before doubtful ones of the same year. */
export const earlierFilings = ({filings}: Archive, unit: string, year: number): readonly EarlierFiling[] =>
  filings.filter((filing) => filing.year < year)
    .map((filing) => ({filing, same: unit === "" ? "different" : sameUnit(filing.unit, unit)}))
    .filter(({same}) => same !== "different")
    .map(({filing, same}) => ({...filing, isSure: same === "same"}))
    .sort((a, b) => b.year - a.year || Number(b.isSure) - Number(a.isSure));

/** The index as read from a file or a server; `undefined` where it is none of ours. */
export const parseArchive = (json: unknown): Archive | undefined => archiveSchema.safeParse(json).data;
