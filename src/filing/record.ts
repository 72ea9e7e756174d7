import {isRemarks, type Remarks} from "./remarks";

/** The filing's own record in the workbook: what is no figure and must not be lost. */
export type FilingRecord = {
  readonly unit: string;
  readonly year: number;
  readonly edition: string;
  readonly variant?: string;
  readonly remarks?: Remarks;
  /** Tells the workbook from all others, for what is kept of it elsewhere. */
  readonly id?: string;
  /** Last year's figures, as somebody chose them for these tables. */
  readonly last?: KeptLastYear;
};

/** What a record says of whose the tables are that is kept before there are any. */
export const ofNoTables: Omit<FilingRecord, "remarks"> = {unit: "", year: 0, edition: ""};

/** Whether it says whose the tables are; where not, what is printed on them does. */
export const isOfTables = ({edition}: Pick<FilingRecord, "edition">): boolean => edition !== ofNoTables.edition;

/** A filing as `formats/json` writes it, with where it came from. */
export type KeptLastYear = {
  readonly source: string;
  readonly filing: unknown;
  /** The unit was merged, renamed or changed its scope in between. */
  readonly scopeChanged: boolean;
};

/** Namespace of the part; a later format gets a later number. */
export const recordNamespace = "urn:gouji:record:1";

/** The record as a custom XML part. What is in it is JSON, so that whatever a record comes to hold survives. */
export const recordToXml = ({remarks, ...record}: FilingRecord): string =>
  `<record xmlns="${recordNamespace}">${escape(JSON.stringify({...record, trail: remarks}))}</record>`;

/** The record in a part, or `undefined` where it is none. Excel may have added a declaration, a prefix or spaces. */
export function recordFromXml(xml: string): FilingRecord | undefined {
  const content = /<(?:[\w.-]+:)?record\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?record\s*>/.exec(xml)?.[1];
  try {
    const parsed: unknown = JSON.parse(unescape(content ?? ""));
    return isRecord(parsed) ? whole(parsed) : undefined;
  } catch {
    return undefined;
  }
}

/** A workbook keeps the remarks as `trail`; where they are damaged they go, and the rest stays. */
const whole = ({trail, ...record}: Kept): FilingRecord => isRemarks(trail) ? {...record, remarks: trail} : record;

type Kept = Omit<FilingRecord, "remarks"> & {readonly trail?: unknown};

const isRecord = (value: unknown): value is Kept => {
  const {unit, year, edition} = (value ?? {}) as Partial<Record<keyof FilingRecord, unknown>>;
  return typeof unit === "string" && Number.isInteger(year) && typeof edition === "string";
};

const escape = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const unescape = (text: string): string =>
  text
    .replace(/^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/, (_, inner: string) => escape(inner))
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
    )
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
