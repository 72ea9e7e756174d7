import Big from "big.js";
import {approximate, compare, type Exact, exactOf} from "./exact";
import {asReported, type Figure} from "./figure";

/** The one table of the units of money: how many zeros behind the 元. Nothing else knows a factor. */
const zeros = {
  元: 0, 十元: 1, 百元: 2, 千元: 3, 万元: 4, 十万元: 5, 百万元: 6, 千万元: 7, 亿元: 8, 十亿元: 9, 百亿元: 10, 千亿元: 11, 万亿元: 12,
} as const;

/** A unit of money. */
export type MoneyUnit = keyof typeof zeros;

/** Every unit of money, the longest first, so that 百万元 is not taken for 万元. */
export const moneyUnits = (Object.keys(zeros) as MoneyUnit[]).sort((a, b) => b.length - a.length);

const currency = "(?:人民[币幣]|RMB|CNY|[¥￥])";

const currencyFirst = new RegExp(`^${currency}\\s*`);

const everySpelling = (pattern: string): string => pattern.replaceAll("十", "[十拾]").replaceAll("百", "[百佰]")
  .replaceAll("千", "[千仟]").replaceAll("万", "[万萬]").replaceAll("亿", "[亿億]").replaceAll("元", "[元圆圓]");

/** The source of a regular expression for a unit of money as it is written: `千元`, `萬圓`, `人民币万元`. It has no groups. */
export const moneyPattern = `(?:${currency}\\s*)?(?:${everySpelling(moneyUnits.join("|"))})`;

const scale = "[十拾百佰千仟万萬亿億]";
const foreign = "(?:[美欧歐港日澳加英韩韓]|新?[台臺]|澳门|新加坡|加拿大)[元圆圓]|美金|英[镑鎊]|[港台臺][币幣]|卢布|法郎|USD|EUR|GBP|JPY|HKD|(?:US|HK|NT)?[$]|[€£]";

/** The source of one for money that is not ours to convert: `万美元`, `港币`, `K元`. It has no groups. */
export const strangePattern =
  `(?:${scale}*(?:${foreign})|(?!(?:RMB|CNY)(?:${scale}|[元圆圓]))[A-Za-z]{1,4}${scale}*[元圆圓])`;

const strange = new RegExp(`^${strangePattern}$`);

/** Whether a unit is money that is not ours to convert. */
export const isStrangeMoney = (unit: string | undefined): boolean => unit !== undefined && strange.test(unit);

/** Whether a text may speak of money at all. */
export const maySpeakOfMoney = (text: string): boolean => /[元圆圓镑鎊郎布$＄€£￡]|美金|[港台臺][币幣]|USD|EUR|GBP|JPY|HKD/.test(text);

/** The unit of money that a text is: `千元` of 人民币千圆; `undefined` where it is anything else. */
export function moneyUnit(text: string | undefined): MoneyUnit | undefined {
  if (text === undefined || !/[元圆圓]$/.test(text)) return undefined;
  if (text in zeros) return text as MoneyUnit;
  const plain = oneSpelling(text.replace(currencyFirst, ""));
  return plain in zeros ? plain as MoneyUnit : undefined;
}

const oneSpelling = (text: string): string => text.replace(/拾/g, "十").replace(/佰/g, "百").replace(/仟/g, "千")
  .replace(/萬/g, "万").replace(/億/g, "亿").replace(/[圆圓]/g, "元");

const none: readonly never[] = [];

/** A text with no spaces inside a unit of money: 千 元 is 千元. */
export const closedUp = (text: string): string => text.replace(/(?<=[十拾百佰千仟万萬亿億美欧港日])\s+(?=[十拾百佰千仟万萬亿億元圆圓])/g, "");

/**
 * The units of money that a label or a heading prints, each once; strange money (美元, K元) as it is printed.
 * @example moneyUnitsIn("本年收费金额（单位：千元，1千元=1000元）") // ["千元"]: 1000元 is an amount
 */
export function moneyUnitsIn(text: string): readonly string[] {
  if (!maySpeakOfMoney(text)) return none;
  const plain = text.normalize("NFKC").replace(/\s+/g, "");
  return [...new Set([...plain.matchAll(printed)].map(([unit]) => moneyUnit(unit) ?? unit))];
}

/** A word before 元 that is no number, where a unit is said to stand: 单位：比索元, （比索元）. */
const unknown = "(?<=单位[:为是]?|[(])\\p{L}{0,3}[^\\P{L}额费收入为计以按是和与及或共位币幣十拾百佰千仟万萬亿億]元(?=[),、,;。]|$)";

/** A unit of money, but for an amount (3万元, 数十万元), other money (美元) and other words (单元, 元旦). */
const printed = new RegExp(
  "(?<![\\d.A-Za-z$一二三四五六七八九十拾百佰千仟万萬亿億两几数多余单公美欧港日澳加英韩])" +
  `(?:${strangePattern}|${unknown}|${moneyPattern})(?![旦素件首年])`, "gu",
);

/** An amount in `due` (such as 万元), exactly; `undefined` where its own unit is none of money. */
export function inUnitOf(amount: {readonly value: Exact; readonly unit: MoneyUnit}, due: MoneyUnit): Exact;
export function inUnitOf(amount: {readonly value: Exact; readonly unit: string}, due: string): Exact | undefined;
export function inUnitOf(
  {value, unit}: {readonly value: Exact; readonly unit: string}, due: string,
): Exact | undefined {
  const [from, to] = [moneyUnit(unit), moneyUnit(due)];
  if (from === undefined || to === undefined) return undefined;
  return from === to ? value : new Big(`1e${zeros[from] - zeros[to]}`).times(value);
}

/** The unit of money that holds for an amount, by all that is printed around it. */
export type HoldingUnit = {
  /** `undefined` where none is printed, or where one place prints several or strange money. */
  readonly unit?: MoneyUnit;
  /** What contradicts it: other units printed further off, or the several or the strange one of one place. */
  readonly others: readonly string[];
  /** The amount stays in it, for a person to judge. */
  readonly isKept?: true;
};

/** Nothing is printed: the unit that the form prescribes holds. */
export const nonePrinted: HoldingUnit = {others: []};

/** What a cell's own unit of money says, whatever is printed around it; `undefined` where it is none. */
export function unitOfCell(unit: string | undefined): HoldingUnit | undefined {
  const own = moneyUnit(unit);
  if (own !== undefined) return {unit: own, others: []};
  return unit !== undefined && isStrangeMoney(unit) ? {others: [unit]} : undefined;
}

/**
 * Which unit holds where several places print one: the nearest, whatever the others say. A place that prints two,
 * or money that is not ours to convert, decides nothing.
 * @param places what each prints, the nearest first: the cell, the row's own unit, its label, the heading, the head
 */
export function unitThatHolds(places: readonly (readonly string[])[]): HoldingUnit {
  const here = places.find((units) => units.length > 0);
  if (here === undefined) return nonePrinted;
  const [nearest, second] = here;
  const unit = moneyUnit(nearest);
  if (unit === undefined || second !== undefined) return {others: here};
  return {unit, others: [...new Set(places.flat())].filter((other) => other !== unit)};
}

/**
 * An amount as the form wants it: converted exactly where other money holds than the form's, and said to be; text and
 * unit stay as printed. Where units contradict in one place it is no number: only 0 is the same in all of them.
 */
export function inFormUnit(figure: Figure, due: string, {unit, others, isKept}: HoldingUnit): Figure {
  const amount = exactOf(figure);
  const printed: Figure = {
    ...figure, ...(unit !== undefined && {unit}), ...(others.length > 0 && figure.as !== "text" && {otherUnits: others}),
  };
  if (amount === null) return printed;
  if (unit === undefined) return others.length === 0 || compare(amount, 0) === 0 ? printed : {...printed, value: null, as: "text"};
  if (unit === due || isKept) return printed;
  const exact = inUnitOf({value: amount, unit}, due);
  if (exact === undefined) return printed;
  return {...printed, value: asReported(approximate(exact)), converted: new Big(exact).toFixed()};
}

/** `125 千元`, as printed: the text, and the unit where that stands elsewhere. */
export const printedAmount = ({text, unit = ""}: Figure): string => (maySpeakOfMoney(text) ? text : `${text} ${unit}`.trim());
