import Big from "big.js";
import type {Exact} from "./exact";

/** An amount in `due` (such as 万元), exactly; `undefined` where its own unit is none of money. */
export function inUnitOf(
  {value, unit}: {readonly value: Exact; readonly unit: string}, due: string,
): Exact | undefined {
  const [from, to] = [yuan[unit], yuan[due]];
  return from === undefined || to === undefined ? undefined : new Big(value).times(from).div(to);
}

const yuan: Readonly<Record<string, number>> =
  {元: 1, 百元: 1e2, 千元: 1e3, 万元: 1e4, 百万元: 1e6, 千万元: 1e7, 亿元: 1e8};
