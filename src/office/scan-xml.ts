import {SaxesParser} from "saxes";
import {ReadError} from "../filing/read-error";
import {limits} from "./limits";

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

/** What is told of the document, tag by tag; `refuse` throws. */
export type PlainListener = {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
  /** Read an element as a whole, if it can be, where it begins: gives where it ends. It is well-formed then. */
  take?(text: string, at: number): number | undefined;
  refuse(): never;
};

/**
 * Where the root of a plain document begins, or `undefined` for one that is not plain. Plain is what spreadsheet
 * programs write: no comments, no CDATA, no instructions or DTD, no carriage returns, no forbidden characters.
 */
export function startOfPlain(text: string): number | undefined {
  const start = declaration.exec(text)?.[0].length ?? 0;
  const isPlain = text[start] === "<" && text.indexOf("<!", start) < 0 && text.indexOf("<?", start) < 0;
  return isPlain && !unusual.test(text.slice(start)) ? start : undefined;
}

const declaration = new RegExp("^(?:<\\?xml version=\"1\\.0\"(?: encoding=\"[A-Za-z][\\w.-]*\")?" +
  "(?: standalone=\"(?:yes|no)\")? ?\\?>)?[ \\t\\r\\n]*");
const unusual = /[\u0000-\u0008\u000b-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Read a plain document from its root on, refusing whatever is not well-formed. Faster than saxes. */
export function scanPlain(text: string, start: number, listener: PlainListener): void {
  const {open, close, text: say, take, refuse} = listener;
  const tags: string[] = [];
  let at = start;
  do {
    const next = text.indexOf("<", at);
    if (next < 0) refuse();
    if (next > at) say(contentOf(text.slice(at, next), refuse));
    const taken = take?.(text, next);
    if (taken !== undefined) {
      at = taken;
      continue;
    }
    at = next + 1;
    if (text.charCodeAt(at) === slash) {
      const name = tags.pop() ?? refuse();
      if (!text.startsWith(name, at + 1)) refuse();
      at = skipSpace(text, at + 1 + name.length) + 1;
      if (text.charCodeAt(at - 1) !== greater) refuse();
      close(name);
      continue;
    }
    let end = endOfName(text, at, refuse);
    const name = text.slice(at, end);
    const attributes: Record<string, string> = {};
    at = skipSpace(text, end);
    let code = text.charCodeAt(at);
    while (code !== greater && code !== slash) {
      if (at === end) refuse();
      end = endOfName(text, at, refuse);
      const key = text.slice(at, end);
      at = skipSpace(text, end);
      if (text.charCodeAt(at) !== equals || Object.hasOwn(attributes, key)) refuse();
      at = skipSpace(text, at + 1);
      const quote = text.charCodeAt(at);
      if (quote !== doubleQuote && quote !== singleQuote) refuse();
      let isPlain = true;
      for (end = at + 1, code = text.charCodeAt(end); code !== quote; end += 1, code = text.charCodeAt(end)) {
        // Behind the end of the text there is no code.
        if (code === less || !(code >= 0)) refuse();
        if (code === ampersand || code < space) isPlain = false;
      }
      const value = text.slice(at + 1, end);
      attributes[key] = isPlain ? value : unescapeXml(value.replace(/[\t\n]/g, " "), refuse);
      end += 1;
      at = skipSpace(text, end);
      code = text.charCodeAt(at);
    }
    open(name, attributes);
    at += 1;
    if (code === greater) tags.push(name);
    else {
      if (text.charCodeAt(at) !== greater) refuse();
      at += 1;
      close(name);
    }
  } while (tags.length > 0);
  if (skipSpace(text, at) < text.length) refuse();
}

const space = 0x20;
const doubleQuote = 0x22;
const ampersand = 0x26;
const singleQuote = 0x27;
const slash = 0x2f;
const less = 0x3c;
const equals = 0x3d;
const greater = 0x3e;

function skipSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === space || code === 10 || code === 9; code = text.charCodeAt(at)) at += 1;
  return at;
}

function endOfName(text: string, from: number, refuse: () => never): number {
  let at = from;
  while (isNameCode(text.charCodeAt(at), at > from)) at += 1;
  return at === from ? refuse() : at;
}

/** Whether a name may begin with a character, or go on with it. */
const isNameCode = (code: number, isWithin: boolean): boolean => code < 128
  ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 58 || code === 95 ||
    (isWithin && ((code >= 48 && code <= 57) || code === 45 || code === 46))
  : isAmong(beginning, code) || (isWithin && isAmong(within, code));

const isAmong = (ranges: readonly (readonly [number, number])[], code: number): boolean =>
  ranges.some(([from, to]) => from <= code && code <= to);

/** Beyond ASCII, as the XML standard lists them. */
const beginning = [
  [0xc0, 0xd6], [0xd8, 0xf6], [0xf8, 0x2ff], [0x370, 0x37d], [0x37f, 0x1fff], [0x200c, 0x200d], [0x2070, 0x218f],
  [0x2c00, 0x2fef], [0x3001, 0xd7ff], [0xf900, 0xfdcf], [0xfdf0, 0xfffd],
] as const;
const within = [[0xb7, 0xb7], [0x300, 0x36f], [0x203f, 0x2040]] as const;

function contentOf(text: string, refuse: () => never): string {
  if (text.includes("]]>")) refuse();
  return text.includes("&") ? unescapeXml(text, refuse) : text;
}

function unescapeXml(text: string, refuse: () => never): string {
  return text.replace(/&([^&;]*)(;?)/g, (_, entity: string, end: string) => {
    if (end === "") refuse();
    const known = entities.get(entity);
    if (known !== undefined) return known;
    const code = /^#(?:\d+|x[\dA-Fa-f]+)$/.test(entity) ? Number(entity.replace("#x", "0x").replace("#", "")) : NaN;
    return isCharacter(code) ? String.fromCodePoint(code) : refuse();
  });
}

const entities = new Map([["amp", "&"], ["lt", "<"], ["gt", ">"], ["quot", "\""], ["apos", "'"]]);

const isCharacter = (code: number): boolean => code === 9 || code === 10 || code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
