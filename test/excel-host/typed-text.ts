import type {Value} from "./book";

/** What Excel makes of a text that is typed into a cell or written by a program: text only where nothing else fits. */
export function readTyped(text: string): {readonly value: Value; readonly formula?: string} {
  if (text.startsWith("'")) return {value: text.slice(1)};
  if (text === "") return {value: null};
  const typed = numberIn(text.trim()) ?? dateIn(text.trim());
  if (typed !== undefined) return {value: typed};
  if (/^(true|false)$/i.test(text.trim())) return {value: text.trim().toLowerCase() === "true"};
  if (/^#(REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!)$/i.test(text.trim()))
    return {value: {error: text.trim().toUpperCase()}};
  if (/^=./.test(text)) return {value: null, formula: text};
  return /^[+\-@]./.test(text) ? {value: null, formula: `=${text}`} : {value: text};
}

function numberIn(text: string): number | undefined {
  const [, open, sign = "", digits, percent, close] =
    /^(\()?([-+]?)[¥￥$]?((?:\d+|\d{1,3}(?:,\d{3})+)?(?:\.\d*)?(?:e[-+]?\d+)?)(%)?(\))?$/i.exec(text) ?? [];
  if (digits === undefined || !/\d/.test(digits) || (open === undefined) !== (close === undefined)) return undefined;
  const number = Number(digits.replaceAll(",", "")) / (percent ? 100 : 1);
  return sign === "-" || open ? -number : number;
}

function dateIn(text: string): number | undefined {
  const [, whole, over, under] = /^(?:(\d+) )?(\d+)\/(\d+)$/.exec(text) ?? [];
  if (whole !== undefined) return Number(whole) + Number(over) / Number(under);
  const [, hour, minute, second] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(text) ?? [];
  if (hour !== undefined)
    return (Number(hour) + Number(minute) / 60 + (second === undefined ? 0 : Number(second) / 3600)) / 24;
  const parts =
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?$/.exec(text)?.slice(1) ??
    /^(\d{1,2})[-/月](\d{1,2})日?$/
      .exec(text)
      ?.slice(0)
      .map((part, at) => (at === 0 ? "2026" : part)) ??
    monthNamed(text);
  if (parts === undefined || Number(parts[1]) > 12 || Number(parts[2] ?? 1) > 31) return undefined;
  return Date.UTC(Number(parts[0]), Number(parts[1]) - 1, Number(parts[2] ?? 1)) / 864e5 + 25569;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** `May 5`, `5-May` */
function monthNamed(text: string): string[] | undefined {
  const [, before, name, after] = /^(\d{1,2})?[ -]?([a-z]{3})[a-z]*[ -]?(\d{1,2})?$/i.exec(text) ?? [];
  const month = months.indexOf(name?.toLowerCase() ?? "");
  return month < 0 || (before === undefined) === (after === undefined)
    ? undefined
    : ["2026", String(month + 1), before ?? after!];
}
