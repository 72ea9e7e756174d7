import {SaxesParser} from "saxes";
import {ReadError} from "../filing/read-error";
import {limits} from "./limits";
import {scanPlain, startOfPlain, type PlainListener} from "./plain-xml";

export type Attributes = Readonly<Record<string, string>>;

/** What to do at each tag; names come without their prefix, attributes with it. */
export type Listener = {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  text?(text: string): void;
  /** Read an element of the plainest kind as a whole, where it begins, and give where it ends; never the root. */
  take?(text: string, at: number): number | undefined;
};

/**
 * Read a part of the package tag by tag.
 * @throws ReadError damaged, where it is no well-formed XML, nests absurdly or brings a DTD
 */
export function scanXml(source: string, part: string, xml: Uint8Array | string, listener: Listener): void {
  const refuse = (): never => {
    throw new ReadError(source, "damaged", {part});
  };
  let depth = 0;
  const open = (name: string, attributes: Attributes): void => {
    depth += 1;
    if (depth > limits.depth) refuse();
    listener.open(localName(name), attributes);
  };
  const close = (name: string): void => {
    depth -= 1;
    listener.close?.(localName(name));
  };
  const say = (text: string): void => listener.text?.(text);
  const text = typeof xml === "string" ? xml : decodeXml(xml);
  const start = startOfPlain(text);
  if (start === undefined) scanAny(text, {open, close, text: say, refuse});
  else scanPlain(text, start, {open, close, text: say, take: listener.take, refuse});
}

function scanAny(text: string, {open, close, text: say, refuse}: PlainListener): void {
  const parser = new SaxesParser({xmlns: false, position: false});
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  parser.on("opentag", ({name, attributes}) => open(name, attributes));
  parser.on("closetag", ({name}) => close(name));
  parser.on("text", say);
  parser.on("cdata", say);
  parser.write(text).close();
}

/** `worksheet` of `x:worksheet`. Writers choose prefixes as they like. */
const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The value of an attribute whatever its prefix, such as `r:id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const key = Object.keys(attributes).find((key) => key.endsWith(`:${name}`));
  return key === undefined ? attributes[name] : attributes[key];
}

/** The text of a part. */
export function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  return (first === 0xfe && second === 0xff ? new TextDecoder("utf-16be") : utf8).decode(bytes);
}

const utf8 = new TextDecoder();

/** Writers escape characters that XML forbids as `_x000D_`. */
export const unescapeText = (text: string): string => text.includes("_x")
  ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
  : text;
