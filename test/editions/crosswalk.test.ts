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

  test("comes in reading order, a sum behind the last of its figures", () => {
    const at = editionOf(to).indicators.map(({id}) => id);
    const places = crosswalk(from, to)
      .map(({these}) => [Math.max(...these.map((one) => at.indexOf(idOf(one)))), these.length] as const);
    expect(places).toEqual(places.toSorted(([one, few], [other, many]) => one - other || few - many));
  });

  test("gives a figure a former id exactly where it alone means one alone, the same", () => {
    const alike = crosswalk(from, to).flatMap(({these, last, match}) =>
      match === "exact" && these.length === 1 && last.length === 1 ? [[these[0], last[0]]] : []);
    const former = editionOf(to).indicators.flatMap(({id}) => {
      const its = formerId(from, to, id);
      return its === undefined ? [] : [[id, its]];
    });
    expect(former).toEqual(alike);
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

test("what compares in part, or in sum, has no former id", () => {
  expect(formerId("2019", "2021", "applications.received.total")).toBe("applications.received.total");
  expect(formerId("2019", "2021", "disclosure.regulations.inForce")).toBeUndefined();
  expect(formerId("2019", "2021", "applications.other.rest.person")).toBeUndefined();
  expect(formerId("2014", "2021", "applications.granted.total")).toBeUndefined();
});

test("backwards nothing compares", () => {
  for (const [from, to] of [["2021", "2019"], ["2021", "2014"], ["2019", "2014"]] as const) {
    expect(crosswalk(from, to).every(({last, match}) => last.length === 0 && match === "none")).toBe(true);
  }
});

const written = (summands: Correspondence["these"]): string =>
  summands.map((one) => (typeof one === "string" ? one : `-${one.minus}`)).join(" + ").replaceAll("+ -", "- ");

test("over both changes compare: each with its sign, as weak as its weakest link", () => {
  const all = crosswalk("2014", "2021").filter(({match}) => match !== "none");
  expect(all.map(({these, last, match}) => `${written(these)} = ${written(last)} ${match}`)).toEqual([
    "disclosure.normativeDocuments.issued = statistics.proactive.normativeDocumentsIssued partial",
    "applications.received.total = statistics.requests.received exact",
    "applications.carriedIn.total = statistics.requests.received - statistics.requests.closed partial",
    "applications.granted.total = statistics.replies.granted + statistics.replies.alreadyPublic partial",
    "applications.partlyGranted.total = statistics.replies.partlyGranted exact",
    "applications.refused.stateSecret.total = statistics.refused.stateSecret exact",
    "applications.refused.securityAndStability.total = statistics.refused.securityAndStability exact",
    "applications.refused.thirdPartyRights.total = statistics.refused.commercialSecret + statistics.refused.personalPrivacy partial",
    `${["prohibitedByLaw", "internalAffairs", "deliberativeProcess", "enforcementFile"]
      .map((ground) => `applications.refused.${ground}.total`).join(" + ")} = statistics.refused.otherLegal partial`,
    `${["stateSecret", "prohibitedByLaw", "securityAndStability", "thirdPartyRights", "internalAffairs", "deliberativeProcess", "enforcementFile",
      "administrativeInquiry"].map((ground) => `applications.refused.${ground}.total`).join(" + ")} = statistics.replies.refused partial`,
    "applications.unavailable.notHeld.total = statistics.replies.notThisAuthority partial",
    "applications.unavailable.notHeld.total + applications.unavailable.needsCreation.total = statistics.replies.nonexistent partial",
    "applications.unavailable.stillUnclear.total = statistics.replies.correctionRequested partial",
    "applications.handled.total = statistics.requests.closed partial",
    "disputes.review.upheld = statistics.review.upheld exact",
    "disputes.review.corrected = statistics.review.corrected exact",
    "disputes.review.other = statistics.review.other exact",
    "disputes.review.total - disputes.review.pending = statistics.review.total partial",
    ...["upheld", "corrected", "other"].map((how) =>
      `disputes.directLitigation.${how} + disputes.litigationAfterReview.${how} = statistics.litigation.${how} exact`),
    "disputes.directLitigation.total - disputes.directLitigation.pending + "
      + "disputes.litigationAfterReview.total - disputes.litigationAfterReview.pending = statistics.litigation.total partial",
  ]);
});

test("a chain over both changes is as weak as its weakest link", () => {
  expect(find("2014", "2021", "applications.received.total")).toMatchObject({last: ["statistics.requests.received"], match: "exact"});
  expect(find("2014", "2021", "disclosure.normativeDocuments.issued"))
    .toMatchObject({last: ["statistics.proactive.normativeDocumentsIssued"], match: "partial", note: {"en-US": expect.stringContaining("narrower")}});
  expect(crosswalk("2014", "2021").some(({last}) => last.map(idOf).includes("statistics.proactive.normativeDocuments"))).toBe(false);
});
