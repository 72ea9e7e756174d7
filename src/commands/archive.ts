import {stat} from "node:fs/promises";
import {join, relative, sep} from "node:path";
import {archiveOf, type ArchivedFiling, parseArchive} from "../filing/archive";
import {readJson} from "../readers/json";
import {type Command, Refusal, replace, type Terminal} from "./command";
import {filesIn} from "./files-in";
import {sayFailure} from "./say-failure";
import {openSource} from "./source";

const index = "index.json";

/** `gouji archive DIR`: list a folder's exported filings in its index.json, for the panel to find earlier years in. */
export const archive: Command = {
  name: "archive",
  usage: "gouji archive 文件夹 [--replace] [--json]",
  says: "把一个文件夹中导出的 .json 编成档案（index.json），供提取上年数",
  files: [1, 1],
  options: {replace},
  async run({files: [folder]}, terminal) {
    const paths = await jsonFilesIn(folder!);
    const written = join(folder!, index);
    await terminal.mayWrite(written, isIndex);
    const {filings, passedOver} = await readAll(folder!, paths, terminal);
    if (filings.length === 0) {
      throw new Refusal(`${folder} 中没有可以编入档案的文件：请先用 gouji export 文件 --to json -o 文件.json 导出到这个文件夹。`);
    }
    const content = archiveOf(filings);
    await terminal.write(written, new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`), isIndex);
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
  return (await filesIn(folder)).filter((path) => /\.json$/i.test(path));
}

/** An index that an earlier run wrote, of this version or any before. */
function isIndex(bytes: Uint8Array): boolean {
  try {
    return parseArchive(JSON.parse(new TextDecoder().decode(bytes))) !== undefined;
  } catch {
    return false;
  }
}

async function readAll(folder: string, paths: readonly string[], terminal: Terminal) {
  const filings: ArchivedFiling[] = [];
  const passedOver: {file: string; why: string}[] = [];
  for (const [at, path] of paths.entries()) {
    const file = relative(folder, path).split(sep).join("/");
    if (at % 50 === 0) terminal.progress(`${at + 1}/${paths.length} ${file}`);
    try {
      const {bytes} = await openSource(path, terminal);
      const {unit, year, edition} = readJson(file, new TextDecoder().decode(bytes));
      if (unit === "" || year === null) passedOver.push({file, why: unit === "" ? "没有写明填报单位" : "没有写明统计年度"});
      else filings.push({unit, year, edition, file});
    } catch (error) {
      passedOver.push({file, why: sayFailure(error)});
    }
  }
  return {filings, passedOver};
}
