import {scanXml, unescapeText} from "./xml";
import type {Zip} from "./zip";

/** The workbook's own properties by name (文件 → 信息 → 高级属性 → 自定义); values as text. */
export function readCustomProperties(zip: Zip, part: string): ReadonlyMap<string, string> {
  const properties = new Map<string, string>();
  const bytes = zip.part(part);
  if (bytes === undefined) return properties;
  let name: string | undefined;
  let value = "";
  scanXml(zip.source, part, bytes, {
    open(tag, attributes) {
      if (tag !== "property") return;
      name = attributes.name;
      value = "";
    },
    close(tag) {
      if (tag === "property" && name !== undefined) properties.set(name, unescapeText(value).trim());
      if (tag === "property") name = undefined;
    },
    text(piece) {
      if (name !== undefined) value += piece;
    },
  });
  return properties;
}
