import {address} from "../filing/place";
import type {SeenElement} from "./collect-elements";
import {areaOf, shiftFormula} from "./formula-references";
import type {ColorOf, DifferentLook} from "./read-looks";
import {absoluteArea, type CellArea, type Corner} from "./references";
import {isTrue} from "./scan-xml";
import {find} from "./xml-tree";

/** How cells look where something holds of them, in words that a spreadsheet can draw by. */
export type ConditionalFormat = {
  /** Which of the sheet's rules says so: one may say several. */
  readonly rule: number;
  readonly areas: readonly CellArea[];
  /** Where it holds, those that count for less do not. */
  readonly stops: boolean;
  readonly shows:
    | {readonly as: "look"; readonly when: Condition; readonly look: DifferentLook}
    | {readonly as: "scale"; readonly colors: readonly {readonly at: Threshold; readonly color: string}[]}
    | {
      readonly as: "bar"; readonly from: Threshold; readonly to: Threshold;
      readonly color: string; readonly negative: string; readonly isGradient: boolean; readonly withValue: boolean;
    }
    /** From the lowest on; without `set`, those cells have none. */
    | {readonly as: "icons"; readonly icons: readonly Icon[]; readonly withValue: boolean};
};

/** A formula is without “=”, and speaks as the first cell of the one area. */
type Condition =
  | {readonly formula: string}
  | {readonly top: number; readonly isPercent: boolean; readonly isBottom: boolean}
  | {readonly average: "greaterThan" | "greaterThanOrEqual" | "lessThan" | "lessThanOrEqual"}
  | {readonly isRepeated: boolean};

type Threshold =
  | {readonly of: "number" | "percent" | "percentile"; readonly value: number}
  | {readonly of: "formula"; readonly value: string};

type Icon = {
  readonly at: Threshold;
  /** The threshold itself is not among them. */
  readonly isAbove: boolean;
  /** `3Arrows`, and which of them, from the lowest. */
  readonly set?: string;
  readonly number: number;
};

/** What rules look by. */
type Looks = {
  readonly different: readonly DifferentLook[];
  readonly differentOf: (dxf: SeenElement) => DifferentLook;
  readonly colorOf: ColorOf;
};

/** The conditional formats of a sheet, those that count most first, and how many rules there are no words for. */
export function conditionalFormatsOf(
  blocks: readonly SeenElement[], looks: Looks,
): {readonly formats: readonly ConditionalFormat[]; readonly unread: number} {
  const rules = blocks.flatMap((block) => rulesOf(block));
  const extensions = new Map(rules.flatMap(({rule}) =>
    (rule.attributes.id === undefined ? [] : [[rule.attributes.id, rule] as const])));
  // One that only says more of another has no place of its own.
  const own = rules.filter(({rule}) => rule.attributes.priority !== undefined)
    .toSorted((one, other) => Number(one.rule.attributes.priority) - Number(other.rule.attributes.priority));
  const read = own.map(({rule, areas}) => {
    const [id] = find(rule, "extLst", "ext", "id");
    return areas.length === 0 ? undefined : formatsOf({rule, areas, looks, extension: extensions.get(id?.text.trim() ?? "")});
  });
  return {
    formats: read.flatMap((one = [], at) => one.map((format) => ({...format, rule: at}))),
    unread: read.filter((one) => one === undefined).length,
  };
}

type Rule = {readonly rule: SeenElement; readonly areas: readonly CellArea[]};

/** Excel's later rules say their cells in an element, the others in an attribute. */
function rulesOf(block: SeenElement): readonly Rule[] {
  const cells = block.attributes.sqref ?? find(block, "sqref")[0]?.text ?? "";
  const areas = cells.trim().split(/\s+/).flatMap((one) => areaOf(one.replaceAll("$", "")) ?? []);
  return find(block, "cfRule").map((rule) => ({rule, areas}));
}

type Reading = Rule & {readonly looks: Looks; readonly extension: SeenElement | undefined};

/** Several, where what a formula speaks of moves from area to area. */
function formatsOf(reading: Reading): readonly Omit<ConditionalFormat, "rule">[] | undefined {
  const {rule, areas} = reading;
  const stops = isTrue(rule.attributes.stopIfTrue);
  const draw = drawn[rule.attributes.type ?? ""];
  if (draw !== undefined) {
    const shows = draw(reading);
    return shows && [{areas, stops, shows}];
  }
  const [look, base] = [lookOf(reading), cornerOf(areas)];
  if (look === undefined || base === undefined) return undefined;
  const when = manyOf(rule, areas);
  if (when !== undefined) return [{areas, stops, shows: {as: "look", when, look}}];
  const formula = formulaOf(rule, address(base.row, base.column));
  if (formula === undefined) return undefined;
  return areas.map((area) => ({
    areas: [area], stops,
    shows: {as: "look", look, when: {formula: shiftFormula(formula, area.top - base.row, area.left - base.column)}},
  }));
}

/** Formulas of several areas speak as the first cell of all. */
const cornerOf = (areas: readonly CellArea[]): Corner | undefined => {
  const [first] = areas.toSorted((one, other) => one.top - other.top || one.left - other.left);
  return first && {row: first.top, column: first.left};
};

function lookOf({rule, looks}: Reading): DifferentLook | undefined {
  const [own] = find(rule, "dxf");
  const {dxfId} = rule.attributes;
  return own !== undefined ? looks.differentOf(own) : dxfId === undefined ? {} : looks.different[Number(dxfId)];
}

/** A condition that looks at all cells together. */
function manyOf({attributes}: SeenElement, areas: readonly CellArea[]): Condition | undefined {
  const {type, rank, percent, bottom, aboveAverage, equalAverage, stdDev} = attributes;
  if (type === "duplicateValues" || type === "uniqueValues") return {isRepeated: type === "duplicateValues"};
  if (type === "top10") {
    const [top, isPercent, isBottom] = [Number(rank), isTrue(percent), isTrue(bottom)];
    return top > 0 && areas.length > 0 ? {top, isPercent, isBottom} : undefined;
  }
  if (type !== "aboveAverage" || Number(stdDev) > 0) return undefined;
  const isBelow = /^(?:0|false)$/.test(aboveAverage ?? "");
  const orEqual = isTrue(equalAverage);
  if (isBelow) return {average: orEqual ? "lessThanOrEqual" : "lessThan"};
  return {average: orEqual ? "greaterThanOrEqual" : "greaterThan"};
}

/** What holds of a cell by itself, `cell` being the first. */
function formulaOf(rule: SeenElement, cell: string): string | undefined {
  const [one, other] = formulasIn(rule);
  const {type, operator = ""} = rule.attributes;
  if (type !== "cellIs") return one;
  if (one === undefined) return undefined;
  if (operator === "between" || operator === "notBetween") {
    if (other === undefined) return undefined;
    const within = `AND(${cell}>=MIN(${one},${other}),${cell}<=MAX(${one},${other}))`;
    return operator === "between" ? within : `NOT(${within})`;
  }
  const sign = signs[operator];
  return sign && `${cell}${sign}(${one})`;
}

/** Excel's later rules have a formula within an element of another name. */
const formulasIn = (element: SeenElement): readonly string[] =>
  [...find(element, "formula"), ...find(element, "f")].map(({text}) => text.trim()).filter((text) => text !== "");

const signs: Readonly<Partial<Record<string, string>>> = {
  equal: "=", notEqual: "<>", greaterThan: ">", greaterThanOrEqual: ">=", lessThan: "<", lessThanOrEqual: "<=",
};

type Shows = ConditionalFormat["shows"];

const drawn: Readonly<Partial<Record<string, (reading: Reading) => Shows | undefined>>> =
  {colorScale: scaleOf, dataBar: barOf, iconSet: iconsOf};

function scaleOf({rule, areas, looks}: Reading): Shows | undefined {
  const [scale] = find(rule, "colorScale");
  if (scale === undefined) return undefined;
  const at = find(scale, "cfvo").map((one) => thresholdOf(one, areas));
  const colors = find(scale, "color").map((one) => looks.colorOf(one)?.rgb);
  const both = at.flatMap((one, index) => {
    const color = colors[index];
    return one === undefined || color === undefined ? [] : [{at: one, color}];
  });
  return both.length < 2 || both.length !== at.length ? undefined : {as: "scale", colors: both};
}

function barOf({rule, areas, looks, extension}: Reading): Shows | undefined {
  const [own] = find(rule, "dataBar");
  const [later] = extension === undefined ? [] : find(extension, "dataBar");
  const said = later ?? own;
  const [from, to] = said === undefined ? [] : find(said, "cfvo").map((one) => thresholdOf(one, areas));
  const colorIn = (bar: SeenElement | undefined, name: string) => bar && looks.colorOf(find(bar, name)[0])?.rgb;
  const color = colorIn(own, "color") ?? colorIn(later ?? own, "fillColor");
  if (said === undefined || from === undefined || to === undefined || color === undefined) return undefined;
  const {negativeBarColorSameAsPositive: isSame, gradient} = said.attributes;
  return {
    as: "bar", from, to, color, negative: isTrue(isSame) ? color : colorIn(said, "negativeFillColor") ?? color,
    isGradient: !/^(?:0|false)$/.test(gradient ?? ""), withValue: isWithValue(own ?? said),
  };
}

function iconsOf({rule, areas}: Reading): Shows | undefined {
  const [icons] = find(rule, "iconSet");
  if (icons === undefined) return undefined;
  const {iconSet: set = "3TrafficLights1", reverse} = icons.attributes;
  const points = find(icons, "cfvo");
  const custom = find(icons, "cfIcon");
  const read = points.flatMap((point, index): readonly Icon[] => {
    const at = thresholdOf(point, areas);
    if (at === undefined) return [];
    const {iconSet: own = set, iconId} = custom[index]?.attributes ?? {};
    const number = iconId !== undefined ? Number(iconId) : isTrue(reverse) ? points.length - 1 - index : index;
    const isAbove = /^(?:0|false)$/.test(point.attributes.gte ?? "");
    return [{at, isAbove, number, ...(own === "NoIcons" ? {} : {set: own})}];
  });
  return read.length < 2 || read.length !== points.length ? undefined
    : {as: "icons", icons: read, withValue: isWithValue(icons)};
}

const isWithValue = ({attributes: {showValue}}: SeenElement): boolean => !/^(?:0|false)$/.test(showValue ?? "");

function thresholdOf(point: SeenElement, areas: readonly CellArea[]): Threshold | undefined {
  const {type = "", val} = point.attributes;
  const said = val ?? formulasIn(point)[0] ?? "";
  const all = areas.map(absoluteArea).join();
  if (type === "min" || type === "max") return {of: "percentile", value: type === "min" ? 0 : 100};
  // Bars that begin, or end, at nothing where all cells lie on one side of it.
  if (type === "autoMin" || type === "autoMax") return {of: "formula", value: `${type === "autoMin" ? "MIN" : "MAX"}(0,${all})`};
  const of = type === "num" ? "number" : type;
  const isNumber = said !== "" && Number.isFinite(Number(said));
  if (of !== "number" && of !== "percent" && of !== "percentile" && of !== "formula") return undefined;
  if (of === "formula" || (of === "number" && !isNumber)) {
    return said === "" ? undefined : {of: "formula", value: said.replace(/^=/, "")};
  }
  return isNumber ? {of, value: Number(said)} : undefined;
}
