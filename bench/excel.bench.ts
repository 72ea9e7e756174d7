import {createExcelHost} from "../src/hosts/excel/create-excel-host";
import type {Mark} from "../src/hosts/host";
import {template} from "../src/sheets/template";
import {TestExcel} from "../test/excel-host/test-excel";
import {user} from "../test/excel-host/user";

/** Round trips and bytes of what a user does in Excel: what a slow network or Excel on the web waits for. */
export async function bench(print: (line: string) => void): Promise<void> {
  const excel = new TestExcel();
  const host = createExcelHost(excel.client);
  const specs = template({edition: "2021", unit: "示例县教育局", year: 2024});
  const tell = async <Result>(action: string, act: () => Promise<Result>): Promise<Result> => {
    const {result, trips, sent, received} = await excel.measure(act);
    const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`.padStart(9);
    print(`${action.padEnd(50)}${trips} round trips, sent ${kilobytes(sent)}, received ${kilobytes(received)}`);
    return result;
  };
  const names = await tell("insert the three forms of edition 2021", () => host.insert(specs));
  const figures = specs.flatMap(({cells}, at) => cells.filter(({open, figure}) => open && figure !== undefined)
    .map(({row, column}) => ({sheet: names[at]!, row, column})));
  await tell(`write ${figures.length} figures`, () => host.write(figures.map((cell, at) => ({...cell, value: at}))));
  const marks = (count: number): readonly Mark[] =>
    figures.slice(0, count).map((cell) => ({...cell, severity: "error", message: "差 1"}));
  await tell("full check with 40 marks: read and mark", async () => {
    await host.read();
    await host.mark(marks(40));
  });
  await user(excel).types(names[1]!, "D7", 12);
  await tell("live check after one edit, marks differ", async () => {
    await host.read();
    await host.mark(marks(38));
  });
  await tell("live check after one edit, marks the same", async () => {
    await host.read();
    await host.mark(marks(38));
  });
  await tell("go to a cell", () => host.goTo(figures[0]!));
  await tell("remove the marks", () => host.unmark());
  await tell("keep the record", () => host.keepRecord({unit: "示例县教育局", year: 2024, edition: "2021"}));
  await tell("give the record back", () => host.record());
  await host.mark(marks(40));
  await tell("save: take marks off, get the file, put them back", () => host.save());
}
