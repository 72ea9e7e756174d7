import type {EditionId, Variant} from "../../src/editions/edition";
import {balance, indicatorsIn, type Typed} from "../balance";
import type {Random} from "./random";

/** How a report's cells look: what the text says and what a reader should give for it. */
export type Written = {readonly text: string; readonly value: number | null};

/** How a report writes its numbers. */
export type Hand = {
  /** What stands where a figure is missing; `undefined` where none is. */
  readonly blank?: string;
  readonly pad?: (text: string) => string;
  readonly wide?: boolean;
  readonly commas?: boolean;
  /** `1 234`. */
  readonly spaces?: boolean;
  readonly units?: boolean;
  readonly remarks?: boolean;
  readonly plus?: boolean;
};

export type Size = "none" | "few" | "many" | "unbalanced";

/** The figures of an invented report: id → number, or `null` where the report leaves a blank. */
export function inventFigures(
  edition: EditionId, variant: Variant | undefined, size: Size, blanks: number, random: Random,
): Map<string, Typed | null> {
  const chosen = new Map<string, Typed>();
  for (const {id, kind} of indicatorsIn(edition, variant)) chosen.set(id, invent(id, kind, size, random));
  let figures = balance(edition, variant, ({id}) => chosen.get(id)!);
  for (const [id, value] of figures)
    if (/^applications\.received\./.test(id) && Number(value) < 0)
      chosen.set(id.replace("received", "carriedIn"), Number(chosen.get(id.replace("received", "carriedIn"))) + Number(value));
  figures = balance(edition, variant, ({id}) => chosen.get(id)!);
  const all = new Map<string, Typed | null>(figures);
  for (const id of all.keys()) {
    if (random.chance(blanks)) all.set(id, null);
    else if (size === "unbalanced" && random.chance(0.03)) all.set(id, random.below(40));
  }
  return all;
}

function invent(id: string, kind: string, size: Size, random: Random): Typed {
  const most = {none: 1, few: 4, many: 2400, unbalanced: 30}[size];
  if (kind === "amount") return size === "none" ? "0" : random.pick(["0", "0.0", "12.5", "21.6560", "190.457379", "8040", "0.35"]);
  if (kind === "change") return size === "none" ? 0 : random.below(9) - 4;
  if (/carriedIn/.test(id)) return random.chance(0.5) ? 0 : random.below(Math.min(most, 9));
  return random.chance(size === "many" ? 0.2 : 0.6) ? 0 : random.below(most);
}

/** Write a figure in a report's hand. */
export function write(id: string, typed: Typed | null, hand: Hand, random: Random): Written {
  if (typed === null) return {text: hand.blank!, value: null};
  const value = Number(typed);
  let text = String(typed);
  if (hand.commas === true && value >= 1000) text = text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, ","));
  if (hand.spaces === true && value >= 1000) text = text.replace(/^\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, " "));
  if (hand.plus === true && /\.change$/.test(id) && value > 0) text = `+${text}`;
  if (hand.wide === true) text = text.replace(/[0-9+-]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  if (hand.units === true && random.chance(0.2)) text = `${text}${/amount$|fees\.charged|capacity\.budget$/.test(id) ? "万元" : "件"}`;
  if (hand.remarks === true && value > 2 && random.chance(0.1)) text = `${text}（其中修订${value - 1}件）`;
  return {text: hand.pad === undefined ? text : hand.pad(text), value};
}
