import type {Finding} from "../../reconcile/finding";

/** What tells a finding from the others, and knows it again after the next check. */
export const keyOf = ({rule, at, cells}: Finding): string => JSON.stringify([rule, at, cells]);
