import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import type {Host} from "../../src/hosts/host";
import {TestExcel} from "../excel-host/test-excel";
import {hostContract} from "./contract";

const excels = new Map<Host, TestExcel>();

hostContract("the Excel host through Microsoft's client", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  excels.set(host, excel);
  return host;
}, (host) => {
  expect(excels.get(host)!.faults).toEqual([]);
  excels.delete(host);
});
