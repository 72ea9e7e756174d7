import {unzipSync, zipSync, strFromU8, strToU8} from "fflate";

/** What Word and LibreOffice take where the fonts of official documents are not installed. */
const fallbacks: Readonly<Record<string, string>> = {
  方正小标宋简体: "宋体", "仿宋_GB2312": "仿宋", 黑体: "SimHei", 宋体: "SimSun",
};

/** A Word document whose font table names a fall-back for each font. */
export function withFontFallbacks(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const path = "word/fontTable.xml";
  const table = parts[path] === undefined ? empty : strFromU8(parts[path]);
  const fonts = Object.entries(fallbacks)
    .map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`).join("");
  const filled = table.replace(/<w:fonts([^>]*?)\/>/, "<w:fonts$1></w:fonts>").replace("</w:fonts>", `${fonts}</w:fonts>`);
  return zipSync({...parts, [path]: strToU8(filled)});
}

const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w=` +
  `"http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:fonts>`;
