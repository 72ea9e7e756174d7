import type {EditionId} from "../../src/editions/edition";
import type {Random} from "./random";

/** Invented text around the tables, full of numbers and of the tables' own words. */
export type Prose = {
  readonly head: readonly string[];
  /** Paragraphs by part of the report, 一 to 六. */
  readonly parts: readonly (readonly string[])[];
  readonly foot: readonly string[];
};

/** Invent the text of a report: none of it is anyone's. */
export function inventProse(edition: EditionId, unit: string, year: number, random: Random): Prose {
  const some = (most: number, from: readonly string[]): string[] =>
    from.filter(() => random.chance(most / from.length)).map((say) => fill(say, unit, year, random));
  const bars = random.chance(0.5) ? some(3, breadcrumbs) : [];
  return {
    head: [...bars, `${unit}${year}年政府信息公开工作年度报告`, ...random.chance(0.4) ? some(2, dates) : [],
      ...some(2, openings)],
    parts: [some(5, overall), some(edition === "2014" ? 2 : 1, disclosed), some(1, asked), some(1, disputed), some(3, problems),
      some(2, others)],
    foot: [...some(2, notes), ...some(2, signed), ...some(2, footers)],
  };
}

const fill = (say: string, unit: string, year: number, random: Random): string =>
  say.replace(/#/g, () => String(random.below(random.pick([3, 40, 900])))).replace(/@/g, unit)
    .replace(/%Y/g, String(year)).replace(/%N/g, String(year + 1));

const breadcrumbs = [
  "当前位置：首页 > 政府信息公开 > 法定主动公开内容 > 政府信息公开年报",
  "索引号： | 01532#5-%N-000#6 | 主题分类： | 综合政务 |",
  "发布日期：%N-01-19 09:32    浏览次数：#    字体：[大 中 小]",
  "【打印】 【字体：大 中 小】 来源：@",
  "名　　称 | @%Y年政府信息公开工作年度报告 | 有效性 | 有效 |",
];
const dates = ["发布时间：%N-01-2# 来源：@", "（%N年1月18日）", "信息来源：党政办 浏览次数：#", "作者：办公室 点击数：#"];
const openings = [
  "根据《中华人民共和国政府信息公开条例》（国务院令第711号）第五十条规定，编制本报告。",
  "本报告所列数据的统计期限自%Y年1月1日起至%Y年12月31日止。",
  "本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分组成。",
  "如对本报告有疑问，请与@办公室联系（邮编：223800；电话：0527-8#0000）。",
];
const overall = [
  "（一）主动公开。全年主动公开政府信息#条，其中规章0条、规范性文件#件，行政许可#件，行政处罚#件，行政强制#件，其他#条。",
  "（二）依申请公开。%Y年共收到政府信息公开申请#件，上年结转#件，办结#件，结转下年度继续办理#件。",
  "1.机构职能#条；2.政策文件#条；3.工作动态#条；4.其他#条，总计#条。",
  "（三）政府信息管理。严格执行“三审三校”，属于国家秘密、商业秘密、个人隐私的一律不予公开。",
  "（四）平台建设。通过微信公众号推送信息#条，微博#条，政府网站#条，访问量1,2#5人次。",
  "（五）监督保障。举办培训班#次，接受培训#人次，召开专题会议#次，未发生责任追究。",
  "新收申请中自然人#件，商业企业#件，科研机构0件，其他组织0件。",
  "完善制度建设，行政规范性文件公开发布率为100%，政策解读率为9#.5%。",
  "今年以来，全镇上下认真落实各项部署，推动基层政务公开标准化规范化，取得了新的成效。",
];
const disclosed = [
  "%Y年，@主动公开政府信息#条，比上年增加#条，增长12.#%。",
  "本年制发行政规范性文件#件，废止#件，现行有效#件。",
  "按照《条例》第二十条的规定，主动公开机构设置、财政预算决算、行政事业性收费、政府集中采购等信息。",
];
const asked = [
  "%Y年新收申请#件，予以公开#件，部分公开#件，不予公开#件，无法提供#件。",
  "申请内容主要涉及征地拆迁、财政资金等，申请人以自然人为主。",
];
const disputed = [
  "%Y年，因政府信息公开被申请行政复议#件，结果维持#件；行政诉讼#件，结果纠正0件，尚未审结0件。",
  "本年度未发生行政复议、行政诉讼。",
];
const problems = [
  "一是公开内容还不够丰富；二是解读形式单一；三是队伍人员变动较大。",
  "（一）存在的主要问题。1.主动公开意识有待增强；2.个别栏目更新不及时。",
  "（二）改进情况。一是加强学习，%N年计划开展培训4次；二是强化考核。",
  "下一步，将继续做好规章、规范性文件的集中公开工作。",
];
const others = [
  "根据《政府信息公开信息处理费管理办法》，本机关%Y年收取信息处理费0元。",
  "无其他需要报告的事项。",
  "%Y年办理人大建议#件、政协提案#件，办复率100%。",
];
const notes = [
  "注：1.本年新收含转办#件；2.行政诉讼含上年度结转数量。",
  "备注：以上数据含下属单位#家。",
  "（注：“其他”含个体工商户。）",
];
const signed = ["@", "%N年1月20日", "单位负责人：某某    审核人：某某    填报人：某某", "联系电话：0527-8#0001    填报日期：%N年1月15日"];
const footers = ["扫一扫在手机打开当前页", "版权所有：@ 网站标识码：32130000## 苏ICP备1#0000号", "分享到： 关闭窗口 上一篇：无 下一篇：没有了"];
