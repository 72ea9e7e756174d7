import {dirname, join} from "node:path";
import {complaintsOf} from "./complaints-of";

test("the linter finds nothing", () => {
  const eslint = join(require.resolve("eslint/package.json"), "../bin/eslint.js");
  // No rule looks at more than one file, so what was found in one holds until it changes.
  const kept = ["--cache", "--cache-strategy", "content", "--cache-location", "node_modules/.cache/eslint/"];
  expect(complaintsOf(eslint, ...kept, "src", "test", "bench", "tools")).toBe("");
}, 300_000);

test("nothing is exported, installed or left lying about that nothing uses", () => {
  const knip = join(dirname(require.resolve("knip")), "../bin/knip.js");
  expect(complaintsOf(knip, "--no-progress")).toBe("");
}, 300_000);
