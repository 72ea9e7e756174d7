import type {Zip} from "./open-zip";
import {scanOnce, scanXml} from "./scan-xml";

/** Where a part of the package points to. `type` is the last segment of its namespace: `worksheet`, `styles`. */
export type Relationship = {readonly id: string; readonly type: string; readonly target: string};

/** The relationships of a part, its targets as full part names; of the package itself for "". */
export function readRelationships(zip: Zip, part: string): readonly Relationship[] {
  const name = relationshipsPart(part);
  const bytes = zip.part(name);
  if (bytes === undefined) return [];
  const folder = folderOf(part);
  return scan(zip.source, name, bytes).map((link) => ({...link, target: resolve(folder, link.target)}));
}

/** The part that says what a part points to. */
export function relationshipsPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** `xl/worksheets/` of `xl/worksheets/sheet1.xml` */
export const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** With their targets as written. */
const scan = scanOnce((source, part, xml): readonly Relationship[] => {
  const found: Relationship[] = [];
  scanXml(source, part, xml, {
    open(tag, {Id: id, Type: type = "", Target: target, TargetMode: mode}) {
      if (tag !== "Relationship" || id === undefined || target === undefined || mode === "External") return;
      found.push({id, type: type.slice(type.lastIndexOf("/") + 1), target});
    },
  });
  return found;
});

/** Targets are relative to their part's folder, or absolute; some writers use backslashes or percent signs. */
function resolve(folder: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const segments = path.startsWith("/") ? [] : folder.split("/");
  for (const segment of path.split("/")) {
    if (segment === "..") segments.splice(segments.findLastIndex((one) => one !== ""), 1);
    else if (segment !== ".") segments.push(segment);
  }
  const joined = segments.filter((segment) => segment !== "").join("/");
  return joined.includes("%") ? decodeSafely(joined) : joined;
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
