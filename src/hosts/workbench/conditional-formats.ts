import {TextDirection, type IRange, type IStyleBase} from "@univerjs/core";
import {
  CFNumberOperator, CFRuleType, CFSubRuleType, CFValueType, type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule, IIconSetType, type IValueConfig, SHEET_CONDITIONAL_FORMATTING_PLUGIN,
} from "@univerjs/sheets-conditional-formatting";
import type {ConditionalFormat} from "../../office/conditional-formats";
import type {ShownSheet, ShownWorkbook} from "../../office/shown-workbook";
import {shownDifferenceOf} from "./cell-style";
import {idOf} from "./opened-workbook";
import {type SheetSize, sizeOf} from "./sheet-size";

/** The conditional formats of an opened workbook, as Univer keeps them in a snapshot. They are drawn, never written. */
export const conditionalFormatsIn = ({sheets}: ShownWorkbook): {readonly name: string; readonly data: string} => ({
  name: SHEET_CONDITIONAL_FORMATTING_PLUGIN,
  data: JSON.stringify(Object.fromEntries(sheets.map((sheet) => [idOf(sheet), rulesOf(sheet, sizeOf(sheet))]))),
});

/** Beyond the sheet's end, which is nearer here than in a file, there is nothing to be drawn. */
function rulesOf(
  {conditionalFormats: {formats}}: ShownSheet, {rowCount, columnCount}: SheetSize,
): readonly IConditionFormattingRule[] {
  return formats.flatMap(({areas, stops, shows}, at) => {
    const ranges = areas.filter(({top, left}) => top < rowCount && left < columnCount)
      .map(({top, left, bottom, right}): IRange => ({
        startRow: top, startColumn: left,
        endRow: Math.min(bottom, rowCount - 1), endColumn: Math.min(right, columnCount - 1),
      }));
    return ranges.length === 0 ? [] : [{cfId: `file-${at}`, ranges, stopIfTrue: stops, rule: ruleOf(shows)}];
  });
}

function ruleOf(shows: ConditionalFormat["shows"]): IConditionalFormattingRuleConfig {
  switch (shows.as) {
    case "look": return highlightOf(shows);
    case "scale": return {
      type: CFRuleType.colorScale,
      config: shows.colors.map(({at, color}, index) => ({index, color: `#${color}`, value: valueOf(at)})),
    };
    case "bar": return {
      type: CFRuleType.dataBar, isShowValue: shows.withValue,
      config: {
        min: valueOf(shows.from), max: valueOf(shows.to), isGradient: shows.isGradient,
        positiveColor: `#${shows.color}`, nativeColor: `#${shows.negative}`,
      },
    };
    case "icons": return {
      type: CFRuleType.iconSet, isShowValue: shows.withValue,
      // From the highest on.
      config: shows.icons.toReversed().map(({at, isAbove, set, number}) => ({
        operator: isAbove ? CFNumberOperator.greaterThan : CFNumberOperator.greaterThanOrEqual, value: valueOf(at),
        ...iconOf(set, number),
      })),
    };
  }
}

function highlightOf({when, look}: Extract<ConditionalFormat["shows"], {as: "look"}>): IConditionalFormattingRuleConfig {
  // Univer takes an empty look for none, after which nothing stops.
  const style: IStyleBase & {td: TextDirection} = {...shownDifferenceOf(look), td: TextDirection.UNSPECIFIED};
  const highlight = {type: CFRuleType.highlightCell, style} as const;
  if ("formula" in when) return {...highlight, subType: CFSubRuleType.formula, value: `=${when.formula}`};
  if ("average" in when) return {...highlight, subType: CFSubRuleType.average, operator: CFNumberOperator[when.average]};
  if ("isRepeated" in when) {
    return when.isRepeated ? {...highlight, subType: CFSubRuleType.duplicateValues}
      : {...highlight, subType: CFSubRuleType.uniqueValues};
  }
  const {top: value, isPercent, isBottom} = when;
  return {...highlight, subType: CFSubRuleType.rank, value, isPercent, isBottom};
}

type Threshold = Extract<ConditionalFormat["shows"], {as: "bar"}>["from"];

const valueOf = ({of, value}: Threshold): IValueConfig =>
  ({type: valueTypes[of], value: of === "formula" ? `=${value}` : value});

const valueTypes: Readonly<Record<Threshold["of"], CFValueType>> = {
  number: CFValueType.num, percent: CFValueType.percent, percentile: CFValueType.percentile,
  formula: CFValueType.formula,
};

/** Univer counts most sets from the highest on, and has no other ones than Excel. */
function iconOf(set: string | undefined, number: number): {readonly iconType: IIconSetType; readonly iconId: string} {
  const iconType = Object.values(IIconSetType).find((one) => one === set);
  if (iconType === undefined) return {iconType: IIconSetType.empty, iconId: "0"};
  const size = Number(iconType[0]);
  return {iconType, iconId: String(iconType.endsWith("Rating") ? number : size - 1 - number)};
}
