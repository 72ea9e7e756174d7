import {describeFindings} from "../../src/commands/describe-findings";
import {checkSchema, reviewSchema} from "../../src/filing/schema";
import {noRemarks} from "../../src/filing/remarks";
import {toCheckJson, toReviewJson} from "../../src/remarks/findings-json";
import {review, reviewable, type ReviewItem} from "../../src/remarks/review/review";
import {explain} from "../../src/remarks/standing";
import {reconcile} from "../../src/reconcile/reconcile";
import {buildFiling, figure} from "../build";

const filing = buildFiling({unit: "杨林镇人民政府", year: 2024, change: {
  "applications.received.person": 99,
  "disputes.review.total": null,
  "disputes.directLitigation.upheld": null,
  "disclosure.licensing.decisions": figure("7", "", {remark: "（含延续）"}),
}});
const json = toCheckJson(filing, reconcile(filing));

test("has the agreed shape, through JSON and back", () => {
  expect(checkSchema.element.strict().parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
});

test("lists broken findings before undecided ones, errors before warnings before hints, and none that holds", () => {
  const order = json.findings.map(({verdict, severity}) => `${verdict} ${severity}`);
  const ranks = ["broken error", "broken warning", "broken hint", "undecided error", "undecided warning"];
  expect([...order].sort((a, b) => ranks.indexOf(a) - ranks.indexOf(b))).toEqual(order);
  expect(new Set(order)).toEqual(new Set(["broken error", "broken warning", "broken hint", "undecided error"]));
});

test("counts the broken findings only", () => {
  const count = (severity: string): number =>
    json.findings.filter((finding) => finding.verdict === "broken" && finding.severity === severity).length;
  expect(json.counts).toEqual({error: count("error"), warning: count("warning"), hint: count("hint")});
  expect(json.findings.length).toBeGreaterThan(json.counts.error + json.counts.warning + json.counts.hint);
});

test("tells the blanks of a form in one line, and those that hold another sign in another", () => {
  const {figures} = buildFiling({unit: "杨林镇人民政府", year: 2024});
  const own = [...figures.keys()].filter((id) => id.startsWith("applications."));
  const blank = buildFiling({unit: "杨林镇人民政府", year: 2024, change: {
    ...Object.fromEntries(own.map((id) => [id, null])), "disputes.review.total": null,
    "disputes.review.upheld": figure("/", "", {as: "mark", value: null}),
  }});
  const {findings, counts} = toCheckJson(blank, reconcile(blank));
  const told = findings.filter(({rule}) => rule === "format.blank");
  expect(told.map(({cells, message}) => [cells.length, message])).toEqual([
    [own.length, `自然人一栏的“本年新收”等 ${own.length} 格空白。有数据的请补填，确无数据的填 0。`],
    [1, expect.stringContaining("填的是“/”")], [1, expect.stringContaining("空白")],
  ]);
  expect(told[0]!.cells).toEqual(own);
  expect(counts.warning).toBe(findings.filter(({severity, verdict}) => severity === "warning" && verdict === "broken").length);
  // What is shown to a person counts alike, and says of how many cells.
  expect(describeFindings(blank, reconcile(blank))[0])
    .toContain(`强制性 ${counts.error}　核实性 ${counts.warning}（其中 3 项为未填，共 ${own.length + 2} 格）　提示 ${counts.hint}`);
});

test("gives both sums and the difference, null where a side is unknown", () => {
  const of = (rule: string, cell: string) =>
    json.findings.find((finding) => finding.rule === rule && finding.cells.includes(cell));
  expect(of("applications.flow", "applications.received.person")).toMatchObject({
    severity: "error", verdict: "broken", left: 104, right: 60, difference: 44,
    suspects: [{cell: "applications.received.person", place: expect.any(String), value: 55, why: "改为此数即可相符"}],
    message: expect.stringContaining("自然人一栏：本年新收 99 + 上年结转 5 = 104，"),
  });
  expect(of("disputes.total", "disputes.review.total")).toMatchObject({verdict: "broken", left: null, right: 10, difference: null});
  expect(of("format.remarkInCell", "disclosure.licensing.decisions")).toMatchObject({left: null, right: null, difference: null});
});

describe("what was said", () => {
  const doubted = buildFiling({unit: "云溪街道办事处", year: 2024});
  const finding = reconcile(doubted).find(({severity, verdict}) => severity === "warning" && verdict === "broken")!;
  const saidOf = (text: string) => {
    const remarks = explain(noRemarks, finding, doubted, text, {by: "审核人", time: new Date("2025-01-20T01:30:00Z"), says: ""});
    const {findings} = toCheckJson({...doubted, remarks}, reconcile(doubted));
    return findings.filter(({said}) => said !== undefined).map(({rule, said}) => ({rule, said}));
  };

  test("stands beside its finding, and why it does not count where it does not", () => {
    expect(saidOf("本年度补收了上年度的费用")).toEqual([
      {rule: finding.rule, said: {standing: "explained", explanation: "本年度补收了上年度的费用", refused: null}},
    ]);
    expect(saidOf("核实无误")).toMatchObject([{said: {standing: "refused", explanation: "核实无误", refused: expect.stringMatching(/./) as string}}]);
    expect(json.findings.filter((one) => "said" in one)).toEqual([]);
  });
});

test("waits for as many blanks as there are rules undecided for them", () => {
  expect(json.undecided).toBe(Object.values(json.undecidedFor).reduce((sum, one) => sum + one, 0));
  expect(json.undecided).toBeGreaterThan(0);
});

describe("a review", () => {
  const last = buildFiling({unit: "杨林镇人民政府", year: 2023});
  const findings = reconcile(filing, last);
  const items = review({
    findings, shown: reviewable(findings), filing, hasPublished: false, suggest: () => ({says: "请核对"}), now: new Date("2025-01-20T01:30:00Z"),
  });
  const own: ReviewItem = {
    says: "自己加的", suggestion: "", status: "open", explanation: "", by: "审核人", time: "", places: [], since: "own",
  };
  const former: ReviewItem = {
    ...own, says: "以前的", since: "mended", severity: "error",
    mark: {unit: filing.unit, year: 2024, severity: "error", of: JSON.stringify(["disputes.total", "disputes"]), values: "", said: "", written: ""},
  };
  const reviewed = (more: Partial<Parameters<typeof toReviewJson>[2]> = {}) => toReviewJson(filing, last, {
    findings, items: [...items, former, own], differences: [], otherReport: undefined,
    versions: undefined, written: null, ...more,
  });

  test("has the agreed shape, through JSON and back", () => {
    const given = reviewed({
      otherReport: "年度不同", written: "a.xlsx",
      differences: [{id: "a", this: 1, other: null, is: "blank"}, {id: "b", this: undefined, other: 0, is: "absent"}, {id: "c", this: 0, other: undefined, is: "absent"}],
      versions: {differences: [{id: "a", this: 1, other: 2, is: "number"}], solved: ["甲"], made: ["乙"]},
    });
    expect(reviewSchema.strict().parse(JSON.parse(JSON.stringify(given)))).toEqual(given);
    expect(given).toMatchObject({
      otherReport: "年度不同", written: "a.xlsx",
      versions: {differences: [{id: "a", is: "number", this: 1, other: 2}], solved: ["甲"], made: ["乙"]},
    });
    expect(given.differences).toEqual([{id: "a", is: "blank", this: 1, other: null}, {id: "b", is: "absent", other: 0}, {id: "c", is: "absent", this: 0}]);
    expect(Object.keys(reviewed())).toEqual(["findings", "differences", "written"]);
  });

  test("lists each line with its finding's sums and suspects; one without a finding has its rule by its mark", () => {
    const {findings: lines} = reviewed();
    expect(lines).toHaveLength(items.length + 2);
    const flow = lines.find(({rule, cells}) => rule === "applications.flow" && cells.includes("applications.received.person"));
    expect(flow).toMatchObject({
      left: 104, right: 60, difference: 44, severity: "error", since: "first", status: "open", suggestion: "请核对", explanation: "", by: "", time: "",
      message: expect.stringContaining("本年新收 99") as string, suspects: [{cell: "applications.received.person", value: 55}],
    });
    expect(lines.at(-2)).toEqual({
      rule: "disputes.total", severity: "error", since: "mended", status: "open", cells: [], left: null, right: null, difference: null,
      message: "以前的", suggestion: "", explanation: "", by: "审核人", time: "", suspects: [],
    });
    expect(lines.at(-1)).toMatchObject({rule: null, severity: null, since: "own", message: "自己加的", suspects: []});
  });
});

test("the cells that may be wrong are told with their places, the likeliest first, each once, and for each finding its own", () => {
  const place = {in: "sheet", sheet: "表三", row: 4, column: 2} as const;
  const [received, pending] = ["applications.received.person", "disputes.review.pending"];
  const two = buildFiling({change: {[received]: figure("99", "", {place}), "disputes.review.total": 99}});
  const told = toCheckJson(two, reconcile(two)).findings;
  const suspects = (rule: string) => told.find((one) => one.rule === rule)?.suspects;
  const own = [{cell: received, place: "表三!C5", value: 55, why: "改为此数即可相符"}];
  expect([suspects("applications.flow"), suspects("applications.rowTotal")]).toEqual([own, own]);
  expect(suspects("disputes.total")?.map(({cell, value, why}) => [cell, value, why])).toEqual([
    ["disputes.review.upheld", 92, "填成了相邻一格的数"], [pending, 93, "填成了相邻一格的数"], ["disputes.review.total", 10, "合计算错"],
    ["disputes.review.corrected", 90, "改为此数即可相符"], ["disputes.review.other", 91, "改为此数即可相符"],
  ]);
});
