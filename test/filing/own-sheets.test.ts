import {reportTextOf} from "../../src/filing/own-sheets";

test("a sheet of a report's text says whose it is, and the year where that is known", () => {
  expect(reportTextOf({unit: "云溪区", year: 2024})).toBe("云溪区　2024年度");
  expect(reportTextOf({unit: "云溪区", year: null})).toBe("云溪区");
});
