/** What is meant where a sentence speaks of applications and says no more; all three are in use. */
const applicationsAlone = [
  ["applications.received.*"], ["applications.received.*", "applications.carriedIn.*"], ["applications.handled.*"],
] as const;

/**
 * How reports speak of applications, reviews and lawsuits in the forms that are in use since 2019, whatever the year:
 * the deciding words first.
 */
export const usualWords = [
  {
    says: [
      "[结转|转结|转入|转到|转至|转|延至|顺延至|顺延|留待|跨入|流转至|移至][至|到|入|]下年[继续|][办理|处理|答复|]", "下年[结转|转结|继续办理|办理]", "[需要|需|须]结转",
      "[将|需|拟|须|需要][结转|转|转入|转到|转至|顺延至][至|到|入|]下年[继续|][办理|处理|答复|]", "结转继续办理", "[延期|延长|顺延][至|到]下年[1|2|3|一|二|三|][月|月份|][初|底|末|上旬|中旬|下旬|][前|][办理|答复|办结|]",
      "[将|拟|预计|可]于下年[1|2|3|一|二|三|][月|月份|][初|底|末|上旬|中旬|下旬|][前|][予以|依法|作出|][办理|答复|办结]", "[尚未|未][办结|办理完毕|答复|办理完成]",
      "[未到|未满|尚未到|尚未届满|未届满|尚在|仍在|在][法定|][答复|办理][期|期限|时限|期限内|时限内]", "待[答复|办理]", "待办[申请|件]", "暂未[办结|答复]", "[未|未能|没能|没有][在|于|][年内|当年|当年内|本年|本年内|年底前|年底|期内][办结|答复|办理完毕|完成]",
    ],
    names: ["applications.carriedOut.*"], decides: true,
  },
  {
    says: ["[正在|尚在|仍在|还在][按程序|按规定|按流程|依法|抓紧|有序|][办理|处理|办][中|之中|过程中|]", "在[办理|处理|办][中|之中|过程中]", "在办", "在办件", "办理中"],
    names: ["applications.carriedOut.*", "disputes.*.pending"], decides: true, needsNoun: true,
  },
  {
    says: ["[从|由|]上年[底|末|年底|年末|][结转|转结|转入|转来|接转|延续|遗留|跨年]", "上年[底|末|年底|年末|][未|尚未|没有|未能|没|没能][办|处理|办理|答复]完[毕|成|][的|]", "上年[底|末|年底|年末|][未|尚未|没有|未能][办结|答复]", "[结转|承接|接续|延续][自|]上年", "年初结转", "上年[余下|剩余|留存|移交|转入][的|]", "结转[过来|下来|而来]", "[往年|以往|历年|以前年度][结转|遗留|未办结|未办理完毕|积存|结存]"],
    names: ["applications.carriedIn.*"], decides: true, part: true,
  },
  {says: ["[尚有|仍有|尚余|仍余]", "[未|尚未]到期[的|]"], names: ["applications.carriedOut.*"], decides: true, needsNoun: true},
  {says: ["结转", "转结", "结余", "跨年度[办理|]"], names: ["applications.carriedOut.*"], or: [["applications.carriedIn.*"]], decides: true},
  {
    says: ["[尚未|未|没有|没|仍未|还未]审结", "[正在|尚在|仍在|在]审理[中|之中|]", "在审", "待审[理|结|]", "审理中", "[正在|尚在|仍在|在|][审理|诉讼|复议][过程中|过程当中|之中|当中]", "未结案", "待审理", "[尚未|未|暂未|仍未][作出|做出][裁决|判决|决定|复议决定|裁判]", "[未|尚未][判决|裁决|裁判]", "未结", "暂未审结"],
    names: ["disputes.*.pending"], decides: true, needsNoun: true,
  },
  {says: ["[予以|同意|][部分|部份]公开", "部分[予以|同意|准予|给予]公开", "区分处理"], names: ["applications.partlyGranted.*"]},
  {says: ["[不予|不同意|予以不|未予|未予以][公开]", "不公开", "不予以公开", "拒绝公开"], names: ["applications.refused.*"]},
  {says: ["[予以|全部|同意|准予|给予|决定|]公开[类|]([含|包括|包含|或][部分|予以部分][公开|])", "公开[类|]([含|包括|包含|][予以|全部|]公开[和|及|、|与][予以|]部分公开)", "[予以公开|全部公开][含|包括|或]部分公开", "全部[或|或者|、]部分[予以|]公开", "[已|依法|]公开[或|或者|和|及]部分公开"], names: ["applications.granted.*", "applications.partlyGranted.*"]},
  {
    says: ["公开"], names: ["applications.granted.*"],
    or: [["applications.granted.*", "applications.partlyGranted.*"]], outcome: true,
  },
  {says: ["予以公开", "予公开", "[同意|准予|给予|完全|决定|决定予以|予以全部|全部予以|全部]公开"], names: ["applications.granted.*"]},
  {
    says: ["公开类[答复|告知|决定]"], names: ["applications.granted.*"],
    or: [["applications.granted.*", "applications.partlyGranted.*"]],
  },
  {says: ["[无法|不能|未能]提供"], names: ["applications.unavailable.*"]},
  {says: ["[不予|不予以|未予|未予以]处理"], names: ["applications.notProcessed.*"]},
  {says: ["[其他|其它][方式|情形|][处理|办理]"], names: ["applications.other.*"]},
  {says: ["[信息|]不存在[或|或者|、|和|及]不掌握", "不掌握[或|或者|、|和|及]不存在"], names: ["applications.unavailable.notHeld.*"], or: [["applications.unavailable.*"]]},
  {says: ["[其他|]法律[、|和|或|及][行政|]法规[规定|][禁止公开|规定禁止公开]"], names: ["applications.refused.prohibitedByLaw.*"]},
  {says: ["[属于|涉及|]国家秘密"], names: ["applications.refused.stateSecret.*"]},
  {says: ["[保护|损害|侵害|涉及|][第三方|第三人][合法|]权益"], names: ["applications.refused.thirdPartyRights.*"]},
  {says: ["[属于|][三类|]内部事务[性|][信息|]"], names: ["applications.refused.internalAffairs.*"]},
  {says: ["[属于|][四类|]过程性[性|][信息|]"], names: ["applications.refused.deliberativeProcess.*"]},
  {says: ["[属于|][行政|]执法案卷[信息|]"], names: ["applications.refused.enforcementFile.*"]},
  {says: ["[属于|]行政查询[事项|]"], names: ["applications.refused.administrativeInquiry.*"]},
  {says: ["[危及|][三安全一稳定]"], names: ["applications.refused.securityAndStability.*"]},
  {
    says: ["[本机关|本单位|本行政机关|本部门|本级|本办|本局|][未|不]掌握[的|][相关|该|所申请|申请人所需|有关|][政府|][信息|]", "[不属于|非|不属][本机关|本单位|本局|本镇|本行政机关|我局|我镇|][掌握|制作保存|制作或保存][的|][信息|政府信息|范围|]"],
    names: ["applications.unavailable.notHeld.*"],
  },
  {
    says: ["[不属于|不在|非][本|我][机关|单位|行政机关|部门|局|镇|乡|街道|委|办|院|校|级][的|][公开|职责|法定职责|职权|管辖|主管|受理|掌握|制作|保存|负责公开][的|][信息|政府信息|范围|]"],
    names: ["applications.unavailable.notHeld.*"], or: [["applications.unavailable.*"], ["applications.other.*"]],
  },
  {says: ["[所申请|申请|][政府|相关|][信息]不存在"], names: ["applications.unavailable.*"], or: [["applications.unavailable.notHeld.*"]]},
  {says: ["[没有|无]现成信息", "[需要|需|]另行制作"], names: ["applications.unavailable.needsCreation.*"]},
  {says: ["[经|][补正|更正][后|][申请内容|内容|][仍|仍然|依然|][不明确|不清楚|无法明确]"], names: ["applications.unavailable.stillUnclear.*"]},
  {says: ["[信访举报投诉|信访、举报投诉|信访、投诉举报|信访、投诉、举报|信访、举报、投诉|信访、投诉|信访投诉举报|信访投诉|信访举报|信访]类[申请|事项|诉求|]", "[作为|按]信访[事项|]"], names: ["applications.notProcessed.complaint.*"]},
  {says: ["[属于|]重复[提交|]申请", "不予重复处理"], names: ["applications.notProcessed.duplicate.*"]},
  {says: ["[要求|][提供|]公开出版物"], names: ["applications.notProcessed.publication.*"]},
  {says: ["[无正当理由|]大量[、|]反复申请"], names: ["applications.notProcessed.excessive.*"]},
  {says: ["[要求|][行政机关|]确认或[者|]重新出具[已获取信息|]", "[要求|][行政机关|]重新出具[已获取信息|]"], names: ["applications.notProcessed.confirmation.*"]},
  {
    says: ["公民[个人|][提出|提交|递交|][的|][政府信息公开|信息公开|依申请公开|政府信息|][申请]"],
    names: ["applications.*.person"], or: [["applications.*"]], alone: applicationsAlone,
  },
  {says: ["公民"], names: ["applications.*.person"], or: [["applications.*"]], alone: applicationsAlone, needsNoun: true},
  {says: ["自然人", "公民个人", "申请人[为|是|系|属][个人|公民]"], names: ["applications.*.person"], alone: applicationsAlone},
  {says: ["个人"], names: ["applications.*.person"], alone: applicationsAlone, needsNoun: true},
  {
    says: ["法人[和|或|及|或者|以及|与|、|]其他组织", "法人[和|或|及|或者|与|、|]其它组织", "法人[或|和|、|及]组织", "企业[和|或|及|或者|以及|与|、|][其他|其它]组织", "组织[机构|][提出|提交|][的|]申请", "[单位|企事业单位]申请"],
    names: [
      "applications.*.business", "applications.*.research", "applications.*.publicWelfare", "applications.*.legalService",
      "applications.*.otherOrganisation",
    ],
    alone: applicationsAlone,
  },
  {
    says: ["[企业|]法人", "单位法人"],
    names: [
      "applications.*.business", "applications.*.research", "applications.*.publicWelfare", "applications.*.legalService",
      "applications.*.otherOrganisation",
    ],
    or: [["applications.*.business"], [
      "applications.*.business", "applications.*.research", "applications.*.publicWelfare", "applications.*.legalService",
    ]],
    needsNoun: true,
  },
  {
    says: ["其他组织", "其它组织"], names: ["applications.*.otherOrganisation"], needsNoun: true,
    // Beside 企业 it is all others.
    or: [[
      "applications.*.research", "applications.*.publicWelfare", "applications.*.legalService", "applications.*.otherOrganisation",
    ]],
  },
  {says: ["其[他|它][类型|类别|][申请人|申请主体|主体]"], names: ["applications.*.otherOrganisation"], alone: applicationsAlone},
  {says: ["商业企业"], names: ["applications.*.business"], alone: applicationsAlone},
  {says: ["企业", "公司企业", "公司"], names: ["applications.*.business"], needsNoun: true},
  {says: ["科研机构"], alone: applicationsAlone, names: ["applications.*.research"]},
  {says: ["[社会|]公益组织"], alone: applicationsAlone, names: ["applications.*.publicWelfare"]},
  {says: ["法律服务机构", "[律师|法律]事务所", "律所"], alone: applicationsAlone, names: ["applications.*.legalService"]},
  {says: ["未经[行政|]复议[程序|][而|][直接|径行|][提起|向法院提起|][的|][起诉|诉讼|行政诉讼]", "直接[提起|向法院提起|][的|][起诉|行政诉讼]", "直接[提起|向法院提起]诉讼"], names: ["disputes.directLitigation.*"], noun: true},
  {
    says: ["[经|][行政|]复议[维持|决定|][之|]后[又|再|][提起|提出|向法院提起|][的|][起诉|诉讼|行政诉讼]", "经复议[又|再|]起诉", "先复议后诉讼"],
    names: ["disputes.litigationAfterReview.*"], noun: true,
  },
  {
    says: ["结果[为|]维持", "[予以|][维持]", "维持[原|我局|我镇|我办|我委|我厅|我街道|本局|本镇|本机关|本单位][的|][决定|行为|行政行为|答复|具体行政行为|结果]", "维持[具体|]行政行为"],
    names: ["disputes.*.upheld"], needsNoun: true,
  },
  {says: ["[裁定|][准许|准予|][原告|起诉人|][撤诉|撤回起诉|撤回诉讼]"], names: ["disputes.directLitigation.other", "disputes.litigationAfterReview.other"]},
  {
    says: ["驳回[原告|][诉讼请求|起诉]"], names: ["disputes.directLitigation.upheld", "disputes.litigationAfterReview.upheld"],
    or: [["disputes.directLitigation.other", "disputes.litigationAfterReview.other"]],
  },
  {says: ["驳回[诉求|]", "[胜诉|胜出]", "获[得|][法院|复议机关|]支持"], names: ["disputes.*.upheld"], or: [["disputes.*.other"]], needsNoun: true},
  {says: ["被[复议机关|法院|人民法院][和|、|或|及|或者][复议机关|法院|人民法院][纠错|纠正|撤销]"], names: ["disputes.*.corrected"]},
  {
    says: ["被[依法|][纠正|纠错]"], names: ["disputes.review.corrected"],
    or: [["disputes.directLitigation.corrected", "disputes.litigationAfterReview.corrected"], ["disputes.*.corrected"]],
  },
  {
    says: ["结果[为|]纠正", "[纠正|纠错]", "[被|][依法|]撤销", "败诉", "[被|]确认违法", "责令[限期|][重新答复|重新作出答复|答复|履行|处理]"],
    names: ["disputes.*.corrected"], needsNoun: true,
  },
  {says: ["其他[结果|结案]", "其它结果", "其他方式结案"], names: ["disputes.*.other"], needsNoun: true},
  {says: ["[主动|自行|申请人|]撤回[复议申请|申请|]", "终止[复议|审理|]"], names: ["disputes.*.other"], needsNoun: true},
  {says: ["[信访|][举报投诉|投诉举报|举报|投诉]", "申诉"], names: [], noun: true},
  // 修订规范性文件1件，废止2件: no form counts it, and what is said next is of the same.
  {says: ["[正在|正|待|][修订|修改|修正]"], names: [], needsNoun: true},
  {says: ["[审结|结案]"], names: [], leaves: ["disputes.*.pending"], needsNoun: true},
  {
    says: ["[已|在|][办结|办复|办结完毕|办理完结|办理完毕|处理完毕|办理完成|完成答复|答复完毕|答复完成]"],
    names: ["applications.handled.*", "disclosure.*.decisions"], leaves: ["applications.carriedOut.*"], needsNoun: true,
  },
  {
    says: ["[已|][答复|回复|办理答复]", "[已|实]办[理|]", "予以[答复|回复]", "[作出|做出|给予|进行]答复", "答复结果", "[按|按照|从|就][答复|办理|处理]结果[统计|来看|看|划分|分类|来分|分|而言|来说]", "处理结果[是|为|如下]"],
    names: ["applications.handled.*"], needsNoun: true,
  },
  {says: ["[应|需|须]办[理|]"], names: ["applications.received.*", "applications.carriedIn.*"], needsNoun: true},
  {
    says: ["[其余|剩余|余下|余|还剩|剩下]"], names: ["applications.carriedOut.*"], needsNoun: true, rest: true,
  },
  {says: ["[办结|办复]率"], names: [], leaves: ["applications.carriedOut.*"], needsNoun: true},
  {says: ["[本年|]新收[到|]"], names: ["applications.received.*"], needsNoun: true},
  {
    says: ["[直接|][收到|收悉|接收|接到|收办|接收到|收取到|收件]"],
    names: ["applications.received.*", "disputes.*.total"], or: [["applications.received.*", "applications.carriedIn.*"]],
    needsNoun: true,
  },
  {
    says: ["[直接|][受理|接受|收受|接收受理|接办]"], names: ["applications.received.*"],
    or: [["applications.received.*", "applications.carriedIn.*"]], needsNoun: true,
  },
  {
    says: ["[办理|处理|承办|受理办理|经手|经办]", "办理结果"],
    names: ["applications.handled.*", "disclosure.*.decisions"],
    or: [["applications.received.*"], ["applications.received.*", "applications.carriedIn.*"]],
    needsNoun: true,
  },
  {
    says: [
      "[依|依法|]申请公开[的|][政府|政务|][信息|][公开|][申请|事项|件|案件|业务|办件|答复件|申请件|信件|请求|]", "依申请[件|事项|业务|信息|办件|]",
      "[政府信息|政务信息|信息][公开|依申请公开][申请|申请件|申请事项|申请书|申请表|请求]", "[政府信息|政务信息|信息]依申请公开[业务|事项|件|]", "申请[件|事项|书|表|单|信件|]", "公开申请", "公民申请公开[政府|][信息|]",
      "申请[获取|公开][相关|有关|][政府|][信息]", "申请[获取|公开][政府|]信息的要求", "[所|]申请[的|]信息", "申请[政府|]信息公开", "要求公开[本单位|本机关|本局|本镇|本委|我局|我镇|我委|][的|][政府|]信息[的申请|申请|]",
    ],
    names: ["applications.*"], noun: true, unsaid: true,
    alone: applicationsAlone,
  },
  {
    says: ["[申请|提起|提出|被申请|被提起|引发|引起|][行政|]复议[案件|申请|案|事项|]", "[行政|]复议[机关|]", "公民[提起|]申请[行政|]复议", "[行政|]复议立案[受理|]", "上级[行政|]复议机关"],
    names: ["disputes.review.*"], noun: true,
  },
  {says: ["[办理|受理|处理|承办][政府信息公开|信息公开][类|]行政复议[案件|申请|]"], names: ["disputes.review.*"], noun: true},
  {
    says: ["[办理|受理|处理|承办][政府信息公开|信息公开][类|]行政诉讼[应诉|][案件|]"],
    names: ["disputes.directLitigation.*", "disputes.litigationAfterReview.*"], noun: true,
  },
  // Of those who decide them, not of whom they concern; of whatever matter.
  {says: ["[行政|]复议[决定书|文书|答复书|答复通知书]", "行政应诉[案件|]", "[行政|]复议[应诉|和应诉|、应诉|及应诉|答复和应诉][案件|]", "作为被申请人的[行政|]复议案件", "作为被告的[行政|]诉讼案件"], names: [], noun: true},
  {says: ["[受理|接受|办理|处理|审理|审结|承办|协助处理][行政|]复议[案件|申请|案|事项|]"], names: [], noun: true},
  {
    says: ["[引发|引起|提起|被提起|][行政|]复议诉讼[案件|]", "作为[被告|被申请人][或|或者|和|、][被申请人|被告]"],
    names: ["disputes.review.*", "disputes.directLitigation.*", "disputes.litigationAfterReview.*"], noun: true,
  },
  {
    says: ["[提起|被提起|引发|引起|][行政|]诉讼[案件|案|事项|]", "行政诉讼应诉[案件|案|事项|]", "[行政|]诉讼立案[受理|]", "应诉[行政诉讼|][案件|案]", "[被|]起诉", "[作为|成为|当|当过]被告", "被诉[讼|案件|]"],
    names: ["disputes.directLitigation.*", "disputes.litigationAfterReview.*"], noun: true,
  },
] as const;
