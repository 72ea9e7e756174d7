import {SaxesParser} from "saxes";
import type {Filing} from "../../filing/filing";
import type {Asked} from "../../filing/asked";
import {ReadError} from "../../filing/read-error";
import {type ExportedFigure, type FigureRow, figureRows, fromFigureRows} from "../figure-rows";

/** Namespace of a filing as XML; a later format gets a later number. */
export const filingNamespace = "urn:gouji:filing:1";

/** A filing as XML by docs/schema/filing.xsd, version 1. A figure that was published blank is nil. */
export function writeXml(filing: Filing): string {
  const {unit, year, edition, variant} = filing;
  const head = attributes({xmlns: filingNamespace, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
    version: "1", unit, year: year === null ? "" : String(year), edition, variant: variant ?? ""});
  return `<?xml version="1.0" encoding="UTF-8"?>\n<filing${head}>\n${figureRows(filing).map(line).join("\n")}\n</filing>\n`;
}

const line = ({value, id, form, row, column, unit, original, remark}: FigureRow): string => {
  const own = attributes({id, form, row, column, unit, original, remark});
  return value === "" ? `  <figure${own} xsi:nil="true"/>` : `  <figure${own}>${value}</figure>`;
};

/** Those that say something. */
const attributes = (all: Readonly<Record<string, string>>): string => Object.entries(all)
  .filter(([name, text]) => text !== "" || name === "unit")
  .map(([name, text]) => ` ${name}="${escape(text)}"`).join("");

/** A line break in an attribute is kept as its number. What XML cannot say is refused before. */
const escape = (text: string): string => text
  .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
  .replace(/[\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`);

/**
 * Read a filing from its export as XML.
 * @throws ReadError wrongType where it is other XML, damaged where it is not well-formed or brings a DTD
 */
export function readXml(source: string, text: string, asked?: Asked): Filing {
  const parser = new SaxesParser({xmlns: true});
  const figures: ExportedFigure[] = [];
  let head: Readonly<Record<string, string>> | undefined;
  let open: Readonly<Record<string, string>> | undefined;
  let content = "";
  const refuse = (): never => {
    throw new ReadError(source, "damaged");
  };
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  parser.on("opentag", ({local, uri, attributes}) => {
    if (head === undefined && (local !== "filing" || uri !== filingNamespace)) throw new ReadError(source, "wrongType", {type: "xml"});
    const texts = Object.fromEntries(Object.values(attributes).map((one) => [one.local, one.value]));
    if (head === undefined) head = texts;
    else if (local === "figure" && uri === filingNamespace) [open, content] = [texts, ""];
  });
  parser.on("text", (piece) => {
    if (open !== undefined) content += piece;
  });
  parser.on("closetag", ({local}) => {
    if (local !== "figure" || open === undefined) return;
    const {id = "", unit = "", original = "", remark = ""} = open;
    figures.push({id, unit, original, remark, value: content.trim()});
    open = undefined;
  });
  parser.write(text).close();
  const {unit = "", year = "", edition = "", variant = ""} = head ?? {};
  return fromFigureRows(source, {unit, year, edition, variant, figures}, asked);
}
