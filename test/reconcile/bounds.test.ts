import fc from "fast-check";
import type {Filing} from "../../src/filing/filing";
import type {Finding} from "../../src/reconcile/finding";
import {reconcile} from "../../src/reconcile/reconcile";
import {say} from "../../src/reconcile/say";
import {editions} from "../../src/editions/edition";
import {buildFiling, figure} from "../build";
import {outOf} from "../proof";

const keyOf = ({rule, at, figures: ids}: Finding): string => [rule, at, ...ids].join(" ");

/** Rules between sums; a blank total of filled parts is a finding by itself, whatever would fill it. */
const between = (filing: Filing): ReadonlyMap<string, Finding> => new Map(reconcile(filing)
  .filter(({of, detail}) => of !== undefined && !["zeroUnless", "inUnit", "mentions"].includes(of.is) &&
    detail?.why !== "totalBlank" && detail?.why !== "partsBlank")
  .map((finding) => [keyOf(finding), finding]));

/** Some figures are blank or not shown, some are wrong; then whatever one likes is filled in. */
const gaps = fc.constantFrom(...editions.map(({id}) => id)).chain((edition) => {
  const ids = [...buildFiling({edition}).figures.keys()];
  const some = fc.uniqueArray(fc.constantFrom(...ids), {minLength: 1, maxLength: 30});
  return fc.record({
    edition: fc.constant(edition), unknown: some, isShown: fc.boolean(),
    wrong: fc.dictionary(fc.constantFrom(...ids), fc.nat({max: 60}), {maxKeys: 12}),
    filledWith: fc.infiniteStream(fc.nat({max: 80})),
  });
});

test("what is decided beside unknown figures stays so whatever they turn out to be", () => {
  let [decided, broken] = [0, 0];
  fc.assert(fc.property(gaps, ({edition, unknown, isShown, wrong, filledWith}) => {
    const known = Object.fromEntries(Object.entries(wrong).filter(([id]) => !unknown.includes(id)));
    const before = between(isShown
      ? buildFiling({edition, change: {...known, ...Object.fromEntries(unknown.map((id) => [id, null]))}})
      : buildFiling({edition, change: known, without: unknown}));
    const filled = Object.fromEntries(unknown.map((id) => [id, filledWith.next().value as number]));
    const after = between(buildFiling({edition, change: {...known, ...filled}}));
    for (const [key, {verdict, figures: ids}] of before) {
      if (verdict === "undecided" || !ids.some((id) => unknown.includes(id))) continue;
      decided += 1;
      broken += Number(verdict === "broken");
      expect([key, after.get(key)!.verdict]).toEqual([key, verdict]);
    }
  }), outOf(2000));
  expect(decided).toBeGreaterThan(50);
  expect(broken).toBeGreaterThan(20);
});

test("what cannot hold whatever the blanks are says so, with what is known and by how much at least", () => {
  const filing = buildFiling({change: {
    "disputes.review.total": 3, "disputes.review.upheld": null, "disputes.review.corrected": 2,
    "disputes.review.other": 2, "disputes.review.pending": 0,
  }});
  const finding = reconcile(filing).find(({rule, at}) => rule === "disputes.total" && at === "review")!;
  expect(finding).toMatchObject({verdict: "broken", severity: "error", difference: null, detail: {why: "whatever", gap: "1", more: "right"}});
  expect(say(finding, filing)).toBe("行政复议部分：总计 3，结果纠正 2 + 其他结果 2 + 尚未审结 0 = 4（另有 1 项空白或没有读到），" +
    "无论空格填多少，后者都至少多 1。请核对后改正。");
  expect(say(finding, filing, "en-US")).toContain("the latter is greater by at least 1, whatever the blanks hold");
});

test("a share that is small of every whole that counts holds, whatever the whole is", () => {
  const verdict = (carriedOut: number) => reconcile(buildFiling({change: {
    "applications.received.total": null, "applications.carriedOut.total": carriedOut,
  }})).find(({rule}) => rule === "applications.carriedOutShare")!.verdict;
  expect([0, 1, 7, 8, 99].map(verdict)).toEqual(["holds", "holds", "holds", "undecided", "undecided"]);
});

test("amounts are bounded exactly", () => {
  const filing = buildFiling({edition: "2019", change: {
    "disclosure.procurement.amount": figure("0.30", "a"), "disclosure.procurement.projects": null,
  }});
  expect(reconcile(filing).find(({rule}) => rule === "disclosure.procurementPair")!.verdict).toBe("undecided");
});
