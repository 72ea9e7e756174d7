import {effortFor, stepsTaken, took} from "../../src/filing/effort";
import {ReadError} from "../../src/filing/read-error";

test("what a source may cost is counted over all its steps, up to the last that is allowed", () => {
  const [take, from] = [effortFor("a.xlsx", 10), stepsTaken()];
  take(4);
  take(6);
  expect(stepsTaken() - from).toBe(10);
  expect(() => take(1)).toThrow(ReadError);
  expect(() => effortFor("b.xlsx", 10)(11)).toThrow(expect.objectContaining({source: "b.xlsx", why: "tooComplex"}) as Error);
});

test("steps that are bounded already are counted, and refused nowhere", () => {
  const from = stepsTaken();
  took(5);
  took(1_000_000_000);
  expect(stepsTaken() - from).toBe(1_000_000_005);
});
