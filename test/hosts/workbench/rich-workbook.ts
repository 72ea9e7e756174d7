import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {excelsWorkbook} from "../../open-xml/excels-workbook";

type Size = {
  /** Rows of figures on every sheet. */
  readonly rows: number;
  readonly sheets: number;
};

const schemas = "http://schemas.openxmlformats.org";
const main = `${schemas}/spreadsheetml/2006/main`;
const office = `${schemas}/officeDocument/2006/relationships`;

/**
 * A ledger such as people keep: on its first sheet, 台账, a chart, a picture, a pivot table, macros, a note, a table,
 * a link, a text of two looks, a list to choose from and conditional formats; further sheets of figures whose
 * formulas read it.
 */
export function richWorkbook({rows, sheets}: Size): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(excelsWorkbook())));
  const edit = (part: string, ...changes: readonly (readonly [string | RegExp, string])[]) => {
    parts[part] = strToU8(changes.reduce((text, [from, to]) => text.replace(from, to), strFromU8(parts[part]!)));
  };
  const others = Array.from({length: sheets - 1}, (_, at) => at + 2);
  const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${spreadsheet}.${type}+xml"/>`;
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const links = (inside: string) => strToU8(`${head}<Relationships xmlns="${schemas}/package/2006/relationships">${inside}</Relationships>`);

  edit("[Content_Types].xml", ["</Types>", '<Default Extension="png" ContentType="image/png"/>' +
    others.map((at) => override(`xl/worksheets/sheet${at}.xml`, "worksheet")).join("") +
    override("xl/pivotTables/pivotTable1.xml", "pivotTable") +
    override("xl/pivotCache/pivotCacheDefinition1.xml", "pivotCacheDefinition") + "</Types>"]);
  edit("xl/workbook.xml", ["汇总", "台账"], ["</sheets>", others.map((at) =>
    `<sheet name="表${at}" sheetId="${at + 10}" r:id="rIdS${at}"/>`).join("") + "</sheets>"],
  ["</definedNames>", "<definedName name=\"件数\">台账!$B$2:$B$3</definedName></definedNames>"],
  ["<extLst>", '<pivotCaches><pivotCache cacheId="1" r:id="rIdP"/></pivotCaches><extLst>']);
  edit("xl/_rels/workbook.xml.rels", ["</Relationships>", others.map((at) =>
    link(`rIdS${at}`, "worksheet", `worksheets/sheet${at}.xml`)).join("") +
    link("rIdP", "pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml") + "</Relationships>"]);
  edit("xl/charts/chart1.xml", ["汇总", "台账"]);
  edit("xl/styles.xml",
    ['<fonts count="2">', '<fonts count="3">'],
    ["</fonts>", '<font><b/><sz val="14"/><color rgb="FFC00000"/><name val="黑体"/><charset val="134"/></font></fonts>'],
    ['<fills count="2">', '<fills count="3">'],
    ["</fills>", '<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>'],
    ['<cellXfs count="3">', '<cellXfs count="4">'],
    ["</cellXfs>", '<xf numFmtId="0" fontId="2" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/></cellXfs>']);
  // The first is of two looks.
  const nameOf = (at: number) => at > 0 ? `<t>第${at + 1}项</t>`
    : '<r><t>第</t></r><r><rPr><b/><sz val="11"/></rPr><t>1项</t></r>';
  const figures = (first: number) => Array.from({length: rows}, (_, at) =>
    `<row r="${first + at}"><c r="A${first + at}" t="inlineStr"><is>${nameOf(at)}</is></c>` +
    `<c r="B${first + at}" s="1"><v>${at * 7 + 3}</v></c></row>`).join("");
  edit("xl/worksheets/sheet1.xml", ["汇总", "台账"],
    ['<sheetView workbookViewId="0"/>', '<sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView>'],
    ['<col min="2" max="2" width="12" style="1" customWidth="1"/>', '<col min="2" max="2" width="20" style="1" customWidth="1"/>' +
      '<col min="4" max="4" width="9" hidden="1"/>'],
    ['<row r="1" spans="1:2"><c r="A1" t="s">', '<row r="1" spans="1:2" ht="30" customHeight="1"><c r="A1" s="3" t="s">'],
    ["</row></sheetData>", `</row>${figures(6)}</sheetData>`]);
  edit("xl/worksheets/_rels/sheet1.xml.rels",
    ["</Relationships>", link("rIdT", "pivotTable", "../pivotTables/pivotTable1.xml") + "</Relationships>"]);
  edit("xl/drawings/drawing1.xml", ["</xdr:wsDr>", picture + "</xdr:wsDr>"]);
  edit("xl/drawings/_rels/drawing1.xml.rels", ["</Relationships>", link("rIdI", "image", "../media/image1.png") + "</Relationships>"]);
  for (const at of others) {
    parts[`xl/worksheets/sheet${at}.xml`] = strToU8(`${head}<worksheet xmlns="${main}"><sheetData>` +
      '<row r="1"><c r="A1" t="b"><v>1</v></c><c r="B1"><f>台账!B2+1</f><v>3</v></c><c r="C1" t="e"><v>#N/A</v></c></row>' +
      `${figures(2)}<row r="${rows + 2}"><c r="A${rows + 2}"><f t="shared" ref="A${rows + 2}:B${rows + 2}" si="0">ROWS(A1:A3)+1</f><v>4</v></c>` +
      `<c r="B${rows + 2}"><f t="shared" si="0"/><v>4</v></c></row></sheetData></worksheet>`);
  }
  parts["xl/media/image1.png"] = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 1, 2, 3);
  parts["xl/pivotTables/pivotTable1.xml"] = strToU8(`${head}<pivotTableDefinition xmlns="${main}" name="透视表1" cacheId="1" dataCaption="值">` +
    '<location ref="H1:H2" firstHeaderRow="1" firstDataRow="1" firstDataCol="0"/><pivotFields count="2"><pivotField showAll="0"/>' +
    '<pivotField showAll="0"/></pivotFields></pivotTableDefinition>');
  parts["xl/pivotTables/_rels/pivotTable1.xml.rels"] = links(link("rId1", "pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"));
  parts["xl/pivotCache/pivotCacheDefinition1.xml"] = strToU8(`${head}<pivotCacheDefinition xmlns="${main}" saveData="0" refreshOnLoad="1">` +
    '<cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="台账"/></cacheSource><cacheFields count="2">' +
    '<cacheField name="单位" numFmtId="0"><sharedItems/></cacheField><cacheField name="件数" numFmtId="0"><sharedItems/></cacheField>' +
    "</cacheFields></pivotCacheDefinition>");
  return zipSync(parts);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const corner = (tag: string, at: number): string =>
  `<xdr:${tag}><xdr:col>${at}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;

const picture = `<xdr:twoCellAnchor>${corner("from", 10)}${corner("to", 12)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="图片 2"/>` +
  `<xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${office}" r:embed="rIdI"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
  '<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9525" cy="9525"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr>' +
  "</xdr:pic><xdr:clientData/></xdr:twoCellAnchor>";
