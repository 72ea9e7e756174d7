import {strToU8, zipSync} from "fflate";

const schemas = "http://schemas.openxmlformats.org";
const main = `${schemas}/spreadsheetml/2006/main`;
const office = `${schemas}/officeDocument/2006/relationships`;
const later = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * A ledger, 台账, with a conditional format of every kind, one a column, over ten rows of figures below a heading; and,
 * below these, texts of several looks in A14 and A15. `rules` stand in place of the usual ones.
 */
export function conditionalWorkbook(rules = usualRules): Uint8Array {
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${spreadsheet}.${type}+xml"/>`;
  const link = (id: string, type: string, target: string) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const links = (...all: readonly string[]) => `${head}<Relationships xmlns="${schemas}/package/2006/relationships">${all.join("")}</Relationships>`;
  const text = (at: string, value: string) => `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const rows = Array.from({length: 10}, (_, at) => at + 2).map((row) => `<row r="${row}">${columns.map(([, valueOf], at) => {
    const [cell, value] = [`${letters[at]}${row}`, valueOf(row - 1)];
    return typeof value === "string" ? text(cell, value) : value === null ? "" : `<c r="${cell}"${letters[at] === "K" ? ' s="1"' : ""}><v>${value}</v></c>`;
  }).join("")}</row>`);
  return zipSync(Object.fromEntries(Object.entries({
    "[Content_Types].xml": `${head}<Types xmlns="${schemas}/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      override("xl/workbook.xml", "sheet.main") + override("xl/worksheets/sheet1.xml", "worksheet") +
      override("xl/worksheets/sheet2.xml", "worksheet") + override("xl/styles.xml", "styles") +
      override("xl/sharedStrings.xml", "sharedStrings") + "</Types>",
    "_rels/.rels": links(link("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="台账" sheetId="1" r:id="rId1"/>` +
      '<sheet name="限值" sheetId="2" r:id="rId2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": links(link("rId1", "worksheet", "worksheets/sheet1.xml"), link("rId2", "worksheet", "worksheets/sheet2.xml"),
      link("rId3", "styles", "styles.xml"), link("rId4", "sharedStrings", "sharedStrings.xml")),
    "xl/sharedStrings.xml": `${head}<sst xmlns="${main}" count="1" uniqueCount="1"><si><r><t xml:space="preserve">共 </t></r><r><rPr><b/><sz val="14"/>` +
      '<color rgb="FFC00000"/><rFont val="黑体"/></rPr><t>12</t></r><r><rPr><sz val="11"/><rFont val="宋体"/></rPr><t xml:space="preserve"> 件</t></r></si></sst>',
    "xl/styles.xml": `${head}<styleSheet xmlns="${main}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>" +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>' +
      '<dxfs count="2"><dxf><font><b/><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
      '<dxf><fill><patternFill patternType="solid"><fgColor rgb="FF000000"/><bgColor rgb="FFC6EFCE"/></patternFill></fill><border><bottom style="thin"><color rgb="FF006100"/></bottom></border></dxf></dxfs></styleSheet>',
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}"><sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="16" width="11" customWidth="1"/></cols><sheetData>` +
      `<row r="1">${columns.map(([title], at) => text(`${letters[at]}1`, title)).join("")}</row>${rows.join("")}` +
      `<row r="14"><c r="A14" t="s"><v>0</v></c></row><row r="15"><c r="A15" t="inlineStr"><is><r><t>受理</t></r><r><rPr><u/><i/><sz val="11"/></rPr><t>甲
乙</t></r></is></c></row></sheetData>${rules}</worksheet>`,
    "xl/worksheets/sheet2.xml": `${head}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData></worksheet>`,
  }).map(([part, content]) => [part, strToU8(content)])));
}

const letters = "ABCDEFGHIJKLMNO";

const day = 45_000;

/** What the columns are called, and what they hold in each row, from 1 to 10. */
const columns: readonly (readonly [string, (row: number) => number | string | null])[] = [
  ["大于5", (row) => row], ["3到上限", (row) => row], ["公式两区", (row) => row], ["色阶", (row) => row * row],
  ["数据条", (row) => row - 4], ["图标", (row) => row * 3], ["前三", (row) => (row * 7) % 11], ["高于平均", (row) => row],
  ["含件字", (row) => (row % 2 ? `${row}件` : `${row}次`)], ["重复", (row) => row % 6], ["日期", (row) => day + row],
  ["标准差", (row) => row], ["他表", (row) => row], ["星", (row) => row], ["空白", (row) => (row % 3 ? row : null)],
];

const block = (cells: string, ...rules: readonly string[]) => `<conditionalFormatting sqref="${cells}">${rules.join("")}</conditionalFormatting>`;
const point = (type: string, val?: string | number) => `<cfvo type="${type}"${val === undefined ? "" : ` val="${val}"`}/>`;

const usualRules = [
  block("A2:A11", '<cfRule type="cellIs" dxfId="0" priority="2" operator="greaterThan"><formula>5</formula></cfRule>',
    '<cfRule type="cellIs" priority="1" stopIfTrue="1" operator="equal"><formula>9</formula></cfRule>'),
  block("B2:B11", '<cfRule type="cellIs" dxfId="1" priority="3" operator="between"><formula>3</formula><formula>限值!$A$1</formula></cfRule>'),
  block("C2:C4 C8:C11", '<cfRule type="expression" dxfId="0" priority="4"><formula>MOD(C2,2)=0</formula></cfRule>'),
  block("D2:D11", `<cfRule type="colorScale" priority="5"><colorScale>${point("min")}${point("percentile", 50)}${point("max")}` +
    '<color rgb="FFF8696B"/><color rgb="FFFFEB84"/><color rgb="FF63BE7B"/></colorScale></cfRule>'),
  block("E2:E11", `<cfRule type="dataBar" priority="6"><dataBar>${point("min")}${point("max")}<color rgb="FF638EC6"/></dataBar>` +
    `<extLst><ext ${later} uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{00000000-0001-4000-8000-000000000001}</x14:id></ext></extLst></cfRule>`),
  block("F2:F11", `<cfRule type="iconSet" priority="7"><iconSet iconSet="3TrafficLights1">${point("percent", 0)}${point("percent", 33)}${point("percent", 67)}</iconSet></cfRule>`),
  block("G2:G11", '<cfRule type="top10" dxfId="0" priority="8" rank="3"/>'),
  block("H2:H11", '<cfRule type="aboveAverage" dxfId="1" priority="9"/>'),
  block("I2:I11", '<cfRule type="containsText" dxfId="0" priority="10" operator="containsText" text="件"><formula>NOT(ISERROR(SEARCH("件",I2)))</formula></cfRule>'),
  block("J2:J11", '<cfRule type="duplicateValues" dxfId="1" priority="11"/>'),
  block("K2:K11", '<cfRule type="timePeriod" dxfId="0" priority="12" timePeriod="today"><formula>FLOOR(K2,1)=TODAY()</formula></cfRule>'),
  block("L2:L11", '<cfRule type="aboveAverage" dxfId="0" priority="13" stdDev="1"/>'),
  block("O2:O11", '<cfRule type="containsBlanks" dxfId="0" priority="16"><formula>LEN(TRIM(O2))=0</formula></cfRule>'),
  `<extLst><ext ${later} uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings>`,
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{00000000-0001-4000-8000-000000000001}">' +
    '<x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="autoMin"/><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar>' +
    "</x14:cfRule><xm:sqref>E2:E11</xm:sqref></x14:conditionalFormatting>",
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="expression" priority="14" id="{00000000-0001-4000-8000-000000000002}">' +
    "<xm:f>M2&gt;限值!$A$1</xm:f><x14:dxf><font><b/><color rgb=\"FF0000FF\"/></font></x14:dxf></x14:cfRule><xm:sqref>M2:M11</xm:sqref></x14:conditionalFormatting>",
  '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="15" id="{00000000-0001-4000-8000-000000000003}">' +
    "<x14:iconSet iconSet=\"3Stars\"><x14:cfvo type=\"percent\"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type=\"num\"><xm:f>4</xm:f></x14:cfvo><x14:cfvo type=\"num\" gte=\"0\"><xm:f>8</xm:f></x14:cfvo></x14:iconSet>" +
    "</x14:cfRule><xm:sqref>N2:N11</xm:sqref></x14:conditionalFormatting>",
  "</x14:conditionalFormattings></ext></extLst>",
].join("");
