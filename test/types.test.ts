import {complaintsOf} from "./complaints-of";

test("the types fit", () => {
  expect(complaintsOf(require.resolve("typescript/bin/tsc"), "-p", ".")).toBe("");
}, 300_000);
