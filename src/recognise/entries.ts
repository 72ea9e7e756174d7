import {stripped} from "./normalise";
import {asksForUnit, captionBeforeGap} from "./unit-wording";
import {asksForYear} from "./year-wording";

/** One of the things that a line says, without white space, and the number of the line, from 0. */
export type Entry = {readonly text: string; readonly line: number};

/**
 * What lines say of several things, parted by gaps, a thing each: 填报单位 and 年度 with what answers them behind a gap
 * or alone on the line below.
 */
export function entriesIn(printed: readonly string[]): readonly Entry[] {
  const entries: Entry[] = [];
  let asked = "";
  for (const [at, line] of printed.entries()) {
    if (line.length > 300 || (asked === "" ? !mayAsk.test(line) : line.trim() === "")) continue;
    const pieces = line.trim().replace(captionBeforeGap, "$1　").split(/\s{2,}|[\t\u3000|]+/).map(clean);
    for (const piece of pieces) {
      if (asked !== "") entries.push({text: /[:：]$/.test(asked) ? asked + piece : `${asked}：${piece}`, line: at});
      else if (pieces.length > 1) entries.push({text: piece, line: at});
      asked = mayAsk.test(piece) && (asksForUnit(piece) || asksForYear(piece)) ? piece : "";
    }
    // 单位 on a line of its own heads a column of names as well.
    if (pieces.length === 1 && asked === "单位") asked = "";
  }
  return entries;
}

/** What a line has that says who or when, or asks for it. */
export const mayAsk = /[单單]\s*位|[机機]\s*[关構构關]|部\s*[门門]|年\s*[度份]|[时時期]/;

/** No white space, mark-up or pinyin in brackets. */
export const clean = (line: string): string =>
  stripped(line.replace(/[\s\u200b-\u200f\ufeff\u00a0\u3000]+/g, "").replace(/\([a-zà-üāēīōūǖáéíóúǘǎěǐǒǔǚàèìòùǜêńňǹ]{1,6}\)/g, ""), /[*|]/)
    .replace(/^[#*>\-•·|]+/, "");
