import type {EditionId} from "../../../src/editions/edition";
import {rowsOf} from "../../../src/editions/form-rows";
import {atomsOf} from "../../../src/recognise/text/atoms";
import {claimsIn} from "../../../src/recognise/text/claims";
import {runsOf} from "../../../src/recognise/text/runs";
import {readAs, type TextReading} from "../../../src/recognise/text/text-reading";

function read(text: string, edition: EditionId): TextReading {
  const runs = runsOf(atomsOf(text.replaceAll("|", "\t")));
  return readAs(runs, claimsIn(runs, edition));
}

/**
 * Of a text, whose lines are parted by ` / ` and its cells by `|`: the rows that are read, with the columns that the table
 * has where it lacks some and the unit; the values that find no row, and why; labels without values, by their line;
 * and how many rows of the forms are missing.
 */
function readingOf(printed: string): readonly [string, string, string, number] {
  const [, edition = "2021", text = ""] = /^(?:@(\d+) )?(.*)$/.exec(printed) ?? [];
  const {filled, loose, unvalued, missing} = read(text.replaceAll(" / ", "\n"), edition as EditionId);
  const rows = filled.map(({claim, cells, slots, unit}) => {
    const columns = slots === undefined ? "" : `[${slots.map(({column}) => column).join()}]`;
    return `${claim.row.id}${columns} ${cells.map(({text}) => text || "□").join(" ")}${unit === undefined ? "" : ` ${unit}`}`;
  });
  const left = loose.map(({label, cells, why, isHeadless}) =>
    `${isHeadless === true ? "headless" : why} ${label}: ${cells.map(({text}) => text).join(" ")}`);
  return [rows.join("; "), left.join("; "), unvalued.map(({label, line}) => `${line} ${label}`).join("; "), missing.length];
}

test.each<[string, string, string, string, string, number]>([
  ["其他 and 总计 of another table", "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 教育|1|2|3|4|5|6|21 / 其他|2|2|2|2|2|2|12 / 总计|3|4|5|6|7|8|33",
    "", "label 总计 教育: 1 2 3 4 5 6 21; doubt 其他: 2 2 2 2 2 2 12; doubt 总计: 3 4 5 6 7 8 33", "", 0],
  ["empty cells keep their place", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1||3 / 行政规范性文件||5|6",
    "regulations 1 □ 3; normativeDocuments □ 5 6", "", "", 4],
  ["as the other rows are padded, before", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章||1|2|3 / 行政规范性文件||4||6",
    "regulations 1 2 3; normativeDocuments 4 □ 6", "", "", 4],
  ["as the other rows are padded, behind", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3| / 行政规范性文件||5|6|",
    "regulations 1 2 3; normativeDocuments □ 5 6", "", "", 4],
  ["padded in two ways", "二、主动公开政府信息情况 / 规章||1|2|3 / 行政规范性文件|4|5|| / 行政许可|7",
    "", "value 二、主动公开政府信息情况 规章: 1 2 3; value 行政规范性文件: 4 5; value 行政许可: 7", "1 主动公开政府信息情况", 0],
  ["padded otherwise in another form", "二、主动公开政府信息情况 / 规章||1|2|3 / 行政规范性文件||5|| / 结果维持|结果纠正|其他结果|尚未审结|总计 / 行政复议|1|0|0|0|1|",
    "review 1 0 0 0 1", "value 二、主动公开政府信息情况 规章: 1 2 3; value 行政规范性文件: 5", "", 2],
  ["a row with a cell less than the others", "二、主动公开政府信息情况 / 规章||1|2|3 / 行政规范性文件|4||6 / 行政许可|7",
    "", "value 二、主动公开政府信息情况 规章: 1 2 3; value 行政规范性文件: 4 6; value 行政许可: 7", "1 主动公开政府信息情况", 0],
  ["rows of the form under heads that no form has, beside two that it has",
    "三、收到和处理政府信息公开申请情况 / 办理结果|征地拆迁|城乡建设|教育|公安|民政|其他|总计 / 予以公开|1|2|3|4|5|6|21 / 部分公开|1|1|1|1|1|1|6",
    "", "headless 总计 予以公开: 1 2 3 4 5 6 21; headless 部分公开: 1 1 1 1 1 1 6", "1 收到和处理政府信息公开申请情况", 0],
  ["words for a row's last figure, a line each", "信息内容 / 本年制发件数 / 本年废止件数 / 现行有效件数 / 规章 / 1 / 2 / 见附件 / 行政规范性文件 / 4 / 5 / 6",
    "regulations 1 2 见附件; normativeDocuments 4 5 6", "", "", 4],
  ["rows of values below labels, of which one has a cell more than the row", "自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 一、本年新收政府信息公开申请数量 / 二、上年结转政府信息公开申请数量 / |13|||||12|57 / |||||0||",
    "", "count 一、本年新收政府信息公开申请数量 二、上年结转政府信息公开申请数量: 13 12 57 0", "", 0],
  ["heads of which a number of a remark parts the last", "@2019 第二十条第（九）项 / 信息内容 采购项目数量（指2 020 采购总金额 / 年度的项目数） / 政府集中采购 0.35",
    "", "count 年度的项目数） 政府集中采购: 0.35; value 第二十条第（九）项 信息内容 采购项目数量（指2: 020", "", 0],
  ["values of another form that are as many as two rows have", "三、收到和处理政府信息公开申请情况 / 自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 一、本年新收政府信息公开申请数量|1|2|3|4|5|6|21 / 二、上年结转政府信息公开申请数量 1 23 4 6 16 / （一）予以公开|1|1|1|1|1|1|6 / （二）部分公开|2|2|2|2|2|2|12 / 四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1 2 3 4 10 1 2 34 10 1 2 3 4 10",
    "received 1 2 3 4 5 6 21; granted 1 1 1 1 1 1 6; partlyGranted 2 2 2 2 2 2 12",
    "count 二、上年结转政府信息公开申请数量: 1 23 4 6 16; count 尚未审结 总计: 1 2 3 4 10 1 2 34 10 1 2 3 4 10", "7 政府信息公开行政复议、行政诉讼情况", 21],
  ["a row's label set in under an empty cell, beside heads of which one is lost", "@2019 第二十条第（五）项 / 信息内容||上一年项目数量|本年增/减| / 其他对外管理服务事项|行政检查|4|5|6 / |行政确认|7|8|9",
    "otherServices.inspection[previousItems,change] 4 5; otherServices.confirmation[previousItems,change] 7 8",
    "headless 其他对外管理服务事项 行政检查: 6; headless 行政确认: 9", "", 7],
  ["a column gone", "信息内容|本年制发件数|现行有效件数 / 规章|1|3 / 行政规范性文件|4|6",
    "regulations[issued,inForce] 1 3; normativeDocuments[issued,inForce] 4 6", "", "", 4],
  ["a column gone, with an empty cell", "信息内容|本年制发件数|现行有效件数 / 规章|1| / 行政规范性文件|4|6",
    "regulations[issued,inForce] 1 □; normativeDocuments[issued,inForce] 4 6", "", "", 4],
  ["a column gone, but not its cells", "信息内容|本年制发件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|6",
    "regulations[issued,inForce] 1 3; normativeDocuments[issued,inForce] 4 6", "headless 现行有效件数 规章: 2", "", 4],
  ["a column's head lost, among those of other rows", "@2019 信息内容|上一年项目数量||处理决定数量|采购项目数量|采购总金额 / 行政许可|4|8|6||",
    "licensing[previousItems,decisions] 4 6", "value 采购总金额 行政许可: 8", "", 7],
  ["a column gone, a cell a line", "信息内容 / 本年制发件数 / 现行有效件数 / 规章 / 1 / 3 / 行政规范性文件 / 4 / 6",
    "regulations[issued,inForce] 1 3; normativeDocuments[issued,inForce] 4 6", "", "", 4],
  ["a column more", "信息内容|本年制发件数|现行有效件数|备注 / 规章|1|3|9 / 行政规范性文件|4|6|8",
    "regulations[issued,inForce] 1 3; normativeDocuments[issued,inForce] 4 6", "value 备注 规章: 9; value 行政规范性文件: 8", "", 4],
  ["a column twice", "二、主动公开政府信息情况 / 信息内容|本年制发件数|本年制发件数 / 规章|1|3",
    "", "value 本年制发件数 规章: 1 3", "", 0],
  ["columns exchanged", "信息内容|现行有效件数|本年废止件数|本年制发件数 / 规章|1|2|3",
    "regulations[issued,repealed,inForce] 3 2 1", "", "", 5],
  ["a head in pieces", "信息内容|本年制|发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|5|6",
    "regulations 1 2 3; normativeDocuments 4 5 6", "", "", 4],
  ["heads with a remark in pieces", "信息内容|本年制发件数（指2023|年）|本年废止件数|现行有效件数 / 规章|1|2|3",
    "regulations 1 2 3", "", "", 5],
  ["a head misspelt", "信息内容|本年制发件数|本年甲止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|5|6",
    "regulations[issued,inForce] 1 3; normativeDocuments[issued,inForce] 4 6", "value 现行有效件数 规章: 2; value 行政规范性文件: 5", "", 4],
  ["a head lost", "办理情况|自然人||科研机构|社会公益组织|法律服务机构|其他|总计 / 一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1",
    "received[person,research,publicWelfare,legalService,otherOrganisation,total] 1 0 0 0 0 1", "headless 总计 一、本年新收政府信息公开申请数量: 0", "", 24],
  ["a head lost, a cell a line", "办理情况 / 自然人 / 科研机构 / 社会公益组织 / 法律服务机构 / 其他 / 总计 / 一、本年新收政府信息公开申请数量 / 1 / 2 / 0 / 0 / 0 / 0 / 3",
    "received[person,research,publicWelfare,legalService,otherOrganisation,total] 1 0 0 0 0 3", "headless 总计 一、本年新收政府信息公开申请数量: 2", "", 24],
  ["more heads lost than left", "办理情况 / 自然人 / 商业企业 / 科研机构 / 一、本年新收政府信息公开申请数量 / 1 / 2 / 0 / 0 / 0 / 0 / 3",
    "received 1 2 0 0 0 0 3", "", "", 24],
  ["values lost", "信息内容|本年制发件数|现行有效件数 / 规章|1| / 行政规范性文件|4",
    "regulations[issued,inForce] 1 □", "value 行政规范性文件: 4", "", 4],
  ["the unit of an amount", "二、主动公开政府信息情况 / 行政事业性收费|万元|5.5",
    "", "value 二、主动公开政府信息情况 行政事业性收费: 5.5", "", 0],
  ["a unit behind an amount", "二、主动公开政府信息情况 / 行政事业性收费 5.5 万元 / 规章 1 2 3",
    "", "", "", 0],
  ["a cell a line, an empty one its line", "一、本年新收政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / 二、上年结转政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / （一）予以公开 / 2 /  / 0 / 0 /  / 0 / 2 / （七）总计 / 2 / 0 / 0 / 0 / 0 / 0 / 2 / 四、结转下年度继续办理 / 0 / 0 / 0 / 0 / 0 / 0 / 0",
    "received 1 0 0 0 0 0 1; carriedIn 1 0 0 0 0 0 1; granted 2 □ 0 0 □ 0 2; handled 2 0 0 0 0 0 2; carriedOut 0 0 0 0 0 0 0", "", "", 20],
  ["two lines a cell", "一、本年新收政府信息公开申请数量 /  / 1 /  / 0 /  / 0 /  / 0 /  / 0 /  / 0 /  / 1 /  / 二、上年结转政府信息公开申请数量 /  / 1 /  / 0 /  / 0 /  / 0 /  / 0 /  / 0 /  / 1 /  / （一）予以公开 /  / 2 /  /  /  / 0 /  / 0 /  /  /  / 0 /  / 2 /  / （七）总计 /  / 2 /  / 0 /  / 0 /  / 0 /  / 0 /  / 0 /  / 2 /  / 四、结转下年度继续办理 /  / 0 /  / 0 /  / 0 /  / 0 /  / 0 /  / 0 /  / 0 /  / 尾 / ",
    "received 1 0 0 0 0 0 1; carriedIn 1 0 0 0 0 0 1; granted 2 □ 0 0 □ 0 2; handled 2 0 0 0 0 0 2; carriedOut 0 0 0 0 0 0 0", "", "", 20],
  ["a cell a line, one too few", "一、本年新收政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / 二、上年结转政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / （一）予以公开 / 2 / 0 / 0 / 0 / 0 / 2 / （七）总计 / 2 / 0 / 0 / 0 / 0 / 0 / 2 / 四、结转下年度继续办理 / 0 / 0 / 0 / 0 / 0 / 0 / 0",
    "received 1 0 0 0 0 0 1; carriedIn 1 0 0 0 0 0 1; handled 2 0 0 0 0 0 2; carriedOut 0 0 0 0 0 0 0", "count （一）予以公开: 2 0 0 0 0 2", "", 20],
  ["a cell a line, and only one row shows how", "一、本年新收政府信息公开申请数量 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / （一）予以公开 /  / 2 / 0 / 0 /  / 0 / 2 / （七）总计",
    "received 1 0 0 0 0 0 1", "count （一）予以公开: 2 0 0 0 2", "16 （七）总计", 22],
  ["labels and values slipped", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 一、本年新收政府信息公开申请数量|1|0|0|0|0|0|1 / 二、上年结转政府信息公开申请数量| / （一）予以公开|3|0|0|0|0|0|3",
    "received 1 0 0 0 0 0 1; granted 3 0 0 0 0 0 3", "", "2 二、上年结转政府信息公开申请数量", 22],
  ["forms side by side", "行政复议 / 结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1",
    "", "count 尚未审结 总计: 1 0 0 0 1", "", 0],
  ["all of part four", "行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "* 1 0 0 0 1 2 0 0 0 2 3 0 0 0 3", "", "", 0],
  ["all of part four, a row exchanged", "行政复议|行政诉讼 / 复议后起诉|未经复议直接起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "", "value 尚未审结 总计: 1 0 0 0 1 2 0 0 0 2 3 0 0 0 3", "0 政府信息公开行政复议、行政诉讼情况", 0],
  ["all of part four, a head lost", "行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果||总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "*[upheld,corrected,other,pending,total,upheld,corrected,other,total,upheld,corrected,other,pending,total] 1 0 0 0 1 2 0 0 2 3 0 0 0 3", "headless 尚未审结 总计: 0", "", 0],
  ["all of part four, without heads, adding up", "四、政府信息公开行政复议、行政诉讼情况 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "* 1 0 0 0 1 2 0 0 0 2 3 0 0 0 3", "", "", 0],
  ["all of part four, without heads, not adding up", "四、政府信息公开行政复议、行政诉讼情况 / 1|0|0|0|9|2|0|0|0|2|3|0|0|0|3",
    "", "doubt 四、政府信息公开行政复议、行政诉讼情况: 1 0 0 0 9 2 0 0 0 2 3 0 0 0 3", "", 0],
  ["one row of part four", "结果维持|结果纠正|其他结果|尚未审结|总计 / 复议后起诉|1|0|0|0|1",
    "litigationAfterReview 1 0 0 0 1", "", "", 2],
  ["a label of a row and a column ahead of what follows", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|3|0|0|0|0|0|3 / 其他|1|0|0|0|0|0|1 / 1.属于国家秘密|2|0|0|0|0|0|2 / 2.重复申请|2|0|0|0|0|0|2",
    "granted 3 0 0 0 0 0 3; refused.stateSecret 2 0 0 0 0 0 2; notProcessed.duplicate 2 0 0 0 0 0 2", "doubt 其他: 1 0 0 0 0 0 1", "", 21],
  ["labels without values", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|5|6 / 行政许可 / 行政处罚|",
    "regulations 1 2 3; normativeDocuments 4 5 6; penalties □", "", "3 行政许可", 2],
  ["a form without values", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 结果维持|结果纠正|其他结果|尚未审结|总计 / 行政复议 / 未经复议直接起诉 / 复议后起诉",
    "regulations 1 2 3", "", "3 政府信息公开行政复议、行政诉讼情况", 5],
  ["nothing but labels", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章 / 行政规范性文件",
    "", "", "", 0],
  ["a row that does not add up, on uneven lines", "（一）予以公开 / 1 0 0 / 0 0 0 9 / （七）总计 1 0 0 0 0 0 1",
    "handled 1 0 0 0 0 0 1", "count （一）予以公开: 1 0 0 0 0 0 9", "", 23],
  ["a row that does not add up, on its own line", "（一）予以公开 1 0 0 0 0 0 9 / （七）总计 1 0 0 0 0 0 1",
    "granted 1 0 0 0 0 0 9; handled 1 0 0 0 0 0 1", "", "", 23],
  ["a cell lost before the total", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|0|0|0|3| / （七）总计|1|2|0|0|0|0|3",
    "handled 1 2 0 0 0 0 3", "doubt 总计 （一）予以公开: 1 2 0 0 0 3", "", 23],
  ["more rows than labels", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / |7|8|9 / 行政规范性文件|4|5|6",
    "regulations 1 2 3; normativeDocuments 4 5 6", "value : 7 8 9", "", 4],
  ["two labels and their two rows", "二、主动公开政府信息情况 / 规章 / 行政规范性文件 / 1|2|3 / 4|5|6",
    "", "value 规章 行政规范性文件: 1 2 3 4 5 6", "", 0],
  ["one number alone", "二、主动公开政府信息情况 / 行政许可 5 / 行政处罚 / 6 / 行政强制 7",
    "", "", "1 主动公开政府信息情况", 0],
  ["sentences before and behind", "本年收到 9 件。 /  /  / 信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|5|6 /  /  / 本年 8 件",
    "regulations 1 2 3; normativeDocuments 4 5 6", "label 本年收到: 9; label 本年: 8", "", 4],
  ["a number near the last row", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|5|6 / 合议|7",
    "regulations 1 2 3; normativeDocuments 4 5 6", "label 合议: 7", "", 4],
  ["a row far off among prose", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 甲 / 乙 / 丙 7 / 丁 / 戊 8 / 己",
    "regulations 1 2 3", "label 乙 丙: 7", "", 5],
  ["a cell a line of one table, three values and two", "二、主动公开政府信息情况 / 规章 / 1 / 2 / 3 / 行政规范性文件 / 4 /  / 6 / 行政许可 / 7 / 行政处罚 / 8",
    "", "", "1 主动公开政府信息情况", 0],
  ["slipped labels and values that add up in order", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 一、本年新收政府信息公开申请数量 / 5|0|0|0|0|0|5 / 二、上年结转政府信息公开申请数量|2|0|0|0|0|0|2",
    "received 5 0 0 0 0 0 5; carriedIn 2 0 0 0 0 0 2", "", "", 23],
  ["of 2021 some variants' rows", "一、主动公开 / 1 / 2",
    "", "", "", 0],
  ["one number amid heads", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议 5",
    "", "count 四、政府信息公开行政复议、行政诉讼情况 行政复议: 5", "", 0],
  ["its rows one by one, side by side", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|1|0|0|0|1 / 未经复议直接起诉|2|0|0|0|2 / 复议后起诉|3|0|0|0|3",
    "review 1 0 0 0 1; directLitigation 2 0 0 0 2; litigationAfterReview 3 0 0 0 3", "", "", 0],
  ["codes in a list", "二、主动公开政府信息情况 / 规章 1 / 行政规范性文件 2 / 行政许可 3 / 行政处罚 4",
    "", "", "1 主动公开政府信息情况", 0],
  ["a sum among the heads", "办理情况|自然人|小计|商业企业|科研机构|社会公益组织|其他|总计 / （一）予以公开|1|2|3|0|0|0|6",
    "granted[person,business,research,publicWelfare,otherOrganisation,total] 1 3 0 0 0 6", "value 总计 （一）予以公开: 2", "", 24],
  ["a heading's number", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|9 / （一）予以公开|1|2|3|0|0|0|6|",
    "granted 1 2 3 0 0 0 6", "value 其他 总计: 9", "", 24],
  ["the total first", "办理情况|总计|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他 / （一）予以公开|6|1|2|3|0|0|0 / （七）总计|6|1|2|3|0|0",
    "granted[person,business,research,publicWelfare,legalService,otherOrganisation,total] 1 2 3 0 0 0 6", "value （七）总计: 6 1 2 3 0 0", "", 23],
  ["organisations under their heading, turned", "办理情况|自然人|法人或其他组织|||||总计 / ||科研机构|商业企业|社会公益组织|法律服务机构|其他| / （一）予以公开|1|2|3|0|0|0|6",
    "granted[person,business,research,publicWelfare,legalService,otherOrganisation,total] 1 3 2 0 0 0 6", "", "", 24],
  ["organisations whose heading is lost, a head a line", "办理情况 / 自然人 / 总计 / 商业企业 / 科研机构 / 社会公益组织 / 法律服务机构 / 其他 / （一）予以公开 / 1 / 2 / 3 / 0 / 0 / 0 / 6",
    "", "value 其他 （一）予以公开: 1 2 3 0 0 0 6", "", 0],
  ["organisations before persons, a head a line", "办理情况 / 法人或其他组织 / 自然人 / 总计 / 商业企业 / 科研机构 / 社会公益组织 / 法律服务机构 / 其他 / （一）予以公开 / 1 / 2 / 3 / 0 / 0 / 0 / 6",
    "granted[person,business,research,publicWelfare,legalService,otherOrganisation,total] 0 1 2 3 0 0 6", "", "", 24],
  ["two heads for two values", "办理情况|自然人|总计 / （一）予以公开|1|6",
    "granted[person,total] 1 6", "", "", 24],
  ["heads in plain columns", "办理情况  自然人  小计  商业企业  科研机构  社会公益组织  其他  总计 / （一）予以公开  1  2  3  0  0  0  6",
    "granted[person,business,research,publicWelfare,otherOrganisation,total] 1 3 0 0 0 6", "value 办理情况 自然人 小计 商业企业 科研机构 社会公益组织 其他 总计 （一）予以公开: 2", "", 24],
  ["other words among heads", "办理情况|自然人|备注|商业企业 / （一）予以公开|1|待|3",
    "", "count 商业企业 （一）予以公开: 1 待 3", "", 0],
  ["part four's totals first", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结 / 1|1|0|0|0|2|2|0|0|0|3|3|0|0|0",
    "", "value 其他结果 尚未审结: 1 1 0 0 0 2 2 0 0 0 3 3 0 0 0", "1 政府信息公开行政复议、行政诉讼情况", 0],
  ["part four, lawsuits exchanged, in lines of their own", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议 / 行政诉讼 / 复议后起诉 / 未经复议直接起诉 / 结果维持 / 结果纠正 / 其他结果 / 尚未审结 / 总计 / 结果维持 / 结果纠正 / 其他结果 / 尚未审结 / 总计 / 结果维持 / 结果纠正 / 其他结果 / 尚未审结 / 总计 / 1 / 0 / 0 / 0 / 1 / 2 / 0 / 0 / 0 / 2 / 3 / 0 / 0 / 0 / 3",
    "", "value 尚未审结 总计: 1 0 0 0 1 2 0 0 0 2 3 0 0 0 3", "1 政府信息公开行政复议、行政诉讼情况", 0],
  ["part four, two of three", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|未经复议直接起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1|2|0|0|0|2",
    "", "count 尚未审结 总计: 1 0 0 0 1 2 0 0 0 2", "", 0],
  ["a misspelt label", "（一）予以公开|3|0|0|0|0|0|3 / （二）部份公开|1|0|0|0|0|0|1",
    "granted 3 0 0 0 0 0 3; partlyGranted 1 0 0 0 0 0 1", "", "", 23],
  ["a label in two around its values", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 一、本年新收政府信息 / 5 0 0 0 0 0 5 / 公开申请数量",
    "received 5 0 0 0 0 0 5", "", "", 24],
  ["a head below values", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|0|0|0|0|0|1 / 结果维持|结果纠正|其他结果|尚未审结|总计 / 行政复议|1|0|0|0|1",
    "granted 1 0 0 0 0 0 1; review 1 0 0 0 1", "", "", 26],
])("a text read as the forms of 2021: %s", (_, text, rows, left, unvalued, missing) => {
  expect(readingOf(text)).toEqual([rows, left, unvalued, missing]);
});

test.each<[string, string, string, string, string, number]>([
  ["what is a heading in one region's form has no figures where its rows stand", "@2019 信息内容|上一年项目数量|本年增/减|处理决定数量 / 行政许可|1|2|3 / 其他对外管理服务事项|7|8|9 / 行政检查|4|5|6 / 行政确认|4|5|6",
    "licensing 1 2 3; otherServices.inspection 4 5 6; otherServices.confirmation 4 5 6", "doubt 其他对外管理服务事项: 7 8 9", "", 6],
  ["and is a row where they do not", "@2019 信息内容|上一年项目数量|本年增/减|处理决定数量 / 行政许可|1|2|3 / 其他对外管理服务事项|7|8|9",
    "licensing 1 2 3; otherServices 7 8 9", "", "", 6],
  ["cells near the rows are told, others not", "甲|1 / 乙|2 / 丙|3 / 丁|4 / 信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|5|6 / 戊|5 / 己|6 / 庚|7 / 辛|8",
    "regulations 1 2 3; normativeDocuments 4 5 6", "label 乙: 2; label 丙: 3; label 丁: 4; label 戊: 5; label 己: 6; label 庚: 7", "", 4],
  ["numbers in plain lines only next to them", "甲 1 / 乙 2 / 信息内容 本年制发件数 本年废止件数 现行有效件数 / 规章 1 2 3 / 行政规范性文件 4 5 6 / 戊 5 / 己 6",
    "regulations 1 2 3; normativeDocuments 4 5 6", "label 乙: 2; label 戊: 5", "", 4],
  ["rows of five cells anywhere", "甲|1|2|3|4|5 / 乙|1|2|3|4 / 丙|3 / 丁|4 / 壬|3 / 癸|3 / 信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3",
    "regulations 1 2 3", "label 甲: 1 2 3 4 5; label 丁: 4; label 壬: 3; label 癸: 3", "", 5],
  ["cells behind a label of the forms anywhere", "规章|9 / 乙|1|2|3|4 / 丙|3 / 丁|4 / 壬|3 / 癸|3 / 信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3",
    "regulations 1 2 3", "value 规章: 9; label 丁: 4; label 壬: 3; label 癸: 3", "", 5],
  ["a sentence with such a word not", "规章 9 / 乙 1 / 丙 3 / 丁 4 / 信息内容 本年制发件数 本年废止件数 现行有效件数 / 规章 1 2 3",
    "regulations 1 2 3", "label 丁: 4", "", 5],
  ["cells under heads of columns", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 甲 / 1 / 乙 / 1 / 丙 / 1 / 丁 / 1 / 戊|自然人|商业企业|甲|7 / 乙|8 / 丙|9 / 丁|10 / 戊|11",
    "regulations 1 2 3", "label 甲: 1; label 商业企业 甲: 7; label 乙: 8; label 丙: 9; label 丁: 10", "", 5],
  ["numbers under heads of columns", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 甲 / 1 / 乙 / 1 / 丙 / 1 / 丁 / 1 / 戊 自然人 商业企业 甲 7 / 乙 8 / 丙 9",
    "regulations 1 2 3", "label 甲: 1; label 戊 自然人 商业企业 甲: 7; label 乙: 8", "", 5],
  ["a label without values, before one with too many", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章 / 行政许可|1|2|3 / 行政处罚|5",
    "penalties 5", "count 规章 行政许可: 1 2 3", "1 规章", 3],
  ["words where a row's only figure should be", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 信息内容 本年收费金额（单位：万元） / 行政事业性收费 详见说明",
    "regulations 1 2 3", "", "3 行政事业性收费 详见说明", 4],
  ["on a line of their own", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 信息内容 / 本年收费金额（单位：万元） / 行政事业性收费 / 待核",
    "regulations 1 2 3", "", "4 行政事业性收费 待核", 4],
  ["two labels of a form without values", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政复议 / 未经复议直接起诉",
    "regulations 1 2 3", "", "", 5],
  ["three labels of a form without values", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政复议 / 未经复议直接起诉 / 复议后起诉",
    "regulations 1 2 3", "", "2 政府信息公开行政复议、行政诉讼情况", 5],
  ["empty cells alone fill nothing", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章||| / 行政规范性文件||| / 行政许可||",
    "", "", "1 主动公开政府信息情况", 0],
  ["codes in a list", "@2014 收到申请数|件|1 / 当面申请数|件|2 / 传真申请数|件|3 / 网络申请数|件|4",
    "", "doubt 收到申请数: 1; doubt 当面申请数: 2; doubt 传真申请数: 3; doubt 网络申请数: 4", "0 政府信息公开情况统计表", 0],
  ["a list in which each unit stands once", "@2014 主动公开政府信息数|条|7 / 回应公众关注热点或重大舆情数|次|8 / 政策解读稿件发布数|篇|3 / 收到申请数|件|9 / 当面申请数|2 / 传真申请数|4 / 网络申请数|6 / 信函申请数|5 / 申请办结数|10 / 按时办结数|11",
    "", "doubt 主动公开政府信息数: 7; doubt 回应公众关注热点或重大舆情数: 8; doubt 政策解读稿件发布数: 3; doubt 收到申请数: 9; doubt 当面申请数: 2; doubt 传真申请数: 4; doubt 网络申请数: 6; doubt 信函申请数: 5; doubt 申请办结数: 10; doubt 按时办结数: 11", "0 政府信息公开情况统计表", 0],
  ["a list of nine rows", "@2014 主动公开政府信息数|条|7 / 回应公众关注热点或重大舆情数|次|8 / 政策解读稿件发布数|篇|3 / 收到申请数|件|9 / 当面申请数|2 / 传真申请数|4 / 网络申请数|6 / 信函申请数|5 / 申请办结数|10",
    "proactive.total 7 条; responses.hotTopics 8 次; responses.policyInterpretations 3 篇; requests.received 9 件; requests.inPerson 2; requests.fax 4; requests.online 6; requests.letter 5; requests.closed 10", "", "", 49],
  ["a list in which a unit stands twice", "@2014 主动公开政府信息数|条|7 / 回应公众关注热点或重大舆情数|次|8 / 政策解读稿件发布数|篇|3 / 收到申请数|件|9 / 当面申请数|2 / 传真申请数|4 / 网络申请数|6 / 信函申请数|5 / 申请办结数|件|10 / 按时办结数|11",
    "proactive.total 7 条; responses.hotTopics 8 次; responses.policyInterpretations 3 篇; requests.received 9 件; requests.inPerson 2; requests.fax 4; requests.online 6; requests.letter 5; requests.closed 10 件; requests.closedOnTime 11", "", "", 48],
  ["a list without units", "@2014 主动公开政府信息数|7 / 回应公众关注热点或重大舆情数|8 / 政策解读稿件发布数|3 / 收到申请数|9 / 当面申请数|2 / 传真申请数|4 / 网络申请数|6 / 信函申请数|5 / 申请办结数|10 / 按时办结数|11",
    "proactive.total 7; responses.hotTopics 8; responses.policyInterpretations 3; requests.received 9; requests.inPerson 2; requests.fax 4; requests.online 6; requests.letter 5; requests.closed 10; requests.closedOnTime 11", "", "", 48],
  ["blocks of which only the first has its head", "第二十条第（一）项 / 信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|5|6 / 第二十条第（五）项 / 行政许可|7 / 第二十条第（六）项 / 行政处罚|8",
    "", "doubt 现行有效件数 规章: 1 2 3; doubt 行政规范性文件: 4 5 6; doubt 第二十条第（五）项 行政许可: 7; doubt 第二十条第（六）项 行政处罚: 8", "2 主动公开政府信息情况", 0],
  ["two blocks", "第二十条第（一）项 / 信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|5|6 / 第二十条第（五）项 / 行政许可|7",
    "regulations 1 2 3; normativeDocuments 4 5 6; licensing 7", "", "", 3],
  ["blocks of which two have their heads", "第二十条第（一）项 / 信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 行政规范性文件|4|5|6 / 第二十条第（五）项 / 信息内容 / 行政许可|7 / 第二十条第（六）项 / 行政处罚|8",
    "regulations 1 2 3; normativeDocuments 4 5 6; licensing 7; penalties 8", "", "", 2],
  ["three numbers without a row among values on lines of their own: labels and values have come apart", "@2014 收到申请数 / 5 / 甲 / 1 / 乙 / 2 / 丙 / 3 / 当面申请数 / 4",
    "", "label 甲: 1; label 乙: 2; label 丙: 3; doubt 收到申请数: 5; doubt 当面申请数: 4", "", 0],
  ["two of them may be any", "@2014 收到申请数 / 5 / 甲 / 1 / 乙 / 2 / 当面申请数 / 4",
    "requests.received 5; requests.inPerson 4", "label 甲: 1; label 乙: 2", "", 56],
  ["three of them in a table, whose cells cannot slip", "@2014 收到申请数|5 / 甲|1 / 乙|2 / 丙|3 / 当面申请数|4",
    "requests.received 5; requests.inPerson 4", "label 甲: 1; label 乙: 2; label 丙: 3", "", 56],
  ["a number on a line of its own among rows that stand on lines", "@2014 收到申请数 5 / 当面申请数 / 4 / 传真申请数 2",
    "requests.received 5; requests.fax 2", "doubt 当面申请数: 4", "", 55],
  ["more such numbers than rows on lines", "@2014 收到申请数 5 / 当面申请数 / 4 / 传真申请数 / 2",
    "requests.received 5; requests.inPerson 4; requests.fax 2", "", "", 55],
  ["as many of them", "@2014 收到申请数 5 / 当面申请数 / 4",
    "requests.received 5", "doubt 当面申请数: 4", "", 56],
  ["an empty row beside a number without a row may have lost it", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章||| / 甲|1 / 行政许可|7 / 乙|2 / 行政处罚|8",
    "licensing 7; penalties 8", "label 甲: 1; label 乙: 2", "1 规章", 3],
  ["an empty row beside another row is empty", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章||| / 行政规范性文件|1|2|3 / 甲|1",
    "regulations □ □ □; normativeDocuments 1 2 3", "label 甲: 1", "", 4],
  ["part four on uneven lines, adding up", "四、政府信息公开行政复议、行政诉讼情况 / 1 0 0 0 1 2 0 / 0 0 2 3 0 0 0 3",
    "* 1 0 0 0 1 2 0 0 0 2 3 0 0 0 3", "", "", 0],
  ["part four under its heads, on one line, not adding up", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|9|2|0|0|0|2|3|0|0|0|3",
    "* 1 0 0 0 9 2 0 0 0 2 3 0 0 0 3", "", "", 0],
  ["part four under its heads, on uneven lines, not adding up", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议 行政诉讼 / 未经复议直接起诉 复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计 / 1 0 0 0 9 2 / 0 0 0 2 3 0 0 0 3",
    "", "doubt 尚未审结 总计: 1 0 0 0 9 2 0 0 0 2 3 0 0 0 3", "1 政府信息公开行政复议、行政诉讼情况", 0],
  ["part four under its heads, on uneven lines, adding up", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议 行政诉讼 / 未经复议直接起诉 复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计 / 1 0 0 0 1 2 / 0 0 0 2 3 0 0 0 3",
    "* 1 0 0 0 1 2 0 0 0 2 3 0 0 0 3", "", "", 0],
  ["part four without heads of columns, not adding up", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 1|0|0|0|9|2|0|0|0|2|3|0|0|0|3",
    "", "doubt 未经复议直接起诉 复议后起诉: 1 0 0 0 9 2 0 0 0 2 3 0 0 0 3", "1 政府信息公开行政复议、行政诉讼情况", 0],
  ["a value a line, not adding up", "（一）予以公开 / 1 / 0 / 0 / 0 / 0 / 0 / 9 / （二）部分公开 / 1 / 0 / 0 / 0 / 0 / 0 / 1",
    "granted 1 0 0 0 0 0 9; partlyGranted 1 0 0 0 0 0 1", "", "", 23],
  ["a value a line, not adding up, where labels and values have come apart", "（一）予以公开 / 1 / 0 / 0 / 0 / 0 / 0 / 9 / 甲 / 1 / 乙 / 2 / 丙 / 3 / （二）部分公开 / 1 / 0 / 0 / 0 / 0 / 0 / 1",
    "partlyGranted 1 0 0 0 0 0 1", "label 甲: 1; label 乙: 2; label 丙: 3; doubt （一）予以公开: 1 0 0 0 0 0 9", "", 23],
  ["a value a line, adding up, where they have", "（一）予以公开 / 1 / 0 / 0 / 0 / 0 / 0 / 1 / 甲 / 1 / 乙 / 2 / 丙 / 3 / （二）部分公开 / 1 / 0 / 0 / 0 / 0 / 0 / 1",
    "granted 1 0 0 0 0 0 1; partlyGranted 1 0 0 0 0 0 1", "label 甲: 1; label 乙: 2; label 丙: 3", "", 23],
  ["a row on its own line, not adding up, where they have", "（一）予以公开 1 0 0 0 0 0 9 / 甲 1 / 乙 2 / 丙 3 / （二）部分公开 / 1 / 0 / 0 / 0 / 0 / 0 / 1",
    "granted 1 0 0 0 0 0 9; partlyGranted 1 0 0 0 0 0 1", "label 甲: 1; label 乙: 2; label 丙: 3", "", 23],
  ["a row without a total, a value a line, where they have", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章 / 1 / 2 / 3 / 甲 / 1 / 乙 / 2 / 丙 / 3",
    "", "label 甲: 1; doubt 现行有效件数 规章: 1 2 3", "", 0],
  ["where they have not", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章 / 1 / 2 / 3 / 甲 / 1 / 乙 / 2",
    "regulations 1 2 3", "label 甲: 1", "", 5],
  ["on its own line, where they have", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章 1 2 3 / 甲 / 1 / 乙 / 2 / 丙 / 3",
    "regulations 1 2 3", "label 甲: 1", "", 5],
  ["fewer columns, a value a line, where they have", "信息内容|本年制发件数|现行有效件数 / 规章 / 1 / 3 / 甲 / 1 / 乙 / 2 / 丙 / 3",
    "", "label 甲: 1; doubt 现行有效件数 规章: 1 3", "", 0],
  ["fewer columns, in a table, where they have", "信息内容|本年制发件数|现行有效件数 / 规章|1|3 / 甲|1 / 乙|2 / 丙|3",
    "regulations[issued,inForce] 1 3", "label 甲: 1; label 乙: 2; label 丙: 3", "", 5],
  ["fewer columns, a value a line, where they have not", "信息内容|本年制发件数|现行有效件数 / 规章 / 1 / 3 / 甲 / 1 / 乙 / 2",
    "regulations[issued,inForce] 1 3", "label 甲: 1", "", 5],
  ["a blank told by its unit alone, far from what found no row", "@2014 收到申请数 件 当面申请数 件 4 / 传真申请数 件 2 / 甲 1 / 乙 2",
    "requests.received □ 件; requests.inPerson 4 件; requests.fax 2 件", "label 甲: 1", "", 55],
  ["a blank told by its unit alone, where labels and values have come apart", "@2014 收到申请数 件 当面申请数 件 4 / 传真申请数 件 2 / 甲 1 / 乙 2 / 丙 3",
    "requests.inPerson 4 件; requests.fax 2 件", "label 甲: 1", "0 （一）收到申请数", 55],
  ["three that found no row, the last eight runs off", "@2014 收到申请数 / 5 / 当面申请数 / 4 / 甲 / 1 / 乙 / 2 / 子| / 丑| / 寅| / 卯| / 辰| / 丙 / 3",
    "", "label 甲: 1; doubt 收到申请数: 5; doubt 当面申请数: 4", "", 0],
  ["the last nine runs off", "@2014 收到申请数 / 5 / 当面申请数 / 4 / 甲 / 1 / 乙 / 2 / 子| / 丑| / 寅| / 卯| / 辰| / 巳| / 丙 / 3",
    "requests.received 5; requests.inPerson 4", "label 甲: 1", "", 56],
  ["the first eight runs before", "@2014 丙 / 3 / 子| / 丑| / 寅| / 卯| / 辰| / 甲 / 1 / 乙 / 2 / 收到申请数 / 5 / 当面申请数 / 4",
    "", "label 乙: 2; doubt 收到申请数: 5; doubt 当面申请数: 4", "", 0],
  ["the first nine runs before", "@2014 丙 / 3 / 子| / 丑| / 寅| / 卯| / 辰| / 巳| / 甲 / 1 / 乙 / 2 / 收到申请数 / 5 / 当面申请数 / 4",
    "requests.received 5; requests.inPerson 4", "label 乙: 2", "", 56],
  ["rows of too many values tear nothing", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章 / 1 / 2 / 3 / 行政规范性文件 / 1 / 2 / 3 / 4 / 行政许可 / 1 / 2 / 行政处罚 / 3 / 4",
    "regulations 1 2 3", "count 行政规范性文件: 1 2 3 4; count 行政许可: 1 2; count 行政处罚: 3 4", "", 2],
  ["nor do columns whose head is lost", "办理情况 / 自然人 / 科研机构 / 社会公益组织 / 法律服务机构 / 其他 / 总计 / 一、本年新收政府信息公开申请数量 / 1 / 2 / 0 / 0 / 0 / 0 / 3 / 二、上年结转政府信息公开申请数量 / 1 / 2 / 0 / 0 / 0 / 0 / 3 / （一）予以公开 / 1 / 2 / 0 / 0 / 0 / 0 / 3",
    "received[person,research,publicWelfare,legalService,otherOrganisation,total] 1 0 0 0 0 3; carriedIn[person,research,publicWelfare,legalService,otherOrganisation,total] 1 0 0 0 0 3; granted[person,research,publicWelfare,legalService,otherOrganisation,total] 1 0 0 0 0 3", "headless 总计 一、本年新收政府信息公开申请数量: 2; headless 二、上年结转政府信息公开申请数量: 2; headless （一）予以公开: 2", "", 22],
  ["a head with a value on a row's line", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1 自然人 5 / 二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2",
    "carriedIn 2 0 0 0 0 0 2", "value 自然人: 5; doubt 总计 一、本年新收政府信息公开申请数量: 1 0 0 0 0 0 1", "", 23],
  ["a word with a value on a row's line", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1 甲 5 / 二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2",
    "received 1 0 0 0 0 0 1; carriedIn 2 0 0 0 0 0 2", "label 甲: 5", "", 23],
  ["another form's head with a value on a row's line", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1 结果维持 5 / 二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2",
    "received 1 0 0 0 0 0 1; carriedIn 2 0 0 0 0 0 2", "value 结果维持: 5", "", 23],
  ["a head with a value on the next line", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 一、本年新收政府信息公开申请数量 1 0 0 0 0 0 1 / 自然人 5 / 二、上年结转政府信息公开申请数量 2 0 0 0 0 0 2",
    "received 1 0 0 0 0 0 1; carriedIn 2 0 0 0 0 0 2", "value 自然人: 5", "", 23],
  ["a value on its own line amid rows on lines, behind half a label", "@2014 收到申请数 5 / 告知作出更改补 / 4 / 充数 / 传真申请数 2",
    "requests.received 5; replies.correctionRequested 4; requests.fax 2", "", "", 55],
  ["a value and its unit on a line amid rows on lines", "@2014 收到申请数 5 / 当面申请数 / 4 件 / 传真申请数 2",
    "requests.received 5; requests.inPerson 4 件; requests.fax 2", "", "", 55],
  ["an empty row behind a number without a row may have lost it", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 行政许可|7 / 甲|1 / 规章||| / 行政规范性文件|4|5|6",
    "licensing 7; normativeDocuments 4 5 6", "label 甲: 1", "3 规章", 3],
  ["an empty row beside one of too many values is empty", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章||| / 行政规范性文件|1|2|3|4 / 行政许可|7",
    "regulations □ □ □; licensing 7", "count 行政规范性文件: 1 2 3 4", "", 3],
  ["a row of three, a value a line, beside one on its line", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章 1 2 3 / 行政规范性文件 / 4 / 5 / 6",
    "regulations 1 2 3; normativeDocuments 4 5 6", "", "", 4],
  ["words for a figure, a piece a line", "@2014 收到申请数 / 件 / 待核 / 当面申请数 / 件 / 2",
    "requests.received 待核 件; requests.inPerson 2 件", "", "", 56],
])("what may be trusted of a text: %s", (_, text, rows, left, unvalued, missing) => {
  expect(readingOf(text)).toEqual([rows, left, unvalued, missing]);
});

const counts: Readonly<Record<string, number>> =
  {received: 5, carriedIn: 2, granted: 3, "refused.stateSecret": 1, handled: 4, carriedOut: 3};
const rows = rowsOf("2021").all.filter(({form}) => form === "applications");
const table = ["办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计",
  ...rows.map(({id, label}) => `${label}|${counts[id] ?? 0}|0|0|0|0|0|${counts[id] ?? 0}`)];
const labelAt = (at: number): string => (table[at] ?? "").replace(/\|.*/, "");
const valuesAt = (at: number): string => (table[at] ?? "").slice(labelAt(at).length);

/** Part three, where the values of one line stand above another. */
const moved = (from: number, above: number, change = (values: string): string => values): readonly string[] =>
  table.flatMap((line, at) => [...(at === above ? [change(valuesAt(from))] : []), at === from ? labelAt(at) : line]);

const wrong = (values: string): string => values.replace(/\d+/, "8");

/** The rows that are not read as they are, with what is read; the values without a row; the lines of labels without values. */
function misread(lines: readonly string[]): readonly string[] {
  const {filled, loose, unvalued} = read(lines.join("\n"), "2021");
  const others = rows.flatMap(({id}) => {
    const own = filled.filter(({claim}) => claim.row.id === id).map(({cells}) => cells.map(({text}) => text).join(" "));
    const count = counts[id] ?? 0;
    return own.join() === `${count} 0 0 0 0 0 ${count}` ? [] : [`${id} ${own.join()}`.trim()];
  });
  const some = others.length > 5 ? [...others.slice(0, 2), "…", ...others.slice(-2)] : others;
  const more = filled.filter(({claim}) => claim.row.form !== "applications").map(({claim}) => `and ${claim.row.id}`);
  return [[...some, ...more].join(", "), loose.map(({why, cells}) => `${why} ${cells.map(({text}) => text).join(" ")}`).slice(0, 4).join("; "),
    unvalued.map(({line}) => line).join()];
}

// Sums of rows cannot tell which of their parts is which: with each row as it is printed they may add up as well.
test.each<[string, readonly string[], string, string, string]>([
  ["nowhere", table, "", "", ""],
  ["a row's right above its label", moved(2, 2), "", "", ""],
  ["all one line up", table.map((line, at) => at === 0 ? `${line}\n${valuesAt(1)}` : `${labelAt(at)}${valuesAt(at + 1)}`), "", "", ""],
  ["all one line down", [...table.map((line, at) => at === 0 ? line : `${labelAt(at)}${at === 1 ? "" : valuesAt(at - 1)}`),
    valuesAt(table.length - 1)], "", "", ""],
  ["a row's right above its label, which is met again at the end", [...moved(2, 2), labelAt(2)], "", "", ""],
  ["and do not add up", moved(2, 2, wrong), "received, carriedIn, granted", "value 8 0 0 0 0 0 2; doubt 5 0 0 0 0 0 5; doubt 3 0 0 0 0 0 3", "3"],
  ["a row's behind the next one", moved(2, 4), "carriedIn, granted", "value 2 0 0 0 0 0 2; doubt 3 0 0 0 0 0 3", "2"],
  ["a row's above the one before", moved(3, 2), "received, carriedIn, granted, partlyGranted",
    "value 3 0 0 0 0 0 3; doubt 5 0 0 0 0 0 5; doubt 2 0 0 0 0 0 2; doubt 0 0 0 0 0 0 0", "4"],
  ["a row's eleven runs before its label", moved(15, 5), "partlyGranted, refused.stateSecret, …, unavailable.stillUnclear, notProcessed.complaint",
    "value 0 0 0 0 0 0 0; doubt 0 0 0 0 0 0 0; doubt 1 0 0 0 0 0 1; doubt 0 0 0 0 0 0 0", "16"],
  ["a row's twelve runs before its label", moved(15, 4), "unavailable.stillUnclear", "value 0 0 0 0 0 0 0", "16"],
  ["a row of zeros among zeros", moved(9, 7), "", "", ""],
  ["a row's are lost", table.map((line, at) => (at === 2 ? labelAt(at) : line)), "carriedIn", "", "2"],
  ["a row of values is nobody's", table.flatMap((line, at) => (at === 5 ? [line, valuesAt(6)] : [line])), "", "value 0 0 0 0 0 0 0", ""],
  ["a row has a value more", table.flatMap((line, at) => (at === 2 ? [`${valuesAt(2)}|9`, labelAt(2)] : [line])),
    "carriedIn", "value 2 0 0 0 0 0 2 9", "3"],
  ["two rows' on one line above both", table.flatMap((line, at) =>
    at === 2 ? [valuesAt(2) + valuesAt(3), labelAt(2)] : [at === 3 ? labelAt(3) : line]), "", "", ""],
  ["beside a number of no row", [...moved(2, 2), "甲|7"], "", "label 7", ""],
  ["above another table", [...moved(2, 2), "信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|1|2|3"], "and regulations", "", ""],
  ["two rows of values for one label", moved(2, 2).flatMap((line, at) => (at === 6 ? [line, valuesAt(6)] : [line])),
    "received, carriedIn, granted, partlyGranted, refused.stateSecret",
    "value 2 0 0 0 0 0 2; value 0 0 0 0 0 0 0; doubt 5 0 0 0 0 0 5; doubt 3 0 0 0 0 0 3", "3"],
  ["two rows' on one line", table.flatMap((line, at) => at === 2 ? [valuesAt(2) + valuesAt(4), labelAt(2)] : [at === 4 ? labelAt(4) : line]),
    "received, carriedIn, granted, partlyGranted, refused.stateSecret",
    "value 2 0 0 0 0 0 2 0 0 0 0 0 0 0; doubt 5 0 0 0 0 0 5; doubt 3 0 0 0 0 0 3; doubt 1 0 0 0 0 0 1", "3,5"],
])("labels and values that have slipped: %s", (_, lines, ...found) => {
  expect(misread(lines)).toEqual(found);
});

test("the rows that are missing are those of the forms of which something was read", () => {
  const {missing} = read("信息内容|本年制发件数|本年废止件数|现行有效件数\n规章|1|2|3\n行政许可|5\n行政处罚", "2021");
  expect(missing).toEqual(["normativeDocuments", "coercion", "fees"].map((row) => ({form: "disclosure", row})));
});

test("cells that each end in a pipe on a line of their own are no lone numbers among rows on lines", () => {
  const {filled, loose} = read("收到申请数 ｜\n5 ｜\n当面申请数 ｜\n4 ｜\n传真申请数 ｜\n2 ｜", "2014");
  expect(filled.map(({claim, cells}) => `${claim.row.id} ${cells.map(({text}) => text).join()}`))
    .toEqual(["requests.received 5", "requests.inPerson 4", "requests.fax 2"]);
  expect(loose).toEqual([]);
});

describe("of a table that was kept string by string, the equal ones once", () => {
  /** The first rows, a figure a line: as many figures as said, and what they are. */
  const kept = (counts: readonly number[], valueOf: (at: number) => number): readonly string[] => {
    let told = 0;
    return rows.slice(0, counts.length).flatMap(({label}, row) =>
      [label, ...Array.from({length: counts[row] ?? 0}, () => String(valueOf(told++)))]);
  };
  const filledIn = (lines: readonly string[]): readonly string[] =>
    read(["信息内容", ...lines].join("\n"), "2021").filled.map(({claim}) => claim.row.id);
  const lacking = [7, 2, 2, 2, 1, 1, 1, 1, 1, 1, 7];

  test("no row is read, though some have as many figures as columns", () => {
    expect(filledIn(kept(lacking, (at) => at + 11))).toEqual([]);
  });

  test.each<[string, readonly string[]]>([
    ["two figures are equal", kept(lacking, (at) => (at + 11) % 25)],
    ["most rows lack none", kept(lacking.map((_, row) => row < 5 ? 2 : 7), (at) => at + 11)],
    ["it has nine rows", kept([7, 2, 2, 2, 1, 1, 1, 1, 7], (at) => at + 11)],
  ])("but where %s", (_, lines) => {
    expect(filledIn(lines).length).toBeGreaterThan(1);
  });
});
