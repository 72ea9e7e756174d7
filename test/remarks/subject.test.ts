import {keyOf} from "../../src/reconcile/finding";
import {reconcile} from "../../src/reconcile/reconcile";
import {groundsOf, isByForm, keyOfForm, restsOn, subjectOf, valuesOfForm} from "../../src/remarks/subject";
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

const findingsOf = (change: Parameters<typeof buildFiling>[0]) => {
  const filing = buildFiling(change);
  return {filing, findings: reconcile(filing)};
};

test("what was said of a finding rests on its figures, and no longer on others", () => {
  const flow = (person: number, business = 47) => {
    const {filing, findings} = findingsOf({change: {"applications.received.person": person, "disclosure.licensing.decisions": business}});
    return {filing, finding: findings.find(({rule, verdict}) => rule === "applications.flow" && verdict === "broken")!};
  };
  const [one, same, other] = [flow(99), flow(99, 48), flow(98)];
  const grounds = groundsOf(one.finding, one.filing);
  expect(restsOn(grounds, same.finding, same.filing)).toBe(true);
  expect(restsOn(grounds, other.finding, other.filing)).toBe(false);
  expect(JSON.parse(grounds)).toEqual(expect.arrayContaining([99]));
});

test("what was said of blanks holds while there are no more of them", () => {
  const cells = ["disclosure.licensing.decisions", "disclosure.penalties.decisions"];
  const blank = (ids: readonly string[]) => {
    const {filing, findings} = findingsOf({change: Object.fromEntries(ids.map((id) => [id, null]))});
    const all = findings.filter(({rule}) => rule === "format.blank");
    return {filing, finding: {...all[0]!, figures: all.flatMap(({figures}) => figures)}};
  };
  const [both, fewer] = [blank(cells), blank(cells.slice(0, 1))];
  expect(groundsOf(both.finding, both.filing)).toBe(cells.join(" "));
  expect(restsOn(groundsOf(both.finding, both.filing), fewer.finding, fewer.filing)).toBe(true);
  expect(restsOn(groundsOf(fewer.finding, fewer.filing), both.finding, both.filing)).toBe(false);
});

test.each(["format.blank", "format.notRead", "publication.blank", "publication.absent"])("%s is spoken of by form", (rule) => {
  expect(isByForm({rule})).toBe(true);
});

test("a whole form is all its figures, and the sums of its headings that are shown", () => {
  const values = (...given: Parameters<typeof buildFiling>) => valuesOfForm("disputes", buildFiling(...given));
  expect(keyOfForm("disputes")).toBe("form:disputes");
  expect(values()).toBe(values({change: {"applications.received.person": 99}}));
  expect(values({change: {"disputes.review.upheld": 99}})).not.toBe(values());
  expect(values({change: {"disputes.review.upheld": null}})).toBe(values({without: ["disputes.review.upheld"]}));
  expect(JSON.parse(values())).toHaveLength(15);
});
