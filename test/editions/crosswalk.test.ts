import {idOf, type Correspondence} from "../../src/editions/correspondence";
import {crosswalk} from "../../src/editions/crosswalk";
import {editionOf, type EditionId, editions} from "../../src/editions/edition";

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
