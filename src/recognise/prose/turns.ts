import {endOf, vagueAt} from "./numbers";
import type {Token} from "./token";
import {type Words, wordAt} from "./vocabulary";

/** A turn of phrase that no word is, by the letter it begins with; 通过 and 以 may begin a word too. */
export function turnAt(text: string, at: number, words: Words, isWordThere: boolean): Token | undefined {
  const letter = text.charAt(at);
  const is = (is: "filler" | "not" | "among" | "comma" | "season" | "compares" | "channel" | "because" | "voids" | "others" | "countedAs", pattern: RegExp): Token | undefined => {
    const to = endOf(pattern, text, at);
    return to === undefined ? undefined : {is, from: at, to};
  };
  const unknown = (pattern: RegExp): Token | undefined => {
    const to = endOf(pattern, text, at);
    return to === undefined ? undefined : {is: "unknown", from: at, to, text: text.slice(at, to)};
  };
  switch (letter) {
    case "近": return is("season", lastYears) ?? vagueAt(text, at) ?? is("filler", aboutSoMany);
    case "上": case "数": return vagueAt(text, at);
    case "约": case "逾": case "超": return vagueAt(text, at) ?? is("filler", aboutSoMany);
    case "大": case "将": case "接": return is("filler", aboutSoMany);
    case "收": {
      const beside = endOf(feesBeside, text, at);
      const none = beside === undefined ? undefined : wordAt(words, "信息处理费", 0);
      if (beside !== undefined && none !== undefined && "word" in none.entry) {
        return {is: "word", word: none.entry.word, from: at, to: beside};
      }
      const fees = endOf(feesTaken, text, at);
      const amount = fees === undefined ? undefined : wordAt(words, "收费金额", 0);
      return fees !== undefined && amount !== undefined && "word" in amount.entry
        ? {is: "word", word: amount.entry.word, from: at, to: fees} : undefined;
    }
    case "—": return is("comma", dashes);
    case "第": return is("filler", articles);
    case "除": {
      const to = endOf(besidesThat, text, at);
      return to === undefined ? undefined : {is: "not", isBesides: true, from: at, to};
    }
    case "多": case "少": return is("compares", byHowMany);
    case "于": return is("filler", inMonth);
    case "首": case "突": return is("filler", passing);
    case "通": return isWordThere ? undefined : is("filler", otherWays) ?? is("filler", everyWay);
    case "因": return isDecidedAt(text, at + 1, words) ? undefined : unknown(otherCauses) ?? is("filler", causes) ?? (beginsAt(text, at) ? is("because", reason) : undefined);
    case "由": case "鉴": return beginsAt(text, at) ? is("because", reason) : undefined;
    case "同": return /[为由是系属均]$/.test(text.slice(0, at)) ? undefined : is("voids", sameOne);
    case "直": return is("channel", directly);
    case "转": return unknown(handedBeside);
    case "受": return is("others", onBehalf);
    case "实": return is("voids", reallyDone);
    case "联": return is("others", together);
    case "制": return is("filler", issuedAs);
    case "无": return is("not", notNeeded);
    case "被": {
      const undone = isWordThere ? undefined : endOf(undoneByWhom, text, at);
      const corrected = undone === undefined ? undefined : wordAt(words, "被纠正", 0);
      return undone !== undefined && corrected !== undefined && "word" in corrected.entry
        ? {is: "word", word: corrected.entry.word, from: at, to: undone} : isWordThere ? undefined : is("filler", byWhom);
    }
    case "原": return is("filler", asBefore);
    case "按": case "如": return is("countedAs", asGroup) ?? is("channel", inTimeBeside) ?? (isWordThere ? undefined : is("filler", inTime));
    case "延": return isWordThere ? undefined : is("filler", lateBesides);
    case "征": return is("others", askedOthers);
    case "其": {
      const to = endOf(ofInformation, text, at);
      const noun = to === undefined ? undefined : wordAt(words, besides(text.slice(Math.max(0, at - 40), at)), 0);
      return to !== undefined && noun !== undefined && "word" in noun.entry
        ? {is: "word", word: noun.entry.word, isOfMatter: true, from: at, to} : undefined;
    }
    case "主": return is("among", mainly);
    case "年": {
      const stock = endOf(atTheEnd, text, at);
      const inForce = stock === undefined ? undefined : wordAt(words, "现行有效", 0);
      return stock !== undefined && inForce !== undefined && "word" in inForce.entry
        ? {is: "word", word: inForce.entry.word, from: at, to: stock} : is("voids", atTheStart);
    }
    case "依": return is("others", attributes);
    case "不": {
      const to = endOf(notThere, text, at);
      const none = to === undefined ? undefined : wordAt(words, "信息不存在", 0);
      return to !== undefined && none !== undefined && "word" in none.entry
        ? {is: "word", word: none.entry.word, from: at, to} : is("others", attributes);
    }
    case "一": return is("others", firstCases) ?? is("channel", firstInstance) ?? namesAt(text, at);
    case "以": return isWordThere || isWord(wordAt(words, text, at + 1)) ? undefined : is("channel", oneWay);
    default: return behindDigits(text, at, ofNames) ? namesAt(text, at) ?? applicantsAt(text, at) : undefined;
  }
}

/** Whether one of some letters stands near behind: asked at every number. */
function behindDigits(text: string, at: number, letters: string): boolean {
  for (let next = at; next < at + 6; next++) if (letters.includes(text.charAt(next))) return true;
  return false;
}

/** What numbers of names and of applicants are counted in. */
const ofNames = "类种项个大家名位等";

/** Whether a clause begins there. */
const beginsAt = (text: string, at: number): boolean => at === 0 || /[。;,:()]/.test(text.charAt(at - 1));

function namesAt(text: string, at: number): Token | undefined {
  const to = at > 0 ? endOf(sumOfNames, text, at) : undefined;
  return to === undefined ? undefined : {is: "filler", from: at, to};
}

function applicantsAt(text: string, at: number): Token | undefined {
  const to = endOf(manyApplicants, text, at);
  if (to === undefined) return undefined;
  const many = text.slice(at, to).match(/\d+/g) ?? [];
  return {is: "number", value: many.reduce((sum, one) => sum + Number(one), 0), unit: "名", from: at, to};
}

/** 因行政处罚引发的诉讼: of what is decided. */
function isDecidedAt(text: string, at: number, words: Words): boolean {
  const found = wordAt(words, text, at);
  return found !== undefined && "word" in found.entry && found.entry.word.isNoun && found.entry.word.notIn.length > 0;
}

/** Whether an edition knows it. */
const isWord = (found: ReturnType<typeof wordAt>): boolean => found !== undefined && "word" in found.entry;

/** 除此之外，全年没有其他不予公开的情形: none but those that were told. */
const besidesThat = new RegExp("除(?:此|上述|以上|该|前述|这)[^,。;:()\\d]{0,8}?(?:之外|以外|外),?(?:全年|本年|年内|期间|[\ue000]|[我本][局镇县区市机关单位委]{1,2}|均|都|也|再)*" +
  "(?:无|没有|未有|未发生|未收到|未出现|不存在|未)(?:任何|其[他它]|别的|另外的)?", "y");

/** 通过邮寄、网络等渠道: all of them. */
const everyWay = /通过[^,。;:()\d]{2,24}?等(?:各种|多种|各类)?(?:方式|渠道|途径|形式|平台)/y;

/** 通过报纸、电视等 of 其他方式公开信息. */
const otherWays = /通过[^,。;:()\d]{2,24}?等(?=其[他它]方式公开)/y;

/** 已于今年1月办结: of what was told before. */
const inMonth = /于[\ue000-\ue003]?\d{1,2}月(?:份|底|初|末)?(?:全部|均)?(?=办结|答复|办理完)/y;

/** 行政诉讼1件——该案已审结. */
const dashes = /—{2,}(?!\d)/y;

/** 复议案件多2件,共7件. */
const byHowMany = /[多少]了?(?=\d+[件起宗])/y;

/** 首次突破千件,达1032件. */
const passing = /(?:首次|已)?突破[\d一二两三四五六七八九]*[十百千万]+[件条]?(?:大关)?/y;

/** 因答复不当引发的: why, not what. */
const causes = /因[^,。;:()\d]{1,14}?(?:引发|引起|导致|产生)的?/y;

/** 因工伤认定引发的: of what no application was about. */
const otherCauses = /因(?![^,。;:()\d]{0,14}?(?:公开|申请|答复|告知))[^,。;:()\d]{1,10}?(?:认定|登记|征收|拆迁|拆除|执法|审批|确权|裁决|仲裁|处理|公告)(?:工作|问题|事项|纠纷|行为|决定)?(?:引发|引起|导致|产生)的?(?!政府信息公开|信息公开)/y;

/** 因涉及商业秘密，不予公开3件: of those alone. */
const reason = /(?:因为?|由于|鉴于)(?=[^,。;:()\d]{2,40},)/y;

/** 同一申请人提交23件: some of them. */
const sameOne = /同一(?:申请人|当事人|主体|人(?!员))/y;

/** 被市政府复议撤销, 被法院判决维持: who decided; 被市政府撤销: of no answers that were given. */
const whom = "被(?:[省市县区州]级?(?:人民)?政府|上级(?:行政|复议)?(?:机关|政府)|(?:[省市县区州]|中级|基层)*(?:人民)?法院)" +
  "(?:[和、及][^,。;:()\\d]{1,8}?)?(?:依法|判决|裁定|[一二]审)*";
const byWhom = new RegExp(`${whom}(?=(?:行政)?复议(?:撤|纠|维|确|责)|维持|责令|驳回)`, "y");
const undoneByWhom = new RegExp(`${whom}(?:撤销|纠正|纠错|确认违法)`, "y");

/** 我局制定的规范性文件现有3件: which they are. */
const issuedAs = /制[定发]的(?=[^,。;\d]{0,14}(?:现有|现行有效|继续有效))/y;

/** 收到县政府转办申请1件，直接受理申请3件: beside those. */
const directly = /直接(?=收到|受理|接收)(?<=转[办来交送][^。;]{1,24}件[^。;]{0,6}直接)/y;
const handedBeside = /转[办来交送](?=[^。;\d]{0,8}申请\d+件[,、]直接)/y;

/** 受县城管局委托，实施行政处罚29件: in another's name. */
const onBehalf = /受[^,。;:()\d]{2,14}委托(?=,)/y;

/** 收到申请5件，其中撤回1件，实际办理4件: of what is left. */
const reallyDone = /实际(?:办理|受理|答复)(?<=(?:撤回|去除|重复|终止|合并|扣除|剔除)[^。]{0,30})/y;

/** 印发规范性文件2件，与区人社局联合印发1件. */
const together = /联合(?=(?:印发|制发|出台|发布|制定)\d)(?<=与[^,。;\d]{2,20}联合)/y;

/** 无需要废止的. */
const notNeeded = /无需要?(?=废止|宣布失效)/y;

/** 原有的2件继续有效. */
const asBefore = /原有的?(?=\d+件(?:[^,。;]{0,6})?有效)/y;

/** 一审3件，二审1件; 一审均胜诉，其中1件已上诉: where there are others it is a part. */
const firstInstance = /一审(?:案件)?(?=[^。]{0,80}(?:二审|再审|上诉)[^。\d]{0,40}\d|[^。]{0,80}\d件[^,。;\d]{0,8}上诉)/y;

/** 按其他处理计. */
const asGroup = /按照?(?=(?:其[他它](?:处理|结果|情形)|不予处理|不予公开|无法提供)(?:统计|计算?|处理)?[,。;])/y;

/** 按期答复6件，1件延期后于12月答复: of those that were answered. */
const inTimeBeside = /[按如][时期](?=(?:答复|回复|办结)\d+件[,、;]\d+件[^,。;\d]{0,24}(?:延期|延长|逾期|超期|顺延))/y;

/** 按时答复40件，延期答复1件: both make what was answered. */
const inTime = /[按如][时期](?=(?:答复|回复|办结)\d+件[^。;]{0,8}延期(?:答复|回复|办结)\d+件)/y;
const lateBesides = /延期(?=(?:答复|回复|办结)\d+件)(?<=[按如][时期](?:答复|回复|办结)\d{1,6}件[^。;]{0,8}延期)/y;

/** 征求第三方意见9件，同意公开6件: what those say. */
const askedOthers = /征(?:求|询)[^,。;:()\d]{0,10}意见(?=\d)(?<=(?:第三[方人]|权利人|利害关系人)[^,。;]{0,16})/y;

/** 作为被告的诉讼7件，其中信息公开类2件: those of the form, of cases of whatever matter. */
const ofInformation = /其中,?(?:有|涉及|涉|因|属于?|为)?(?:政府)?信息公开(?:类|方面|领域)?的?(?:案件)?(?:有|为)?(?=\d)(?<=(?:复议|诉讼)[^。;\d]{0,12}\d{1,6}[件起宗],?其中[^,。;\d]{4,16})(?<!(?:审结|审理|受理|办理|应诉|收到|接到|代表|法院)[^。;]{4,60})/y;

/** Of what the cases before are, by their last name. */
function besides(before: string): string {
  const names = [...before.matchAll(/复议(?:[^,。;\d]{0,6}诉讼)?|诉讼/g)].map(([name]) => name);
  const last = names.at(-1) ?? "";
  return last.length > 2 ? "行政复议诉讼" : last === "复议" ? "行政复议" : "行政诉讼";
}

/** 年初140件，制发5件，年末143件: of what is in force. */
const atTheStart = /年初(?:[为是共有达]*|实有)(?=\d)/y;
const atTheEnd = /年[末底终](?:[为是共有达]*|实有)(?=\d)(?<=年初[^。]{1,60})/y;

/** 主要为行政执法案卷(32件): of each just so many. */
const mainly = /主要(?:为|是|有|包括)(?=[^,。;:()\d]{2,16}\(?\d)/y;

/** 一审行政诉讼3件，驳回3件；二审1件: as well what became of them. */
const firstCases = /一审(?=(?:行政)?诉讼|案件)(?=[^。]{0,80}(?:二审|再审|上诉)[^。\d]{0,40}\d)/y;

/** 公文主动公开31件、依申请公开8件、不予公开4件: how papers may be made public; so too where no paper is named but all three are. */
const attributes = new RegExp("(?:依申请公开|不予?公开)[^,、。;:()\\d]{0,3}(?=\\d+[件份篇])" +
  "(?:(?<=(?:提案|建议|复文|公文|发文)[^。;]{0,60}[,、和](?:依申请公开|不予?公开)[^\\d]{0,3})|" +
  "(?<=主动公开[^,、。;类\\d]{0,3}\\d+[件份篇][,、]依申请公开[^类\\d]{0,3})(?=\\d+[件份篇][,、和]不予?公开))", "y");

/** 不予公开1件、不存在3件: what was applied for. */
const notThere = /(?<=[,、;:])不存在的?[有为]?(?=\d)/y;

/** 第三十六条第四项. */
const articles = /(?:第[零〇一二三四五六七八九十百\d]{1,5}[条款项])+/y;

/** 以信函、传真等方式: a part of them. */
const oneWay = /以[^,。;:()\d]{1,16}?(?:方式|形式|渠道|途径)/y;

/** 收费0万元, 无许可、处罚及收费情况; money of smaller units is taken for copies, unless it says of what it is. */
const feesTaken = /收费(?=(?:收入)?(?:共|共计|合计|总计|累计)?[为约达]?\d[\d,.]*[百千]?[万亿]元|[、和及与](?:减免|(?:行政)?(?:许可|处罚|强制)))|(?<=行政事业性收费[^。;]{0,20})收费(?=(?:收入)?[共为]?\d[\d,.]*元)|(?<=(?:许可|处罚|强制)(?:事项|措施|决定|行为|案件)?(?:[、和及与]|以及))收费(?=情|事|[,。;])/y;

/** 无收费、复议: of the same applications. */
const feesBeside = /收费(?=(?:(?:、|[和及与]|以及)(?:举报|投诉|行政)*)+(?:复议|诉讼))/y;

/** 1家单位和1名个人提出的. */
const manyApplicants = /(?=\d{1,4}[家个名位])(?=[^,。;提递的]{0,16}单位)\d{1,4}[家个名位](?:单位|企业|公司|组织|法人|个人|自然人|公民|[村居市]民|群众)(?:(?:[和、及与]|以及)\d{1,4}[家个名位](?:单位|企业|公司|组织|法人|个人|自然人|公民|[村居市]民|群众))+(?=提|递|的)/y;

/** 近5年来. */
const lastYears = /近\d{1,2}年(?:来|以来|间|内)?/y;

/** 约 of 约60件. */
const aboutSoMany = /(?:大约|将近|接近|[近约逾超])(?=\d[\d,]*(?:\.\d+)?[百千万]?[余多几来]?(?:批次|[条件项次篇期份个人名起宗例部封位家户批单](?!工作日|月|小时)))/y;

/** 予以公开、不予公开等两类结果分别为: the names once more, as one. */
const sumOfNames = /等?(?:\d{1,2}|[两二三四五六七八九十]{1,2})[类种项个大][^,。;:()\d]{0,8}?(?=分别|依次|各[为是有\d])|[两二三四五六]类(?:情形|信息|事项)?(?=不予公开|不予处理|无法提供)/y;
