import {readSchema} from "../../../src/filing/schema";
import {toReadJson} from "../../../src/formats/json/write-json";
import {buildFiling, figure} from "../../build";

const filing = buildFiling({
  change: {
    "applications.received.person": null,
    "applications.received.business": "/",
    "disclosure.fees.amount": figure("21.6560", "", {place: {in: "sheet", sheet: "表二", row: 6, column: 2}}),
  },
  without: ["disclosure.regulations.issued"],
  unmatched: [{text: "行政征收", place: {in: "text", line: 411}, why: "label"}],
  prose: [{ids: ["applications.received.total"], value: 12, unit: "件", quote: "收到申请12件", place: {in: "text", line: 3}}],
});
const json = toReadJson(filing);

test("has the agreed shape, through JSON and back", () => {
  expect(readSchema.element.strict().parse(JSON.parse(JSON.stringify(json)))).toEqual(json);
});

test("numbers are numbers, blanks and marks null, what is not shown has no key", () => {
  expect(json.figures).toMatchObject({
    "applications.received.person": null, "applications.received.business": null, "disclosure.fees.amount": 21.656,
  });
  expect(json.figures).not.toHaveProperty(["disclosure.regulations.issued"]);
  expect(Object.keys(json.figures)).toHaveLength(199);
});

test("places are said in words", () => {
  expect(json.cells["disclosure.fees.amount"]).toBe("表二!C7");
  expect(json.unmatched).toEqual([{text: "行政征收", place: "第 412 行", why: "label"}]);
  expect(json.prose[0]!.place).toBe("第 4 行");
});

test("a cell that is filled in and no number is listed besides, with what it holds and why", () => {
  const place = {in: "sheet", sheet: "表三", row: 6, column: 3} as const;
  const odd = toReadJson(buildFiling({change: {
    "applications.received.person": figure("1O77", "", {place}),
    "applications.received.business": "/", "applications.received.total": null,
    "disclosure.fees.amount": figure("12", "", {as: "text", value: null, otherUnits: ["元", "万元"], place: {in: "text", line: 8}}),
  }}));
  expect(odd.figures).toMatchObject({"applications.received.person": null, "disclosure.fees.amount": null});
  expect(odd.unmatched).toEqual([
    {text: "12", place: "第 9 行", why: "moneyUnitUnclear"}, {text: "1O77", place: "表三!D7", why: "notANumber"},
  ]);
  expect(readSchema.element.strict().parse(odd)).toEqual(odd);
});

test("figures come in printed order whatever order they were read in", () => {
  const turned = {...filing, figures: new Map([...filing.figures].reverse())};
  expect(Object.keys(toReadJson(turned).figures)).toEqual(Object.keys(json.figures));
});
