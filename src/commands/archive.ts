import {readdir, readFile, stat} from "node:fs/promises";
import {join, relative, sep} from "node:path";
import {archiveOf, type ArchivedFiling} from "../filing/archive";
import {ReadError} from "../filing/read-error";
import {sayReadError} from "../filing/say-read-error";
import {readJson} from "../readers/json";
import {type Command, Refusal, type Terminal} from "./command";
import {writeTarget} from "./target";

const index = "index.json";

/** `gouji archive DIR`: list a folder's exported filings in its index.json, for the panel to find earlier years in. */
export const archive: Command = {
  name: "archive",
  usage: "gouji archive 文件夹 [--json]",
  says: "把一个文件夹中导出的 .json 编成档案（index.json），供提取上年数",
  files: [1, 1],
  options: {},
  async run({files: [folder]}, terminal) {
    const paths = await jsonFilesIn(folder!);
    const {filings, passedOver} = await readAll(folder!, paths, terminal);
    if (filings.length === 0) {
      throw new Refusal(`${folder} 中没有可以编入档案的文件：请先用 gouji export 文件 --to json -o 文件.json 导出到这个文件夹。`);
    }
    const written = join(folder!, index);
    const content = archiveOf(filings);
    await writeTarget(written, new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`));
    return {
      json: {written, filings: content.filings, passedOver},
      text: [
        `已生成 ${written}：${filings.length} 份`,
        ...passedOver.map(({file, why}) => `  未编入 ${file}：${why}`),
      ].join("\n"),
      errorsFound: false,
    };
  },
};

async function jsonFilesIn(folder: string): Promise<readonly string[]> {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) throw new Refusal(`没有 ${folder} 这个文件夹。`);
  if (!found.isDirectory()) throw new Refusal(`${folder} 不是文件夹；档案是一个存放导出文件的文件夹。`);
  const names = await readdir(folder, {recursive: true});
  return names.filter((name) => name.endsWith(".json") && name !== index).sort();
}

async function readAll(folder: string, names: readonly string[], terminal: Terminal) {
  const filings: ArchivedFiling[] = [];
  const passedOver: {file: string; why: string}[] = [];
  for (const [at, name] of names.entries()) {
    const file = relative(folder, join(folder, name)).split(sep).join("/");
    if (at % 50 === 0) terminal.progress(`${at + 1}/${names.length} ${file}`);
    try {
      const {unit, year, edition} = readJson(file, await readFile(join(folder, name), "utf8"));
      if (unit === "" || year === null) passedOver.push({file, why: unit === "" ? "没有写明填报单位" : "没有写明统计年度"});
      else filings.push({unit, year, edition, file});
    } catch (error) {
      if (!(error instanceof ReadError)) throw error;
      passedOver.push({file, why: sayReadError(error, "zh-CN")});
    }
  }
  return {filings, passedOver};
}
