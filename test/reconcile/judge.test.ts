import {reconcile} from "../../src/reconcile/reconcile";
import {buildFiling, yearOf} from "../build";

/** Whether a unit that reports 规章 may: holds, broken, or undecided where its name does not tell. */
const verdictOn = (unit: string, edition: "2019" | "2021"): string | undefined =>
  reconcile(buildFiling({unit, edition, year: yearOf(edition)})).find(({rule}) => rule === "disclosure.regulationsByLevel")?.verdict;

const names = (list: string): readonly string[] => list.trim().split(/\s+/);

const makers = names(`
  外交部 教育部 科技部 科学技术部 工业和信息化部 公安部 民政部 财政部 人力资源社会保障部 自然资源部 生态环境部 住房城乡建设部
  住房和城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 退役军人事务部 应急管理部 审计署 中国人民银行 人民银行
  国家发展和改革委员会 国家发展改革委 国家民委 国家卫生健康委员会 国家卫生健康委 中华人民共和国司法部 中华人民共和国国家发展和改革委员会
  国务院国资委 国务院国有资产监督管理委员会 海关总署 国家税务总局 税务总局 国家市场监督管理总局 市场监管总局 国家广播电视总局
  广电总局 国家体育总局 国家统计局 国家医疗保障局 国家医保局 中国证监会 中国证券监督管理委员会
  江苏省人民政府 广东省 内蒙古自治区 广西壮族自治区人民政府 新疆维吾尔自治区 北京市人民政府 上海市 重庆市（全市汇总） 海南省人民政府
  宿迁市人民政府 江苏省宿迁市人民政府 深圳市 吉林市人民政府 朝阳市 东莞市人民政府 中山市 嘉峪关市 儋州市 三沙市人民政府 那曲市
  呼伦贝尔市人民政府 广西壮族自治区南宁市 恩施土家族苗族自治州人民政府 恩施州 延边州人民政府 湖南省湘西土家族苗族自治州 伊犁州`);

const others = names(`
  昆山市人民政府 恩施市人民政府 江苏省昆山市 延吉市 义乌市（全市汇总） 徐州市新沂市人民政府 巢湖市人民政府 沭阳县人民政府
  北京市海淀区人民政府 上海市浦东新区 滨海新区 鄂温克族自治旗 六枝特区 杨林镇人民政府 果园街道办事处 密云区果园街道
  月河回族乡 长城苏木 江苏省教育厅 江苏省市场监督管理局 宿迁市司法局 宿迁市市场监管局 沭阳县发展改革委 五华区教育局
  国家税务总局宿迁市税务局 国家税务总局江苏省税务局 国家统计局宿迁调查队 中国人民银行宿迁市分行 中国证券监督管理委员会江苏监管局
  南京海关 上海海事局 长江航务管理局 中国气象局江苏省气象局 苏州工业园区管理委员会 昆明经济技术开发区管委会 阿里地区行政公署
  锡林郭勒盟行政公署 大兴安岭地区 宿迁市住房公积金管理中心 某某县财政局 某某镇 某某区人民政府`);

const untold = names("某某市人民政府 某单位 宿迁市人民政府办公室 江苏省人民政府办公厅 国家能源局 国家文物局 新疆生产建设兵团");

test("a hundred names and more are tried", () => {
  expect(new Set([...makers, ...others, ...untold]).size).toBeGreaterThan(115);
});

describe.each(["2019", "2021"] as const)("edition %s", (edition) => {
  test.each(makers)("%s may make 规章", (unit) => expect(verdictOn(unit, edition)).toBe("holds"));
  test.each(others)("%s may make none", (unit) => expect(verdictOn(unit, edition)).toBe("broken"));
  test.each(untold)("whether %s may, its name does not tell", (unit) => expect(verdictOn(unit, edition)).toBe("undecided"));
});

test.each(["国家乡村振兴局", "国家金融监督管理总局", "金融监管总局", "国家信访局", "国家知识产权局"])(
  "%s was made 直属机构 since 2021", (unit) => {
    expect(verdictOn(unit, "2021")).toBe("holds");
    expect(verdictOn(unit, "2019")).toBe("undecided");
  });
