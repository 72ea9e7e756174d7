import {lstat, stat} from "node:fs/promises";
import {join, relative, sep} from "node:path";
import {type Asked, chosenFrom} from "../filing/asked";
import {archiveName, archiveOf, type ArchivedFiling, parseArchive} from "../filing/archive";
import {decodeText} from "../formats/decode-text";
import {readJsonFilings} from "../formats/json/read-json";
import {askedIn, askedOptions, askedUsage} from "./asked";
import {type Command, Refusal, replace, type Terminal} from "./command";
import {filesIn, type FolderContent} from "./files-in";
import {insteadOfReading, readFound} from "./source";

/** `gouji archive DIR`: list a folder's exported filings in its index.json, for the panel to find earlier years in. */
export const archive: Command = {
  name: "archive",
  usage: `gouji archive 文件夹 [--replace] ${askedUsage} [--json]`,
  says: "把一个文件夹中导出的 .json 编成档案（index.json），供提取上年数",
  files: [1, 1],
  options: {
    replace: {...replace, says: "index.json 不是这个命令写的，也替换它（以前写的，不加也会重写）；是填报数据的，不替换"},
    ...askedOptions,
  },
  async run({file: folder, options}, terminal) {
    const {files, unreadable} = await contentOf(folder);
    const written = join(folder, archiveName);
    // An index that is a link is another folder's, or lies where others look for it.
    const isOurs = await lstat(written).then((there) => there.isFile(), () => false) ? isIndex : undefined;
    await terminal.mayWrite(written, isOurs);
    const paths = jsonFilesIn(files, terminal);
    const {filings, passedOver} = await readAll(folder, paths, unreadable, askedIn(options), terminal);
    if (filings.length === 0) {
      throw new Refusal(`${folder} 中没有可以编入档案的文件：请先用 gouji export 文件 --to json -o 文件.json 导出到这个文件夹。` +
        passedOver.map(({file, why}) => `${file}：${why}`).join(""));
    }
    const content = archiveOf(filings);
    await terminal.write(written, new TextEncoder().encode(`${JSON.stringify(content, null, 1)}\n`), isOurs);
    return {
      json: {written, filings: content.filings, passedOver},
      lines: [
        `已生成 ${written}：${filings.length} 份`,
        ...passedOver.map(({file, why}) => `  未编入 ${file}：${why}`),
      ],
      errorsFound: passedOver.length > 0,
    };
  },
};

async function contentOf(folder: string): Promise<FolderContent> {
  if (folder === "-") throw new Refusal("档案是一个存放导出文件的文件夹，不能从标准输入读取；请写明文件夹。");
  const found = await stat(folder).catch(async (error: NodeJS.ErrnoException) => {
    throw new Refusal(error.code === "ENOENT" ? `没有 ${folder} 这个文件夹。请检查文件夹名。` : await insteadOfReading(folder, error));
  });
  if (!found.isDirectory()) throw new Refusal(`${folder} 不是文件夹；档案是一个存放导出文件的文件夹，请写明文件夹。`);
  const content = await filesIn(folder);
  const itself = content.unreadable.find(({source}) => source === folder);
  if (itself !== undefined) throw new Refusal(itself.why);
  return content;
}

/** What this call itself writes is none of them. */
const jsonFilesIn = (files: FolderContent["files"], {outputs}: Terminal): readonly string[] =>
  [...files].filter(([identity, path]) => /\.json$/i.test(path) && !outputs.has(identity)).map(([, path]) => path);

/** An index that an earlier run wrote, of this version or any before. */
function isIndex(bytes: Uint8Array): boolean {
  try {
    return parseArchive(JSON.parse(new TextDecoder().decode(bytes))) !== undefined;
  } catch {
    return false;
  }
}

async function readAll(
  folder: string, paths: readonly string[], unreadable: FolderContent["unreadable"], asked: Asked,
  terminal: Terminal,
) {
  const filings: ArchivedFiling[] = [];
  const inFolder = (path: string): string => relative(folder, path).split(sep).join("/");
  const passedOver = unreadable.map(({source, why}) => ({file: inFolder(source), why}));
  for (const [at, path] of paths.entries()) {
    const file = inFolder(path);
    if (at % 50 === 0) terminal.progress(`${at + 1}/${paths.length} ${file}`);
    try {
      const bytes = await readFound(path);
      const there = readJsonFilings(file, decodeText(file, bytes), asked);
      for (const {unit, year, edition} of chosenFrom(file, there, asked)) {
        if (unit.includes("\ufffd")) passedOver.push({file, why: `填报单位“${unit}”中有损坏的字符，请从原来的表重新导出。`});
        else if (unit === "" || year === null) passedOver.push({file, why: unit === "" ? "没有写明填报单位" : "没有写明统计年度"});
        else filings.push({unit, year, edition, file});
      }
    } catch (error) {
      passedOver.push({file, why: await insteadOfReading(path, error)});
    }
  }
  return {filings, passedOver};
}
