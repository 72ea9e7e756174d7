import {shortLabels} from "../short-labels";
import {usualWords} from "../usual-words";
import type {Wording} from "../wording";
import type {applications} from "./applications";
import type {disclosure} from "./disclosure";
import type {disputes} from "./disputes";

/** Units in which documents and decisions are published, not issued and made. */
const published = ["条", "篇", "期", "笔"];

/** How reports of 2019 and 2020 word what the forms ask for. */
export const wording: Wording<typeof disclosure | typeof applications | typeof disputes> = {
  aliases: {
    "disclosure.made": ["本年新制作数", "本年制作数量"],
    "disclosure.published": ["本年新公开数"],
    "disclosure.totalPublished": ["对外公开总数"],
    "disclosure.normativeDocuments": ["行政规范性文件", "规范性档案", "行政规范性档案"],
    "disclosure.otherDocuments": ["其他主动公开档案"],
    "disclosure.previousItems": ["上年项目数量", "上一年项目数"],
    "disclosure.change": ["本年增", "本年增（减）", "本年增减数量", "本年增加/减少"],
    "disclosure.decisions": ["本年处理决定数量", "处理决定数"],
    "disclosure.projects": ["采购项目数"],
    "disclosure.fees": ["行政事业性收费金额"],
    "disclosure.amount": ["采购总金额万元", "采购金额"],
    "applications.refused.prohibitedByLaw": ["其他法律行政止公开", "其他法律法规禁止公开", "其它法律行政法规禁止公开"],
    "applications.received": ["本年新收政府信息公开申请数", "本年新收政府信息公开申请"],
    "applications.carriedIn": ["上年结转政府信息公开申请数", "上年结转政府信息公开申请", "上年度结转政府信息公开申请数量"],
    "applications.refused.thirdPartyRights": ["保护第三方的合法权益"],
    "applications.unavailable.notHeld": ["本机关不掌握相关信息"],
    "applications.notProcessed.confirmation": ["要求行政机关确认或者重新出具已获取信息"],
    "applications.other": ["其它处理"],
    "applications.handled": ["合计"],
    "applications.carriedOut": ["结转下年度继续办理数量", "结转下年继续办理"],
  },
  inTables: shortLabels,
  words: [
    ...usualWords,
    {says: ["新增[加|]"], names: ["applications.received.*", "disclosure.*.made", "disclosure.*.change", "disputes.*.total"], needsNoun: true},
    {says: ["[本年|][增加|净增|增/减|增减|增|变化|变动]"], names: ["disclosure.*.change"], needsNoun: true, change: "more"},
    {says: ["[本年|][减少|净减|取消|核减|减]"], names: ["disclosure.*.change"], needsNoun: true, change: "less"},
    {
      says: ["[本年|][制作|制发|制定|出台|制定出台|制定印发|印发|新制定|新制作|新出台|新制发|制定发布|制作并公开|制发并公开|制定并公开]"],
      names: ["disclosure.*.made"], needsNoun: true,
    },
    {says: ["[本年|]新公开"], names: ["disclosure.*.published"], needsNoun: true},
    {says: ["[全部|均|均已|都已|已全部][主动公开|对外公开|依法公开|向社会公开]"], names: ["disclosure.*.published"], needsNoun: true},
    {says: ["[累计|]对外公开[总|]", "累计公开"], names: ["disclosure.*.totalPublished"], needsNoun: true},
    {
      says: ["[地方|市|省|州|][人民|]政府规章", "[部门|]规章"], names: ["disclosure.regulations.*"], noun: true, notIn: published, alone: [["disclosure.regulations.made"]],
    },
    {
      says: ["[行政|政府|部门|政府行政|部门行政|]规范性文件"], names: ["disclosure.normativeDocuments.*"], noun: true, notIn: published,
      alone: [["disclosure.normativeDocuments.made"]],
    },
    // Of so many times, as no form counts it.
    {says: ["行政检查[事项|]"], names: [], noun: true},
    {says: ["[行政|]许可申请[事项|]", "[行政|]处罚案卷", "规范性文件[草案|目录|审查]"], names: [], noun: true},
    {
      says: ["行政许可[决定书|决定|事项|案件|业务|审批|]", "许可[决定书|决定|]"], names: ["disclosure.licensing.*"], noun: true, notIn: published,
      alone: [["disclosure.licensing.decisions"], ["disclosure.licensing.previousItems"], ["disclosure.licensing.previousItems", "disclosure.licensing.change"]],
    },
    {
      says: ["行政处罚[决定书|决定|事项|案件|]", "处罚[决定书|决定|]"], names: ["disclosure.penalties.*"], noun: true, notIn: published,
      alone: [["disclosure.penalties.decisions"], ["disclosure.penalties.previousItems"], ["disclosure.penalties.previousItems", "disclosure.penalties.change"]],
    },
    {
      says: ["[查封|扣押|查封、扣押|查封扣押|冻结|代履行][等|]行政强制[措施|]", "行政强制[措施|执行|决定书|决定|事项|案件|]", "强制[措施|执行|]"], names: ["disclosure.coercion.*"], noun: true, notIn: published,
      alone: [["disclosure.coercion.decisions"], ["disclosure.coercion.previousItems"], ["disclosure.coercion.previousItems", "disclosure.coercion.change"]],
    },
    // 行政许可决定12件 are no items.
    {says: ["行政许可[决定书|决定]"], names: ["disclosure.licensing.*"], noun: true, notIn: published, alone: [["disclosure.licensing.decisions"]]},
    {says: ["行政处罚[决定书|决定]"], names: ["disclosure.penalties.*"], noun: true, notIn: published, alone: [["disclosure.penalties.decisions"]]},
    {says: ["行政强制[决定书|决定]"], names: ["disclosure.coercion.*"], noun: true, notIn: published, alone: [["disclosure.coercion.decisions"]]},
    {says: ["行政许可[事项|项目]"], names: ["disclosure.licensing.*"], noun: true, notIn: published, alone: [["disclosure.licensing.decisions"], ["disclosure.licensing.previousItems"], ["disclosure.licensing.previousItems", "disclosure.licensing.change"]]},
    {says: ["行政处罚[事项|项目]"], names: ["disclosure.penalties.*"], noun: true, notIn: published, alone: [["disclosure.penalties.decisions"], ["disclosure.penalties.previousItems"], ["disclosure.penalties.previousItems", "disclosure.penalties.change"]]},
    {says: ["行政强制[措施|][事项|项目]"], names: ["disclosure.coercion.*"], noun: true, notIn: published, alone: [["disclosure.coercion.decisions"], ["disclosure.coercion.previousItems"], ["disclosure.coercion.previousItems", "disclosure.coercion.change"]]},
    {says: ["行政许可[事项|项目][为|共|共有|数|数量|][上年][项目数量|项目数|项目|数量|有|为|共|共有|末|底|]"], names: ["disclosure.licensing.previousItems"]},
    {says: ["行政处罚[事项|项目][为|共|共有|数|数量|][上年][项目数量|项目数|项目|数量|有|为|共|共有|末|底|]"], names: ["disclosure.penalties.previousItems"]},
    {says: ["行政强制[事项|项目][为|共|共有|数|数量|][上年][项目数量|项目数|项目|数量|有|为|共|共有|末|底|]"], names: ["disclosure.coercion.previousItems"]},
    {says: ["行政事业性收费[事项|项目|][为|共|共有|数|数量|][上年][项目数量|项目数|项目|数量|有|为|共|共有|末|底|]"], names: ["disclosure.fees.previousItems"]},
    {says: ["其他[对外|]管理服务事项[上年][项目数量|项目数|项目|数量|有|为|共|共有|]"], names: ["disclosure.otherServices.previousItems"]},
    {says: ["其他[主动公开|]文件"], names: ["disclosure.otherDocuments.*"], noun: true, notIn: published},
    {says: ["行政事业性收费[项目|]"], names: ["disclosure.fees.*"], noun: true, alone: [["disclosure.fees.previousItems"], ["disclosure.fees.previousItems", "disclosure.fees.change"]]},
    {says: ["政府集中采购[项目|]", "[政府|集中]采购[项目|]", "采购项目"], names: ["disclosure.procurement.*"], noun: true, notIn: ["批", "批次"], alone: [["disclosure.procurement.projects"]]},
    {
      says: ["行政确认[事项|]"], names: ["disclosure.otherServices.confirmation.*"], noun: true, notIn: published,
      alone: [["disclosure.otherServices.confirmation.decisions"], ["disclosure.otherServices.confirmation.previousItems"], ["disclosure.otherServices.confirmation.previousItems", "disclosure.otherServices.confirmation.change"]],
    },
    {says: ["处理决定[数|数量|]"], names: ["disclosure.*.decisions"], needsNoun: true},
    {
      says: ["其他[对外|]管理服务事项"], names: ["disclosure.otherServices.previousItems", "disclosure.otherServices.change", "disclosure.otherServices.decisions"], noun: true, notIn: published,
      alone: [["disclosure.otherServices.previousItems"], ["disclosure.otherServices.previousItems", "disclosure.otherServices.change"], ["disclosure.otherServices.decisions"]],
    },
    {says: ["[总|]金额"], names: ["disclosure.procurement.amount"], needsNoun: true},
    {says: ["项目[数|数量|]"], names: ["disclosure.procurement.projects"], needsNoun: true},
    {says: ["[政府集中|政府|集中|]采购[总|][金额|额]"], names: ["disclosure.procurement.amount"]},
  ],
  signs: /第二十条|结转下年度/,
  wholes: [
    ["applications.received.total"], ["applications.received.total", "applications.carriedIn.total"],
    ["applications.handled.total"],
  ],
};
