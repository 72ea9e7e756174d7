import {dirname, join} from "node:path";
import {complaintsOf} from "./complaints-of";

test("the types fit", () => {
  expect(complaintsOf(join(dirname(require.resolve("typescript-native/package.json")), "bin/tsc"), "-p", ".")).toBe("");
});
