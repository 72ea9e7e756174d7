import type {OfficialWords} from "./form";

/** An article of 《中华人民共和国政府信息公开条例》 (国务院令第711号), by whose words the forms since 2019 name their lines. */
const article = (at: string, says: string, english: string): OfficialWords =>
  ({says, english, source: `《政府信息公开条例》${at}`});

export const documents = article("第二十条第（一）项", "行政法规、规章和规范性文件",
  "regulations, rules and normative documents are disclosed of one's own accord");
export const services = article("第二十条第（五）项", "办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果",
  "grounds, conditions, procedure and outcome of licensing and other services are disclosed");
export const penalties = article("第二十条第（六）项",
  "实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定",
  "grounds, conditions and procedure of penalties and coercion, and penalties of some public weight, are disclosed");
export const fees = article("第二十条第（八）项", "行政事业性收费项目及其依据、标准",
  "administrative fees, their grounds and rates are disclosed");
export const procurement = article("第二十条第（九）项", "政府集中采购项目的目录、标准及实施情况",
  "centralised procurement: its list, standards and how it is carried out");

export const granted = article("第三十六条第（二）项",
  "所申请公开信息可以公开的，向申请人提供该政府信息，或者告知申请人获取该政府信息的方式、途径和时间",
  "what may be disclosed is given, or the applicant is told how and when to get it");
export const partlyGranted = article("第三十七条",
  "申请公开的信息中含有不应当公开或者不属于政府信息的内容，但是能够作区分处理的，行政机关应当向申请人提供可以公开的政府信息内容，并对不予公开的内容说明理由",
  "what can be told apart is given in part, with reasons for what is withheld");
export const secrets = article("第十四条",
  "依法确定为国家秘密的政府信息，法律、行政法规禁止公开的政府信息，以及公开后可能危及国家安全、公共安全、经济安全、社会稳定的政府信息，不予公开",
  "state secrets, what laws and administrative regulations forbid, and what may endanger security or stability");
export const thirdParties = article("第十五条",
  "涉及商业秘密、个人隐私等公开会对第三方合法权益造成损害的政府信息，行政机关不得公开。但是，第三方同意公开或者行政机关认为不公开会对公共利益造成重大影响的，予以公开",
  "trade secrets and privacy, unless the third party agrees or the public interest weighs more");
export const internalAffairs = article("第十六条第一款",
  "行政机关的内部事务信息，包括人事管理、后勤管理、内部工作流程等方面的信息，可以不予公开",
  "internal affairs: personnel, logistics, inner workflow");
export const process = article("第十六条第二款",
  "行政机关在履行行政管理职能过程中形成的讨论记录、过程稿、磋商信函、请示报告等过程性信息以及行政执法案卷信息，可以不予公开。法律、法规、规章规定上述信息应当公开的，从其规定",
  "minutes of discussion, drafts, letters of consultation, requests and reports; files of enforcement");
export const inquiries = article("第三十六条第（七）项",
  "所申请公开信息属于工商、不动产登记资料等信息，有关法律、行政法规对信息的获取有特别规定的，告知申请人依照有关法律、行政法规的规定办理",
  "registers such as those of firms and real estate, for which other laws say how to inquire");
export const notHeld = article("第三十六条第（四）、（五）项",
  "经检索没有所申请公开信息的，告知申请人该政府信息不存在；所申请公开信息不属于本行政机关负责公开的，告知申请人并说明理由……",
  "a search finds no such information, or another body is in charge of it");
export const needsCreation = article("第三十八条",
  "行政机关向申请人提供的信息，应当是已制作或者获取的政府信息。除依照本条例第三十七条的规定能够作区分处理的外，需要行政机关对现有政府信息进行加工、分析的，行政机关可以不予提供",
  "what would first have to be worked up or analysed need not be given");
export const correction = article("第三十条",
  "政府信息公开申请内容不明确的，行政机关应当给予指导和释明，并自收到申请之日起7个工作日内一次性告知申请人作出补正，说明需要补正的事项和合理的补正期限……申请人无正当理由逾期不补正的，视为放弃申请，行政机关不再处理该政府信息公开申请",
  "what is unclear is to be corrected in time; who does not is taken to have given up");
export const complaints = article("第三十九条第一款",
  "申请人以政府信息公开申请的形式进行信访、投诉、举报等活动，行政机关应当告知申请人不作为政府信息公开申请处理并可以告知通过相应渠道提出",
  "petitions, complaints and reports in the form of an application are not handled as one");
export const duplicates = article("第三十六条第（六）项",
  "行政机关已就申请人提出的政府信息公开申请作出答复、申请人重复申请公开相同政府信息的，告知申请人不予重复处理",
  "the same applicant asks again for what was answered");
export const publications = article("第三十九条第二款",
  "申请人提出的申请内容为要求行政机关提供政府公报、报刊、书籍等公开出版物的，行政机关可以告知获取的途径",
  "gazettes, newspapers and books: the applicant is told where they are to be had");
export const excess = article("第三十五条",
  "申请人申请公开政府信息的数量、频次明显超过合理范围，行政机关可以要求申请人说明理由。行政机关认为申请理由不合理的，告知申请人不予处理……",
  "applications beyond all reason in number or frequency, without a reasonable ground");
export const handlingFee = article("第四十二条",
  "行政机关依申请提供政府信息，不收取费用。但是，申请人申请公开政府信息的数量、频次明显超过合理范围的，行政机关可以收取信息处理费",
  "a handling fee may be charged only where number or frequency are beyond reason");
export const remedies = article("第五十一条",
  "公民、法人或者其他组织认为行政机关在政府信息公开工作中侵犯其合法权益的，可以向上一级行政机关或者政府信息公开工作主管部门投诉、举报，也可以依法申请行政复议或者提起行政诉讼",
  "whoever sees their rights infringed may complain, ask for review or go to court");
