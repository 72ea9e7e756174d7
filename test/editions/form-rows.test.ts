import {editionOf, editions} from "../../src/editions/edition";
import {isPrintedIn, rowsOf} from "../../src/editions/form-rows";

test.each(editions)("edition $id has all its figures in the rows of its forms, once", ({id, indicators}) => {
  const {all, find} = rowsOf(id);
  expect(all.flatMap(({slots}) => slots.map((slot) => slot.id)).sort()).toEqual(indicators.map((one) => one.id).sort());
  for (const row of all) {
    expect(find(row.form, row.id)).toBe(row);
    expect(row.isWholeForm).toBe(false);
    const own = indicators.filter(({form, rowId}) => form === row.form && rowId === row.id);
    expect(row).toMatchObject({block: own[0]!.block, label: own[0]!.row.at(-1)});
    expect(row.slots).toEqual(own.map(({id: figure, columnId: column, kind, unit, only, not}) =>
      ({id: figure, column, kind, unit, only, not})));
  }
  expect(find(all[0]!.form, "unknown")).toBeUndefined();
});

test("a row has its total among its own figures, where the rules compute it of them", () => {
  const {find} = rowsOf("2021");
  expect(find("applications", "granted")!.sums).toEqual([{total: 6, parts: [0, 1, 2, 3, 4, 5]}]);
  expect(find("disputes", "review")!.sums).toEqual([{total: 4, parts: [0, 1, 2, 3]}]);
  expect(find("disclosure", "regulations")!.sums).toEqual([]);
});

test("a form whose rows stand side by side is one row too, with the totals of all", () => {
  const {whole, first} = rowsOf("2021").sideBySide!;
  expect(first).toBe(rowsOf("2021").find("disputes", "review"));
  expect(whole).toMatchObject({form: "disputes", id: "*", label: "行政复议", isWholeForm: true});
  expect(whole.slots.map(({id}) => id)).toEqual(editionOf("2021").indicators.filter(({form}) => form === "disputes").map(({id}) => id));
  expect(whole.sums).toEqual([0, 5, 10].map((from) => ({total: from + 4, parts: [0, 1, 2, 3].map((at) => from + at)})));
  expect(rowsOf("2014").sideBySide).toBeUndefined();
});

test("a row is printed in the versions that print one of its figures", () => {
  const slot = (only?: string, not?: string) => ({id: "a", column: "b", kind: "count" as const, unit: "件", only, not});
  const row = (...slots: ReturnType<typeof slot>[]) => ({...rowsOf("2014").all[0]!, slots});
  const printed = (...slots: ReturnType<typeof slot>[]) => [undefined, "beijing" as const].map((variant) => isPrintedIn(row(...slots), variant));
  expect([printed(slot()), printed(slot("beijing")), printed(slot(undefined, "beijing")), printed(slot("coast")), printed(slot(undefined, "coast"))])
    .toEqual([[true, true], [false, true], [true, false], [false, false], [true, true]]);
  expect([printed(slot("beijing"), slot(undefined, "beijing")), printed(slot("beijing", "beijing")), printed()]).toEqual([[true, true], [false, false], [false, false]]);
});
