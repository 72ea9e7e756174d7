import {SaxesParser} from "saxes";
import type {Asked} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import {filingNamespace} from "./write-xml";
import {ReadError} from "../../filing/read-error";
import {type ExportedFigure, fromFigureRows} from "../figure-rows";

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
