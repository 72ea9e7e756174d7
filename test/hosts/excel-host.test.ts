import {createExcelHost} from "../../src/hosts/excel/create-excel-host";
import type {Host} from "../../src/hosts/host";
import {formatRect} from "../excel-host/address";
import {TestExcel} from "../excel-host/test-excel";
import {user} from "../excel-host/user";
import {hostContract} from "./contract";

const excels = new Map<Host, TestExcel>();

hostContract("the Excel host through Microsoft's client", async () => {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  excels.set(host, excel);
  return host;
}, {
  dispose: (host) => {
    expect(excels.get(host)!.faults).toEqual([]);
    excels.delete(host);
  },
  showsSheets: true, takesBack: true,
  type: (host, {sheet, ...cell}, value) =>
    user(excels.get(host)!).types(sheet, formatRect({...cell, rows: 1, columns: 1}), value),
});
