import {foreign, isOfNoun} from "./clause";
import {crossing} from "./crossing";
import {isDone, isStrange, isUnnamed} from "./phrase";
import {type Before, having} from "./state";
import type {Counted, Token} from "./token";
import {type EditionWord, isCase} from "./vocabulary";

/** A number, all that is said of it, and what of that is printed before it and behind it. */
type Counting = {
  readonly number: Token & Counted; readonly said: readonly Token[]; readonly words: readonly EditionWord[];
  readonly printed: readonly Token[]; readonly behind: readonly Token[];
};

/**
 * What is carried on behind a number that is of no figure though its words are known, as it is of some, of something
 * else or of what they are about; `undefined` where it may be of a figure.
 */
export function behindNoFigure({number, said, words, printed, behind}: Counting, state: Before): Before | undefined {
  // 对3件涉及第三方权益的申请: described, not decided.
  // 对收到的9件申请逐件答复: all that came.
  const isOfAllReceived = words.length === 2 && words.some((word) => !word.isNoun && word.unsaid !== undefined);
  const toward = printed.findIndex(({is}) => is === "toward");
  // 对社会组织行政处罚11件.
  const [to, next] = [printed[toward], printed[toward + 1]];
  const isToSomebody = next !== undefined && (next.is === "unknown" || next.is === "otherNumber" || next.from > (to?.to ?? 0));
  const isDoneTo = isToSomebody && printed.at(-1)?.is === "word" && words.length === 1 && words.every(isDecision) &&
    !behind.some(isStrange);
  if (toward >= 0 && words.at(-1)?.isNoun && !isOfAllReceived && !isDoneTo) {
    const isOfSome = said.some(({is}) => is === "narrows" || is === "sort") || words.length > 1;
    return having(foreign(state, said), {isForeign: false, isMixed: isOfSome, wasAmong: !isOfSome});
  }
  // 目录未更新，涉及规范性文件4件: of those that this was told of.
  const isOfMatterBefore = state.wasForeign && printed.find(({is}) => is !== "sum")?.is === "narrows" &&
    words.every(({isNoun}) => isNoun);
  if (isOfMatterBefore) return having(foreign(state, []), {isForeign: true});
  // 投诉举报类申请19件: of one kind.
  const sorted = said.findIndex(({is}) => is === "sort");
  const ofKind = said[sorted - 1];
  const sortedNoun = said[sorted + 1];
  if (sorted > 0 && sortedNoun?.is === "word" && sortedNoun.word.isNoun && ofKind?.is === "word" && ofKind.word.isNoun) {
    return counting(number, foreign(state, said));
  }
  // 调解成功44件，诉讼1件: not those of the form.
  const [only, ...others] = said.filter(({is}) => is === "word");
  if (state.isMixed && only !== undefined && others.length === 0 && isUnnamed(only)) {
    return having(foreign(state, []), {isForeign: true});
  }
  // 受理申请事项8.6万件: what is applied for at a counter.
  const isAtCounter = number.between !== undefined && number.value >= 10_000 &&
    said.some((token) => token.is === "word" && token.word.isNoun && token.word.unsaid && token.to - token.from <= 4);
  if (isAtCounter) return having(foreign(state, said), {spoken: {}, isForeign: true});
  // 受理信访57件，办结55件，转下年2件.
  const isOfForeign = state.isMixed && state.isForeign && state.spoken.noun === undefined;
  if (isOfForeign && words.every(({readings}) => readings.every((ids) => [...ids].every(isCarried)))) {
    return foreign(state, said);
  }
  // 审批材料8件，5件予以公开: of those.
  const isOfThose = isOfForeign && !state.isAmong && said.every(({from}) => from >= number.to) &&
    state.counts.some((most) => number.value <= most) && words.every(({isNoun, needsNoun}) => !isNoun && !needsNoun);
  if (isOfThose) return counting(number, foreign(state, said));
  // 进驻事项113项，其中行政许可19项: so many are there.
  const areItems = state.isAmong && state.isMixed && number.unit === "项" && words.every(({isNoun}) => isNoun);
  if (areItems) return foreign(state, said);
  // 收到裁判文书9份，驳回诉讼请求6份: of whatever cases.
  const isOfAnyCase = state.isMixed && state.spoken.noun === undefined && !/^[件起宗]$/.test(number.unit);
  if (isOfAnyCase && words.every(({isNoun, readings}) => !isNoun && readings.every((ids) => [...ids].every(isCase)))) {
    return foreign(state, said);
  }
  // 公布权责清单，含行政许可36项: items of something.
  if (state.isAmong && state.wasForeign && !state.isMixed && words.every(({isNoun}) => isNoun)) {
    return having(foreign(state, []), {isMixed: false});
  }
  // 不予公开48件，以过程性信息为由的26件，其余22件: of those that were counted last, not of all that came.
  const [last = []] = state.parts.at(-1) ?? [];
  const isOfLine = words.every(({isRest}) => isRest) && last.length > 0 && !last.every(isOfFlow);
  // 其余25件涉及拆迁, 其余类型均为零: of what they were about.
  const isOfMatter = words.every(({isRest}) => isRest) && said.some(({is}) => is === "narrows" || is === "sort");
  // 其余4件已办结: some of them.
  if (isOfLine || isOfMatter || (words.some(({isRest}) => isRest) && words.some(isDone))) {
    return having(state, {announced: []});
  }
  // 其中许可类86件, 被诉3件，为处罚类2件: of what kind, not what was decided.
  const isOfSort = state.isAmong || (words.length === 1 && words.every(({notIn}) => notIn.length > 0));
  if (isOfSort && printed.at(-1)?.is === "sort" && words.every(({isNoun}) => isNoun)) {
    return foreign(state, said);
  }
  // 行政复议9件，其中信息公开4件、行政处罚3件: of what they were about.
  const isOfWhole = last.length > 0 && !state.isMixed && last.every((id) => state.spoken.noun?.readings[0]?.has(id));
  const isMatter = (word: EditionWord): boolean => word.isNoun && word.notIn.length > 0 && !isOfNoun(word, state);
  if (state.isAmong && isOfWhole && words.every(isMatter)) {
    return having(state, {announced: []});
  }
  // 2023年结转未审结的3件.
  const isOfLast = words.some(({isPart, readings}) =>
    isPart && crossing(readings, state.spoken.noun?.readings ?? readings).length === 0);
  if (isOfLast) return foreign(state, said);
  // 发文86件，其中主动公开52件、依申请公开20件、不予公开14件: how papers may be made public.
  const [papers = 0, published = 0] = state.counts.slice(-2);
  const isOfPapers = state.wasAmong || (state.counts.length > 1 && published + number.value <= papers && number.unit === "件");
  if (state.isMixed && state.isPublished && isOfPapers && words.every(({isNoun}) => isNoun)) {
    return having(foreign(state, []), {isOthers: true});
  }
  return undefined;
}

/** 行政诉讼5件，已裁判4件，均驳回: of how many is not known. */
export const counting = ({unit, value}: Counted, after: Before): Before => /^[件起宗]$/.test(unit)
  ? having(after, {counts: [...after.counts, value]}) : after;

/** 行政处罚, which is done to somebody. */
const isDecision = ({isNoun, readings: [ids = new Set<string>()]}: EditionWord): boolean =>
  isNoun && [...ids].some((id) => id.endsWith(".decisions"));

const isCarried = (id: string): boolean => /\.carried(?:In|Out)\./.test(id);

/** What came and what was done with it, whatever became of it. */
const isOfFlow = (id: string): boolean => /\.(?:received|carriedIn|handled)\./.test(id);
