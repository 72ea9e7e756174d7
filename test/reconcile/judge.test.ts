import {reconcile} from "../../src/reconcile/reconcile";
import {readProse} from "../../src/recognise/prose/read-prose";
import {say} from "../../src/reconcile/say";
import {buildFiling, figure, yearOf} from "../build";

/** Whether a unit that reports 规章 may: holds, broken, or undecided where its name does not tell. */
const verdictOn = (unit: string, edition: "2019" | "2021"): string | undefined =>
  reconcile(buildFiling({unit, edition, year: yearOf(edition)})).find(({rule}) => rule === "disclosure.regulationsByLevel")?.verdict;

const names = (list: string): readonly string[] => list.trim().split(/\s+/);

const makers = names(`
  外交部 教育部 科技部 科学技术部 工业和信息化部 公安部 民政部 财政部 人力资源社会保障部 自然资源部 生态环境部 住房城乡建设部
  住房和城乡建设部 交通运输部 水利部 农业农村部 商务部 文化和旅游部 退役军人事务部 应急管理部 审计署 中国人民银行 人民银行
  国家发展和改革委员会 国家发展改革委 国家民委 国家卫生健康委员会 国家卫生健康委 中华人民共和国司法部 中华人民共和国国家发展和改革委员会
  国务院国资委 国务院国有资产监督管理委员会 海关总署 国家税务总局 税务总局 国家市场监督管理总局 市场监管总局 国家广播电视总局
  广电总局 国家体育总局 国家互联网信息办公室 国家网信办 国家统计局 国家医疗保障局 国家医保局 中国证监会 中国证券监督管理委员会
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

const untold = names("某某市人民政府 某单位 宿迁市人民政府办公室 江苏省人民政府办公厅 国家能源局 国家文物局 新疆生产建设兵团 发展改革委");

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

type Amount = {
  readonly unit: string; readonly amount: string; readonly last?: string;
  readonly more?: Readonly<Record<string, number>>;
};

/** The finding on an amount's unit, last year's amount beside it where one is given. */
function check(rule: string, id: string, edition: "2014" | "2019" | "2021", {unit, amount, last, more = {}}: Amount) {
  const year = yearOf(edition);
  const filing = buildFiling({edition, year, unit, change: {[id]: amount, ...more}});
  const before = last === undefined ? undefined : buildFiling({edition, year: year - 1, unit, change: {[id]: last}});
  const findings = reconcile(filing, before);
  const finding = findings.find((one) => one.rule === rule && one.figures[0] === id)!;
  const jumps = findings.filter((one) => one.rule === "crossYear.jump" && one.verdict === "broken" && one.figures[0] === id);
  return {verdict: finding.verdict, severity: finding.severity, why: finding.detail?.why, jumps, zh: say(finding, filing), en: say(finding, filing, "en-US")};
}

const fees = (given: Amount) => check("format.moneyUnit", "disclosure.fees.amount", "2021", given);
const procured = (given: Amount) => check("disclosure.procurementUnit", "disclosure.procurement.amount", "2019", given);
const charged = (given: Amount) => check("statistics.moneyUnit", "statistics.fees.charged", "2014", given);
const budgeted = (given: Amount) => check("statistics.moneyUnit", "statistics.capacity.budget", "2014", given);

describe("administrative fees in 元", () => {
  test.each([
    ["某某街道办事处", "1283500"], ["某某街道办事处", "15000"], ["杨林镇人民政府", "1000"], ["杨林镇人民政府", "12835.50"],
    ["桐梓县人民政府", "1283500"], ["桐梓县教育局", "125000"], ["宿迁市人民政府", "727012578"], ["江苏省人民政府", "4200000000"],
    ["某某局", "3000000"],
  ])("%s: %s", (unit, amount) => expect(fees({unit, amount})).toMatchObject({verdict: "broken", why: "size"}));

  test.each([
    ["某某街道办事处", "128.35"], ["某某街道办事处", "999"], ["杨林镇人民政府", "1283.5"], ["杨林镇人民政府", "1283.5012"],
    ["桐梓县人民政府", "45120"], ["桐梓县教育局", "21500.75"], ["宿迁市人民政府（全市汇总）", "72701.2578"], ["江苏省人民政府", "4200000"],
    ["国家税务总局", "0"], ["", "0"],
  ])("are none: %s, %s", (unit, amount) => expect(fees({unit, amount}).verdict).toBe("holds"));

  test("wait for the level where only that tells", () => {
    const found = fees({unit: "某单位", amount: "15000"});
    expect(found).toMatchObject({verdict: "undecided", why: "size"});
    expect(found.zh).toContain("看不出级别");
  });

  test("are told by last year's, also where they moved by ten times besides, and once", () => {
    const found = fees({unit: "江苏省人民政府", amount: "128350", last: "12.5"});
    expect(found).toMatchObject({verdict: "broken", why: "last", jumps: []});
    expect(found.zh).toContain("上年度报告为 12.5");
    expect(fees({unit: "江苏省人民政府", amount: "128350", last: "2.5"}).why).toBe("last");
    expect(fees({unit: "江苏省人民政府", amount: "128350.1234", last: "2.5"}).verdict).toBe("holds");
    expect(fees({unit: "江苏省人民政府", amount: "128350", last: "160.5"}).jumps).toHaveLength(1);
  });
});

test("of last year's amount in 元 this year's is not to blame", () => {
  const found = fees({unit: "江苏省人民政府", amount: "12.5", last: "128350"});
  expect(found).toMatchObject({verdict: "broken", severity: "hint", why: "lastInYuan", jumps: []});
  expect(found.zh).toContain("上年度报告为 128350，约为本年的一万倍，像是上年误以元为单位");
  expect(found.en).toContain("as if it were in yuan");
  expect(fees({unit: "江苏省人民政府", amount: "12.5", last: "1283.5"}).verdict).toBe("holds");
});

test("an amount that is said to be in 元 is not told of a unit printed elsewhere besides", () => {
  const id = "disclosure.fees.amount";
  const rules = (text: string) => reconcile(buildFiling({unit: "某某街道办事处", change: {
    [id]: figure(text, id, {unit: "万元", otherUnits: ["元"]}),
  }})).filter(({verdict, figures: ids}) => verdict === "broken" && ids.includes(id)).map(({rule}) => rule);
  expect([rules("15000"), rules("1.5")]).toEqual([["format.moneyUnit"], ["format.moneyUnitsDiffer"]]);
});

test("what was bought is told by its projects", () => {
  const more = {"disclosure.procurement.projects": 2};
  expect(procured({unit: "某某局", amount: "216560", more})).toMatchObject({verdict: "broken", why: "each"});
  expect(procured({unit: "某某局", amount: "216560", more}).zh).toContain("“采购项目数量”只有 2，可能误以元为单位");
  expect(procured({unit: "某某局", amount: "21.6560", more}).verdict).toBe("holds");
});

test("fees for copies are told by the requests, budgets by the level", () => {
  const more = {"statistics.requests.received": 5};
  expect(charged({unit: "江苏省人民政府", amount: "120", more})).toMatchObject({verdict: "broken", why: "each"});
  expect(charged({unit: "江苏省人民政府", amount: "0.012", more}).verdict).toBe("holds");
  expect(budgeted({unit: "某某街道办事处", amount: "5000"})).toMatchObject({verdict: "broken", why: "size"});
  expect(budgeted({unit: "某某街道办事处", amount: "0.5"}).verdict).toBe("holds");
  expect(budgeted({unit: "江苏省人民政府", amount: "5000"}).verdict).toBe("holds");
});

test("fees that a sentence states in 万元 are told by it, once", () => {
  const prose = readProse("全年收取行政事业性收费128.35万元。", "2021", 2024);
  expect(prose).toHaveLength(1);
  const filing = (amount: string) => buildFiling({unit: "江苏省人民政府", change: {"disclosure.fees.amount": amount}, prose});
  const broken = (amount: string) => reconcile(filing(amount)).filter(({verdict}) => verdict === "broken").map(({rule}) => rule);
  expect(broken("1283500")).toEqual(["format.moneyUnit"]);
  const inYuan = {...filing("1283500"), prose: readProse("全年收取行政事业性收费1283500元。", "2021", 2024)};
  const told = reconcile(inYuan).find(({verdict}) => verdict === "broken")!;
  expect(say(told, inYuan)).toContain("1283500（万元），正文写的是“1283500元”，即 128.35 万元，相差约一万倍");
  expect(say(told, inYuan, "en-US")).toContain("1283500 万元; the text says “1283500元”, which is 128.35 万元, about 10,000 times");
  expect(broken("128.35")).toEqual([]);
  expect(broken("130")).toEqual(["prose.disagrees"]);
});
