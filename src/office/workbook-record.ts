import {recordFromXml, recordNamespace, recordToXml, type FilingRecord} from "../filing/record";
import {readRelationships} from "./package-parts";
import type {Xlsx} from "./read-xlsx";
import {addContentType, addLink, firstFree, mainPart, type PackageDraft, xmlHead} from "./package-draft";
import {append, find, type Splice, type XmlElement} from "./xml-tree";
import {escapeXml} from "./xml-text";

/** A workbook's record: from our XML part, as Excel keeps it, or else from its properties. */
export const recordOf = ({customXml, customProperties}: Pick<Xlsx, "customXml" | "customProperties">) =>
  customXml.map(recordFromXml).findLast((record) => record !== undefined) ?? recordIn(customProperties);

/** The record among a workbook's custom properties (文件 → 信息 → 高级属性), where LibreOffice and WPS keep it too. */
function recordIn(properties: ReadonlyMap<string, string>): FilingRecord | undefined {
  const value = (key: keyof FilingRecord) => properties.get(prefix + key);
  const [unit, year, edition, variant] = [value("unit"), Number(value("year")), value("edition"), value("variant")];
  return unit === undefined || edition === undefined || !Number.isInteger(year)
    ? undefined : {unit, year, edition, ...(variant === undefined ? {} : {variant})};
}

/** Write the record into the custom properties, and into our XML part where there is one or need of one. */
export function writeRecord(draft: PackageDraft, record: FilingRecord): void {
  writeXmlPart(draft, record);
  const part = propertiesPart(draft);
  const {text, root} = draft.open(part);
  const ours = find(root, "property").filter(({attributes}) => attributes.name?.startsWith(prefix));
  const ids = find(root, "property").map(({attributes}) => Number(attributes.pid)).filter(Number.isInteger);
  const lines = keys.filter((key) => record[key] !== undefined).map((key, at) =>
    property(root, prefix + key, String(record[key]), Math.max(1, ...ids) + 1 + at));
  draft.edit(part, [
    ...ours.map(({start, end}): Splice => ({from: start, to: end, text: ""})),
    append(text, root, lines.join("")),
  ]);
}

function writeXmlPart(draft: PackageDraft, record: FilingRecord): void {
  const main = mainPart(draft);
  const existing = readRelationships(draft, main)
    .find(({type, target}) => type === "customXml" && draft.text(target)?.includes(recordNamespace))?.target;
  if (existing === undefined && [record.remarks, record.id, record.last].every((one) => one === undefined)) return;
  const part = existing ?? firstFree((number) => `customXml/item${number}.xml`, (name) => !draft.has(name));
  draft.set(part, recordToXml(record));
  if (existing !== undefined) return;
  addContentType(draft, part, "application/xml");
  addLink(draft, main, "customXml", part);
}

const prefix = "gouji.";
const keys = ["unit", "year", "edition", "variant"] as const;

function propertiesPart(draft: PackageDraft): string {
  const existing = readRelationships(draft, "").find(({type}) => /^custom-?properties$/i.test(type))?.target;
  if (existing !== undefined && draft.has(existing)) return existing;
  const part = firstFree((number) => `docProps/custom${number === 1 ? "" : number}.xml`, (name) => !draft.has(name));
  draft.set(part, `${xmlHead}<Properties xmlns="${namespace}custom-properties"></Properties>`);
  addContentType(draft, part, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
  addLink(draft, "", "custom-properties", part);
  return part;
}

const property = ({prefix: p}: XmlElement, name: string, value: string, id: number): string =>
  `<${p}property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${id}" name="${escapeXml(name)}">` +
  `<vt:lpwstr xmlns:vt="${namespace}docPropsVTypes">${escapeXml(value)}</vt:lpwstr></${p}property>`;

const namespace = "http://schemas.openxmlformats.org/officeDocument/2006/";
