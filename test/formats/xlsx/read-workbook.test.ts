import {writeXlsx} from "hucre/xlsx";
import type {Filing} from "../../../src/filing/filing";
import type {Grid} from "../../../src/recognise/grid";
import {createFileHost} from "../../../src/hosts/file/file-host";
import {readGrids} from "../../../src/formats/read-grids";
import {readWorkbook} from "../../../src/formats/xlsx/read-workbook";
import {fill} from "../../../src/sheets/fill";
import {template} from "../../../src/sheets/template";
import {buildFiling, yearOf} from "../../build";
import {layOut} from "../../recognise/foreign-layouts";
import {foreignSheet} from "../../recognise/foreign-sheet";
import {sheet} from "../../recognise/grids";
import {randomFrom} from "../../layouts/random";
import {layouts} from "../../sheets/layouts";
import {readXls} from "../../../src/formats/xls/read-xls";
import {describeWithOffice, inOffice} from "../../soffice";
import {whyNot} from "../../why-not";
import {only} from "../../only";

/** The one filing that people see. */
const seen = (filings: readonly Filing[]): Filing => only(filings.filter(({aside}) => aside !== true));
const readOne = (source: string, bytes: Uint8Array): Filing => seen(readWorkbook(source, bytes));
const gridsOf = (source: string, grids: readonly Grid[]): Filing => seen(readGrids(source, grids));
const values = ({figures}: Pick<Filing, "figures">, ids: Iterable<string> = figures.keys()) =>
  Object.fromEntries([...ids].map((id) => [id, figures.get(id)?.value]));

/** Our own template, filled, with the record or without it. */
async function ownWorkbook(filing: Filing, withRecord: boolean): Promise<Uint8Array> {
  const {edition, variant, unit, year} = filing;
  const host = await createFileHost();
  await host.insert(fill(template({edition, variant, unit, year}), filing));
  if (withRecord) await host.keepRecord({unit, year: year!, edition, variant});
  return host.save();
}

/** Grids as a workbook by another writer. */
const foreignWorkbook = async (grids: readonly Grid[], custom: Record<string, string> = {}): Promise<Uint8Array> =>
  new Uint8Array(await writeXlsx({properties: {custom}, sheets: grids.map(foreignSheet)}));

describe.each(layouts)("our own workbook, edition %s, variant %s", (edition, variant) => {
  const filing = buildFiling({edition, variant, unit: "云溪街道办事处", year: yearOf(edition) - 1});

  test.each([["and its record", true], ["and what is printed on it", false]])("gives back the filing, by its figures %s", async (_, record) => {
    const read = readOne("云溪.xlsx", await ownWorkbook(filing, record));
    expect(read).toMatchObject({
      source: "云溪.xlsx", unit: "云溪街道办事处", year: filing.year, edition, variant, unmatched: [], missingRows: [],
    });
    expect(values(read)).toEqual(values(filing));
  });

  test.each([
    ["before there were tables", {unit: "", year: yearOf(edition) + 1, edition: ""}],
    ["while nobody had named the unit", {unit: "", year: yearOf(edition) + 1, edition, variant}],
  ])("is whose it says, where its record was kept %s", async (_, record) => {
    const host = await createFileHost(await ownWorkbook(filing, false));
    await host.keepRecord(record);
    expect(readOne("云溪.xlsx", await host.save())).toMatchObject({unit: "云溪街道办事处", year: filing.year, edition, variant});
  });

  test("gives blanks while nothing is filled in", async () => {
    const host = await createFileHost();
    await host.insert(template({edition, variant, unit: "", year: null}));
    const read = readOne("a.xlsx", await host.save());
    expect(read).toMatchObject({unit: "", year: null, edition, missingRows: [], unmatched: []});
    expect([...new Set([...read.figures.values()].map(({as}) => as))]).toEqual(["blank"]);
    expect(values(read)).toEqual(values(gridsOf("a.xlsx", await host.read())));
  });
});

describe("unit and year", () => {
  const table = [["信息内容", "本年处理决定数量"], ["行政许可", 5]];
  const read = (...above: readonly (readonly (string | number)[])[]) => gridsOf("a.xlsx", [sheet("表", [...above, ...table])]);

  test.each([
    [[["平湖镇人民政府2023年政府信息公开工作年度报告"]]],
    [[["填报单位：平湖镇人民政府　　　2023年度"]]],
    [[["填报单位：", "平湖镇人民政府"], ["统计年度：", 2023]]],
    [[["填报单位（盖章）：平湖镇人民政府", "", "年度：", "2023"]]],
    [[["政府信息公开情况统计表"], ["（2023年度）"], ["填报单位", "", "填报单位：平湖镇人民政府"]]],
  ])("are read off the cells: %j", (above) => {
    expect(read(...above)).toMatchObject({unit: "平湖镇人民政府", year: 2023});
  });

  test("stay open where no cell names them", () => {
    expect(read(["政府信息公开"])).toMatchObject({unit: "", year: null});
  });

  test("of a hidden sheet do not count", () => {
    const hidden = sheet("旧", [["旧镇人民政府2020年政府信息公开工作年度报告"]], {hidden: true});
    expect(gridsOf("a.xlsx", [hidden, sheet("表", table)])).toMatchObject({unit: "", year: null});
  });

  test("come from the record where the sheets print none; what makes no sense there is passed over", async () => {
    const record = {"gouji.unit": "青山乡人民政府", "gouji.year": "2022", "gouji.edition": "2021"};
    expect(readOne("a", await foreignWorkbook([sheet("表", table)], record)))
      .toMatchObject({unit: "青山乡人民政府", year: 2022});
    const nonsense = {"gouji.year": "去年", "gouji.edition": "1999", "gouji.variant": "mars"};
    const grids = [sheet("表", [["平湖镇人民政府2023年政府信息公开工作年度报告"], ...table])];
    expect(readOne("a", await foreignWorkbook(grids, nonsense))).toMatchObject({
      unit: "平湖镇人民政府", year: 2023, edition: "2021", variant: undefined,
    });
  });

  test.each([
    ["平湖镇人民政府2023年政府信息公开工作年度报告", "平湖镇人民政府", 2023],
    ["青山乡人民政府2023年政府信息公开工作年度报告", "青山乡人民政府", 2023],
    ["平湖镇人民政府2022年政府信息公开工作年度报告", "平湖镇人民政府", 2022],
    ["政府信息公开工作年度报告（2023年度）", "青山乡人民政府", 2023],
    ["2022年青山乡政府信息公开工作年度报告", "青山乡人民政府", 2022],
  ])("are those that people see, where a workbook served another unit or year before: %s", async (title, unit, year) => {
    const record = {"gouji.unit": "青山乡人民政府", "gouji.year": "2022", "gouji.edition": "2021"};
    const read = readOne("a", await foreignWorkbook([sheet("表", [[title], ...table])], record));
    expect(read).toMatchObject({unit, year, unmatched: []});
  });
});

test("a workbook without a table of ours is refused", async () => {
  expect(whyNot(() => gridsOf("a", []))).toBe("noTables");
  const bytes = await foreignWorkbook([sheet("工资", [["姓名", "金额"], ["甲", 3]])]);
  expect(whyNot(() => readOne("a", bytes))).toBe("noTables");
});

const foreign = layouts.map(([edition, variant], at) => {
  const filing = buildFiling({edition, variant});
  return {filing, ...layOut(filing, randomFrom(11 + 12 * at))};
});

test.each(foreign)("a foreign workbook is read from its bytes as from its cells: $how", async ({filing, grids, shown}) => {
  const read = readOne("a.xlsx", await foreignWorkbook(grids));
  expect(shown.size).toBeGreaterThan(40);
  expect(values(read, shown)).toEqual(values(filing, shown));
});

describeWithOffice("after LibreOffice has saved them again", () => {
  const own = layouts.map(([edition, variant]) => buildFiling({edition, variant, unit: "云溪街道办事处"}));
  let [ownSaved, foreignSaved, ownAsOld]: (readonly Uint8Array[])[] = [];
  beforeAll(async () => {
    const ours = await Promise.all(own.map(async (filing) => ownWorkbook(filing, true)));
    const theirs = await Promise.all(foreign.map(async ({grids}) => foreignWorkbook(grids)));
    const saved = inOffice([
      ...[...ours, ...theirs].map((bytes) => ({name: "a.xlsx", bytes, to: "xlsx"} as const)),
      ...ours.map((bytes) => ({name: "a.xlsx", bytes, to: "xls"} as const)),
    ]);
    [ownSaved, foreignSaved, ownAsOld] =
      [saved.slice(0, ours.length), saved.slice(ours.length, -ours.length), saved.slice(-ours.length)];
  });

  test("our own workbooks say the same", () => {
    own.forEach((filing, at) => {
      const read = readOne("own.xlsx", new Uint8Array(ownSaved![at]!));
      expect(values(read)).toEqual(values(filing));
      expect(read).toMatchObject({unit: "云溪街道办事处", year: filing.year, edition: filing.edition, unmatched: []});
    });
  });

  test("foreign ones say the same", () => {
    foreign.forEach(({filing, shown}, at) => {
      expect(values(readOne("other.xlsx", new Uint8Array(foreignSaved![at]!)), shown)).toEqual(values(filing, shown));
    });
  });

  test("our own workbooks as old ones too, none of whose results is found to be outdated", async () => {
    for (const [at, filing] of own.entries()) {
      const read = seen(await readXls("own.xls", new Uint8Array(ownAsOld![at]!)));
      const figures = [...read.figures.values()];
      expect(values(read)).toEqual(values(filing));
      expect(figures.filter(({formula}) => formula !== undefined).length).toBeGreaterThan(1);
      expect(figures.filter(({stored, mended}) => stored !== undefined || mended)).toEqual([]);
    }
  });
});
