/** @jest-environment node */
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import type {FileHandle} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {gouji} from "./command-line";

/** How many files still have room on a disk that then takes the first hundred bytes of one and no more. */
let mockRoom = 0;

jest.mock("node:fs/promises", () => {
  const real = jest.requireActual<{open: (...words: unknown[]) => Promise<FileHandle>}>("node:fs/promises");
  return {...real, open: async (...words: unknown[]) => {
    const file = await real.open(...words);
    const write = file.writeFile.bind(file);
    file.writeFile = async (bytes) => {
      if (mockRoom-- > 0) return write(bytes as Uint8Array);
      await write((bytes as Uint8Array).slice(0, 100));
      throw Object.assign(new Error("ENOSPC: no space left on device, write"), {code: "ENOSPC"});
    };
    return file;
  }};
});

test.each(["html", "docx", "json", "csv", "xml", "xlsx"])("a full disk leaves no half file of %s, and what was there stays", async (format) => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  const [source, target] = [join(folder, "年报.json"), join(folder, `导出.${format}`)];
  writeFileSync(source, writeJson(buildFiling()));
  const full = async () => {
    const {code, err, out} = await gouji(["export", source, "--to", format, "-o", target, "--replace", "--json"]);
    expect([code, out, err]).toEqual([2, "", expect.stringContaining("磁盘空间不足。没有留下不完整的文件。")]);
  };
  await full();
  expect(readdirSync(folder)).toEqual(["年报.json"]);
  writeFileSync(target, "上一次导出的");
  await full();
  expect(readdirSync(folder).sort()).toEqual(["年报.json", `导出.${format}`].sort());
  expect(readFileSync(target, "utf8")).toBe("上一次导出的");
});

test("a disk that is full after some of the files is said with those that are written", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  writeFileSync(join(folder, "名册.csv"), "单位名称\n甲镇\n乙镇\n丙镇\n");
  mockRoom = 2;
  const {code, out, err} = await gouji(["template", "--edition", "2021", "--year", "2024", "--units", join(folder, "名册.csv"), "-o", folder]);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toMatch(/丙镇\.xlsx 无法写入：磁盘空间不足.*此前已经写好的有：.*甲镇\.xlsx、.*乙镇\.xlsx；.*加 --replace。\n$/);
  expect(readdirSync(folder).filter((name) => name.endsWith(".xlsx")).sort()).toEqual(["乙镇.xlsx", "甲镇.xlsx"]);
});

test.each([[1, ""], [2, "；再次运行要替换确认记录以外的文件的，加 --replace"]])(
  "of %d files that are written before it, the record of decisions needs no --replace", async (room, way) => {
    const folder = mkdtempSync(join(tmpdir(), "gouji-"));
    const [source, record, figures] = ["a.json", "确认.json", "明细.csv"].map((name) => join(folder, name)) as [string, string, string];
    writeFileSync(source, writeJson(buildFiling()));
    mockRoom = room;
    const words = ["consolidate", source, "--decisions", record, "--figures", figures, "-o", join(folder, "汇总.xlsx")];
    const {code, err} = await gouji(words);
    expect(code).toBe(2);
    expect(err).toContain(`此前已经写好的有：${[record, figures].slice(0, room).join("、")}${way}。\n`);
  });

test("returns are written last: where the sums cannot be, nothing has been given back yet", async () => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  const [source, sums, returns] = ["a.json", "汇总.xlsx", "退回"].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(source, writeJson(buildFiling({change: {"disputes.review.total": 99}})));
  mockRoom = 1;
  const {code, out, err} = await gouji(["consolidate", source, "--returns", returns, "-o", sums]);
  expect([code, out, err]).toEqual([1, expect.stringContaining(`汇总结果已写入 ${sums}`), expect.stringContaining("没有写成：")]);
  expect(readdirSync(returns)).toEqual([]);
});
