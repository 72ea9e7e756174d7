/** @jest-environment node */
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from "node:fs";
import type {FileHandle} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {gouji} from "./command-line";

/** A disk that takes the first hundred bytes and no more. */
jest.mock("node:fs/promises", () => {
  const real = jest.requireActual<{open: (...words: unknown[]) => Promise<FileHandle>}>("node:fs/promises");
  return {...real, open: async (...words: unknown[]) => {
    const file = await real.open(...words);
    const write = file.writeFile.bind(file);
    file.writeFile = async (bytes) => {
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
