import {readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {asReported, numberOr} from "../../../src/filing/figure";
import type {Filing} from "../../../src/filing/filing";
import {toCheckJson} from "../../../src/remarks/findings-json";
import {locate, type Location} from "../../../src/reconcile/locate/locate";
import {likeliestCell, sayLocation, sayOwnChange} from "../../../src/reconcile/locate/say-location";
import {reconcile} from "../../../src/reconcile/reconcile";
import {balancedFiling} from "../../arbitrary";
import {buildFiling, type Built, figure, yearOf} from "../../build";
import {randomFrom} from "../../layouts/random";
import {casesOf, outOf} from "../../proof";
import {countsIn, injectSlip} from "./inject";

const locationsIn = (filing: Filing, last?: Filing): readonly Location[] =>
  locate(reconcile(filing, last), filing, last);
const said = (filing: Filing): readonly string[] => {
  const locations = locationsIn(filing);
  return locations.map((one) => sayLocation(one, locations.length === 1, filing));
};
const published = (name: string): Filing => {
  const {unit, year, edition, figures} = JSON.parse(readFileSync(join(__dirname, `../reports/${name}.json`), "utf8"));
  return {
    source: name, unit, year, edition, unmatched: [], missingRows: [], prose: [], parts: new Map(),
    figures: new Map(Object.entries(figures).map(([id, value]) => [id, figure(value as number | null, id)])),
  };
};

test("where everything holds there is nothing to locate", () => {
  expect(locationsIn(buildFiling())).toEqual([]);
});

test("a cell where a row and a column cross is found for certain, with its value and its mistake", () => {
  const filing = buildFiling({change: {"applications.received.business": 34}});
  const [location, ...others] = locationsIn(filing);
  expect(others).toEqual([]);
  const correction = {id: "applications.received.business", from: 34, to: 43, mistake: "transposed"};
  expect(location).toMatchObject({isComplete: true, suggestions: [{corrections: [correction]}]});
  expect(location!.findings).toHaveLength(2);
});

test("the sentence names the cell, what it ought to be and the mistake", () => {
  const filing = buildFiling({change: {"applications.received.business": 34}});
  expect(said(filing)).toEqual([
    expect.stringMatching(/^改 1 处即可全部相符：.*“本年新收”.*应为 43（现为 34，数字颠倒？）。$/),
  ]);
});

test("what the rules cannot tell apart is said to be so, the likeliest first", () => {
  const filing = buildFiling({change: {"disputes.review.total": 0}});
  const [location] = locationsIn(filing);
  expect(location!.suggestions[0]!.corrections[0]).toMatchObject({id: "disputes.review.total", mistake: "totalZero"});
  const more = buildFiling({change: {"disputes.review.total": 11}});
  expect(said(more)[0]).toMatch(/^最可能：改 1 处.*；另有 \d+ 种改法也能相符，须核对原始数据。$/);
});

test("a total that a formula computes follows its parts: the part is suspected, not the total", () => {
  const base = buildFiling({change: {"applications.received.person": 100}});
  const figures = new Map(base.figures);
  for (const [id, one] of figures) {
    if (!id.startsWith("applications.") || !id.endsWith(".total")) continue;
    const row = id.slice(0, -".total".length);
    const depth = id.split(".").length;
    const parts = [...base.figures].filter(([part]) =>
      part.startsWith(`${row}.`) && part !== id && part.split(".").length === depth);
    const sum = parts.reduce((sum, [, part]) => sum + numberOr(NaN, part), 0);
    figures.set(id, {...one, value: asReported(sum), formula: "=SUM(A1:F1)"});
  }
  const [location] = locationsIn({...base, figures});
  const suspects = location!.suggestions.flatMap(({corrections}) => corrections.map(({id}) => id));
  expect(suspects).toContain("applications.received.person");
  expect(suspects.filter((id) => id.endsWith(".total") && !id.includes("handled"))).toEqual([]);
});

test("two cells that were exchanged are said to be", () => {
  const {figures} = buildFiling();
  const [a, b] = ["applications.received.person", "applications.received.business"] as const;
  const filing = buildFiling({change: {[a]: numberOr(null, figures.get(b)), [b]: numberOr(null, figures.get(a))}});
  expect(locationsIn(filing)[0]!.suggestions[0]!.corrections.map(({id, mistake}) => [id, mistake]).sort())
    .toEqual([[b, "swapped"], [a, "swapped"]]);
});

test("on published reports it says what a person would say", () => {
  expect(said(published("haidian-2018"))).toEqual([
    expect.stringContaining("“法律法规规定的其他情形”应为 148（现为 257，填成了所属合计的数？）"),
  ]);
  expect(said(published("xizhu-2018"))).toEqual([
    expect.stringContaining("“维持具体行政行为数”应为 1（现为空格，没有填？）"),
    expect.stringContaining("应为 2（现为空格，没有填？）"),
  ]);
});

test("totals that were left at 0 beside filled parts are what ought to be filled in, each by itself", () => {
  const totals = ["review", "directLitigation", "litigationAfterReview"].map((block) => `disputes.${block}.total`);
  const {figures} = buildFiling();
  const filing = buildFiling({change: Object.fromEntries(totals.map((id) => [id, 0]))});
  expect(locationsIn(filing).map(({suggestions: [first]}) => first!.corrections)).toEqual(
    totals.map((id) => [{id, from: 0, to: figures.get(id)!.value, mistake: "totalZero"}]));
  expect(said(filing)[0]).toMatch(/改 1 处即可使这部分相符：.*应为 \d+（现为 0，合计没有填？）/);
});

test("a blank total is suggested; a rule that a blank keeps undecided is not", () => {
  const [location, ...others] = locationsIn(buildFiling({change: {"disputes.review.total": null}}));
  expect(others).toEqual([]);
  expect(location!.suggestions[0]!.corrections).toMatchObject([{id: "disputes.review.total", from: null, to: 10}]);
  expect(locationsIn(buildFiling({change: {"disputes.review.other": null}}))).toEqual([]);
});

test.each([["blank", {change: {"disputes.review.other": null}}], ["marked", {change: {"disputes.review.other": "/"}}],
  ["text", {change: {"disputes.review.other": "若干"}}], ["not shown", {without: ["disputes.review.other"]}]] as [string, Built][])(
  "what a blank total ought to be is not guessed while one of its parts is %s", (_, {change, without}) => {
    const filing = buildFiling({change: {...change, "disputes.review.total": null}, without});
    expect(reconcile(filing).filter(({detail}) => detail?.why === "totalBlank")).toHaveLength(1);
    expect(locationsIn(filing)).toEqual([]);
  });

test("of two changes that would do, the other is named; of more, they are counted", () => {
  const [one] = said(published("haidian-2018"));
  expect(one).toMatch(/^最可能：改 1 处即可全部相符：.*；也可能是“不是《条例》所指政府信息”应为 0（现为 109），须核对原始数据。$/);
});

const inSheet = (filing: Filing): Filing => ({...filing, figures: new Map([...filing.figures].map(([id, one], row) =>
  [id, {...one, place: {in: "sheet", sheet: "统计表", row, column: 1}} as const]))});

test("each finding asks for its own change, with the address of the cell, and not for those of others", () => {
  const filing = inSheet(buildFiling({change: {
    "applications.received.business": 34, "applications.unavailable.notHeld.person": 40,
  }}));
  const findings = reconcile(filing);
  const locations = locate(findings, filing);
  const changes = findings.filter(({verdict}) => verdict === "broken")
    .map((one) => [one.at, sayOwnChange(one, locations, filing), likeliestCell(one, locations)] as const);
  expect(changes.length).toBe(4);
  for (const [at, says, cell] of changes) {
    const own = at === "received" || at === "business" ? "applications.received.business"
      : "applications.unavailable.notHeld.person";
    expect({at, cell}).toEqual({at, cell: own});
    expect(says).toMatch(/^[^；]+（统计表!B\d+）应为 \d+（现为 \d+(?:，[^；]+？)?）。$/);
  }
});

/** One of three parts was typed wrongly, and no rule says which. */
const typed = {
  "disputes.review.total": 728, "disputes.review.upheld": 412, "disputes.review.corrected": 271, "disputes.review.other": 193,
  "disputes.review.pending": 5,
};
const unclear = (given: Partial<Filing> = {}): Filing => ({...buildFiling({change: typed}), ...given});
const firstOf = (filing: Filing, last?: Filing) => {
  const [{suggestions}] = locationsIn(filing, last) as [Location];
  expect(suggestions.length).toBeGreaterThan(1);
  const {id, to} = suggestions[0]!.corrections[0]!;
  return {id, to};
};

test.each([["upheld", 259], ["corrected", 118], ["other", 40], ["total", 881]])(
  "last year's figures rank what the rules leave open: of %s", (column, to) => {
    const id = `disputes.review.${column}`;
    const year = yearOf("2021") - 1;
    const grown = Object.fromEntries(Object.entries(typed).map(([one, value]) => [one, value + 20]));
    const last = buildFiling({year, change: {...grown, [id]: to + 1}});
    expect(firstOf(unclear(), last)).toEqual({id, to});
    // What is no report of the year before says nothing.
    expect(firstOf(unclear(), {...last, year: year - 1})).toEqual(firstOf(unclear()));
  });

test.each([["upheld", 259], ["corrected", 118], ["other", 40], ["total", 881]])(
  "what the report's sentences say ranks it too, and a copy of the table: of %s", (column, to) => {
    const id = `disputes.review.${column}`;
    const prose = [{ids: [id], value: to, unit: "件", quote: "", place: {in: "text", line: 3}} as const];
    expect(firstOf(unclear({prose}))).toEqual({id, to});
    const {figures} = unclear();
    const copied = [...figures].map(([one, its]) =>
      [one, {...its, copies: one === id ? [asReported(to)] : its.value === null ? [] : [its.value]}] as const);
    expect(firstOf(unclear({figures: new Map(copied)}))).toEqual({id, to});
  });

test("two figures that do not carry over, and are right in themselves, are no slip: nothing is located", () => {
  const last = buildFiling({year: yearOf("2021") - 1});
  const more = ["carriedIn.person", "carriedIn.total", "carriedOut.person", "carriedOut.total"].map((id) => `applications.${id}`);
  const filing = buildFiling({change: Object.fromEntries(more.map((id) =>
    [id, numberOr(NaN, buildFiling().figures.get(id)) + 6]))});
  expect(reconcile(filing, last).filter(({verdict, severity}) => verdict === "broken" && severity === "error"))
    .toMatchObject([{rule: "crossYear.carryOver"}, {rule: "crossYear.carryOver"}]);
  expect(locationsIn(filing, last)).toEqual([]);
});

test("the sentence in English", () => {
  const filing = buildFiling({change: {"applications.received.business": 34}});
  const [location] = locationsIn(filing);
  expect(sayLocation(location!, true, filing, "en-US"))
    .toMatch(/^Changing 1 cell makes everything agree: .+ should be 43 \(is 34; two digits transposed\?\)\.$/);
});

test("suspects stand with their findings in JSON, the likeliest first", () => {
  const filing = buildFiling({change: {"applications.received.business": 34}});
  const {findings} = toCheckJson(filing, reconcile(filing));
  const broken = findings.filter(({verdict, severity}) => verdict === "broken" && severity === "error");
  expect(broken.length).toBe(2);
  for (const {suspects} of broken) {
    expect(suspects).toMatchObject([{cell: "applications.received.business", value: 43, why: "数字颠倒"}]);
  }
});

test("one wrong cell anywhere is always among the suggestions, and alone where the rules allow no other", () => {
  let [told, alone] = [0, 0];
  fc.assert(fc.property(balancedFiling(), fc.nat(), (complete, seed) => {
    const firm = new Set(reconcile(complete).flatMap(({of, severity, figures: ids}) =>
      of?.is === "equal" && severity === "error" ? ids : []));
    const covered = countsIn(complete).filter((id) => firm.has(id));
    const {filing, id, right} = injectSlip(complete, covered, randomFrom(seed));
    const [location, ...others] = locationsIn(filing);
    expect(others).toEqual([]);
    const {isComplete, suggestions} = location!;
    const made = suggestions.map(({corrections}) => corrections.map(({id, to}) => `${id} ${to}`).join());
    if (isComplete) expect(made).toContain(`${id} ${right}`);
    told += Number(isComplete);
    alone += Number(isComplete && suggestions.length === 1);
  }), outOf(2000));
  expect(told).toBeGreaterThan(casesOf(2000) * 0.95);
  expect(alone).toBeGreaterThan(casesOf(2000) / 2);
});

test("many wrong cells make it give up with what it has, never with an endless search", () => {
  const random = randomFrom(5);
  let filing = buildFiling();
  for (let n = 0; n < 15; n++) ({filing} = injectSlip(filing, countsIn(filing), random));
  expect(locationsIn(filing).length).toBeGreaterThan(0);
});
