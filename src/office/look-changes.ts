import {find, type XmlElement} from "./xml-tree";
import {escapeXml} from "./xml-text";

/** How a cell is to look otherwise than another one: what is absent stays as it is, `null` goes. Colours: six digits. */
export type LookChange = {
  readonly font?: {
    readonly name?: string;
    /** Points. */
    readonly size?: number;
    readonly bold?: boolean;
    readonly italic?: boolean;
    readonly underline?: boolean;
    readonly strikethrough?: boolean;
    readonly color?: string;
  };
  readonly fill?: string | null;
  readonly border?: {
    readonly [Side in "top" | "right" | "bottom" | "left"]?: {readonly style: string; readonly color: string} | null;
  };
  readonly alignment?: {readonly [Name in "horizontal" | "vertical" | "wrapText" | "indent"]?: string | number | null};
};

/** A font like another one; all that is not changed is said as it was, colours of the theme and raised letters too. */
export function fontLike(
  text: string, font: XmlElement | undefined, prefix: string, change: NonNullable<LookChange["font"]>,
): string {
  const {name, size, bold, italic, underline, strikethrough, color} = change;
  const flag = (isOn: boolean | undefined, tag: string) =>
    isOn === undefined ? [] : [[tag, isOn ? `<${prefix}${tag}/>` : ""] as const];
  const replaced = new Map<string, string>([
    ...flag(bold, "b"), ...flag(italic, "i"), ...flag(strikethrough, "strike"), ...flag(underline, "u"),
    ...(size === undefined ? [] : [["sz", `<${prefix}sz val="${size}"/>`] as const]),
    ...(color === undefined ? [] : [["color", `<${prefix}color rgb="FF${color}"/>`] as const]),
    // What else tells the font by would tell the old one.
    ...(name === undefined ? [] : [["name", `<${prefix}name val="${escapeXml(name)}"/>`], ["family", ""],
      ["charset", `<${prefix}charset val="134"/>`], ["scheme", ""]] as const),
  ]);
  return `<${prefix}font>${withChildren(text, font, replaced, fontOrder)}</${prefix}font>`;
}

/** The order that the schema fixes. */
export const fontOrder: readonly string[] = [
  "b", "i", "strike", "condense", "extend", "outline", "shadow", "u", "vertAlign", "sz", "color", "name", "family",
  "charset", "scheme",
];

/** Borders like others, diagonals among them. */
export function borderLike(
  text: string, border: XmlElement | undefined, prefix: string, change: NonNullable<LookChange["border"]>,
): string {
  const replaced = new Map(Object.entries(change).flatMap(([side, line]): readonly (readonly [string, string])[] => [
    [side, line === null ? `<${prefix}${side}/>`
      : `<${prefix}${side} style="${line.style}"><${prefix}color rgb="FF${line.color}"/></${prefix}${side}>`],
    // The other names of left and right.
    ...(side === "left" ? [["start", ""] as const] : side === "right" ? [["end", ""] as const] : []),
  ]));
  const tag = border === undefined ? `<${prefix}border` : text.slice(border.start, border.inner).replace(/\s*\/?>$/, "");
  return `${tag}>${withChildren(text, border, replaced, borderOrder)}</${prefix}border>`;
}

const borderOrder: readonly string[] = [
  "start", "left", "end", "right", "top", "bottom", "diagonal", "vertical", "horizontal",
];

/** A fill of one colour, or none. */
export const fillOf = (prefix: string, color: string | null): string => `<${prefix}fill>${color === null
  ? `<${prefix}patternFill patternType="none"/>`
  : `<${prefix}patternFill patternType="solid"><${prefix}fgColor rgb="FF${color}"/></${prefix}patternFill>`
}</${prefix}fill>`;

/** What an element holds, some of it replaced by its names, in the order that the schema fixes. */
function withChildren(
  text: string, element: XmlElement | undefined, replaced: ReadonlyMap<string, string>, order: readonly string[],
): string {
  const kept = (element?.children ?? []).filter(({name}) => !replaced.has(name))
    .map(({name, start, end}) => [name, text.slice(start, end)] as const);
  return [...kept, ...replaced].toSorted(([one], [other]) => order.indexOf(one) - order.indexOf(other))
    .map(([, piece]) => piece).join("");
}

/** The attributes of an alignment that change, as a file says them. */
export const alignmentAttributes = (
  change: NonNullable<LookChange["alignment"]>,
): Readonly<Record<string, string | number | undefined>> =>
  Object.fromEntries(Object.entries(change).map(([name, value]) => [name, value ?? undefined]));

/** The piece of a style's list that the style names by its number. */
export const pieceOf = (
  root: XmlElement, list: string, item: string, number: string | undefined,
): XmlElement | undefined => find(root, list, item)[Number(number ?? 0)];
