import type {Filing} from "../../filing/filing";
import {ReadError} from "../../filing/read-error";
import {readRelationships} from "../../office/read-relationships";
import {openZip} from "../../office/open-zip";
import {readDocument} from "../../recognise/document";
import {parseDocument} from "./parse-document";

/**
 * Read a filing from the bytes of a Word document: from its tables, and from its text where they do not show all.
 * @throws ReadError naming what is wrong with the document and the way out
 */
export function readDocx(source: string, bytes: Uint8Array): Filing {
  const zip = openZip(source, bytes);
  const main = readRelationships(zip, "").find(({type}) => type === "officeDocument")?.target ?? "word/document.xml";
  const part = zip.part(main);
  if (part === undefined) throw new ReadError(source, "damaged", {part: main});
  return readDocument(source, {blocks: parseDocument(source, main, part)});
}
