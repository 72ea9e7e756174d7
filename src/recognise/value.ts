import {isScaled, onePattern, scaledPattern} from "./count-units";
import {remember} from "./labels";
import {simplified, stripped} from "./normalise";
import {asReported, type Figure, type Slip} from "../filing/figure";
import {closedUp, isStrangeMoney, moneyPattern, moneyUnit, strangePattern} from "../filing/money";
import type {Kind} from "../editions/form";

/** What a cell's text says: a number, nothing, a mark for nothing, or text. */
export type ReadValue = Pick<Figure, "as" | "value" | "text" | "slips" | "remark" | "unit" | "otherUnits">;

/**
 * Read a figure as published. Only a `change` may carry its sign as a dash of any length.
 * @example readValue("　１，２３４件（其中修订16件）")
 *   → {as: "number", value: 1234, text: "１，２３４件（其中修订16件）", unit: "件", remark: "（其中修订16件）",
 *      slips: ["fullWidth", "separators", "spaces", "unit"]}
 */
export function readValue(source: string, kind?: Kind): ReadValue {
  // As nearly all figures are written; what follows would come to the same.
  if (plainNumber.test(source)) return {as: "number", value: asReported(Number(source)), text: source};
  return kind === undefined ? known(source) : valueIn(source, kind);
}

function valueIn(source: string, kind?: Kind): ReadValue {
  const text = stripped(source, space).replace(unseen, "");
  if (text === "" || /^(&nbsp;)+$/.test(text)) return {as: "blank", value: null, text: ""};
  if (isMark(text)) return {as: "mark", value: null, text};
  if (text.length > 60) return {as: "text", value: null, text};
  const found = numberOf(closedUp(simplified(withNoteBehind(text).normalize("NFKC"))), kind);
  if (found === undefined) return {as: "text", value: null, text};
  // Money where things are counted is no slip of writing.
  if ((kind === "count" || kind === "change") && isMoney(found.unit)) return {as: "text", value: null, text, unit: found.unit};
  // 1.2万: rounded or not, and of what, nobody knows.
  if (kind !== undefined && found.value !== 0 && found.unit !== undefined && isScaled(found.unit)) {
    return {as: "text", value: null, text, unit: found.unit, otherUnits: [found.unit]};
  }
  const slips: Slip[] = [];
  if (/[０-９．＋－]/.test(text)) slips.push("fullWidth");
  if (found.separated) slips.push("separators");
  if (text !== source) slips.push("spaces");
  if (found.unit !== undefined) slips.push("unit");
  return {
    as: "number",
    value: asReported(found.value),
    text,
    ...(slips.length > 0 && {slips}),
    ...(found.remarkFrom !== undefined && {remark: /[(（[【〔].*$/s.exec(text)?.[0] ?? found.remarkFrom}),
    ...(found.unit !== undefined && {unit: found.unit}),
  };
}

/** A cell is asked several times for what it says, whatever is counted in it. */
const known = remember((source): ReadValue => valueIn(source));

/** 1665① → 1665(①): the sign of a note is no digit of the number beside it, though it is made of digits. */
function withNoteBehind(text: string): string {
  if (!noteSign.test(text)) return text;
  const [, outside = "", remark = ""] = /^([^([（【〔]*)(.*)$/s.exec(text) ?? [];
  if (!noteSign.test(outside)) return text;
  const [, before = "", number = "", behind = ""] = aroundNumber.exec(outside) ?? [];
  return `${number}(${before}${behind})${remark}`;
}
const noteSigns = "\\u00b2\\u00b3\\u00b9\\u2070-\\u2079\\u2080-\\u2089\\u2460-\\u2473\\u24ea\\u24f5-\\u24ff\\u2776-\\u2793";
const noteSign = new RegExp(`[${noteSigns}]`);
const aroundNumber = new RegExp(`^([${noteSigns}\\s]*)([^${noteSigns}]*)([${noteSigns}\\s]*)$`);

const space = /[\s\u200b-\u200f\u2060\ufeff]/;

/** Signs that nobody sees, of where a line may break and which way letters run: they part no number. */
const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+/g;

const plainNumber = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;

/** “/”, “-”, “——”, 无, 不适用: nothing, said with a sign. */
const isMark = (text: string): boolean =>
  /^(?:[/／\\＼\-‐‑‒–—―─－_＿*＊~～\s]+|无|無|不适用|N\/A|n\/a)$/.test(text);

/** Whether a cell holds a number, or several that ran together, as of two rows in one: 1661⏎1703. */
export const isOfNumbers = ({as, text}: Pick<ReadValue, "as" | "text">): boolean =>
  as === "number" || (as === "text" && text.length <= 200 && severalNumbers.test(text));

const severalNumbers = /^\d+(?:\.\d+)?(?:[\s、；]+\d+(?:\.\d+)?)+$/;

/** Whether a unit is of money, ours or strange. */
export const isMoney = (unit: string | undefined): boolean => moneyUnit(unit) !== undefined || isStrangeMoney(unit);

/** A unit in text that is half width and simplified. */
export const unitPattern = `(?:${onePattern}|${moneyPattern}|${scaledPattern})`;

/** ¥ and 人民币 before a number say nothing without the unit behind it: a column of 万元 may be formatted so. */
const shape = new RegExp(
  `^(?:(?:人民币|RMB|CNY|¥)\\s*(?=.*[元圆圓])|(USD|EUR|GBP|JPY|HKD|(?:US|HK|NT)?[$]|[€£])\\s*)?([+\\-−–—―])?\\s*(\\d{1,3}(?:([,' ])\\d{3})(?:\\4\\d{3})*|\\d+|(?=\\.))(\\.\\d+)?\\s*(?:(${unitPattern}|${strangePattern})整?)?\\s*([(\\[【〔].*[)\\]】〕])?$`,
  "s",
);

const bracketedUnit = new RegExp(`^[(\\[【〔]\\s*(?:单位[:为]?\\s*)?(${unitPattern}|${strangePattern})\\s*[)\\]】〕]$`);

type NumberFound = {value: number; separated: boolean; unit?: string; remarkFrom?: string};

function numberOf(plain: string, kind: Kind | undefined): NumberFound | undefined {
  const found = shape.exec(plain);
  if (found === null) return undefined;
  const [, foreign, sign, whole = "", separator, decimals = "", unit, remarkFrom] = found;
  if (sign !== undefined && !"+-−".includes(sign) && kind !== "change") return undefined;
  // 000 and 012 are the figures of several cells that ran together: nobody can tell which are whose.
  if (/^0\d/.test(whole)) return undefined;
  const size = Number(whole.replace(/[,' ]/g, "") + decimals);
  if (!Number.isFinite(size) || (decimals === "" && !Number.isSafeInteger(size))) return undefined;
  const value = sign === undefined || sign === "+" || size === 0 ? size : -size;
  // 125（千元）: what stands in brackets is the unit, and no remark.
  const bracketed = unit === undefined && remarkFrom !== undefined ? bracketedUnit.exec(remarkFrom)?.[1] : undefined;
  const printed = foreign ?? unit ?? bracketed;
  return {
    value, separated: separator !== undefined, unit: moneyUnit(printed) ?? printed,
    remarkFrom: bracketed === undefined ? remarkFrom : undefined,
  };
}

/** The unit that a label or heading prints: 万元 of `本年收费金额（单位：万元）`. */
export const unitIn = (label: string): string | undefined => unitOfLabel(label).unit;

/** Asked of the same label and heading for every figure beside and under them. */
const unitOfLabel = remember((label): {readonly unit?: string} => {
  const plain = simplified(label.normalize("NFKC")).replace(/\s+/g, "");
  const found = inLabel.exec(plain)?.[1];
  return {unit: moneyUnit(found) ?? found};
});

const inLabel = new RegExp(`(?:单位[:为]?|[(])(${unitPattern})(?=[),,、;]|$)`);

/** Whether the text is a unit and nothing else. */
export const isUnit = (text: string): boolean => unitOnly.test(closedUp(simplified(text.normalize("NFKC"))));

const anyUnit = `(?:${unitPattern}|${strangePattern})`;
const unitOnly = new RegExp(`^\\s*(?:(?:单位:)?${anyUnit}|\\((?:单位:)?${anyUnit}\\))\\s*$`);
