import {indicatorsIn} from "../../src/editions/edition";
import {accountJson, coverageOf, isComplete} from "../../src/filing/coverage";
import {inPrintedOrder} from "../../src/filing/filing";
import {buildFiling, figure} from "../build";

const [first, second, third] = indicatorsIn("2021").filter(({form}) => form === "applications").map(({id}) => id) as [string, string, string];

test("a form is what was read, what is blank and what is not there", () => {
  const filing = buildFiling({change: {[first]: null, [second]: "/"}, without: [third]});
  const {expected, read, blank, absent} = coverageOf(filing).get("applications")!;
  expect(expected).toBe(indicatorsIn("2021").filter(({form}) => form === "applications").length);
  expect({read, blank, absent}).toEqual({read: expected - 3, blank: 2, absent: 1});
  for (const [form, counts] of coverageOf(buildFiling())) {
    expect([form, counts.read, counts.blank, counts.absent]).toEqual([form, counts.expected, 0, 0]);
  }
});

test("a text where a number should be was read, and is what keeps a filing from being complete", () => {
  const filing = buildFiling({change: {[first]: "若干"}});
  expect(coverageOf(filing).get("applications")).toMatchObject({blank: 0, absent: 0});
  expect(isComplete(filing)).toBe(false);
});

test("a filing is complete with blanks, not without a figure, nor with a piece that was not understood", () => {
  expect(isComplete(buildFiling())).toBe(true);
  expect(isComplete(buildFiling({change: {[first]: null, [second]: "/"}}))).toBe(true);
  expect(isComplete(buildFiling({without: [first]}))).toBe(false);
  expect(isComplete(buildFiling({unmatched: [{text: "三", why: "unknownRow", place: {in: "text", line: 1}} as never]}))).toBe(false);
});

test("JSON says how much was read, and of which part", () => {
  const filing = buildFiling({part: "表二", without: [first]});
  expect(accountJson(filing)).toEqual({part: "表二", complete: false, coverage: Object.fromEntries(coverageOf(filing))});
  expect(accountJson(buildFiling())).toMatchObject({part: null, complete: true});
});

test("figures come in the order in which they are printed, those that are not there left out", () => {
  const filing = buildFiling({without: [second]});
  const shuffled = {...filing, figures: new Map([...filing.figures].reverse())};
  const ids = inPrintedOrder(shuffled).map(([id]) => id);
  expect(ids).toEqual(indicatorsIn("2021").map(({id}) => id).filter((id) => id !== second));
  expect(inPrintedOrder({...filing, figures: new Map([[first, figure(3)]])})).toEqual([[first, figure(3)]]);
});
