import {shortLabels} from "../short-labels";
import {usualWords} from "../usual-words";
import type {Wording} from "../wording";
import type {applications} from "./applications";
import type {disclosure} from "./disclosure";
import type {disputes} from "./disputes";

/** Units in which documents and decisions are published, not issued and made. */
const published = ["条", "篇", "期", "笔"];

/** How reports since 2021 word what the forms ask for. */
export const wording: Wording<typeof disclosure | typeof applications | typeof disputes> = {
  aliases: {
    "disclosure.issued": ["本年制发数", "本年制发数量", "本年新制发件数", "制发件数"],
    "disclosure.repealed": ["本年废止数", "本年废止数量", "废止件数"],
    "disclosure.inForce": ["现行有效件", "现行有效数", "现行有效数量", "现行有效"],
    "disclosure.normativeDocuments": ["规范性文件", "规范性档案", "行政规范性档案"],
    "disclosure.decisions": ["处理决定数量", "本年处理决定数"],
    "disclosure.fees": ["行政事业性收费金额"],
    "disclosure.amount": [
      "本年收费金额万元", "本年收费金额千元", "本年收费金额元", "本年收费金额百万元", "本年收费金额亿元", "收费金额",
    ],
    "applications.refused.prohibitedByLaw": ["法律行政法规禁止公开", "法律法规禁止公开", "其他法律行政止公开", "其他法律法规禁止公开", "其它法律行政法规禁止公开"],
    "applications.received": ["本年新收政府信息公开申请数", "本年新收政府信息公开申请"],
    "applications.carriedIn": ["上年结转政府信息公开申请数", "上年结转政府信息公开申请", "上年度结转政府信息公开申请数量"],
    "applications.refused.thirdPartyRights": ["保护第三方的合法权益"],
    "applications.unavailable.notHeld": ["本机关不掌握相关信息"],
    "applications.notProcessed.confirmation": ["要求行政机关确认或者重新出具已获取信息"],
    "applications.other.notCorrected": [
      "申请人无正当理由逾期不补正", "无正当理由逾期不补正", "逾期不补正",
      "申请人无正当理由逾期不补正，行政机关不再处理", "申请人无正当理由逾期不补正，行政机关不再处理其申请",
    ],
    "applications.other.feeUnpaid": [
      "申请人逾期未按收费通知要求缴纳费用", "逾期未按收费通知要求缴纳费用", "逾期未缴纳费用", "逾期不缴费", "逾期未缴费", "逾期未缴纳信息处理费", "申请人逾期未缴纳信息处理费", "申请人逾期未缴纳费用", "逾期不缴纳信息处理费", "逾期缴费",
      "申请人逾期未按收费通知要求缴纳费用，行政机关不再处理",
    ],
    "applications.other.rest": ["其它"],
    "applications.handled": ["合计"],
    "applications.carriedOut": ["结转下年度继续办理数量", "结转下年继续办理"],
  },
  inTables: {
    ...shortLabels,
    "applications.other.notCorrected": ["逾期未补正"],
    "applications.other.feeUnpaid": ["逾期未按收费通知要求缴费", "未按时缴费"],
  },
  words: [
    ...usualWords,
    {says: ["新增[加|]"], names: ["applications.received.*", "disclosure.*.issued", "disputes.*.total"], needsNoun: true},
    {
      says: ["[本年|][制发|制定|出台|制定出台|出台制定|制定印发|印发|新制定|新建|新出台|新制发|新印发|制定发布|制发公开|印发实施|公布实施|公布施行|颁布|颁布实施|颁布施行|制作|新制作]", "[本年|新|][制发|制定|出台|印发|制作][并|和|、|及|][主动|对外|][公开|发布|公布|印发]"],
      names: ["disclosure.*.issued"], needsNoun: true,
    },
    {says: ["[历年|]累计[制发|制定|出台]"], names: ["disclosure.*.issued"], or: [["disclosure.*.inForce"]], needsNoun: true},
    {says: ["[本年|][废止|清理废止|宣布废止|废止失效|废止和宣布失效]", "[废止|清理废止]文件", "[宣布|]失效"], names: ["disclosure.*.repealed"], needsNoun: true},
    // 到期失效6件、主动废止3件: both may be what was repealed.
    {says: ["[自动|到期|自然|期满|到期自动]失效"], names: ["disclosure.*.repealed"], needsNoun: true, part: true},
    {says: ["增量"], names: ["disclosure.*.issued"], needsNoun: true},
    {says: ["减量"], names: ["disclosure.*.repealed"], needsNoun: true},
    {says: ["[现行|现|继续|仍|仍然|][有效]", "现行", "正在[执行|施行|实施]", "[现行|]有效文件", "[现有|现存|保留]", "继续[执行|实施|施行]", "[有效|][存量|保有量]", "[历年|]累计[有效|现行有效]"], names: ["disclosure.*.inForce"], needsNoun: true},
    {
      says: ["[地方|市|省|州|][人民|]政府规章", "[部门|]规章"], names: ["disclosure.regulations.*"], noun: true, notIn: published,
      alone: [["disclosure.regulations.issued"], ["disclosure.regulations.inForce"]],
    },
    {
      says: ["[行政|政府|部门|政府行政|部门行政|局|委|厅|]规范性文件"], names: ["disclosure.normativeDocuments.*"], noun: true, notIn: published,
      alone: [["disclosure.normativeDocuments.issued"], ["disclosure.normativeDocuments.inForce"]],
    },
    {
      says: ["[申请人|][逾期|][未|不][按期|按时|按规定|按要求|按收费通知要求|][缴纳|缴][信息处理费|费用|费][、|,|而|][视为|视同|][放弃|自动放弃|终止办理|不再处理|][的|][申请|]"],
      names: ["applications.other.feeUnpaid.*"],
    },
    {says: ["[缴纳|][政府|]信息处理费", "减免[的|][收费|费用]"], names: [], noun: true},
    {says: ["处理处罚[决定|]"], names: [], noun: true},
    {says: ["[行政|]许可申请[事项|]", "[行政|]处罚案卷", "规范性文件[草案|目录|审查]"], names: [], noun: true},
    {says: ["行政许可[决定书|决定|事项|案件|业务|审批|办件|]", "许可[决定书|决定|]"], names: ["disclosure.licensing.*"], noun: true, notIn: published},
    {says: ["行政处罚[决定书|决定|事项|案件|]", "处罚[决定书|决定|]"], names: ["disclosure.penalties.*"], noun: true, notIn: published},
    {says: ["[查封|扣押|查封、扣押|查封扣押|冻结|代履行][等|]行政强制[措施|]", "行政强制[措施|执行|决定书|决定|事项|案件|]", "强制[措施|执行|]"], names: ["disclosure.coercion.*"], noun: true, notIn: published},
    {
      says: [
        "[申请人|][无正当理由|][未按期|未按时|未按要求|未按通知|未按通知要求|未在规定期限内|未在期限内|逾期未|逾期不|逾期未予][补正|更正][材料|][、|,|而|][视为|视同|按|][放弃|撤回|自动放弃|自动撤回|主动放弃|终止办理|不再处理|][申请|]",
      ],
      names: ["applications.other.notCorrected.*"],
    },
    {says: ["其他处理的其他"], names: ["applications.other.rest.*"]},
    {says: ["[收费|征收][总金额|金额|总额|额]"], names: ["disclosure.fees.amount"], notIn: ["件", "次", "项"]},
    {says: ["[收取|]行政事业性收费[金额|总额|额|收入|项目|]", "行政事业性费用"], names: ["disclosure.fees.*"], noun: true},
    {says: ["[总|]金额", "实收[金额|]"], names: ["disclosure.fees.amount"], needsNoun: true},
  ],
  signs: /第二十条|结转下年度/,
  wholes: [
    ["applications.received.total"], ["applications.received.total", "applications.carriedIn.total"],
    ["applications.handled.total"],
  ],
};
