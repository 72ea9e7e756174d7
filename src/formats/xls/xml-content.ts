import type {Cell} from "../../recognise/grid";
import {numberFormat, type NumberFormat, storedNumber} from "../../office/number-format";

/** What a cell's data says, by its type: Number, DateTime, Boolean, Error or String; without one, a number or text. */
export type Data = {readonly type: string | undefined; readonly raw: string};

/** A cell's value and how it is shown. A number that is none stays the text that was typed. */
export function contentOf(
  data: Data | undefined, format: NumberFormat, from1904: boolean,
): Pick<Cell, "text" | "value" | "error" | "date"> {
  const {type = "Number", raw = ""} = data ?? {};
  if (raw === "" || (type === "Number" && raw.trim() === "")) return {text: "", value: null};
  if (type === "Error") return {text: raw, value: raw, error: raw};
  if (type === "Boolean" && /^[01]$/.test(raw)) return raw === "1" ? {text: "TRUE", value: true} : {text: "FALSE", value: false};
  const isDate = type === "DateTime";
  const value = type === "Number" ? storedNumber(raw) : isDate && !from1904 ? dayOf(raw) : undefined;
  if (value === undefined) return {text: raw, value: raw, ...(isDate && {date: true})};
  return {text: format.show(value), value, ...((isDate || format.isDate) && {date: true})};
}

/** The number that Excel keeps of a date: days since the last of 1899, with a 29 February 1900 that never was. */
function dayOf(text: string): number | undefined {
  const days = (Date.parse(`${text.trim()}Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  if (!Number.isFinite(days)) return undefined;
  return days < 61 ? days - 1 : days;
}

/** The number formats of a workbook, which its styles name and inherit. */
export class Formats {
  private readonly styles = new Map<string, Style>();
  private latest: Style = {};

  /** A style begins, of which the format follows. */
  add(id: string, parent: string | undefined): void {
    this.latest = {parent};
    this.styles.set(id, this.latest);
  }

  /** The format of the style that began last, by its code or by the name that Excel gives it. */
  set(said = "General"): void {
    this.latest.format = numberFormat(named.get(said) ?? said);
  }

  of(style = "Default", generations = mostGenerations): NumberFormat {
    const {format, parent} = this.styles.get(style) ?? {};
    return format ?? (parent === undefined || generations === 0 ? general : this.of(parent, generations - 1));
  }
}

type Style = {readonly parent?: string; format?: NumberFormat};

/** A style may name itself as its own ancestor. */
const mostGenerations = 16;

const general = numberFormat("General");

const named: ReadonlyMap<string, string> = new Map([
  ["General Number", "General"], ["Fixed", "0.00"], ["Percent", "0.00%"],
  ["Standard", "#,##0.00"], ["Currency", "#,##0.00"], ["Euro Currency", "#,##0.00"],
  ...["General Date", "Long Date", "Medium Date", "Short Date", "Long Time", "Medium Time", "Short Time"]
    .map((name): [string, string] => [name, "yyyy-m-d"]),
]);
