import {readProse} from "../../src/recognise/prose/read-prose";
import {say} from "../../src/reconcile/say";
import {reconcile} from "../../src/reconcile/reconcile";
import {buildFiling, yearOf} from "../build";

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
  return {verdict: finding.verdict, why: finding.detail?.why, jumps, zh: say(finding, filing), en: say(finding, filing, "en-US")};
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
  expect(broken("128.35")).toEqual([]);
  expect(broken("130")).toEqual(["prose.disagrees"]);
});
