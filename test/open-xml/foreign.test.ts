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
import {oneOf, someOf} from "../proof";
import {excelsWorkbook} from "./excels-workbook";
import {describeWithValidator, faultsOf} from "./validator";


const fixtures = join(__dirname, "../fixtures/written-by-0.1");

describeWithValidator("what the Open XML SDK says of other people's workbooks once we wrote in them", () => {
  const changes: readonly (readonly [string, Readonly<Record<string, (xml: string) => string>>])[] = [
    ["such as Excel writes", {}],
    ["such as Excel writes, whose tags bear a prefix", {
      "xl/workbook.xml": prefixed, "xl/styles.xml": prefixed, "xl/worksheets/sheet1.xml": prefixed,
    }],
    ["such as Excel writes, with neither formats of its own nor names nor a way of calculating", {
      "xl/styles.xml": (xml) => xml.replace(/<numFmts.*<\/numFmts>/, "").replace('"176"', '"2"'),
      "xl/workbook.xml": (xml) => xml.replace(/<definedNames>.*<\/definedNames><calcPr[^>]*>/, ""),
    }],
  ];
  // What was wrong before would be wrong still: what we began with is not asked about.
  test.each(someOf(changes, 1))("one %s: nothing is wrong, and what was in it is in it still", async (_, change) => {
    const plain = unzipSync(excelsWorkbook());
    const changed = Object.entries(change).map(([part, to]) => [part, to(strFromU8(plain[part]!))] as const);
    for (const [part, xml] of changed) expect(xml).not.toBe(strFromU8(plain[part]!));
    const before = excelsWorkbook(Object.fromEntries(changed));
    const after = await edited(before, "汇总");
    expect(await faultsOf([{name: "a.xlsm", bytes: after}])).toEqual([[]]);
    expectOwnProperties(before, after);
    const [parts, kept] = [unzipSync(before), unzipSync(after)];
    const others = Object.keys(parts).filter((name) => /vba|chart|drawing|comments|table/.test(name));
    expect(others.length).toBeGreaterThan(4);
    for (const part of others) expect(kept[part]).toEqual(parts[part]);
  });

  const ways = {
    "once all was put in that a host puts in": async (bytes: Uint8Array) =>
      edited(bytes, (await (await createFileHost(bytes)).read())[0]!.name),
    "once it was reviewed": reviewed,
  };
  type Way = keyof typeof ways;
  /** Every name with every way to write in it. */
  const inAllWays = (...names: readonly string[]): readonly (readonly [string, Way])[] =>
    names.flatMap((name) => (Object.keys(ways) as Way[]).map((way) => [name, way] as const));

  test.each(oneOf(inAllWays("2021-saved-by-libreoffice", "2014-beijing-saved-by-libreoffice"), 0))(
    "%s, which LibreOffice saved, %s: nothing is wrong", async (name, way) => {
      const before = bytesOf(`remarks/${name}`);
      const after = await ways[way](before);
      expect(await faultsOf([{name: "a.xlsx", bytes: after}])).toEqual([[]]);
      expectOwnProperties(before, after);
    });

  test.each(oneOf(inAllWays("filled/2014-beijing", "consolidation/2019", "review/2021-returned"), 0))(
    "%s, which version 0.1 wrote with faults, %s: none is added", async (name, way) => {
      const before = bytesOf(name);
      const after = await ways[way](before);
      const [faults, later] = await faultsOf([before, after].map((bytes) => ({name: "a.xlsx", bytes})));
      expect(faults!.length).toBeGreaterThan(0);
      expect(added(faults!, later!)).toEqual([]);
      expectOwnProperties(before, after);
    });
});

const bytesOf = (name: string) => new Uint8Array(readFileSync(join(fixtures, `${name}.xlsx`)));

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
