import {execFileSync, spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {pathToFileURL} from "node:url";

const found = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);

/** Whether LibreOffice is installed. */
export const hasOffice = found !== undefined;

/** Like `describe`, for what needs LibreOffice: without it, it says so and skips; in continuous integration, fails. */
export function describeWithOffice(name: string, tests: () => void): void {
  if (found !== undefined) {
    describe(name, tests);
  } else if (process.env.CI === "true") {
    test(`${name}: LibreOffice is installed`, () => {
      throw new Error("soffice was not found, and continuous integration must not skip it");
    });
  } else {
    console.warn(`skipped, as soffice (LibreOffice) was not found: ${name}`);
    describe.skip(name, tests);
  }
}

/** What a person types into a cell; row and column from 0. */
export type Typed = {
  readonly sheet: string; readonly row: number; readonly column: number; readonly value: string | number;
};

/** What a person does to rows and columns of a sheet; all from 0, of areas the last as well. */
export type Handled =
  | {readonly does: "deleteColumn"; readonly sheet: string; readonly column: number}
  | (Area & {readonly does: "merge"})
  /** By its first column, the last row first. */
  | (Area & {readonly does: "sort"});

type Area = {
  readonly sheet: string; readonly left: number; readonly top: number; readonly right: number; readonly bottom: number;
};

/** What LibreOffice is to do with a file. */
export type Work = {
  readonly name: string; readonly bytes: Uint8Array;
  readonly typed?: readonly Typed[]; readonly handled?: readonly Handled[];
  readonly to: Ending;
};

/** What a file can be saved as, and LibreOffice's name for that; a PDF is made of workbooks and documents. */
const filters = {
  xlsx: "Calc MS Excel 2007 XML", xls: "MS Excel 97", ods: "calc8", fods: "OpenDocument Spreadsheet Flat XML",
  docx: "MS Word 2007 XML", pdf: "",
};
type Ending = keyof typeof filters;

/**
 * Open files in LibreOffice, type into their cells, then handle their rows and columns, and save them as what they are
 * to be: by a macro, so by LibreOffice itself, and all in one start of it, which costs a second. Gives the bytes of the
 * results in order.
 */
export function inOffice(works: readonly Work[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  try {
    const saved = works.map(({to}, at) => join(folder, `${at} saved.${to}`));
    const subs = works.map((work, at) => {
      const opened = join(folder, `${at} ${work.name}`);
      writeFileSync(opened, work.bytes);
      return subOf(work, opened, saved[at]!);
    });
    // A profile of its own: two starts at once would wait for each other, or fail.
    const profile = join(folder, "profile");
    const office = (argument: string) => execFileSync(found!,
      [`-env:UserInstallation=file://${profile}`, "--headless", argument], {stdio: "ignore", timeout: 120_000});
    // A new profile brings an empty module, which the macro takes the place of.
    office("--terminate_after_init");
    writeFileSync(join(profile, "user/basic/Standard/Module1.xba"), moduleOf(macroOf(subs)));
    office("macro:///Standard.Module1.Main");
    return saved.map((path) => readFileSync(path));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Convert files in one start of LibreOffice; gives the bytes of the results in order. */
export const convert = (files: readonly Pick<Work, "name" | "bytes">[], to: Ending): readonly Uint8Array[] =>
  inOffice(files.map((file) => ({...file, to})));

/** One procedure a file: there is an end to how long one may be. */
const macroOf = (subs: readonly string[]): string => `Sub Main
${subs.map((_, at) => `  File${at}`).join("\n")}
End Sub
${subs.map((lines, at) => `
Sub File${at}
  Dim field(0) As New com.sun.star.table.TableSortField
  Dim order(0) As New com.sun.star.beans.PropertyValue
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim how(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  how(0).Name = "FilterName"
${lines}
End Sub
`).join("")}`;

function subOf({name, to, typed = [], handled = []}: Work, opened: string, saved: string): string {
  const text = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const url = (path: string): string => text(pathToFileURL(path).href);
  const filter = to === "pdf" ? `${name.endsWith(".docx") ? "writer" : "calc"}_pdf_Export` : filters[to];
  return [
    `  book = StarDesktop.loadComponentFromURL(${url(opened)}, "_blank", 0, hidden())`,
    ...typed.map(({sheet, row, column, value}) =>
      `  book.Sheets.getByName(${text(sheet)}).getCellByPosition(${column}, ${row}).${
        typeof value === "number" ? `Value = ${value}` : `String = ${text(value)}`}`),
    ...handled.map((one) => {
      const sheet = `book.Sheets.getByName(${text(one.sheet)})`;
      if (one.does === "deleteColumn") return `  ${sheet}.Columns.removeByIndex(${one.column}, 1)`;
      const area = `${sheet}.getCellRangeByPosition(${one.left}, ${one.top}, ${one.right}, ${one.bottom})`;
      return one.does === "merge" ? `  ${area}.merge(True)` : `  field(0).Field = 0
  field(0).IsAscending = False
  order(0).Name = "SortFields"
  order(0).Value = field()
  ${area}.sort(order())`;
    }),
    `  how(0).Value = "${filter}"`, `  book.storeToURL(${url(saved)}, how())`, "  book.close(True)",
  ].join("\n");
}

const moduleOf = (macro: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${
  macro.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")}</script:module>
`;
