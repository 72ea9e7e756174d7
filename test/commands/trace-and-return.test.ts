import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {parse} from "papaparse";
import type {Terminal} from "../../src/commands/command";
import {openReturns, returnsDue, writeReturns} from "../../src/commands/consolidate/returns";
import {workbookOf} from "../../src/commands/review";
import {consolidate} from "../../src/consolidate/consolidate";
import {submit} from "../../src/consolidate/submission";
import {consolidateSchema} from "../../src/filing/schema";
import {docxTables} from "../../src/formats/docx/read-docx";
import {writeJson} from "../../src/formats/json/write-json";
import {createFileHost} from "../../src/hosts/file/file-host";
import {readWorkbook} from "../../src/formats/xlsx/read-workbook";
import {readXlsx} from "../../src/office/read-xlsx";
import {buildFiling, type Change} from "../build";
import {gouji} from "./command-line";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-trace-"));
  mkdirSync(join(folder, "报送", "街道"), {recursive: true});
});
afterEach(() => rmSync(folder, {recursive: true}));

const received = "applications.received.person";
const at = (...names: readonly string[]): string => join(folder, ...names);
const save = async (name: string, unit: string, change: Readonly<Record<string, Change>> = {}): Promise<void> =>
  writeFileSync(at("报送", name), await workbookOf(buildFiling({unit, year: 2024, edition: "2021", change})));
const call = async (...more: readonly string[]) => {
  const {code, out, err} = await gouji(["consolidate", at("报送"), ...more, "--json"]);
  if (out === "") throw new Error(err);
  return {code, err, ...consolidateSchema.strict().parse(JSON.parse(out))};
};

describe("--figures", () => {
  test("gives every figure of every filing a line, with where it was read; the lines come to the sums", async () => {
    await save("a.xlsx", "青山镇", {"disputes.review.upheld": null, "disclosure.fees.amount": "1.50"});
    await save("街道/b.xlsx", "白水镇");
    writeFileSync(at("名册.csv"), "名称,代码,级别,上级\n甲县,1,县,\n青山镇,11,乡,1\n白水镇,12,乡,1\n");
    const {figures} = await call("--units", at("名册.csv"), "--figures", at("明细.csv"));
    const text = readFileSync(at("明细.csv"), "utf8");
    expect(text.startsWith("\ufeffunit,code,level,parent,edition,year,figure,value,blank,source,place\r\n")).toBe(true);
    const {data} = parse<Readonly<Record<string, string>>>(text.slice(1), {header: true, skipEmptyLines: true});
    expect(data).toHaveLength(400);
    const of = (unit: string, figure: string) => data.find((line) => line.unit === unit && line.figure === figure)!;
    expect(of("青山镇", "disputes.review.upheld")).toMatchObject({value: "", blank: "1", code: "11", level: "乡", parent: "1", year: "2024"});
    expect(of("青山镇", "disclosure.fees.amount")).toMatchObject({value: "1.5", blank: "0", source: at("报送", "a.xlsx")});
    expect(of("白水镇", received).place).toMatch(/^申请办理情况!D7$/);
    for (const [id, sum] of Object.entries(figures)) {
      const lines = data.filter(({figure, blank}) => figure === id && blank === "0");
      expect(lines.reduce((total, {value}) => total + Number(value), 0)).toBeCloseTo(sum ?? 0, 6);
    }
  });

  test("is not put in the place of a source, nor of another file unasked", async () => {
    await save("a.xlsx", "青山镇");
    expect((await gouji(["consolidate", at("报送"), "--figures", at("报送", "a.xlsx"), "--replace"])).code).toBe(2);
    writeFileSync(at("明细.csv"), "我的");
    expect((await gouji(["consolidate", at("报送"), "--figures", at("明细.csv")])).code).toBe(2);
    expect(readFileSync(at("明细.csv"), "utf8")).toBe("我的");
  });
});

test("the workbook leads from a unit's row to its file, and from a figure to the sheet and cell that it was read from", async () => {
  await save("a.xlsx", "青山镇");
  await save("街道/b.xlsx", "白水镇");
  await call("-o", at("汇总.xlsx"));
  const {grids} = readXlsx("汇总.xlsx", readFileSync(at("汇总.xlsx")));
  const [units, sources] = ["各单位数据", "数据来源"].map((name) => grids.find((grid) => grid.name === name)!);
  const row = units!.cells.find(({text}) => text === "白水镇")!.row;
  const link = units!.cells.find((cell) => cell.row === row && cell.column === 2)!;
  expect([link.text, link.formula]).toEqual(["街道/b.xlsx", '=HYPERLINK("报送/街道/b.xlsx","街道/b.xlsx")']);
  const traced = sources!.cells.filter((cell) => cell.row === row && cell.column > 2);
  expect(traced).toHaveLength(200);
  for (const {formula, column} of traced) {
    const [, sheet = "", cell = ""] = /^=HYPERLINK\("报送\/街道\/b\.xlsx#'(.*)'!([A-Z]+\d+)"/.exec(formula!)!;
    const book = readXlsx("b.xlsx", readFileSync(at("报送", "街道", "b.xlsx"))).grids.find(({name}) => name === sheet)!;
    const letters = [...cell.replace(/\d/g, "")].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    const there = book.cells.find((one) => one.column === letters && one.row === Number(cell.replace(/\D/g, "")) - 1)!;
    const here = units!.cells.find((one) => one.row === row && one.column === column)!;
    expect(Number(there.value)).toBe(Number(here.value));
  }
});

describe("--returns", () => {
  test("gives each unit with errors its tables with 审核意见, and a document; one that is all right gets none", async () => {
    await save("a.xlsx", "青山镇", {"disputes.review.total": 99});
    await save("街道/b.xlsx", "白水镇", {"disclosure.regulations.issued": 0, "disclosure.regulations.repealed": 0, "disclosure.regulations.inForce": 0});
    const {returned, code} = await call("--returns", at("退回"));
    expect(code).toBe(1);
    expect(returned!.map(({unit}) => unit)).toContain("青山镇");
    expect(readdirSync(at("退回"))).toEqual(expect.arrayContaining(["青山镇-退回意见.docx", "青山镇-退回意见.xlsx"]));
    const [read] = readWorkbook("a.xlsx", readFileSync(at("退回", "青山镇-退回意见.xlsx")));
    expect(read!.figures.get("disputes.review.total")!.value).toBe(99);
    expect(JSON.stringify(read!.review)).toContain("99");
    const before = readFileSync(at("报送", "a.xlsx"));
    expect(readWorkbook("a.xlsx", before)[0]!.review).toBeUndefined();
  });

  test("the second time it goes on with what was said the first time, beside it", async () => {
    await save("a.xlsx", "青山镇", {"disputes.review.total": 99});
    await call("--returns", at("退回"));
    const first = readFileSync(at("退回", "青山镇-退回意见.xlsx"));
    await save("a.xlsx", "青山镇", {"disputes.review.total": 98});
    await call("--returns", at("退回"));
    expect(readFileSync(at("退回", "青山镇-退回意见.xlsx"))).toEqual(first);
    expect(readdirSync(at("退回")).filter((name) => name.endsWith(".xlsx"))).toEqual(
      expect.arrayContaining(["青山镇-退回意见.xlsx", "青山镇-退回意见（第2次）.xlsx"]));
    const {grids} = readXlsx("b.xlsx", readFileSync(at("退回", "青山镇-退回意见（第2次）.xlsx")));
    const texts = grids.filter(({name}) => name.startsWith("审核意见")).flatMap(({cells}) => cells.map(({text}) => text)).join("\n");
    expect(texts).toContain("仍不相符");
  });

  test("a round that was cut off before its document is ended first, and is the one where nothing has changed since", async () => {
    const names = ["", "（第2次）"].flatMap((round) => [".docx", ".xlsx"].map((ending) => `青山镇-退回意见${round}${ending}`));
    await save("a.xlsx", "青山镇", {"disputes.review.total": 99});
    await call("--returns", at("退回"));
    const book = readFileSync(at("退回", names[1]!));
    rmSync(at("退回", names[0]!));
    expect((await call("--returns", at("退回"))).returned).toMatchObject([{written: [at("退回", names[0]!)]}]);
    expect(readdirSync(at("退回")).sort()).toEqual(names.slice(0, 2));
    const said = (name: string) => docxTables(name, readFileSync(at("退回", name))).flatMap(({cells}) => cells.map(({text}) => text)).join();
    expect(said(names[0]!)).toContain("99");
    rmSync(at("退回", names[0]!));
    await save("a.xlsx", "青山镇", {"disputes.review.total": 98});
    expect((await call("--returns", at("退回"))).returned).toMatchObject([{written: [0, 3, 2].map((n) => at("退回", names[n]!))}]);
    expect(readFileSync(at("退回", names[1]!))).toEqual(book);
    expect([said(names[0]!), said(names[2]!)]).toEqual([expect.stringContaining("99"), expect.stringContaining("98")]);
  });

  test("an earlier one that is damaged is named with its folder", async () => {
    await save("a.xlsx", "青山镇", {"disputes.review.total": 99});
    mkdirSync(at("退回"));
    for (const ending of [".xlsx", ".docx"]) writeFileSync(at("退回", `青山镇-退回意见${ending}`), "PK\u0003\u0004");
    const {code, err} = await gouji(["consolidate", at("报送"), "--returns", at("退回")]);
    expect([code, err]).toEqual([1, expect.stringContaining(`没有写成：${at("退回", "青山镇-退回意见.xlsx")} 已损坏`)]);
  });

  test("what another call wrote meanwhile stays, and the way out is to call again", async () => {
    const filing = buildFiling({unit: "青山镇", year: 2024, edition: "2021", change: {"disputes.review.total": 99}});
    writeFileSync(at("报送", "a.json"), writeJson(filing));
    const result = consolidate([submit(filing, at("报送", "a.json"))]);
    const ready = () => Promise.resolve();
    const write = () => Promise.reject(new Error());
    const terminal = {claim: ready, mayWrite: ready, write, progress: () => undefined} as unknown as Terminal;
    await openReturns(at("退回"));
    const due = await returnsDue(at("退回"), result, {asked: {}, lastOf: () => undefined}, terminal);
    writeFileSync(at("退回", "青山镇-退回意见.xlsx"), "x");
    const taken = {returned: [], failures: [expect.stringMatching(/青山镇-退回意见\.xlsx .*请再运行一次/)]};
    expect(await writeReturns(due, terminal)).toEqual(taken);
    rmSync(at("退回", "青山镇-退回意见.xlsx"));
    const late = {...terminal, write: async (path: string) => {
      writeFileSync(path, "x");
      return write();
    }};
    expect(await writeReturns(due, late)).toEqual(taken);
  });

  test("the findings against last year are in it, also where there are no others", async () => {
    const filed = (name: string, unit: string, year: number, change: Readonly<Record<string, Change>>): void => {
      mkdirSync(at(name), {recursive: true});
      writeFileSync(at(name, `${unit}.json`), writeJson(buildFiling({unit, year, edition: "2021", change})));
    };
    const none = Object.fromEntries(["issued", "repealed", "inForce"].map((row) => [`disclosure.regulations.${row}`, 0]));
    for (const unit of ["青山镇", "白水镇"]) filed("报送", unit, 2024, none);
    const carried = Object.fromEntries(["person", "total"].map((column) => [`applications.carriedOut.${column}`, 77]));
    filed("上年", "青山镇", 2023, carried);
    const {returned} = await call("--last", at("上年"), "--returns", at("退回"));
    expect(returned!.map(({unit}) => unit)).toEqual(["青山镇"]);
    const {grids} = readXlsx("a.xlsx", readFileSync(at("退回", "青山镇-退回意见.xlsx")));
    expect(grids.flatMap(({cells}) => cells.map(({text}) => text)).join("\n")).toMatch(/上年.*77/);
    expect((await call("--returns", at("又一次"))).returned).toEqual([]);
  });

  describe("left among the filings", () => {
    const total = "disputes.review.total";
    const back = (): string => at("报送", "青山镇-退回意见.xlsx");
    beforeEach(async () => {
      await save("a.xlsx", "青山镇", {[total]: 99});
      await call("--returns", at("报送"));
    });
    const typed = async (sheet: string, row: number, column: number, value: string | number): Promise<void> => {
      const host = await createFileHost(readFileSync(back()));
      expect(await host.write([{sheet, row, column, value}])).toEqual([]);
      writeFileSync(back(), await host.save());
    };

    test("it is passed over as it was given back, also the second time, and counts where it is named or alone", async () => {
      await call("--returns", at("报送"));
      const {units, ignored, duplicates, figures} = await call();
      expect(units.map(({source}) => source)).toEqual([at("报送", "a.xlsx")]);
      expect(duplicates).toEqual([]);
      expect(figures[total]).toBe(99);
      expect(ignored.map(({source}) => source)).toEqual(["-退回意见.docx", "-退回意见.xlsx", "-退回意见（第2次）.docx", "-退回意见（第2次）.xlsx"]
        .map((name) => at("报送", `青山镇${name}`)));
      expect((await call(back())).duplicates).toMatchObject([{unit: "青山镇", why: "identical"}]);
      rmSync(at("报送", "a.xlsx"));
      rmSync(at("报送", "青山镇-退回意见（第2次）.xlsx"));
      expect((await call()).units).toMatchObject([{source: back(), standing: "counted"}]);
    });

    test("with a figure mended it is the newer filing", async () => {
      const place = readWorkbook("a.xlsx", readFileSync(back()))[0]!.figures.get(total)!.place;
      if (place.in !== "sheet") throw new Error("not in a sheet");
      await typed(place.sheet, place.row, place.column, 98);
      const {units, ignored} = await call();
      expect(units.map(({source}) => source)).toEqual([at("报送", "a.xlsx"), back()]);
      expect(ignored.map(({source}) => source)).toEqual([at("报送", "青山镇-退回意见.docx")]);
    });

    test("with a word of explanation it is a filing too", async () => {
      const {cells} = readXlsx("a.xlsx", readFileSync(back())).grids.find(({name}) => name === "审核意见")!;
      const {row, column} = cells.find(({text}) => text === "审核说明")!;
      await typed("审核意见", row + 1, column, "原表如此，正在核实");
      expect((await call()).units.map(({source}) => source)).toContain(back());
    });
  });

  test("of a ledger of several units each gets its own figures alone", async () => {
    const filings = ["青山镇", "白水镇"].map((unit) =>
      buildFiling({unit, year: 2024, edition: "2021", change: {"disputes.review.total": unit === "青山镇" ? 99 : 98}}));
    writeFileSync(at("报送", "几家.json"), JSON.stringify(filings.map((one) => JSON.parse(writeJson(one)) as unknown)));
    const {returned} = await call("--returns", at("退回"));
    expect(returned!.map(({unit}) => unit).sort()).toEqual(["白水镇", "青山镇"].sort());
    for (const [unit, value] of [["青山镇", 99], ["白水镇", 98]] as const) {
      const read = readWorkbook("a.xlsx", readFileSync(at("退回", `${unit}-退回意见.xlsx`)));
      expect(read.map((one) => [one.unit, one.figures.get("disputes.review.total")!.value])).toEqual([[unit, value]]);
    }
  });
});

describe("--last", () => {
  const filings = (name: string, unit: string, year: number, person: number): void => {
    mkdirSync(at(name), {recursive: true});
    writeFileSync(at(name, `${unit}.json`), writeJson(buildFiling({unit, year, edition: "2021", change: {[received]: person}})));
  };
  const years = () => readXlsx("汇总.xlsx", readFileSync(at("汇总.xlsx"))).grids.find(({name}) => name === "各单位上年对比")!;

  test("takes a folder of last year's filings: each unit is held against its own, the sums against theirs", async () => {
    for (const [unit, person] of [["青山镇", 12], ["白水镇", 300]] as const) filings("报送", unit, 2024, person);
    filings("上年", "青山镇", 2023, 120);
    filings("上年", "黑水镇", 2023, 7);
    await call("--last", at("上年"), "-o", at("汇总.xlsx"));
    const {cells} = years();
    const line = (unit: string) => {
      const row = cells.find(({text}) => text === unit)!.row;
      return cells.filter((cell) => cell.row === row).map(({text}) => text);
    };
    expect(line("青山镇").at(-1)).toMatch(/自然人.*上年 120，本年 12/);
    expect(line("白水镇").at(-1)).toBe("没有找到上年的数");
    expect(readXlsx("a", readFileSync(at("汇总.xlsx"))).grids.map(({name}) => name)).toContain("对比表");
  });

  test("takes last year's workbook of sums, and finds each unit in it", async () => {
    for (const [unit, person] of [["青山镇", 12], ["白水镇", 30]] as const) filings("去年报送", unit, 2023, person);
    expect((await gouji(["consolidate", at("去年报送"), "-o", at("去年.xlsx")])).err).toBe("");
    for (const [unit, person] of [["青山镇", 12], ["白水镇", 300]] as const) filings("报送", unit, 2024, person);
    await call("--last", at("去年.xlsx"), "-o", at("汇总.xlsx"));
    const texts = years().cells.map(({text}) => text);
    expect(texts).not.toContain("没有找到上年的数");
    expect(texts.join("\n")).toMatch(/上年 30，本年 300/);
  });
});
