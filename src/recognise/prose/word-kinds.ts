import {askedOnce} from "./asked-once";
import type {EditionWord, Readings} from "./vocabulary";

/** What became of applications, in one line of its form or a group of them. */
export const isOutcome = ({isNoun, needsNoun}: EditionWord): boolean => !isNoun && !needsNoun;

/** 不予公开: what became of applications, for one reason or another. */
export const isGroup = askedOnce(({isNoun, needsNoun, readings: [ids = new Set()]}: EditionWord): boolean => !isNoun &&
  !needsNoun && [...ids].filter((id) => id.endsWith(".total")).length > 1);

/** 到期失效: beside what was repealed. */
export const isLapsed = ({isPart, readings: [ids = new Set()]}: EditionWord): boolean =>
  isPart === true && [...ids].every((id) => id.endsWith(".repealed"));

export const isOnlyNew = ([ids = new Set(), ...others]: Readings = []): boolean =>
  others.length === 0 && ids.size > 0 && [...ids].every((id) => id.includes(".received."));

/** 新收: of no other year. */
export const isOfThisYear = askedOnce(({needsNoun, readings: [ids = new Set(), ...others]}: EditionWord): boolean =>
  needsNoun && others.length === 0 && ids.size > 0 && [...ids].every((id) => id.includes(".received.")));

/** 维持, of what the noun is; not 办结, which may be of anything. */
export const isOutcomeOf = ({needsNoun, unsaid, leaves}: EditionWord): boolean =>
  needsNoun && unsaid === undefined && leaves.length === 0;
