import {keyOf} from "../../src/reconcile/finding";
import {reconcile} from "../../src/reconcile/reconcile";
import {isByForm, subjectOf} from "../../src/remarks/subject";
import {buildFiling} from "../build";

const blanks = {"disclosure.licensing.decisions": null, "disclosure.penalties.decisions": null, "disputes.review.total": null};
const findings = reconcile(buildFiling({change: {...blanks, "applications.received.person": "若干"}}), buildFiling({year: 2023}));

test("people speak of the blanks of a form all at once, and of any other finding by itself", () => {
  const blank = findings.filter(({rule}) => rule === "format.blank");
  expect(blank.map(({figures: ids}) => ids.length)).toEqual([1, 1, 1]);
  expect(blank.every(isByForm)).toBe(true);
  expect(new Set(blank.map(subjectOf)).size).toBe(2);
  const others = findings.filter((finding) => !isByForm(finding));
  expect(others.map(subjectOf)).toEqual(others.map(keyOf));
});
