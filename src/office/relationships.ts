import type {Zip} from "./zip";
import {knownParts} from "./known-parts";
import {decodeXml, scanXml} from "./xml";

/** Where a part of the package points to. `type` is the last segment of its namespace: `worksheet`, `styles`. */
export type Relationship = {readonly id: string; readonly type: string; readonly target: string};

/** The relationships of a part, its targets as full part names; of the package itself for "". */
export function readRelationships(zip: Zip, part: string): readonly Relationship[] {
  const slash = part.lastIndexOf("/");
  const name = `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
  const bytes = zip.part(name);
  if (bytes === undefined) return [];
  const folder = part.slice(0, slash + 1);
  return resolved(known(decodeXml(bytes), (xml) => scan(zip.source, name, xml)), folder);
}

const known = knownParts<readonly Relationship[]>();

/** With their targets as written. */
function scan(source: string, part: string, xml: string): readonly Relationship[] {
  const found: Relationship[] = [];
  scanXml(source, part, xml, {
    open(tag, {Id: id, Type: type, Target: target, TargetMode: mode}) {
      if (tag !== "Relationship" || id === undefined || target === undefined || mode === "External") return;
      found.push({id, type: (type ?? "").split("/").pop()!, target});
    },
  });
  return found;
}

const resolved = (found: readonly Relationship[], folder: string): readonly Relationship[] =>
  found.map((link) => ({...link, target: resolve(folder, link.target)}));

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
