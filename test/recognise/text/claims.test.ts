import type {EditionId} from "../../../src/editions/edition";
import {type Atom, atomsOf} from "../../../src/recognise/text/atoms";
import {claimsIn} from "../../../src/recognise/text/claims";
import {runsOf} from "../../../src/recognise/text/runs";

const claimsOf = (text: string, edition: EditionId) =>
  claimsIn(runsOf(atomsOf(text.replaceAll("|", "\t").replaceAll(" / ", "\n"))), edition);

const shown = (groups: readonly (readonly Atom[])[]): string =>
  groups.map((group) => group.map(({text}) => text || "□").join(" ")).join("/");

/**
 * Of a text, whose lines are parted by ` / ` and its cells by `|`: each row with the values that its label claims (`~` where the label
 * is cut off, `?` where no cell shows), the last of the label and what comes next, the unit, and the columns headed above; the values
 * that nothing claims, and why; the rows met, with their lines; the runs whose words end with heads of columns.
 */
function claimed(printed: string): readonly string[] {
  const [, edition = "2021", text = ""] = /^(?:@(\d+) )?(.*)$/.exec(printed) ?? [];
  const {claims, unclaimed, met, headed} = claimsOf(text, edition as EditionId);
  const rows = claims.map(({row, groups, label, next, heads, unit, isCutOff, isInferred}) => [
    `${row.id}${isCutOff === true ? "~" : ""}${isInferred === true ? "?" : ""}`, shown(groups), `<${label.text}>${next?.text ?? ""}`, unit ?? "",
    heads.size > 0 ? `[${[...heads.keys()].join()}]` : "",
  ].filter((one) => one !== "").join(" "));
  const others = unclaimed.map(({run: {words, groups}, why}) => `${why} ${words.map(({text}) => text).join(" ")}: ${shown(groups)}`);
  return [rows.join("; "), others.join("; "), [...met].map(([{id}, line]) => `${line} ${id}`).join(", "), [...headed].join()];
}

test.each([
  ["the label before some values claims them, with the heads above it", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件",
    "regulations 1 2 3 <规章>行政规范性文件 [issued,repealed,inForce]; normativeDocuments <行政规范性文件>", "", "1 regulations, 2 normativeDocuments", "0"],
  ["so does one before empty cells", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章||| / 行政规范性文件||5|",
    "regulations □ □ □ <规章>行政规范性文件 [issued,repealed,inForce]; normativeDocuments □ 5 □ <行政规范性文件> [issued,repealed,inForce]", "", "1 regulations, 2 normativeDocuments", "0"],
  ["each block has its own heads", "第二十条第（一）项 / 信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 第二十条第（五）项 / 信息内容|本年处理决定数量 / 行政许可|4 / 第二十条第（八）项 / 信息内容|本年收费金额（单位：万元） / 行政事业性收费|5",
    "regulations 1 2 3 <规章>第二十条第（五）项 [issued,repealed,inForce]; licensing 4 <行政许可>第二十条第（八）项 [decisions]; fees 5 <行政事业性收费> [amount]", "", "2 regulations, 5 licensing, 8 fees", "0,1,2"],
  ["an everyday word without the form around it is no label", "规章 1 2 3",
    "", "value 规章: 1 2 3", "0 regulations", ""],
  ["with the form's head before it it is", "信息内容 规章 1 2 3",
    "regulations 1 2 3 <信息内容 规章>", "", "0 regulations", ""],
  ["a heading with figures has no row", "（三）不予公开|1|0|0|0|0|0|1 / 1.属于国家秘密|1|0|0|0|0|0|1",
    "refused.stateSecret 1 0 0 0 0 0 1 <1.属于国家秘密>", "value （三）不予公开: 1 0 0 0 0 0 1", "1 refused.stateSecret", ""],
  ["a heading with empty cells, or dashes, has nothing to tell", "（三）不予公开||||||| / （四）无法提供|— / 1.本机关不掌握相关政府信息|1|0|0|0|0|0|1",
    "unavailable.notHeld 1 0 0 0 0 0 1 <1.本机关不掌握相关政府信息>", "", "2 unavailable.notHeld", ""],
  ["a heading with a dash and a number has", "（三）不予公开|—|3 / 1.属于国家秘密|1|0|0|0|0|0|1",
    "refused.stateSecret 1 0 0 0 0 0 1 <1.属于国家秘密>", "value （三）不予公开: — 3", "1 refused.stateSecret", ""],
  ["a heading of which only the second line has numbers", "（三）不予公开|— / 3|4 / 1.属于国家秘密|1|0|0|0|0|0|1",
    "refused.stateSecret 1 0 0 0 0 0 1 <1.属于国家秘密>", "value （三）不予公开: —/3 4", "2 refused.stateSecret", ""],
  ["其他 behind a column is one, an empty cell between", "办理情况|自然人||其他|总计 / （一）予以公开|1|1|2",
    "granted 1 1 2 <（一）予以公开> [person,otherOrganisation,total]", "value 办理情况 自然人: □", "1 granted", ""],
  ["其他 behind a number is a row", "办理情况|自然人|7|其他|3|0|0|0|0|0|3",
    "other.rest 3 0 0 0 0 0 3 <其他> [person]", "value 办理情况 自然人: 7", "0 other.rest", ""],
  ["also where an empty cell stands before the number", "办理情况 / 自然人||7 / 其他|3|0|0|0|0|0|3",
    "other.rest 3 0 0 0 0 0 3 <其他> [person]", "value 办理情况 自然人: □ 7", "2 other.rest", ""],
  ["but not behind rows of empty cells", "办理情况 / 自然人|| / || / 其他|3|0|0|0|0|0|3",
    "", "value 办理情况 自然人: □ □/□ □ □; value 其他: 3 0 0 0 0 0 3", "", ""],
  ["nor right behind a column", "自然人 / 其他|3|0|0|0|0|0|3",
    "", "value 自然人 其他: 3 0 0 0 0 0 3", "", ""],
  ["a unit behind the values parts no row from the next", "（一）予以公开 1 0 0 0 0 0 1 / 件 / （二）部分公开 2 0 0 0 0 0 2",
    "granted 1 0 0 0 0 0 1 <（一）予以公开>（二）部分公开; partlyGranted 2 0 0 0 0 0 2 <（二）部分公开>", "", "0 granted, 2 partlyGranted", ""],
  ["a unit behind a label without values is the label's", "（一）予以公开 / 件 / （二）部分公开 2 0 0 0 0 0 2",
    "granted <件>（二）部分公开 件; partlyGranted 2 0 0 0 0 0 2 <（二）部分公开>", "", "0 granted, 2 partlyGranted", ""],
  ["values before any words have no label", "5 6 / （一）予以公开 1 0 0 0 0 0 1",
    "granted 1 0 0 0 0 0 1 <（一）予以公开>", "value : 5 6", "1 granted", ""],
  ["in a list label and unit with the next label behind them have an empty cell", "@2014 （一）收到申请数 件 1.当面申请数 件 2.传真申请数 件 7",
    "requests.received? □ <件>1.当面申请数 件; requests.inPerson? □ <件>2.传真申请数 件; requests.fax 7 <件>", "", "0 requests.received, 0 requests.inPerson, 0 requests.fax", ""],
  ["but not a label without unit, nor the one whose values follow", "@2014 （一）收到申请数 件 1.当面申请数 2.传真申请数 件 7",
    "requests.received? □ <件>1.当面申请数 2.传真申请数 件; requests.inPerson <件> 件; requests.fax 7 <件>", "", "0 requests.received, 0 requests.inPerson, 0 requests.fax", ""],
  ["nor the last of all", "@2014 （一）收到申请数 件 5 / 1.当面申请数 件",
    "requests.received 5 <件>1.当面申请数; requests.inPerson <件> 件", "", "0 requests.received, 1 requests.inPerson", ""],
  ["nor one before another unit", "@2014 收到申请数 / 件 / 件 / 当面申请数 / 2",
    "requests.received <件>件 件; requests.inPerson 2 <当面申请数>", "", "0 requests.received, 3 requests.inPerson", ""],
  ["nor the beginning of longer words", "@2014 收到申请数甲 / 件 / 当面申请数 / 2",
    "requests.inPerson 2 <当面申请数>", "", "2 requests.inPerson", ""],
  ["words that are no label stand for its figure", "@2014 收到申请数 / 件 / 待核 / 当面申请数 / 件 / 2",
    "requests.received? 待核 <件>待核 件; requests.inPerson 2 <件>", "", "0 requests.received, 4 requests.inPerson", ""],
  ["a sentence does not", "@2014 收到申请数 / 件 / 本年情况另行说明。 / 当面申请数 / 件 / 2",
    "requests.received? □ <件>本年情况另行说明。 件; requests.inPerson 2 <件>", "", "0 requests.received, 4 requests.inPerson", ""],
  ["a form whose rows stand side by side has its values behind its heads", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "review <行政复议>行政诉讼; directLitigation <未经复议直接起诉>复议后起诉; litigationAfterReview <复议后起诉>结果维持; * 1 0 0 0 1 2 0 0 0 2 3 0 0 0 3 <总计>", "", "1 review, 2 directLitigation, 2 litigationAfterReview", "0"],
  ["or its empty cells", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / ||||||||||||||",
    "review <行政复议>行政诉讼; directLitigation <未经复议直接起诉>复议后起诉; litigationAfterReview <复议后起诉>结果维持; * □ □ □ □ □ □ □ □ □ □ □ □ □ □ □ <总计>", "", "1 review, 2 directLitigation, 2 litigationAfterReview", "0"],
  ["its rows may stand one by one, of which an empty one tells nothing", "结果维持|结果纠正|其他结果|尚未审结|总计 / 行政复议||||| / 未经复议直接起诉|1|0|0|0|1",
    "directLitigation 1 0 0 0 1 <未经复议直接起诉> [upheld,corrected,other,pending,total]", "", "1 review, 2 directLitigation", "0"],
  ["and its heading is none of them", "行政复议 5 / 行政诉讼 7",
    "review 5 <行政复议>行政诉讼", "value 行政诉讼: 7", "0 review", ""],
  ["labels before as many rows have one each", "一、本年新收政府信息公开申请数量 / 二、上年结转政府信息公开申请数量 / 1|0|0|0|0|0|1 / 2|0|0|0|0|0|2",
    "received <一、本年新收政府信息公开申请数量>二、上年结转政府信息公开申请数量; received 1 0 0 0 0 0 1 <二、上年结转政府信息公开申请数量>; carriedIn 2 0 0 0 0 0 2 <二、上年结转政府信息公开申请数量>", "", "0 received, 1 carriedIn", ""],
  ["labels before fewer rows have none", "一、本年新收政府信息公开申请数量 / 二、上年结转政府信息公开申请数量 / （一）予以公开 / 1|0|0|0|0|0|1 / 2|0|0|0|0|0|2",
    "received <一、本年新收政府信息公开申请数量>二、上年结转政府信息公开申请数量; carriedIn <二、上年结转政府信息公开申请数量>（一）予以公开", "count 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量 （一）予以公开: 1 0 0 0 0 0 1/2 0 0 0 0 0 2", "0 received, 1 carriedIn, 2 granted", ""],
  ["values behind a row's own are nobody's", "一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1 / |2|0|0|0|0|0|2 / ||",
    "received 1 0 0 0 0 0 1 <一、本年新收政府信息公开申请数量>", "value : □ 2 0 0 0 0 0 2", "0 received", ""],
  ["a label goes on behind its values", "3.危及 / 1|0|0|0|0|0|1 / “三安全一稳定”",
    "refused.securityAndStability~ 1 0 0 0 0 0 1 <3.危及>“三安全一稳定”; refused.securityAndStability <“三安全一稳定”>", "", "0 refused.securityAndStability", ""],
  ["over three lines", "3.危及 /  / 1|0|0|0|0|0|1 / “三安全一稳定” / （一）予以公开",
    "refused.securityAndStability~ 1 0 0 0 0 0 1 <3.危及>“三安全一稳定”; refused.securityAndStability <“三安全一稳定”>（一）予以公开; granted <（一）予以公开>", "", "0 refused.securityAndStability, 4 granted", ""],
  ["but not over four", "3.危及 /  /  / 1|0|0|0|0|0|1 / “三安全一稳定” / （一）予以公开",
    "refused.securityAndStability <“三安全一稳定”>（一）予以公开; granted <（一）予以公开>", "label 3.危及: 1 0 0 0 0 0 1", "4 refused.securityAndStability, 5 granted", ""],
  ["in three pieces", "3.危及 / 1|0|0|0|0|0|1 / “三 / 安全 / 一稳定” / 2|0|0|0|0|0|2",
    "refused.securityAndStability~ 1 0 0 0 0 0 1 <3.危及>“三; refused.securityAndStability 2 0 0 0 0 0 2 <一稳定”>", "", "0 refused.securityAndStability", ""],
  ["but not in four", "3.危及 / 1|0|0|0|0|0|1 / “三 / 安全 / 一 / 稳定” / 2|0|0|0|0|0|2",
    "refused.securityAndStability 2 0 0 0 0 0 2 <稳定”>", "label 3.危及: 1 0 0 0 0 0 1", "5 refused.securityAndStability", ""],
  ["of an ordinal alone nobody knows", "（七） / 1|0|0|0|0|0|1 / 总计",
    "handled <总计>", "label （七）: 1 0 0 0 0 0 1", "2 handled", ""],
  ["a cut off label with its rest behind the values", "一、本年新收政府信息 / 5 0 0 0 0 0 5 / 公开申请数量",
    "received~ 5 0 0 0 0 0 5 <一、本年新收政府信息>公开申请数量", "", "0 received", ""],
  ["with other words behind them", "一、本年新收政府信息 / 5 0 0 0 0 0 5 / 甲",
    "received~ 5 0 0 0 0 0 5 <一、本年新收政府信息>甲", "", "0 received", ""],
  ["with nothing behind them", "一、本年新收政府信息 / 5 0 0 0 0 0 5",
    "received~ 5 0 0 0 0 0 5 <一、本年新收政府信息>", "", "0 received", ""],
  ["empty cells do not part a label", "3.危及 / ||||||| / “三安全一稳定”",
    "refused.securityAndStability <“三安全一稳定”>", "", "0 refused.securityAndStability", ""],
  ["a misspelt label is the next row's that is much like it", "（一）予以公开|1|0|0|0|0|0|1 / （二）部份公开|1|0|0|0|0|0|1",
    "granted 1 0 0 0 0 0 1 <（一）予以公开>（二）部份公开; partlyGranted 1 0 0 0 0 0 1 <（二）部份公开>", "", "0 granted, 1 partlyGranted", ""],
  ["where none is near it is nobody's", "（二）部份公开|1|0|0|0|0|0|1",
    "", "label （二）部份公开: 1 0 0 0 0 0 1", "", ""],
  ["and it claims no empty cells", "（一）予以公开|1|0|0|0|0|0|1 / （二）部份公开|||||||",
    "granted 1 0 0 0 0 0 1 <（一）予以公开>（二）部份公开", "label （二）部份公开: □ □ □ □ □ □ □", "0 granted", ""],
  ["a row that may be a heading has no values where a full row without a label follows", "@2019 信息内容|上一年项目数量|本年增/减|处理决定数量 / 其他对外管理服务事项|1|2|3 / 4|5|6",
    "", "value 信息内容 上一年项目数量 本年增/减 处理决定数量 其他对外管理服务事项: 1 2 3/4 5 6", "1 otherServices", "0"],
  ["one that is never a heading has its own", "@2019 信息内容|上一年项目数量|本年增/减|处理决定数量 / 行政许可|1|2|3 / 4|5|6",
    "licensing 1 2 3 <行政许可> [previousItems,change,decisions]", "value : 4 5 6", "1 licensing", "0"],
  ["and where what follows is no full row", "@2019 信息内容|上一年项目数量|本年增/减|处理决定数量 / 其他对外管理服务事项|1|2|3 / 4|5",
    "otherServices 1 2 3 <其他对外管理服务事项> [previousItems,change,decisions]", "value : 4 5", "1 otherServices", "0"],
  ["a heading in two pieces, with a full row behind each", "@2019 信息内容|上一年项目数量|本年增/减|处理决定数量 / 其他对外管理服务 / 1|2|3 / 事项 / 4|5|6",
    "", "value 信息内容 上一年项目数量 本年增/减 处理决定数量 其他对外管理服务: 1 2 3; label 事项: 4 5 6", "1 otherServices", "0"],
  ["with less than a row behind the second", "@2019 信息内容|上一年项目数量|本年增/减|处理决定数量 / 其他对外管理服务 / 1|2|3 / 事项 / 4|5",
    "otherServices~ 1 2 3 <其他对外管理服务>事项 [previousItems,change,decisions]", "label 事项: 4 5", "1 otherServices", "0"],
  ["with another label behind the second", "@2019 信息内容|上一年项目数量|本年增/减|处理决定数量 / 其他对外管理服务 / 1|2|3 / 事项 / 行政处罚|4|5|6",
    "otherServices~ 1 2 3 <其他对外管理服务>事项 [previousItems,change,decisions]; penalties 4 5 6 <行政处罚> [previousItems,change,decisions]", "", "1 otherServices, 4 penalties", "0"],
  ["in one piece with a full row behind the next label", "@2019 信息内容|上一年项目数量|本年增/减|处理决定数量 / 其他对外管理服务事项|1|2|3 / 行政处罚|4|5|6",
    "otherServices 1 2 3 <其他对外管理服务事项>行政处罚 [previousItems,change,decisions]; penalties 4 5 6 <行政处罚> [previousItems,change,decisions]", "", "1 otherServices, 2 penalties", "0"],
  ["其他 behind two rows of cells of which one has a number is a row", "办理情况 / 自然人|| / ||7 / 其他|3|0|0|0|0|0|3",
    "other.rest 3 0 0 0 0 0 3 <其他> [person]", "value 办理情况 自然人: □ □/□ □ 7", "3 other.rest", ""],
  ["in a list a label without unit has none, whatever words follow", "@2014 收到申请数 / 甲乙 / 当面申请数 / 2",
    "requests.received <收到申请数>甲乙; requests.inPerson 2 <当面申请数>", "", "0 requests.received, 2 requests.inPerson", ""],
  ["words before the next label do not stand for a figure", "@2014 收到申请数 / 件 / 甲 当面申请数 / 件 / 2",
    "requests.received? □ <件>甲 当面申请数 件; requests.inPerson 2 <件>", "", "0 requests.received, 3 requests.inPerson", ""],
  ["fifty-five letters behind the head of a form's rows its labels are near", "信息内容 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲 规章 1 2 3",
    "regulations 1 2 3 <信息内容 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲 规章>", "", "0 regulations", ""],
  ["sixty letters behind it they are far", "信息内容 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲 规章 1 2 3",
    "", "value 信息内容 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲 规章: 1 2 3", "0 regulations", ""],
  ["a head stands over the values behind twenty-nine more letters", "商业企业 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲 1 2",
    "", "label 商业企业 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲: 1 2", "", "0"],
  ["and not behind thirty", "商业企业 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲 1 2",
    "", "label 商业企业 甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲甲: 1 2", "", ""],
  ["nor does a head of three letters", "自然人 1 2",
    "", "value 自然人: 1 2", "", ""],
  ["a label goes on behind its values further below", "甲 / 乙 / 丙 / 丁 / 戊 / 3.危及 / 1|0|0|0|0|0|1 / “三安全一稳定”",
    "refused.securityAndStability~ 1 0 0 0 0 0 1 <3.危及>“三安全一稳定”; refused.securityAndStability <“三安全一稳定”>", "", "5 refused.securityAndStability", ""],
  ["rows of empty cells behind a row that may be a heading are no rows of values", "@2019 信息内容|上一年项目数量|本年增/减|处理决定数量 / 其他对外管理服务事项|1|2|3 / |||",
    "otherServices 1 2 3 <其他对外管理服务事项> [previousItems,change,decisions]", "", "1 otherServices", "0"],
])("whose values these are: %s", (_, text, ...found) => {
  expect(claimed(text)).toEqual(found);
});

test("an empty cell that shows by its unit stands on the unit's line, and words stand for a figure that they are none of", () => {
  const [blank, worded] = claimsOf("收到申请数 / 件 / 当面申请数 / 件 / 待核 / 传真申请数 / 件 / 2", "2014").claims.map(({groups}) => groups);
  expect(blank).toEqual([[{as: "blank", text: "", line: 1, explicit: true}]]);
  expect(worded).toEqual([[
    {as: "value", text: "待核", line: 4, row: undefined, explicit: false, value: {as: "text", text: "待核", value: null}},
  ]]);
});
