import {readFileSync} from "node:fs";
import {join} from "node:path";
import {readFiling} from "../../../src/formats/read";
import {openWorkbook, unshownOf} from "../../../src/hosts/workbench/opened-workbook";
import {reconcile} from "../../../src/reconcile/reconcile";

const unit = "示例市示例区云溪街道办事处";
const bytes = new Uint8Array(readFileSync(join(__dirname, "../../../assets/sample.xlsx")));

test("the sample is whole tables of an invented unit, with two slips and a blank to be found", async () => {
  const filing = await readFiling("示例.xlsx", bytes);
  expect([filing.unit, filing.year, filing.unmatched, filing.missingRows]).toEqual([unit, 2024, [], []]);
  const found = reconcile(filing).filter(({verdict, severity}) => verdict === "broken" && severity === "error");
  expect(new Set(found.map(({rule}) => rule)).size).toBe(2);
  expect([...filing.figures.values()].filter(({as}) => as === "blank")).toHaveLength(1);
});

test("the sample opens as it is, with nothing that is not shown", () => {
  const opened = openWorkbook("示例.xlsx", bytes);
  expect(unshownOf(opened)).toEqual([]);
  expect(opened.record?.unit).toBe(unit);
});
