import {ReadError} from "../filing/read-error";
import type {Grid} from "../recognise/grid";
import {compoundFileKind, isCompoundFile} from "./compound-file";
import {readCustomProperties} from "./custom-properties";
import {knownParts} from "./known-parts";
import {limits} from "./limits";
import {packageType} from "./package-type";
import {readRelationships, type Relationship} from "./relationships";
import {readSharedStrings} from "./shared-strings";
import {readStyles} from "./styles";
import {readWorksheet, type Workbook} from "./worksheet";
import {attribute, decodeXml, scanXml} from "./xml";
import {openZip, type Zip} from "./zip";

/** A workbook as it was saved: every worksheet in order, hidden ones included, and its own properties. */
export type Xlsx = {
  readonly grids: readonly Grid[];
  readonly customProperties: ReadonlyMap<string, string>;
  /** XML that add-ins keep in the workbook, as it is. */
  readonly customXml: readonly string[];
};

/**
 * Read an .xlsx or .xlsm: values, cached results, formulas, merged areas, what is hidden and how numbers are shown.
 * @throws ReadError empty, tooLarge, unpacksTooLarge, passwordProtected, oldFormat, wrongType or damaged
 */
export function readXlsx(source: string, bytes: Uint8Array): Xlsx {
  if (bytes.length === 0) throw new ReadError(source, "empty");
  if (bytes.length > limits.fileBytes) throw new ReadError(source, "tooLarge", {bytes: bytes.length, limit: limits.fileBytes});
  if (isCompoundFile(bytes)) throw refuseCompoundFile(source, bytes);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new ReadError(source, "damaged");
  const zip = openZip(source, bytes);
  const root = readRelationships(zip, "");
  const main = root.find(({type}) => type === "officeDocument")?.target ?? "xl/workbook.xml";
  const sheets = listSheets(zip, main);
  if (sheets === undefined) throw new ReadError(source, "wrongType", {type: packageType(zip)});
  const links = readRelationships(zip, main);
  const properties = root.find(({type}) => /^custom-?properties$/i.test(type))?.target;
  return {
    grids: readSheets(zip, links, sheets),
    customProperties: properties === undefined ? new Map() : readCustomProperties(zip, properties),
    customXml: links.flatMap(({type, target}) => {
      const part = type === "customXml" ? zip.part(target) : undefined;
      return part === undefined ? [] : [new TextDecoder().decode(part)];
    }),
  };
}

function refuseCompoundFile(source: string, bytes: Uint8Array): ReadError {
  const kind = compoundFileKind(bytes);
  return kind === "locked" ? new ReadError(source, "passwordProtected") : new ReadError(source, "oldFormat", {type: kind});
}

type SheetEntry = {readonly name: string; readonly hidden: boolean; readonly id: string | undefined};

/** The sheets in order, as the main part lists them; `undefined` where it is no workbook's. */
function listSheets(zip: Zip, main: string): readonly SheetEntry[] | undefined {
  const bytes = zip.part(main);
  if (bytes === undefined || main.toLowerCase().endsWith(".bin")) return undefined;
  return knownLists(decodeXml(bytes), (xml) => scanList(zip.source, main, xml)).sheets;
}

const knownLists = knownParts<{readonly sheets?: readonly SheetEntry[]}>();

function scanList(source: string, main: string, xml: string): {readonly sheets?: readonly SheetEntry[]} {
  const sheets: SheetEntry[] = [];
  let root: string | undefined;
  scanXml(source, main, xml, {
    open(tag, attributes) {
      root ??= tag;
      if (tag !== "sheet") return;
      const {name = "", state} = attributes;
      sheets.push({name, hidden: state === "hidden" || state === "veryHidden", id: attribute(attributes, "id")});
    },
  });
  return root === "workbook" ? {sheets} : {};
}

function readSheets(zip: Zip, links: readonly Relationship[], sheets: readonly SheetEntry[]): readonly Grid[] {
  const target = (type: string): string | undefined => links.find((link) => link.type === type)?.target;
  const strings = target("sharedStrings");
  const workbook: Workbook = {
    source: zip.source,
    strings: strings === undefined ? [] : readSharedStrings(zip, strings),
    formats: readStyles(zip, target("styles")),
    cellsRead: 0,
  };
  return sheets.flatMap(({name, hidden, id}) => {
    const link = links.find((link) => link.id === id);
    if (link === undefined) throw new ReadError(zip.source, "damaged", {sheet: name});
    // Chart and macro sheets hold no cells.
    return link.type === "worksheet" ? [readWorksheet(workbook, link.target, bytesOf(zip, link), name, hidden)] : [];
  });
}

function bytesOf(zip: Zip, {target}: Relationship): Uint8Array {
  const bytes = zip.part(target);
  if (bytes === undefined) throw new ReadError(zip.source, "damaged", {part: target});
  return bytes;
}
