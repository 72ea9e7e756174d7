import {ReadError} from "../filing/read-error";
import {alignmentAttributes, borderLike, fillOf, fontLike, fontOrder, type LookChange, pieceOf} from "./look-changes";
import type {PackageDraft} from "./package-draft";
import {find, setAttributes, type Splice, type XmlElement} from "./xml-tree";
import {escapeXml} from "./xml-text";

/** Whether a cell style is locked, as all are that say nothing. */
export function lockedStyles(draft: PackageDraft, part: string): (style: number) => boolean {
  const locked = find(draft.open(part).root, "cellXfs", "xf").map((style) =>
    find(style, "protection").every(({attributes}) => attributes.locked !== "0" && attributes.locked !== "false"));
  return (style) => locked[style] ?? true;
}

/** A cell style like another one but for what is named here. */
export type Restyle = {
  readonly style: number;
  readonly unlock?: boolean;
  readonly numberFormat?: string;
  readonly change?: LookChange;
};

/** Add cell styles like existing ones, at the end; gives the number of each. */
export function addStyles(
  draft: PackageDraft, part: string, wanted: readonly Restyle[],
): (of: Restyle) => number | undefined {
  const {text, root} = draft.open(part);
  const [list] = find(root, "cellXfs");
  if (list === undefined) return () => undefined;
  const existing = find(list, "xf");
  const numbers = new Map<string, number>();
  const added = wanted.flatMap((one) => {
    const like = existing[one.style];
    if (like === undefined || numbers.has(keyOf(one))) return [];
    numbers.set(keyOf(one), existing.length + numbers.size);
    return [{...one, like}];
  });
  if (added.length > 0) {
    const formats = addFormats(text, root, [...new Set(added.flatMap(({numberFormat}) => numberFormat ?? []))]);
    const [fonts, fills, borders] = [newPieces(root, "fonts"), newPieces(root, "fills"), newPieces(root, "borders")];
    const styles = added.map(({like, unlock = false, numberFormat = "", change: {font, fill, border, alignment} = {}}) => {
      const p = root.prefix;
      const oldFont = pieceOf(root, "fonts", "font", like.attributes.fontId);
      const oldBorder = pieceOf(root, "borders", "border", like.attributes.borderId);
      return restyled(text, like, unlock, {
        ...numbered("numFmtId", "applyNumberFormat", formats.ids.get(numberFormat)),
        ...numbered("fontId", "applyFont", font && fonts.numberOf(fontLike(text, oldFont, p, font))),
        ...numbered("fillId", "applyFill", fill === undefined ? undefined : fills.numberOf(fillOf(p, fill))),
        ...numbered("borderId", "applyBorder", border && borders.numberOf(borderLike(text, oldBorder, p, border))),
      }, alignment && alignmentAttributes(alignment));
    });
    draft.edit(part, [
      ...formats.splices, ...[fonts, fills, borders].flatMap(({splices}) => splices(text, draft.source)),
      grown(text, list, styles),
    ]);
  }
  return (of) => numbers.get(keyOf(of));
}

const keyOf = ({style, unlock = false, numberFormat, change}: Restyle): string =>
  [style, unlock, numberFormat, JSON.stringify(change)].join("|");

/** An attribute of a style, with the one that says that it counts. */
const numbered = (name: string, applies: string, number: number | undefined): Readonly<Record<string, number>> =>
  number === undefined ? {} : {[name]: number, [applies]: 1};

/** New fonts, fills or borders, each once, behind those that are there. */
function newPieces(root: XmlElement, name: string) {
  const [list] = find(root, name);
  const pieces: string[] = [];
  return {
    numberOf: (piece: string): number => {
      const at = pieces.indexOf(piece);
      return (list?.children.length ?? 0) + (at >= 0 ? at : pieces.push(piece) - 1);
    },
    splices: (text: string, source: string): readonly Splice[] => {
      if (pieces.length === 0) return [];
      if (list === undefined) throw new ReadError(source, "cannotMend", {why: "noStyles"});
      return [grown(text, list, pieces)];
    },
  };
}

/**
 * Take over the cell styles of another workbook, at the end; what is there keeps its number.
 * Gives what to add to a style's number.
 */
export function adoptStyles(
  draft: PackageDraft, part: string, from: {readonly text: string; readonly root: XmlElement},
): number {
  const {text, root} = draft.open(part);
  const section = (name: string): XmlElement => {
    const [found] = find(root, name);
    if (found === undefined) throw new ReadError(draft.source, "cannotMend", {why: "noStyles"});
    return found;
  };
  const [fonts, fills, borders, styles] = [section("fonts"), section("fills"), section("borders"), section("cellXfs")];
  const [formats] = find(root, "numFmts");
  const format = firstFormat(formats);
  const formatIds = new Map(find(from.root, "numFmts", "numFmt")
    .map(({attributes}, at) => [attributes.numFmtId, format + at]));
  const prefixed = (piece: string) => piece.replace(/<(\/?)(?=\w)/g, `<$1${root.prefix}`);
  const piecesOf = (name: string, child: string) =>
    find(from.root, name, child).map(({start, end}) => prefixed(from.text.slice(start, end)));
  const shift = (list: XmlElement) => (old: string) => Number(old) + list.children.length;
  draft.edit(part, [
    ...formatSplices(text, root, formats, piecesOf("numFmts", "numFmt").map((piece, at) =>
      renumbered(piece, {numFmtId: () => format + at}))),
    grown(text, fonts, piecesOf("fonts", "font")),
    grown(text, fills, piecesOf("fills", "fill")),
    grown(text, borders, piecesOf("borders", "border")),
    grown(text, styles, piecesOf("cellXfs", "xf").map((piece) => renumbered(piece, {
      fontId: shift(fonts), fillId: shift(fills), borderId: shift(borders),
      numFmtId: (old) => formatIds.get(old) ?? old,
    }))),
  ]);
  return styles.children.length;
}

/** An element with the numbers in its attributes put right. */
const renumbered = (piece: string, numbers: Readonly<Record<string, (old: string) => number | string>>): string =>
  Object.entries(numbers).reduce((text, [attribute, number]) =>
    text.replace(new RegExp(`\\b${attribute}="(\\d+)"`), (_, old: string) => `${attribute}="${number(old)}"`), piece);

/** Put what each font says of itself into the order that the schema fixes. */
export function orderFonts(draft: PackageDraft, part: string): void {
  const {text, root} = draft.open(part);
  draft.edit(part, find(root, "fonts", "font").map(({inner, outer, children}) => ({
    from: inner, to: outer, text: [...children]
      .sort((one, other) => fontOrder.indexOf(one.name) - fontOrder.indexOf(other.name))
      .map(({start, end}) => text.slice(start, end)).join(""),
  })));
}

function formatSplices(
  text: string, root: XmlElement, formats: XmlElement | undefined, added: readonly string[],
): readonly Splice[] {
  if (added.length === 0) return [];
  const p = root.prefix;
  return [formats !== undefined ? grown(text, formats, added) : {
    from: root.inner, to: root.inner, text: `<${p}numFmts count="${added.length}">${added.join("")}</${p}numFmts>`,
  }];
}

/** A list with more in it and its count kept right. */
function grown(text: string, list: XmlElement, added: readonly string[]): Splice {
  const isEmpty = list.outer === list.end;
  const tag = text.slice(list.start, list.inner).replace(/\s+count\s*=\s*("[^"]*"|'[^']*')/, "").replace(/\s*\/?>$/, "");
  const count = list.children.length + added.length;
  const content = isEmpty ? "" : text.slice(list.inner, list.outer);
  return {
    from: list.start, to: list.end,
    text: `${tag} count="${count}">${content}${added.join("")}</${list.prefix}${list.name}>`,
  };
}

/** The same style, unlocked, or with other numbers or another alignment; alignment stands before protection. */
function restyled(
  text: string, style: XmlElement, unlock: boolean, numbers: Readonly<Record<string, number>>,
  aligned: Readonly<Record<string, string | number | undefined>> | undefined,
): string {
  const {prefix, inner} = style;
  const [alignment] = find(style, "alignment");
  const [protection] = find(style, "protection");
  const tag = setAttributes(text, style, {
    ...numbers, ...(aligned && {applyAlignment: 1}), ...(unlock && {applyProtection: 1}),
  });
  const child = (name: string, element: XmlElement | undefined, values: NonNullable<typeof aligned>) => {
    if (element === undefined) {
      const said = Object.entries(values).flatMap(([key, value]) =>
        value === undefined ? [] : [` ${key}="${escapeXml(String(value))}"`]);
      return `<${prefix}${name}${said.join("")}/>`;
    }
    const {to, text: head} = setAttributes(text, element, values);
    return head + text.slice(to, element.end);
  };
  const content = [
    aligned || alignment ? child("alignment", alignment, aligned ?? {}) : "",
    unlock || protection ? child("protection", protection, unlock ? {locked: 0} : {}) : "",
    ...style.children.filter((element) => element !== alignment && element !== protection)
      .map(({start, end}) => text.slice(start, end)),
  ].join("");
  return content === "" && style.outer === style.end ? tag.text + text.slice(tag.to, inner)
    : `${tag.text}>${content}</${prefix}xf>`;
}

/** Number formats by their codes, those not there yet with new numbers. */
function addFormats(text: string, root: XmlElement, codes: readonly string[]) {
  const [list] = find(root, "numFmts");
  const existing = new Map((list?.children ?? [])
    .map(({attributes}) => [attributes.formatCode, Number(attributes.numFmtId)]));
  const added = codes.filter((code) => !existing.has(code)).map((code, at) => ({code, id: firstFormat(list) + at}));
  const pieces = added.map(({code, id}) => `<${root.prefix}numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
  const all = [...existing, ...added.map(({code, id}) => [code, id] as const)];
  return {splices: formatSplices(text, root, list, pieces), ids: new Map(all)};
}

/** Numbers below 164 are the built-in formats'. */
const firstFormat = (list: XmlElement | undefined): number =>
  Math.max(163, ...(list?.children ?? []).map(({attributes}) => Number(attributes.numFmtId))) + 1;
