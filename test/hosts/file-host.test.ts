import {unzipSync} from "fflate";
import fc from "fast-check";
import {ReadError} from "../../src/filing/read-error";
import {createFileHost} from "../../src/hosts/file/file-host";
import type {Host} from "../../src/hosts/host";
import {template} from "../../src/sheets/template";
import {outOf} from "../proof";
import {layouts} from "../sheets/layouts";
import {hostContract} from "./contract";
import {foreignParts, foreignWorkbook} from "./foreign-workbook";
import {packageFaults} from "./package-faults";

hostContract("the file host", () => createFileHost());

const specs = () => template({edition: "2021", unit: "示例县教育局", year: 2024});

const textOf = (bytes: Uint8Array, part: string): string => new TextDecoder().decode(unzipSync(bytes)[part]);

/** Names of the parts that differ between two packages, added and lost ones included. */
function changedParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [before, after] = [unzipSync(one), unzipSync(other)];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => Buffer.compare(Buffer.from(before[name] ?? []), Buffer.from(after[name] ?? [])) !== 0 ||
      (before[name] === undefined) !== (after[name] === undefined))
    .sort();
}

const valuesOf = async (host: Host, sheet: string) => Object.fromEntries(
  (await host.read()).find(({name}) => name === sheet)!.cells.map(({row, column, value}) => [`${row},${column}`, value]));

describe("a workbook of someone else's", () => {
  test("is given back byte for byte when nothing was done", async () => {
    const bytes = foreignWorkbook();
    const host = await createFileHost(bytes);
    await host.read();
    await host.mark([{sheet: "汇总", row: 0, column: 1, severity: "error", message: "差 1"}]);
    expect(await host.save()).toEqual(bytes);
  });

  test("gets further sheets while every other part stays as it was", async () => {
    const bytes = foreignWorkbook();
    const host = await createFileHost(bytes);
    expect(await host.insert(specs())).toEqual(["主动公开情况", "申请办理情况", "复议诉讼情况"]);
    const saved = await host.save();
    expect(changedParts(bytes, saved)).toEqual([
      "[Content_Types].xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml",
      "xl/worksheets/sheet2.xml", "xl/worksheets/sheet4.xml", "xl/worksheets/sheet5.xml",
    ]);
    expect(packageFaults(saved)).toEqual([]);
    expect((await host.read()).map(({name, tag}) => [name, tag?.form])).toEqual([
      ["汇总", undefined], ["明细 A", undefined],
      ["主动公开情况", "disclosure"], ["申请办理情况", "applications"], ["复议诉讼情况", "disputes"],
    ]);
    // What was there keeps its style numbers: the old list is the beginning of the new one.
    const oldStyles = (foreignParts()["xl/styles.xml"] as string).match(/<cellXfs count="3">(.*)<\/cellXfs>/)![1]!;
    expect(textOf(saved, "xl/styles.xml")).toContain(oldStyles);
  });

  test("copies entries it does not touch as they are packed", async () => {
    const bytes = foreignWorkbook();
    const host = await createFileHost(bytes);
    await host.keepRecord({unit: "示例县教育局", year: 2024, edition: "2021"});
    const packed = (of: Uint8Array, name: string) => {
      const text = Buffer.from(of).toString("latin1");
      const from = text.indexOf(name) - 30;
      return text.slice(from, from + 30 + name.length + Buffer.from(of).readUInt32LE(from + 18));
    };
    const saved = await host.save();
    for (const name of ["xl/vbaProject.bin", "xl/charts/chart1.xml", "xl/worksheets/sheet1.xml", "customXml/item1.xml"]) {
      expect(packed(saved, name)).toBe(packed(bytes, name));
    }
  });

  test("keeps the record beside the properties of others", async () => {
    const bytes = foreignWorkbook();
    const host = await createFileHost(bytes);
    const record = {unit: "示例县教育局", year: 2024, edition: "2021"};
    await host.keepRecord(record);
    const saved = await host.save();
    expect(changedParts(bytes, saved)).toEqual(["docProps/custom.xml"]);
    expect(textOf(saved, "docProps/custom.xml")).toContain("示例〔2024〕1号");
    expect(await (await createFileHost(saved)).record()).toEqual(record);
  });

  test("gets values where they belong, in rows and cells that are not there yet too", async () => {
    const host = await createFileHost(foreignWorkbook());
    const refused = await host.write([
      {sheet: "汇总", row: 0, column: 1, value: 5},
      {sheet: "汇总", row: 0, column: 25, value: "备注 <&>"},
      {sheet: "汇总", row: 2, column: 4, value: 3},
      {sheet: "汇总", row: 8, column: 0, value: 9},
      {sheet: "汇总", row: 19, column: 2, value: 2},
      {sheet: "汇总", row: 19, column: 0, value: 1},
    ]);
    expect(refused).toEqual([]);
    const values = await valuesOf(host, "汇总");
    expect(values).toMatchObject({
      "0,0": "单位名称", "0,1": 5, "0,25": "备注 <&>", "2,4": 3, "8,0": 9, "19,0": 1, "19,2": 2,
    });
    const saved = await host.save();
    expect(packageFaults(saved)).toEqual([]);
    // A new cell looks as its column says, E is centred; an old one keeps its look.
    expect(textOf(saved, "xl/worksheets/sheet1.xml")).toMatch(/<c r="E3" s="1">/);
    expect(textOf(saved, "xl/worksheets/sheet1.xml")).toMatch(/<c r="B1" s="1"><v>5<\/v>/);
    expect(textOf(saved, "xl/worksheets/sheet1.xml")).toContain('<row r="1" ht="30" customHeight="1">');
  });

  test("has its formulas computed; results that cannot be are dropped rather than left wrong, others stay", async () => {
    const host = await createFileHost(foreignWorkbook());
    await host.write([{sheet: "汇总", row: 0, column: 1, value: 5}]);
    const [sheet, other] = ["sheet1", "sheet3"].map((name) => async () => textOf(await host.save(), `xl/worksheets/${name}.xml`));
    const kept = await sheet!();
    for (const cell of [
      "<f>SUM(B1:B2)</f><v>7</v>", "<f>B4*税率</f><v>3.5</v>", "<f>B1*10</f><v>50</v>",
      '<f t="shared" si="0"/><v>6</v>', // reads B1
      '<f t="array" ref="A7:B7">B1:B2*2</f></c>', // not computed here
      "<f>NOW()</f><v>45000</v>", "<v>#VALUE!</v>", // neither reads B1
    ]) expect(kept).toContain(cell);
    expect(await other!()).toContain("<x:f>汇总!B1+A1</x:f><x:v>12</x:v>");
    expect(textOf(await host.save(), "xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/>');
  });

  test("gives up a formula only when told to, and the others of its group keep theirs", async () => {
    const host = await createFileHost(foreignWorkbook());
    const entry = {sheet: "汇总", row: 5, column: 0, value: 42} as const;
    expect(await host.write([entry])).toEqual([0]);
    expect(await host.write([{...entry, replaceFormula: true}])).toEqual([]);
    const cells = (await host.read())[0]!.cells.filter(({row}) => row === 5);
    expect(cells.map(({column, value, formula}) => [column, value, formula])).toEqual([
      [0, 42, undefined], [1, 2, "=B1+1"], [2, 1, "=C1+1"],
    ]);
    const saved = await host.save();
    expect(packageFaults(saved)).toEqual([]);
    // The order of calculation named the formula: it goes, and the program makes a new one.
    expect(Object.keys(unzipSync(saved))).not.toContain("xl/calcChain.xml");
  });

  test("refuses part of an array formula, what a merged area hides, and a number that is none", async () => {
    const bytes = foreignWorkbook();
    const host = await createFileHost(bytes);
    expect(await host.write([
      {sheet: "汇总", row: 6, column: 0, value: 1, replaceFormula: true},
      {sheet: "汇总", row: 6, column: 1, value: 1},
      {sheet: "汇总", row: 2, column: 0, value: 1},
      {sheet: "汇总", row: 0, column: 1, value: Number.NaN},
    ])).toEqual([0, 1, 2, 3]);
    expect(await host.save()).toEqual(bytes);
  });

  test("has its protection respected: only what is unlocked is written", async () => {
    const sheet = (foreignParts()["xl/worksheets/sheet1.xml"] as string)
      .replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    const host = await createFileHost(foreignWorkbook({"xl/worksheets/sheet1.xml": sheet}));
    expect(await host.write([
      {sheet: "汇总", row: 0, column: 1, value: 5},
      {sheet: "汇总", row: 3, column: 9, value: 5}, // the row's style is unlocked
      {sheet: "汇总", row: 4, column: 0, value: 5},
    ])).toEqual([0, 2]);
  });

  test("is written by prefix where it has one, and not at all where addresses are left out", async () => {
    const bytes = foreignWorkbook();
    const host = await createFileHost(bytes);
    await host.write([{sheet: "明细 A", row: 0, column: 0, value: 6}]);
    expect(textOf(await host.save(), "xl/worksheets/sheet3.xml")).toContain('<x:c r="A1"><x:v>6</x:v></x:c>');
    const before = await host.save();
    await expect(host.write([{sheet: "明细 A", row: 0, column: 5, value: 6}])).rejects.toMatchObject({why: "cannotMend"});
    expect(await host.save()).toEqual(before);
  });

  const lockedStructure = (foreignParts()["xl/workbook.xml"] as string)
    .replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>');
  const strict = (foreignParts()["xl/workbook.xml"] as string)
    .replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://purl.oclc.org/ooxml/spreadsheetml/main");
  const signed = (foreignParts()["_rels/.rels"] as string).replace("</Relationships>",
    '<Relationship Id="s" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" ' +
    'Target="_xmlsignatures/origin.sigs"/></Relationships>');

  test.each([
    ["a locked structure", "structureLocked", {"xl/workbook.xml": lockedStructure}],
    ["Strict OOXML", "strict", {"xl/workbook.xml": strict}],
    ["a signature", "signed", {"_rels/.rels": signed, "_xmlsignatures/origin.sigs": ""}],
    ["no styles", "noStyles", {"xl/styles.xml": null}],
  ])("with %s can be read, is not changed, and says why", async (_, why, change) => {
    const bytes = foreignWorkbook(change);
    const host = await createFileHost(bytes, "示例.xlsx");
    expect((await host.read()).map(({name}) => name)).toEqual(["汇总", "明细 A"]);
    const error = await host.insert(specs()).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(ReadError);
    expect(error).toMatchObject({source: "示例.xlsx", why: "cannotMend", detail: {why}});
    expect(await host.save()).toEqual(bytes);
  });

  test("that is none is refused when it is opened", async () => {
    await expect(createFileHost(new Uint8Array())).rejects.toMatchObject({why: "empty"});
    await expect(createFileHost(Uint8Array.of(1, 2, 3))).rejects.toBeInstanceOf(ReadError);
    await expect(createFileHost(foreignWorkbook().slice(0, -40))).rejects.toMatchObject({why: "damaged"});
  });
});

test("any values anywhere are read back, and no others change", async () => {
  const place = {row: fc.integer({min: 9, max: 30}), column: fc.nat(30)};
  const value = fc.oneof(
    fc.integer(), fc.double({noNaN: true, noDefaultInfinity: true}), fc.constantFrom("文字", " a ", "<&>\"", "", null));
  const writes = fc.array(fc.record({...place, value}), {maxLength: 12});
  await fc.assert(fc.asyncProperty(fc.array(writes, {maxLength: 3}), async (rounds) => {
    const host = await createFileHost(foreignWorkbook());
    const expected: Record<string, unknown> = {};
    for (const round of rounds) {
      expect(await host.write(round.map((one) => ({sheet: "汇总", ...one})))).toEqual([]);
      for (const one of round) expected[`${one.row},${one.column}`] = one.value === 0 ? 0 : one.value;
    }
    const held = (values: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(values).filter(([, one]) => one !== null && one !== ""));
    const found = Object.entries(await valuesOf(host, "汇总"));
    expect(held(Object.fromEntries(found.filter(([at]) => Number(at.split(",")[0]) >= 9)))).toEqual(held(expected));
    expect(packageFaults(await host.save())).toEqual([]);
  }), outOf(400));
});

test("headings stay in view when the sheet is scrolled", async () => {
  const host = await createFileHost();
  await host.insert(specs());
  expect(textOf(await host.save(), "xl/worksheets/sheet2.xml"))
    .toContain('<pane xSplit="3" ySplit="6" topLeftCell="D7" state="frozen" activePane="bottomRight"/>');
});

test.each(layouts)(
  "a new workbook of edition %s %s is a sound package, also after more was done to it", async (edition, variant) => {
    const host = await createFileHost();
    const specs = template({edition, variant, unit: "示例县教育局", year: 2020});
    const names = await host.insert(specs);
    expect(packageFaults(await host.save())).toEqual([]);
    await host.insert(specs);
    await host.keepRecord({unit: "示例县教育局", year: 2020, edition, variant});
    const open = specs.at(-1)!.cells.find(({open, figure}) => open === true && figure !== undefined)!;
    const total = specs.at(-1)!.cells.find(({formula}) => formula !== undefined)!;
    expect(await host.write([
      {sheet: names.at(-1)!, row: open.row, column: open.column, value: 1.5, numberFormat: "0.00"},
      {sheet: names.at(-1)!, row: total.row, column: total.column, value: 3, replaceFormula: true},
    ])).toEqual([]);
    expect(packageFaults(await host.save())).toEqual([]);
  });
