import {type FormRow, rowsOf} from "../../../src/editions/form-rows";
import type {Atom} from "../../../src/recognise/text/atoms";
import {addUp, columnsAddUp, fit, formsThatAddUp, isCounting, isEven, isShifted, type Padding, sharesOf} from "../../../src/recognise/text/fit";
import {spell, type TextRun} from "../../../src/recognise/text/runs";
import {readValue} from "../../../src/recognise/value";

/**
 * `1 □ 件 / 2`: values, an empty cell and a unit, in groups. With ~ before a group nothing marks its cells off, so that
 * no cell of it shows which is empty; `#3` before them is the printed row, `line 4` their line.
 */
const groupsOf = (text: string): Atom[][] => text.split(" / ").filter((group) => group !== "").map((group) => {
  const [, tilde, row, line] = /^(~?)(?:#(-?\d+) )?(?:@(\d+) )?/.exec(group)!;
  return group.replace(/^~?(?:#-?\d+ )?(?:@\d+ )?/, "").split(" ").map((text): Atom => ({
    as: text === "□" ? "blank" : text === "件" ? "unit" : "value", text: text === "□" ? "" : text, line: Number(line ?? 0),
    ...(row !== undefined && {row: Number(row)}), explicit: tilde === "", ...(text !== "□" && text !== "件" && {value: readValue(text)}),
  }));
});
const cellsOf = (text: string): Atom[] => groupsOf(text).flat();
const shown = (cells: readonly Atom[] | undefined): string | undefined =>
  cells?.map(({as, text}) => (as === "blank" ? "□" : text.replace(" ", "_"))).join(" ");

const slots = (width: number): FormRow["slots"] =>
  Array.from({length: width}, (_, at) => ({id: `f.${at}`, column: `c${at}`, kind: "count", unit: "件"}));
/** A row of so many columns, whose last one is the sum of the others where it says so. */
const rowOf = (width: number, isSummed = false): FormRow => ({
  form: "applications", block: 0, id: "r", label: "甲", isWholeForm: false, slots: slots(width),
  sums: isSummed ? [{total: width - 1, parts: slots(width).slice(1).map((_, at) => at)}] : [],
});

test.each<[string, string, number, string | undefined, string, Padding | undefined]>([
  ["as many values", "1 2 3", 3, "1 2 3", "", undefined], ["units do not count", "1 件 2 3", 3, "1 2 3", "", undefined],
  ["an empty cell before", "□ 1 2 3", 3, "1 2 3", "", "before"], ["an empty cell behind", "1 2 3 □", 3, "1 2 3", "", "behind"],
  ["empty cells at both sides", "□ 1 2 3 □", 3, "1 2 3", "", undefined], ["an empty cell within", "1 □ 2 3", 3, "1 2 3", "", undefined],
  ["an empty cell for a value", "1 □ 3", 3, "1 □ 3", "", undefined], ["the last is empty", "1 2 □", 3, "1 2 □", "", undefined],
  ["one more, and values at both ends", "1 □ 2 □", 3, "1 □ 2", "", "behind"],
  ["one more, and its place is known", "□ 1 □ 3", 3, "1 □ 3", "", "before"], ["or behind", "1 □ 3 □", 3, "1 □ 3", "", "behind"],
  ["one within two more", "□ 1 □ 3 □", 3, undefined, "", undefined],
  ["too few cells", "1 2", 3, undefined, "", undefined], ["too many values", "1 2 3 4", 3, undefined, "", undefined],
  ["nothing but empty cells", "□ □ □ □", 3, "□ □ □", "", undefined], ["too few of them", "□ □", 3, undefined, "", undefined],
  ["values without cells are too few", "~1 2", 3, undefined, "", undefined], ["nothing", "", 3, undefined, "", undefined],
  ["another group is left", "1 2 3 / 4 5", 3, "1 2 3", "4 5", undefined], ["its empty cells are not", "1 2 3 / 4 □ 件", 3, "1 2 3", "4", undefined],
  ["a header's empty cells before", "□ □ / 1 2 3", 3, "1 2 3", "", undefined], ["two groups are a row", "1 2 / 3", 3, "1 2 3", "", undefined],
  ["two printed rows are none", "#1 1 2 / #2 3", 3, undefined, "", undefined], ["nor one and a line", "1 2 / #2 3", 3, undefined, "", undefined],
  ["but of a very long row", "#1 1 2 3 4 5 6 / #2 7 8 9 10 11", 11, "1 2 3 4 5 6 7 8 9 10 11", "", undefined],
  ["not of ten", "#1 1 2 3 4 5 6 / #2 7 8 9 10", 10, undefined, "", undefined],
])("values are a row's cells: %s", (_, groups, width, cells, rest, padding) => {
  const found = fit(groupsOf(groups), rowOf(width));
  expect([shown(found?.cells), shown(found?.rest) ?? "", found?.padding]).toEqual([cells, rest, padding]);
});

test.each<[string, Padding | undefined, string | undefined]>([
  ["1 □ □", undefined, "1 □"], ["1 □ □", "before", "1 □"], ["□ 1 □", undefined, undefined],
  ["□ 1 □", "behind", "□ 1"], ["□ 1 □", "before", "1 □"], ["□ □ 1", "before", "□ 1"], ["□ □ 1", "behind", "□ 1"], ["□ 1 □ □", "before", undefined],
])("how other rows are padded decides for %s: %s", (cells, padding, found) => {
  expect(shown(fit(groupsOf(cells), rowOf(2), padding)?.cells)).toBe(found);
});

test.each([
  ["two printed rows that add up", "#1 1 2 / #2 3", 3, "1 2 3", ""], ["or do not", "#1 1 2 / #2 4", 3, undefined, ""],
  ["a total behind its row", "1 2 □ / 3", 3, "1 2 3", ""], ["and more", "1 2 □ / 3 4", 3, "1 2 3", "4"],
  ["what is no total behind it", "1 2 □ / 4", 3, "1 2", "4"], ["nothing behind it", "1 2 □", 3, "1 2 □", ""],
  ["a total that is there", "1 2 4 / 3", 3, "1 2 4", "3"],
  ["one number in two pieces", "~1 234 6 1240", 3, "1_234 6 1240", ""], ["two of them", "~1 234 6 1 240", 3, "1_234 6 1_240", ""],
  ["that do not add up", "~1 234 6 1241", 3, undefined, ""], ["three of them", "~1 234 1 006 2 240", 3, undefined, ""],
  ["several ways", "~1 234 500 1240", 3, undefined, ""], ["marked off as cells", "1 234 6 1240", 3, undefined, ""],
  ["a piece of two figures", "~1 23 6 1240", 3, undefined, ""], ["a piece of four figures", "~1234 234 6 7", 3, undefined, ""],
  ["a nought before", "~0 234 6 240", 3, undefined, ""], ["on two lines", "~@1 1 / ~@2 234 6 1240", 3, undefined, ""],
])("a row that has a total: %s", (_, groups, width, cells, rest) => {
  const found = fit(groupsOf(groups), rowOf(width, true));
  expect([shown(found?.cells), shown(found?.rest) ?? ""]).toEqual([cells, rest]);
});

test.each([["1 2 3", true], ["1 2 4", false], ["1 □ 1", false], ["1 — 1", false], ["0 0 0", true], ["1 2", false], ["1 2 □", false]])(
  "%s adds up: %s", (cells, adds) => {
    expect(addUp(cellsOf(cells), [{total: 2, parts: [0, 1]}])).toBe(adds);
  });

test("what has no totals adds up, and of several each has to", () => {
  expect(addUp(cellsOf("1 2"), [])).toBe(true);
  const sums = [{total: 2, parts: [0, 1]}, {total: 3, parts: [2]}];
  expect(["1 2 3 3", "1 2 3 4", "1 2 4 4"].map((cells) => addUp(cellsOf(cells), sums))).toEqual([true, false, false]);
});

test.each([
  ["1 2 3 6 □ □", 5, true], ["1 2 3 6 □ 1", 5, false], ["1 2 3 7 □ □", 5, false], ["1 2 3 4 5 15", 5, false], ["0 0 0 0 0 □", 5, false],
  ["1 1 □ □ □ □", 5, false], ["1 2 3 □ □ □", 5, true], ["1 2 3 6 □", 4, false], ["1 2 3 6 □ □", 4, false], ["□ □ □ □ □ □", 5, false],
])("in %s a cell is lost, where the total is cell %s: %s", (cells, total, isLost) => {
  const sum = {total, parts: [0, 1, 2, 3, 4]};
  const isShiftedBy = (sums: FormRow["sums"]): boolean =>
    isShifted({claim: {row: {...rowOf(6), sums}}, cells: cellsOf(cells)});
  expect([[sum], [sum, {total: 1, parts: [0]}], []].map(isShiftedBy)).toEqual([isLost, false, false]);
});

test.each([
  ["1 2 3", true], ["~1 2 3", true], ["~@1 1 / ~@2 2 / ~@3 3", true], ["~@1 1 2 / ~@2 3", false], ["@1 1 2 / @2 3", true], ["@1 1 2 / ~@2 3", false],
  ["□ 件", true], ["~@1 1 / @2 □", true],
])("the cells %s stand evenly: %s", (cells, even) => {
  expect(isEven({claim: {row: rowOf(3)}, cells: cellsOf(cells)})).toBe(even);
});

test.each([
  ["1 / 2 / 3", true], ["1 / 2", false], ["01 / 02 / 03", false], ["1 / 20 / 39", true], ["1 / 21 / 22", false], ["1 / 1 / 2", false], ["3 / 2 / 1", false], ["1 / □ / 2 / 3", true],
])("the values %s count the rows: %s", (cells, counts) => {
  expect(isCounting(groupsOf(cells).map((cells) => ({claim: {row: rowOf(1)}, cells})))).toBe(counts);
});

test("the forms of which rows are sums of rows", () => {
  expect([formsThatAddUp("2021"), formsThatAddUp("2014")]).toEqual([["applications"], ["statistics"]]);
});

test("columns add up where every sum of rows does and no row of them lacks", () => {
  const rows = rowsOf("2021").all.filter(({form}) => form === "applications");
  const figures = (row: FormRow): string => ({received: "5", carriedIn: "2", granted: "4", handled: "4", carriedOut: "3"})[row.id] ?? "0";
  const filled = (valueOf: (row: FormRow) => string) => rows.map((row) =>
    ({claim: {row}, cells: cellsOf(row.slots.map(() => valueOf(row)).join(" "))}));
  const add = (rows: ReturnType<typeof filled>): boolean => columnsAddUp("2021", "applications", rows);
  expect(add(filled(figures))).toBe(true);
  expect(add(filled((row) => (figures(row) === "0" ? "□" : figures(row))))).toBe(true);
  for (const id of ["received", "granted", "carriedOut", "other.rest"]) {
    expect([id, add(filled((row) => (row.id === id ? "9" : figures(row))))]).toEqual([id, false]);
    expect([id, add(filled(figures).filter(({claim}) => claim.row.id !== id))]).toEqual([id, false]);
  }
  expect(columnsAddUp("2021", "disclosure", [])).toBe(false);
});

const runOf = (words: readonly Atom[], groups: TextRun["groups"]): TextRun =>
  ({at: 0, words, groups, spelling: spell(words)});
const [label, other] = [rowOf(2), {...rowOf(2), id: "s"}];
const summed = rowOf(3, true);

test.each<[string, string, readonly FormRow[], FormRow, string | undefined]>([
  ["one label has all", "1 2", [], label, "r 1 2"], ["one label has more than its own", "1 2 / 3 4", [], label, "r 1 2/3 4"],
  ["two labels share two rows", "1 2 / 3 4", [other], label, "s 1 2, r 3 4"], ["two labels have one row", "1 2", [other], label, "r 1 2"],
  ["two labels have three rows", "1 2 / 3 4 / 5 6", [other], label, undefined],
  ["rows that nothing parts", "1 2 3 4", [other], label, undefined], ["of one value", "1 2", [{...rowOf(1), id: "s"}], rowOf(1), "r 1 2"],
  ["rows that nothing parts and that add up", "1 2 3 4 5 9", [{...summed, id: "s"}], summed, "s 1 2 3, r 4 5 9"],
  ["or do not", "1 2 3 4 5 8", [{...summed, id: "s"}], summed, undefined], ["and units between", "1 2 3 件 4 5 9 件", [{...summed, id: "s"}], summed, "s 1 2 3, r 4 5 9"],
  ["a label of another width", "1 2 / 3 4", [rowOf(3)], label, "r 1 2/3 4"], ["of another form", "1 2 / 3 4", [{...other, form: "disputes"}], label, "r 1 2/3 4"],
  ["only those behind it", "1 2 / 3 4", [other, rowOf(3), {...other, id: "t"}], label, "t 1 2, r 3 4"],
])("the values for each label of a run: %s", (_, groups, earlier, last, found) => {
  const shares = sharesOf(runOf([], groupsOf(groups)), earlier, last);
  expect(shares?.map(({row, groups}) => `${row.id} ${groups.map((group) => shown(group.filter(({as}) => as !== "unit"))).join("/")}`).join(", ")).toBe(found);
});

test.each([
  ["in a table its own row", "#1 1 / #2 2 3", 1, true, "1"], ["in plain text its own row where that is whole", "~#1 1 2 / ~#2 3", 1, false, "1 2"],
  ["else all", "~#1 1 / ~#2 2 3", 1, false, "1/2 3"], ["all where its row has none", "#2 1 2 / #3 3", 1, true, "1 2/3"],
  ["all where it is in no row", "#1 1 / #2 2 3", undefined, true, "1/2 3"],
])("a label's values: %s", (_, groups, row, explicit, found) => {
  const words: Atom = {as: "words", text: "甲", line: 0, row, explicit};
  const [share] = sharesOf(runOf([words], groupsOf(groups)), [], label) ?? [];
  expect(share?.groups.map((group) => shown(group)).join("/")).toBe(found);
});
