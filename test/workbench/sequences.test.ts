import {mkdtempSync} from "node:fs";
import {writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import fc from "fast-check";
import {noRemarks} from "../../src/filing/remarks";
import {createFileHost} from "../../src/hosts/file/file-host";
import {readXlsx} from "../../src/office/read-xlsx";
import {reconcile} from "../../src/reconcile/reconcile";
import {explain} from "../../src/remarks/standing";
import {reviewable} from "../../src/remarks/review/review";
import {template} from "../../src/sheets/template";
import {buildFiling} from "../build";
import {packageFaults} from "../hosts/package-faults";
import {mayFollow, otherParts} from "../hosts/workbench/other-parts";
import {richWorkbook} from "../hosts/workbench/rich-workbook";
import {describeWithValidator, faultsOf} from "../open-xml/validator";
import {isWhole, seedsOf} from "../proof";
import {describeInWorkbench} from "./in-workbench";

const folder = mkdtempSync(join(tmpdir(), "gouji-"));
const whose = {edition: "2021", unit: "云溪街道办事处", year: 2024} as const;
const filing = buildFiling({...whose, change: {"disclosure.normativeDocuments.issued": 500}});
const [finding] = reviewable(reconcile(filing));

/** Where people type: free cells of three sheets, some of them with figures. */
const place = fc.record({sheet: fc.constantFrom("台账", "表2", "表3"), row: fc.integer({min: 6, max: 9}), column: fc.integer({min: 1, max: 5})})
  .filter(({column}) => column !== 3);
const deed = fc.oneof(
  {weight: 5, arbitrary: fc.record({does: fc.constant("type" as const), at: place,
    value: fc.oneof(fc.integer({min: 0, max: 99_999}).map(String), fc.constantFrom("单位负责人：（章）", "填报人", "2.50"))})},
  {weight: 2, arbitrary: fc.record({does: fc.constant("clear" as const), at: place})},
  fc.record({does: fc.constant("undo" as const), at: place}),
  fc.record({does: fc.constant("insert" as const), form: fc.nat(2)}),
  fc.record({does: fc.constant("check" as const)}),
  fc.record({does: fc.constant("mark" as const), at: place}),
  fc.record({does: fc.constant("explain" as const), text: fc.constantFrom("因机构合并", "已核实")}),
  fc.record({does: fc.constant("save" as const)}),
  fc.record({does: fc.constant("reopen" as const)}),
  {weight: 2, arbitrary: fc.record({does: fc.constant("closeTab" as const), at: place})},
);
const sequence = fc.array(deed, isWhole ? {minLength: 8, maxLength: 14} : {minLength: 4, maxLength: 6});

const savedBooks: Uint8Array[] = [];

describeInWorkbench("a day's work in the workbench", (workbench) => {
  test.each(seedsOf(10).map((seed) => [seed] as const))("loses nothing, and changes nothing else, whatever is done (%d)", async (seed) => {
    const bytes = richWorkbook({rows: 6, sheets: 3});
    const path = join(folder, `${seed}.xlsm`);
    await writeFile(path, bytes);
    const work = await begin(path);
    for (const one of fc.sample(sequence, {seed, numRuns: 1})[0]!) await work.do(one);
    await work.do({does: "save"});
    const saved = work.saved();
    savedBooks.push(saved);
    await work.end();

    const {grids} = readXlsx("台账.xlsm", saved);
    const inFile = (sheet: string, row: number, column: number) => grids.find(({name}) => name === sheet)?.cells
      .find((cell) => cell.row === row && cell.column === column)?.value ?? null;
    const typed = [...work.cells].map(([key, value]) => {
      const [sheet, row, column] = JSON.parse(key) as [string, number, number];
      return [key, value, inFile(sheet, row, column)] as const;
    });
    expect(typed.filter(([, value, found]) => value !== found)).toEqual([]);
    expect(grids.length).toBe(3 + work.inserted());
    expect((await (await createFileHost(saved, "台账.xlsm")).record())?.remarks).toEqual(work.remarks());
    expect(packageFaults(saved)).toEqual([]);
    const touched = otherParts(bytes, saved).filter((part) => !mayFollow.test(part));
    expect(touched.filter((part) => !/^(?:xl\/worksheets\/|customXml\/)/.test(part))).toEqual([]);
    expect(workbench.troubles).toEqual([]);
  }, 600_000);

  /** A workbook that is open in a tab, and what its cells must hold by now. */
  async function begin(path: string) {
    const cells = new Map<string, string | number | null>();
    const undone = new Set<string>();
    let [tab, saved, inserted, marker, remarks, isUnsaved] =
      [await workbench.start(), new Uint8Array(), 0, 0, undefined as typeof filing.remarks | undefined, false];
    const openFile = async (file: string) => {
      await tab.open(file);
      await tab.sheet.seeFirst("台账");
    };
    const type = async (at: {readonly sheet: string; readonly row: number; readonly column: number}, text: string) => {
      await tab.sheet.goTo(at);
      await tab.sheet.type(at, text);
      cells.set(keyOf(at), /^\d/.test(text) ? Number(text) : text);
      isUnsaved = true;
    };
    const deeds = {
      type: ({at, value}: Of<"type">) => type(at, value),
      clear: async ({at}: Of<"clear">) => {
        await tab.sheet.goTo(at);
        await tab.sheet.click(at);
        await tab.page.keyboard.press("Delete");
        cells.set(keyOf(at), null);
        isUnsaved = true;
      },
      undo: async ({at}: Of<"undo">) => {
        const before = await tab.sheet.valueAt(at.sheet, at);
        await type(at, String(1000 + ++marker));
        await tab.page.keyboard.press("Control+Z");
        cells.set(keyOf(at), before as string | number | null);
        undone.add(keyOf(at));
      },
      insert: async ({form}: Of<"insert">) => {
        await tab.page.evaluate((specs) => window.gouji.host.insert(specs), template(whose).slice(form, form + 1));
        inserted++;
        isUnsaved = true;
      },
      check: async () => {
        // Without tables there is nothing to check.
        const [button] = await tab.page.getByRole("button", {name: "校核", exact: true}).all();
        await button?.click();
      },
      mark: ({at}: Of<"mark">) => tab.page.evaluate((cell) =>
        window.gouji.host.mark([{...cell, severity: "error", message: "差 1"}]), at),
      explain: async ({text}: Of<"explain">) => {
        remarks = explain(remarks ?? noRemarks, finding!, filing, text, {by: "填报员", time: new Date(2025, 0, 15), says: "同比变化"});
        await tab.page.evaluate((record) => window.gouji.host.keepRecord(record), {...whose, remarks});
        isUnsaved = true;
      },
      save: async () => {
        saved = (await tab.save()).bytes as Uint8Array<ArrayBuffer>;
        await tab.page.getByText("已保存", {exact: true}).waitFor();
        isUnsaved = false;
      },
      reopen: async () => {
        await deeds.save();
        const file = join(folder, "again.xlsm");
        await writeFile(file, saved);
        await tab.press("关闭");
        await openFile(file);
      },
      closeTab: async ({at}: Of<"closeTab">) => {
        const word = `刚写的${++marker}`;
        await type(at, word);
        await tab.seeInDraft(word);
        await tab.page.close();
        tab = await workbench.start();
        await tab.press("打开草稿");
        await tab.page.getByText("● 未保存").waitFor();
        await tab.sheet.seeFirst("台账");
      },
    };
    await openFile(path);
    return {
      cells,
      do: (one: Deed | {readonly does: "save"}) => (deeds[one.does] as (of: typeof one) => Promise<unknown>)(one),
      saved: () => saved, inserted: () => inserted, remarks: () => remarks,
      end: async () => {
        expect(isUnsaved).toBe(false);
        await tab.seeDrafts(0);
        await tab.page.close();
      },
    };
  }
});

type Deed = typeof deed extends fc.Arbitrary<infer One> ? One : never;
type Of<Does extends Deed["does"]> = Extract<Deed, {does: Does}>;

const keyOf = ({sheet, row, column}: {readonly sheet: string; readonly row: number; readonly column: number}): string =>
  JSON.stringify([sheet, row, column]);

describeWithValidator("what was saved", () => {
  test("has no fault that the workbook had not", async () => {
    expect(savedBooks.length).toBeGreaterThan(0);
    const faults = await faultsOf(savedBooks.map((bytes) => ({name: "台账.xlsm", bytes})));
    expect(faults).toEqual(savedBooks.map(() => []));
  });
});
