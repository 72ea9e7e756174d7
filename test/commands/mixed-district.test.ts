import {mkdtempSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {consolidateSchema} from "../../src/filing/schema";
import {writeDistrict} from "../consolidate/district";
import {faultsOf, rankedBy} from "../consolidate/expected";
import {someOf} from "../proof";
import {gouji} from "./command-line";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-mixed-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

// Forty units have every fate there is; with eight below each, those above them file in every way.
const seeds = someOf([11, 12, 13, 14, 15, 16, 17, 18, 19, 20], 2);
test.each(seeds)("every sum and list is as a direct computation says, seed %i", async (seed) => {
  const expected = await writeDistrict(folder, {size: 40, perHead: 8, as: "json", seed});
  const {out, err, code} = await gouji(["consolidate", join(folder, "files"), "--units", join(folder, "list.csv"), "--rank", rankedBy, "--json"]);
  if (out === "") throw new Error(err);
  const result = consolidateSchema.strict().parse(JSON.parse(out));
  expect(faultsOf(result, expected, folder)).toEqual([]);
  expect(code).toBe(1);
  expect(Object.keys(result.figures).length).toBeGreaterThan(190);
});
