import {scanXml} from "./scan-xml";
import {openZip, type Zip} from "./open-zip";
import {readRelationships} from "./read-relationships";

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
