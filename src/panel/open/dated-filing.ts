import type {Filing} from "../../filing/filing";

/** A filing whose year is known: it can be put into tables. */
export type DatedFiling = Filing & {readonly year: number};
