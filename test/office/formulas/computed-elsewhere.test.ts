import {createRequire} from "node:module";
import fc from "fast-check";
import {address} from "../../../src/filing/place";
import {readXlsx} from "../../../src/office/read-xlsx";
import {escapeXml} from "../../../src/office/xml-text";
import type {Cell} from "../../../src/recognise/grid";
import {casesOf, outOf} from "../../proof";
import {convert, describeWithOffice} from "../../soffice";
import {packageOf, rows} from "../packages";
import {computed, sheetOf, type Held} from "./sheets";

const letters = ["A", "B", "C", "D"];
const inputHeight = 5;

/** Counts, amounts, blanks, a text or a number as text: what people type. */
const input: fc.Arbitrary<number | string | null> = fc.oneof(
  {weight: 6, arbitrary: fc.integer({min: -20, max: 500})},
  {weight: 2, arbitrary: fc.integer({min: -999, max: 9999}).map((hundredths) => hundredths / 100)},
  {weight: 2, arbitrary: fc.constant(null)},
  {weight: 1, arbitrary: fc.constantFrom("上级", "7", "无")},
);

const inputAddress = fc.tuple(fc.constantFrom(...letters), fc.integer({min: 1, max: inputHeight}))
  .map(([letter, row]) => letter + row);
const area = fc.tuple(inputAddress, inputAddress).map(([from, to]) => `${from}:${to}`);

/** Formulas as people write them, and worse. */
const {formula} = fc.letrec<{formula: string; number: string; many: string}>((tie) => ({
  many: fc.array(fc.oneof(area, area, inputAddress, tie("number")), {minLength: 1, maxLength: 3}).map((list) => list.join(",")),
  number: fc.oneof(
    {depthSize: "small", withCrossShrink: true},
    inputAddress.map((cell) => cell.replace(/(?=\d)/, "$")), inputAddress, fc.integer({min: 0, max: 9}).map(String),
    fc.tuple(fc.constantFrom("SUM", "SUM", "MAX", "MIN", "COUNT", "COUNTA"), tie("many")).map(([name, list]) => `${name}(${list})`),
    fc.tuple(tie("number"), fc.constantFrom("+", "-", "*", "/", " + "), tie("number")).map((parts) => parts.join("")),
    tie("number").map((one) => `(${one})`), tie("number").map((one) => `ABS(${one})`),
    tie("number").map((one) => `-(${one})`), tie("number").map((one) => `(${one})%`),
    fc.tuple(fc.constantFrom("ROUND", "ROUNDUP", "ROUNDDOWN"), tie("number"), fc.integer({min: -1, max: 2}))
      .map(([name, one, digits]) => `${name}(${one},${digits})`),
    fc.tuple(inputAddress, fc.constantFrom("<", ">", "=", "<>", ">=", "<="), fc.integer({min: 0, max: 9}), tie("number"), tie("number"))
      .map(([left, sign, right, yes, no]) => `IF(${left}${sign}${right},${yes},${no})`),
  ),
  formula: fc.oneof(
    {weight: 8, arbitrary: tie("number")},
    {weight: 1, arbitrary: tie("many").map((list) => `IF(COUNT(${list})=0,"",SUM(${list}))`)},
    {weight: 1, arbitrary: fc.tuple(inputAddress, inputAddress).map((parts) => parts.join("&"))},
  ),
}));

/** Inputs from A1 on, and formulas in column F. */
type Sheet = {readonly inputs: readonly (readonly (number | string | null)[])[]; readonly formulas: readonly string[]};
const sheet: fc.Arbitrary<Sheet> = fc.record({
  inputs: fc.array(fc.tuple(input, input, input, input), {minLength: inputHeight, maxLength: inputHeight}),
  formulas: fc.array(formula, {minLength: 10, maxLength: 10}),
});

const heldIn = ({inputs, formulas}: Sheet): Readonly<Record<string, Held>> => ({
  ...Object.fromEntries(inputs.flatMap((row, at) => row.flatMap((value, column) =>
    value === null ? [] : [[address(at, column), value] as const]))),
  ...Object.fromEntries(formulas.map((formula, at) => [`F${at + 1}`, `=${formula}`])),
});

/** As programs show it: 12 digits of a number, the kind of an error. */
const shown = (value: unknown): unknown => typeof value === "number" ? Number(value.toPrecision(12)) || 0 : value;

test("formulas give what fast-formula-parser gives", () => {
  let count = 0;
  fc.assert(fc.property(sheet, (one) => {
    const at = computed([sheetOf(heldIn(one))]);
    const parser = new FormulaParser({
      onCell: ({row, col}) => one.inputs[row - 1]?.[col - 1] ?? null,
      onRange: ({from, to}) => one.inputs.slice(from.row - 1, to.row).map((cells) => cells.slice(from.col - 1, to.col)),
    });
    one.formulas.forEach((formula, row) => {
      // ROUNDUP(0,0) is −1 to it, and COUNT counts an error that is computed within.
      const theirs = /ROUND|COUNTA?\([^)]*[-+*/%(]/.test(formula) ? undefined : given(() => parser.parse(formula, {sheet: "表一", row: 1, col: 6}));
      if (theirs === undefined) return;
      count += 1;
      expect([formula, shown(at(`F${row + 1}`)?.value)]).toEqual([formula, shown(theirs)]);
    });
  }), outOf(1000));
  expect(count).toBeGreaterThan(casesOf(1000) * 5);
});

/** The part of fast-formula-parser that is used here; it comes without types and without a default export. */
type Corner = {readonly row: number; readonly col: number};
const FormulaParser = createRequire(__filename)("fast-formula-parser") as new (hooks: {
  onCell(cell: Corner): unknown;
  onRange(range: {readonly from: Corner; readonly to: Corner}): unknown[][];
}) => {parse(formula: string, position: Corner & {readonly sheet: string}): unknown};

/** Its result, or `undefined` where it breaks down, as over a blank cell's per cent. */
function given(parse: () => unknown): unknown {
  try {
    const result = parse();
    return result instanceof Error ? (result as {error?: string}).error : result ?? 0;
  } catch {
    return undefined;
  }
}

/** Sums of what is asked for, of products and of powers; those in braces are array formulas. */
const sums = [
  'SUMIF(A1:A5,">3",B1:B5)', 'SUMIF(A1:A5,"<>无",C1:C5)', 'SUMIFS(D1:D5,A1:A5,">=0",B1:B5,"<100")', 'SUMIF(A1:D5,"上*")+SUMIF(A1:A5,"",D1:D5)',
  "SUMPRODUCT(A1:A5,B1:B5)", "SUMPRODUCT((A1:B5>3)*1)", '{SUM(IF(A1:A5="无",B1:B5,1))}', "{SUM(C1:C5*D1:D5)}", "ABS(B2)^0.5-2^-3+B3^2", "{MAX(IF(A1:A5>3,ABS(A1:A5)))}",
];

describeWithOffice("formulas of which a file keeps no result", () => {
  let [mixed, overArrays, saved]: (readonly Uint8Array[])[] = [];
  beforeAll(() => {
    mixed = fc.sample(sheet, outOf(60)).map(workbookOf);
    overArrays = fc.sample(sheet, outOf(60)).map(({inputs}) => workbookOf({inputs, formulas: sums}));
    saved = convert([...mixed, ...overArrays].map((bytes) => ({name: "a.xlsx", bytes})), "xlsx");
  });

  test("give what LibreOffice gives, which then finds no result outdated", () => {
    mixed!.forEach((bytes, at) => {
      const [ours, theirs] = [resultsIn(bytes), resultsIn(saved![at]!)];
      expect(ours).toHaveLength(10);
      expect(theirs.map(({formula}) => formula)).toEqual(ours.map(({formula}) => formula));
      expect(theirs.filter(({stored}) => stored !== undefined)).toEqual([]);
      expect(theirs.map(({value}) => shown(value))).toEqual(ours.map(({value}) => shown(value)));
    });
  });

  test("and sums over arrays too", () => {
    let count = 0;
    overArrays!.forEach((bytes, at) => {
      const [ours, theirs] = [resultsIn(bytes), resultsIn(saved![mixed!.length + at]!)];
      expect(theirs.filter(({stored}) => stored !== undefined)).toEqual([]);
      ours.forEach(({formula, value, uncomputed}, n) => {
        if (uncomputed !== undefined) return;
        count += 1;
        expect([formula, shown(value)]).toEqual([formula, shown(theirs[n]!.value)]);
      });
    });
    expect(count).toBeGreaterThan(overArrays!.length * 5);
  });
});

const resultsIn = (bytes: Uint8Array): readonly Cell[] =>
  readXlsx("a.xlsx", bytes).grids.flatMap(({cells}) => cells).filter(({formula}) => formula !== undefined);

function workbookOf(one: Sheet): Uint8Array {
  const held = heldIn(one);
  const lines = Array.from({length: 10}, (_, row) => {
    const cells = [...letters, "F"].map((letter) => {
      const [at, what] = [`${letter}${row + 1}`, held[`${letter}${row + 1}`]];
      if (typeof what === "number") return `<c r="${at}"><v>${what}</v></c>`;
      if (typeof what !== "string") return "";
      const [, ofArray] = /^=\{(.*)\}$/.exec(what) ?? [];
      if (ofArray !== undefined) return `<c r="${at}"><f t="array" ref="${at}">${escapeXml(ofArray)}</f></c>`;
      return what.startsWith("=") ? `<c r="${at}"><f>${escapeXml(what.slice(1))}</f></c>`
        : `<c r="${at}" t="inlineStr"><is><t>${escapeXml(what)}</t></is></c>`;
    });
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  return packageOf({...rows(lines.join("")), more: {"[Content_Types].xml": contentTypes}});
}

const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const contentTypes = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/xl/workbook.xml" ContentType="${spreadsheet}.sheet.main+xml"/>
<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${spreadsheet}.worksheet+xml"/>
</Types>`;
