import {noRemarks} from "../../src/filing/remarks";
import {isLeftOver} from "../../src/reconcile/account";
import {reconcile} from "../../src/reconcile/reconcile";
import {isComplete} from "../../src/filing/coverage";
import type {Filing} from "../../src/filing/filing";
import {asRemarked, leftOverOf, setAside, withLeftOver} from "../../src/remarks/left-over";
import {buildFiling, figure} from "../build";

const whole = buildFiling({edition: "2021", unit: "云溪街道办事处", year: 2024});
const without: Filing = {
  ...whole, figures: new Map([...whole.figures].filter(([id]) => !id.startsWith("disputes."))),
  unmatched: [{text: "其他 12", why: "label", place: {in: "text", line: 3}}],
};
const remarks = {...noRemarks, leftOver: leftOverOf(without)};
/** The whole with the form that was not read filled in with one value each. */
const typedIn = (value: number): Filing => ({...whole, figures: new Map([...whole.figures].map(([id, one]) =>
  [id, id.startsWith("disputes.") ? figure(value) : one]))});

test("a complete filing leaves nothing over", () => {
  expect(leftOverOf(whole)).toEqual([]);
});

test("a form that was not read and a piece that was not understood keep the filled tables from being complete", () => {
  const filled = withLeftOver(typedIn(0), remarks);
  expect(filled.unmatched.map(({why, text}) => [why, text])).toEqual([
    ["lacking", "《政府信息公开行政复议、行政诉讼情况》（15）"], ["label", "其他 12"]]);
  expect(isComplete(filled)).toBe(false);
});

test("figures that were typed in are no longer lacking; zeros alone may have been filled in unseen", () => {
  expect(withLeftOver(typedIn(2), remarks).unmatched.map(({why}) => why)).toEqual(["label"]);
});

test("what is left over of one filing is not said of another unit's", () => {
  expect(withLeftOver({...typedIn(0), unit: "平湖镇人民政府"}, remarks).unmatched).toEqual([]);
});

test("nothing is said twice", () => {
  const once = withLeftOver(typedIn(0), remarks);
  expect(withLeftOver(once, remarks)).toBe(once);
});

test("what is left over keeps its source, its place and the figures that are lacking", () => {
  const [lacking, piece, ...none] = leftOverOf(without);
  expect(none).toEqual([]);
  expect(lacking).toMatchObject({unit: "云溪街道办事处", year: 2024, source: "test.xlsx", why: "lacking", place: {in: "json", key: "test.xlsx"}});
  expect(lacking!.figures).toEqual([...whole.figures.keys()].filter((id) => id.startsWith("disputes.")));
  expect(piece).toEqual({
    unit: "云溪街道办事处", year: 2024, source: "test.xlsx", text: "其他 12", why: "label", place: {in: "text", line: 3}, figures: [],
  });
});

test("figures that are typed in but for one are lacking still", () => {
  const figures = new Map(typedIn(2).figures);
  const id = [...figures.keys()].find((one) => one.startsWith("disputes."))!;
  const whyOf = (filing: Filing) => withLeftOver(filing, remarks).unmatched.map(({why}) => why);
  expect(whyOf({...typedIn(2), figures: new Map([...figures, [id, figure(null)]])})).toEqual(["lacking", "label"]);
  expect(whyOf({...typedIn(2), figures: new Map([...figures, [id, figure("若干")]])})).toEqual(["lacking", "label"]);
  expect(whyOf({...typedIn(0), figures: new Map([...typedIn(0).figures, [id, figure(1)]])})).toEqual(["label"]);
  figures.delete(id);
  expect(whyOf({...typedIn(2), figures})).toEqual(["lacking", "label"]);
});

test("a piece with the same words elsewhere is another", () => {
  const elsewhere = {text: "其他 12", why: "label", place: {in: "text", line: 9}} as const;
  expect(withLeftOver({...typedIn(2), unmatched: [elsewhere]}, remarks).unmatched)
    .toEqual([elsewhere, without.unmatched[0]]);
  const others = {text: "其他 13", why: "label", place: {in: "text", line: 3}} as const;
  expect(withLeftOver({...typedIn(2), unmatched: [others]}, remarks).unmatched).toHaveLength(2);
});

test("tables with remarks have findings on what is left over, but not on what is no figure", () => {
  const filing = typedIn(2);
  const checked = {filing, findings: reconcile(filing), more: 1};
  const piece = without.unmatched[0]!;
  const open = asRemarked(checked, remarks);
  expect(open.more).toBe(1);
  expect(open.filing.unmatched).toEqual([piece]);
  expect(open.findings.filter(isLeftOver).map(({places}) => places)).toEqual([[piece.place]]);
  expect(open.findings).toHaveLength(checked.findings.length + 1);
  const hand = {by: " 审核人 ", time: new Date("2025-01-20T01:30:00Z"), says: piece.text};
  const marked = setAside(remarks, piece, open.filing, hand);
  expect(marked.notFigures).toMatchObject([{by: "审核人", time: "2025-01-20T01:30:00.000Z", says: piece.text, unit: "云溪街道办事处", year: 2024}]);
  expect(marked.leftOver).toBe(remarks.leftOver);
  expect(asRemarked(checked, marked).filing).toMatchObject({unmatched: [], setAside: [piece]});
  expect(asRemarked(checked, marked).findings).toEqual(checked.findings);
});
