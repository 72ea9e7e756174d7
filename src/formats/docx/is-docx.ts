import {packageType} from "../../office/package-type";
import {readRelationships} from "../../office/read-relationships";
import {openZip} from "../../office/open-zip";

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
