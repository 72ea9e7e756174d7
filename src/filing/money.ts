import Big from "big.js";
import type {Exact} from "./exact";

/** The one table of the units of money: how many zeros behind the 元. Nothing else knows a factor. */
const zeros = {
  元: 0, 十元: 1, 百元: 2, 千元: 3, 万元: 4, 十万元: 5, 百万元: 6, 千万元: 7, 亿元: 8, 十亿元: 9, 百亿元: 10, 千亿元: 11, 万亿元: 12,
} as const;

export type MoneyUnit = keyof typeof zeros;

/** Every unit of money, the longest first, so that 百万元 is not taken for 万元. */
export const moneyUnits = (Object.keys(zeros) as MoneyUnit[]).sort((a, b) => b.length - a.length);

const currency = "(?:人民[币幣]|RMB|CNY|[¥￥])";

const currencyFirst = new RegExp(`^${currency}\\s*`);

/** The source of a regular expression for a unit of money as it is written: `千元`, `萬圓`, `人民币万元`. It has no groups. */
export const moneyPattern = `(?:${currency}\\s*)?(?:${moneyUnits.join("|")})`
  .replaceAll("万", "[万萬]").replaceAll("亿", "[亿億]").replaceAll("元", "[元圆圓]");

/** The unit of money that a text is: `千元` of 人民币千圆; `undefined` where it is anything else. */
export function moneyUnit(text: string | undefined): MoneyUnit | undefined {
  if (text === undefined || !/[元圆圓]$/.test(text)) return undefined;
  if (text in zeros) return text as MoneyUnit;
  const plain = oneSpelling(text.replace(currencyFirst, ""));
  return plain in zeros ? plain as MoneyUnit : undefined;
}

/**
 * The units of money that a label or a heading prints, each once.
 * @example moneyUnitsIn("本年收费金额（单位：千元，1千元=1000元）") // ["千元"]: 1000元 is an amount
 */
export function moneyUnitsIn(text: string): readonly MoneyUnit[] {
  if (!/[元圆圓]/.test(text)) return none;
  const found = [...text.normalize("NFKC").replace(/\s+/g, "").matchAll(printed)].map(([unit]) => moneyUnit(unit));
  return [...new Set(found.filter((unit) => unit !== undefined))];
}

/** A unit of money, but for an amount (3万元, 数十万元), other money (美元) and other words (单元, 元旦). */
const printed = new RegExp(
  `(?<![\\d.一二三四五六七八九十百千万萬亿億两几数多余单公美欧港日澳加英韩])${moneyPattern}(?![旦素件首年])`, "g",
);

/** An amount in `due` (such as 万元), exactly; `undefined` where its own unit is none of money. */
export function inUnitOf(
  {value, unit}: {readonly value: Exact; readonly unit: string}, due: string,
): Exact | undefined {
  const [from, to] = [moneyUnit(unit), moneyUnit(due)];
  if (from === undefined || to === undefined) return undefined;
  return from === to ? value : new Big(`1e${zeros[from] - zeros[to]}`).times(value);
}

const oneSpelling = (text: string): string => text.replace(/萬/g, "万").replace(/億/g, "亿").replace(/[圆圓]/g, "元");

const none: readonly never[] = [];
