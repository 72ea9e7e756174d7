import {strToU8, zipSync} from "fflate";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Parts of a workbook such as Excel writes it: a chart, notes, a macro project, properties of its own. */
export const foreignParts = (): Record<string, string | Uint8Array> => ({
  "[Content_Types].xml": `${head}<Types xmlns="${packageNamespace}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>' +
    type("xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml") +
    type("xl/worksheets/sheet1.xml", `${spreadsheet}.worksheet+xml`) +
    type("xl/worksheets/sheet3.xml", `${spreadsheet}.worksheet+xml`) +
    type("xl/styles.xml", `${spreadsheet}.styles+xml`) +
    type("xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`) +
    type("xl/calcChain.xml", `${spreadsheet}.calcChain+xml`) +
    type("xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml") +
    type("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties+xml") + "</Types>",
  "_rels/.rels": relations(
    ["rId1", "officeDocument", "xl/workbook.xml"], ["rId7", "custom-properties", "docProps/custom.xml"]),
  "docProps/custom.xml": `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"` +
    ' xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">' +
    '<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="文号"><vt:lpwstr>示例〔2024〕1号</vt:lpwstr></property>' +
    "</Properties>",
  "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr date1904="0"/>` +
    '<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="汇总" sheetId="4" r:id="rId1"/>' +
    '<sheet name="明细 A" sheetId="9" state="hidden" r:id="rId2"/></sheets>' +
    '<definedNames><definedName name="税率">0.5</definedName></definedNames><calcPr calcId="191029"/></workbook>',
  "xl/_rels/workbook.xml.rels": relations(
    ["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "worksheet", "/xl/worksheets/sheet3.xml"],
    ["rId3", "styles", "styles.xml"], ["rId4", "sharedStrings", "sharedStrings.xml"],
    ["rId5", "calcChain", "calcChain.xml"], ["rId6", "vbaProject", "vbaProject.bin"]),
  "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="等线"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0"><alignment horizontal="center"/></xf>' +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"><protection locked="0" hidden="1"/></xf></cellXfs></styleSheet>',
  "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" count="1" uniqueCount="1"><si><t>单位名称</t></si></sst>`,
  "xl/calcChain.xml": `${head}<calcChain xmlns="${main}"><c r="B4" i="4"/><c r="C4" i="4"/></calcChain>`,
  "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><dimension ref="A1:C9"/>` +
    '<cols><col min="4" max="6" width="12" style="1"/></cols><sheetData>' +
    '<row r="1" spans="1:3" ht="30" customHeight="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>1</v></c></row>' +
    '<row r="2"><c r="B2"><v>2</v></c></row>' +
    '<row r="4" s="2" customFormat="1"><c r="B4"><f>SUM(B1:B2)</f><v>3</v></c>' +
    '<c r="C4"><f>B4*税率</f><v>1.5</v></c><c r="D4" s="1"><f>B1*10</f><v>10</v></c><c r="E4"><f>NOW()</f><v>45000</v></c></row>' +
    '<row r="6"><c r="A6" t="e"><f t="shared" ref="A6:C6" si="0">A1+1</f><v>#VALUE!</v></c><c r="B6"><f t="shared" si="0"/><v>2</v></c>' +
    '<c r="C6"><f t="shared" si="0"/><v>1</v></c></row>' +
    '<row r="7"><c r="A7"><f t="array" ref="A7:B7">B1:B2*2</f><v>2</v></c><c r="B7"><v>4</v></c></row>' +
    '<row r="9"/></sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>' +
    '<drawing r:id="rId1"/></worksheet>',
  "xl/worksheets/_rels/sheet1.xml.rels": relations(["rId1", "drawing", "../drawings/drawing1.xml"]),
  "xl/drawings/drawing1.xml": "<未知的图形/>",
  "xl/charts/chart1.xml": "<未知的图表/>",
  // Written with a prefix, and without addresses, as some programs do.
  "xl/worksheets/sheet3.xml": `${head}<x:worksheet xmlns:x="${main}"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c>` +
    "<x:c><x:f>汇总!B1+A1</x:f><x:v>8</x:v></x:c></x:row></x:sheetData></x:worksheet>",
  "xl/vbaProject.bin": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3),
  "customXml/item1.xml": "<无人认识/>",
});

/** The parts as a package, some changed or left out. */
export function foreignWorkbook(change: Readonly<Record<string, string | Uint8Array | null>> = {}): Uint8Array {
  const parts = {...foreignParts(), ...change};
  return zipSync(Object.fromEntries(Object.entries(parts).flatMap(([name, content]) =>
    (content === null ? [] : [[name, typeof content === "string" ? strToU8(content) : content]]))));
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function type(part: string, of: string): string {
  return `<Override PartName="/${part}" ContentType="${of}"/>`;
}

function relations(...links: readonly (readonly [string, string, string])[]): string {
  return `${head}<Relationships xmlns="${packageNamespace}/relationships">${links.map(([id, kind, target]) =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`).join("")}</Relationships>`;
}
