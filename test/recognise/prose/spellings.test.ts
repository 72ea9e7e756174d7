import {spellingsOf} from "../../../src/recognise/prose/spellings";
import {inOneLetter} from "../../../src/recognise/year-wording";

const walk = (patterns: readonly (readonly [string, string])[], text: string): string | undefined => {
  let place = spellingsOf(patterns) as ReturnType<typeof spellingsOf<string>> | undefined;
  for (const letter of inOneLetter(text, null).text) place = place?.next(letter);
  return place?.entry;
};

test("a pattern stands for each of its spellings, and for no other", () => {
  const patterns = [["[转|结转][至|]下年", "on"]] as const;
  for (const text of ["转至下年", "转下年", "结转至下年", "结转下年"]) expect(walk(patterns, text)).toBe("on");
  for (const text of ["转", "结下年", "至下年", "转至至下年", "转至下年下年"]) expect(walk(patterns, text)).toBeUndefined();
});

test("of several patterns with one spelling the last one counts", () => {
  expect(walk([["公开[件|]", "first"], ["[公开|开]件", "second"]], "公开件")).toBe("second");
  expect(walk([["公开[件|]", "first"], ["[公开|开]件", "second"]], "公开")).toBe("first");
});

test("a year's name is one letter, also where a pattern has it in two parts", () => {
  expect(walk([["[上|下][年|月]度", "time"]], "上年度")).toBe("time");
  expect(walk([["[上|下][年|月]度", "time"]], "下月度")).toBe("time");
});

test("a pattern whose bracket is not closed, or that is empty, spells nothing", () => {
  expect(spellingsOf([["[公开", "one"]]).next("公")).toBeUndefined();
  expect(spellingsOf([["", "one"]]).next("")).toBeUndefined();
});
