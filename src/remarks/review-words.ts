import type {Refusal} from "./refuse-explanation";
import type {Since} from "./review/outcome";
import type {Language} from "../filing/language";

/** What became of a finding since the review before, as the review sheet and the panel say it. */
export const sinceWords = (language: Language): Readonly<Record<Since, string>> => since[language];

/** Why what was said explains nothing, and what is asked for instead. */
export const refusalWords = (language: Language): Readonly<Record<Refusal, string>> => refusals[language];

const refusals: Readonly<Record<Language, Readonly<Record<Refusal, string>>>> = {
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

/** What became of a finding: with the reason where what was said of it was refused, and whether that has lapsed. */
export function saySince({since: is, refused, explanation}: Told, language: Language): string {
  const isChinese = language === "zh-CN";
  if (refused !== undefined) return `${isChinese ? "说明未采纳：" : "Not accepted: "}${refusals[language][refused]}`;
  const lapsed = is === "changed" && explanation !== "";
  return since[language][is] + (lapsed ? isChinese ? "，原说明和确认失效" : "; what was said has lapsed" : "");
}

type Told = {readonly since: Since; readonly refused?: Refusal; readonly explanation: string};

const since: Readonly<Record<Language, Readonly<Record<Since, string>>>> = {
  "zh-CN": {
    first: "首次审核", new: "新增", remains: "未更正", claimed: "标为已更正，仍不相符", refused: "说明或确认不完整，仍待处理",
    changed: "数值已改，仍不相符", mended: "已更正", undecided: "有空白，暂不能判断", unchecked: "本次没有审核这一项",
    own: "审核人填写",
  },
  "en-US": {
    first: "first review", new: "new", remains: "not mended", claimed: "said to be corrected, still broken",
    refused: "explanation or sign-off incomplete, still open", changed: "figures changed, still broken",
    mended: "mended", undecided: "cannot be checked for a blank", unchecked: "not checked this time", own: "by a reviewer",
  },
};
