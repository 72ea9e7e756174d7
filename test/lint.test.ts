import {dirname, join} from "node:path";
import {complaintsOf} from "./complaints-of";

test("the linter finds nothing", () => {
  const eslint = join(require.resolve("eslint/package.json"), "../bin/eslint.js");
  expect(complaintsOf(eslint, "src", "test", "bench", "tools")).toBe("");
}, 300_000);

test("nothing is exported, installed or left lying about that nothing uses", () => {
  const knip = join(dirname(require.resolve("knip")), "../bin/knip.js");
  expect(complaintsOf(knip, "--no-progress")).toBe("");
}, 300_000);
