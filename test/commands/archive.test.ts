import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {earlierFilings, parseArchive} from "../../src/filing/archive";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {gouji} from "./command-line";
import {inGbk} from "./gbk-names";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
  mkdirSync(join(folder, "街道"));
});

const save = (name: string, unit: string, year: number | null, edition: "2019" | "2021" = "2021") =>
  writeFileSync(join(folder, name), writeJson(buildFiling({unit, year, edition})));

test("lists the exported filings of a folder and of those in it, and names what it passes over", async () => {
  save("云溪2022.json", "云溪街道", 2022);
  save("街道/云溪2023.json", "云溪街道办事处", 2023);
  save("街道/东风2023.json", "东风街道办事处", 2023);
  save("无年度.json", "云溪街道办事处", null);
  writeFileSync(join(folder, "坏.json"), "{");
  const {code, json} = await gouji(["archive", folder, "--json"]);
  expect(code).toBe(1);
  expect(json()).toMatchObject({
    written: join(folder, "index.json"),
    passedOver: [{file: "坏.json"}, {file: "无年度.json", why: "没有写明统计年度"}],
  });
  const archive = parseArchive(JSON.parse(readFileSync(join(folder, "index.json"), "utf8")))!;
  expect(archive.filings.map(({file, year}) => [file, year]))
    .toEqual([["街道/东风2023.json", 2023], ["街道/云溪2023.json", 2023], ["云溪2022.json", 2022]]);
  expect(earlierFilings(archive, "云溪街道办事处", 2024).map(({file, isSure}) => [file, isSure]))
    .toEqual([["街道/云溪2023.json", true], ["云溪2022.json", true]]);
  expect(earlierFilings(archive, "密云区云溪街道", 2023)).toMatchObject([{file: "云溪2022.json", isSure: false}]);
});

test("is made anew each time, without taking itself for a filing", async () => {
  save("a.json", "云溪街道", 2022);
  const first = (await gouji(["archive", folder, "--json"])).json();
  expect((await gouji(["archive", folder, "--json"])).json()).toEqual(first);
});

test("a filing by the index's name is not written over, not even with --replace, and no option is advised that is not there", async () => {
  save("a.json", "云溪街道", 2022);
  save("index.json", "东风街道", 2022);
  const before = readFileSync(join(folder, "index.json"));
  for (const words of [[], ["--replace"]]) {
    const {code, err} = await gouji(["archive", folder, ...words]);
    expect([code, err]).toEqual([2, expect.stringMatching(/index\.json 是这次要读取的文件，不能覆盖；请先把它移到别处，或者改名。\n$/)]);
  }
  expect(readFileSync(join(folder, "index.json"))).toEqual(before);
  writeFileSync(join(folder, "index.json"), "{}");
  const exists = await gouji(["archive", folder]);
  rmSync(join(folder, "index.json"));
  mkdirSync(join(folder, "index.json"));
  const isFolder = await gouji(["archive", folder, "--replace"]);
  for (const {code, err} of [exists, isFolder]) {
    expect(code).toBe(2);
    expect(err).toContain("移走");
    // The folder's own name is made of random letters.
    expect(err.replaceAll(folder, "")).not.toMatch(/-o|换一个文件名|写明文件夹中的文件名/);
  }
});

test("the help says that an index of its own is written anew unasked", async () => {
  expect((await gouji(["archive", "--help"])).out).toMatch(/--replace +.*以前写的，不加也会重写.*填报数据的，不替换/);
});

test.each([
  ["standard input", () => "-", "不能从标准输入读取"],
  ["a folder without exports", () => folder, "没有可以编入档案的文件"],
  ["a folder that is not there", () => join(folder, "无"), "没有"],
  ["a file", () => join(folder, "index.txt"), "不是文件夹"],
])("%s is refused", async (_, path, sentence) => {
  writeFileSync(join(folder, "index.txt"), "");
  const {code, err} = await gouji(["archive", path()]);
  expect(code).toBe(2);
  expect(err).toContain(sentence);
});

test("an index of another kind is none", () => {
  expect(parseArchive({format: "other"})).toBeUndefined();
  expect(parseArchive(null)).toBeUndefined();
});

test("of several filings in a file each is listed; unit and year that a file does not say are said", async () => {
  const of = (unit: string, year: number | null) => JSON.parse(writeJson(buildFiling({unit, year, edition: "2021"}))) as unknown;
  writeFileSync(join(folder, "两年.json"), JSON.stringify([of("云溪街道", 2022), of("云溪街道", 2023)]));
  expect((await gouji(["archive", folder, "--json"])).json()).toMatchObject({filings: [{year: 2023, file: "两年.json"}, {year: 2022, file: "两年.json"}]});
  const one = await gouji(["archive", folder, "--year", "2022", "--json"]);
  expect([one.code, one.json()]).toEqual([0, expect.objectContaining({filings: [{unit: "云溪街道", year: 2022, edition: "2021", file: "两年.json"}]})]);
  writeFileSync(join(folder, "两年.json"), JSON.stringify(of("", null)));
  expect((await gouji(["archive", folder])).code).toBe(2);
  expect((await gouji(["archive", folder, "--unit", "云溪街道", "--year", "2021", "--json"])).json())
    .toMatchObject({filings: [{unit: "云溪街道", year: 2021}], passedOver: []});
});

test("an export in GBK is listed by its name as it is meant, one of a damaged name is not", async () => {
  const text = writeJson(buildFiling({unit: "青山镇", year: 2023}));
  const ascii = JSON.stringify({unit: "青山镇", year: 2023, edition: "2021", figures: (JSON.parse(text) as {figures: unknown}).figures});
  writeFileSync(join(folder, "a.json"), inGbk(ascii));
  writeFileSync(join(folder, "b.json"), text.replace("青山镇", "青山\ufffd"));
  const {code, json} = await gouji(["archive", folder, "--json"]);
  expect([code, json()]).toMatchObject([1, {filings: [{unit: "青山镇", file: "a.json"}], passedOver: [{file: "b.json"}]}]);
});
