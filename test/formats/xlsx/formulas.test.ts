import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {createFileHost} from "../../../src/hosts/file/file-host";
import {numberOr} from "../../../src/filing/figure";
import type {Filing} from "../../../src/filing/filing";
import {address} from "../../../src/filing/place";
import {readWorkbook} from "../../../src/formats/xlsx/read-workbook";
import {locate} from "../../../src/reconcile/locate/locate";
import {reconcile} from "../../../src/reconcile/reconcile";
import {fill} from "../../../src/sheets/fill";
import {template} from "../../../src/sheets/template";
import {buildFiling} from "../../build";
import {only} from "../../only";

const filing = buildFiling({unit: "云溪街道办事处"});

/** Our own workbook, filled, its sheets' XML changed by another program or hand. */
async function workbook(change: (xml: string) => string): Promise<Filing> {
  const host = await createFileHost();
  await host.insert(fill(template(filing), filing));
  const parts = unzipSync(await host.save());
  return only(readWorkbook("a.xlsx", zipSync(Object.fromEntries(Object.entries(parts).map(([name, bytes]) =>
    [name, /worksheets\/sheet\d+\.xml$/.test(name) ? strToU8(change(strFromU8(bytes))) : bytes])))));
}

const values = ({figures}: Filing) => [...figures].map(([id, figure]) => [id, numberOr(null, figure)]);
const written = (read: Filing) =>
  reconcile(read).filter(({rule, verdict}) => rule.startsWith("format.") && verdict === "broken");
const totalsOf = ({figures}: Filing) => [...figures.values()].filter(({formula}) => formula !== undefined);

test("formulas without results give what they gave, and that is said once", async () => {
  const read = await workbook((xml) => xml.replace(/(<\/f>)<v>[^<]*<\/v>/g, "$1"));
  expect(values(read)).toEqual(values(filing));
  const totals = totalsOf(read);
  expect(totals.length).toBeGreaterThan(30);
  expect(new Set(totals.map(({stored}) => stored))).toEqual(new Set([""]));
  expect(written(read).map(({rule, figures}) => [rule, figures.length])).toEqual([["format.noResult", totals.length]]);
});

/** The workbook after a figure was changed by a program that computes nothing. */
async function mended(id: string, to: number): Promise<Filing> {
  const place = (await workbook((xml) => xml)).figures.get(id)?.place;
  const at = place?.in === "sheet" ? address(place.row, place.column) : "";
  const was = numberOr(0, filing.figures.get(id));
  return workbook((xml) => xml.includes("自然人") || xml.includes("<f>")
    ? xml.replace(new RegExp(`(<c r="${at}"[^>]*><v>)${was}(</v>)`), `$1${to}$2`) : xml);
}

test("outdated totals are computed, said once, and the figure that was put right is not taken back", async () => {
  const id = "applications.granted.person";
  const to = numberOr(0, filing.figures.get(id)) + 4;
  const read = await mended(id, to);
  expect(numberOr(null, read.figures.get(id))).toBe(to);
  const totals = ["applications.granted.total", "applications.handled.person", "applications.handled.total"];
  expect(totals.map((total) => read.figures.get(total))).toMatchObject(totals.map((total) => {
    const was = numberOr(0, filing.figures.get(total));
    return {value: was + 4, stored: String(was)};
  }));
  expect([...read.figures].flatMap(([one, figure]) => figure.mended ? [one] : [])).toEqual([id]);
  expect(written(read)).toMatchObject([{rule: "format.staleTotal", severity: "warning", figures: {length: 3}}]);
  // More is handled now than came in: something else is wrong.
  const suspects = locate(reconcile(read), read)
    .flatMap(({suggestions}) => suggestions.flatMap(({corrections}) => corrections));
  expect(suspects.length).toBeGreaterThan(0);
  expect(suspects.map((correction) => correction.id)).not.toContain(id);
});

test("a function that is not known makes its figure doubtful, unless the file keeps its result", async () => {
  const [without, kept] = await Promise.all(["", "<v>3</v>"].map((result) => workbook((xml) => xml.replace(
    /<f>[^<]*<\/f><v>[^<]*<\/v>/, `<f>XLOOKUP(A1,B:B,C:C)</f>${result}`))));
  const doubtful = totalsOf(without!).filter(({as}) => as === "text");
  const named = {value: null, text: "=XLOOKUP(A1,B:B,C:C)", uncomputed: {why: "function", name: "XLOOKUP"}};
  // The first of each sheet.
  expect(doubtful).toMatchObject([named, named]);
  expect(written(without!)).toMatchObject([{rule: "format.notComputed", severity: "error", figures: {length: 2}}]);
  const known = {value: 3, as: "number"};
  expect(totalsOf(kept!).filter(({formula}) => formula?.includes("XLOOKUP"))).toMatchObject([known, known]);
});
