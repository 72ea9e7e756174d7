import {isStrange} from "./phrase";
import type {Token} from "./token";

/** 两家企业各提出1件申请: as many as both together. */
export function ofEachOne(tokens: readonly Token[]): readonly Token[] | undefined {
  const at = tokens.findIndex(({is}) => is === "number");
  const each = tokens.findIndex(({is}) => is === "each");
  const [many, count] = [tokens[at], tokens.slice(at + 1).find(({is}) => is === "number")];
  if (many?.is !== "number" || count?.is !== "number" || many.between !== undefined || count.between !== undefined) return undefined;
  const isEach = each > at && tokens.indexOf(count) > each && isOfPeople(many.unit) && /^[件份项]$/.test(count.unit);
  const areTwo = tokens.filter(({is}) => is === "number").length === 2;
  return isEach && areTwo && tokens.some((token) => token.is === "word" && token.word.unsaid !== undefined && token.word.isNoun)
    ? tokens.flatMap((one, nth): readonly Token[] =>
      one === many || nth === each || (nth > at && nth < each && isStrange(one)) ? []
      : one === count ? [{...count, value: many.value * count.value}] : [one]) : undefined;
}

/** Whether a unit counts people, of whom one may make several applications. */
export const isOfPeople = (unit = ""): boolean => /^[人名位家户]/.test(unit);
