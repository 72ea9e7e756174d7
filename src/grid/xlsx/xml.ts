import {SaxesParser} from "saxes";
import {ReadError} from "../../filing/read-error";
import {limits} from "./limits";

export type Attributes = Readonly<Record<string, string>>;

/** What to do at each tag; names come without their prefix, attributes with it. */
export type Listener = {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
};

/**
 * Read a part of the package tag by tag.
 * @throws ReadError damaged, where it is no well-formed XML, nests absurdly or brings a DTD
 */
export function scanXml(source: string, part: string, bytes: Uint8Array, listener: Listener): void {
  const parser = new SaxesParser({xmlns: false, position: false});
  const refuse = (): never => {
    throw new ReadError(source, "damaged", {part});
  };
  let depth = 0;
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  parser.on("opentag", ({name, attributes}) => {
    depth += 1;
    if (depth > limits.depth) refuse();
    listener.open(localName(name), attributes);
  });
  parser.on("closetag", ({name}) => {
    depth -= 1;
    listener.close?.(localName(name));
  });
  if (listener.text) {
    parser.on("text", (text) => listener.text!(text));
    parser.on("cdata", (text) => listener.text!(text));
  }
  parser.write(decode(bytes)).close();
}

/** `worksheet` of `x:worksheet`. Writers choose prefixes as they like. */
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The value of an attribute whatever its prefix, such as `r:id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return key === undefined ? attributes[name] : attributes[key];
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

/** Writers escape characters that XML forbids as `_x000D_`. */
export const unescapeText = (text: string): string => text.includes("_x")
  ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  : text;
