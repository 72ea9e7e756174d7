import type {Correspondence} from "../../src/editions/define-edition";
import {crosswalk, formerId, idOf} from "../../src/editions/crosswalk";
import {editionOf, type EditionId, editions, type Indicator} from "../../src/editions/edition";
import {rulesAt} from "../../src/editions/rule-at";

const find = (from: EditionId, to: EditionId, ...these: string[]): Correspondence | undefined =>
  crosswalk(from, to).find((one) => one.these.map(idOf).join() === these.join());

const steps = editions.flatMap(({id: from}) => editions.map(({id: to}) => [from, to] as const));

describe.each(steps)("from %s to %s", (from, to) => {
  test("names every figure of the later edition once by itself, and none that is unknown", () => {
    const singles = crosswalk(from, to).filter(({these}) => these.length === 1).map(({these}) => idOf(these[0]!));
    expect([...singles].sort()).toEqual(editionOf(to).indicators.map(({id}) => id).sort());
    const [earlier, later] = [from, to].map((id) => new Set(editionOf(id).indicators.map((indicator) => indicator.id)));
    for (const {these, last} of crosswalk(from, to)) {
      expect(these.map(idOf).filter((id) => !later!.has(id))).toEqual([]);
      expect(last.map(idOf).filter((id) => !earlier!.has(id))).toEqual([]);
    }
  });

  test("has something to compare with exactly where it says so, and an id for every sum", () => {
    for (const {these, last, match} of crosswalk(from, to)) {
      expect(match === "none").toBe(last.length === 0);
      if (these.length > 1) expect(last).toHaveLength(1);
    }
  });
});

const changes = editions.flatMap((edition) => {
  const {predecessor, crosswalk: said} = edition;
  return predecessor === undefined || said === null ? [] : [{...edition, predecessor, said}];
});

test("every edition but the first says what became of the one before", () => {
  expect(changes).toHaveLength(editions.length - 1);
});

describe.each(changes)("the change to edition $id", ({id, indicators, variants, predecessor, said}) => {
  test("says of every figure of the edition before whether it lives on, once", () => {
    const before = predecessor.indicators.map((one) => one.id);
    const compared = new Set(crosswalk(predecessor.id, id).flatMap(({last}) => last.map(idOf)));
    const isOf = (name: string) => new RegExp(`^${name.split("*").map((text) => text.replaceAll(".", "\\.")).join(".*")}$`);
    const dropped = said.dropped.map(isOf);
    const isDropped = (figure: string) => dropped.some((name) => name.test(figure));
    expect(before.filter((figure) => compared.has(figure) === isDropped(figure))).toEqual([]);
    expect(said.dropped.filter((_, at) => !before.some((figure) => dropped[at]!.test(figure)))).toEqual([]);
  });

  test("knows what every figure that a rule asks of last year's report was called, or that there was none the same", () => {
    const unlike = new Set(said.correspondences.filter(({match}) => match !== "exact")
      .flatMap(({these}) => these.map(idOf)));
    const places = [undefined, ...variants.map((variant) => variant.id)].flatMap((variant) => rulesAt(id, variant));
    const held = places.filter(({rule}) => rule.is !== "changeWithin")
      .flatMap(({left, right}) => [...left, ...right].filter(({last}) => last).map((term) => term.id));
    expect(held.length).toBeGreaterThan(0);
    const isKnown = (figure: string) => formerId(predecessor.id, id, figure) !== undefined || unlike.has(figure);
    expect([...new Set(held)].filter((figure) => !isKnown(figure))).toEqual([]);
  });

  test("compares as the same only figures of one unit and kind", () => {
    // Documents are counted in 条 or in 件, as regions will.
    const measure = (one: Indicator) => `${one.unit === "条" ? "件" : one.unit} ${one.kind}`;
    const pairs = indicators.flatMap((one) => {
      const former = formerId(predecessor.id, id, one.id);
      return former === undefined ? [] : [[one, predecessor.indicators.find((last) => last.id === former)!] as const];
    });
    expect(pairs.length).toBeGreaterThan(5);
    expect(pairs.filter(([one, last]) => measure(one) !== measure(last)).map(([one]) => one.id)).toEqual([]);
  });
});

test.each(editions)("edition $id compares with itself figure by figure", ({id, indicators}) => {
  expect(crosswalk(id, id)).toEqual(indicators.map((one) => ({these: [one.id], last: [one.id], match: "exact"})));
});

test("the three rows of other treatment compare with the one row of edition 2019 as a sum, not one by one", () => {
  expect(find("2019", "2021", "applications.other.notCorrected.person", "applications.other.feeUnpaid.person", "applications.other.rest.person"))
    .toMatchObject({last: ["applications.other.person"], match: "exact"});
  expect(find("2019", "2021", "applications.other.rest.person")).toMatchObject({last: [], match: "none"});
});

test("what is published is not what is in force: partial, and items are no amount: none", () => {
  expect(find("2019", "2021", "disclosure.regulations.inForce")).toMatchObject({last: ["disclosure.regulations.totalPublished"], match: "partial"});
  expect(find("2019", "2021", "disclosure.fees.amount")).toMatchObject({last: [], match: "none"});
});

test("figures of 2018 compare with totals only", () => {
  expect(find("2014", "2019", "applications.received.total")).toMatchObject({last: ["statistics.requests.received"], match: "exact"});
  expect(find("2014", "2019", "applications.received.person")).toMatchObject({match: "none"});
  expect(find("2014", "2019", "disputes.review.total", "disputes.review.pending"))
    .toMatchObject({these: ["disputes.review.total", {minus: "disputes.review.pending"}], last: ["statistics.review.total"], match: "partial"});
});

test("a chain over both changes is as weak as its weakest link", () => {
  expect(find("2014", "2021", "applications.received.total")).toMatchObject({last: ["statistics.requests.received"], match: "exact"});
  expect(find("2014", "2021", "disclosure.normativeDocuments.issued"))
    .toMatchObject({last: ["statistics.proactive.normativeDocumentsIssued"], match: "partial", note: {"en-US": expect.stringContaining("narrower")}});
  expect(crosswalk("2014", "2021").some(({last}) => last.map(idOf).includes("statistics.proactive.normativeDocuments"))).toBe(false);
});
