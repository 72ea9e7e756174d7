import {sameUnit} from "../../src/filing/unit-name";

test.each([
  ["宿迁市", "宿迁市人民政府"],
  ["果园街道", "果园街道办事处"],
  ["果园街道办事处", " 果园 街道办事处 "],
  ["野郎镇人民政府", "野郎镇"],
  ["云溪区（云溪新区）", "云溪区"],
])("%s and %s are one unit", (a, b) => {
  expect(sameUnit(a, b)).toBe("same");
  expect(sameUnit(b, a)).toBe("same");
});

test.each([
  ["密云区果园街道办事处", "果园街道"],
  ["云溪区（本级）", "云溪区"],
  ["夜郎镇人民政府", "野郎镇人民政府"].map((name) => `桐梓县${name}`),
  ["", "云溪区"],
])("%s and %s may be one unit", (a, b) => {
  expect(sameUnit(a!, b!)).toBe("doubtful");
  expect(sameUnit(b!, a!)).toBe("doubtful");
});

test.each([
  ["云溪区人民政府", "云溪区人民政府办公室"],
  ["东风街道", "西苑街道"],
  ["淮安市", "宿迁市"],
])("%s and %s are two units", (a, b) => expect(sameUnit(a, b)).toBe("different"));
