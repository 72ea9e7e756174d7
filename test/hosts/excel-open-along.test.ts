import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import {TestExcel} from "../excel-host/test-excel";

// develop/automatically-open-a-task-pane-with-a-document
const along = "Office.AutoShowTaskpaneWithDocument";
const record = {unit: "示例县教育局", year: 2024, edition: "2021"};

test("a workbook that holds our record opens the pane along from then on", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  await host.read();
  expect(excel.settings.size).toBe(0);
  await host.keepRecord(record);
  expect([excel.settings.get(along), host.opensAlong!.isOn()]).toEqual([true, true]);
});

test("where somebody switched that off it stays off, in a pane that comes anew too", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  await host.keepRecord(record);
  await host.opensAlong!.set(false);
  await host.keepRecord({...record, year: 2023});
  expect(excel.settings.get(along)).toBe(false);
  const again = createExcelHost(excel.client);
  await again.keepRecord(record);
  expect([excel.settings.get(along), again.opensAlong!.isOn()]).toEqual([false, false]);
});

test("an Excel without such settings is not said to have them, and keeps the record", async () => {
  const excel = new TestExcel();
  Object.assign(excel.client.Office.context.document, {settings: undefined});
  const host = createExcelHost(excel.client);
  await host.keepRecord(record);
  expect(host.opensAlong).toBeUndefined();
  expect(await host.record()).toEqual(record);
});
