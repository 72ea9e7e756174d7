import {computeFormulas} from "../../../src/office/formulas/compute-formulas";
import type {SheetOfCells} from "../../../src/office/formulas/workbook-cells";
import {address} from "../../../src/filing/place";
import {casesOf, oneOf} from "../../proof";
import {computed, sheetOf, type Held} from "./sheets";

/** Some numbers, a text that looks like one, a text, a blank result, a truth, an error. */
const inputs: Readonly<Record<string, Held>> = {
  A1: 12, A2: 30, A3: 0.1, A4: 0.2, B1: "7", B2: "上级", B3: ['=""', ""], B4: true, B5: ["=1/0", "#DIV/0!"],
};

const give = (formula: string): unknown => {
  const {value, uncomputed, stored} = computed([
    sheetOf({...inputs, F1: `=${formula}`}), sheetOf({A1: 5, A2: 6}, "三、申请情况"), sheetOf({A1: 70}, "it's 2"),
    sheetOf({A1: 800}, "Z"),
  ], {names: [
    {name: "税率", refersTo: "'三、申请情况'!$A$1"}, {name: "两格", refersTo: "Z!$A$1:$A$2"}, {name: "十", refersTo: "10"},
    {name: "挪动", refersTo: "Z!A1"}, {name: "税率", sheet: "Z", refersTo: "10"}, {name: "算式", refersTo: "Z!$A$1+1"},
  ]})("F1")!;
  expect(stored ?? "").toBe("");
  return uncomputed === undefined ? value : uncomputed;
};

describe("a formula gives what the spreadsheet gives", () => {
  test.each<[string, unknown]>([
    ["A1+A2*2", 72], ["(A1+A2)*2", 84], ["A2-A1-1", 17], ["A2/A1", 2.5], ["-A1+A2", 18], ["--A1", 12], ["-A1%", -0.12],
    ["+A1", 12], ["50%*A2", 15], ["A3+A4", 0.3], ["A3*A4", 0.02], ["2/3*3", 2], ["1/3", 0.333333333333333], ["1E3+.5", 1000.5],
    ["SUM(A1:A4)", 42.3], ["SUM($A$1:A$2,A1,100)", 154], ["sum(a1:a2)", 42], ["SUM(A:A)", 42.3], ["SUM(2:2)", 30],
    ["A1+C9", 12], ["C9", 0], ["SUM(C1:D9)", 0], ["C9&\"\"", ""], ["C9=0", true], ["C9=\"\"", true],
    ["A1+B1", 19], ["SUM(A1:B1)", 12], ["SUM(A1,\"7\")", 19], ["SUM(B4)", 0], ["SUM(TRUE,1)", 2], ["A1+B4", 13],
    ["A1+B2", "#VALUE!"], ["A1+B3", "#VALUE!"], ["SUM(A1,B2)", 12], ["SUM(A1,\"上\")", "#VALUE!"], ["\"1,234\"+1", 1235],
    ["\"5%\"*100", 5], ["1/0", "#DIV/0!"], ["A1/C9", "#DIV/0!"], ["B5+1", "#DIV/0!"], ["SUM(A1:B5)", "#DIV/0!"],
    ["#REF!", "#REF!"], ["SUM(#REF!)", "#REF!"], ["IF(A1>1,#N/A,2)", "#N/A"], ["9E307*10*10", "#NUM!"],
    ["COUNT(A1:B4)", 4], ["COUNT(B1,B5)", 0], ["COUNT(\"7\",1)", 2], ["COUNTA(A1:B5)", 9], ["COUNT(C1:C9)", 0],
    ["MAX(A1:B4)", 30], ["MIN(A1:A4)", 0.1], ["MAX(C1:C9)", 0], ["AVERAGE(A1:A2,B1)", 21], ["AVERAGE(C1)", "#DIV/0!"],
    ["ABS(-3)", 3], ["ABS(A1-A2)", 18], ["INT(-2.5)", -3], ["VALUE(\"419\")", 419], ["VALUE(\"1,234.50\")", 1234.5],
    ["VALUE(C1)", 0], ["VALUE(TRUE)", "#VALUE!"], ["VALUE(\"无\")", "#VALUE!"], ["INT(2/3*3)", 2], ["N(B2)", 0], ["N(A1)", 12], ["N(B4)", 1],
    ["ROUND(2.5,0)", 3], ["ROUND(-2.5,0)", -3], ["ROUND(1.005,2)", 1.01], ["ROUND(1234,-2)", 1200], ["ROUND(A2/7,2)", 4.29],
    ["ROUNDUP(2.01,0)", 3], ["ROUNDUP(-2.01,1)", -2.1], ["ROUNDDOWN(2.99,1)", 2.9], ["TRUNC(-2.7)", -2],
    ["IF(A1>A2,\"大\",\"小\")", "小"], ["IF(A1<=12,1)", 1], ["IF(A1<12,1)", false], ["IF(C9,1,2)", 2], ["IF(A1,,3)", 0],
    ["IF(COUNT(A1:A2)=0,\"\",SUM(A1:A2))", 42], ["IF(COUNT(C1:C5)=0,\"\",SUM(C1:C5))", ""], ["IF(A1=12,A2,XYZ(1))", 30], ["SUM(IF(A1=12,B1:B2,0),1)", 1], ["IF(1/0,2,3)", "#DIV/0!"],
    ["A1=12", true], ["A1<>12", false], ["A1>=A2", false], ["\"abc\"=\"ABC\"", true], ["B1=7", false], ["A1>B2", false],
    ["B4>B2", true], ["0.1+0.2=0.3", true], ["A1&B2&A3", "12上级0.1"], ["B4&1", "TRUE1"], ["\"说\"\"好\"\"\"", "说\"好\""],
    ["AND(A1>1,A2>1)", true], ["OR(A1>100,B4)", true], ["NOT(A1=12)", false], ["IFERROR(1/0,9)", 9], ["IFERROR(A1,9)", 12],
    ["ISERROR(B5)", true], ["ISBLANK(C9)", true], ["ISNUMBER(B1)", false], ["PRODUCT(A1:A2)", 360],
    ["'三、申请情况'!A1+Z!A1", 805], ["三月!A1", {why: "name", name: "三月"}], ["'it''s 2'!A1", 70],
    ["SUM('三、申请情况:Z'!A1)", 875], ["SUM('三、申请情况'!A1:A2)", 11], ["z!$a$1", 800],
    ["税率*2", 10], ["SUM(两格)", 800], ["十+1", 11], [" SUM( A1 , A2 ) ", 42],
    ["SUBTOTAL(9,A1:A4)", 42.3], ["SUBTOTAL(109,A1:A2)", 42],
    ["A1^2", 144], ["-2^2", 4], ["2^3^2", 64], ["2^-1", 0.5], ["2*3^2", 18], ["4^0.5", 2], ["0^0", "#NUM!"], ["0^-1", "#DIV/0!"],
    ["(-8)^0.5", "#NUM!"], ["10^400", "#NUM!"], ["1.1^2", 1.21], ["POWER(A1,2)", 144], ["50%^2", 0.25],
  ])("=%s", (formula, result) => {
    expect(give(formula)).toEqual(result);
  });

  test("subtotals leave out subtotals", () => {
    const at = computed([sheetOf({A1: 1, A2: 2, A3: "=SUBTOTAL(9,A1:A2)", A4: 4, A5: "=SUBTOTAL(9,A1:A4)", A6: "=SUM(A1:A4)"})]);
    expect([at("A3")?.value, at("A5")?.value, at("A6")?.value]).toEqual([3, 7, 10]);
  });
});

describe("what cannot be computed is named", () => {
  test.each<[string, string, string]>([
    ["XLOOKUP(1,A1:A2,B1:B2)", "function", "XLOOKUP"], ["_xlfn.SUMX(A1)", "function", "SUMX"], ["TODAY()-A1", "function", "TODAY"],
    ["INDIRECT(\"A1\")", "function", "INDIRECT"], ["SUMIF(Table1[a],1)", "syntax", "[a],1)"], ["SUBTOTAL(3,A1:A2)", "function", "SUBTOTAL(3)"],
    ["[1]Sheet1!A1+1", "link", "[1]Sheet1"], ["'C:\\年报\\[局.xlsx]表'!$A$1", "link", "'C:\\年报\\[局.xlsx]表'"],
    ["总数+1", "name", "总数"], ["挪动", "name", "挪动"], ["算式", "name", "算式"], ["没有!A1", "name", "没有"],
    ["SUM(A1:A2*B1:B2)", "syntax", "A1:B2"], ["A1:A2*2", "syntax", "A1:B2"], ["SUM(A1 A2)", "syntax", "A2)"], ["A1+", "syntax", "A1+"], ["(A1", "syntax", "(A1"],
    ["\"１２\"+1", "text", "１２"], ["\"2024-1-1\"+1", "text", "2024-1-1"], ["\"a\"<\"b\"", "text", "a"],
    ["F1+1", "circle", ""],
  ])("=%s", (formula, why, name) => {
    expect(give(formula)).toEqual({why, name});
  });

  test("what rests on it cannot be computed for the same reason", () => {
    const at = computed([sheetOf({A1: "=XLOOKUP(1,B1,C1)", A2: "=A1+1", A3: "=IF(TRUE,5,A1)", A4: "=COUNT(A1)"})]);
    expect(at("A2")?.uncomputed).toEqual({why: "function", name: "XLOOKUP"});
    expect(at("A4")?.uncomputed).toEqual({why: "function", name: "XLOOKUP"});
    expect(at("A3")).toMatchObject({value: 5});
    expect(at("A1")).toMatchObject({value: null, text: ""});
  });

  test("a circle is one wherever it is entered; what it only leads to is not on it, and cannot be computed either", () => {
    const at = computed([sheetOf({A1: "=A3", A2: "=A1+1", A3: "=A2+B1", B1: "=C1*2", C1: 4, D1: "=A2"})]);
    for (const one of ["A1", "A2", "A3", "D1"]) expect(at(one)?.uncomputed).toEqual({why: "circle", name: ""});
    expect(at("B1")?.value).toBe(8);
  });
});

describe("a result that the file keeps", () => {
  test("stays as it is where the formula gives it, but for the noise of doubles", () => {
    const held: Record<string, Held> = {
      A1: 0.1, A2: 0.2, A3: ["=A1+A2", 0.30000000000000004], A4: ["=A3-A1-A2", 5.5e-17], A5: ["=A1=A2", false], A6: ["=A1/0", "#DIV/0!"],
    };
    const sheet = sheetOf(held);
    expect(computeFormulas([sheet])).toEqual([sheet.cells]);
  });

  test("is outdated where the formula gives another, which counts then, down the whole chain", () => {
    const at = computed([sheetOf({A1: 37, A2: 10, A3: ["=SUM(A1:A2)", 43], A4: ["=A3*2", 86], A5: ["=A2", 10]})]);
    expect(at("A3")).toMatchObject({value: 47, text: "47", stored: "43"});
    expect(at("A4")).toMatchObject({value: 94, text: "94", stored: "86"});
    expect(at("A5")).not.toHaveProperty("stored");
  });

  test("tells what was changed since: what outdated formulas read, and none whose result is right", () => {
    const at = computed([sheetOf({
      A1: 37, B1: 10, C1: ["=SUM(A1:B1)", 43], A2: 1, B2: 2, C2: ["=SUM(A2:B2)", 3], A3: ["=SUM(A1:A2)", 34], B3: ["=SUM(B1:B2)", 12],
    })]);
    expect(at("A1")?.mended).toBe(true);
    for (const one of ["B1", "A2", "B2", "C1"]) expect(at(one)?.mended).toBeUndefined();
  });

  test("counts where its formula cannot be computed, for what rests on it too", () => {
    const at = computed([sheetOf({A1: ["=XLOOKUP(1,B1,C1)", 8], A2: "=A1+1", A3: ["=A4", 3], A4: ["=A3", 3], A5: "=A4+1"})]);
    expect(at("A1")).toMatchObject({value: 8});
    expect(at("A1")).not.toHaveProperty("uncomputed");
    expect([at("A2")?.value, at("A5")?.value]).toEqual([9, 4]);
  });

  test("counts where numbers are meant as they are shown", () => {
    const at = computed([sheetOf({A1: 1.26, A2: ["=A1*10", 13], A3: "=A2"})], {asShown: true});
    expect([at("A2")?.value, at("A3")?.value]).toEqual([13, 13]);
  });

  test("an error that is one no longer is gone, and one that has come is said", () => {
    const at = computed([sheetOf({A1: 2, A2: ["=4/A1", "#DIV/0!"], A3: ["=1/B9", 7]})]);
    expect(at("A2")).toMatchObject({value: 2, stored: "#DIV/0!"});
    expect(at("A2")?.error).toBeUndefined();
    expect(at("A3")).toMatchObject({error: "#DIV/0!", stored: "7"});
  });
});

test("nothing is computed beyond the row to which a sheet was read", () => {
  const sheet: SheetOfCells = {...sheetOf({A1: 1, A2: 2, B1: "=SUM(A1:A2)", B2: "=SUM(A:A)"}), readTo: 1};
  const at = computed([sheet]);
  expect(at("B1")?.value).toBe(3);
  expect(at("B2")?.uncomputed?.why).toBe("steps");
});

test("hidden rows leave it open what a subtotal is", () => {
  const {cells, ...sheet} = sheetOf({A1: 1, A2: 2, A3: "=SUBTOTAL(9,A1:A2)"});
  const at = computed([{...sheet, cells: cells.map((cell) => cell.row === 1 ? {...cell, hidden: true} : cell)}]);
  expect(at("A3")?.uncomputed).toEqual({why: "function", name: "SUBTOTAL"});
});

test("a sheet without formulas is given back itself", () => {
  const {cells} = sheetOf({A1: 1, A2: "文字"});
  expect(computeFormulas([{name: "表一", cells, show: String}])[0]).toBe(cells);
});

describe("however much a workbook asks for, there is an end", () => {
  const many = 5_000;
  const column = (say: (row: number) => Held, length = many): SheetOfCells =>
    sheetOf(Object.fromEntries(Array.from({length}, (_, row) => [address(row, 0), say(row)])));
  const last = (sheet: SheetOfCells): unknown => {
    const {value, uncomputed} = computeFormulas([sheet])[0]!.at(-1)!;
    return uncomputed?.why ?? value;
  };

  test("a chain of 100,000 links", () => {
    const links = casesOf(100_000);
    expect(last(column((row) => row === 0 ? 1 : `=A${row}+1`, links))).toBe(links);
  });

  test.each<[string, (row: number) => Held, unknown]>([
    ["a chain of 5,000 links, the last first", (row) => row === many - 1 ? "=A1" : row === many - 2 ? 7 : `=A${row + 2}`, 7],
    ["a sum of a whole column", (row) => row === many - 1 ? `=SUM(B:B,A1:A${many - 1})` : 1, many - 1],
    // Either costs all that is allowed.
    ...oneOf<[string, (row: number) => Held, unknown]>([
      ["5,000 sums of all of them", () => `=SUM($A$1:$A$${many})`, "steps"],
      ["2,500 sums of 2,500 each", (row) => row < many / 2 ? 1 : `=SUM(A$1:A${many / 2})`, "steps"],
    ], 0),
    ["2,500 results to be seen to, of 2,500 each", (row) => row < many / 2 ? 1 : [`=SUM(A$1:A${many / 2})`, 3], 3],
    ["a circle of 5,000", (row) => `=A${(row + 1) % many + 1}`, "circle"],
    ["a formula of 8,000 signs", (row) => row < many - 1 ? 1 : `=${"-".repeat(4000)}${"(".repeat(4000)}1`, "syntax"],
    ["a formula of 4,000 terms", (row) => row < many - 1 ? 1 : `=1${"+1".repeat(3999)}`, 4000],
  ])("%s", (_, say, result) => {
    expect(last(column(say))).toEqual(result);
  });
});

describe("sums of what is asked for, and of products", () => {
  const table: Readonly<Record<string, Held>> = {
    A1: "街道", B1: 3, C1: 10, A2: "镇", B2: 4, C2: 20, A3: "街道", B3: 5, C3: "无", A4: "小街道", B4: 0, C4: 40, B5: 7, C5: 50,
    D1: "1O", D2: "7", D3: "=XLOOKUP(1,A1,B1)", E1: ["=1/0", "#DIV/0!"], E2: 6, G1: 9, G2: "=G1+1", G3: "=G2+1",
  };
  const give = (formula: string, isArray?: true): unknown => {
    const sheet = sheetOf({...table, F1: `=${formula}`});
    const cells = sheet.cells.map((cell) => cell.row === 0 && cell.column === 5 && isArray ? {...cell, isArray} : cell);
    const {value, uncomputed} = computed([{...sheet, cells}])("F1")!;
    return uncomputed === undefined ? value : uncomputed;
  };

  test.each<[string, unknown]>([
    ["SUMIF(A1:A4,\"街道\",B1:B4)", 8], ["SUMIF(A1:A4,A2,C1:C4)", 20], ["SUMIF(A1:A4,\"*街道\",C1:C4)", 50], ["SUMIF(A1:A4,\"小*\",C1:C4)", 40],
    ["SUMIF(A1:A5,\"<>街道\",B1:B5)", 11], ["SUMIF(A1:A5,\"\",C1:C5)", 50], ["SUMIF(A1:A5,\"<>\",B1:B5)", 12], ["SUMIF(B1:B4,\">3\")", 9],
    ["SUMIF(B1:B5,5,C1:C5)", 0], ["SUMIF(B1:B5,\"<=4\",C1:C5)", 70], ["SUMIF(B1:B5,0,C1:C5)", 40], ["SUMIF(B1:B9,B9,C1:C9)", 40],
    ["SUMIF(A:A,\"街道\",B:B)", 8], ["SUMIF(A1:A2,\"镇\",E1:E2)", 6], ["SUMIF(A1:A2,\"街道\",E1:E2)", "#DIV/0!"],
    ["SUMIF(G1:G3,\">9\")", 21],
    ["SUMIF(A1:A4,\"街*街道\",B1:B4)", 0],
    ["SUMIFS(C1:C5,A1:A5,\"*街道\",B1:B5,\">0\")", 10],
    ["SUMPRODUCT(B1:B2,C1:C2)", 110], ["SUMPRODUCT(B1:B5,C1:C5)", 460], ["SUMPRODUCT((A1:A4=\"街道\")*B1:B4)", 8],
    ["SUMPRODUCT(--(A1:A4=\"街道\"),B1:B4)", 8], ["SUMPRODUCT(B1:B2)", 7], ["SUMPRODUCT(B1:B2,C1:C3)", "#VALUE!"], ["SUMPRODUCT(B1:B2*E1:E2)", "#DIV/0!"],
    ["SUMPRODUCT(B1:B2*2,C1:C2/10)", 22],
  ])("=%s", (formula, result) => {
    expect(give(formula)).toEqual(result);
  });

  test.each<[string, unknown]>([
    ["SUM(B1:B2*C1:C2)", 110], ["SUM(B1:B2*C1:C2)+1", 111], ["SUM(IF(A1:A4=\"街道\",B1:B4,0))", 8], ["SUM(IF(B1:B5>3,B1:B5))", 16],
    ["SUM(B1:B2*SUM(C1:C2))", 210], ["SUM(B1:B3*C1:C3)", "#VALUE!"], ["SUM(B1:B5^2)", 99], ["MAX(ABS(B1:B3-5))", 2],
    ["COUNT(IF(A1:A4=\"街道\",B1:B4))", 2], ["SUM(IF(A1:A2=\"镇\",D1:D2,0))", 0], ["SUM(G1:G3*1)", 30],
  ])("{=%s}", (formula, result) => {
    expect(give(formula, true)).toEqual(result);
  });

  test.each<[string, string, string]>([
    ["SUMIF(A1:A4,\"<镇\",B1:B4)", "text", "<镇"], ["SUMIF(A1:A4,\"?街道\",B1:B4)", "text", "?街道"], ["SUMIF(D1:D2,7,B1:B2)", "text", "7"],
    ["SUMIF(A1:A4,\"2024-1-1\",B1:B4)", "text", "2024-1-1"], ["SUMIF(A1:A4,\"街道\",B1)", "syntax", "SUMIF()"],
    ["SUMIF(D1:D3,\"x\",B1:B3)", "function", "XLOOKUP"], ["SUMPRODUCT(B1:B3*D1:D3)", "text", "1O"], ["SUMPRODUCT(B1:B2*C1:C3)", "syntax", "A1:B2"],
    ["SUMPRODUCT(A:A*B:B)", "steps", ""], ["SUMPRODUCT(B1:B2,{1;2})", "syntax", "{1;2})"],
  ])("=%s is named", (formula, why, name) => {
    expect(give(formula)).toEqual({why, name});
  });
});
