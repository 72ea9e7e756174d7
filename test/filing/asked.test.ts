import {chosenFrom, chosenOf, matchOf, ownOf, sayWhose} from "../../src/filing/asked";
import {ReadError} from "../../src/filing/read-error";
import {buildFiling} from "../build";

const of = (unit: string, year: number | null, part?: string) =>
  ({...buildFiling({edition: "2021", unit, year}), ...(part !== undefined && {part})});
const whose = (filings: ReturnType<typeof chosenOf>) => filings.map(({unit, year}) => [unit, year]);

test("of several filings the one that says so itself is chosen", () => {
  const all = [of("青山镇", 2023), of("青山镇", 2024), of("白水镇", 2024)];
  expect(whose(chosenOf(all, {year: 2024}))).toEqual([["青山镇", 2024], ["白水镇", 2024]]);
  expect(whose(chosenOf(all, {unit: "白水镇"}))).toEqual([["白水镇", 2024]]);
  expect(chosenOf(all, {unit: "黑水镇"})).toEqual([]);
});

test("a year that is said holds for all that do not say theirs", () => {
  const all = [of("青山镇", null), of("白水镇", null)];
  expect(whose(chosenOf(all, {year: 2024}))).toEqual([["青山镇", 2024], ["白水镇", 2024]]);
  expect(whose(chosenOf(all, {unit: "白水镇", year: 2024}))).toEqual([["白水镇", 2024]]);
});

test("a name that is said is that of the only one without a name, and of none where there are more", () => {
  expect(whose(chosenOf([of("青山镇", 2024), of("", 2024)], {unit: "白水镇"}))).toEqual([["白水镇", 2024]]);
  expect(chosenOf([of("", 2024, "甲"), of("", 2024, "乙")], {unit: "白水镇"})).toEqual([]);
});

test("a filing without a name is chosen by its part, which is not its name", () => {
  expect(chosenOf([of("", 2024, "甲"), of("", 2024, "乙")], {unit: "乙"}).map(({part, unit}) => [part, unit]))
    .toEqual([["乙", ""]]);
});

test("what stands beside a source's own tables counts only where there is nothing else", () => {
  const own = of("青山镇", 2024);
  const hidden = {...of("青山镇", 2023), aside: true as const};
  expect(ownOf([hidden, own])).toEqual([own]);
  expect(ownOf([hidden])).toEqual([hidden]);
});

test.each([
  ["of its unit and year", [of("青山镇", 2023), of("青山镇", 2024), of("白水镇", 2023)], {unit: "青山镇", year: 2023}, 0],
  ["whose name surely is the unit's", [of("白水市青山镇", 2023), of("青山镇人民政府", 2023)], {unit: "青山镇", year: 2023}, 1],
  ["of the year, where the unit has no name", [of("青山镇", 2023), of("青山镇", 2022)], {unit: "", year: 2023}, 0],
  ["of the unit, where none says its year", [of("青山镇", null), of("白水镇", null)], {unit: "白水镇", year: 2023}, 1],
  ["of nobody, where two are alike", [of("青山镇", 2023, "甲"), of("青山镇", 2023, "乙")], {unit: "青山镇", year: 2023}, undefined],
  ["of nobody, where the unit is another", [of("青山镇", 2023)], {unit: "黑水镇", year: 2023}, undefined],
  ["of nobody, where the year is another", [of("青山镇", 2022)], {unit: "青山镇", year: 2023}, undefined],
  ["of nobody, where the year that is meant is not known", [of("青山镇", 2022)], {unit: "青山镇", year: null}, undefined],
])("what a filing is held against is that %s", (_, filings, whose, at) => {
  expect(matchOf(filings, whose)).toBe(at === undefined ? undefined : filings[at]);
});

test("an edition that is asked for chooses among those of a source, and a unit by any of its names", () => {
  const all = [{...of("青山镇", 2024), edition: "2019" as const}, of("青山镇", 2024), of("", 2024)];
  expect(chosenOf(all, {edition: "2021"})).toEqual([all[1], all[2]]);
  expect(chosenOf(all, {unit: "青山镇人民政府", edition: "2019"})).toEqual([all[0]]);
  expect(chosenOf(all, {})).toEqual(all);
});

test("what is asked fills in what a source does not say, and never replaces what it says", () => {
  expect(whose(chosenOf([of("青山镇人民政府", null)], {unit: "青山镇", year: 2024}))).toEqual([["青山镇人民政府", 2024]]);
  expect(whose(chosenOf([of("", 2024)], {year: 2024}))).toEqual([["", 2024]]);
  expect(whose(chosenOf([of("", null)], {year: 2024}))).toEqual([["", 2024]]);
  expect(whose(chosenOf([of("", null)], {}))).toEqual([["", null]]);
  expect(chosenOf([of("", 2023)], {unit: "青山镇", year: 2024})).toEqual([]);
});

test("where a source holds none that is asked for, the error names what it holds and what was asked", () => {
  const all = [of("青山镇", 2023), of("", 2021, "表二")];
  expect(chosenFrom("a.xlsx", all, {year: 2023})).toEqual([all[0]]);
  const refusal = (): unknown => {
    try {
      return chosenFrom("a.xlsx", all, {unit: "黑水镇", year: 2022, edition: "2021"});
    } catch (error) {
      return error;
    }
  };
  expect(refusal()).toBeInstanceOf(ReadError);
  expect(refusal()).toMatchObject({source: "a.xlsx", why: "otherFiling", detail: {there: "青山镇 2023 [2021]；2021 [2021]（表二）", asked: "黑水镇 2022 [2021]"}});
});

test.each([
  [{unit: "青山镇", year: 2023, edition: "2021", part: "表二"}, "青山镇 2023 [2021]（表二）"], [{unit: "", year: null}, ""], [{year: 2023}, "2023"],
  [{unit: "青山镇", part: "表二"}, "青山镇（表二）"],
] as const)("%j is said as %j", (asked, said) => {
  expect(sayWhose(asked)).toBe(said);
});

test("what does not say its year is not chosen beside what does", () => {
  expect(whose(chosenOf([of("青山镇", 2024), of("青山镇", null)], {year: 2024}))).toEqual([["青山镇", 2024]]);
});

test("a unit whose name is nothing but a remark is chosen by just that", () => {
  expect(whose(chosenOf([of("（筹）", 2024), of("（新）", 2024)], {unit: "（筹）"}))).toEqual([["（筹）", 2024]]);
});
