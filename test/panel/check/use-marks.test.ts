import type {Filing} from "../../../src/filing/filing";
import {marksOf} from "../../../src/panel/check/use-marks";
import {reconcile} from "../../../src/reconcile/reconcile";
import {say} from "../../../src/reconcile/say";
import {buildFiling} from "../../build";

/** Figures on a sheet each by form, one below the other, so that a place tells its figure. */
function onSheets(built: Parameters<typeof buildFiling>[0]): {filing: Filing; idAt: (row: number) => string} {
  const filing = buildFiling(built);
  const ids = [...filing.figures.keys()];
  return {
    filing: {...filing, figures: new Map(ids.map((id, row) =>
      [id, {...filing.figures.get(id)!, place: {in: "sheet", sheet: id.split(".")[0]!, row, column: 0}}]))},
    idAt: (row) => ids[row]!,
  };
}

const marked = (built: Parameters<typeof buildFiling>[0]) => {
  const {filing, idAt} = onSheets(built);
  return marksOf(reconcile(filing), filing, say).map((mark) => ({...mark, id: idAt(mark.row)}));
};

test("tables without findings have no marks", () => {
  expect(marked({})).toEqual([]);
});

test("a wrong total is marked, not its parts", () => {
  expect(marked({change: {"disputes.review.total": 99}}).filter(({severity}) => severity === "error"))
    .toMatchObject([{id: "disputes.review.total", sheet: "disputes", message: expect.stringContaining("99")}]);
});

test("where both sides are as short, both are marked", () => {
  const ids = marked({change: {"applications.carriedOut.person": 40}}).map(({id}) => id);
  for (const row of ["received", "carriedIn", "handled", "carriedOut"]) expect(ids).toContain(`applications.${row}.person`);
});

test("a cell has one mark, of the gravest severity, with everything that is said of it", () => {
  const marks = marked({change: {"disputes.review.total": -99}});
  const [mark, ...more] = marks.filter(({id}) => id === "disputes.review.total");
  expect(more).toEqual([]);
  expect(mark!.severity).toBe("error");
  expect(mark!.message.split("\n").length).toBeGreaterThan(1);
});

test("what is not filled in yet is not marked, and leaves the rules that rest on it undecided, unmarked too", () => {
  expect(marked({change: {"disputes.review.other": null}})).toEqual([]);
});

test("a “/” is marked", () => {
  expect(marked({change: {"disputes.review.other": "/"}}).map(({id, severity}) => [id, severity]))
    .toEqual([["disputes.review.other", "warning"]]);
});
