import {mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {zipSync} from "fflate";
import {consolidateSchema, type ConsolidateJson} from "../../src/filing/schema";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {gouji} from "./command-line";
import {gbk, renamed} from "./gbk-names";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-input-"));
});
afterEach(() => rmSync(folder, {recursive: true}));

const received = "applications.received.person";
const filing = (unit: string, person: number): Uint8Array =>
  new TextEncoder().encode(writeJson(buildFiling({unit, year: 2024, change: {[received]: person}})));
const write = (name: string, content: Uint8Array | string): void => writeFileSync(join(folder, name), content);
const consolidated = async (...words: readonly string[]): Promise<ConsolidateJson> => {
  const {out, err} = await gouji(["consolidate", ...(words.length === 0 ? [folder] : words), "--json"]);
  if (out === "") throw new Error(err);
  return consolidateSchema.parse(JSON.parse(out));
};
const inside = (path: string): string => path.slice(folder.length + 1);

test("an archive's files are read one by one, those of archives in it too, and known by where they lie", async () => {
  const inner = zipSync({"红石镇.json": filing("红石镇", 4), "图.png": new Uint8Array(3)});
  const deepest = zipSync({"深.zip": zipSync({"最深.json": filing("最深镇", 100)})});
  write("报送.zip", zipSync({
    "街道/": new Uint8Array(), "街道/白水镇.json": filing("白水镇", 3), "内层.zip": inner, "更深.zip": deepest,
    "Thumbs.db": new Uint8Array(4), "__MACOSX/街道/._白水镇.json": new Uint8Array(4),
  }));
  const {figures, units, unreadable, ignored} = await consolidated();
  expect(figures[received]).toBe(7);
  expect(units.map(({source}) => inside(source)).sort()).toEqual(["报送.zip/内层.zip/红石镇.json", "报送.zip/街道/白水镇.json"].sort());
  expect(unreadable.map(({source, why}) => [inside(source), why])).toEqual(
    [["报送.zip/更深.zip/深.zip", expect.stringContaining("解压后再汇总")]]);
  expect(ignored.map(({source}) => inside(source)).sort()).toEqual(
    ["报送.zip/Thumbs.db", "报送.zip/__MACOSX/街道/._白水镇.json", "报送.zip/内层.zip/图.png"].sort());
  const one = await consolidated(join(folder, "报送.zip/街道/白水镇.json"));
  expect(one.figures[received]).toBe(3);
});

test("names in an archive that say no encoding are read as GBK where they are no UTF-8", async () => {
  write("a.zip", renamed(zipSync({"AAAAAA.json": filing("", 3)}), "AAAAAA", gbk));
  const {doubtful} = await consolidated();
  expect(doubtful).toMatchObject([{source: join(folder, "a.zip/青山镇.json"), proposals: [{unit: "青山镇", why: "fileName"}]}]);
});

test("a damaged or empty archive, and one that would fill the memory, are said and stop nothing", async () => {
  write("好.json", filing("青山镇", 2));
  write("坏.zip", "PK\u0003\u0004 no archive");
  write("空.zip", zipSync({}));
  write("炸.zip", zipSync({"a.csv": new Uint8Array(60_000_000)}));
  const {figures, unreadable} = await consolidated();
  expect(figures[received]).toBe(2);
  expect(unreadable.map(({source}) => inside(source)).sort()).toEqual(["坏.zip", "炸.zip", "空.zip"].sort());
  for (const {source, why} of unreadable) expect(why).toContain(inside(source));
});

test("a package of Office that is called .zip is read as what it is", async () => {
  const target = join(folder, "a.xlsx");
  await gouji(["template", "--edition", "2021", "--year", "2024", "--unit", "青山镇", "-o", target]);
  await gouji(["export", target, "--to", "xlsx", "-o", join(folder, "a.zip"), "--force"]);
  rmSync(target);
  expect((await consolidated()).units).toMatchObject([{unit: "青山镇", source: join(folder, "a.zip")}]);
});

test("folders that lie within one another are said of once", async () => {
  mkdirSync(join(folder, "a"));
  write("a/x.json", filing("青山镇", 2));
  if (process.platform !== "win32") symlinkSync("..", join(folder, "a/up"));
  write("a/b.bak", "x");
  const {out} = await gouji(["consolidate", folder, join(folder, "a"), "--json"]);
  const {units, unreadable, ignored} = consolidateSchema.parse(JSON.parse(out));
  expect([units.length, unreadable, ignored.map(({source}) => inside(source)).filter((name) => !name.endsWith("up"))])
    .toEqual([1, [], [join("a", "b.bak")]]);
});

test("what nobody filed is ignored by name and said, and is not what could not be read", async () => {
  write("a.json", filing("青山镇", 2));
  for (const name of ["~$a.xlsx", "x.tmp", "未完.xlsx.part", "a.bak", "快捷.lnk", "照片.jpg", ".DS_Store", "Thumbs.db"]) write(name, "x");
  const {unreadable, ignored, units} = await consolidated();
  expect([unreadable, units.length]).toEqual([[], 1]);
  expect(ignored.map(({source}) => inside(source)).sort()).toEqual(
    [".DS_Store", "Thumbs.db", "a.bak", "x.tmp", "~$a.xlsx", "快捷.lnk", "未完.xlsx.part", "照片.jpg"].sort());
  const {out} = await gouji(["consolidate", folder]);
  expect(out).toMatch(/待确认　.*照片\.jpg　是图片/);
  expect(out).not.toMatch(/未汇总　.*照片/);
});

test("a link to what is read anyway is said, and nothing is read twice", async () => {
  write("a.json", filing("青山镇", 2));
  symlinkSync("a.json", join(folder, "z-link.json"));
  const {figures, ignored} = await consolidated();
  expect(figures[received]).toBe(2);
  expect(ignored).toEqual([{source: join(folder, "z-link.json"), why: `是链接，指向的 ${join(folder, "a.json")} 已经读取。`}]);
});

test("files and folders whose names are bytes of GBK are read, and shown as they are meant", async () => {
  const inFolder = (...names: readonly (Buffer | string)[]): Buffer =>
    Buffer.concat([Buffer.from(folder), ...names.flatMap((name) => [Buffer.from("/"), Buffer.from(name)])]);
  mkdirSync(inFolder(Buffer.from(gbk)));
  writeFileSync(inFolder(Buffer.from(gbk), "a.json"), filing("白水镇", 3));
  writeFileSync(inFolder(Buffer.concat([Buffer.from(gbk), Buffer.from(".json")])), filing("", 4));
  const {figures, units, doubtful} = await consolidated();
  expect(figures[received]).toBe(3);
  expect(units.map(({source}) => inside(source)).sort()).toEqual(["青山镇.json", "青山镇/a.json"]);
  expect(doubtful).toMatchObject([{proposals: [{unit: "青山镇"}]}]);
});
