import {closedUp} from "../filing/money";
import {simplified} from "./normalise";

/** The source of a regular expression for a unit that tables print with a count; half width, simplified, no groups. */
export const onePattern = "(?:人次|件次|场次|[件条次篇个人期份项部起宗例家场])";

/**
 * The source of one for counts by the hundred, thousand or ten thousand: 万件, 百人次, and 万 alone. 十 alone is an
 * ordinal.
 */
export const scaledPattern = `(?:[十拾百佰千仟万亿]+${onePattern}|[百佰千仟万亿]+)(?!元)`;

/** 单位：1000件, 千张, 百余件, ×100 */
const unusual = `(?:[x×*]?10+|[KkWw]|[十拾百佰千仟万亿])+[余多]?(?:${onePattern}|[户册页张笔批封])|[x×*]10+`;
const scaled = new RegExp(`^(?:${scaledPattern}|${unusual})$`);

/** Whether a unit counts by more than one: then nobody knows what a number beside it stands for. */
export const isScaled = (unit: string | undefined): boolean => unit !== undefined && scaled.test(unit);

/** Whether a text may print such a unit at all: few do. */
export const mayPrintScale = (text: string): boolean => /[十拾百佰千仟万萬亿億KkWwＫｋＷｗ]|10|１０/.test(text);

/**
 * The units of counts that a label, a heading or a line over a table prints for what stands beside or under it: in
 * brackets, behind 单位, or as 以万件为单位.
 * @example countUnitsIn("本年制发件数（单位：百件）") // ["百件"]
 * @example countUnitsIn("填报单位：万家镇人民政府　计量单位：件、万元") // ["件"]
 */
export function countUnitsIn(text: string): readonly string[] {
  if (text.length > longest || !/[单單(（[［【〔以按]/.test(text)) return none;
  const plain = closedUp(simplified(text.normalize("NFKC"))).replace(/\s+/g, "");
  const pieces = [...plain.matchAll(said)].flatMap(([, ...said]) => said.flatMap((piece = "") => piece.split(parted)));
  return [...new Set(pieces.map((piece) => piece.replace(around, "")).filter((piece) => unit.test(piece)))];
}

/** Those of them that count by more than one. */
export const scalesIn = (text: string): readonly string[] =>
  mayPrintScale(text) ? countUnitsIn(text).filter(isScaled) : none;

/** Longer texts are paragraphs. */
const longest = 200;

const none: readonly never[] = [];

/** 填报单位：万家 names who reports. */
const said = new RegExp("[([【〔]([^()[\\]【】〔〕]{1,40})[)\\]】〕]|" +
  "(?<!填[报表]|报送|报告|上报|编[制报]|主管|制表|汇总|下属|所属)单位(?:统一|一律|均|都)?[:为是-]?([^()[\\]【】〔〕。;]{1,40})|" +
  "[以按]([^,;。()]{1,6}?)(?:为(?:计量|统计)?单位|计(?![算划])|统计|填[报写])", "g");
const parted = /[、,/;:及与或和]|单位[为是]?/;
const around = /^(?:均|都|统一|一律)?[以按]?|(?:为(?:计量|统计)?|来?计|统计|填[报写])$/g;
const unit = new RegExp(`^(?:${scaledPattern}|${unusual}|${onePattern})$`);
