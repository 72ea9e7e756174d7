import {execFileSync, spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
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

/**
 * Open a workbook in LibreOffice, type into its cells, then handle its rows and columns, and save it as .xlsx: by a
 * macro, so by LibreOffice itself.
 */
export function typeInOffice(
  name: string, bytes: Uint8Array, typed: readonly Typed[], handled: readonly Handled[] = [],
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  try {
    const [from, to] = [name, `saved ${name}`].map((one) => join(folder, one)) as [string, string];
    writeFileSync(from, bytes);
    const profile = join(folder, "profile");
    const office = (argument: string) => execFileSync(found!,
      [`-env:UserInstallation=file://${profile}`, "--headless", argument], {stdio: "ignore", timeout: 120_000});
    // A new profile brings an empty module, which the macro takes the place of.
    office("--terminate_after_init");
    writeFileSync(join(profile, "user/basic/Standard/Module1.xba"), moduleOf(macroOf(from, to, typed, handled)));
    office("macro:///Standard.Module1.Main");
    return readFileSync(to);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function macroOf(from: string, to: string, typed: readonly Typed[], handled: readonly Handled[]): string {
  const text = (value: string): string => `"${value.replaceAll('"', '""')}"`;
  const url = (path: string): string => text(pathToFileURL(path).href);
  const lines = typed.map(({sheet, row, column, value}) =>
    `  book.Sheets.getByName(${text(sheet)}).getCellByPosition(${column}, ${row}).${
      typeof value === "number" ? `Value = ${value}` : `String = ${text(value)}`}`);
  lines.push(...handled.map((one) => {
    const sheet = `book.Sheets.getByName(${text(one.sheet)})`;
    if (one.does === "deleteColumn") return `  ${sheet}.Columns.removeByIndex(${one.column}, 1)`;
    const area = `${sheet}.getCellRangeByPosition(${one.left}, ${one.top}, ${one.right}, ${one.bottom})`;
    return one.does === "merge" ? `  ${area}.merge(True)` : `  field(0).Field = 0
  field(0).IsAscending = False
  order(0).Name = "SortFields"
  order(0).Value = field()
  ${area}.sort(order())`;
  }));
  return `Sub Main
  Dim field(0) As New com.sun.star.table.TableSortField
  Dim order(0) As New com.sun.star.beans.PropertyValue
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  book = StarDesktop.loadComponentFromURL(${url(from)}, "_blank", 0, hidden())
${lines.join("\n")}
  Dim how(0) As New com.sun.star.beans.PropertyValue
  how(0).Name = "FilterName"
  how(0).Value = "Calc MS Excel 2007 XML"
  book.storeToURL(${url(to)}, how())
  book.close(True)
End Sub
`;
}

const moduleOf = (macro: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${
  macro.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;")}</script:module>
`;

/** Convert files, all in one run of LibreOffice; gives the bytes of the results in order. */
export function convert(
  files: readonly {readonly name: string; readonly bytes: Uint8Array}[], to: "xlsx" | "xls" | "ods" | "fods" | "pdf" | "docx",
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  try {
    mkdirSync(join(folder, "out"));
    const paths = files.map(({name, bytes}) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    // A profile of its own: two runs at once would wait for each other, or fail.
    execFileSync(found!, [
      `-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--convert-to", to,
      "--outdir", join(folder, "out"), ...paths,
    ], {stdio: "ignore", timeout: 120_000});
    return files.map(({name}) => readFileSync(join(folder, "out", name.replace(/\.\w+$/, `.${to}`))));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
