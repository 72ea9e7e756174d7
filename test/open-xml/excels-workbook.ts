import {strToU8, zipSync} from "fflate";

const schemas = "http://schemas.openxmlformats.org";
const main = `${schemas}/spreadsheetml/2006/main`;
const office = `${schemas}/officeDocument/2006/relationships`;
const sheetDrawing = `${schemas}/drawingml/2006/spreadsheetDrawing`;
const drawing = `${schemas}/drawingml/2006/main`;
const chart = `${schemas}/drawingml/2006/chart`;
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * A workbook such as Excel writes it, without a fault: macros, a chart, a note, a table, conditional formats, a list to
 * choose from, extensions, an order of calculation, properties of its own.
 */
export const excelsWorkbook = (change: Readonly<Record<string, string>> = {}): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries({...excelsParts(), ...change}).map(([name, content]) =>
    [name, typeof content === "string" ? strToU8(content) : content])));

const excelsParts = (): Record<string, string | Uint8Array> => ({
  "[Content_Types].xml": `${head}<Types xmlns="${schemas}/package/2006/content-types">${[
    ["rels", "application/vnd.openxmlformats-package.relationships+xml"], ["xml", "application/xml"],
    ["bin", "application/vnd.ms-office.vbaProject"], ["vml", "application/vnd.openxmlformats-officedocument.vmlDrawing"],
  ].map(([extension, type]) => `<Default Extension="${extension}" ContentType="${type}"/>`).join("")}${[
    ["xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
    ["xl/worksheets/sheet1.xml", spreadsheet("worksheet")], ["xl/styles.xml", spreadsheet("styles")],
    ["xl/sharedStrings.xml", spreadsheet("sharedStrings")], ["xl/calcChain.xml", spreadsheet("calcChain")],
    ["xl/comments1.xml", spreadsheet("comments")], ["xl/tables/table1.xml", spreadsheet("table")],
    ["xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
    ["xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
  ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`,
  "_rels/.rels": links(
    [`${office}/officeDocument`, "xl/workbook.xml"], [`${office}/extended-properties`, "docProps/app.xml"],
    [`${schemas}/package/2006/relationships/metadata/core-properties`, "docProps/core.xml"]),
  "docProps/app.xml": `${head}<Properties xmlns="${schemas}/officeDocument/2006/extended-properties">` +
    "<Application>Microsoft Excel</Application><Company>示例县档案局</Company><AppVersion>16.0300</AppVersion></Properties>",
  "docProps/core.xml": `${head}<cp:coreProperties xmlns:cp="${schemas}/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:creator>填报员</dc:creator>' +
    '<dcterms:created xsi:type="dcterms:W3CDTF">2024-12-01T08:00:00Z</dcterms:created></cp:coreProperties>',
  "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><fileVersion appName="xl" lastEdited="7"/>` +
    '<workbookPr codeName="ThisWorkbook"/><bookViews><workbookView activeTab="0"/></bookViews>' +
    '<sheets><sheet name="汇总" sheetId="4" r:id="rId1"/></sheets><definedNames><definedName name="税率">0.5</definedName>' +
    '</definedNames><calcPr calcId="191029"/><extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}" ' +
    'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>',
  "xl/_rels/workbook.xml.rels": links(
    [`${office}/worksheet`, "worksheets/sheet1.xml"], [`${office}/styles`, "styles.xml"],
    [`${office}/sharedStrings`, "sharedStrings.xml"], [`${office}/calcChain`, "calcChain.xml"],
    ["http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"]),
  "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00_ "/></numFmts>` +
    '<fonts count="2"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><charset val="134"/><scheme val="minor"/></font>' +
    '<font><b/><sz val="11"/><color rgb="FFFF0000"/><name val="等线"/><charset val="134"/></font></fonts>' +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment vertical="center"/></xf></cellStyleXfs>' +
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="176" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"><alignment horizontal="center"/></xf>' +
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyProtection="1"><protection locked="0" hidden="1"/></xf></cellXfs>' +
    '<cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>' +
    '<tableStyles count="0" defaultTableStyle="TableStyleMedium2"/></styleSheet>',
  "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" count="2" uniqueCount="2"><si><t>单位</t></si><si><t>件数</t></si></sst>`,
  "xl/calcChain.xml": `${head}<calcChain xmlns="${main}"><c r="B4" i="4"/></calcChain>`,
  "xl/vbaProject.bin": Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3),
  "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr codeName="Sheet1"/>` +
    '<dimension ref="A1:B4"/><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="14.25"/>' +
    '<cols><col min="2" max="2" width="12" style="1" customWidth="1"/></cols><sheetData>' +
    '<row r="1" spans="1:2"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="B2" s="1"><v>2</v></c></row>' +
    '<row r="3"><c r="B3" s="1"><v>3</v></c></row><row r="4"><c r="B4" s="2"><f>SUM(B2:B3)</f><v>5</v></c></row></sheetData>' +
    '<mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells>' +
    '<conditionalFormatting sqref="B2:B4"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="A3" location="汇总!B4"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts></worksheet>',
  "xl/worksheets/_rels/sheet1.xml.rels": links(
    [`${office}/drawing`, "../drawings/drawing1.xml"], [`${office}/vmlDrawing`, "../drawings/vmlDrawing1.vml"],
    [`${office}/table`, "../tables/table1.xml"], [`${office}/comments`, "../comments1.xml"]),
  "xl/comments1.xml": `${head}<comments xmlns="${main}"><authors><author>审核员</author></authors><commentList>` +
    '<comment ref="B2" authorId="0"><text><r><t>请核对</t></r></text></comment></commentList></comments>',
  "xl/drawings/vmlDrawing1.vml": '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"/>',
  "xl/tables/table1.xml": `${head}<table xmlns="${main}" id="1" name="表1" displayName="表1" ref="A1:B3" totalsRowShown="0">` +
    '<autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="单位"/><tableColumn id="2" name="件数"/></tableColumns>' +
    '<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>',
  "xl/drawings/drawing1.xml": `${head}<xdr:wsDr xmlns:xdr="${sheetDrawing}" xmlns:a="${drawing}"><xdr:twoCellAnchor>` +
    `${corner("from", 5)}${corner("to", 9)}<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/>` +
    "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>" +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>",
  "xl/drawings/_rels/drawing1.xml.rels": links([`${office}/chart`, "../charts/chart1.xml"]),
  "xl/charts/chart1.xml": `${head}<c:chartSpace xmlns:c="${chart}" xmlns:a="${drawing}"><c:chart><c:plotArea><c:layout/>` +
    '<c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/><c:val><c:numRef><c:f>汇总!$B$2:$B$3</c:f></c:numRef></c:val></c:ser>' +
    "</c:pieChart></c:plotArea></c:chart></c:chartSpace>",
});

const spreadsheet = (what: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${what}+xml`;

const corner = (tag: string, at: number): string =>
  `<xdr:${tag}><xdr:col>${at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

function links(...targets: readonly (readonly [string, string])[]): string {
  return `${head}<Relationships xmlns="${schemas}/package/2006/relationships">${targets.map(([type, target], at) =>
    `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`).join("")}</Relationships>`;
}
