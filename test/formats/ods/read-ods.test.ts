import {strToU8} from "fflate";
import {workbookOf} from "../../../src/commands/review";
import {unitListIn} from "../../../src/consolidate/unit-list";
import {odsSheets} from "../../../src/formats/ods/read-ods";
import {readFiling} from "../../../src/formats/read";
import {readList} from "../../../src/formats/read-list";
import {buildFiling} from "../../build";
import {describeWithOffice, inOffice} from "../../soffice";
import {cell, flat, number, packed, row, table} from "./written";

const cellsOf = (xml: string) => odsSheets("a.fods", xml)[0]!.cells.map(({row, column, text, value, struck}) =>
  struck === undefined ? [row, column, text, value] : [row, column, {struck}]);

test("cells stand where repetitions and covered cells put them, as shown and as stored", () => {
  const xml = flat(table(
    row('<table:table-cell table:number-columns-repeated="2"/>' + cell("甲", 'table:number-columns-spanned="2" table:number-rows-spanned="2"') +
      "<table:covered-table-cell/>" + number(1234.5, "1,234.5")) +
    row('<table:table-cell table:number-columns-repeated="16384"/>', 'table:number-rows-repeated="1000"') +
    row(`${number(7)}<table:table-cell office:value-type="string"><text:p>一<text:s text:c="2"/>二</text:p><text:p>三</text:p>` +
      "<office:annotation><text:p>不是内容</text:p></office:annotation></table:table-cell>", 'table:number-rows-repeated="2"')));
  expect(cellsOf(xml)).toEqual([
    [0, 2, "甲", "甲"], [0, 4, "1,234.5", 1234.5], [1001, 0, "7", 7], [1001, 1, "一  二\n三", "一  二\n三"],
    [1002, 0, "7", 7], [1002, 1, "一  二\n三", "一  二\n三"],
  ]);
  expect(odsSheets("a.fods", xml)[0]).toMatchObject({name: "表", rows: 1003, columns: 5});
  expect(odsSheets("a.fods", xml)[0]!.cells[0]).toMatchObject({rowSpan: 2, columnSpan: 2});
});

test("what a cell's look or a part's strikes out is not there", () => {
  const [struck, kept] = ["solid", "none"].map((line) => `<style:text-properties style:text-line-through-style="${line}"/>`);
  const styles = [struck, kept].map((look, at) => `<style:style style:name="s${at}">${look}</style:style>`).join("");
  expect(cellsOf(flat(table(row(number(1).replace("cell ", 'cell table:style-name="s0" ') + number(2).replace("cell ", 'cell table:style-name="s1" ') +
    cell("一", 'table:style-name="s0"') + cell('<text:span text:style-name="s0">12</text:span><text:span text:style-name="s1">15</text:span>'))), styles)))
    .toEqual([[0, 0, {struck: "1"}], [0, 1, "2", 2], [0, 3, "15", "15"]]);
});

test("it is struck out by the look that its look takes over, by its row's and its column's, and a raised sign stands beside the number", () => {
  const look = (name: string, more: string, inside = "") => `<style:style style:name="${name}" ${more}>${inside}</style:style>`;
  const styles = look("old", "", '<style:text-properties style:text-line-through-style="solid"/>') + look("a", 'style:parent-style-name="old"') +
    look("b", 'style:parent-style-name="a"', '<style:text-properties style:text-line-through-style="none"/>') +
    look("c", 'style:parent-style-name="c"') + look("up", "", '<style:text-properties style:text-position="super 58%"/>');
  const styled = (value: number, style: string) => number(value).replace("cell ", `cell table:style-name="${style}" `);
  expect(cellsOf(flat(table('<table:table-column table:default-cell-style-name="a"/><table:table-column/>' +
    row(number(1) + number(2) + styled(3, "a") + styled(4, "b")) + row(styled(5, "b") + styled(6, "c")) +
    row(number(7) + styled(8, "b") + cell('1665<text:span text:style-name="up">1</text:span>', 'table:style-name="b"'), 'table:default-cell-style-name="old"')), styles)))
    .toEqual([
      [0, 0, {struck: "1"}], [0, 1, "2", 2], [0, 2, {struck: "3"}], [0, 3, "4", 4], [1, 0, "5", 5], [1, 1, "6", 6],
      [2, 0, {struck: "7"}], [2, 1, "8", 8], [2, 2, "1665[1]", "1665[1]"],
    ]);
});

test("looks that have names stand in a part of their own, and so does what is printed over the pages", () => {
  const styles = '<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"><office:styles><style:style style:name="old">' +
    '<style:text-properties style:text-line-through-style="solid"/></style:style></office:styles><office:master-styles>' +
    '<style:master-page style:name="Default"><style:header><text:p><text:sheet-name>表</text:sheet-name>平湖镇</text:p></style:header><style:footer><text:p>底</text:p><text:p>填报单位：平湖镇</text:p></style:footer><style:footer-first><text:p>2024年度报表</text:p></style:footer-first></style:master-page>' +
    '<style:master-page style:name="mp"><style:header><style:region-left><text:p>内部</text:p></style:region-left><style:region-center>' +
    "<text:p>白水镇<text:span>2024</text:span>年年报</text:p></style:region-center></style:header></style:master-page>" +
    '<style:master-page style:name="none"><style:header style:display="false"><text:p>旧</text:p></style:header></style:master-page>' +
    "</office:master-styles></office:document-styles>";
  const sheets = [undefined, "mp", "none"].map((page) => ({
    style: page === undefined ? "" : `<style:style style:name="t-${page}" style:family="table" style:master-page-name="${page}"/>`,
    xml: table(row(cell("甲", 'table:style-name="old"') + cell("乙")), `table:name="表" table:style-name="t-${page}"`),
  }));
  const xml = flat(sheets.map(({xml}) => xml).join(""), sheets.map(({style}) => style).join(""));
  const read = odsSheets("a.ods", packed(xml, {"styles.xml": strToU8(styles)}));
  expect(read.map(({pageHeader, cells}) => [pageHeader, cells.map(({text}) => text)]))
    .toEqual([["平湖镇\n填报单位：平湖镇\n2024年度报表", ["乙"]], ["内部\n白水镇2024年年报", ["乙"]], [undefined, ["乙"]]]);
});

test("sheets, rows and columns that are hidden are known as such", () => {
  const styles = '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>';
  const [shown, hidden] = odsSheets("a.fods", flat(
    table(`<table:table-column/><table:table-column table:visibility="collapse"/>${row(number(1) + number(2) + number(3))}${
      row(number(4), 'table:visibility="filter"')}`) + table(row(number(5)), 'table:name="旧" table:style-name="ta2"'), styles));
  expect(shown!.cells.map(({value, hidden}) => [value, hidden === true]))
    .toEqual([[1, false], [2, true], [3, false], [4, true]]);
  expect([shown!.hidden, hidden!.hidden]).toEqual([undefined, true]);
});

test.each([
  ["a cell repeated without end", flat(table(row(`<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>`,
    'table:number-rows-repeated="1048576"'))), "tooLarge"],
  ["a repetition that is no number", flat(table(row('<table:table-cell table:number-columns-repeated="-3"/>'))), "damaged"],
  ["tags that do not match", "<office:document><table:table></office:document>", "damaged"],
])("%s is refused", (_, xml, why) => {
  expect(() => odsSheets("a.fods", xml)).toThrow(expect.objectContaining({why}) as Error);
});

test("what needs a password says so", async () => {
  const bytes = packed("garbage", {"META-INF/manifest.xml": strToU8("<manifest:encryption-data/>")});
  await expect(readFiling("a.ods", bytes)).rejects.toMatchObject({why: "passwordProtected"});
});

test("a list of units is read from it", async () => {
  const bytes = packed(flat(table(row(cell("单位名称") + cell("代码")) + row(cell("青山镇") + cell("0011")))));
  expect(unitListIn("名册.ods", await readList("名册.ods", bytes))).toMatchObject([{name: "青山镇", code: "0011"}]);
});

describeWithOffice("what LibreOffice makes of a filled template", () => {
  const filing = buildFiling({edition: "2021", year: 2024, unit: "青山镇", change: {"disputes.review.upheld": 7}});
  const endings = ["ods", "fods"] as const;
  let made: readonly Uint8Array[];
  beforeAll(async () => {
    const bytes = await workbookOf(filing);
    made = inOffice(endings.map((to) => ({name: "a.xlsx", bytes, to})));
  });

  test.each(endings)("is read as the same filing: .%s", async (ending) => {
    const read = await readFiling(`a.${ending}`, new Uint8Array(made[endings.indexOf(ending)]!));
    expect(read).toMatchObject({unit: "青山镇", year: 2024, edition: "2021", missingRows: [], unmatched: []});
    const values = ({figures}: typeof filing) => [...figures].map(([id, {value}]) => [id, value]);
    expect(values(read)).toEqual(values(filing));
  });
});
