import {ReadError} from "../filing/read-error";
import type {Grid} from "../recognise/grid";
import {compoundFileKind, isCompoundFile} from "./compound-file";
import {computeFormulas, type FormulaSetting} from "./formulas/compute-formulas";
import {limits} from "./limits";
import {builtInFormats, numberFormat, type NumberFormat} from "./number-format";
import {openZip, partKey, type Zip} from "./open-zip";
import {packageType, readRelationships, type Relationship} from "./package-parts";
import {readComments, readWorksheet, type SharedParts, type SharedText, type Worksheet} from "./read-worksheet";
import {attribute, isTrue, scanOnce, scanXml} from "./scan-xml";
import {spannedGrid} from "./spanned-grid";
import {emptied} from "./struck-cell";
import {raised, unescapeText} from "./xml-text";

/** A workbook as it was saved: every worksheet in order, hidden ones included, and its own properties. */
export type Xlsx = {
  readonly grids: readonly Grid[];
  readonly customProperties: ReadonlyMap<string, string>;
  /** XML that add-ins keep in the workbook, as it is. */
  readonly customXml: readonly string[];
};

/**
 * Read an .xlsx or .xlsm: values, formulas and their results, computed where the file keeps none or others than they
 * give, merged areas, what is hidden and how numbers are shown.
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
  const listed = listSheets(zip, main);
  if (listed === undefined) throw new ReadError(source, "wrongType", {type: packageType(zip)});
  const links = readRelationships(zip, main);
  const properties = root.find(({type}) => /^custom-?properties$/i.test(type))?.target;
  return {
    grids: readSheets(zip, links, listed),
    customProperties: properties === undefined ? new Map() : readCustomProperties(zip, properties),
    customXml: [...new Set(links.flatMap(({type, target}) => type === "customXml" ? partKey(target) : []))].flatMap((target) => {
      const part = zip.part(target);
      return part === undefined ? [] : [new TextDecoder().decode(part)];
    }),
  };
}

function refuseCompoundFile(source: string, bytes: Uint8Array): ReadError {
  const kind = compoundFileKind(bytes);
  return kind === "locked" ? new ReadError(source, "passwordProtected") : new ReadError(source, "oldFormat", {type: kind});
}

type SheetEntry = {readonly name: string; readonly hidden: boolean; readonly id: string | undefined};

/** What the main part says: its sheets in order, and what formulas rest on. */
type Listed = FormulaSetting & {readonly sheets: readonly SheetEntry[]};

/** What the main part lists; `undefined` where it is no workbook's. */
function listSheets(zip: Zip, main: string): Listed | undefined {
  const bytes = zip.part(main);
  if (bytes === undefined || main.toLowerCase().endsWith(".bin")) return undefined;
  return scanList(zip.source, main, bytes).listed;
}

const scanList = scanOnce((source, part, xml): {readonly listed?: Listed} => {
  const sheets: SheetEntry[] = [];
  const names: {name: string; sheet?: string; refersTo: string}[] = [];
  let root: string | undefined;
  let asShown = false;
  let isName = false;
  scanXml(source, part, xml, {
    open(tag, attributes) {
      root ??= tag;
      isName = tag === "definedName";
      if (tag === "calcPr") asShown = /^(?:0|false)$/.test(attributes.fullPrecision ?? "");
      if (isName) names.push({name: attributes.name ?? "", sheet: sheets[Number(attributes.localSheetId)]?.name, refersTo: ""});
      if (tag !== "sheet") return;
      const {name = "", state} = attributes;
      sheets.push({name, hidden: state === "hidden" || state === "veryHidden", id: attribute(attributes, "id")});
    },
    close() {
      isName = false;
    },
    text(piece) {
      const name = names.at(-1);
      if (isName && name !== undefined) name.refersTo += piece;
    },
  });
  return root === "workbook" ? {listed: {sheets, names, asShown}} : {};
});

function readSheets(zip: Zip, links: readonly Relationship[], listed: Listed): readonly Grid[] {
  const worksheets = worksheetsOf(zip, links, listed);
  const computed = computeFormulas(worksheets, listed);
  return worksheets.map(({name, areas, hidden, part, pageHeader, isStruck}, at) => {
    const comments = readComments(zip, part);
    // A formula counts what is struck out; who reads the sheet does not.
    const present = (computed[at] ?? []).flatMap((cell) => isStruck(cell) ? emptied(cell) : [cell]);
    return {
      ...spannedGrid(name, present, areas, hidden), ...(comments.length > 0 && {comments}),
      ...(pageHeader !== "" && {pageHeader}),
    };
  });
}

/** Every worksheet of a workbook with what its formulas rest on; results are those that the file keeps. */
export function readWorksheets(zip: Zip, main: string): FormulaSetting & {readonly worksheets: readonly Worksheet[]} {
  const listed = listSheets(zip, main);
  if (listed === undefined) throw new ReadError(zip.source, "damaged", {part: main});
  return {...listed, worksheets: worksheetsOf(zip, readRelationships(zip, main), listed)};
}

function worksheetsOf(
  zip: Zip, links: readonly Relationship[], {sheets}: Listed,
): readonly (Worksheet & {readonly part: string})[] {
  const target = (type: string): string | undefined => links.find((link) => link.type === type)?.target;
  const shared: SharedParts = {
    source: zip.source,
    strings: readSharedStrings(zip, target("sharedStrings")),
    ...readStyles(zip, target("styles")),
    cellsRead: 0,
  };
  const read = new Set<string>();
  return sheets.flatMap(({name, hidden, id}) => {
    const link = links.find((link) => link.id === id);
    // No program gives two sheets one part: read under many names, a small file would be endless.
    if (link === undefined || read.has(partKey(link.target))) throw new ReadError(zip.source, "damaged", {sheet: name});
    read.add(partKey(link.target));
    // Chart and macro sheets hold no cells.
    return link.type === "worksheet"
      ? [{...readWorksheet(shared, link.target, bytesOf(zip, link), name, hidden), part: link.target}] : [];
  });
}

function bytesOf(zip: Zip, {target}: Relationship): Uint8Array {
  const bytes = zip.part(target);
  if (bytes === undefined) throw new ReadError(zip.source, "damaged", {part: target});
  return bytes;
}

/** The texts that cells refer to by number; runs of rich text joined, without struck text and phonetic readings. */
function readSharedStrings(zip: Zip, part: string | undefined): readonly SharedText[] {
  const bytes = part === undefined ? undefined : zip.part(part);
  const strings: SharedText[] = [];
  if (part === undefined || bytes === undefined) return strings;
  let [text, ownLook] = ["", ""];
  let inText = false;
  let phonetic = false;
  let [run, isRaised, isStruck, hasLook] = ["", false, false, false];
  scanXml(zip.source, part, bytes, {
    open(name, {val}) {
      if (name === "si") text = ownLook = "";
      else if (name === "r") isRaised = isStruck = hasLook = false;
      else if (name === "rPr") hasLook = true;
      else if (name === "vertAlign") isRaised = val !== "baseline";
      else if (name === "strike") isStruck = isStrike(val);
      else if (name === "rPh") phonetic = true;
      else if (name === "t") inText = !phonetic;
    },
    close(name) {
      if (name === "si") {
        strings.push(ownLook === "" ? unescapeText(text) : {text: unescapeText(text), ownLook: unescapeText(ownLook)});
        isRaised = isStruck = hasLook = false;
      } else if (name === "rPh") phonetic = false;
      else if (name === "t") {
        const seen = isStruck ? "" : isRaised ? raised(run) : run;
        text += seen;
        if (hasLook) ownLook += seen;
        run = "";
        inText = false;
      }
    },
    text(piece) {
      if (inText) run += piece;
    },
  });
  return strings;
}

/** What concerns figures of every cell style, by the style's number: its number format, and whether it strikes out. */
type Styles = Pick<SharedParts, "formats" | "struck">;

function readStyles(zip: Zip, part: string | undefined): Styles {
  const bytes = part === undefined ? undefined : zip.part(part);
  return part === undefined || bytes === undefined ? {formats: [], struck: []} : scanStyles(zip.source, part, bytes);
}

const scanStyles = scanOnce((source, part, xml): Styles => {
  const codes = new Map(builtInFormats);
  const used: number[] = [];
  const [fonts, struck]: [boolean[], boolean[]] = [[], []];
  let inFonts = false;
  let inCellStyles = false;
  scanXml(source, part, xml, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "General");
      else if (name === "fonts" || name === "cellXfs") [inFonts, inCellStyles] = [name === "fonts", name === "cellXfs"];
      else if (name === "font" && inFonts) fonts.push(false);
      else if (name === "strike" && inFonts) fonts[fonts.length - 1] = isStrike(attributes.val);
      else if (name === "xf" && inCellStyles) {
        used.push(Number(attributes.numFmtId));
        struck.push(fonts[Number(attributes.fontId)] === true);
      }
    },
    close(name) {
      if (name === "fonts") inFonts = false;
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  const formats = new Map<number, NumberFormat>();
  return {
    struck,
    formats: used.map((id) => {
      const format = formats.get(id) ?? numberFormat(codes.get(id) ?? "General");
      formats.set(id, format);
      return format;
    }),
  };
});

/** Whether an element that strikes text out does so, or takes that back. */
const isStrike = (val: string | undefined): boolean => val === undefined || isTrue(val);

/** The workbook's own properties by name (文件 → 信息 → 高级属性 → 自定义); values as text. */
function readCustomProperties(zip: Zip, part: string): ReadonlyMap<string, string> {
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
