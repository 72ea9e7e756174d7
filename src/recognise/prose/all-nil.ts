import {figuresOf, wordsIn} from "./phrase";
import type {Before, Stated} from "./state";
import type {Token} from "./token";
import type {EditionWord} from "./vocabulary";

/** The nouns that a clause lists without a number, whatever it says of them. */
export function subjectsOf(clause: readonly Token[]): readonly EditionWord[] {
  if (clause.some(({is}) => is === "number" || is === "narrows" || is === "sort" || is === "year")) return [];
  const nouns = wordsIn(clause).filter(({isNoun, readings}) => isNoun && readings.some(({size}) => size > 0));
  return nouns.length > 1 && nouns.every(({unsaid}) => unsaid === undefined) ? nouns : [];
}

/** 行政许可、行政处罚职责已划转，两项数据均为零: each of them, whoever it is that decides. */
export function allNil(clause: readonly Token[], {subjects}: Before, from: number): readonly Stated[] {
  const [each, nil, ...others] = clause.filter((token) => token.is !== "unknown" || token.text !== "指标");
  if (each?.is !== "each" || nil?.is !== "number" || nil.value !== 0 || others.length > 0) return [];
  const {unit, to} = nil;
  return subjects.flatMap((noun): readonly Stated[] => {
    const readings = figuresOf([noun], {}) ?? [];
    return readings.length === 0 ? [] : [{readings, value: 0, unit, number: nil, from, to}];
  });
}
