import {carriedIn} from "../../src/remarks/carry-in";
import {buildFiling, figure} from "../build";

const [person, total, received] = ["applications.carriedIn.person", "applications.carriedIn.total", "applications.received.person"] as const;
const last = buildFiling({year: 2023});
const carriedOut = (column: string): unknown => last.figures.get(`applications.carriedOut.${column}`)!.value;

test("what is blank and must be last year's figure is given it, and nothing else", () => {
  const filing = buildFiling({year: 2024, change: {[person]: null, [total]: null, [received]: null}});
  expect(carriedIn(filing, last)).toEqual([
    {id: person, place: {in: "json", key: person}, value: carriedOut("person")}, {id: total, place: {in: "json", key: total}, value: carriedOut("total")},
  ]);
});

test("a zero that was carried out is carried in", () => {
  const filing = buildFiling({year: 2024, change: {[person]: null}});
  expect(carriedIn(filing, buildFiling({year: 2023, change: {"applications.carriedOut.person": 0}}))).toMatchObject([{id: person, value: 0}]);
});

test("what is filled in, computed, said to be nothing or not there is left as it is", () => {
  for (const change of [3, "/", "若干", figure(null, person, {formula: "=SUM(A1)"})]) {
    expect(carriedIn(buildFiling({year: 2024, change: {[person]: change}}), last)).toEqual([]);
  }
  expect(carriedIn(buildFiling({year: 2024, without: [person]}), last)).toEqual([]);
});

test("what last year left blank, or did not show, gives nothing", () => {
  const filing = buildFiling({year: 2024, change: {[person]: null}});
  expect(carriedIn(filing, buildFiling({year: 2023, change: {"applications.carriedOut.person": null}}))).toEqual([]);
  expect(carriedIn(filing, buildFiling({year: 2023, without: ["applications.carriedOut.person"]}))).toEqual([]);
});
