import {submit} from "../../src/consolidate/submission";
import {buildFiling} from "../build";

test("of a filing a consolidation keeps how many rules each form breaks, and what the gravest are", () => {
  const {counts, problems, unmatched} = submit(buildFiling({
    unit: "杨林镇人民政府", unmatched: [{text: "行政征收", place: {in: "text", line: 411}, why: "label"}],
    change: {"disputes.review.total": 99, "applications.carriedOut.person": 7},
  }));
  expect(counts).toEqual({
    "": {error: 0, warning: 1, hint: 0},
    disclosure: {error: 0, warning: 1, hint: 0},
    applications: {error: 2, warning: 0, hint: 0},
    disputes: {error: 1, warning: 0, hint: 0},
  });
  expect(problems).toHaveLength(3);
  expect(problems[0]).toMatch(/^自然人一栏：本年新收/);
  expect(unmatched).toBe(1);
});

test("a balanced filing breaks none", () => {
  expect(submit(buildFiling())).toMatchObject({counts: {}, problems: [], explained: 0, unmatched: 0});
});
