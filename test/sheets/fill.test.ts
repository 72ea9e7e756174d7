import fc from "fast-check";
import type {EditionId, Variant} from "../../src/editions/edition";
import type {Filing} from "../../src/filing/filing";
import {fill, unplaced} from "../../src/sheets/fill";
import type {CellSpec} from "../../src/sheets/sheet-spec";
import {template} from "../../src/sheets/template";
import {computeTotal, totalIn} from "../../src/sheets/sum-formula";
import {balancedFiling} from "../arbitrary";
import {buildFiling, figure} from "../build";
import {outOf} from "../proof";
import {layouts} from "./layouts";

const filled = (filing: Filing): readonly CellSpec[] => {
  const {edition, variant, unit, year} = filing;
  return fill(template({edition, variant, unit, year}), filing).flatMap(({cells}) => cells);
};
const cellOf = (filing: Filing, id: string): CellSpec => filled(filing).find((cell) => cell.figure === id)!;

test.each(layouts)("a balanced filing of %s %s fills every cell, and every total keeps its formula", (edition, variant) => {
  const filing = buildFiling({edition, variant});
  const cells = filled(filing).filter((cell) => cell.figure !== undefined);
  expect(new Map(cells.map((cell) => [cell.figure, cell.value])))
    .toEqual(new Map([...filing.figures].map(([id, {value}]) => [id, value])));
  expect(cells.filter(({formula}) => formula !== undefined).map((cell) => cell.figure))
    .toEqual(totalsOf(edition, variant));
  for (const {formula, open} of cells) expect(open).toBe(formula === undefined);
  expect(unplaced(template({edition, variant, unit: "", year: null}), filing)).toEqual([]);
});

test("a blank stays blank, a zero zero, “/” and text as printed", () => {
  const filing = buildFiling({change: {
    "applications.granted.person": null, "applications.granted.business": 0,
    "applications.granted.research": "/", "applications.granted.legalService": "三件",
  }});
  expect(cellOf(filing, "applications.granted.person").value).toBeNull();
  expect(cellOf(filing, "applications.granted.business").value).toBe(0);
  expect(cellOf(filing, "applications.granted.research").value).toBe("/");
  expect(cellOf(filing, "applications.granted.legalService").value).toBe("三件");
});

test("a reported total that does not add up stands as reported, open to be mended", () => {
  const filing = buildFiling({change: {"disputes.review.total": 99}});
  expect(cellOf(filing, "disputes.review.total")).toMatchObject({value: 99, open: true, style: "count", formula: undefined});
  expect(cellOf(filing, "disputes.directLitigation.total").formula).toBeDefined();
});

test("a blank total beside parts stays blank; nothing reported is mended silently", () => {
  const filing = buildFiling({change: {"disputes.review.total": null}});
  expect(cellOf(filing, "disputes.review.total")).toMatchObject({value: null, open: true, formula: undefined});
});

test("a total that the source does not show is not invented", () => {
  const filing = buildFiling({without: ["disputes.review.total"]});
  expect(cellOf(filing, "disputes.review.total")).toMatchObject({value: null, open: true, formula: undefined});
});

test("a total whose parts are all blank, and which is blank itself, keeps its formula", () => {
  const blanks = ["upheld", "corrected", "other", "pending", "total"].map((column) => [`disputes.review.${column}`, null]);
  const filing = buildFiling({change: Object.fromEntries(blanks)});
  expect(cellOf(filing, "disputes.review.total")).toMatchObject({value: "", open: false, formula: expect.stringMatching(/^=IF/)});
});

test("a figure with a remark stays as printed, remark and all", () => {
  const text = "22（其中修订16件）";
  const remarked = figure("22", "", {text, remark: "（其中修订16件）"});
  const filing = buildFiling({change: {"disclosure.normativeDocuments.issued": remarked}});
  expect(cellOf(filing, "disclosure.normativeDocuments.issued").value).toBe(text);
});

test("a row grows for text that does not fit where a number belongs", () => {
  const text = "22（其中修订16件，废止3件，另有5件正在办理）";
  const filing = buildFiling({change: {"applications.granted.person": figure(22, "", {text, remark: text.slice(2)})}});
  const [, empty] = template({edition: "2021", unit: "", year: 2024});
  const [, sheet] = fill(template({edition: "2021", unit: "", year: 2024}), filing);
  const {row} = sheet!.cells.find((cell) => cell.figure === "applications.granted.person")!;
  expect(sheet!.rowHeights[row]).toBeGreaterThan(empty!.rowHeights[row]! * 3);
  expect(sheet!.rowHeights.with(row, 0)).toEqual(empty!.rowHeights.with(row, 0));
});

test("amounts and changes are shown as typed", () => {
  const filing = buildFiling({edition: "2019", change: {
    "disclosure.procurement.amount": "21.6560", "disclosure.fees.change": "+1", "disclosure.penalties.change": "-3",
  }});
  expect(cellOf(filing, "disclosure.procurement.amount")).toMatchObject({value: 21.656, numberFormat: "0.0000"});
  expect(cellOf(filing, "disclosure.fees.change")).toMatchObject({value: 1, numberFormat: "+0;-0;0"});
  expect(cellOf(filing, "disclosure.penalties.change")).toMatchObject({value: -3});
  expect(cellOf(filing, "disclosure.penalties.change").numberFormat).toBeUndefined();
});

test("an amount converted to 万元 fills its cell as such, and a note under the table says what it was", () => {
  const converted = figure("25.1050", "", {text: "251050.0", unit: "元", converted: "25.105"});
  const filing = buildFiling({change: {"disclosure.fees.amount": converted}});
  expect(cellOf(filing, "disclosure.fees.amount")).toMatchObject({value: 25.105});
  const [plain, sheet] = [buildFiling(), filing].map((one) => fill(template({edition: "2021", unit: "", year: 2024}), one)[0]!);
  expect(sheet!.cells.at(-1)).toMatchObject({value: "注：行政事业性收费 25.105 万元，由 251050.0 元换算。", row: plain!.rowHeights.length});
  expect(sheet!.rowHeights).toHaveLength(plain!.rowHeights.length + 1);
  const none = buildFiling({change: {"disclosure.fees.amount": figure("0", "", {text: "0", unit: "元", converted: "0"})}});
  expect(fill(template({edition: "2021", unit: "", year: 2024}), none)[0]!.rowHeights).toEqual(plain!.rowHeights);
});

test("the unit column of the 2014 table stays the form's where the figure was converted", () => {
  const id = "statistics.capacity.budget";
  const filing = buildFiling({edition: "2014", change: {[id]: figure("12.5", "", {text: "125千元", unit: "千元", converted: "12.5"})}});
  const cells = filled(filing);
  const {row, value} = cells.find((cell) => cell.figure === id)!;
  expect([value, cells.find((cell) => cell.row === row && cell.style === "unit")!.value]).toEqual([12.5, "万元"]);
});

test("the unit column of the 2014 table says what the source printed", () => {
  const filing = buildFiling({edition: "2014", change: {"statistics.capacity.budget": figure("0.5", "", {unit: "元"})}});
  const cells = filled(filing);
  const {row, value} = cells.find((cell) => cell.figure === "statistics.capacity.budget")!;
  expect(value).toBe(0.5);
  expect(cells.find((cell) => cell.row === row && cell.style === "unit")!.value).toBe("元");
});

test("figures without a cell are listed, not lost in silence", () => {
  const filing = buildFiling({edition: "2019", variant: "hubei"});
  expect(unplaced(template({edition: "2019", unit: "", year: 2019}), filing)).toEqual([
    "disclosure.otherDocuments.made", "disclosure.otherDocuments.published", "disclosure.otherDocuments.totalPublished",
  ]);
});

test("whatever was reported is what the filled sheets show, and every formula gives what its cell holds", () => {
  fc.assert(fc.property(balancedFiling({blanks: true}), (filing) => {
    const {edition, variant, unit, year} = filing;
    for (const {cells} of fill(template({edition, variant, unit, year}), filing)) {
      const valueAt = (row: number, column: number) =>
        cells.find((cell) => cell.row === row && cell.column === column)?.value;
      for (const {figure: id, value, formula} of cells) {
        if (id === undefined) continue;
        const reported = filing.figures.get(id)!;
        const plain = reported.as === "number" && typeof value === "number" ? reported.value
          : reported.as === "blank" ? null : undefined;
        if (plain === undefined) expect(String(value)).toContain(reported.text);
        else expect(value === "" ? null : value).toBe(plain);
        if (formula !== undefined) expect(computeTotal(totalIn(formula)!, valueAt)).toBe(value);
      }
    }
  }), outOf(250));
});

const totalsOf = (edition: EditionId, variant?: Variant) =>
  template({edition, variant, unit: "", year: null}).flatMap(({cells}) => cells)
    .filter(({formula}) => formula !== undefined).map((cell) => cell.figure);
