import {blanksOf} from "../../../src/panel/check/blanks-of";
import {reconcile} from "../../../src/reconcile/reconcile";
import {buildFiling, figure} from "../../build";

const blanks = (change: Parameters<typeof buildFiling>[0] & object) => {
  const filing = buildFiling(change);
  return blanksOf(filing, reconcile(filing));
};

test("a full filing has no blanks", () => {
  expect(blanks({})).toEqual([]);
});

test("“/” and text are not blank", () => {
  expect(blanks({change: {"disputes.review.upheld": "/", "disputes.review.other": "五件"}})).toEqual([]);
});

test("a blank figure is listed with its form", () => {
  expect(blanks({change: {"disclosure.fees.amount": null}}))
    .toMatchObject([{id: "disclosure.fees.amount", form: "disclosure", isOwed: false}]);
});

test("a formula without a result is not for filling in", () => {
  expect(blanks({change: {"disputes.review.total": figure(null, "", {formula: "=SUM(A1:D1)"})}})).toEqual([]);
});

test("a blank total of parts that are not zero is owed a figure, not 0", () => {
  expect(blanks({change: {"disputes.review.total": null}})).toMatchObject([{id: "disputes.review.total", isOwed: true}]);
});

test("blank parts of a total that is not zero are owed figures, not 0", () => {
  const parts = ["upheld", "corrected", "other", "pending"].map((column) => `disputes.review.${column}`);
  const found = blanks({change: {"disputes.review.total": 5, ...Object.fromEntries(parts.map((id) => [id, null]))}});
  expect(found.filter(({isOwed}) => isOwed).map(({id}) => id)).toEqual(parts);
});

test("one blank part among others may well be 0", () => {
  expect(blanks({change: {"disputes.review.other": null}})).toMatchObject([{isOwed: false}]);
});
