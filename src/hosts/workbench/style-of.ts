import {
  BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy, type IStyleData,
} from "@univerjs/core";
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
export const padding = 2;
export const indentation = 12;
