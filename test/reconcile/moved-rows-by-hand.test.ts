import type {Filing} from "../../src/filing/filing";
import type {Place} from "../../src/filing/place";
import {movedRows} from "../../src/reconcile/moved-rows";
import {buildFiling} from "../build";

const rows = ["received", "carriedIn", "granted", "partlyGranted"];
const at = (row: number, column = 1, sheet = "表"): Place => ({in: "sheet", sheet, row, column});
const elsewhere: Place = {in: "text", line: 3};

/** The rows that are moved, where the first rows of natural persons stand so, and all others in no sheet. */
function moved(...places: readonly (Place | undefined)[]): readonly string[] {
  const filing = buildFiling();
  const figures = new Map([...filing.figures].map(([id, one]) => [id, {...one, place: elsewhere}]));
  for (const [index, place] of places.entries()) {
    const id = `applications.${rows[index]}.person`;
    if (place === undefined) figures.delete(id);
    else figures.set(id, {...figures.get(id)!, place});
  }
  return movedRows({...filing, figures} as Filing).map(({form, row, figures: ids, places: its}) => `${form} ${row} ${ids.length} ${its.length}`);
}
const told = (...names: readonly string[]): readonly string[] => names.map((name) => `applications ${name} 1 1`);

test.each<[string, readonly (Place | undefined)[], readonly string[]]>([
  ["none that stand in order", [at(1), at(2), at(5), at(9)], []],
  ["none that begin in the first row", [at(0), at(1)], []],
  ["the first one, below the others", [at(9), at(1), at(2), at(3)], told("received")],
  ["one between", [at(1), at(9), at(2), at(3)], told("carriedIn")],
  ["of two exchanged the one that comes later in the form", [at(2), at(1)], told("carriedIn")],
  ["two, where two others are in order", [at(8), at(9), at(1), at(2)], told("granted", "partlyGranted")],
  ["three, where all stand upside down", [at(9), at(8), at(7), at(6)], told("carriedIn", "granted", "partlyGranted")],
  ["the second one, of two in one row", [at(3), at(3), at(4)], told("carriedIn")],
  ["none of those that stand in no sheet", [at(9), elsewhere, at(1)], told("granted")],
  ["none of those that are not shown", [at(9), undefined, at(1)], told("granted")],
  ["none, where one is in another column", [at(9), at(1, 2)], []],
  ["none, where one is on another sheet", [at(9), at(1, 1, "另表")], []],
  ["none, where only one is on a sheet", [at(9)], []],
])("of rows there are moved %s", (_, places, expected) => expect(moved(...places)).toEqual(expected));

test("a row that is moved in several columns is one, and rows of two forms are two", () => {
  const filing = buildFiling();
  const place = (id: string): Place => {
    const [form, row, column] = id.split(".") as [string, string, string];
    const order = row === "received" || row === "regulations" ? 99 : rows.indexOf(row) + 1;
    return (form === "applications" && rows.includes(row)) || form === "disclosure" && ["regulations", "normativeDocuments"].includes(row)
      ? at(order, column.length * 100 + column.charCodeAt(0), form) : elsewhere;
  };
  const figures = new Map([...filing.figures].map(([id, one]) => [id, {...one, place: place(id)}]));
  expect(movedRows({...filing, figures}).map(({row, figures: ids, places}) => `${row} ${ids.length} ${places.length}`).sort())
    .toEqual(["normativeDocuments 3 3", "received 7 7"]);
});
