import {SaxesParser} from "saxes";
import {ReadError} from "../filing/read-error";
import {limits} from "./limits";
import {escapeXml} from "./xml-text";

/** An element and where it stands in its part's text: the tag from `start`, the content from `inner` to `outer`. */
export type XmlElement = {
  /** Without its prefix; `prefix` has the colon: `x:`. */
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly inner: number;
  readonly outer: number;
  readonly end: number;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
};

/** Put `text` in place of what stands between two positions. */
export type Splice = {readonly from: number; readonly to: number; readonly text: string};

type Growing = {-readonly [Key in keyof XmlElement]: XmlElement[Key]} & {children: Growing[]};

/**
 * Read a part as a tree, so that a piece of it can be replaced and all else stays as it was written.
 * @throws ReadError damaged, where it is no well-formed XML, nests absurdly or brings a DTD
 */
export function parseXml(source: string, part: string, text: string): XmlElement {
  const parser = new SaxesParser({xmlns: false});
  const open: Growing[] = [];
  let root: Growing | undefined;
  const refuse = (): never => {
    throw new ReadError(source, "damaged", {part});
  };
  parser.on("doctype", refuse);
  parser.on("error", refuse);
  parser.on("opentag", ({name: tag, attributes}) => {
    const colon = tag.indexOf(":") + 1;
    const inner = parser.position;
    // No “<” can stand within a tag, so the last one began it.
    const start = text.lastIndexOf("<", inner - 1);
    const element: Growing = {
      name: tag.slice(colon), prefix: tag.slice(0, colon), attributes: {...attributes},
      start, inner, outer: inner, end: inner, children: [], text: "",
    };
    if (open.push(element) > limits.depth) refuse();
    open.at(-2)?.children.push(element);
    root ??= element;
  });
  parser.on("closetag", ({isSelfClosing}) => {
    const element = open.pop();
    if (element === undefined) return;
    element.end = parser.position;
    element.outer = isSelfClosing ? element.end : text.lastIndexOf("<", element.end - 1);
  });
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.write(text).close();
  return root ?? refuse();
}

/** The text with pieces replaced; none may overlap another. What is put in at one position comes in the order given. */
export function splice(text: string, splices: readonly Splice[]): string {
  let at = 0;
  let out = "";
  for (const {from, to, text: piece} of [...splices].sort((one, other) => one.from - other.from || one.to - other.to)) {
    out += text.slice(at, from) + piece;
    at = to;
  }
  return out + text.slice(at);
}

/** Add to the end of an element's content, opening `<a/>` where need be. */
export function append(text: string, element: XmlElement, content: string): Splice {
  const {start, inner, outer, end, prefix, name} = element;
  return text[inner - 2] === "/" && outer === end
    ? {from: start, to: end, text: `${text.slice(start, inner - 2)}>${content}</${prefix}${name}>`}
    : {from: outer, to: outer, text: content};
}

/** Give attributes of an element new values, or take them away. */
export function setAttributes(
  text: string, element: XmlElement, values: Readonly<Record<string, string | number | undefined>>,
): Splice {
  const closing = text[element.inner - 2] === "/" ? 2 : 1;
  let tag = text.slice(element.start, element.inner - closing);
  for (const [name, value] of Object.entries(values)) {
    tag = tag.replace(new RegExp(`\\s+${name}\\s*=\\s*("[^"]*"|'[^']*')`), "");
    if (value !== undefined) tag += ` ${name}="${escapeXml(String(value))}"`;
  }
  return {from: element.start, to: element.inner - closing, text: tag};
}

/** Descendants by name, one level after the other: `find(root, "sheetData", "row")`. */
export const find = <Of extends {readonly name: string; readonly children: readonly Of[]}>(
  element: Of, ...path: readonly string[]
): readonly Of[] => path.reduce<readonly Of[]>(
  (found, name) => found.flatMap(({children}) => children.filter((child) => child.name === name)), [element]);
