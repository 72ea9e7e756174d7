import fc from "fast-check";
import {type EditionId, editions} from "../../src/editions/edition";
import {numberOr} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import type {Addend, Finding} from "../../src/reconcile/finding";
import {reconcile, type ReconcileOptions} from "../../src/reconcile/reconcile";
import {balancedFiling} from "../arbitrary";
import {indicatorsIn} from "../balance";
import {buildFiling, figure} from "../build";
import {casesOf, outOf} from "../proof";

const broken = (filing: Filing, last?: Filing): readonly Finding[] =>
  reconcile(filing, last).filter(({verdict}) => verdict === "broken");

const verdictOf = (rule: string, at: string, filing: Filing): string | undefined =>
  reconcile(filing).find((finding) => finding.rule === rule && finding.at === at)?.verdict;

test("a whole 2021 filing has 42 identities", () => {
  const identities = reconcile(buildFiling())
    .filter(({of, severity}) => of?.is === "equal" && severity === "error").map(({rule}) => rule);
  const counts = Object.fromEntries([...new Set(identities)].map((rule) =>
    [rule, identities.filter((one) => one === rule).length]));
  expect(counts).toEqual({
    "applications.flow": 7, "applications.handledTotal": 7, "applications.rowTotal": 25, "disputes.total": 3,
  });
  expect(identities).toHaveLength(42);
});

test.each([["2021", 175], ["2019", 161]] as [EditionId, number][])(
  "every figure of applications, edition %s, is guarded twice: down its column and across its row",
  (edition, count) => {
    const figures = indicatorsIn(edition).filter(({form}) => form === "applications");
    expect(figures).toHaveLength(count);
    for (const {id} of figures) {
      const value = numberOr(NaN, buildFiling({edition}).figures.get(id));
      const guards = broken(buildFiling({edition, change: {[id]: value + 1}}))
        .filter(({figures: ids, severity}) => severity === "error" && ids.includes(id));
      expect([id, new Set(guards.map(({of}) => of!.each))]).toEqual([id, new Set(["column", "row"])]);
    }
  },
);

describe.each(editions)("edition $id", ({id: edition, from, rules}) => {
  const rulesOf = (findings: readonly Finding[]) => new Set(findings.map(({rule}) => rule));

  test("has no rule that a balanced filing breaks", () => {
    const findings = reconcile(buildFiling({edition}));
    expect(findings.length).toBeGreaterThan(rules.length);
    expect(findings.filter(({verdict}) => verdict !== "holds")).toEqual([]);
  });

  test("has none across years that two balanced filings of consecutive years break", () => {
    const [last, filing] = [buildFiling({edition, year: from}), buildFiling({edition, year: from + 1})];
    const across = rules.map((rule) => rule.id).filter((rule) => rule.startsWith("crossYear."));
    expect(across.length).toBeGreaterThan(0);
    expect([...rulesOf(reconcile(filing, last))]).toEqual(expect.arrayContaining(across));
    expect(reconcile(filing, last).filter(({verdict}) => verdict !== "holds")).toEqual([]);
  });
});

test("balanced figures of any size and decimals break no identity", () => {
  fc.assert(fc.property(balancedFiling(), (filing) => {
    const identities = reconcile(filing).filter(({of}) => of?.is === "equal" && of.severity === "error");
    expect(identities.length).toBeGreaterThan(5);
    expect(identities.filter(({verdict}) => verdict !== "holds")).toEqual([]);
  }), outOf(600));
});

test("a rule that meets a blank is never broken but for a blank total or blank parts", () => {
  let met = 0;
  fc.assert(fc.property(balancedFiling({blanks: true}), (filing) => {
    const doubtful = reconcile(filing).filter(({verdict, left, right, of}) =>
      verdict === "broken" && of?.is === "equal" && (left!.sum === null || right!.sum === null));
    met += doubtful.length;
    for (const {left, right} of doubtful) {
      const isBlank = ({value}: Addend): boolean => value === null;
      expect(left!.terms.every(isBlank) !== right!.terms.every(isBlank)).toBe(true);
    }
  }), outOf(600));
  expect(met).toBeGreaterThan(casesOf(600) / 10);
});

describe("blanks", () => {
  const zeros = {
    "disputes.review.upheld": 0, "disputes.review.corrected": 0, "disputes.review.other": 0, "disputes.review.pending": 0,
  };
  const blanks = {
    "disputes.review.upheld": null, "disputes.review.corrected": "/", "disputes.review.other": null,
    "disputes.review.pending": "——",
  };
  const verdict = (change: Record<string, number | string | null>): string | undefined =>
    verdictOf("disputes.total", "review", buildFiling({change}));

  test("a blank total beside parts that are not all zero is broken", () => {
    expect(verdict({"disputes.review.total": null})).toBe("broken");
    expect(verdict({"disputes.review.total": "/", ...zeros, "disputes.review.other": 1})).toBe("broken");
  });

  test("a blank total beside parts that are all zero is undecided", () => {
    expect(verdict({"disputes.review.total": null, ...zeros})).toBe("undecided");
  });

  test("blank parts beside a total that is not zero are broken", () => {
    expect(verdict({"disputes.review.total": 3, ...blanks})).toBe("broken");
  });

  test("blank parts beside a zero total, or beside a blank one, are undecided", () => {
    expect(verdict({"disputes.review.total": 0, ...blanks})).toBe("undecided");
    expect(verdict({"disputes.review.total": null, ...blanks})).toBe("undecided");
  });

  test("some blank parts are undecided while they may make up the total, and broken where the others exceed it", () => {
    const parts = {"disputes.review.corrected": 3, "disputes.review.other": 4, "disputes.review.pending": 5};
    expect(verdict({"disputes.review.total": 12, "disputes.review.upheld": null, ...parts})).toBe("undecided");
    expect(verdict({"disputes.review.total": 11, "disputes.review.upheld": null, ...parts})).toBe("broken");
  });

  test("a figure that the source does not show is as unknown as a blank", () => {
    const without = ["disputes.review.upheld"];
    const parts = {"disputes.review.corrected": 3, "disputes.review.other": 4, "disputes.review.pending": 5};
    const verdictOver = (total: number) =>
      verdictOf("disputes.total", "review", buildFiling({without, change: {"disputes.review.total": total, ...parts}}));
    expect([11, 12, 99].map(verdictOver)).toEqual(["broken", "undecided", "undecided"]);
  });

  test("a change may be negative: nothing is certain beside a blank one", () => {
    const over = (change: number | null, items: number) => verdictOf("disclosure.itemsNotNegative", "licensing", buildFiling({
      edition: "2019", change: {"disclosure.licensing.change": change, "disclosure.licensing.previousItems": items},
    }));
    expect([over(null, 5), over(-6, 5), over(-5, 5)]).toEqual(["undecided", "broken", "holds"]);
  });

  test("what is blank counts as 0 where the user says so, and as nothing else", () => {
    const filing = buildFiling({change: {"disputes.review.total": 1, ...blanks}});
    const say = (options: ReconcileOptions) => reconcile(filing, undefined, options)
      .filter(({rule, at}) => rule === "disputes.total" && at === "review")
      .map(({verdict: said, difference, detail}) => [said, difference, detail?.why]);
    expect(say({})).toEqual([["broken", null, "partsBlank"]]);
    expect(say({blanksAsZero: true})).toEqual([["broken", 1, undefined]]);
    const absent = buildFiling({without: ["disputes.review.upheld"], change: {"disputes.review.total": 99}});
    expect(reconcile(absent, undefined, {blanksAsZero: true})
      .find(({rule, at}) => rule === "disputes.total" && at === "review")!.verdict).toBe("undecided");
  });

  test("text is neither blank nor zero: undecided", () => {
    expect(verdict({"disputes.review.total": "若干"})).toBe("undecided");
    expect(verdict({"disputes.review.total": 3, ...blanks, "disputes.review.other": "若干"})).toBe("undecided");
  });

  test("the exceptions are for a total of parts: a blank on either side of the flow is undecided", () => {
    const filing = buildFiling({change: {"applications.received.person": null, "applications.carriedIn.person": null}});
    expect(verdictOf("applications.flow", "person", filing)).toBe("undecided");
  });
});

test("a rule of which a figure is absent from the source waits for it; one that meets none is not evaluated", () => {
  const person = [...buildFiling().figures.keys()].filter((id) => id.endsWith(".person"));
  expect(person.length).toBe(25);
  const filing = buildFiling({without: ["applications.granted.person"]});
  expect(verdictOf("applications.handledTotal", "person", filing)).toBe("undecided");
  expect(verdictOf("applications.rowTotal", "granted", filing)).toBe("undecided");
  expect(verdictOf("applications.handledTotal", "business", filing)).toBe("holds");
  expect(verdictOf("applications.handledTotal", "person", buildFiling({without: person}))).toBeUndefined();
});

test("a channel above the total is found whatever the other channels hold", () => {
  const change = {"statistics.channels.weibo": 690, "statistics.channels.website": null, "statistics.channels.other": "/"};
  const findings = reconcile(buildFiling({edition: "2014", change})).filter(({rule}) => rule === "statistics.channelWithinTotal");
  expect(findings.map(({figures: [channel], verdict}) => [channel, verdict])).toEqual([
    ["statistics.channels.gazette", "holds"], ["statistics.channels.website", "undecided"],
    ["statistics.channels.weibo", "broken"], ["statistics.channels.wechat", "holds"],
    ["statistics.channels.other", "undecided"],
  ]);
});

test("numbers beyond floats add up exactly", () => {
  const rule = (change: Record<string, string>): Finding =>
    reconcile(buildFiling({change})).find(({rule, at}) => rule === "disputes.total" && at === "review")!;
  const sum = {"disputes.review.upheld": "0.1", "disputes.review.corrected": "0.2", "disputes.review.other": "0", "disputes.review.pending": "0"};
  expect(rule({...sum, "disputes.review.total": "0.3"}).verdict).toBe("holds");
  expect(rule({...sum, "disputes.review.total": "0.30000000000000001"})).toMatchObject({verdict: "broken"});
});

test("a finding gives both sides, the exact difference, its cells and their places", () => {
  const change = {
    "applications.received.person": 12, "applications.carriedIn.person": 3,
    "applications.handled.person": 13, "applications.carriedOut.person": 1,
  };
  const finding = broken(buildFiling({change})).find(({rule, at}) => rule === "applications.flow" && at === "person")!;
  expect(finding).toMatchObject({
    severity: "error", form: "applications", difference: 1,
    left: {sum: 15, terms: [{label: "本年新收", value: 12}, {label: "上年结转", value: 3}]},
    right: {sum: 14, terms: [{label: "办理结果总计", value: 13}, {label: "结转下年度", value: 1}]},
    figures: Object.keys(change),
  });
  expect(finding.places).toEqual(Object.keys(change).map((key) => ({in: "json", key})));
});

describe("last year", () => {
  const last = buildFiling({year: 2023});

  test("breaks of the rules across years are errors and warnings", () => {
    const filing = buildFiling({change: {"applications.carriedIn.person": 103, "disclosure.regulations.inForce": 99}});
    const found = broken(filing, last).filter(({rule}) => rule.startsWith("crossYear."));
    expect(found.map(({rule, at, severity}) => [rule, at, severity])).toEqual([
      ["crossYear.inForceRollForward", "regulations", "warning"],
      ["crossYear.carryOver", "person", "error"],
    ]);
  });

  test("they are hints where the unit's scope changed, and only they", () => {
    const filing = buildFiling({change: {"applications.carriedIn.person": 103}});
    const found = reconcile(filing, last, {scopeChanged: true}).filter(({verdict}) => verdict === "broken");
    expect(found.filter(({rule}) => rule.startsWith("crossYear.")).map(({severity}) => severity)).toContain("hint");
    expect(found.filter(({rule, severity}) => rule.startsWith("crossYear.") && severity !== "hint")).toEqual([]);
    expect(found.find(({rule}) => rule === "applications.flow")!.severity).toBe("error");
  });

  test("without it, no rule across years is evaluated", () => {
    const rules = reconcile(buildFiling()).map(({rule}) => rule);
    expect(rules.filter((rule) => rule.startsWith("crossYear."))).toEqual([]);
    expect(rules).not.toContain("disputes.withoutApplications");
    expect(rules).not.toContain("disclosure.repealedWithinStock");
  });

  test("the last year of one edition meets the first of the next where their figures mean the same", () => {
    const filing = buildFiling({year: 2021, change: {"applications.carriedIn.person": 50}});
    const rules = broken(filing, buildFiling({edition: "2019", year: 2020})).map(({rule, at}) => [rule, at]);
    expect(rules).toContainEqual(["crossYear.carryOver", "person"]);
    expect(rules.map(([rule]) => rule)).not.toContain("crossYear.inForceRollForward");
  });

  test.each([
    [100, 10, "broken"], [99, 10, "holds"], [10, 100, "broken"], [90, 9, "holds"],
    [0, 30, "broken"], [30, 0, "broken"], [29, 0, "holds"], [0, 29, "holds"],
  ])("%i after %i jumps: %s", (value, before, verdict) => {
    const id = "disclosure.licensing.decisions";
    const findings = reconcile(buildFiling({change: {[id]: value}}), buildFiling({year: 2023, change: {[id]: before}}));
    expect(findings.find(({rule, figures: ids}) => rule === "crossYear.jump" && ids[0] === id)!.verdict).toBe(verdict);
  });
});

describe("规章", () => {
  const verdict = (unit: string, level?: Filing["level"]): string | undefined =>
    verdictOf("disclosure.regulationsByLevel", "regulations", buildFiling({unit, level}));

  test("may be reported by provinces and cities, not by townships, counties and departments", () => {
    expect(verdict("江苏省人民政府")).toBe("holds");
    expect(verdict("杨林镇人民政府")).toBe("broken");
    expect(verdict("桐梓县人民政府")).toBe("broken");
    expect(verdict("五华区教育局")).toBe("broken");
  });

  test("are undecided where the name leaves the level open, unless the level is known", () => {
    expect(verdict("某某市人民政府（全市汇总）")).toBe("undecided");
    expect(verdict("")).toBe("undecided");
    expect(verdict("某某市人民政府", "city")).toBe("holds");
    expect(verdict("某某市人民政府", "county")).toBe("broken");
  });
});

describe("units of money", () => {
  const budget = "statistics.capacity.budget";
  const said = (value: number, unit: string) =>
    [{ids: [budget], value, unit, quote: `专项经费${value}${unit}`, place: {in: "text" as const, line: 4}}];
  const check = (given: Parameters<typeof buildFiling>[0], last?: Filing): Finding =>
    reconcile(buildFiling({edition: "2014", ...given}), last)
      .find(({rule, figures: ids}) => rule === "statistics.moneyUnit" && ids[0] === budget)!;

  test("元 printed where the form says 万元 is broken", () => {
    expect(check({change: {[budget]: figure("0.5", "", {unit: "元"})}})).toMatchObject({verdict: "broken", detail: {found: "元"}});
    expect(check({change: {[budget]: figure("0.5", "", {unit: "（万元）"})}}).verdict).toBe("holds");
  });

  test("the same digits in 元 in the prose are broken, the same amount is not", () => {
    expect(check({change: {[budget]: "5000"}, prose: said(5000, "元")})).toMatchObject({verdict: "broken", detail: {why: "prose"}});
    expect(check({change: {[budget]: "0.5"}, prose: said(5000, "元")}).verdict).toBe("holds");
    expect(check({change: {[budget]: "0.5"}, prose: said(0.5, "万元")}).verdict).toBe("holds");
  });

  test("about 10⁴ times last year's amount is broken, ten times is not", () => {
    const last = buildFiling({edition: "2014", year: 2017, change: {[budget]: "0.6"}});
    expect(check({change: {[budget]: "5000"}}, last)).toMatchObject({verdict: "broken", detail: {why: "last"}});
    expect(check({change: {[budget]: "6"}}, last).verdict).toBe("holds");
  });

  test("a plain integer of 1000 and more is doubted from a township only", () => {
    const verdict = (unit: string, amount: string): string | undefined => verdictOf("disclosure.procurementUnit", "procurement",
      buildFiling({edition: "2019", unit, change: {"disclosure.procurement.amount": amount}}));
    expect(verdict("杨林镇人民政府", "8040")).toBe("broken");
    expect(verdict("杨林镇人民政府", "8040.00")).toBe("holds");
    expect(verdict("杨林镇人民政府", "999")).toBe("holds");
    expect(verdict("江苏省人民政府", "8040")).toBe("holds");
    expect(verdict("", "8040")).toBe("undecided");
  });
});

test("a report whose part six is not at hand is not judged by it", () => {
  const rules = reconcile(buildFiling()).map(({rule}) => rule);
  expect(rules).not.toContain("applications.feeUnpaidNeedsNote");
});

test("a share below the least number of requests is not judged", () => {
  const change = {"applications.received.total": 29, "applications.carriedOut.total": 28};
  expect(verdictOf("applications.carriedOutShare", "total", buildFiling({change}))).toBe("holds");
  expect(verdictOf("applications.carriedOutShare", "total", buildFiling({change: {...change, "applications.received.total": 30}})))
    .toBe("broken");
});

test("a finding on figures that ought to be 0 points to the one that is not", () => {
  const filing = buildFiling({unit: "云溪街道办事处", change: {
    "disclosure.regulations.issued": 0, "disclosure.regulations.repealed": 0, "disclosure.regulations.inForce": 3,
  }});
  const [finding] = reconcile(filing).filter(({rule, verdict}) => rule === "disclosure.regulationsByLevel" && verdict === "broken");
  expect(finding?.places).toEqual([{in: "json", key: "disclosure.regulations.inForce"}]);
});
