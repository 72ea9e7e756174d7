import {compare, type Exact} from "../../filing/exact";
import {asNumber, isFault, isNumber, settled, Unknown, type Fault, type Value} from "./values";

/** Whether a value is one of those that SUMIF and its like are to count. */
export type Criterion = (value: Value) => boolean | Fault;

/**
 * What a second argument of SUMIF asks for: 5, ">5", "街道", "*街道", "<>", "". Where programs differ, as on a number
 * kept as text, nothing is guessed.
 */
export function criterionOf(given: Value): Criterion | Fault {
  if (isFault(given)) return given;
  if (given === null || isNumber(given)) return asks("=", given ?? 0);
  if (typeof given === "boolean") return new Unknown({why: "text", name: given ? "TRUE" : "FALSE"});
  const [, operator = "", operand = ""] = /^(<>|<=|>=|[=<>]|)(.*)$/s.exec(given) ?? [];
  const number = /^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(operand) ? asNumber(operand) : undefined;
  if (number !== undefined && !isFault(number)) return asks(operator || "=", number);
  if (/^[<>]=?$/.test(operator) || /[?~]/.test(operand) || mayBeNumber.test(operand)) {
    return new Unknown({why: "text", name: given});
  }
  const isAsked = operand !== "" ? textMatches(operand)
    // "=" asks for cells that are empty, "" for those without a text as well.
    : operator === "" ? (value: Value): boolean => value === null || value === "" : (value: Value): boolean => value === null;
  return (value) => isFault(value) ? ofFault(value, operator) : isAsked(value) !== (operator === "<>");
}

/** A date, a percentage, digits of other scripts. */
const mayBeNumber = /^(?=.*\p{N})[\p{N}\p{P}\p{S}\s年月日时分秒]+$/u;

const ofFault = (value: Fault, operator: string): false | Fault =>
  value instanceof Unknown ? value : operator === "<>" && new Unknown({why: "text", name: value.code});

function asks(operator: string, number: Exact): Criterion {
  return (value) => {
    if (isFault(value)) return ofFault(value, operator);
    if (!isNumber(value)) {
      const looksLikeOne = typeof value === "string" && /\p{N}/u.test(value) && !isFault(asNumber(value));
      return looksLikeOne ? new Unknown({why: "text", name: value}) : operator === "<>";
    }
    const order = compare(settled(value), settled(number));
    return operator === "=" ? order === 0 : operator === "<>" ? order !== 0
      : operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  };
}

/** “*” stands for any text; case does not count. */
function textMatches(pattern: string): (value: Value) => boolean {
  const [first = "", ...rest] = pattern.toLowerCase().split("*");
  const last = rest.pop();
  return (value) => {
    if (typeof value !== "string") return false;
    const text = value.toLowerCase();
    if (last === undefined) return text === first;
    if (!text.startsWith(first)) return false;
    let at = first.length;
    for (const piece of rest) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return text.length - last.length >= at && text.endsWith(last);
  };
}
