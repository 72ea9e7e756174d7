import {isKind} from "./phrase";
import type {Before, Stated} from "./state";
import type {EditionWord} from "./vocabulary";

/** 收到的申请均为自然人提出: of every other kind there was none. */
export function ofOneKind(words: readonly EditionWord[], named: Stated["readings"], state: Before): readonly Stated[] {
  const {from, to, isMixed, isForeign} = state;
  const [kind, ...others] = words.filter(isKind);
  const noun = words.find(({isNoun}) => isNoun) ?? state.spoken.noun ?? kind?.of ?? kind?.unsaid;
  if (kind === undefined || others.length > 0 || noun === undefined || isMixed || isForeign) return [];
  if (!words.every((word) => word === kind || word.isNoun || word.needsNoun)) return [];
  const [all = new Set<string>()] = noun.readings;
  const readings = named.map((ids) => {
    const [rows, columns] = [new Set(ids.map(rowOf)), new Set(ids.map(columnOf))];
    return [...all].filter((id) => rows.has(rowOf(id)) && !columns.has(columnOf(id)) && columnOf(id) !== "total");
  }).filter(({length}) => length > 0);
  return readings.length === 0 ? [] : [{readings, value: 0, unit: "", says: "all", from, to}];
}

const rowOf = (id: string): string => id.slice(0, id.lastIndexOf("."));
const columnOf = (id: string): string => id.slice(id.lastIndexOf(".") + 1);
