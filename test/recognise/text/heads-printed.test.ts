import type {EditionId} from "../../../src/editions/edition";
import {atomsOf} from "../../../src/recognise/text/atoms";
import {claimsIn} from "../../../src/recognise/text/claims";
import {cellsByHeads, headsPrinted, lostSlots} from "../../../src/recognise/text/heads-printed";
import {runsOf} from "../../../src/recognise/text/runs";

/**
 * Of the last row of a text, whose lines are parted by ` / ` and its cells by `|`: the heads printed over it, the columns whose head
 * is lost, and the cells that stand below the heads one by one.
 */
function headsOf(printed: string): readonly string[] {
  const [, edition = "2021", text = ""] = /^(?:@(\d+) )?(.*)$/.exec(printed) ?? [];
  const runs = runsOf(atomsOf(text.replaceAll("|", "\t").replaceAll(" / ", "\n")));
  const claim = claimsIn(runs, edition as EditionId).claims.findLast(({groups}) => groups.length > 0);
  if (claim === undefined) return [];
  const of = [runs, claim, edition as EditionId] as const;
  const cells = cellsByHeads(runs, claim)?.map(({text}) => text || "□");
  return [headsPrinted(...of)?.map((text) => text || "□").join(" ") ?? "–", [...lostSlots(...of)].map(({column}) => column).join(" "), cells?.join(" ") ?? "–"];
}

test.each([
  ["as the form has them", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3",
    "本年制发件数 本年废止件数 现行有效件数", "", "1 2 3"],
  ["behind a column of numbers", "序号|信息内容|本年制发件数|本年废止件数|现行有效件数 / 1|规章|1|2|3",
    "本年制发件数 本年废止件数 现行有效件数", "", "1 2 3"],
  ["with one more", "信息内容|本年制发件数|本年废止件数|现行有效件数|备注 / 规章|1|2|3|无",
    "本年制发件数 本年废止件数 现行有效件数 备注", "", "1 2 3"],
  ["with empty cells behind them", "信息内容|本年制发件数|本年废止件数|现行有效件数|| / 规章|1|2|3||",
    "本年制发件数 本年废止件数 现行有效件数", "", "1 2 3"],
  ["with an empty cell for one", "信息内容|本年制发件数||现行有效件数 / 规章|1|2|3",
    "本年制发件数 □ 现行有效件数", "repealed", "–"],
  ["without the head of the rows", "项目|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3",
    "–", "", "1 2 3"],
  ["with that head in another line", "本年制发件数|本年废止件数|现行有效件数 / 信息内容 规章|1|2|3",
    "–", "", "–"],
  ["on one line, one lacking", "信息内容 本年制发件数 现行有效件数 / 规章 1 2",
    "本年制发件数 现行有效件数", "repealed", "–"],
  ["a line each, one lacking", "信息内容 / 本年制发件数 / 现行有效件数 / 规章 / 1 / 2",
    "本年制发件数 现行有效件数", "repealed", "–"],
  ["a line each, with another row's label before the values", "信息内容 / 本年制发件数 / 现行有效件数 / 规章 / 行政规范性文件 / 1 / 2",
    "本年制发件数 现行有效件数", "repealed", "–"],
  ["one in pieces", "信息内容|本年制|发件数|本年废止件数|现行有效件数 / 规章|1|2|3",
    "本年制发件数 本年废止件数 现行有效件数", "", "–"],
  ["beside what would be a piece of it, were it no head by itself", "@2019 第二十条第（五）项 / 信息内容|上一年项目数量|本年|处理决定数量 / 行政许可|1|2|3",
    "上一年项目数量 本年 处理决定数量", "", "–"],
  ["one in six pieces", "信息内容 / 本 / 年 / 制 / 发 / 件 / 数 / 现行有效件数 / 规章 / 1 / 3",
    "本年制发件数 现行有效件数", "", "–"],
  ["one in seven pieces", "信息内容 / 本 / 年 / 制 / 发 / 件 / 数 / 量 / 现行有效件数 / 规章 / 1 / 3",
    "本年制发件数 量 现行有效件数", "", "–"],
  ["one in two pieces of which the first is known, too", "@2019 信息内容 / 上一年项目数 / 量（指2019年事项数） / 本年增/ / 处理决定数量 / 行政许可 / 4 / -2 / 0",
    "上一年项目数量（指2019年事项数） 本年增/ 处理决定数量", "", "–"],
  ["two of which the first one's bracket is not closed before the other", "@2019 信息内容 上一年项目数量（指20 本年 增/减（指2020年 / 行政事业性收费 4",
    "上一年项目数量（指20 本年增/减（指2020年", "", "–"],
  ["a bracket in two pieces", "信息内容 / 本年制发件数（指2023 / 年） / 现行有效件数 / 规章 / 1 / 3",
    "本年制发件数（指2023年） 现行有效件数", "", "–"],
  ["a narrow bracket in two pieces", "信息内容 / 本年制发件数(指2023 / 年) / 现行有效件数 / 规章 / 1 / 3",
    "本年制发件数(指2023年) 现行有效件数", "", "–"],
  ["a bracket that closes behind another head", "信息内容 / 本年制发件数（指 / 现行有效件数 / 年） / 规章 / 1 / 3",
    "本年制发件数（指 现行有效件数 年）", "", "–"],
  ["brackets in brackets", "信息内容 / 本年制发件数（指（2023） / 年） / 现行有效件数 / 规章 / 1 / 3",
    "本年制发件数（指（2023）年） 现行有效件数", "", "–"],
  ["one that the form has not", "信息内容 / 甲 / 现行有效件数 / 规章 / 1 / 3",
    "甲 现行有效件数", "", "–"],
  ["of the row's own block", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|2|3 / 信息内容|本年处理决定数量 / 行政许可|5",
    "本年处理决定数量", "", "5"],
  ["of a form whose rows have no head", "办理情况|自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "–", "", "1 2 3 4 5 6 7"],
  ["one of seven lost", "自然人|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "–", "business", "–"],
  ["three of seven lost", "自然人|商业企业|科研机构|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "–", "publicWelfare legalService otherOrganisation", "–"],
  ["four of seven lost", "自然人|科研机构|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "–", "", "–"],
  ["one lost, with strange words among the others", "自然人|商业|科研机构|社会公益组织|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "–", "", "–"],
  ["one lost, with strange words around the others", "甲乙|自然人|科研机构|社会公益组织|法律服务机构|其他|总计|丙 / （一）予以公开|1|2|3|4|5|6|7",
    "–", "business", "–"],
  ["one lost, with strange words between two lines of them", "自然人|科研机构|社会公益组织 / 甲乙 / 法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "–", "", "–"],
  ["one lost, with strange words in their line", "自然人 甲乙 科研机构 社会公益组织 法律服务机构 其他 总计 / （一）予以公开 1 2 3 4 5 6 7",
    "–", "", "–"],
  ["one of three lost", "信息内容|本年制发件数|现行有效件数 / 规章|1|2|3",
    "本年制发件数 现行有效件数", "repealed", "–"],
  ["of rows side by side", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "–", "", "–"],
  ["of rows side by side, a column's lost", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果||总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "–", "pending", "–"],
  ["of rows side by side, a row's lost", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉| / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "–", "upheld corrected other pending total", "–"],
  ["of rows side by side, those of two rows lost", "四、政府信息公开行政复议、行政诉讼情况 / 行政诉讼 / 未经复议直接起诉| / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "–", "", "–"],
  ["of rows side by side, the columns' only once", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "–", "", "–"],
  ["of rows side by side, more than half of the columns'", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|结果维持|结果纠正|其他结果 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "–", "pending total upheld corrected other pending total", "–"],
  ["of rows side by side, in another order", "四、政府信息公开行政复议、行政诉讼情况 / 行政复议|行政诉讼 / 未经复议直接起诉|复议后起诉 / 结果维持|结果纠正|其他结果|尚未审结|总计|总计|结果维持|结果纠正|其他结果|尚未审结|结果维持|结果纠正|其他结果|尚未审结|总计 / 1|0|0|0|1|2|0|0|0|2|3|0|0|0|3",
    "–", "", "–"],
  ["over an empty cell", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1||3",
    "本年制发件数 本年废止件数 现行有效件数", "", "1 □ 3"],
  ["over an empty cell, with one more behind", "信息内容|本年制发件数|本年废止件数|现行有效件数| / 规章|1||3|",
    "本年制发件数 本年废止件数 现行有效件数", "", "1 □ 3"],
  ["over an empty cell, with one more before", "|信息内容|本年制发件数|本年废止件数|现行有效件数 / |规章|1||3",
    "本年制发件数 本年废止件数 现行有效件数", "", "1 □ 3"],
  ["with an empty cell for one before one in pieces", "信息内容||本年废|止件数|现行有效件数 / 规章|1|2|3",
    "□ 本年废止件数 现行有效件数", "", "–"],
  ["with an empty cell over a value", "信息内容||本年制发件数|本年废止件数|现行有效件数 / 规章|1|2||3",
    "□ 本年制发件数 本年废止件数 现行有效件数", "", "–"],
  ["in more cells than the row", "信息内容|本年制发件数|本年废止件数|现行有效件数| / 规章|1||3",
    "本年制发件数 本年废止件数 现行有效件数", "", "–"],
  ["over words between figures", "信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|待|3",
    "本年制发件数 本年废止件数 现行有效件数", "", "1 待 3"],
  ["in two rows", "信息内容|本年制发件数|| / ||本年废止件数|现行有效件数 / 规章|1||3",
    "本年制发件数", "", "–"],
  ["on a line of words", "信息内容 本年制发件数 本年废止件数 现行有效件数 / 规章 1 2 3",
    "本年制发件数 本年废止件数 现行有效件数", "", "–"],
  ["one of two lost", "@2019 信息内容|采购项目数量 / 政府集中采购|5|70",
    "采购项目数量", "", "–"],
  ["one lost, with strange words behind an empty cell", "自然人|科研机构||社会公益组织|甲乙|法律服务机构|其他|总计 / （一）予以公开|1|2|3|4|5|6|7",
    "–", "", "–"],
])("the heads over a row: %s", (_, text, ...found) => {
  expect(headsOf(text)).toEqual(found);
});
