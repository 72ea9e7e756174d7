import type {CellStyle} from "hucre/xlsx";
import {builtInFormats} from "./number-format";
import type {PackageDraft} from "./package-draft";
import {isTrue} from "./scan-xml";
import type {SeenElement} from "./collect-elements";
import {find, type XmlElement} from "./xml-tree";

/** What a conditional format, or a part of a text, says of a look; all else is as it is. */
export type DifferentLook = Pick<CellStyle, "font" | "fill" | "border" | "numFmt">;

/** The looks of a workbook. */
type Looks = {
  /** Of its cell styles, by number. */
  readonly cells: readonly CellStyle[];
  /** Of its conditional formats, by number. */
  readonly different: readonly DifferentLook[];
  readonly differentOf: (dxf: SeenElement) => DifferentLook;
  readonly colorOf: ColorOf;
};

/**
 * How the styles of a workbook look, in the words of the library that writes .xlsx. Colours of the
 * theme and of the old palette are given as they are seen; patterns and gradients of a fill by their colour.
 */
export function readLooks(draft: PackageDraft, styles: string, theme: string | undefined): Looks {
  const {root} = draft.open(styles);
  const colorOf = colorsOf(theme === undefined || !draft.has(theme) ? undefined : draft.open(theme).root);
  const fonts = find(root, "fonts", "font").map((font) => fontOf(font, colorOf));
  const fills = find(root, "fills", "fill").map((fill) => fillOf(fill, colorOf));
  const borders = find(root, "borders", "border").map((border) => borderOf(border, colorOf));
  const codes = new Map([...builtInFormats, ...find(root, "numFmts", "numFmt").map(({attributes}) =>
    [Number(attributes.numFmtId), attributes.formatCode ?? "General"] as const)]);
  const differentOf = (dxf: SeenElement) => differentLookOf(dxf, colorOf);
  const cells = find(root, "cellXfs", "xf").map((style): CellStyle => {
    const {fontId, fillId, borderId, numFmtId} = style.attributes;
    const format = codes.get(Number(numFmtId ?? 0)) ?? "General";
    const [protection] = find(style, "protection");
    return {
      font: fonts[Number(fontId)], fill: fills[Number(fillId)], border: borders[Number(borderId)],
      alignment: alignmentOf(style),
      protection: {locked: !/^(?:0|false)$/.test(protection?.attributes.locked ?? "1")},
      ...(format === "General" ? {} : {numFmt: format}),
    };
  });
  return {cells, different: find(root, "dxfs", "dxf").map(differentOf), differentOf, colorOf};
}

export type ColorOf = (element: SeenElement | undefined) => {rgb: string} | undefined;

function differentLookOf(dxf: SeenElement, colorOf: ColorOf): DifferentLook {
  const one = (name: string) => find(dxf, name)[0];
  const [font, fill, border, format] = [one("font"), one("fill"), one("border"), one("numFmt")];
  const [pattern] = fill === undefined ? [] : find(fill, "patternFill");
  const color = pattern && (colorOf(find(pattern, "bgColor")[0]) ?? colorOf(find(pattern, "fgColor")[0]));
  const isFilled = color !== undefined && pattern?.attributes.patternType !== "none";
  return {
    ...(font && {font: fontOf(font, colorOf)}), ...(border && {border: borderOf(border, colorOf)}),
    // A filled cell's colour is the pattern's here, and otherwise what is behind it.
    ...(isFilled ? {fill: {type: "pattern", pattern: "solid", fgColor: color}} : fill && {fill: fillOf(fill, colorOf)}),
    ...(format && {numFmt: format.attributes.formatCode}),
  };
}

/** What is not said is absent. */
export function fontOf(font: SeenElement, colorOf: ColorOf): NonNullable<CellStyle["font"]> {
  const one = (name: string) => find(font, name)[0];
  const isOn = (name: string) => one(name) && !/^(?:0|false|none)$/.test(one(name)?.attributes.val ?? "1");
  const size = Number(one("sz")?.attributes.val);
  return {
    name: (one("name") ?? one("rFont"))?.attributes.val, size: size > 0 ? size : undefined,
    bold: isOn("b"), italic: isOn("i"), underline: isOn("u"), strikethrough: isOn("strike"), color: colorOf(one("color")),
  };
}

function fillOf(fill: SeenElement, colorOf: ColorOf): CellStyle["fill"] {
  const [pattern] = find(fill, "patternFill");
  const [stop] = find(fill, "gradientFill", "stop");
  const kind = pattern?.attributes.patternType ?? "none";
  const color = stop !== undefined ? colorOf(find(stop, "color")[0])
    : pattern === undefined || kind === "none" ? undefined
      : colorOf(find(pattern, kind === "solid" ? "fgColor" : "bgColor")[0]);
  return color && {type: "pattern", pattern: "solid", fgColor: color};
}

function borderOf(border: SeenElement, colorOf: ColorOf): CellStyle["border"] {
  const side = (...names: readonly string[]) => {
    const element = names.flatMap((name) => find(border, name)).at(0);
    const style = element?.attributes.style;
    return element === undefined || style === undefined || style === "none" ? undefined
      : {style: style as BorderStyle, color: colorOf(find(element, "color")[0]) ?? {rgb: "000000"}};
  };
  return {top: side("top"), right: side("right", "end"), bottom: side("bottom"), left: side("left", "start")};
}

type BorderStyle = NonNullable<NonNullable<CellStyle["border"]>["top"]>["style"];

function alignmentOf(style: XmlElement): CellStyle["alignment"] {
  const {horizontal, vertical, wrapText, indent, textRotation} = find(style, "alignment")[0]?.attributes ?? {};
  type Alignment = NonNullable<CellStyle["alignment"]>;
  return {
    horizontal: horizontal as Alignment["horizontal"], vertical: (vertical ?? "bottom") as Alignment["vertical"],
    wrapText: isTrue(wrapText), indent: Number(indent) || undefined, textRotation: Number(textRotation) || undefined,
  };
}

/** What a colour is as it is seen, six digits; `undefined` for the window's own. */
function colorsOf(theme: XmlElement | undefined): ColorOf {
  const scheme = theme === undefined ? [] : find(theme, "themeElements", "clrScheme")[0]?.children ?? [];
  const themed = scheme.map(({children: [color]}) => color?.attributes.lastClr ?? color?.attributes.val);
  return (element) => {
    const {rgb, theme: of, indexed, tint = "0"} = element?.attributes ?? {};
    const number = Number(of);
    const color = rgb?.slice(-6) ?? (of !== undefined ? themed[swapped[number] ?? number]
      : indexed !== undefined ? palette[Number(indexed)] : undefined);
    return color === undefined || !/^[\dA-Fa-f]{6}$/.test(color) ? undefined : {rgb: tinted(color, Number(tint)).toUpperCase()};
  };
}

/** Cells count light before dark; the theme lists dark before light. */
const swapped: readonly number[] = [1, 0, 3, 2];

/** Lighter by a part of what is missing to white, or darker by a part of what there is. */
const tinted = (color: string, tint: number): string => color.replace(/../g, (digits) => {
  const part = Number.parseInt(digits, 16);
  return Math.round(tint < 0 ? part * (1 + tint) : part + (255 - part) * tint).toString(16).padStart(2, "0");
});

/** Excel's palette of 56 colours, the first eight twice. ECMA-376, 18.8.27. */
const basic = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF";
const palette: readonly string[] = [basic, basic,
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF",
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99",
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333",
].join(" ").split(" ");
