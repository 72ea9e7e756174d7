import {consolidate} from "../../src/consolidate/consolidate";
import {figuresCsv, isFiguresCsv} from "../../src/consolidate/figures-csv";
import {idsOf, submit} from "../../src/consolidate/submission";
import {unitOf} from "../../src/consolidate/unit-list";
import {showable, editionOf} from "../../src/editions/edition";
import {type Built, buildFiling, figure} from "../build";
import {filedAs} from "./filed-numbers";

const [received, fees, total] = ["applications.received.person", "disclosure.fees.amount", "disputes.review.total"];
const filed = (unit: string, source: string, more: Built = {}) =>
  submit(buildFiling({unit, year: 2024, edition: "2021", ...more}), source);

test("the long table has a line a figure of every filing that counts, blanks marked and decimals as they are", () => {
  const list = [unitOf({name: "青山镇", code: "11", level: "乡级", parent: "云溪区"}), unitOf({name: "白水镇"})];
  const place = {in: "sheet", sheet: "表一", row: 3, column: 1} as const;
  const csv = figuresCsv(consolidate([
    filed("青山镇人民政府", "a.xlsx", {change: {[received]: figure("7", "", {place}), [fees]: "12.5000", [total]: 9}}),
    filed("白水镇", "=b.xlsx", {change: {[received]: null, [fees]: "-3.25"}, without: [total], year: null}),
    filed("远方局", "c.xlsx"),
  ], {list, year: 2024}));
  const [head, ...lines] = csv.split("\r\n");
  expect(head).toBe("\ufeffunit,code,level,parent,edition,year,figure,value,blank,source,place");
  expect(lines.at(-1)).toBe("");
  expect(lines.filter((line) => [received, fees, total].some((id) => line.includes(`,${id},`)))).toEqual([
    `白水镇,,,,2021,2024,${fees},-3.25,0,'=b.xlsx,`, `白水镇,,,,2021,2024,${received},,1,'=b.xlsx,`,
    `青山镇,11,乡级,云溪区,2021,2024,${fees},12.5,0,a.xlsx,`, `青山镇,11,乡级,云溪区,2021,2024,${received},7,0,a.xlsx,表一!B4`,
    `青山镇,11,乡级,云溪区,2021,2024,${total},9,0,a.xlsx,`,
  ]);
  // Of the sums of headings those alone that some filing shows or gives.
  expect(lines.length - 1).toBeLessThanOrEqual(2 * idsOf("2021").length);
  expect(lines.length - 1).toBeGreaterThan(2 * showable(editionOf("2021")).filter(({sumOf}) => sumOf === undefined).length - 2);
});

test("a filing without a year bears that of the consolidation, or none", () => {
  const yearIn = (year?: number) => figuresCsv({...consolidate([filed("青山镇", "a.xlsx", {year: null})], {year: 2024}), year: year ?? null}).split("\r\n")[1]?.split(",")[5];
  expect([yearIn(2024), yearIn()]).toEqual(["2024", ""]);
});

test.each([
  ["as it is written", "\ufeffunit,code,level,parent,edition,year,figure,value,blank,source,place\r\n", true],
  ["with its headings quoted", "\"unit\",\"code\",\"level\",\"parent\",\"edition\",\"year\",\"figure\",\"value\",\"blank\",\"source\",\"place\"", true],
  ["with another heading first", "n,unit,code,level,parent,edition,year,figure,value,blank,source,place", false],
  ["with fewer headings", "unit,code,level,parent,edition,year,figure,value,blank,source", false],
])("such a table is known %s", (_, text, is) => {
  expect(isFiguresCsv(new TextEncoder().encode(text))).toBe(is);
});

test("every line has a field for each heading, and no text of a file is a formula", () => {
  const placed = [unitOf({name: "=1+2", code: "-2+3", level: "@x", parent: "-12"}), undefined].map((listed, n) => ({
    submission: filedAs("青山镇", n === 0 ? "-12.5" : undefined, {source: "+1"}), listed, standing: "counted" as const, proposals: [],
  }));
  const only = filedAs("", 0).values.map((_, at) => (at === 0 ? 7 : undefined));
  placed[1] = {...placed[1]!, submission: {...placed[1]!.submission, values: only}};
  const {whole} = consolidate(placed.map(({submission}, n) => ({...submission, unit: `${n}镇`})), {year: 2024});
  const lines = figuresCsv({placed, year: 2024, edition: "2021", whole}).trimEnd().split("\r\n").map((line) => line.split(","));
  expect(new Set(lines.map(({length}) => length))).toEqual(new Set([11]));
  const [first] = showable(editionOf("2021"));
  expect(lines[1]).toEqual(["'=1+2", "'-2+3", "'@x", "-12", "2021", "2024", first!.id, "-12.5", "0", "'+1", ""]);
  expect(lines.at(-1)).toEqual(["青山镇", "", "", "", "2021", "2024", first!.id, "7", "0", "'+1", ""]);
});
