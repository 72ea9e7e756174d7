import type {Before} from "./state";
import {isCase} from "./vocabulary";

/** The line or group that a figure is one column of. */
export const stemOf = (id: string): string => id.slice(0, id.lastIndexOf("."));

/** The totals of all reviews and lawsuits that the sentence has told of, where it has told of nothing else. */
export function casesTold({parts}: Before): readonly string[] {
  const told = parts.map(([ids = []]) => ids);
  const areCases = told.length > 1 && told.every((ids) => ids.length > 0 && ids.every((id) => isCase(id) && id.endsWith(".total")));
  return areCases ? told.flat() : [];
}
