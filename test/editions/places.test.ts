import {cityNames, prefectureNames} from "../../src/editions/places";

test("地级市 and 自治州 are known by their names, each once", () => {
  expect([cityNames.size, prefectureNames.size]).toEqual([293, 33]);
  expect([...cityNames].filter((name) => !/^[\p{sc=Han}]{2,5}市$/u.test(name))).toEqual([]);
  expect([...prefectureNames].filter((name) => !/^[\p{sc=Han}]{1,5}州$/u.test(name))).toEqual([]);
  expect(["石家庄市", "哈密市", "呼和浩特市", "昆山市", "石家庄"].map((name) => cityNames.has(name))).toEqual([true, true, true, false, false]);
  expect(["延边州", "伊犁州", "巴州", "海南州", "苏州"].map((name) => prefectureNames.has(name))).toEqual([true, true, true, true, false]);
});
