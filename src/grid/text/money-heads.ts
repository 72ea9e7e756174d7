import type {MoneyUnit} from "../../filing/money";
import {farthest, moneyInHead} from "../head-money";
import type {Meaning} from "../labels";
import {isUnit} from "../value";

/** The lines of a text that print a unit of money for a whole table. */
export type MoneyHeads = {
  /** What holds for a figure on a line of a form whose rows begin at `top`: the nearest above, or else a note below. */
  readonly over: (line: number, top: number) => readonly MoneyUnit[];
};

/** Find them; what a label or a heading of the form prints is its own matter. */
export function moneyHeadsOf(text: string, find: (text: string) => readonly Meaning[]): MoneyHeads {
  const heads: Head[] = [];
  /** How many lines before each are not empty: an empty line takes nothing away from a head's reach. */
  const filled: number[] = [];
  let count = 0;
  for (const [line, shown] of text.split(/\r\n?|\n/).entries()) {
    filled.push(count);
    if (shown.trim() !== "") count += 1;
    const units = unitsOn(shown, find);
    if (units.length > 0) heads.push({line, filled: filled[line]!, isNote: /^\s*(?:注|备注|说明|附注)/.test(shown), units});
  }
  return {
    over(line, top) {
      const above = heads.findLast((one) => one.line <= line && one.filled >= filled[top]! - farthest);
      return (above ?? heads.find((one) => one.line > line && one.isNote))?.units ?? none;
    },
  };
}

/** A line that prints one; `filled` lines before it are not empty. */
type Head = {
  readonly line: number;
  readonly filled: number;
  readonly isNote: boolean;
  readonly units: readonly MoneyUnit[];
};

function unitsOn(line: string, find: (text: string) => readonly Meaning[]): readonly MoneyUnit[] {
  if (line.length > longest || !/[元圆圓]/.test(line)) return none;
  if (isUnit(line) && /^\s*[(（]/.test(line)) return moneyInHead(line.replace(/[(（]/, "单位："));
  const pieces = line.replace(/(单\s*位\s*[:：])[\t| ]+/g, "$1").split(/[\t|]|\s{2,}/);
  const units = pieces.flatMap((piece) =>
    find(piece).some(({as}) => as === "row" || as === "column") ? none : moneyInHead(piece));
  return [...new Set(units)];
}

/** Longer lines are paragraphs, or a whole report in one. */
const longest = 200;

const none: readonly never[] = [];
