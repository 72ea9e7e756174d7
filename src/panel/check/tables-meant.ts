import type {Tables} from "./tables-in";

/** Which tables are meant: on which sheets, and which of several filings there. */
export type TablesMeant = {readonly sheets: readonly string[]; readonly part?: string};

/** What tells these tables from others in the workbook. */
export const meantBy = ({sheets, filing: {part}}: Pick<Tables, "sheets" | "filing">): TablesMeant =>
  ({sheets, ...(part !== undefined && {part})});

/** Whether tables are those that are meant; of their sheets alone, the first on them are. */
export const areMeant = ({sheets, part}: TablesMeant) => (tables: Pick<Tables, "sheets" | "filing">): boolean =>
  tables.sheets.join() === sheets.join() && (part === undefined || tables.filing.part === part);
