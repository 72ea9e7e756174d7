import type {Explanation} from "../filing/remarks";

/**
 * Why a text explains nothing: none at all, too short, fits anything, or said of another finding already; and why a
 * confirmation confirms nothing.
 */
export type Refusal = "empty" | "short" | "hollow" | "repeated" | "unsigned";

/** Whether a text is no explanation, by what is asked of 真实的说明; `others` are those given for other findings. */
export function refuseExplanation(text: string, others: readonly Explanation[]): Refusal | undefined {
  const letters = lettersOf(text);
  if (letters === "") return "empty";
  if (isHollow(letters)) return "hollow";
  if (letters.length < fewest) return "short";
  return others.some((other) => lettersOf(other.text) === letters) ? "repeated" : undefined;
}

/** Characters that an explanation has at least, punctuation not counted. */
export const fewest = 6;

const lettersOf = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** Nothing is left of it without the phrases that fit anything, or one letter or number is said again and again. */
const isHollow = (letters: string): boolean => letters.replace(hollow, "") === "" || /^(.{1,3})\1+$/u.test(letters)
  || /^\p{N}+$/u.test(letters);

const hollow = new RegExp([
  "(?:经|已|经过|再次|反复|认真|我?单位|我?局|我?街道|我?镇)*(?:核实|核对|审核|检查|复核|确认|查证)(?:过了?|后)?",
  "(?:数据|数字|情况|内容|报表|填报|以上|上述|均|都|确实|完全|真实|准确|无|没有|有|误|错误|问题|异常|属实|正确|如此|一致|符合|实际|不变|正常|的|了|是)",
  "无|没有|不知道|不详|暂无|同上|见上|同前|如上|如题|说明|ok|yes|no|none|na|test|测试",
].join("|"), "gu");
