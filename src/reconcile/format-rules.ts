import type {Severity} from "../editions/rule";

/** What is asked of how a figure is written and a table laid out. */
export type FormatRule = {
  readonly id: string;
  readonly severity: Severity;
  readonly says: string;
  readonly remark?: string;
};

/** The rules of writing; each is checked by `checkFormat` or `checkFormulas`. */
export const formatRules = [
  {
    id: "format.blank", severity: "warning", says: "没有数据的填 0，不空着，不填“/”“-”“——”“无”“不适用”",
    remark: "空白不当作 0 参加计算",
  },
  {
    id: "format.notANumber", severity: "error", says: "填数字，不填文字",
    remark: "全角数字、千分位、前后空格、带单位、文本格式、日期格式的，按数字读取，作为提示列出",
  },
  {id: "format.notInteger", severity: "error", says: "件数等计数指标填整数", remark: "金额除外"},
  {id: "format.negative", severity: "error", says: "不填负数", remark: "本年增/减除外"},
  {id: "format.remarkInCell", severity: "hint", says: "数字后不加备注", remark: "按数字读取，备注保留"},
  {
    id: "format.moneyConverted", severity: "hint", says: "金额以规定的单位填写",
    remark: "单元格、行名、栏名、表头写明其他货币单位的，以最近的为准，准确换算为规定的单位读取",
  },
  {id: "format.moneyUnitsDiffer", severity: "warning", says: "一个金额的货币单位各处一致", remark: "不一致的，以离数字最近的为准"},
  {id: "format.moneyUnitUnclear", severity: "error", says: "一处只写一个货币单位", remark: "写有几个又没有更近的，或者写的是外币等不能换算的，不猜测，不读取"},
  {
    id: "format.countUnit", severity: "error", says: "件数等计数指标逐件填写",
    remark: "单元格、行名、栏名、表头、附注或者表名写明以百、千、万等计的（万件、百人次），不猜测是否要换算，不读取；0 除外",
  },
  {id: "format.displayedDiffers", severity: "warning", says: "单元格显示的数与保存的数一致"},
  {id: "format.hiddenFigure", severity: "warning", says: "有数的行、列和工作表不隐藏，数字格式不使数不显示"},
  {
    id: "format.staleTotal", severity: "warning", says: "公式的结果随数据更新",
    remark: "文件中保存的结果与按公式算出的不同时，以按公式算出的为准",
  },
  {id: "format.noResult", severity: "hint", says: "公式的结果保存在文件中", remark: "没有保存的，按公式计算"},
  {
    id: "format.notComputed", severity: "error", says: "没有保存结果的公式能够计算",
    remark: "能计算的：加减乘除、乘方、百分比、比较，SUM、SUMIF、SUMPRODUCT、SUBTOTAL、ROUND、IF、COUNT、MAX 等常用函数，对各格相乘相加的数组公式，引用本工作簿的单元格和名称",
  },
  {id: "format.externalLink", severity: "warning", says: "公式不引用其他工作簿", remark: "引用的工作簿不在时，数不再更新"},
  {id: "format.wrongEdition", severity: "warning", says: "表样是统计年度规定的版式"},
  {
    id: "format.missingForm", severity: "error", says: "规定的各表齐全",
    remark: "一张表一个数也没有读到：表格是图片、没有附上或者没有识别出来；正文写明的数不能代替表格",
  },
  {id: "format.notRead", severity: "warning", says: "各表的数都能读到", remark: "没有读到的不当作 0，也不当作空白；按表列出行、栏或者指标"},
  {id: "format.missingRow", severity: "warning", says: "表样规定的各行齐全"},
  {
    id: "format.headingSum", severity: "hint", says: "分组标题一行不填合计",
    remark: "规定的表样没有这些格。填了的，与所属各项核对；所属各项没有列出的，以它参加合计的核对",
  },
  {id: "format.movedRow", severity: "hint", says: "各行按表样规定的顺序排列", remark: "按行名读取，不受顺序影响"},
  {id: "format.extraRow", severity: "warning", says: "没有表样以外的行"},
  {id: "format.unmatched", severity: "warning", says: "表中的内容都能归入规定的行和栏", remark: "没有读懂的一律列出，不猜测、不丢弃"},
  {
    id: "format.numbersBeside", severity: "hint", says: "表中没有本年数以外的数",
    remark: "写明是上年数、增减、备注等的栏、行中的数，不读作本年数，按栏、行说明一次，不算没有读懂；公式算出的增减、校验不提",
  },
  {id: "format.totalNotComputed", severity: "hint", says: "合计由公式计算", remark: "同一工作表其他合计有公式时"},
  {id: "format.formulaOverwritten", severity: "hint", says: "合计的公式包含它的各个分项"},
] as const satisfies readonly FormatRule[];

/** The id of a rule of writing. */
export type FormatRuleId = (typeof formatRules)[number]["id"];

/** What is asked of the report's own text beside its tables; checked by `checkProse` and `checkReport`. */
export const reportRules = [
  {
    id: "prose.disagrees", severity: "warning", says: "正文写明的数与统计表一致",
    remark: "“收到申请”可以含也可以不含上年结转；同一指标另有一处相符的，降为提示；正文可能只写本机关，统计表是全区（市）汇总",
  },
  {
    id: "prose.nil", severity: "warning", says: "正文写明没有的，统计表为 0",
    remark: "“未收到申请”“无行政处罚”“未发生行政复议”等；统计表空白的不判断",
  },
  {
    id: "prose.all", severity: "warning", says: "正文写明全部办结的，统计表没有结转",
    remark: "“均已办结”“全部按时答复”“办结率100%”等；正文另写明结转数并与统计表相符的，不提",
  },
  {id: "prose.share", severity: "warning", says: "正文写明的百分比与它的数相符", remark: "与新收、新收加结转、办理总计中的任何一个相符即可"},
  {id: "format.reportYear", severity: "warning", says: "正文所写的年度就是统计年度"},
  {id: "format.missingPart", severity: "warning", says: "报告规定的各部分齐全"},
  {id: "format.emptyPart", severity: "warning", says: "报告的各部分都有内容", remark: "没有其他需要报告的事项的，第六部分应写明"},
  {id: "format.partNumber", severity: "warning", says: "各部分依次编号"},
  {id: "format.partHeading", severity: "hint", says: "各部分用规定的标题", remark: "标题不同而能认出的，不算缺少"},
  {id: "format.partTooLong", severity: "hint", says: "总体情况不超过 1000 字"},
  {id: "format.period", severity: "warning", says: "标题和正文写明的统计期限是统计年度", remark: "自 1 月 1 日起至 12 月 31 日止"},
  {id: "format.partBeyond", severity: "hint", says: "没有规定以外的部分"},
  {id: "format.signatureDate", severity: "hint", says: "落款日期在统计期限结束之后，不晚于次年 3 月 31 日"},
  {id: "format.signatureUnit", severity: "hint", says: "落款单位就是填报单位", remark: "政府的办公室代为落款的除外"},
  {id: "format.citesOldFormat", severity: "hint", says: "引用现行的年度报告格式", remark: "不再引用（试行）或者以前的文号"},
  {id: "format.processingFee", severity: "warning", says: "信息处理费是 10 元的整倍数", remark: "国办函〔2020〕109号"},
  {id: "report.feesCovered", severity: "hint", says: "行政事业性收费不少于正文写明收取的信息处理费", remark: "信息处理费是行政事业性收费"},
  {id: "report.toBeChecked", severity: "warning", says: "正文没有留下待核的记号", remark: "起草时标“待核”的数和语句，核对后删去记号；“待定”“待补充”等加括号的同样"},
] as const satisfies readonly FormatRule[];

/** The id of a rule on the report's own text. */
export type ReportRuleId = (typeof reportRules)[number]["id"];

/**
 * What last year's report as a whole says of this year's; checked by `checkAgainstLast` and `askForUnit`. That there is
 * none, `notCompared` says, to those who are about to export.
 */
export const lastYearRules = [
  {
    id: "crossYear.notCompared", severity: "warning", says: "导出之前与上年度报告核对过",
    remark: "在窗格中导出时列出；没有上年度报告的（如新设立的单位），作审核说明",
  },
  {
    id: "crossYear.sameAsLast", severity: "warning", says: "本年的数不是上年报告的数",
    remark: "两张以上的表（只有一张表的，这一张）各数都与上年度报告相同，其中不为零的不少于 10 个；" +
      "或者不为零的数不少于 20 个，其中八成以上与上年度报告相同",
  },
  {
    id: "crossYear.unlikeLast", severity: "hint", says: "本年的数与上年度报告的数大体相当",
    remark: "绝大多数的数都相差很大的，可能是其他单位的表；各数的增减不再逐个提示",
  },
  {
    id: "crossYear.rowsDisplaced", severity: "hint", says: "各行与上年度报告的同一行相像",
    remark: "两行填反、几行错开一行的，分项之和不变，只有与上年对照才看得出；数小的看不出",
  },
  {
    id: "crossYear.otherUnit", severity: "hint", says: "上年度报告是同一单位的",
    remark: "名称不同的，问是否合并、更名或者统计范围有变化；没有回答的，跨年度的强制性关系降为核实性",
  },
] as const satisfies readonly FormatRule[];

/** The id of a rule on last year's report as a whole. */
export type LastYearRuleId = (typeof lastYearRules)[number]["id"];

/** The severity of a rule of writing, on the report's own text, or on last year's report. */
export const severityOf = (id: FormatRuleId | ReportRuleId | LastYearRuleId): Severity =>
  severities.get(id)!;

const severities: ReadonlyMap<string, Severity> =
  new Map([...formatRules, ...reportRules, ...lastYearRules].map(({id, severity}) => [id, severity]));
