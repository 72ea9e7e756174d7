import {recordFromXml, recordNamespace, recordToXml, type FilingRecord} from "../../filing/record";
import {HostTrouble} from "../host";
import {isUnforeseen, type RunBatch} from "./batch";

/** The record last kept, from our XML part or else from the workbook's properties; one round trip as a rule. */
export const recordIn = (run: RunBatch): Promise<FilingRecord | undefined> =>
  withoutParts(() => run(async (context) => (await find(context)).record), () => run(async (context) => {
    const inProperties = askProperties(context);
    await context.sync();
    return inProperties();
  }));

/** Keep a record in the workbook and see that it is there: some hosts lose parts without a word. */
export async function keepRecord(run: RunBatch, record: FilingRecord): Promise<void> {
  await withoutParts(() => run(async (context) => {
    const {ids} = await find(context);
    const {customXmlParts} = context.workbook;
    const [first, ...rest] = ids;
    if (first === undefined) customXmlParts.add(recordToXml(record));
    else customXmlParts.getItem(first).setXml(recordToXml(record));
    rest.forEach((id) => customXmlParts.getItem(id).delete());
    writeProperties(context, record);
    await context.sync();
  }), () => run(async (context) => {
    writeProperties(context, record);
    await context.sync();
  }));
  const kept = await recordIn(run);
  if (JSON.stringify(sorted(kept)) !== JSON.stringify(sorted(record))) throw new HostTrouble("recordNotKept");
}

/** The other way where Excel has no parts, as for iPad while the workbook was never saved: office-js#3936. */
async function withoutParts<Result>(act: () => Promise<Result>, otherwise: () => Promise<Result>): Promise<Result> {
  try {
    return await act();
  } catch (error) {
    if (!isUnforeseen(error)) throw error;
    return otherwise();
  }
}

async function find(
  context: Excel.RequestContext,
): Promise<{readonly record: FilingRecord | undefined; readonly ids: readonly string[]}> {
  const ours = context.workbook.customXmlParts.getByNamespace(recordNamespace);
  ours.load("items/id");
  const only = ours.getOnlyItemOrNullObject();
  only.load("id");
  const xml = only.getXml();
  const inProperties = askProperties(context);
  await context.sync();
  const ids = ours.items.map(({id}) => id);
  return {ids, record: (only.isNullObject ? await lastOf(context, ids) : recordFromXml(xml.value)) ?? inProperties()};
}

/** Workbooks that were merged may have several: the last that is whole counts. */
async function lastOf(context: Excel.RequestContext, ids: readonly string[]): Promise<FilingRecord | undefined> {
  if (ids.length === 0) return undefined;
  const parts = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  await context.sync();
  return parts.map(({value}) => recordFromXml(value)).findLast((record) => record !== undefined);
}

const sorted = (record: FilingRecord | undefined): readonly unknown[] =>
  Object.entries(record ?? {})
    .filter(([, value]) => value !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));

/**
 * The record among the workbook's custom properties (文件 → 信息 → 高级属性), in the words of the file host:
 * what other programs wrote is found there, and so is a record whose XML part Excel for Mac has lost.
 */
function askProperties({workbook}: Excel.RequestContext): () => FilingRecord | undefined {
  const ask = (key: RecordKey): (() => string | undefined) => {
    const property = workbook.properties.custom.getItemOrNullObject(prefix + key);
    property.load("value");
    return () => (property.isNullObject ? undefined : String(property.value));
  };
  const asked = {unit: ask("unit"), year: ask("year"), edition: ask("edition"), variant: ask("variant")};
  return () => {
    const [unit, year, edition, variant] = [asked.unit(), asked.year(), asked.edition(), asked.variant()];
    const number = Number(year);
    return unit === undefined || edition === undefined || year === undefined || !Number.isInteger(number)
      ? undefined
      : {unit, year: number, edition, ...(variant === undefined ? {} : {variant})};
  };
}

/** Properties of others stay; one of ours that the record has no value for goes. */
function writeProperties({workbook}: Excel.RequestContext, record: FilingRecord): void {
  for (const key of recordKeys) {
    const value = record[key];
    if (value === undefined) workbook.properties.custom.getItemOrNullObject(prefix + key).delete();
    else workbook.properties.custom.add(prefix + key, String(value));
  }
}

const prefix = "gouji.";
const recordKeys = ["unit", "year", "edition", "variant"] as const;
type RecordKey = (typeof recordKeys)[number];
