import type {Since} from "../review/outcome";
import type {Language} from "../../filing/language";

/** What became of a finding since the review before, as the review sheet and the panel say it. */
export const sinceWords = (language: Language): Readonly<Record<Since, string>> => since[language];

const since: Readonly<Record<Language, Readonly<Record<Since, string>>>> = {
  "zh-CN": {
    first: "首次审核", new: "新增", remains: "未更正", claimed: "标为已更正，仍不相符", refused: "说明或确认不完整，仍待处理",
    changed: "数值已改，仍不相符，原说明和确认失效", mended: "已更正", undecided: "有空白，暂不能判断", unchecked: "本次没有审核这一项",
    own: "审核人填写",
  },
  "en-US": {
    first: "first review", new: "new", remains: "not mended", claimed: "said to be corrected, still broken",
    refused: "explanation or sign-off incomplete, still open", changed: "figures changed, still broken; what was said has lapsed",
    mended: "mended", undecided: "cannot be checked for a blank", unchecked: "not checked this time", own: "by a reviewer",
  },
};
