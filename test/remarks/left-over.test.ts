import {noRemarks} from "../../src/filing/remarks";
import {isComplete} from "../../src/filing/coverage";
import type {Filing} from "../../src/filing/filing";
import {leftOverOf, withLeftOver} from "../../src/remarks/left-over";
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
