import type {Token} from "./token";
import type {EditionWord} from "./vocabulary";

/** A token that means something else beside the one before it. */
export function beside(
  token: Token | undefined, text: string, before: Token | undefined, isNegated: boolean,
): Token | undefined {
  if (token === undefined || before === undefined) return token;
  const {from, to} = token;
  // 5件行政复议中维持4件: what stands before 中 is the whole, and a clause of its own.
  // 5件在行政复议中被纠正: of those 5.
  const isJoined = before.to === from || (before.to === from - 1 && text.charAt(before.to) === "件");
  const isWhole = token.is === "filler" && before.is === "word" && isJoined && text.slice(from, to) === "中";
  if (isWhole && !isCountIn.test(text.slice(Math.max(0, before.from - 4), before.from))) {
    return {is: "comma", from, to, within: true};
  }
  // 没有发布规范性文件: none was issued.
  // 全年无规范性文件发布.
  const isIssuing = token.is === "tends" && (before.is === "not" ? issuesNone.test(text.slice(from, to + 16))
    : isNegated && before.is === "word" && isDocument(before.word) && endsIssued.test(text.slice(from, to + 1)));
  if (isIssuing) return {is: "filler", from, to};
  // 未发生一起行政诉讼, 未收到一件申请.
  return token.is === "number" && token.value === 1 && isNegated && (before.is === "not" || text.charAt(from) === "一") ? {is: "filler", from, to} : token;
}

const issuesNone = /^(?:[发公颁]布)(?:任何|新的?|过)?(?:(?:行政|政府|部门)*(?:规范性文件|规章)[和及或、]?)+(?:[,。;]|$)/;
const endsIssued = /^[发公颁]布(?:[、,。;]|$)/;
const isDocument = ({isNoun, readings: [ids = new Set()]}: EditionWord): boolean =>
  isNoun && [...ids].some((id) => id.endsWith(".issued"));
const isCountIn = /[件起宗例][均都]?[在于]$/;
