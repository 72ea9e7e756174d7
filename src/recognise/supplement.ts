import type {Recognition} from "./recognition";

/**
 * Add the figures that tables name (`named`) but do not place, as their text tells them, if both readings agree on all
 * that both have. Places found empty stay empty, and doubts stay shown.
 */
export function supplement(tables: Recognition, text: Recognition, named: ReadonlySet<string>): Recognition {
  if (tables.edition !== text.edition) return tables;
  const common = [...text.figures].filter(([id, {as}]) => as === "number" && tables.figures.get(id)?.as === "number");
  const agree = common.every(([id, {value}]) => tables.figures.get(id)!.value === value);
  if (!agree || common.length < enough) return tables;
  const added = [...text.figures].filter(([id]) => named.has(id) && !tables.figures.has(id));
  return added.length === 0 ? tables : {...tables, figures: new Map([...tables.figures, ...added])};
}

/** Fewer figures in common prove nothing. */
const enough = 20;
