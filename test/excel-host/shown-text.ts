import type {Value} from "./book";

/** What a cell shows, for the number formats that the tests use. */
export function showValue(value: Value, format = "General"): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  if (typeof value === "string" || format === "General" || format === "@") return String(value);
  // Up and down in signs, as of a comparison.
  if (/^↑0(?:\.0###)?;↓0(?:\.0###)?;0$/.test(format)) return value === 0 ? "0" : `${value > 0 ? "↑" : "↓"}${Math.abs(value)}`;
  const [, group, decimals, percent] = /^([#,]*)0(?:\.(0+))?(%?)$/.exec(format) ?? [];
  if (group !== undefined) {
    const [whole, fraction] = (percent ? value * 100 : value).toFixed(decimals?.length ?? 0).split(".");
    return `${group.includes(",") ? whole!.replace(/\B(?=(\d{3})+$)/g, ",") : whole}${fraction ? `.${fraction}` : ""}${percent}`;
  }
  if (/^yyyy[-/]m{1,2}[-/]d{1,2}$/.test(format)) return new Date(Math.round((value - 25569) * 864e5)).toISOString().slice(0, 10);
  throw new Error(`the test host does not know the number format ${format}`);
}
