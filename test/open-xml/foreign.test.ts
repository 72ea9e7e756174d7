import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {noRemarks} from "../../src/filing/remarks";
import {createFileHost} from "../../src/hosts/file/file-host";
import {comparisonSheet} from "../../src/sheets/comparison-sheet";
import {template} from "../../src/sheets/template";
import {remarksSheet} from "../../src/sheets/remarks-sheet";
import {buildFiling} from "../build";
import {gouji} from "../commands/command-line";
import {ranking} from "../hosts/ranking";
import {excelsWorkbook} from "./excels-workbook";
import {describeWithValidator, faultsOf} from "./validator";

jest.setTimeout(120_000);

const fixtures = join(__dirname, "../fixtures");

describeWithValidator("what the Open XML SDK says of other people's workbooks once we wrote in them", () => {
  test("a workbook such as Excel writes: nothing is wrong, before and after, and what was in it is in it still", async () => {
    const before = excelsWorkbook();
    const after = await edited(before, "汇总");
    expect(await faultsOf([before, after].map((bytes) => ({name: "a.xlsm", bytes})))).toEqual([[], []]);
    expectOwnProperties(before, after);
    const [parts, kept] = [unzipSync(before), unzipSync(after)];
    for (const part of Object.keys(parts).filter((name) => /vba|chart|drawing|comments|table/.test(name))) {
      expect(kept[part]).toEqual(parts[part]);
    }
  });

  test.each<[string, Readonly<Record<string, (xml: string) => string>>]>([
    ["whose styles have no formats of their own", {
      "xl/styles.xml": (xml) => xml.replace(/<numFmts.*<\/numFmts>/, "").replace('"176"', '"2"'),
    }],
    ["whose tags bear a prefix", {"xl/workbook.xml": prefixed, "xl/styles.xml": prefixed, "xl/worksheets/sheet1.xml": prefixed}],
    ["with neither names nor a way of calculating", {
      "xl/workbook.xml": (xml) => xml.replace(/<definedNames>.*<\/definedNames><calcPr[^>]*>/, ""),
    }],
  ])("one %s: nothing is wrong, before and after", async (_, change) => {
    const parts = unzipSync(excelsWorkbook());
    const before = excelsWorkbook(Object.fromEntries(Object.entries(change).map(([part, to]) =>
      [part, to(strFromU8(parts[part]!))])));
    const after = await edited(before, "汇总");
    expect(before).not.toEqual(excelsWorkbook());
    expect(await faultsOf([before, after].map((bytes) => ({name: "a.xlsm", bytes})))).toEqual([[], []]);
  });

  test.each([
    "remarks/2021-saved-by-libreoffice.xlsx", "remarks/2014-beijing-saved-by-libreoffice.xlsx",
  ])("%s, which LibreOffice saved: nothing is wrong, before and after", async (name) => {
    const before = bytesOf(`written-by-0.1/${name}`);
    const [sheet] = await (await createFileHost(before)).read();
    const after = [await edited(before, sheet!.name), await reviewed(before)];
    expect(await faultsOf([before, ...after].map((bytes) => ({name: "a.xlsx", bytes})))).toEqual([[], [], []]);
    for (const bytes of after) expectOwnProperties(before, bytes);
  });

  test.each([
    "filled/2014-beijing.xlsx", "review/2021-returned.xlsx", "consolidation/2019.xlsx",
  ])("%s, which version 0.1 wrote with faults: none is added", async (name) => {
    const before = bytesOf(`written-by-0.1/${name}`);
    const [sheet] = await (await createFileHost(before)).read();
    const after = [await edited(before, sheet!.name), await reviewed(before)];
    const [faults, ...later] = await faultsOf([before, ...after].map((bytes) => ({name: "a.xlsx", bytes})));
    expect(faults!.length).toBeGreaterThan(0);
    for (const one of later) expect(added(faults!, one)).toEqual([]);
    for (const bytes of after) expectOwnProperties(before, bytes);
  });
});

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(fixtures, name)));

/** The same with a prefix on every tag of the main schema. */
function prefixed(xml: string): string {
  return xml.replace(/<(\/?)(?=[a-z]\w*[ />])/gi, "<$1x:").replace('xmlns="', 'xmlns:x="');
}

/** Everything a host puts into a workbook that is not ours. */
async function edited(bytes: Uint8Array, sheet: string): Promise<Uint8Array> {
  const host = await createFileHost(bytes);
  const filing = buildFiling({unit: "云溪街道办事处"});
  await host.insert(template(filing));
  await host.insert([comparisonSheet(filing, buildFiling({unit: "云溪街道办事处", year: 2023})), remarksSheet(noRemarks), ranking]);
  await host.keepRecord({unit: filing.unit, year: 2024, edition: "2021", remarks: noRemarks});
  const figures = (await host.read()).find(({name}) => name === sheet)!.cells
    .filter(({value}) => typeof value === "number");
  const refused = await host.write([
    ...figures.map(({row, column}, at) =>
      ({sheet, row, column, value: at + 0.5, numberFormat: "0.000", replaceFormula: true as const})),
    // Refused where the sheet is locked.
    {sheet, row: 99, column: 1, value: "文字 <&> \u0001"}, {sheet, row: 0, column: 0, value: null},
  ]);
  expect(refused.filter((at) => at < figures.length)).toEqual([]);
  expect(figures.length).toBeGreaterThan(1);
  return host.save();
}

/** A review by the command line. */
async function reviewed(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  try {
    const [from, to] = ["报表.xlsx", "意见.xlsx"].map((name) => join(folder, name)) as [string, string];
    writeFileSync(from, bytes);
    const {code, err} = await gouji(["review", from, "-o", to]);
    if (code === 2) throw new Error(err);
    return new Uint8Array(readFileSync(to));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** What is wrong now and was not before, wherever the element stands by now. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const known = before.map(anywhere);
  return after.filter((fault) => {
    const at = known.indexOf(anywhere(fault));
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  });
}

const anywhere = (fault: string): string => fault.replace(/\[\d+\]/g, "");

/** Who made the workbook is still said as it was. */
function expectOwnProperties(before: Uint8Array, after: Uint8Array): void {
  const [parts, kept] = [unzipSync(before), unzipSync(after)];
  for (const name of ["docProps/app.xml", "docProps/core.xml"]) {
    expect(parts[name]).toBeDefined();
    expect(kept[name]).toEqual(parts[name]);
  }
}
