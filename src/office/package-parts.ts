import {openZip, type Zip} from "./open-zip";
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

/** What an archive is that is no workbook, by its usual file ending; `zip` where it says nothing. */
export function packageType(zip: Zip): string {
  const declared = contentTypes(zip).map((type) => byContentType.find(([word]) => type.includes(word))?.[1]);
  const known = declared.find((type) => type !== undefined) ?? odfType(zip);
  return known ?? byPart.find(([part]) => zip.has(part))?.[1] ?? "zip";
}

const byContentType = [
  ["sheet.binary", "xlsb"], ["wordprocessingml", "docx"], ["ms-word", "docx"], ["presentationml", "pptx"], ["ms-powerpoint", "pptx"],
  ["visio", "vsdx"],
] as const;

/** OFD is the Chinese national format of fixed-layout documents. */
const byPart = [
  ["OFD.xml", "ofd"], ["xl/workbook.bin", "xlsb"], ["word/document.xml", "docx"], ["ppt/presentation.xml", "pptx"],
  ["Index/Document.iwa", "numbers"], ["META-INF/MANIFEST.MF", "jar"],
] as const;

function contentTypes(zip: Zip): readonly string[] {
  const part = "[Content_Types].xml";
  const bytes = zip.part(part);
  const types: string[] = [];
  if (bytes === undefined) return types;
  scanXml(zip.source, part, bytes, {
    open(_, {ContentType: type}) {
      if (type !== undefined) types.push(type);
    },
  });
  return types;
}

/** OpenDocument names its kind in a part of its own. */
function odfType(zip: Zip): string | undefined {
  const bytes = zip.part("mimetype");
  const mime = bytes && new TextDecoder().decode(bytes.subarray(0, 100));
  if (mime?.includes("opendocument.spreadsheet")) return "ods";
  if (mime?.includes("opendocument.text")) return "odt";
  if (mime?.includes("opendocument")) return "odf";
  return mime?.includes("epub") ? "epub" : undefined;
}

/**
 * Tell a Word document from a workbook, which may each hold the other.
 * @throws ReadError where the archive is damaged, locked or a bomb
 */
export function isDocx(source: string, bytes: Uint8Array): boolean {
  const zip = openZip(source, bytes);
  const main = readRelationships(zip, "").find(({type}) => type === "officeDocument")?.target ?? "";
  if (/^xl\//i.test(main)) return false;
  return /^word\//i.test(main) || packageType(zip) === "docx";
}

/** Whether an archive is a spreadsheet of OpenDocument: the part that says so stands anywhere, where others wrote it. */
export const isOds = (source: string, bytes: Uint8Array): boolean => packageType(openZip(source, bytes)) === "ods";
