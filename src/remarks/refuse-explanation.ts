import type {Language} from "../editions/names";
import type {Explanation} from "../filing/remarks";
import {sameUnit} from "../filing/unit-name";

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
  // 2件已到期 is enough: how many, and what became of them.
  if (letters.length < fewest && !/\p{N}/u.test(letters)) return "short";
  if (contentOf(letters) < fewestOfContent) return "hollow";
  if (!tellsOf(withoutEcho(letters, lettersOf(says)))) return "echo";
  return others.some((other) => lettersOf(other.text) === letters) ? "repeated" : undefined;
}

/** Whether what stands for a name is one: no dash, no 同上, no office, no telephone number, nor the unit itself. */
export function isName(by: string, unit = ""): boolean {
  const letters = lettersOf(by);
  const own = lettersOf(by.replace(/[（(].*[)）]\s*$/u, ""));
  return /\p{L}/u.test(letters) && !/\d{6,}/.test(letters) && !noName.test(letters) && !office.test(own)
    && (unit === "" || sameUnit(by, unit) !== "same");
}

const noName = new RegExp("^(?:[同如]上|同前|见上|无|略|没有|本人|本单位|我|待定|待补|签名|签字|盖章|姓名|某某?|x+|na|none|" +
  "(?:单位|部门|科室)?(?:经办|填报|填表|审核|复核|负责|联系|说明|责任|制表|统计|工作)(?:人员?|负责人)|领导|主要领导|分管领导|办公室|党政办公?室?|政务公开办)$");

/** Who signs may say behind the name where they work, but not that alone. */
const office = /..(?:科室?|股室?|办公室|办|局|处|厅|所|站|中心|大队|支队|委员会|政府)$/u;

/** The name that a text ends with: …。说明人：李小明. */
export const nameBehind = (text: string): string =>
  /(?:说明|填报|经办|填表|审核|负责|签[名字]|署名|姓名)人?\s*[:：]\s*([\p{Script=Han}·]{2,6})\s*[。）)]?$/u.exec(text.trim())?.[1] ?? "";

/** Whether a text has the words of another, however it is spaced and punctuated. */
export const quotes = (text: string, words: string): boolean => lettersOf(text).includes(lettersOf(words));

/** Whether what is left says what became of something, and not only names it. */
const tellsOf = (rest: string): boolean => contentOf(rest.replace(reckoned, "")) >= fewestOfContent || events.test(rest);

/** What may become of a document, an application or a unit. */
const events = new RegExp("失效|到期|期满|过期|清理|撤销|撤回|合并|划转|划入|移交|漏|重复|补报|补登|修订|跨年|延期|更名|试行|" +
  "[多少错误](?:算|计|报|填|统|录|写|记|列|作|归)|误[为将把]", "u");

/** Characters that an explanation has at least, punctuation not counted; and those that say something of their own. */
const fewest = 6;
const fewestOfContent = 3;

const lettersOf = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** One letter or number is said again and again, or nothing but a number. */
const isSaidAgain = (letters: string): boolean => /^(.{1,3})\1+$/u.test(letters) || /^\p{N}+$/u.test(letters);

/** How much is left without the phrases that fit anything, and without what only ties words together. */
const contentOf = (letters: string): number =>
  letters.replace(sentences, "").replace(hollow, "").replace(ties, "").length;

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
    // A number is the finding's own with whatever it counts.
    if (isEcho && /\p{N}/u.test(letters[at - 1] ?? "")) at += counted.exec(letters.slice(at))?.[0].length ?? 0;
  }
  return rest;
}

const counted = /^(?:件|条|项|个|份|次|人|宗|起|万元|元)/u;

/** How a sum is told. */
const reckoned = /只有|左边|右边|两边|左值|右值|差额|相差|相加|之和|合计数?|加起来|总共|大于|小于|等于|不等|[加减比]|超过|少于|多了?|少了?|差了?/gu;

/**
 * Whole sayings that fit any figure: who gave it, who checked or signed it, where it was taken from, that it is so.
 * What follows and says of what it is made, or what became of it, is left.
 */
const sentences = new RegExp([
  "(?:(?:该|此|这|本|以上|上述)?(?:项|个|条|处|些)?(?:数据?|数字|数值|金额|件数|内容)?(?:均|都|全部)?(?:是|为|系|由|来自|来源于|取自|出自|从|根据|按照?|依据|以))*" +
    "(?:本|我|各|相关|有关|业务|财务|财政|统计|信息|主管|对应|具体|承办|政务|公开|法制|党政|综合|填报|区|市|县|镇|局|处)*" +
    "(?:科室|股室|处室|部门|单位|窗口|所|办公室|中心|系统|台账|报表|平台|数据库|后台|软件|科|股)[里中内]?(?:的?(?:数据?|数字|统计))?" +
    "(?:直接|自动|统一|自行)?(?:提供|导出|生成|报送|上报|汇总|统计|填报|填写|录入|给出?|报来|来|为准|计算|产生|得出|得来|核定)(?:的?(?:数据?|数字|数值|结果))?",
  "(?:来源于|来自|取自|出自|源于)(?:本|我|各|相关|有关|业务|财务|财政|统计|信息|办公|政务|公开)*(?:系统|台账|报表|平台|数据库|软件|部门|科室)",
  "以[^的中]{0,8}(?:数据?|口径|统计|系统|台账|报表|此|为)+为准",
  "(?:本|该|当|上|今|去|全)?年度?(?:的)?(?:实际|真实)?(?:发生|工作|开展|产生)(?:情况|的)?(?:数据?|数字|数值|件数|金额)?",
  "(?:实际|真实)(?:发生|开展)(?:情况|的)?(?:数据?|数字|数值|件数|金额)?",
  "(?:主要|主管|分管|单位|局|镇|街道|科室|部门|有关|相关)*(?:领导|负责人|局长|镇长|主任|科长|书记|经办人|填报人|审核人|工作人员|同志|同事|科室|股室|部门)" +
    "(?:均|都|已|已经|进行|再次|反复|认真|签字|签批|审签|审批|审定|审阅|审核|把关|核对|核实|确认|复核|台账|沟通|联系|同意|知晓|过目|过|了|后)+",
  "(?:与|和|同|经|跟|向)(?:本|我|各|相关|有关|业务|财务|主管|上级|区|市|县)*(?:科室|股室|部门|单位|领导|人员|同志|同事|局|(?:政务(?:公开)?|党政|综合)?办(?:公室)?)(?:进行|作|做)?(?:了|过)?" +
    "(?:沟通|核对|核实|确认|对接|联系|了解|询问|汇报|报告|请示|反映)(?:后|过|了)*",
  "(?:根据|按照?|依照|依据)[\\p{L}\\p{N}]{0,12}(?:规定|要求|精神)(?:如实|据实)?(?:填写|填报|统计|录入|上报|报送)",
  "经?(?:本|我|局|镇|区|县|市)*(?:局长|镇长|县长|区长|主任|党组|党委|班子|领导)*(?:办公|专题)?会议?(?:集体)?(?:研究|讨论|审议|审定)(?:后|并)*(?:决定|同意|通过|确定)*",
  "(?:根据|按照?|依照)?(?:上级|统一|有关|相关|部门|工作)*(?:部署|布置|安排|工作开展|工作实际|工作情况)(?:的)?(?:情况|要求)?",
  "(?:各项|年度|全年|本年|日常)*工作(?:均|都)?(?:正常|有序|按计划)?(?:开展|进行|推进)",
  "(?:如|见|详见|同|按|参见)(?:上|下|本|附|该|统计|报告|年报)*(?:表|附件|报告|台账|文件|资料)(?:所)?(?:示|列|述|载)?",
  "(?:我们?|本人|本单位)?(?:也|都|均)*不(?:太)?(?:清楚|知道|了解|明白)(?:具体)?(?:原因)?",
  "(?:历史|客观|特殊|人员|工作|统计|系统|技术|其他|多方面|各种|诸多|实际|主观)+(?:遗留)?(?:问题|原因|因素|情况|变动|变化|调整|需要)(?:所?导?致|造成|引起|影响)?",
  "(?:导致|造成|引起|产生|出现|存在|形成)*(?:数据|数字|数值|统计)?(?:有|的)?(?:差异|差别|差距|出入|不同|不一致|偏差)",
  "(?:可以|同意|请|予以|望|准予|按此)*(?:上报|报送|审阅|审批|审核|公开|公布|发布|保留|采纳|采用|备案|查收|知悉|理解)(?=$|人员|予以|请|望|特)",
  "(?:请)?(?:审核|审批)(?:人员|老师|同志|部门|单位)?(?:予以)?(?:理解|通过|批准|谅解|采纳)?",
  "(?:没有|未|无|并非|不是|不存在)(?:填错|写错|录错|多填|少填|漏填|错填|漏报|错报|多报|少报|笔误|异常|修改|更改)",
  "(?:按照?|照|参照|沿用|套用|依照)?(?:往年|历年|每年|一直|向来|去年|上年|以前|历来)(?:都|就|也|均|一直)?(?:是|按|照)?(?:这个|这样的?|此|该|同样的?|这种|的)?" +
    "(?:口径|统计口径|做法|填法|标准|模板|样表|表样|格式|样式)?(?:来|进行)?(?:填写|填报|填|统计|报)?的?",
  "(?:属于?|为|是)?正常(?:现象|情况|范围)?",
].join("|"), "gu");

const hollow = new RegExp([
  // It was checked, by whom and how often.
  "(?:经|已|经过|再次|反复|认真|仔细|多次|逐项|重新|我们?|本|单位|机关|局|街道|镇|办公室|科室|工作人员|填报人)*" +
    "(?:核实|核对|审核|检查|复核|确认|查证|查看|查对|比对|校对|校验|核查|核验|复查|自查)(?:过了?|后|完毕|完成|属实|无误|通过)*",
  // It is as it is.
  "数据|数字|数值|情况|内容|报表|报告|表格|填报|填写|录入|统计|结果|以上|上述|本表|该项|此项|此处|这里|这个|这项|该数|此数|均|都|确实|确系|确|完全|" +
    "真实|准确|精确|没有|没|无|有|误差|错误|失误|差错|误|错|问题|异常|属实|属于|正确|合理|合规|可靠|可信|正常|如此|这样|那样|一致|符合|相符|实际|实情|事实|" +
    "客观|不变|存在|任何|保持|按实|如实|据实|工作|需要|正在|操作|比较|复杂|非常",
  // Somebody wanted it so, or it has always been so.
  "按照|根据|依照|遵照|依据|遵从|服从|领导|上级|上面|主管|有关|相关|部门|单位|区里|市里|县里|省里|局里|科里|同事|别人|他们|要求|指示|安排|规定|通知|意见|口头|" +
    "布置|统一|批示|同意|办理|执行|让|叫|说|历史|原因|原来|一直|一向|一贯|往年|历年|历来|向来|以前|以往|去年|惯例|习惯|老样子|各种|种种|多种|特殊|某些|某种",
  // Let it pass.
  "请予?|予以|望|敬请|批准|通过|谅解|理解|放行|特此|说明|备注|解释|略|无异议|好的|收到|知道了?|已阅|谢谢|麻烦|同上|同前|同下|见上|见前|如上|如前|如下|如题|" +
    "不知道|不清楚|不明|不详|不了解|暂无|待定|待查|待核|尚未|稍后|以后|再|已?(?:修改|更正|改正|整改|改)(?:过|完毕|完成|了)?",
  "电话|微信|口头|当面|书面|测试|ok|yes|none|null|test|asis|allcorrect|(?:and|the|thedata|thefigures?|thenumbers?|data|figures?|numbers?|itis|theyare|is|are|was|were|have|has|been|all|already|" +
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
    unsigned: "没有署名，或者写的不是姓名（如单位、科室），请写上姓名。",
  },
  "en-US": {
    empty: "Please give the reason.",
    short: "Please give the reason in at least 6 characters.",
    hollow: "A phrase like “checked, correct” or “as required” explains nothing. Please say why the figures are so.",
    echo: "This only repeats what the check found. Please say why the figures are so.",
    repeated: "This text explains another finding already. Please speak of this one.",
    unsigned: "This bears no name, or what is no name, such as an office. Please add it.",
  },
};
