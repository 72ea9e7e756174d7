import type {Recognition} from "./recognition";

/**
 * Add the figures that tables name but do not place, as their text tells them, if both readings agree on everything
 * that both have. Places found empty stay empty, and doubts stay shown.
 */
export function supplement(tables: Recognition, text: Recognition): Recognition {
  if (tables.edition !== text.edition) return tables;
  const common = [...text.figures].filter(([id, {as}]) => as === "number" && tables.figures.get(id)?.as === "number");
  const agree = common.every(([id, {value}]) => tables.figures.get(id)!.value === value);
  if (!agree || common.length < enough) return tables;
  const order = [...new Set([...text.figures.keys(), ...tables.figures.keys()])];
  return {...tables, figures: new Map(order.map((id) => [id, tables.figures.get(id) ?? text.figures.get(id)!]))};
}

/** Fewer figures in common prove nothing. */
const enough = 20;
