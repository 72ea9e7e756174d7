import {knownParts} from "./known-parts";
import {builtInFormats, numberFormat, type NumberFormat} from "./number-format";
import {decodeXml, scanXml} from "./xml";
import type {Zip} from "./zip";

/** The number format of every cell style, by the style's number; the rest of a style does not concern figures. */
export function readStyles(zip: Zip, part: string | undefined): readonly NumberFormat[] {
  const bytes = part === undefined ? undefined : zip.part(part);
  if (part === undefined || bytes === undefined) return [];
  return known(decodeXml(bytes), (xml) => scanStyles(zip.source, part, xml));
}

const known = knownParts<readonly NumberFormat[]>();

function scanStyles(source: string, part: string, xml: string): readonly NumberFormat[] {
  const codes = new Map(builtInFormats);
  const used: number[] = [];
  let inCellStyles = false;
  scanXml(source, part, xml, {
    open(name, attributes) {
      if (name === "numFmt") codes.set(Number(attributes.numFmtId), attributes.formatCode ?? "General");
      else if (name === "cellXfs") inCellStyles = true;
      else if (name === "xf" && inCellStyles) used.push(Number(attributes.numFmtId));
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  const formats = new Map([...new Set(used)].map((id) => [id, numberFormat(codes.get(id) ?? "General")]));
  return used.map((id) => formats.get(id)!);
}
