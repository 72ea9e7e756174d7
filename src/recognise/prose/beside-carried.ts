import type {Named} from "./phrase";
import type {Before, Stated} from "./state";

/**
 * 收到申请25件，其中24件已办结，1件正在办理: so many of the new, beside what was closed of last year's; not where further
 * parts may be closed as well (其中9件按期答复，1件延期答复).
 * @param stated what was stated before it, itself, and what is stated next
 */
export function besideCarried(one: Stated, stated: readonly Stated[], text: string, places: readonly number[]): Stated {
  const [whole, , next] = stated;
  const [[id = "", ...others] = []] = one.readings;
  const [all = []] = whole?.readings ?? [];
  const isOfNew = all.length === 1 && all.every((id) => id.endsWith(".received.total"));
  if (whole === undefined || others.length > 0 || !id.endsWith(".handled.total") || !isOfNew) return one;
  const [to = 0, then = 0, end = text.length] = [places[whole.to], places[one.from], places[one.to]];
  if (isCounted.test(text.slice(to, then))) return one;
  const sentence = /^[^。;]*/.exec(text.slice(end, end + farthest))?.[0] ?? "";
  const left = whole.value - one.value;
  const isLeft = next?.value === left && next.readings[0]?.every((id) => id.includes(".carriedOut.")) === true;
  const told = sentence.match(/\d+/g) ?? [];
  const isAll = told.length === 0 ? !furtherParts.test(sentence) || pending.test(sentence)
    : isLeft && told[0] === String(left);
  return isAll ? {...one, besides: [id.replace(".handled.", ".carriedIn.")]} : one;
}

/** So much of the text behind is looked at. */
const farthest = 80;
/** A part that was told before. */
const isCounted = /\d[\d.]*(?![\d.%])/;
const furtherParts = /[其剩]余|余[下件]|另/;
const pending = /转|正在|未|待|继续|尚/;

/**
 * 收到98件，连同上年结转的5件，共办理103件 is what was closed, unless it goes on with how many of those were closed or left.
 * @param later what is stated behind it
 */
export function asClosed(one: Stated, later: readonly Stated[]): Stated {
  const [[closed = ""] = [], both = [], ...others] = one.readings;
  const isOfBoth = others.length === 0 && closed.endsWith(".handled.total") && both.length === 2 &&
    both.every((id) => /\.(?:received|carriedIn)\.total$/.test(id));
  const isLess = ({readings: [[id = ""] = []], value}: Stated): boolean =>
    id.endsWith(".handled.total") ? value < one.value : id.endsWith(".carriedOut.total") && value > 0;
  return isOfBoth && !later.some(isLess) ? {...one, readings: one.readings.slice(0, 1)} : one;
}

/** 办结申请9件，其中上年结转3件、新收6件: of those that were closed, beside what is left. */
export function besidesLeft([[id = "", ...others] = []]: Named, {isAmong, parts}: Before): Pick<Stated, "besides"> {
  const closed = parts.at(-1) ?? [];
  const isOfClosed = isAmong && closed.length > 0 && closed.every((ids) => ids.length > 0 && ids.every((one) => one.endsWith(".handled.total")));
  const isOfNew = others.length === 0 && id.endsWith(".received.total");
  return isOfClosed && isOfNew ? {besides: [id.replace(".received.", ".carriedOut.")]} : {};
}

/** What was closed, where that is the act that was spoken of last. */
export function closedIn({spoken: {acts = []}}: Before): readonly Named[] {
  const closed = acts.flatMap((ids) => [...ids].filter((id) => id.endsWith(".handled.total")));
  return acts.length === 1 && closed.length > 0 ? [[closed]] : [];
}
