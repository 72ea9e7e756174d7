import {unzipSync} from "fflate";
import type {Cell, Grid} from "../../src/recognise/grid";
import {createFileHost} from "../../src/hosts/file/file-host";
import {fill} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {buildFiling} from "../build";
import {layouts} from "../sheets/layouts";
import {describeWithOffice, inOffice} from "../soffice";

const files = layouts.map(([edition, variant]) => {
  const filing = buildFiling({edition, variant, unit: "示例县教育局"});
  return {edition, variant, filing, specs: fill(template({...filing, variant}), filing)};
});

const workbooks = async () => Promise.all(files.map(async ({edition, variant, specs}) => {
  const host = await createFileHost();
  await host.insert(specs);
  await host.keepRecord({unit: "示例县教育局", year: 2024, edition, variant});
  return {name: `${edition}-${variant ?? "standard"}.xlsx`, bytes: await host.save()};
}));

/** A template with some figures, whose totals are cached. */
async function withTotals() {
  const host = await createFileHost();
  const [disclosure, applications, disputes] = await host.insert(template({edition: "2021", unit: "", year: 2024}));
  expect(disclosure).toBe("主动公开情况");
  await host.write([
    {sheet: applications!, row: 6, column: 3, value: 12}, {sheet: applications!, row: 8, column: 4, value: 5},
    {sheet: disputes!, row: 6, column: 1, value: 3},
  ]);
  return host;
}

describeWithOffice("LibreOffice", () => {
  let written: Awaited<ReturnType<typeof workbooks>>;
  let totals: Awaited<ReturnType<typeof withTotals>>;
  let [converted, printed, computed]: (readonly Uint8Array[])[] = [];
  beforeAll(async () => {
    [written, totals] = [await workbooks(), await withTotals()];
    const saved = inOffice([
      ...(["xlsx", "pdf"] as const).flatMap((to) => written.map((workbook) => ({...workbook, to}))),
      {name: "totals.xlsx", bytes: await totals.save(), to: "xlsx"},
    ]);
    const {length} = written;
    [converted, printed, computed] = [saved.slice(0, length), saved.slice(length, -1), saved.slice(-1)];
  });

  test("saves every workbook with the same labels, figures, formulas, merged areas and protection", async () => {
    for (const [at, {specs, edition, variant}] of files.entries()) {
      const before = await createFileHost(written[at]!.bytes);
      const after = await createFileHost(converted![at]);
      const [ours, theirs] = [await before.read(), await after.read()];
      expect(theirs.map(({name, tag}) => [name, tag])).toEqual(ours.map(({name, tag}) => [name, tag]));
      expect(theirs.map(contentOf)).toEqual(ours.map(contentOf));
      expect(await after.record()).toEqual({unit: "示例县教育局", year: 2024, edition, ...(variant && {variant})});
      // What is locked is still locked, what is open still open.
      const cells = specs.flatMap((spec) => spec.cells.map((cell) => ({...cell, sheet: spec.name})))
        .filter(({formula}) => formula === undefined);
      const entries = cells.map(({sheet, row, column, value = null}) => ({sheet, row, column, value}));
      expect(await after.write(entries)).toEqual(cells.flatMap(({open = false}, index) => (open ? [] : [index])));
    }
  });

  test("keeps what the cells accept and how they are printed", () => {
    const parts = unzipSync(converted!.at(-1)!);
    const [first, second, third] = [1, 2, 3]
      .map((number) => new TextDecoder().decode(parts[`xl/worksheets/sheet${number}.xml`]));
    expect(first).toContain('type="decimal"');
    expect(second).toMatch(/<dataValidation [^>]*error="本格填写数量[^>]*sqref="D7:J31" type="whole"/);
    expect(second).toMatch(/<pageSetup paperSize="9"[^>]*fitToWidth="1" fitToHeight="1"[^>]*orientation="portrait"/);
    expect(third).toMatch(/orientation="landscape"/);
    expect(second).toMatch(/horizontalCentered="true"/);
    expect(new TextDecoder().decode(parts["xl/workbook.xml"])).toMatch(/name="_xlnm.Print_Titles"[^>]*>申请办理情况!\$4:\$6</);
  });

  test("computes the totals itself to what is cached", async () => {
    const [bytes] = computed!;
    expect((await (await createFileHost(bytes)).read()).map(contentOf)).toEqual((await totals.read()).map(contentOf));
  });

  test("prints every form on one page, the long table of edition 2014 on two", () => {
    const pages = printed!.map((bytes) =>
      Buffer.from(bytes).toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)!.length);
    expect(pages).toEqual([2, 2, 3, 3, 3, 3]);
  });
});

const contentOf = ({cells}: Grid) => cells
  .map(({row, column, rowSpan, columnSpan, text, value, formula}: Cell) =>
    ({row, column, rowSpan, columnSpan, text, value: value === "" ? null : value ?? null, formula}))
  .filter(({value, formula, rowSpan, columnSpan}) =>
    value !== null || formula !== undefined || rowSpan * columnSpan > 1);
