/** @page */
import {act, fireEvent, screen, waitFor} from "@testing-library/react";
import {isComplete} from "../../../src/filing/coverage";
import {readGrids} from "../../../src/formats/read-grids";
import {tablesIn} from "../../../src/panel/check/tables-in";
import {fill} from "../../../src/sheets/fill";
import {template} from "../../../src/sheets/template";
import {buildFiling} from "../../build";
import {only} from "../../only";
import {memoryHost, type MemoryHost} from "../memory-host";
import {showPanel} from "../show-panel";

const whose = {edition: "2021", unit: "江苏省人民政府", year: 2024} as const;
const filing = buildFiling(whose);
const specs = fill(template(whose), filing);

/** Tables that are none of our templates, of which those of one form are a picture. */
function foreignWithout(...missing: readonly number[]): MemoryHost {
  const host = memoryHost();
  specs.forEach((spec, at) =>
    host.addSheet({...spec, tag: undefined, ...(missing.includes(at) && {cells: []})}));
  return host;
}

const status = () => screen.getAllByRole("status")[0]!.textContent;
const typeIn = () => screen.getAllByRole("button", {name: "插入这张表，对照原件补录"});

/** Type what the form's official table should say, into the sheet that was inserted. */
function type(host: MemoryHost, sheet: string, at: number): void {
  for (const {row, column, figure, open, value} of specs[at]!.cells) {
    if (figure !== undefined && open === true) host.type({sheet, row, column}, value as number);
  }
}

test("a table that is a picture is typed in beside what was read: the figures join the filing and the finding goes", async () => {
  const host = await showPanel(foreignWithout(2));
  expect(status()).toContain("1 张表没有读到");
  fireEvent.click(typeIn()[0]!);
  await waitFor(() => expect(status()).not.toContain("没有读到"));
  const inserted = (await host.read()).at(-1)!;
  expect(inserted.tag).toMatchObject({form: "disputes"});
  await waitFor(() => expect(host.goneTo.at(-1)!.sheet).toBe(inserted.name));
  expect(screen.queryByRole("button", {name: "插入这张表，对照原件补录"})).toBeNull();
  act(() => type(host, inserted.name, 2));
  await waitFor(() => expect(status()).toContain("全部相符"));

  const sheets = await host.read();
  const typed = only(tablesIn("", sheets)).filing;
  expect(Object.fromEntries([...typed.figures].map(([id, {value}]) => [id, value])))
    .toEqual(Object.fromEntries([...filing.figures].map(([id, {value}]) => [id, value])));
  // The saved workbook says the same to whoever reads its sheets.
  const read = only(readGrids("补录.xlsx", sheets));
  expect([read.unit, read.year, isComplete(read)]).toEqual([whose.unit, whose.year, true]);
  expect(read.figures.size).toBe(filing.figures.size);
});

test("of two pictures each is typed in by itself", async () => {
  const host = await showPanel(foreignWithout(0, 2));
  expect(status()).toContain("2 张表没有读到");
  fireEvent.click(typeIn()[0]!);
  await waitFor(() => expect(status()).toContain("1 张表没有读到"));
  fireEvent.click(typeIn()[0]!);
  await waitFor(() => expect(status()).not.toContain("没有读到"));
  const names = (await host.read()).slice(-2);
  act(() => names.forEach(({name, tag}) => type(host, name, tag!.form === "disclosure" ? 0 : 2)));
  await waitFor(() => expect(status()).toContain("全部相符"));
});

test("tables of our own beside those of others stay by themselves where those lack nothing", async () => {
  const host = foreignWithout();
  host.addSheet({...template({...whose, year: 2023})[0]!, name: "去年"});
  expect(tablesIn("", await host.read()).map(({isOurs, filing: {year}}) => [isOurs, year])).toEqual([[false, 2024], [true, 2023]]);
});
