import {parseArea, type Area} from "./reference";

/** Cells that a formula reads; `sheet` is absent for those of its own. */
export type Reference = Area & {readonly sheet?: string};

/** What a formula reads, or `undefined` where it cannot be said for certain: names, tables, INDIRECT. */
export function referencesIn(formula: string): readonly Reference[] | undefined {
  const found: Reference[] = [];
  const rest = formula
    .replace(/"[^"]*"/g, " ")
    .replace(reference, (whole, quoted: string | undefined, plain: string | undefined, area: string) => {
      const place = areaOf(area.replaceAll("$", ""));
      const sheet = quoted?.replaceAll("''", "'") ?? plain;
      if (place === undefined) return whole;
      found.push(sheet === undefined ? place : {...place, sheet});
      return " ";
    })
    .replace(/[\p{L}_][\p{L}\d_.]*(?=\()/gu, (name) => (/^(INDIRECT|OFFSET)$/i.test(name) ? name : " "))
    .replace(/\b(TRUE|FALSE)\b|\d+(\.\d+)?(E[+-]?\d+)?/gi, " ");
  return /[\p{L}_:!#[\]]/u.test(rest) ? undefined : found;
}

const cell = "\\$?[A-Za-z]{1,3}\\$?\\d{1,7}";
const columns = "\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}";
const rows = "\\$?\\d{1,7}:\\$?\\d{1,7}";
const reference = new RegExp(
  `(?:'((?:[^']|'')+)'!|([\\p{L}\\d_.]+)!)?(?<![\\p{L}\\d_.$])(${cell}(?::${cell})?|${columns}|${rows})(?![\\p{L}\\d_.(!:])`, "gu");

/** Whole columns and whole rows reach to the end of the sheet. */
function areaOf(area: string): Area | undefined {
  const [from, to] = area.split(":");
  if (/^\d+:/.test(area)) return parseArea(`A${from}:XFD${to}`);
  return /^[A-Za-z]+:/.test(area) ? parseArea(`${from}1:${to}1048576`) : parseArea(area);
}
