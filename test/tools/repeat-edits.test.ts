import {readFileSync} from "node:fs";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {createFileHost} from "../../src/hosts/file/file-host";
import {template} from "../../src/sheets/template";
import {ourEdits, repeatEdits} from "../../tools/repeat-edits";
import {foreignWorkbook} from "../hosts/foreign-workbook";
import {packageFaults} from "../hosts/package-faults";
import {ranking} from "../hosts/ranking";
import {oneIn} from "../proof";
import {richWorkbook} from "../hosts/workbench/rich-workbook";
import {excelsWorkbook} from "../open-xml/excels-workbook";

const fixture = (name: string) => new Uint8Array(readFileSync(join(__dirname, "../fixtures/written-by-0.1", name)));
const withoutNames = () => excelsWorkbook({"xl/workbook.xml":
  strFromU8(unzipSync(excelsWorkbook())["xl/workbook.xml"]!).replace(/<definedNames>.*<\/definedNames>/, "")});
const ours = async (edition: "2014" | "2019" | "2021") => {
  const host = await createFileHost();
  await host.insert(template({edition, unit: "示例县教育局", year: {"2014": 2014, "2019": 2020, "2021": 2024}[edition]}));
  await host.insert([ranking]);
  return host.save();
};
const validate = async ({bytes}: {readonly bytes: Uint8Array}) => packageFaults(bytes);

test("a dozen workbooks, by Excel, LibreOffice, others and us, stand our edits unharmed", async () => {
  const files = await Promise.all(oneIn(3, Object.entries({
    "excel.xlsm": excelsWorkbook(), "excel without names.xlsm": withoutNames(), "foreign.xlsx": foreignWorkbook(),
    "rich.xlsx": richWorkbook({rows: 60, sheets: 2}), "2014.xlsx": ours("2014"), "2019.xlsx": ours("2019"),
    "2021.xlsx": ours("2021"), "libreoffice.xlsx": fixture("remarks/2021-saved-by-libreoffice.xlsx"),
    "libreoffice beijing.xlsx": fixture("remarks/2014-beijing-saved-by-libreoffice.xlsx"),
    "filled.xlsx": fixture("filled/2014-beijing.xlsx"), "returned.xlsx": fixture("review/2021-returned.xlsx"),
    "consolidated.xlsx": fixture("consolidation/2019.xlsx"),
  })).map(async ([name, bytes]) => ({name, bytes: await bytes})));
  expect((await repeatEdits(files, validate)).filter(({is}) => is !== "unharmed")).toEqual([]);
});

test("harm would be found, in what is read and in the file itself, and what cannot be read is counted apart", async () => {
  const files = [{name: "a.xlsx", bytes: await ours("2021")}];
  const other = async () => ourEdits(await ours("2019"));
  expect(await repeatEdits(files, validate, other)).toMatchObject([{is: "harmed"}]);
  const broken = jest.fn(validate).mockResolvedValueOnce([]).mockResolvedValueOnce(["no content type: xl/x.xml"]);
  expect(await repeatEdits(files, broken)).toEqual([{name: "a.xlsx", is: "harmed", by: ["no content type: xl/x.xml"]}]);
  expect(await repeatEdits([{name: "b.xlsx", bytes: new Uint8Array([1, 2, 3])}], validate))
    .toMatchObject([{name: "b.xlsx", is: "unread"}]);
});
