import {readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {validateXML} from "xmllint-wasm";
import {editionOf, editions, indicatorsIn} from "../../src/editions/edition";
import {coverageOf, isComplete} from "../../src/filing/coverage";
import type {Filing} from "../../src/filing/filing";
import {writePublished} from "../../src/formats/xlsx/write-published";
import {readXlsx} from "../../src/office/read-xlsx";
import {readFiling} from "../../src/formats/read";
import {writeCsv} from "../../src/formats/csv/csv";
import {writeDocx} from "../../src/formats/docx/write-docx";
import {writeHtml, writeHtmlFragment} from "../../src/formats/html/write-html";
import {writeJson} from "../../src/formats/json/write-json";
import {writeXml} from "../../src/formats/xml/xml";
import {balancedFiling} from "../arbitrary";
import {buildFiling, figure} from "../build";
import {oneIn, outOf} from "../proof";

const xsd = join(__dirname, "../../docs/schema/filing.xsd");
const schema = {fileName: "filing.xsd", contents: readFileSync(xsd, "utf8")};
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const formats: Readonly<Record<string, (filing: Filing) => Uint8Array | Promise<Uint8Array>>> = {
  html: (filing) => bytes(writeHtml(filing)),
  csv: (filing) => bytes(writeCsv(filing)),
  xml: (filing) => bytes(writeXml(filing)),
  json: (filing) => bytes(writeJson(filing)),
  xlsx: writePublished,
  docx: writeDocx,
};

/** A filing as far as it is published: numbers, blanks and marks apart, decimals as typed, remarks kept. */
const published = ({figures, edition}: Filing, format: string) => ({edition, figures: Object.fromEntries([...figures]
  .map(([id, {value, as, text, remark = ""}]) => [id, as === "blank" ? null : as !== "number" ? as
    // A workbook keeps numbers; that they are shown with their decimals is its number format's part.
    : (format !== "xlsx" && /^-?\d+\.\d+$/.test(text.replace(remark, "")) ? text.replace(remark, "") : value!) + remark])
  .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))});

test.each(Object.keys(formats))("any filing comes back from %s, figure by figure and blank by blank", async (format) => {
  await fc.assert(fc.asyncProperty(balancedFiling({blanks: true}), async (filing) => {
    const read = await readFiling(`表.${format}`, await formats[format]!(filing));
    expect(published(read, format)).toEqual(published(filing, format));
    expect({unit: read.unit, year: read.year, unmatched: read.unmatched, complete: isComplete(read)})
      .toEqual({unit: filing.unit, year: filing.year, unmatched: [], complete: true});
  }), outOf(format === "xlsx" || format === "docx" ? 100 : 300, 20));
});

const kinds = editions.flatMap(({id, variants}) => [
  {id, variant: undefined}, ...variants.map((one) => ({id, variant: one.id})),
]);

test.each(kinds.map((kind, at) => ({...kind, turn: at})))("a filing of edition $id, variant $variant, is complete in every format, blank or not", async (
  {id, variant, turn},
) => {
  const filled = buildFiling({edition: id, variant});
  const blank = {...filled, figures: new Map([...filled.figures].map(([one, {place}]) =>
    [one, {value: null, as: "blank", text: "", place}] as const))};
  const expected = new Map(editionOf(id).forms.map((form) =>
    [form.id, indicatorsIn(id, variant).filter((one) => one.form === form.id).length]));
  for (const [format, write] of oneIn(2, Object.entries(formats), turn)) {
    const read = await readFiling(`表.${format}`, await write(filled));
    const counts = [...coverageOf(read)].map(([form, {read: figures}]) => [form, figures]);
    expect({format, variant: read.variant, complete: isComplete(read), counts})
      .toEqual({format, variant, complete: true, counts: [...expected]});
    // Pages and documents of nothing but blanks are refused: they show no figure.
    if (format === "html" || format === "docx") continue;
    const empty = await readFiling(`表.${format}`, await write(blank));
    expect({format, complete: isComplete(empty), blank: [...coverageOf(empty)].map(([form, one]) => [form, one.blank])})
      .toEqual({format, complete: true, blank: [...expected]});
  }
});

test("the XML of any filing is valid by the schema, and the schema refuses what is none", async () => {
  const xml = fc.sample(balancedFiling({blanks: true}), outOf(100)).map((filing, at) =>
    ({fileName: `${at}.xml`, contents: writeXml({...filing, unit: `甲“乙”<丙>&\n'丁'`})}));
  expect((await validateXML({xml, schema: [schema]})).errors).toEqual([]);
  const wrong = xml[0]!.contents.replace(/<figure id="/, '<figure id="0');
  expect((await validateXML({xml: [{fileName: "wrong.xml", contents: wrong}], schema: [schema]})).valid).toBe(false);
});

test("amounts keep their decimals in every text format", async () => {
  const filing = buildFiling({change: {"disclosure.fees.amount": "21.6560"}});
  for (const format of ["html", "csv", "xml", "json"]) {
    const read = await readFiling(`表.${format}`, await formats[format]!(filing));
    expect([format, read.figures.get("disclosure.fees.amount")?.text]).toEqual([format, "21.6560"]);
  }
});

test("texts that a spreadsheet would compute are no formulas in CSV, and come back as they were", async () => {
  const filing = buildFiling({unit: "=cmd|' /C calc'!A0", change: {"disclosure.licensing.decisions": "@SUM(1)"}});
  const csv = writeCsv(filing);
  expect(csv).toMatch(/^\ufeff/);
  expect(csv.split(/\r\n/).flatMap((line) => line.split(",")).filter((cell) => /^"?[=+@]/.test(cell))).toEqual([]);
  const read = await readFiling("表.csv", bytes(csv));
  expect([read.unit, read.figures.get("disclosure.licensing.decisions")?.text]).toEqual([filing.unit, "@SUM(1)"]);
});

test("HTML has no scripts, classes or outside resources, whatever the figures say", () => {
  const change = {"disclosure.licensing.decisions": '"><img src=x>'};
  const nasty = buildFiling({unit: "<script>alert(1)</script>", change});
  for (const html of [writeHtml(nasty), writeHtmlFragment(nasty)]) {
    const tags = html.match(/<[^>]*>/g)!.join("\n");
    expect(tags.match(/<td/g)!.length).toBeGreaterThan(100);
    expect(/<script|<img|\sclass=|\shref=|\ssrc=|url\(|@import/i.exec(tags)).toBeNull();
  }
  expect(writeHtml(nasty)).toContain("&lt;script&gt;");
});

test("what is exported as a workbook has no record, no names and no locks of ours", async () => {
  const {customProperties, customXml} = readXlsx("表.xlsx", await writePublished(buildFiling()));
  expect([[...customProperties], customXml]).toEqual([[], []]);
});

test("an amount that was converted comes back as what it was converted to, and from text with what it was", async () => {
  const id = "disclosure.fees.amount";
  const filing = buildFiling({change: {[id]: figure("12.5", id, {text: "125", unit: "千元", converted: "12.5"})}});
  const back = Object.fromEntries(await Promise.all(Object.keys(formats).map(async (format) =>
    [format, (await readFiling(`表.${format}`, await formats[format]!(filing))).figures.get(id)!] as const)));
  expect(Object.entries(back).map(([format, {value}]) => [format, value]))
    .toEqual(Object.keys(formats).map((format) => [format, 12.5]));
  expect(back.json).toEqual(filing.figures.get(id));
  for (const format of ["csv", "xml"]) expect(back[format]).toMatchObject({text: "125 千元", unit: "千元", converted: "12.5"});
  for (const format of ["html", "docx", "xlsx"]) expect(back[format]!.converted).toBeUndefined();
});
