import {reconcile} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
import {buildFiling, type Built} from "../build";
import {randomFrom} from "../layouts/random";
import {casesOf} from "../proof";
import {editions} from "../../src/editions/edition";
import {publishedLike, yearBefore} from "./published-like";

const decisions = (licensing: number, penalties: number, coercion: number): Built["change"] => ({
  "disclosure.licensing.decisions": licensing, "disclosure.penalties.decisions": penalties, "disclosure.coercion.decisions": coercion,
});

const displaced = (now: Built["change"], then: Built["change"]) => {
  const filing = buildFiling({change: now});
  const all = reconcile(filing, buildFiling({year: 2023, change: then})).filter(({verdict}) => verdict === "broken");
  const found = all.filter(({rule}) => rule === "crossYear.rowsDisplaced");
  return {
    said: found.map((one) => say(one, filing)), english: found.map((one) => say(one, filing, "en-US")),
    is: found.map(({detail}) => detail?.is), jumps: all.filter(({rule}) => rule === "crossYear.jump").length,
  };
};

test("two rows that fit each other's last year are said to be exchanged, once", () => {
  expect(displaced(decisions(31, 2210, 4), decisions(2044, 28, 5))).toMatchObject({
    said: ["“行政许可”与“行政处罚”两行像是填反了：本年是 31、2210，上年度报告是 2044、28。请核实。"],
    english: [expect.stringContaining("look exchanged: 31, 2210 this year, 2044, 28 in last year's report")], jumps: 0,
  });
});

test("two rows exchanged among many small ones are no run that was typed one row off, and a run is no exchange", () => {
  const rows = ["refused.enforcementFile", "refused.administrativeInquiry", "unavailable.notHeld", "unavailable.needsCreation", "unavailable.stillUnclear", "notProcessed.complaint"];
  const persons = (...counts: readonly number[]): Built["change"] =>
    Object.fromEntries(counts.flatMap((count, at) => ["person", "total"].map((column) => [`applications.${rows[at]}.${column}`, count])));
  const then = persons(4, 3, 77, 2, 4, 3);
  expect(displaced(persons(3, 4, 4, 70, 3, 4), then).is).toEqual(["exchanged"]);
  expect(displaced(persons(0, 90, 3, 77, 2, 60), persons(90, 3, 77, 2, 60, 3)).is).toEqual(["down"]);
});

test("rows that fit the row above are said to be typed one row too low, and the other way round", () => {
  expect(displaced(decisions(0, 2210, 310), decisions(2044, 287, 5)).is).toEqual(["down"]);
  expect(displaced(decisions(310, 12, 0), decisions(2044, 287, 11)).is).toEqual(["up"]);
  expect(displaced(decisions(0, 2210, 310), decisions(2044, 287, 5)).said[0])
    .toBe("“行政许可”到“行政强制”各行像是错下了一行：本年是 0、2210、310，上年度报告是 2044、287、5。请核实。");
});

test.each([
  ["small counts", decisions(3, 9, 1), decisions(9, 3, 1)], ["a fall beside a rise", decisions(900, 120, 4), decisions(2044, 60, 5)],
  ["one jump", decisions(9487, 120, 4), decisions(550, 110, 5)], ["all larger", decisions(4000, 400, 40), decisions(400, 40, 4)],
])("%s tell nothing", (_, now, then) => expect(displaced(now, then).said).toEqual([]));

test("a year far emptier than the other has no rows displaced, in either direction", () => {
  expect(displaced(decisions(0, 2040, 287), decisions(2044, 287, 5)).is).toEqual(["down"]);
  expect(displaced(decisions(0, 2040, 0), decisions(2044, 287, 5)).is).toEqual([]);
  expect(displaced(decisions(287, 5, 2044), decisions(0, 0, 287)).is).toEqual([]);
});

test("上年结转 that is last year's 结转下年度 is no exchange of rows", () => {
  const row = (id: string, count: number) => ({[`applications.${id}.person`]: count, [`applications.${id}.total`]: count});
  expect(displaced({...row("carriedIn", 460), ...row("carriedOut", 5)}, {...row("carriedIn", 4), ...row("carriedOut", 460)}).said).toEqual([]);
});

test("figures that are others throughout are said to be, in one line instead of many", () => {
  const filing = buildFiling();
  const many = Object.fromEntries([...filing.figures.keys()].map((id) => [id, id.endsWith(".amount") ? "1.5" : 6000]));
  const found = reconcile(filing, buildFiling({year: 2023, change: many})).filter(({verdict}) => verdict === "broken");
  expect(found.filter(({rule}) => rule === "crossYear.unlikeLast").map((one) => say(one, filing)))
    .toEqual([expect.stringContaining("整体上与上年度报告相差很大，可能是其他单位的表")]);
  expect(found.some(({rule}) => rule === "crossYear.jump" || rule === "crossYear.rowsDisplaced")).toBe(false);
  const changed = reconcile(filing, buildFiling({year: 2023, change: many}), {scopeChanged: true});
  expect(changed.some(({rule}) => rule === "crossYear.unlikeLast")).toBe(false);
});

test("years that follow each other honestly raise none of it", () => {
  const seeds = Array.from({length: casesOf(2000)}, (_, at) => at);
  expect(seeds.length).toBeGreaterThanOrEqual(200);
  const raised = seeds.flatMap((seed) => {
    const random = randomFrom(seed);
    const filing = publishedLike(random.pick(editions).id, random);
    return reconcile(filing, yearBefore(filing, random)).filter(({verdict, rule}) => verdict === "broken"
      && /sameAsLast|rowsDisplaced|unlikeLast|otherUnit|[uU]nit$/.test(rule)).map(({rule}) => [seed, rule]);
  });
  expect(raised).toEqual([]);
});
