import type {Finding} from "../../src/reconcile/finding";
import {reconcile, type ReconcileOptions} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
import {type Built, buildFiling} from "../build";

const broken = (now: Built, then: Built, options?: ReconcileOptions): readonly Finding[] =>
  reconcile(buildFiling(now), buildFiling({year: 2023, ...then}), options).filter(({verdict}) => verdict === "broken");
const of = (rule: string, findings: readonly Finding[]) => findings.filter((one) => one.rule === rule);

describe("last year's report handed in again", () => {
  const copied = (built: Built = {}): Built => ({...built, change: {...figuresOf(2023), ...built.change}});
  const figuresOf = (year: number) => Object.fromEntries(buildFiling({year}).figures);
  const same = (now: Built, then: Built = {}, options?: ReconcileOptions) => of("crossYear.sameAsLast", broken(now, then, options));

  test("is a warning that says of which forms, and how many figures are not zero", () => {
    const [finding, ...others] = same(copied());
    expect(others).toEqual([]);
    expect(finding).toMatchObject({severity: "warning", figures: []});
    const [zh, en] = [say(finding!, buildFiling()), say(finding!, buildFiling(), "en-US")];
    expect(zh).toContain("《主动公开政府信息情况》、《收到和处理政府信息公开申请情况》、《政府信息公开行政复议、行政诉讼情况》的各数都与上年度报告相同");
    expect(zh).toMatch(/其中 \d+ 个不为零/);
    expect(en).toContain("is the same as in last year's report");
  });

  test("is told of two forms, where the third is new, and not of one", () => {
    expect(same(copied({change: {"disclosure.licensing.decisions": 7}}))).toHaveLength(1);
    expect(same(copied({change: {"disclosure.licensing.decisions": 7, "disputes.review.other": 9}}))).toEqual([]);
    expect(same({})).toEqual([]);
  });

  test("is not told of a few figures that are not zero", () => {
    const zeros = Object.fromEntries([...buildFiling().figures.keys()].map((id) => [id, 0]));
    const few = {...zeros, "applications.received.person": 2, "applications.received.total": 2};
    expect(same({change: few}, {change: few})).toEqual([]);
    const some = {...few, ...Object.fromEntries(["granted", "handled"].flatMap((row) => ["person", "business", "research", "total"]
      .map((column) => [`applications.${row}.${column}`, 2])))};
    expect(same({change: some}, {change: some})).toHaveLength(1);
    // One form has changed and one is the same for being all zero.
    const other = {...some, "disclosure.licensing.decisions": 3};
    expect(same({change: some}, {change: other})).toEqual([]);
  });

  test("is told of a small unit whose few figures are all alike, large ones among them", () => {
    const zeros = Object.fromEntries([...buildFiling().figures.keys()].map((id) => [id, 0]));
    const few = {
      ...zeros, "disclosure.licensing.decisions": 1881, "disclosure.penalties.decisions": 159, "disclosure.coercion.decisions": 3,
      "disclosure.normativeDocuments.issued": 2, "disclosure.normativeDocuments.repealed": 2,
    };
    expect(same({change: few}, {change: few})).toHaveLength(1);
  });

  test("is told of the only form of an edition", () => {
    const change = Object.fromEntries(buildFiling({edition: "2014", year: 2017}).figures);
    const last = buildFiling({edition: "2014", year: 2017});
    expect(reconcile(buildFiling({edition: "2014", year: 2018, change}), last).map(({rule}) => rule)).toContain("crossYear.sameAsLast");
  });

  test("a blank where last year had a number is another figure; blanks in both years are the same", () => {
    expect(same(copied({change: {"applications.granted.person": null, "disputes.review.other": 1}}))).toEqual([]);
    const blank = {"applications.granted.person": null};
    expect(same(copied({change: blank}), {change: blank})).toHaveLength(1);
  });

  test("is a hint where the scope changed", () => {
    expect(same(copied(), {}, {scopeChanged: true}).map(({severity}) => severity)).toEqual(["hint"]);
  });
});

describe("a unit of another name", () => {
  const carried = {"applications.carriedIn.person": 103};
  const across = (unit: string, last: string, options?: ReconcileOptions) =>
    broken({unit, change: carried}, {unit: last}, options).filter(({rule}) => rule.startsWith("crossYear."))
      .map(({rule, severity}) => `${rule} ${severity}`);

  test.each([
    ["示例县自然资源局", "示例县国土资源局"], ["甲乙街道办事处", "甲街道办事处"], ["东城街道", "西城街道"],
    ["某某市人民政府（全市汇总）", "某某市人民政府（本机关）"], ["江苏省", "江苏省人民政府（全省汇总）"],
  ])("%s after %s: nothing must be mended across years, but it is asked", (unit, last) => {
    expect(across(unit, last)).toEqual(["crossYear.carryOver warning", "crossYear.otherUnit hint"]);
  });

  test("is no question once the user has said so", () => {
    expect(across("甲乙街道办事处", "甲街道办事处", {scopeChanged: true})).toEqual(["crossYear.carryOver hint"]);
  });

  test.each([
    ["密云区果园街道", "果园街道办事处"], ["果园街道", ""], ["", ""], ["江苏省", "江苏省人民政府"], ["某某市发改委", "某某市发展和改革委员会"],
  ])("%s after %s is none", (unit, last) => expect(across(unit, last)).toEqual(["crossYear.carryOver error"]));

  test("is asked in both languages, with both names", () => {
    const filing = buildFiling({unit: "甲乙街道办事处"});
    const [finding] = of("crossYear.otherUnit", broken({unit: "甲乙街道办事处"}, {unit: "甲街道办事处"}));
    expect(say(finding!, filing)).toBe("上年度报告是“甲街道办事处”的，本年的填报单位是“甲乙街道办事处”。单位合并、更名或者统计范围变化了吗？" +
      "变化了的，请说明（“上年”一页的“单位合并、更名或职责调整过”，命令行 --scope-changed），跨年度关系只作提示；没有的，请改用本单位的上年度报告。");
    expect(say(finding!, filing, "en-US")).toContain("Was the unit merged or renamed");
  });
});
