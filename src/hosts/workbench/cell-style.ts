import {
  BooleanNumber, BorderStyleTypes, ColorKit, HorizontalAlign, numfmt, VerticalAlign, WrapStrategy,
  type IBorderStyleData, type IStyleData, type Nullable,
} from "@univerjs/core";
import type {CellStyle} from "hucre/xlsx";
import type {LookChange} from "../../office/look-changes";
import type {DifferentLook} from "../../office/read-looks";
import type {CellSpec} from "../../sheets/sheet-spec";
import {styles} from "../../sheets/styles";

/** The look of a cell in Univer's words. */
export function styleOf({style, indent, numberFormat}: CellSpec): IStyleData {
  const {font, fill, border, horizontal, vertical, wrap, numberFormat: usual} = styles[style];
  const format = numberFormat ?? usual;
  return {
    ff: font.name,
    fs: font.size,
    bl: font.bold ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(font.underline ? {ul: {s: BooleanNumber.TRUE}} : {}),
    cl: {rgb: `#${font.color ?? "000000"}`},
    ...(fill === undefined ? {} : {bg: {rgb: `#${fill}`}}),
    ...(border === "thin" ? {bd: {t: line, r: line, b: line, l: line}} : border === "bottom" ? {bd: {b: line}} : {}),
    ht: {left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT}[horizontal],
    vt: {top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE}[vertical],
    tb: wrap ? WrapStrategy.WRAP : WrapStrategy.CLIP,
    ...(indent ? {pd: {l: padding + indent * indentation}} : {}),
    ...(format === undefined ? {} : {n: {pattern: format}}),
  };
}

const line = {s: BorderStyleTypes.THIN, cl: {rgb: "#7A818A"}};

/** Univer's usual distance from the left edge, and what one level of indentation adds: pixels. */
const padding = 2;
const indentation = 12;

const inverted = <Key extends string | number, Value extends string>(
  table: Partial<Record<Key, Value>>, of: (key: string) => Key,
): Partial<Record<string, Key>> =>
  Object.fromEntries(Object.entries(table).map(([key, value]) => [value, of(key)]).toReversed());

/** The look of a cell, in the words of the library that writes .xlsx. */
export function writtenStyleOf(style: IStyleData, isLocked: boolean): CellStyle {
  const {ff, fs, bl, it, ul, st, cl, bg, bd, ht, vt, tb, pd, n} = style;
  return {
    font: {
      name: ff ?? "宋体",
      size: fs ?? 11,
      charset: 134,
      bold: bl === BooleanNumber.TRUE,
      italic: it === BooleanNumber.TRUE,
      underline: ul?.s === BooleanNumber.TRUE,
      strikethrough: st?.s === BooleanNumber.TRUE,
      color: colorOf(cl?.rgb) ?? {rgb: "000000"},
    },
    fill: bg?.rgb ? {type: "pattern", pattern: "solid", fgColor: colorOf(bg.rgb)} : undefined,
    border: bd ? {top: sideOf(bd.t), right: sideOf(bd.r), bottom: sideOf(bd.b), left: sideOf(bd.l)} : undefined,
    alignment: {
      horizontal: ht ? writtenHorizontal[ht] : undefined,
      vertical: vt ? writtenVertical[vt] : undefined,
      wrapText: tb === WrapStrategy.WRAP,
      indent: pd?.l && pd.l > padding ? Math.round((pd.l - padding) / indentation) : undefined,
    },
    protection: {locked: isLocked},
    ...(n?.pattern ? {numFmt: n.pattern} : {}),
  };
}

/** What of a look is otherwise than before, as a file can say it: what Univer adds that no file says is no change. */
export function lookChange(before: IStyleData, after: IStyleData): LookChange | undefined {
  const [was, is] = [before, after].map((style) => writtenStyleOf(style, true)) as [CellStyle, CellStyle];
  const font = others({...was.font, color: was.font?.color?.rgb}, {...is.font, color: is.font?.color?.rgb});
  const [fillBefore, fill] = [was, is].map(({fill: one}) => one?.type === "pattern" ? one.fgColor?.rgb : undefined);
  const sideIn = (look: CellStyle, side: "top" | "right" | "bottom" | "left") => {
    const line = look.border?.[side];
    return line?.style && {style: line.style, color: line.color?.rgb ?? "000000"};
  };
  const sidesOf = (look: CellStyle) => ({
    top: sideIn(look, "top"), right: sideIn(look, "right"), bottom: sideIn(look, "bottom"), left: sideIn(look, "left"),
  });
  const border = others(sidesOf(was), sidesOf(is));
  const flagged = ({alignment: {wrapText, ...aligned} = {}}: CellStyle) =>
    ({...aligned, wrapText: wrapText ? 1 : undefined});
  const alignment = others(flagged(was), flagged(is));
  const change = {
    ...(font && {font}), ...(fill === fillBefore ? {} : {fill: fill ?? null}),
    ...(border && {border}), ...(alignment && {alignment}),
  } as LookChange;
  return Object.keys(change).length === 0 ? undefined : change;
}

/** The parts that are otherwise by now; `null` for one that is gone. */
function others(before: object, after: object): object | undefined {
  const then = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after)
    .filter(([name, part]) => JSON.stringify(part) !== JSON.stringify(then.get(name)))
    .map(([name, part]) => [name, part ?? null] as const);
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}

const writtenHorizontal: Partial<Record<HorizontalAlign, "left" | "center" | "right" | "justify" | "distributed">> = {
  [HorizontalAlign.LEFT]: "left", [HorizontalAlign.CENTER]: "center", [HorizontalAlign.RIGHT]: "right",
  [HorizontalAlign.JUSTIFIED]: "justify", [HorizontalAlign.BOTH]: "justify",
  [HorizontalAlign.DISTRIBUTED]: "distributed",
};

const writtenVertical: Partial<Record<VerticalAlign, "top" | "center" | "bottom">> = {
  [VerticalAlign.TOP]: "top", [VerticalAlign.MIDDLE]: "center", [VerticalAlign.BOTTOM]: "bottom",
};

const writtenLines: Partial<Record<BorderStyleTypes, BorderSide["style"]>> = {
  [BorderStyleTypes.THIN]: "thin", [BorderStyleTypes.HAIR]: "hair", [BorderStyleTypes.DOTTED]: "dotted",
  [BorderStyleTypes.DASHED]: "dashed", [BorderStyleTypes.DASH_DOT]: "dashDot",
  [BorderStyleTypes.DASH_DOT_DOT]: "dashDotDot", [BorderStyleTypes.DOUBLE]: "double",
  [BorderStyleTypes.MEDIUM]: "medium", [BorderStyleTypes.MEDIUM_DASHED]: "mediumDashed",
  [BorderStyleTypes.MEDIUM_DASH_DOT]: "mediumDashDot", [BorderStyleTypes.MEDIUM_DASH_DOT_DOT]: "mediumDashDotDot",
  [BorderStyleTypes.SLANT_DASH_DOT]: "slantDashDot", [BorderStyleTypes.THICK]: "thick",
};

const shownHorizontal = inverted(writtenHorizontal, Number);
const shownVertical = inverted(writtenVertical, Number);
const shownLines = inverted(writtenLines, Number);

type BorderSide = NonNullable<NonNullable<CellStyle["border"]>["top"]>;

function sideOf(side: Nullable<IBorderStyleData>): BorderSide | undefined {
  const style = side ? writtenLines[side.s] : undefined;
  return style && {style, color: colorOf(side?.cl.rgb) ?? {rgb: "000000"}};
}

/** The look of a cell of a file, in Univer's words; undoes `writtenStyleOf`. Every part is said, none is inherited. */
export function shownStyleOf({font, fill, border, alignment, numFmt}: CellStyle): IStyleData {
  const {horizontal, vertical, wrapText, indent} = alignment ?? {};
  const isOn = (flag: unknown) => (flag ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ff: font?.name ?? "宋体",
    fs: font?.size ?? 11,
    bl: isOn(font?.bold),
    it: isOn(font?.italic),
    ...(font?.underline ? {ul: {s: BooleanNumber.TRUE}} : {}),
    ...(font?.strikethrough ? {st: {s: BooleanNumber.TRUE}} : {}),
    cl: {rgb: `#${font?.color?.rgb ?? "000000"}`},
    ...shownFillOf(fill),
    ...shownBorderOf(border),
    ...(horizontal && shownHorizontal[horizontal] ? {ht: shownHorizontal[horizontal]} : {}),
    vt: shownVertical[vertical ?? "bottom"] ?? VerticalAlign.MIDDLE,
    tb: wrapText ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
    ...(indent ? {pd: {l: padding + indent * indentation}} : {}),
    ...(numFmt !== undefined && isFormat(numFmt) ? {n: {pattern: numFmt}} : {}),
  };
}

/** What a look says that lies over another one, in Univer's words: all else is as it is. */
export const shownDifferenceOf = ({font, fill, border, numFmt}: DifferentLook): IStyleData => ({
  ...shownFontOf(font ?? {}), ...shownFillOf(fill), ...shownBorderOf(border),
  ...(numFmt !== undefined && isFormat(numFmt) ? {n: {pattern: numFmt}} : {}),
});

/** What is said of a font, and nothing else. */
export function shownFontOf(
  {name, size, bold, italic, underline, strikethrough, color}: NonNullable<CellStyle["font"]>,
): IStyleData {
  const flag = (isOn: unknown) => (isOn ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  return {
    ...(name === undefined ? {} : {ff: name}),
    ...(size === undefined ? {} : {fs: size}),
    ...(bold === undefined ? {} : {bl: flag(bold)}),
    ...(italic === undefined ? {} : {it: flag(italic)}),
    ...(underline === undefined ? {} : {ul: {s: flag(underline)}}),
    ...(strikethrough === undefined ? {} : {st: {s: flag(strikethrough)}}),
    ...(color?.rgb === undefined ? {} : {cl: {rgb: `#${color.rgb}`}}),
  };
}

const shownFillOf = (fill: CellStyle["fill"]): IStyleData =>
  (fill?.type === "pattern" && fill.fgColor?.rgb ? {bg: {rgb: `#${fill.fgColor.rgb}`}} : {});

function shownBorderOf({top, right, bottom, left}: NonNullable<CellStyle["border"]> = {}): IStyleData {
  const side = (of: BorderSide | undefined) => {
    const line = of && shownLines[of.style ?? "thin"];
    return line === undefined ? undefined : {s: line, cl: {rgb: `#${of?.color?.rgb ?? "000000"}`}};
  };
  const sides = Object.entries({t: side(top), r: side(right), b: side(bottom), l: side(left)})
    .filter(([, line]) => line !== undefined);
  return sides.length > 0 ? {bd: Object.fromEntries(sides)} : {};
}

/** Some formats are too elaborate for Univer, which would throw on them with every look at the cell. */
function isFormat(pattern: string): boolean {
  try {
    return numfmt.format(pattern, 1) !== undefined;
  } catch {
    return false;
  }
}

/** `#1F2329`, `rgb(31,35,41)` or a name: as six digits. */
function colorOf(rgb: Nullable<string>): BorderSide["color"] {
  const color = rgb ? new ColorKit(rgb) : undefined;
  return color?.isValid ? {rgb: color.toHexString().replace("#", "").slice(0, 6).toUpperCase()} : undefined;
}
