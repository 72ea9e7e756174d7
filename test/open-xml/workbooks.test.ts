import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strFromU8, strToU8, unzipSync, zipSync} from "fflate";
import {workbookOf} from "../../src/commands/review";
import type {Filing} from "../../src/filing/filing";
import {noRemarks} from "../../src/filing/remarks";
import {type EditionId, editions, type Variant} from "../../src/editions/edition";
import {createFileHost} from "../../src/hosts/file/file-host";
import type {Host} from "../../src/hosts/host";
import {startHeadlessEngine} from "../../src/hosts/workbench/headless-engine";
import {workbenchHost} from "../../src/hosts/workbench/workbench-host";
import {keepRemarks} from "../../src/panel/remarks/keep-remarks";
import {comparisonSheet} from "../../src/sheets/comparison-sheet";
import {fill} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {gouji} from "../commands/command-line";
import {oneOf} from "../proof";
import {remarksOf} from "./remarks-of";
import {describeWithValidator, faultsOf, type OfficeFile} from "./validator";

/** Every version of the forms there is, with a unit whose name XML must not be given as it is. */
const layouts = editions.flatMap(({id, from, variants}) =>
  [undefined, ...variants.map(({id}) => id)].map((variant) => [id, variant, from] as const));
const unit = `甲&乙<丙>"丁"街道办事处`;
const nameOf = (edition: EditionId, variant?: Variant): string => [edition, variant].filter(Boolean).join("-");
/** A blank, an amount with decimals, and rules that are broken. */
const filingOf = (edition: EditionId, variant: Variant | undefined, year: number): Filing => {
  const filing = buildFiling({edition, variant, unit, year});
  const [first, second] = [...filing.figures.keys()];
  return buildFiling({edition, variant, unit, year, change: {[first!]: null, [second!]: 9999}});
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const save = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
/** What a command writes. */
async function written(name: string, ...words: readonly string[]): Promise<OfficeFile> {
  const path = join(folder, name);
  const {code, err} = await gouji([...words, "-o", path]);
  if (code === 2) throw new Error(err);
  return {name, bytes: readFileSync(path)};
}

/** All that hosts do to a workbook of theirs: tables, figures, remarks, the record, a comparison, typed totals. */
async function worked(host: Host, filing: Filing, last: Filing): Promise<Uint8Array> {
  const {edition, variant, year} = filing;
  const specs = fill(template(filing), filing);
  const names = await host.insert(specs);
  await host.keepRecord({unit, year: year!, edition, ...(variant && {variant})});
  await keepRemarks(host, noRemarks, remarksOf(filing), filing);
  await host.insert([comparisonSheet(filing, last)]);
  const cells = specs.flatMap((spec, at) => spec.cells.map((cell) => ({...cell, sheet: names[at]!})));
  const [amount] = cells.filter(({figure, open}) => figure !== undefined && open);
  const totals = cells.filter(({formula}) => formula !== undefined).slice(0, 1);
  expect(totals.length).toBe(1);
  const refused = await host.write([
    {sheet: amount!.sheet, row: amount!.row, column: amount!.column, value: 1.5, numberFormat: "0.0000"},
    ...totals.map(({sheet, row, column}) => ({sheet, row, column, value: 7, replaceFormula: true as const})),
  ]);
  expect(refused).toEqual([]);
  return host.save();
}

describeWithValidator("what the Open XML SDK says of our workbooks", () => {
  const kinds: Readonly<Record<string, () => Promise<readonly OfficeFile[]>>> = {
    "templates by the command line": () => each(oneOf(editions, 1).map(({id, from}) => () =>
      written(`表样-${id}.xlsx`, "template", "--edition", id, "--year", String(from), "--unit", unit))),
    "templates of every variant, with unit and year left open": () => each(oneOf(layouts, 2).map(([edition, variant]) => async () => {
      const host = await createFileHost();
      await host.insert(template({edition, variant, unit: "", year: null}));
      return {name: `空表-${nameOf(edition, variant)}.xlsx`, bytes: await host.save()};
    })),
    "workbooks in which all was done that the task pane does": () => each(oneOf(layouts, 4).map(([edition, variant, year]) => async () => {
      const [filing, last] = [filingOf(edition, variant, year), filingOf(edition, variant, year - 1)];
      return {name: `说明-${nameOf(edition, variant)}.xlsx`, bytes: await worked(await createFileHost(), filing, last)};
    })),
    "what the workbench saves": () => each(oneOf(editions, 5).map(({id, from}) => async () => {
      const engine = startHeadlessEngine();
      try {
        const [filing, last] = [filingOf(id, undefined, from), filingOf(id, undefined, from - 1)];
        return {name: `工作台-${id}.xlsx`, bytes: await worked(workbenchHost(engine), filing, last)};
      } finally {
        engine.univer.dispose();
      }
    })),
    "workbooks to be published": () => each(oneOf(layouts, 6).map(([edition, variant, year]) => async () => {
      const name = nameOf(edition, variant);
      return written(`公布-${name}.xlsx`, "export", save(`公布-${name}.json`, writeJson(filingOf(edition, variant, year))), "--to", "xlsx", "--force");
    })),
    "reviews: of a page, and of a workbook once its review returned": () => each(oneOf(editions, 7).map(({id, from}) => async () => {
      const name = save(`送审-${id}.xlsx`, await workbookOf(filingOf(id, undefined, from)));
      const page = save(`送审-${id}.json`, writeJson(filingOf(id, undefined, from)));
      // What the second review is written into is the first, with the tables as they were filled in.
      const first = await written(`意见-${id}.xlsx`, "review", name);
      return [await written(`意见-网页-${id}.xlsx`, "review", page), await written(`二审-${id}.xlsx`, "review", save(first.name, first.bytes))];
    })).then((found) => found.flat()),
    "comparisons with last year, across editions too": () => each(oneOf(editions, 8).map(({id, from}) => async () => written(`对比-${id}.xlsx`,
      "compare", save(`本年-${id}.json`, writeJson(filingOf(id, undefined, from))),
      "--last", save(`上年-${id}.json`, writeJson(filingOf(editions.find(({to}) => to === from - 1)?.id ?? id, undefined, from - 1)))))),
    "consolidations with charts, gaps and last year": () => each(oneOf(editions, 9).map(({id, from}) => async () => {
      const members = join(folder, `下级-${id}`);
      mkdirSync(members);
      for (const name of ["东<风>街道办事处", "西风街道办事处", "南风&北风镇人民政府"]) {
        writeFileSync(join(members, `${name.replace(/\W/g, "")}${name.length}.json`), writeJson({...filingOf(id, undefined, from), unit: name}));
      }
      const district = (year: number, name = "丁区人民政府") => writeJson({...filingOf(id, undefined, year), unit: name});
      const made = await written(`汇总-${id}.xlsx`, "consolidate", members, "--own", save(`本级-${id}.json`, district(from, "丁区人民政府办公室")),
        "--reported", save(`已报-${id}.json`, district(from)), "--last", save(`去年-${id}.json`, district(from - 1)),
        "--units", save(`名册-${id}.csv`, "名称,上级\n丁区人民政府,\n东<风>街道办事处,丁区人民政府\n缺报街道办事处,丁区人民政府\n"));
      expect(Object.keys(unzipSync(made.bytes)).filter((part) => part.startsWith("xl/charts/"))).not.toEqual([]);
      return made;
    })),
  };

  test.each(Object.entries(kinds))("%s: nothing is wrong, and they name the product", async (_, make) => {
    const files = await make();
    expect(files.length).toBeGreaterThan(0);
    const faults = await faultsOf(files);
    expect(files.map(({name}, at) => [name, faults[at]])).toEqual(files.map(({name}) => [name, []]));
    for (const {bytes} of files) expectProduct(bytes);
  });

  test("an empty workbook: nothing is wrong but what we put into another order, the children of a font", async () => {
    const bytes = await (await createFileHost()).save();
    expectProduct(bytes);
    const {"xl/styles.xml": styles, ...parts} = unzipSync(bytes);
    const damaged = strFromU8(styles!).replace(/(<sz [^>]*>)(<name [^>]*>)/, "$2$1");
    const [faults] = await faultsOf([{name: "坏.xlsx", bytes: zipSync({...parts, "xl/styles.xml": strToU8(damaged)})}]);
    expect(faults).toEqual([expect.stringContaining("unexpected child element")]);
  });
});

function expectProduct(bytes: Uint8Array): void {
  const parts = unzipSync(bytes);
  const [app, core] = ["app", "core"].map((name) => strFromU8(parts[`docProps/${name}.xml`]!));
  expect(app).toMatch(/<Application>勾稽<\/Application><AppVersion>\d{2}\.\d{4}<\/AppVersion>/);
  expect(core).toContain("<dc:creator>勾稽</dc:creator>");
  expect(app! + core!).not.toMatch(/hucre|un-named/i);
}

/** One after the other, so that thousands of cells never stand in memory together. */
async function each<Made>(makers: readonly (() => Promise<Made>)[]): Promise<readonly Made[]> {
  const made: Made[] = [];
  for (const make of makers) made.push(await make());
  return made;
}
