import {join} from "node:path";
import {complaintsOf} from "./complaints-of";

test("the linter finds nothing", () => {
  const eslint = join(require.resolve("eslint/package.json"), "../bin/eslint.js");
  expect(complaintsOf(eslint, "src", "test", "bench", "tools")).toBe("");
}, 300_000);
