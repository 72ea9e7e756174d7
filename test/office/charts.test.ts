import {unzipSync} from "fflate";
import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import {createFileHost} from "../../src/hosts/file/file-host";
import {writeWorkbook} from "../../src/office/write-workbook";
import {template} from "../../src/sheets/template";
import {TestExcel} from "../excel-host/test-excel";
import {convert, describeWithOffice} from "../soffice";
import {ranking} from "../hosts/ranking";

const partsOf = (bytes: Uint8Array) => {
  const parts = unzipSync(bytes);
  const text = (pattern: RegExp) => Object.keys(parts).filter((name) => pattern.test(name))
    .map((name) => new TextDecoder().decode(parts[name]));
  return {names: Object.keys(parts), charts: text(/charts\/chart\d+\.xml$/), drawings: text(/drawings\/drawing\d+\.xml$/),
    sheets: text(/worksheets\/sheet\d+\.xml$/), types: text(/Content_Types/)[0]!};
};
const namesIn = (grids: readonly {readonly name: string}[]) => grids.map(({name}) => name);

test("a chart is written with its sheet: title, names, numbers and place; what stands in for it is not", async () => {
  const bytes = await writeWorkbook([ranking]);
  const {charts, drawings, sheets, types} = partsOf(bytes);
  expect(charts[0]).toContain("<a:t>收到的申请</a:t>");
  expect(charts[0]).toContain("<c:f>'排名'!$A$2:$A$3</c:f>");
  expect(charts[0]).toContain("<c:v>青山镇 &amp; 白水镇</c:v>");
  expect(charts[0]).toMatch(/'排名'!\$C\$2:\$C\$3<\/c:f>.*<c:v>20\.5<\/c:v>/);
  expect(drawings[0]).toMatch(/<xdr:from><xdr:col>3<.*<xdr:row>1<.*<xdr:to><xdr:col>4<.*<xdr:row>3</);
  expect(sheets[0]).toMatch(/<drawing [^>]*r:id="rId\d+"\/>/);
  expect(sheets[0]).not.toContain("REPT");
  expect(types.match(/drawingml\.chart\+xml|officedocument\.drawing\+xml/g)).toHaveLength(2);
});

test("the same sheets give the same bytes, but for the time that they were written", async () => {
  const [one, other] = [partsOf(await writeWorkbook([ranking])), partsOf(await writeWorkbook([ranking]))];
  expect(one).toEqual(other);
});

test("sheets with charts join a workbook that has some already, under the names that are free", async () => {
  const host = await createFileHost(await writeWorkbook([ranking]));
  await host.insert(template({edition: "2021", unit: "示例县教育局", year: 2024}));
  expect(await host.insert([ranking])).toEqual(["排名2"]);
  const {charts, sheets} = partsOf(await host.save());
  expect(charts.map((chart) => /<c:f>([^<]*)/.exec(chart)![1])).toEqual(["'排名'!$A$2:$A$3", "'排名2'!$A$2:$A$3"]);
  expect(sheets.map((sheet) => sheet.includes("<drawing "))).toEqual([true, false, false, false, true]);
  expect(sheets.some((sheet) => sheet.includes("REPT"))).toBe(false);
});

test("Excel is told to draw it, in the same batch as its sheet, the first bar on top", async () => {
  const excel = new TestExcel();
  const {result: names, trips} = await excel.measure(() => createExcelHost(excel.client).insert([ranking]));
  expect({names, trips}).toEqual({names: ["排名"], trips: 3});
  const sheet = excel.book.sheets.find(({name}) => name === "排名")!;
  expect(sheet.charts).toMatchObject([{
    type: "BarClustered", by: "Columns", source: {row: 1, column: 1, rows: 2, columns: 2},
    at: {row: 1, column: 3, rows: 2, columns: 1}, names: [0, 1].map(() => ({row: 1, column: 0, rows: 2, columns: 1})),
    said: {
      "title.text": "收到的申请", "categoryAxis.reversePlotOrder": true, "series0.name": "本年", "series1.name": "上年",
      "legend.visible": true, "series0.hasDataLabels": true,
    },
  }]);
  expect([...sheet.cells.values()].filter(({formula}) => formula?.includes("REPT"))).toEqual([]);
  expect(excel.faults).toEqual([]);
});

test("an Excel that draws no charts has the sheets all the same", async () => {
  const excel = new TestExcel();
  excel.session.quirks.refusesCharts = true;
  expect(await createExcelHost(excel.client).insert([ranking])).toEqual(["排名"]);
  const [sheet] = excel.book.sheets;
  expect([...sheet!.cells.values()].map(({value}) => value)).toContain("最多的单位");
  expect([sheet!.charts, [...sheet!.properties.keys()], excel.faults]).toEqual([[], [], []]);
});

describeWithOffice("LibreOffice", () => {
  test("draws the charts of a new workbook and of one that was added to", async () => {
    const host = await createFileHost(await writeWorkbook([ranking]));
    await host.insert([ranking]);
    const [bytes] = convert([{name: "a.xlsx", bytes: await host.save()}], "xlsx");
    const {charts} = partsOf(bytes!);
    expect(charts).toHaveLength(2);
    for (const chart of charts) {
      expect(chart).toContain("收到的申请");
      expect(chart).toMatch(/barDir val="bar".*orientation val="maxMin"/);
      expect(chart).toMatch(/\$B\$2:\$B\$3/);
    }
    expect(namesIn(await (await createFileHost(bytes)).read())).toEqual(["排名", "排名2"]);
  });
});
