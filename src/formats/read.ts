import type {Filing} from "../filing/filing";
import {ReadError} from "../filing/read-error";
import {decodeText} from "./decode-text";
import {kindOfFile} from "./kind-of-file";
import {kindOfText} from "./kind-of-text";
import type {KnownLayouts} from "../recognise/known-layouts";
import {largestText} from "../recognise/largest-text";

const MB = 1024 * 1024;

/** A file larger than this is no report, nor is one of text, even a page with its pictures inside, beyond the other. */
export const largest = 100 * MB;
const largestOfText = 16 * MB;

/**
 * Read a filing from the bytes of a file, by what the bytes are and not by the file's name. What a file of that kind
 * needs is loaded only now. Whoever reads many files keeps the `layouts` that their sheets are known by.
 * @throws ReadError naming what is wrong with the file and the way out
 */
export async function readFiling(source: string, bytes: Uint8Array, layouts?: KnownLayouts): Promise<Filing> {
  if (bytes.length === 0) throw new ReadError(source, "empty");
  if (bytes.length > largest) throw new ReadError(source, "tooLarge", {bytes: bytes.length, limit: largest});
  const kind = kindOfFile(source, bytes);
  if (kind === "package") return readPackage(source, bytes, layouts);
  if (kind === "compound" || kind === "xls") return (await import("./xls/read-xls")).readXls(source, bytes, layouts);
  if (kind === "pdf") return (await import("./pdf/read-pdf")).readPdf(source, bytes);
  if (kind === "damaged") throw new ReadError(source, "damaged");
  if (kind !== "text") throw new ReadError(source, "wrongType", {type: kind});
  if (bytes.length > largestOfText) throw new ReadError(source, "tooLarge", {bytes: bytes.length, limit: largestOfText});
  return readDecoded(source, decodeText(source, bytes), layouts);
}

async function readPackage(source: string, bytes: Uint8Array, layouts?: KnownLayouts): Promise<Filing> {
  const {kindOfPackage} = await import("./kind-of-package");
  if (kindOfPackage(source, bytes) === "docx") return (await import("./docx/read-docx")).readDocx(source, bytes);
  return (await import("./xlsx/read-workbook")).readWorkbook(source, bytes, layouts);
}

async function readDecoded(source: string, text: string, layouts?: KnownLayouts): Promise<Filing> {
  if (text.trim() === "") throw new ReadError(source, "empty");
  const kind = kindOfText(text);
  if (kind === "json") return (await import("./json/read-json")).readJson(source, text);
  if (kind === "html") return (await import("./html/read-html")).readHtml(source, text);
  if (kind === "mhtml") return readArchive(source, text);
  if (kind === "xmlSheet") return (await import("./xls/read-xml-workbook")).readXmlWorkbook(source, text, layouts);
  if (kind === "xml") return (await import("./xml/read-xml")).readXml(source, text);
  if (kind === "csv" || (/\.csv$/i.test(source) && kind === "plain")) {
    return (await import("./csv/read-csv")).readCsv(source, text, layouts);
  }
  if (kind !== "plain") throw new ReadError(source, "wrongType", {type: kind});
  if (text.length > largestText) throw new ReadError(source, "tooLarge", {bytes: text.length, limit: largestText});
  return (await import("../recognise/read-text")).readText(source, text);
}

/** A page that a browser saved in a single file. */
async function readArchive(source: string, text: string): Promise<Filing> {
  const [{unpackMhtml}, {readHtml}] = await Promise.all([import("./html/unpack-mhtml"), import("./html/read-html")]);
  return readHtml(source, unpackMhtml(source, text));
}
