import type {Language} from "../editions/names";
import type {Explanation} from "../filing/remarks";

/**
 * Why a text explains nothing: none at all, too short, fits anything, or said of another finding already; and why a
 * confirmation confirms nothing.
 */
export type RefusalReason = "empty" | "short" | "hollow" | "repeated" | "unsigned";

/** Whether a text is no explanation, by what is asked of 真实的说明; `others` are those given for other findings. */
export function refuseExplanation(text: string, others: readonly Explanation[]): RefusalReason | undefined {
  const letters = lettersOf(text);
  if (letters === "") return "empty";
  if (isHollow(letters)) return "hollow";
  if (letters.length < fewest) return "short";
  return others.some((other) => lettersOf(other.text) === letters) ? "repeated" : undefined;
}

/** Characters that an explanation has at least, punctuation not counted. */
const fewest = 6;

const lettersOf = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Nothing is left of it without the phrases that fit anything, or one letter or number is said again and again. */
const isHollow = (letters: string): boolean => letters.replace(hollow, "") === "" || /^(.{1,3})\1+$/u.test(letters)
  || /^\p{N}+$/u.test(letters);

const hollow = new RegExp([
  "(?:经|已|经过|再次|反复|认真|我?单位|我?局|我?街道|我?镇)*(?:核实|核对|审核|检查|复核|确认|查证)(?:过了?|后)?",
  "(?:数据|数字|情况|内容|报表|填报|以上|上述|均|都|确实|完全|真实|准确|无|没有|有|误|错误|问题|异常|属实|正确|如此|一致|符合|实际|不变|正常|的|了|是)",
  "无|没有|不知道|不详|暂无|同上|见上|同前|如上|如题|说明|ok|yes|no|none|na|test|测试",
].join("|"), "gu");

/** Why what was said explains nothing, and what is asked for instead. */
export const refusalWords = (language: Language): Readonly<Record<RefusalReason, string>> => refusals[language];

const refusals: Readonly<Record<Language, Readonly<Record<RefusalReason, string>>>> = {
  "zh-CN": {
    empty: "请写明原因。",
    short: "至少写 6 个字，说清原因。",
    hollow: "“核实无误”这样的话不能作为说明，请写出数值如此的原因。",
    repeated: "这段话已用来说明另一处，请针对这一处说明。",
    unsigned: "确认没有署名，请写上姓名。",
  },
  "en-US": {
    empty: "Please give the reason.",
    short: "Please give the reason in at least 6 characters.",
    hollow: "A phrase like “checked, correct” explains nothing. Please say why the figures are so.",
    repeated: "This text explains another finding already. Please speak of this one.",
    unsigned: "The confirmation bears no name. Please add it.",
  },
};
