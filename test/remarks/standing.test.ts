import fc from "fast-check";
import type {Filing} from "../../src/filing/filing";
import {recordFromXml, recordToXml} from "../../src/filing/record";
import {noRemarks, remarkRows, type Remarks, remarksHeadings, remarksOfRows} from "../../src/filing/remarks";
import type {Finding} from "../../src/reconcile/finding";
import {reconcile} from "../../src/reconcile/reconcile";
import {refuseExplanation} from "../../src/remarks/refuse-explanation";
import {say} from "../../src/reconcile/say";
import {
  accept, draw, explain, explanationOf, gateOf, isExplained, isOpen, otherExplanations, remarkOn, returnOf,
  sendBack, signOff, signOffForm, signOffOf, signOffOfForm, standingOf, takeBackSignOff,
} from "../../src/remarks/standing";
import {keyOfForm} from "../../src/remarks/subject";
import {buildFiling, figure} from "../build";
import {outOf} from "../proof";

const time = new Date("2025-01-20T01:30:00Z");
const warningOf = (filing: Filing): Finding =>
  reconcile(filing).find(({severity, verdict}) => severity === "warning" && verdict === "broken")!;
const said = (filing: Filing, finding: Finding) => ({by: "审核人", time, says: say(finding, filing)});

/** A subdistrict makes no 规章: every figure in their row is doubted. */
const doubted = buildFiling({unit: "云溪街道办事处"});
const changed = (change: Readonly<Record<string, number>>): Filing => buildFiling({unit: "云溪街道办事处", change});

describe("an explanation", () => {
  test("belongs to the finding and its figures, and lapses when one of them changes", () => {
    const filing = doubted;
    const finding = warningOf(filing);
    const remarks = explain(noRemarks, finding, filing, "本年度补收了上年度的费用", said(filing, finding));
    expect(standingOf(finding, filing, noRemarks)).toBe("open");
    expect(standingOf(finding, filing, remarks)).toBe("explained");
    expect(isExplained(finding, filing, remarks)).toBe(true);
    const other = changed({[finding.figures[0]!]: 77});
    const again = reconcile(other).find(({rule, at}) => rule === finding.rule && at === finding.at)!;
    expect(standingOf(again, other, remarks)).toBe("lapsed");
    expect(isExplained(again, other, remarks)).toBe(false);
  });

  test("of another unit or year says nothing of this one; the unit's usual other names are the same", () => {
    const finding = warningOf(doubted);
    const remarks = explain(noRemarks, finding, doubted, "本年度补收了上年度的费用", said(doubted, finding));
    expect(standingOf(finding, {...doubted, year: 2019}, remarks)).toBe("open");
    expect(standingOf(finding, {...doubted, unit: "别处镇人民政府"}, remarks)).toBe("open");
    expect(standingOf(finding, {...doubted, unit: "云溪街道"}, remarks)).toBe("explained");
  });

  test("takes the place of an earlier one, and an empty one takes it back", () => {
    const finding = warningOf(doubted);
    const first = explain(noRemarks, finding, doubted, "本年度补收了上年度的费用", said(doubted, finding));
    const second = explain(first, finding, doubted, " 经查为复印成本费 ", said(doubted, finding));
    expect(second.explanations.map(({text}) => text)).toEqual(["经查为复印成本费"]);
    expect(explain(second, finding, doubted, "", said(doubted, finding))).toEqual(noRemarks);
  });
});

describe("one reason that breaks several sums", () => {
  const carried = "applications.carriedIn";
  const filing = buildFiling({unit: "甲乙街道办事处", change: {[`${carried}.person`]: 16, [`${carried}.total`]: 17, [`${carried}.business`]: 1}});
  const last = (person: number, total: number): Filing => buildFiling({year: 2023, unit: "甲街道办事处", change: {
    "applications.carriedOut.person": person, "applications.carriedOut.total": total, "applications.carriedOut.business": 1,
  }});
  const broken = (of: Filing): readonly Finding[] => reconcile(filing, of).filter(({rule, verdict}) => verdict === "broken" && rule === "crossYear.carryOver");
  const reason = "合并了乙街道，上年结转含其 6 件";

  test("is given once for every finding of the same difference, and lapses for all", () => {
    const [person, ...others] = broken(last(10, 11)).filter(({difference}) => difference === 6);
    const [total] = others;
    expect(others).toHaveLength(1);
    const remarks = explain(noRemarks, person!, filing, reason, said(filing, person!));
    expect([person!, total!].map((one) => standingOf(one, filing, remarks))).toEqual(["explained", "explained"]);
    expect(explanationOf(total!, filing, remarks)?.remark.text).toBe(reason);
    const again = broken(last(9, 10)).find(({at}) => at === "total")!;
    expect(standingOf(again, filing, remarks)).toBe("open");
  });

  test("may be given again for a difference of the same kind, and not for another finding", () => {
    const findings = broken(last(10, 9));
    const [person, total] = ["person", "total"].map((at) => findings.find((one) => one.at === at)!);
    const remarks = explain(noRemarks, person!, filing, reason, said(filing, person!));
    expect(standingOf(total!, filing, remarks)).toBe("open");
    expect(refuseExplanation(reason, otherExplanations(total!, filing, remarks))).toBeUndefined();
    const twice = explain(remarks, total!, filing, reason, said(filing, total!));
    expect(standingOf(total!, filing, twice)).toBe("explained");
    const another = reconcile(filing, last(10, 9)).find(({rule, verdict}) => verdict === "broken" && rule.startsWith("disclosure."))!;
    expect(refuseExplanation(reason, otherExplanations(another, filing, twice))).toBe("repeated");
  });
});

test("one reason serves the question of the unit's name and what it explains, and the total with its part", () => {
  const change = {"disclosure.normativeDocuments.inForce": 99, "applications.carriedIn.person": 9};
  const filing = buildFiling({unit: "甲乙街道办事处", change});
  const last = buildFiling({year: 2023, unit: "甲街道办事处"});
  const [carried, sum] = ["person", "total"]
    .map((at) => filing.figures.get(`applications.carriedIn.${at}`)?.value);
  const lastWith = {...last, figures: new Map([...last.figures, ["applications.carriedOut.person", figure(Number(carried) - 2)],
    ["applications.carriedOut.total", figure(Number(sum) - 2)]])};
  const findings = reconcile(filing, lastWith).filter(({verdict}) => verdict === "broken");
  const of = (rule: string, at?: string) =>
    findings.find((one) => one.rule === rule && (at === undefined || one.at === at))!;
  const [question, stock] = [of("crossYear.otherUnit"), of("crossYear.inForceRollForward")];
  const [person, total] = [of("crossYear.carryOver", "person"), of("crossYear.carryOver", "total")];
  expect(total.difference).toBe(person.difference);
  const reason = "2024年3月与乙街道合并，并入其 16 件文件和结转的申请";
  const remarks = [question, stock, person].reduce<Remarks>((all, one) =>
    explain(all, one, filing, reason, said(filing, one)), noRemarks);
  expect([question, stock, person, total].map((one) => standingOf(one, filing, remarks)))
    .toEqual(["explained", "explained", "explained", "explained"]);
});

test("where a figure was drawn from is noted once for each figure, the last time", () => {
  const note = (remarks: Remarks, id: string, value: number, text: string) => draw(remarks, id, value, doubted, text, {by: "", time, says: ""});
  const remarks = note(note(note(noRemarks, "a", 1, "上年"), "b", 2, "上年"), "a", 3, "改自上年");
  expect(remarks.drawn.map(({of, values, text}) => [of, values, text])).toEqual([["b", "2", "上年"], ["a", "3", "改自上年"]]);
  expect({...remarks, drawn: []}).toEqual(noRemarks);
});

describe("what is no explanation", () => {
  const other = explain(noRemarks, warningOf(doubted), doubted, "本年新增两个窗口", said(doubted, warningOf(doubted)));
  test.each([
    ["", "empty"], [" \n　", "empty"], ["……", "empty"],
    ["无", "hollow"], ["核实无误", "hollow"], ["经核实，数据无误。", "hollow"], ["已核实，情况属实", "hollow"], ["111111", "hollow"],
    ["哈哈哈哈哈哈", "hollow"], ["核实无误核实无误", "hollow"], ["数据真实准确", "hollow"],
    ["撤回了", "short"], ["申请人撤回", "short"],
    ["本年新增两个窗口。", "repeated"], ["本年 新增 两个窗口", "repeated"],
    ["机构改革划入两个科室，申请增多", undefined], ["本年新增平台", undefined],
  ])("“%s” is %s", (text, why) => {
    expect(refuseExplanation(text, other.explanations)).toBe(why);
  });

  test("a finding's own earlier text is no repetition", () => {
    const finding = warningOf(doubted);
    expect(otherExplanations(finding, doubted, other)).toEqual([]);
    const another = reconcile(doubted).find(({verdict, at, rule}) => verdict === "holds" && (at !== finding.at || rule !== finding.rule))!;
    expect(otherExplanations(another, doubted, other).map(({text}) => text)).toEqual(["本年新增两个窗口"]);
  });
});

describe("a confirmation", () => {
  test("of a finding holds by name and time until a figure changes", () => {
    const finding = warningOf(doubted);
    const remarks = signOff(noRemarks, finding, doubted, said(doubted, finding));
    expect(standingOf(finding, doubted, remarks)).toBe("confirmed");
    expect(remarks.signOffs[0]).toMatchObject({by: "审核人", time: "2025-01-20T01:30:00.000Z"});
    expect(standingOf(finding, changed({[finding.figures[0]!]: 9}), remarks)).toBe("lapsed");
  });

  test("of a form rests on all its figures, and on no other form's", () => {
    const remarks = signOffForm(noRemarks, "disputes", doubted, {by: "审核人", time, says: ""});
    const elsewhere = changed({"applications.received.person": 70});
    expect(signOffOfForm("disputes", doubted, remarks)).toMatchObject({holds: true});
    expect(signOffOfForm("disputes", elsewhere, remarks)).toMatchObject({holds: true});
    const here = changed({"disputes.review.upheld": 77});
    expect(signOffOfForm("disputes", here, remarks)).toMatchObject({holds: false});
    expect(signOffOfForm("applications", doubted, remarks)).toBeUndefined();
    expect(takeBackSignOff(remarks, keyOfForm("disputes"), doubted)).toEqual(noRemarks);
  });
});

const text = fc.string({unit: "grapheme", maxLength: 40});
const moment = fc.date({min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true})
  .map((date) => date.toISOString());
const one = fc.record({
  unit: text, year: fc.option(fc.integer({min: 2000, max: 2099})), of: text, says: text, values: text, by: text,
  time: moment,
});
const kept: fc.Arbitrary<Remarks> = fc.record({
  explanations: fc.array(fc.tuple(one, text).map(([said, text]) => ({...said, text})), {maxLength: 4}),
  signOffs: fc.array(one, {maxLength: 4}),
  drawn: fc.array(fc.tuple(one, text).map(([said, text]) => ({...said, text})), {maxLength: 2}),
  overrides: fc.array(fc.record({by: text, time: moment, reason: text, errors: fc.nat(), warnings: fc.nat()}),
    {maxLength: 2}),
});
const inOrder = (remarks: Remarks) => Object.entries(remarks).flatMap(([kind, all]) =>
  (all as readonly object[]).map((said) => JSON.stringify([kind, Object.entries(said).sort()]))).sort();

test("any remarks comes back from its table and from the workbook's XML, whatever people write", () => {
  fc.assert(fc.property(kept, (remarks) => {
    const rows = remarkRows(remarks);
    expect(rows.map(({length}) => length)).toEqual(inOrder(remarks).map(() => remarksHeadings.length));
    expect(inOrder(remarksOfRows(rows))).toEqual(inOrder(remarks));
    const record = {unit: "甲", year: 2024, edition: "2021", remarks};
    expect(recordFromXml(recordToXml(record))).toEqual(record);
  }), outOf(1000));
});

test("rows that people added, and a damaged column, are passed over without harm", () => {
  const finding = warningOf(doubted);
  const rows = remarkRows(explain(noRemarks, finding, doubted, "本年度补收了上年度的费用", said(doubted, finding)));
  const own = ["2", "甲", "2024", "说明", "自己写的一行", "……", "", "", ""];
  const read = remarksOfRows([...rows, own, [], rows[0]!.with(8, "{")]);
  expect(read.explanations.map(({text}) => text)).toEqual(["本年度补收了上年度的费用"]);
});

describe("a reviewer", () => {
  const finding = warningOf(doubted);
  const hand = (at: number, by = " 审核人 ") => ({by, time: new Date(time.getTime() + at), says: ""});
  const explained = explain(noRemarks, finding, doubted, "本年度补收了上年度的费用", hand(0));

  test("takes an explanation, with a word on it or without", () => {
    expect(signOffOf(finding, doubted, accept(explained, finding, doubted, "  ", hand(1)))?.remark).not.toHaveProperty("opinion");
    expect(signOffOf(finding, doubted, accept(explained, finding, doubted, " 可采纳 ", hand(1)))?.remark)
      .toMatchObject({opinion: "可采纳", by: "审核人"});
    expect(accept(explained, finding, doubted, "", hand(1))).not.toHaveProperty("returned");
  });

  test("who takes what was sent back before leaves what was sent back of others", () => {
    const other = {...returnOf(finding, doubted, sendBack(noRemarks, finding, doubted, "请核对", hand(0)))!, unit: "别处镇"};
    const sent = sendBack({...explained, returned: [other]}, finding, doubted, " 请核对 ", hand(1));
    expect(sent.returned).toMatchObject([other, {text: "请核对", by: "审核人"}]);
    expect(accept(sent, finding, doubted, "", hand(2)).returned).toEqual([other]);
    expect(accept(sendBack(explained, finding, doubted, "", hand(1)), finding, doubted, "", hand(2))).not.toHaveProperty("returned");
  });

  test("sends it back until somebody says something later, not at the same time", () => {
    const sent = sendBack(noRemarks, finding, doubted, "请核对", hand(5));
    const at = (moment: number) => standingOf(finding, doubted, explain(sent, finding, doubted, "本年度补收了上年度的费用", hand(moment)));
    expect([at(4), at(5), at(6)]).toEqual(["open", "open", "explained"]);
  });

  test("reads what was said of a finding in its workbook, and why it does not count", () => {
    const withRemarks = (remarks: Remarks): Filing => ({...doubted, remarks});
    expect(remarkOn(finding, doubted)).toBeUndefined();
    expect(remarkOn(finding, withRemarks(explained))).toEqual({standing: "explained", explanation: "本年度补收了上年度的费用"});
    expect(remarkOn(finding, withRemarks(signOff(noRemarks, finding, doubted, hand(0))))).toEqual({standing: "confirmed", explanation: ""});
    const hollow = withRemarks(explain(noRemarks, finding, doubted, "核实无误", hand(0)));
    expect(remarkOn(finding, hollow)).toEqual({standing: "refused", explanation: "核实无误", refused: expect.stringMatching(/\p{Script=Han}/u) as string});
    expect(remarkOn(finding, hollow, "en-US")!.refused).toMatch(/[a-z]/);
    const lapsed = {...explained, explanations: explained.explanations.map((one) => ({...one, values: "[]"}))};
    expect(remarkOn(finding, withRemarks(lapsed))).toEqual({standing: "lapsed", explanation: "本年度补收了上年度的费用"});
  });

  test("lets pass what has neither errors nor unexplained warnings, whatever the hints", () => {
    const hint: Finding = {...finding, severity: "hint"};
    expect(gateOf([hint], doubted, noRemarks)).toEqual({errors: [], unexplained: []});
    const [error, warning] = [{...finding, severity: "error"} as Finding, finding];
    const opens = (...all: readonly Finding[]): boolean => isOpen(gateOf(all, doubted, noRemarks));
    expect([opens(), opens(error), opens(warning), opens(error, warning)]).toEqual([true, false, false, false]);
    expect(isOpen(gateOf([error], doubted, explained))).toBe(false);
  });
});
