import {SaxesParser} from "saxes";
import {ReadError} from "../filing/read-error";
import {limits} from "./limits";
import {type PlainListener, scanPlain, startOfPlain} from "./scan-plain-xml";

/** Of a tag, by name. */
export type Attributes = Readonly<Record<string, string>>;

/** What to do at each tag; names come without their prefix, attributes with it. */
export type XmlListener = {
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
export function scanXml(source: string, part: string, xml: Uint8Array | string, listener: XmlListener): void {
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
  else scanPlain(text, start, {open, close, text: say, take: listener.take?.bind(listener), refuse});
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

/** A flag as XML says it. */
export const isTrue = (flag: string | undefined): boolean => flag === "1" || flag === "true";

/** The text of a part. */
function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  return (first === 0xfe && second === 0xff ? new TextDecoder("utf-16be") : utf8).decode(bytes);
}

const utf8 = new TextDecoder();

/**
 * A scan that remembers. Parts that workbooks of one origin have alike, word for word, are understood once: styles,
 * relationships, lists.
 */
export function scanOnce<T>(
  scan: (source: string, part: string, xml: string) => T,
): (source: string, part: string, bytes: Uint8Array) => T {
  const known = new Map<string, T>();
  return (source, part, bytes) => {
    const xml = decodeXml(bytes);
    if (xml.length > longest) return scan(source, part, xml);
    const before = known.get(xml);
    if (before !== undefined) return before;
    const now = scan(source, part, xml);
    known.set(xml, now);
    const [oldest = xml] = known.keys();
    if (known.size > most) known.delete(oldest);
    return now;
  };
}

/** Larger parts are hardly the same in two workbooks. */
const longest = 20_000;
/** Parts of one kind remembered. */
const most = 16;
