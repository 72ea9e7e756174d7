import {closedUp, maySpeakOfMoney, moneyUnitsIn} from "../../filing/money";
import {farthest, isFigure, isNote, moneyInHead} from "../head-money";
import type {Meaning} from "../labels";
import {isUnit} from "../value";

/** The lines of a text that print a unit of money for a whole table or for a column. */
export type MoneyHeads = {
  /** What the nearest heading of a column above a figure prints, on a line of a form whose rows begin at `top`. */
  readonly heading: (line: number, top: number) => readonly string[];
  /** What holds for the whole table: the nearest above, or else a note below. */
  readonly over: (line: number, top: number) => readonly string[];
};

/** A line that prints one; `filled` lines before it are not empty: an empty line takes nothing away from its reach. */
type Head = {
  readonly line: number;
  readonly filled: number;
  readonly as: "heading" | "head" | "note";
  readonly units: readonly string[];
};

/** Find them; what a row's label prints is its own matter. */
export function moneyHeadsOf(text: string, find: (text: string) => readonly Meaning[]): MoneyHeads {
  const heads: Head[] = [];
  const filled: number[] = [];
  /** Lines with figures. */
  const figures: number[] = [];
  let count = 0;
  /** 单位： at the end of the line before, its unit on this one. */
  let open = "";
  for (const [line, shown] of text.split(/\r\n?|\n/).entries()) {
    filled.push(count);
    if (shown.trim() === "") continue;
    if (shown.length <= longest && shown.split(parted).some(isFigure)) figures.push(line);
    heads.push(...headsOn(open + shown, find).map((head) => ({...head, line, filled: filled[line]!})));
    open = /单\s*位\s*[:：]\s*$/.test(shown) ? "单位：" : "";
    count += 1;
  }
  const of = (as: Head["as"]): readonly Head[] => heads.filter((one) => one.as === as);
  const [headings, tables, notes] = [of("heading"), of("head"), of("note")];
  /** Figures above the form's first row are another table's, and so is a head over them. */
  const reaches = (head: Head | undefined, top: number): head is Head => head !== undefined &&
    head.filled >= filled[top]! - farthest && head.line >= (lastUpTo(figures, top - 1, (line) => line) ?? -1);
  const nearest = (some: readonly Head[], line: number, top: number): Head | undefined => {
    const last = lastUpTo(some, line, (head) => head.line);
    return reaches(last, top) ? last : undefined;
  };
  return {
    heading: (line, top) => nearest(headings, line, top)?.units ?? none,
    over: (line, top) => {
      const note = notes.at(-1);
      return (nearest(tables, line, top) ?? (note !== undefined && note.line > line ? note : undefined))?.units ?? none;
    },
  };
}

/** The last of some lines, in their order, that is not behind a line. */
function lastUpTo<T>(some: readonly T[], line: number, lineOf: (one: T) => number): T | undefined {
  let [from, to] = [0, some.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (lineOf(some[middle]!) <= line) from = middle + 1;
    else to = middle;
  }
  return some[from - 1];
}

function headsOn(shown: string, find: (text: string) => readonly Meaning[]): readonly Pick<Head, "as" | "units">[] {
  if (shown.length > longest || !maySpeakOfMoney(shown)) return [];
  const line = closedUp(shown);
  const isUnitAlone = isUnit(line) && /^\s*[(（]/.test(line);
  const pieces = isUnitAlone ? [line] : line.replace(/(单\s*位)\s*[:：]?[\t|\s]+/g, "$1：").split(parted);
  const found = pieces.flatMap((piece): readonly {as: Head["as"]; unit: string}[] => {
    const meanings = find(piece);
    if (meanings.some(({as}) => as === "row")) return [];
    const as = meanings.some(({as}) => as === "column") ? "heading" : isNote(line) ? "note" : "head";
    const units = isUnitAlone || meanings.length > 0 ? moneyUnitsIn(piece) : moneyInHead(piece);
    return units.map((unit) => ({as, unit}));
  });
  return (["heading", "head", "note"] as const).flatMap((as) => {
    const units = [...new Set(found.filter((one) => one.as === as).map(({unit}) => unit))];
    return units.length === 0 ? [] : [{as, units}];
  });
}

const parted = /[\t|]|\s{2,}/;

/** Longer lines are paragraphs, or a whole report in one. */
const longest = 200;

const none: readonly never[] = [];
