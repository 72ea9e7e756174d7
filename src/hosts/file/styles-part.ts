import {ReadError} from "../../filing/read-error";
import type {Draft} from "./draft";
import {find, setAttributes, splice, type Splice, type XmlElement} from "./xml-tree";

/** Whether a cell style is locked, as all are that say nothing. */
export function lockedStyles(draft: Draft, part: string): (style: number) => boolean {
  const locked = find(draft.open(part).root, "cellXfs", "xf").map((style) =>
    find(style, "protection").every(({attributes}) => attributes.locked !== "0" && attributes.locked !== "false"));
  return (style) => locked[style] ?? true;
}

/** Add cell styles like existing ones but unlocked; gives the number of each. */
export function addUnlocked(draft: Draft, part: string, styles: readonly number[]): ReadonlyMap<number, number> {
  const {text, root} = draft.open(part);
  const [list] = find(root, "cellXfs");
  const existing = list === undefined ? [] : find(list, "xf");
  const different = [...new Set(styles)].filter((style) => existing[style] !== undefined);
  if (list !== undefined && different.length > 0) {
    draft.edit(part, [grown(text, list, different.map((style) => unlocked(text, existing[style]!)))]);
  }
  return new Map(different.map((style, at) => [style, existing.length + at]));
}

/**
 * Take over the cell styles of another workbook, at the end; what is there keeps its number.
 * Gives what to add to a style's number.
 */
export function adoptStyles(
  draft: Draft, part: string, from: {readonly text: string; readonly root: XmlElement},
): number {
  const {text, root} = draft.open(part);
  const section = (name: string) => find(root, name)[0];
  const lists = (["fonts", "fills", "borders", "cellXfs"] as const).map((name) => section(name));
  if (lists.some((list) => list === undefined)) throw new ReadError(draft.source, "cannotMend", {why: "noStyles"});
  const [fonts, fills, borders, styles] = lists as XmlElement[];
  const formats = section("numFmts");
  const format = Math.max(163, ...(formats?.children ?? []).map(({attributes}) => Number(attributes.numFmtId))) + 1;
  const newFormats = find(from.root, "numFmts", "numFmt");
  const formatIds = new Map(newFormats.map(({attributes}, at) => [attributes.numFmtId!, format + at]));
  const prefixed = (piece: string) => piece.replace(/<(\/?)(?=\w)/g, `<$1${root.prefix}`);
  const piecesOf = (name: string, child: string) =>
    find(from.root, name, child).map(({start, end}) => prefixed(from.text.slice(start, end)));
  const renumbered = (piece: string, attribute: string, number: (old: string) => number | string) =>
    piece.replace(new RegExp(`\\b${attribute}="(\\d+)"`), (_, old: string) => `${attribute}="${number(old)}"`);
  const shift = (list: XmlElement) => (old: string) => Number(old) + list.children.length;
  draft.edit(part, [
    ...formatSplices(text, root, formats, piecesOf("numFmts", "numFmt").map((piece, at) =>
      renumbered(piece, "numFmtId", () => format + at))),
    grown(text, fonts!, piecesOf("fonts", "font")),
    grown(text, fills!, piecesOf("fills", "fill")),
    grown(text, borders!, piecesOf("borders", "border")),
    grown(text, styles!, piecesOf("cellXfs", "xf").map((piece) =>
      renumbered(renumbered(renumbered(renumbered(piece, "fontId", shift(fonts!)), "fillId", shift(fills!)),
        "borderId", shift(borders!)), "numFmtId", (old) => formatIds.get(old) ?? old))),
  ]);
  return styles!.children.length;
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

/** The same style, unlocked; alignment stands before protection. */
function unlocked(text: string, style: XmlElement): string {
  const [protection] = find(style, "protection");
  const [alignment] = find(style, "alignment");
  const free = `<${style.prefix}protection locked="0"/>`;
  const flagged = setAttributes(text, style, {applyProtection: 1});
  if (style.outer === style.end) return `${flagged.text}>${free}</${style.prefix}xf>`;
  const at = alignment?.end ?? style.inner;
  const freed = protection === undefined
    ? {from: at, to: at, text: free} : setAttributes(text, protection, {locked: 0});
  return splice(text.slice(style.start, style.end), [flagged, freed].map(({from, to, text: piece}) =>
    ({from: from - style.start, to: to - style.start, text: piece})));
}
