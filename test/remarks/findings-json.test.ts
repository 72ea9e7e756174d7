import {checkSchema} from "../../src/filing/schema";
import {toCheckJson} from "../../src/remarks/findings-json";
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
