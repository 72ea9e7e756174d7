import {unzipSync, zipSync, strFromU8, strToU8} from "fflate";
import {appProperties} from "../../office/product";

/** What the library leaves out of a Word document: a fall-back for each font, and which program made it. */
export function finishDocx(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const fonts = parts[fontTable];
  return zipSync({
    ...parts,
    [fontTable]: strToU8(withFallbacks(fonts === undefined ? empty : strFromU8(fonts))),
    "docProps/app.xml": strToU8(appProperties),
  });
}

const fontTable = "word/fontTable.xml";

const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w=` +
  `"http://schemas.openxmlformats.org/wordprocessingml/2006/main"></w:fonts>`;

function withFallbacks(table: string): string {
  const fonts = Object.entries(fallbacks)
    .map(([name, other]) => `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`).join("");
  return table.replace(/<w:fonts([^>]*?)\/>/, "<w:fonts$1></w:fonts>").replace("</w:fonts>", `${fonts}</w:fonts>`);
}

/** What Word and LibreOffice take where the fonts of official documents are not installed. */
const fallbacks: Readonly<Record<string, string>> = {
  方正小标宋简体: "宋体", "仿宋_GB2312": "仿宋", 黑体: "SimHei", 宋体: "SimSun",
};
