import {type ArchivedFiling, archiveOf, earlierFilings, parseArchive} from "../../src/filing/archive";

const filed = (unit: string, year: number, file = `${unit}-${year}.json`): ArchivedFiling => ({file, unit, year, edition: "2021"});
const names = (filings: readonly ArchivedFiling[]): readonly string[] => filings.map(({file}) => file);

test("an archive lists the newest year first, then by unit as a dictionary does, then by file", () => {
  const all = [filed("乙区", 2023), filed("甲区", 2022), filed("甲区", 2023, "b.json"), filed("安区", 2023), filed("甲区", 2023, "a.json")];
  expect(names(archiveOf(all).filings)).toEqual(["安区-2023.json", "a.json", "b.json", "乙区-2023.json", "甲区-2022.json"]);
  expect(names(all)[0]).toBe("乙区-2023.json");
});

test("earlier filings of a unit come the latest first, sure ones before doubtful ones of the same year, no others", () => {
  const archive = archiveOf([
    filed("云溪区", 2024), filed("云溪区", 2022), filed("云溪区（本级）", 2023), filed("云溪区人民政府", 2023), filed("清河区", 2023), filed("云溪区", 2023),
  ]);
  const found = earlierFilings(archive, "云溪区", 2024);
  expect(found.map(({unit, year, isSure}) => `${unit} ${year} ${isSure}`)).toEqual([
    "云溪区 2023 true", "云溪区人民政府 2023 true", "云溪区（本级） 2023 false", "云溪区 2022 true",
  ]);
  expect(earlierFilings(archive, "", 2024)).toEqual([]);
  expect(earlierFilings(archive, "云溪区", 2022)).toEqual([]);
});

test("what is written as an archive is one when read, and nothing else is", () => {
  const archive = archiveOf([filed("云溪区", 2023)]);
  expect(archive).toMatchObject({format: "gouji-archive", version: 1});
  expect(parseArchive(JSON.parse(JSON.stringify(archive)))).toEqual(archive);
  expect([undefined, null, {}, {...archive, format: "other"}, {...archive, version: 2}].map(parseArchive)).toEqual(Array(5).fill(undefined));
});
