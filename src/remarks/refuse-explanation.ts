import type {Language} from "../editions/names";
import type {Explanation} from "../filing/remarks";

/**
 * Why a text explains nothing: none at all, too short, fits anything, only repeats what the check says, or said of
 * another finding already; and why what is said by nobody does not count.
 */
export type RefusalReason = "empty" | "short" | "hollow" | "echo" | "repeated" | "unsigned";

/**
 * Whether a text is no explanation, by what is asked of 真实的说明; `others` are those given for other findings, `says` is
 * the finding's own sentence.
 */
export function refuseExplanation(
  text: string, others: readonly Explanation[], says = "",
): RefusalReason | undefined {
  const letters = lettersOf(text);
  if (letters === "") return "empty";
  if (isSaidAgain(letters) || contentOf(letters) === 0) return "hollow";
  if (letters.length < fewest) return "short";
  if (contentOf(letters) < fewestOfContent) return "hollow";
  if (contentOf(withoutEcho(letters, lettersOf(says))) < fewestOfContent) return "echo";
  return others.some((other) => lettersOf(other.text) === letters) ? "repeated" : undefined;
}

/** Whether a text has the words of another, however it is spaced and punctuated. */
export const quotes = (text: string, words: string): boolean => lettersOf(text).includes(lettersOf(words));

/** Characters that an explanation has at least, punctuation not counted; and those that say something of their own. */
const fewest = 6;
const fewestOfContent = 3;

const lettersOf = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** One letter or number is said again and again, or nothing but a number. */
const isSaidAgain = (letters: string): boolean => /^(.{1,3})\1+$/u.test(letters) || /^\p{N}+$/u.test(letters);

/** How much is left without the phrases that fit anything, and without what only ties words together. */
const contentOf = (letters: string): number => letters.replace(hollow, "").replace(ties, "").length;

/** What is left of a text without what it has in common with the finding's sentence: its labels, its numbers. */
function withoutEcho(letters: string, says: string): string {
  let rest = "";
  for (let at = 0; at < letters.length;) {
    const run = /^(?:\p{N}+|.)/u.exec(letters.slice(at))?.[0] ?? "";
    let length = says.includes(run) ? run.length : 0;
    while (length > 0 && at + length < letters.length && says.includes(letters.slice(at, at + length + 1))) length++;
    const isEcho = length >= 2 || (length === 1 && /\p{N}/u.test(run));
    if (!isEcho) rest += run;
    at += isEcho ? length : run.length;
  }
  return rest.replace(reckoned, "");
}

/** How a sum is told. */
const reckoned = /左边|右边|两边|左值|右值|差额|相差|相加|之和|合计数?|加起来|总共|大于|小于|等于|不等|超过|少于|多了?|少了?|差了?/gu;

const hollow = new RegExp([
  // It was checked, by whom and how often.
  "(?:经|已|经过|再次|反复|认真|仔细|多次|逐项|重新|我们?|本|单位|机关|局|街道|镇|办公室|科室|工作人员|填报人)*" +
    "(?:核实|核对|审核|检查|复核|确认|查证|查看|查对|比对|校对|校验|核查|核验|复查|自查)(?:过了?|后|完毕|完成|属实|无误|通过)*",
  // It is as it is.
  "数据|数字|数值|情况|内容|报表|报告|表格|填报|填写|录入|统计|结果|以上|上述|本表|该项|此项|此处|这里|这个|这项|该数|此数|均|都|确实|确系|确|完全|" +
    "真实|准确|精确|没有|没|无|有|误差|错误|失误|差错|误|错|问题|异常|属实|属于|正确|合理|合规|可靠|可信|正常|如此|这样|那样|一致|符合|相符|实际|实情|事实|" +
    "客观|不变|存在|任何|保持|按实|如实|据实|工作|需要|正在",
  // Somebody wanted it so, or it has always been so.
  "按照|根据|依照|遵照|依据|遵从|服从|领导|上级|上面|主管|有关|相关|部门|单位|区里|市里|县里|省里|局里|科里|同事|别人|他们|要求|指示|安排|规定|通知|意见|口头|" +
    "布置|统一|批示|同意|办理|执行|让|叫|说|历史|原因|原来|一直|一向|一贯|往年|历年|历来|向来|以前|以往|去年|惯例|习惯|老样子|各种|种种|多种|特殊|某些|某种",
  // Let it pass.
  "请予?|予以|望|敬请|批准|通过|谅解|理解|放行|特此|说明|备注|解释|略|无异议|好的|收到|知道了?|已阅|谢谢|麻烦|同上|同前|同下|见上|见前|如上|如前|如下|如题|" +
    "不知道|不清楚|不明|不详|不了解|暂无|待定|待查|待核|尚未|稍后|以后|再|已?(?:修改|更正|改正|整改|改)(?:过|完毕|完成|了)?",
  "测试|ok|yes|none|null|test|asis|allcorrect|(?:and|the|thedata|thefigures?|thenumbers?|data|figures?|numbers?|itis|theyare|is|are|was|were|have|has|been|all|already|" +
    "checked|verified|confirmed|reviewed|correct|true|accurate|right|fine|noproblem|noerrors?|noissues?|asrequired|asinstructed|bytheleader|actualsituation|na|no)",
].join("|"), "gu");

/** Words that tie others together, and say nothing alone. */
const ties = /因为|由于|所以|因此|所致|导致|造成|关于|对于|就是|不是|可以|应该|应当|我们|[因为由于故而和与及在中本我该此其这那个项处的了是就也还又就系被把将按照请并且但则为所来去年度月日]/gu;

/** Why what was said explains nothing, and what is asked for instead. */
export const refusalWords = (language: Language): Readonly<Record<RefusalReason, string>> => refusals[language];

const refusals: Readonly<Record<Language, Readonly<Record<RefusalReason, string>>>> = {
  "zh-CN": {
    empty: "请写明原因。",
    short: "至少写 6 个字，说清原因。",
    hollow: "“核实无误”这样的话不能作为说明，请写出数值如此的原因。",
    echo: "这段话只重复了校核的结果，请写出数值如此的原因。",
    repeated: "这段话已用来说明另一处，请针对这一处说明。",
    unsigned: "没有署名，请写上姓名。",
  },
  "en-US": {
    empty: "Please give the reason.",
    short: "Please give the reason in at least 6 characters.",
    hollow: "A phrase like “checked, correct” or “as required” explains nothing. Please say why the figures are so.",
    echo: "This only repeats what the check found. Please say why the figures are so.",
    repeated: "This text explains another finding already. Please speak of this one.",
    unsigned: "This bears no name. Please add it.",
  },
};
