import {uncomputed, withoutApostrophe} from "../../src/filing/uncomputed";

const computed = ["=1", "+1", "-1", "@a", "＝1", "＋1", "－1", "＠a", "  =1", "\ufeff=1", "\ufeff \t-1", "\t一", "\r一", "\n一"];
const plain = ["", "甲", "1", "1-2", "甲=乙", " 甲", "3@a"];

test.each(computed)("%j is kept from being computed, and comes back", (text) => {
  expect(uncomputed(text)).toBe(`'${text}`);
  expect(withoutApostrophe(`'${text}`)).toBe(text);
});

test.each(plain)("%j stands as it is", (text) => {
  expect([uncomputed(text), withoutApostrophe(text)]).toEqual([text, text]);
});

test("an apostrophe of the text's own is kept, and so is one that kept nothing", () => {
  expect(["'甲", "''", "'"].map(uncomputed)).toEqual(["''甲", "'''", "''"]);
  expect(["''甲", "'''", "''"].map(withoutApostrophe)).toEqual(["'甲", "''", "'"]);
  expect(withoutApostrophe("'甲")).toBe("'甲");
});
