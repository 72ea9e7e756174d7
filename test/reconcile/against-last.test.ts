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

  const formOf = (form: string, year: number) =>
    Object.fromEntries(Object.entries(figuresOf(year)).filter(([id]) => id.startsWith(`${form}.`)));

  test("is told of two forms, where the third is new, and not of a small one", () => {
    expect(same(copied({change: formOf("applications", 2024)})).map(({detail}) => detail?.forms)).toEqual(["disclosure disputes"]);
    expect(same({change: formOf("disputes", 2023)})).toEqual([]);
    expect(same({})).toEqual([]);
  });

  // None of them is zero.
  const copies = Object.entries(figuresOf(2023));
  const changedIn = (count: number) => Object.fromEntries(copies.filter(([id]) => !id.startsWith("disclosure.fees"))
    .slice(0, count).map(([id, {value}]) => [id, Number(value) + 5]));

  test("is told of most figures, where some are new in each form, and says of how many", () => {
    const all = copies.length;
    const few = {"disclosure.licensing.decisions": 7, "applications.granted.person": 8, "disputes.review.other": 9};
    const [finding, ...others] = same(copied({change: few}));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({severity: "warning", detail: {count: all - 3, of: all}});
    expect(say(finding!, buildFiling())).toBe(`不为零的 ${all} 个数中，有 ${all - 3} 个与上年度报告相同，可能是在上年的报告上只改了几处。` +
      "请核对，确属实际情况的，请作审核说明。");
    expect(say(finding!, buildFiling(), "en-US")).toContain(`Of ${all} figures that are not zero, ${all - 3} are the same`);
  });

  test.each([[0.19, 1], [0.22, 0]])("where %d of the figures are new, in each form, it is told of %i", (share, count) => {
    const isSpread = {"disputes.review.other": 9, "disclosure.licensing.decisions": 7};
    const change = {...isSpread, ...changedIn(Math.round(copies.length * share) - 2)};
    expect(same(copied({change}))).toHaveLength(count);
  });

  test("is not told of most of a few figures", () => {
    const zeros = Object.fromEntries([...buildFiling().figures.keys()].map((id) => [id, 0]));
    const some = (count: number) => ({...zeros, ...Object.fromEntries(copies.filter(([id]) => id.startsWith("applications")).slice(0, count).map(([id]) => [id, 3])),
      "disclosure.licensing.decisions": 7, "disputes.review.other": 8});
    const now = (count: number) => ({...some(count), "disclosure.licensing.decisions": 5, "disputes.review.other": 6, "applications.received.total": 9});
    expect(same({change: now(14)}, {change: some(14)})).toEqual([]);
    expect(same({change: now(22)}, {change: some(22)})).toHaveLength(1);
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
    const blank = {"applications.granted.person": null};
    const forms = (now: Built, then: Built = {}) => same(now, then).map(({detail}) => detail?.forms);
    expect(forms(copied({change: blank}))).toEqual(["disclosure disputes"]);
    expect(forms(copied({change: blank}), {change: blank})).toEqual(["disclosure applications disputes"]);
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
      "变化了的，请说明（“与上年比较”中的“单位合并、更名或职责调整过”，命令行 --scope-changed），跨年度关系只作提示；没有的，请改用本单位的上年度报告。");
    expect(say(finding!, filing, "en-US")).toContain("Was the unit merged or renamed");
  });
});
