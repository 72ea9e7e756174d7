import {figuresOf, isClear, wordsIn} from "./phrase";
import type {Before, Stated} from "./state";
import type {Token} from "./token";
import {isOutcome} from "./word-kinds";
import {isCase} from "./vocabulary";

/**
 * 2件延长答复期限，转入下年: what became of those; 其他处理2件，系逾期不补正: in what line of the group they are;
 * 其中6件要求查询缴费记录，按行政查询不予公开: of that at least so many.
 */
export function someBecame(tokens: readonly Token[], state: Before): readonly Stated[] {
  const {ofSome, parts, counts, spoken, isAmong, wasAmong, from, to} = state;
  const words = wordsIn(tokens);
  const isAfterCount = ofSome !== undefined || counts.length > 0;
  if (!isAfterCount || words.length === 0 || !words.every(isOutcome)) return [];
  const readings = figuresOf(words, spoken) ?? [];
  if (readings.length === 0) return [];
  if (isAmong && ofSome === undefined) return [];
  if ((isAmong || wasAmong) && ofSome !== undefined) {
    return ofSome.isPart ? [] : atLeast(tokens, readings, ofSome.value, state);
  }
  if (ofSome !== undefined) {
    if (readings.some((ids) => ids.some(isCase))) return [];
    const isTold = !ofSome.isPart || readings.every((ids) => ids.every((id) => id.includes(".carriedOut.")));
    return isTold && isClear(tokens, []) ? [{readings, value: ofSome.value, unit: "", from, to}] : [];
  }
  const [[group = []] = [], [line = []], value] = [parts.at(-1) ?? [], readings, counts.at(-1)];
  const isLineOf = line.length < group.length && line.every((id) => group.includes(id)) && !group.some(isFlow);
  return value !== undefined && isLineOf && tokens.every(({is}) => is === "word")
    ? [{readings, value, unit: "", from, to}] : [];
}

/** Others may have become the same, whatever those were about. */
function atLeast(
  tokens: readonly Token[], readings: Stated["readings"], value: number, {parts, from, to}: Before,
): readonly Stated[] {
  const [whole = []] = parts.at(-1) ?? [];
  const isOfAll = whole.length > 0 && whole.every(isFlow) &&
    readings.every((ids) => !ids.some((id) => isCase(id) || isFlow(id)));
  const [first] = tokens;
  const isHow = first?.is === "when" || (first?.is === "unknown" && says.test(first.text));
  const said = isHow ? tokens.slice(1) : tokens;
  return isOfAll && said.every(({is}) => is === "word")
    ? [{readings, value, unit: "", between: [value, Infinity], from, to}] : [];
}

/** 按, 因, 经审查: how it came to that. */
const says = /^(?:[按依以因属系]|经[^不未无]{0,6})$/;

const isFlow = (id: string): boolean => /\.(?:received|carriedIn|handled)\./.test(id);
