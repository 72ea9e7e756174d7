import {strToU8, zipSync} from "fflate";

/** What a hand-made workbook is put together from; all but the sheet has a plain default. */
export type Parts = {
  /** Inside `<worksheet>`. */
  readonly sheet: string;
  /** Inside `<sst>`; no shared strings at all when absent. */
  readonly strings?: string;
  /** Inside `<styleSheet>`. */
  readonly styles?: string;
  /** Inside `<sheets>`. */
  readonly sheets?: string;
  readonly more?: Readonly<Record<string, string | Uint8Array>>;
  readonly rename?: (part: string) => string;
  /** Not packed at all, so that no part looks like a bomb. */
  readonly stored?: true;
};

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const head = `<?xml version="1.0" encoding="UTF-8"?>`;

/** The parts of a small workbook, as text. */
export function partsOf({sheet, strings, styles, sheets, more = {}}: Parts): Record<string, string | Uint8Array> {
  return {
    "[Content_Types].xml": `${head}<Types/>`,
    "_rels/.rels": relationships(`<Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${
      sheets ?? '<sheet name="表一" sheetId="1" r:id="r1"/>'}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships([
      `<Relationship Id="r1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`,
      ...strings === undefined ? [] : [`<Relationship Id="r8" Type="${office}/sharedStrings" Target="sharedStrings.xml"/>`],
      ...styles === undefined ? [] : [`<Relationship Id="r9" Type="${office}/styles" Target="/xl/styles.xml"/>`],
    ].join("")),
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...strings !== undefined && {"xl/sharedStrings.xml": `${head}<sst xmlns="${main}">${strings}</sst>`},
    ...styles !== undefined && {"xl/styles.xml": `${head}<styleSheet xmlns="${main}">${styles}</styleSheet>`},
    ...more,
  };
}

export const relationships = (inside: string): string =>
  `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

/** A workbook with these parts. */
export const packageOf = ({rename = (part) => part, stored, ...parts}: Parts): Uint8Array => zipParts(
  Object.fromEntries(Object.entries(partsOf(parts)).map(([part, content]) => [rename(part), content])), stored ? 0 : 6);

export const zipParts = (parts: Readonly<Record<string, string | Uint8Array>>, level: 0 | 6 = 6): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([part, content]) =>
    [part, typeof content === "string" ? strToU8(content) : content])), {level});

/** A sheet with these rows, given as the content of `<sheetData>`. */
export const rows = (inside: string): Parts => ({sheet: `<sheetData>${inside}</sheetData>`});
