import type {Figure} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import {type HeadingSum, headingSumsIn, throughHeadings} from "../../src/reconcile/heading-sums";
import {buildFiling, figure, yearOf} from "../build";

const sum: HeadingSum = {id: "sum", form: "a", rowId: "sum", rows: ["x", "y"], label: "总", parts: ["x", "y"]};
type Term = {readonly id: string; readonly label: string; readonly sign: 1 | -1; readonly last?: boolean};
const term = (name: string): Term => ({
  id: name.replace(/^[-<]+/, ""), label: name, sign: name.startsWith("-") ? -1 : 1, ...(name.includes("<") && {last: true}),
});

type Known = Readonly<Record<string, Figure | number | string | null>>;

/** The terms that are left, by their names, where these figures are known. */
const through = (terms: readonly string[], known: Known): readonly string[] => {
  const figures = new Map(Object.entries(known).map(([id, one]) =>
    [id, typeof one === "object" && one !== null ? one : figure(one)] as const));
  return throughHeadings(terms.map(term), [sum], {...buildFiling(), figures} as Filing)
    .map(({id, label, sign}) => `${sign === 1 ? "+" : "-"}${id} ${label}`);
};
const own = (...names: readonly string[]): readonly string[] => names.map((name) => `${name.startsWith("-") ? "-" : "+"}${term(name).id} ${name}`);

test.each<[string, readonly string[], Known, readonly string[]]>([
  ["rows that are all known", ["z", "x", "y"], {sum: 5, x: 2, y: 3}, own("z", "x", "y")],
  ["a row that is not there", ["z", "x", "y", "w"], {sum: 5, x: 2}, ["+z z", "+sum 总", "+w w"]],
  ["a row that is blank", ["x", "y"], {sum: 5, x: 2, y: null}, ["+sum 总"]],
  ["a row that is not of all units", ["x", "y"], {sum: 5, x: 2, y: figure(3, "", {lacking: 2})}, ["+sum 总"]],
  ["rows that are taken away", ["z", "-x", "-y"], {sum: 5, z: 1}, ["+z z", "-sum 总"]],
  ["one row added and one taken away", ["x", "-y"], {sum: 5}, own("x", "-y")],
  ["one of the rows alone", ["z", "x"], {sum: 5}, own("z", "x")],
  ["last year's rows", ["<x", "<y"], {sum: 5}, own("<x", "<y")],
  ["no rows of it", ["z", "w"], {sum: 5}, own("z", "w")],
  ["a sum that is not known either", ["x", "y"], {sum: null}, own("x", "y")],
  ["a sum that is not of all units", ["x", "y"], {sum: figure(5, "", {lacking: 1})}, own("x", "y")],
])("a sum goes through its heading, or not: %s", (_, terms, known, left) => expect(through(terms, known)).toEqual(left));

test("the sums that a source shows have the rows of its version, and a name", () => {
  expect(headingSumsIn(buildFiling())).toEqual([]);
  const filing = buildFiling({change: {"applications.other.person": 3, "applications.refused.total": "若干"}});
  const told = headingSumsIn(filing)
    .map(({id, form, rowId, rows, label, parts}) => [id, form, rowId, rows.length, label, parts.length]);
  expect(told.sort()).toEqual([
    ["applications.other.person", "applications", "other", 3, "其他处理", 3], ["applications.refused.total", "applications", "refused", 8, "不予公开", 8]]);
  expect(headingSumsIn(buildFiling({edition: "2014", year: yearOf("2014")}))).toEqual([]);
});
