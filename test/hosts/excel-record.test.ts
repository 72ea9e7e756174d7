import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import {recordFromXml, recordNamespace, recordToXml} from "../../src/filing/record";
import {TestExcel} from "../excel-host/test-excel";

const record = {unit: "示例县教育局 <甲> & “乙” ]]> \"丙\"", year: 2024, edition: "2021", variant: "hubei"};

test("the record stands in one XML part of our namespace, and once more among the workbook's properties", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  excel.book.parts.push({id: "{OTHER}", xml: '<other xmlns="urn:other"/>'});
  await host.keepRecord({...record, unit: "先前"});
  await host.keepRecord(record);
  expect(excel.book.parts.map(({xml}) => xml)).toEqual(['<other xmlns="urn:other"/>', recordToXml(record)]);
  expect(Object.fromEntries(excel.book.properties)).toEqual({
    "gouji.unit": record.unit, "gouji.year": "2024", "gouji.edition": "2021", "gouji.variant": "hubei",
  });
  expect(await createExcelHost(excel.client).record()).toEqual(record);
  expect(excel.faults).toEqual([]);
});

test("a record that Excel for Mac loses is found among the properties, one that is lost altogether is told", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  excel.session.quirks.losesXmlParts = true;
  await host.keepRecord(record);
  expect(await host.record()).toEqual(record);
  await expect(host.keepRecord({...record, explanations: ["x"]} as typeof record)).rejects.toMatchObject({why: "recordNotKept"});
});

test("of several parts, as in merged workbooks, the last whole one counts, and keeping leaves one", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  excel.book.parts.push({id: "{1}", xml: recordToXml({...record, year: 2022})}, {id: "{2}", xml: recordToXml({...record, year: 2023})},
    {id: "{3}", xml: `<record xmlns="${recordNamespace}">damaged</record>`});
  expect(await host.record()).toEqual({...record, year: 2023});
  await host.keepRecord(record);
  expect(excel.book.parts).toHaveLength(1);
  expect(await host.record()).toEqual(record);
});

test("without a record there is none, and a value that goes, goes", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  expect(await host.record()).toBeUndefined();
  await host.keepRecord(record);
  const {variant, ...rest} = record;
  expect(variant).toBe("hubei");
  await host.keepRecord(rest);
  expect(await host.record()).toEqual(rest);
  expect(excel.book.properties.has("gouji.variant")).toBe(false);
});

test.each([
  [recordToXml(record)],
  [`<?xml version="1.0"?>\n${recordToXml(record)}`],
  [recordToXml(record).replace("<record xmlns=", "<g:record xmlns:g=").replace("</record>", "</g:record>")],
  [`<record xmlns="${recordNamespace}"><![CDATA[${JSON.stringify({...record, unit: "示例"})}]]></record>`],
])("reads what another program wrote anew: %s", (xml) => {
  expect(recordFromXml(xml)).toMatchObject({year: 2024, variant: "hubei"});
});

test.each(["", "<record/>", "<record>{}</record>", '<record>{"unit":"x","year":"2024","edition":"2021"}</record>'])("takes %s for no record", (xml) => {
  expect(recordFromXml(xml)).toBeUndefined();
});
