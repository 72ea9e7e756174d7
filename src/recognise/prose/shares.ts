import {type Before, having, type Read, type Stated} from "./state";
import {groupsOf, isClear, type Named, namedTogether, spokenOf, sumsOf, wordsIn} from "./phrase";
import type {Token} from "./token";

/** 予以公开占45.2%，部分公开占12.5%; 自然人、法人分别占90%、10%: shares of a whole that need not be named. */
export function readShares(tokens: readonly Token[], state: Before): Read {
  const words = wordsIn(tokens);
  let after: Before = having(state, {announced: [], spoken: spokenOf(words, state.spoken), isNil: false});
  const percents = tokens.filter((token) => token.is === "percent");
  const stated: Stated[] = [];
  let [said, isWhole, from]: [Token[], boolean, number] = [[], false, state.from];
  const put = (names: readonly Token[], percent: Token | undefined, readings: Named): void => {
    if (percent?.is !== "percent" || !isClear(names, []) || names.some(({is}) => is === "channel" || is === "not")) return;
    stated.push({readings, value: percent.value, unit: "%", from, to: percent.to});
    // 予以公开占55%，部分公开占15%，两项合计14件.
    after = having(after, {parts: [...after.parts, readings]});
  };
  for (const token of tokens) {
    if (token.is === "share") isWhole = true;
    else if (token.is === "percent" && isWhole) {
      after = having(after, {announced: percents.length === 1 && isClear(said, []) ? said.filter(({is}) => is === "word") : []});
      const isEach = said.some(({is}) => is === "respectively" || is === "each");
      const names = said.filter(({is}) => is !== "respectively" && is !== "each");
      const groups = groupsOf(names);
      const unsaid = groups.flat().find((word) => word.unsaid !== undefined)?.unsaid;
      const isUnsaid = state.spoken.noun === undefined && !state.isForeign;
      const named = namedTogether(groups, isUnsaid ? {...state.spoken, noun: unsaid} : state.spoken);
      if (named !== undefined && isEach && named.length === percents.length) {
        named.forEach((readings, at) => put(names, percents[at], readings));
        break;
      }
      if (named !== undefined && !isEach) put(names, token, sumsOf(named));
      [said, isWhole, from] = [[], false, token.to];
    } else if (!isWhole && (token.is !== "and" || said.length > 0)) said.push(token);
  }
  return {stated, after};
}
