import {enclose, isRecord, open} from "../../src/consolidate/envelope";

test("what one thread encloses the other opens, for the same errand", () => {
  const message = enclose("read", 3, undefined);
  expect(message).toStrictEqual({gouji: "read", n: 3, content: undefined});
  expect(open("read", {...message, more: 1})).toStrictEqual(message);
  expect(open("add", message)).toBeUndefined();
});

test.each([
  ["nothing", null], ["a text", "gouji"], ["a list", ["read"]], ["no errand", {n: 1, content: 1}], ["another's errand", {gouji: "pdf", n: 1, content: 1}],
  ["no number", {gouji: "read", content: 1}], ["a number as text", {gouji: "read", n: "1", content: 1}], ["half a number", {gouji: "read", n: 1.5, content: 1}],
  ["no content", {gouji: "read", n: 1}],
])("a message with %s is not opened", (_, message) => {
  expect(open("read", message)).toBeUndefined();
});

test.each<[unknown, boolean]>([[{}, true], [null, false], [[], false], ["a", false], [undefined, false]])("%j has names: %s", (value, is) => {
  expect(isRecord(value)).toBe(is);
});
