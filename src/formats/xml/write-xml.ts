import type {Filing} from "../../filing/filing";
import {figureRows, type FigureRow} from "../figure-rows";
import {withoutControls} from "../../office/xml-text";

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

/** A line break in an attribute is kept as its number. */
const escape = (text: string): string => withoutControls(text)
  .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")
  .replace(/[\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`);
