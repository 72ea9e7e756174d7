import type {FilingRecord} from "../../filing/record";

/**
 * The record among the workbook's custom properties (文件 → 信息 → 高级属性), in the words of the file host:
 * what other programs wrote is found there, and so is a record whose XML part Excel for Mac has lost.
 */
export function askProperties({workbook}: Excel.RequestContext): () => FilingRecord | undefined {
  const asked = keys.map((key) => {
    const property = workbook.properties.custom.getItemOrNullObject(prefix + key);
    property.load("value");
    return [key, property] as const;
  });
  return () => {
    const {unit, year, edition, variant} = Object.fromEntries(
      asked.map(([key, property]) => [key, property.isNullObject ? undefined : String(property.value)]),
    ) as Record<(typeof keys)[number], string | undefined>;
    const number = Number(year);
    return unit === undefined || edition === undefined || year === undefined || !Number.isInteger(number)
      ? undefined
      : {unit, year: number, edition, ...(variant === undefined ? {} : {variant})};
  };
}

/** Properties of others stay; one of ours that the record has no value for goes. */
export function writeProperties({workbook}: Excel.RequestContext, record: FilingRecord): void {
  for (const key of keys) {
    const value = record[key];
    if (value === undefined) workbook.properties.custom.getItemOrNullObject(prefix + key).delete();
    else workbook.properties.custom.add(prefix + key, String(value));
  }
}

const prefix = "gouji.";
const keys = ["unit", "year", "edition", "variant"] as const;
