import {strToU8} from "fflate";
import {workbookOf} from "../../../src/commands/review";
import {unitListIn} from "../../../src/consolidate/unit-list";
import {odsSheets} from "../../../src/formats/ods/read-ods";
import {readFiling} from "../../../src/formats/read";
import {readList} from "../../../src/formats/read-list";
import {buildFiling} from "../../build";
import {describeWithOffice, inOffice} from "../../soffice";
import {cell, flat, number, packed, row, table} from "./written";

const cellsOf = (xml: string) => odsSheets("a.fods", xml)[0]!.cells.map(({row, column, text, value}) => [row, column, text, value]);

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
    .toEqual([[0, 1, "2", 2], [0, 3, "15", "15"]]);
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
  }, 120_000);

  test.each(endings)("is read as the same filing: .%s", async (ending) => {
    const read = await readFiling(`a.${ending}`, new Uint8Array(made[endings.indexOf(ending)]!));
    expect(read).toMatchObject({unit: "青山镇", year: 2024, edition: "2021", missingRows: [], unmatched: []});
    const values = ({figures}: typeof filing) => [...figures].map(([id, {value}]) => [id, value]);
    expect(values(read)).toEqual(values(filing));
  });
});
