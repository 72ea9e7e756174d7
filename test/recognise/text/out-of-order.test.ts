import type {EditionId, FormId} from "../../../src/editions/edition";
import {rowsOf} from "../../../src/editions/form-rows";
import {jumps} from "../../../src/recognise/text/out-of-order";
import type {FilledRow} from "../../../src/recognise/text/settle";

/** Rows of a form, read in this order; those that may be read under another row's label. */
function jumpsAmong(ids: string, edition: EditionId = "2014", form: FormId = "statistics"): string {
  const {find} = rowsOf(edition);
  const filled = ids.split(" ").map((id) => ({claim: {row: find(form, id)}}) as FilledRow);
  return jumps(filled, edition).map((row) => `${filled.indexOf(row)} ${row.claim.row.id}`).join(", ");
}

// 其他情形 may be all that a broken line left of 法律法规规定的其他情形, which stands before the reviews.
test.each([
  ["rows in the form's order", "requests.received replies.total review.other litigation.total litigation.other", ""],
  ["other cases ahead of what follows them", "refused.personalPrivacy review.other replies.notThisAuthority", "1 review.other"],
  ["in the very first row", "review.other replies.total", "0 review.other"],
  ["in the very first row, before the form's first", "review.other proactive.total", "0 review.other"],
  ["two rows of such labels", "refused.personalPrivacy review.other replies.notThisAuthority litigation.corrected review.total",
    "1 review.other, 3 litigation.corrected"],
  ["in the last row, which nothing follows", "refused.personalPrivacy review.other", ""],
  ["rows of which the one behind stands before the one ahead", "litigation.total litigation.other review.total", ""],
  ["a label that one row has alone", "requests.received complaints.total replies.total", ""],
  ["a row that is printed twice", "review.corrected review.other review.other litigation.total", ""],
  ["met again behind later rows, it may be any of them", "replies.total review.other replies.granted litigation.total review.other",
    "1 review.other, 4 review.other"],
  ["met again before a later row, the second is in its place", "replies.total review.other replies.granted review.other litigation.total",
    "1 review.other"],
  ["twice in its place, behind the jump", "replies.total review.other replies.granted review.other review.other litigation.total",
    "1 review.other"],
  ["between two rows of one label", "replies.total review.other replies.total", ""],
  ["another row behind later ones, whose label did not jump", "replies.total litigation.other replies.granted litigation.total review.other",
    "1 litigation.other"],
  ["the same row behind later ones, where it did not jump", "review.other litigation.total review.other", ""],
])("rows under a label that several have: %s", (_, ids, found) => {
  expect(jumpsAmong(ids)).toBe(found);
});

test("a label that beside its row only a heading has is nobody else's", () => {
  expect(jumpsAmong("normativeDocuments otherServices licensing", "2019", "disclosure")).toBe("");
});
