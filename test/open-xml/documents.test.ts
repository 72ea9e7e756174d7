import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {strFromU8, unzipSync} from "fflate";
import {annexOf} from "../../src/remarks/annex";
import type {Filing} from "../../src/filing/filing";
import {noRemarks, type Remarks} from "../../src/filing/remarks";
import {editions} from "../../src/editions/edition";
import {writeAnnexDocx} from "../../src/formats/docx/write-docx";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling, type Built} from "../build";
import {gouji} from "../commands/command-line";
import {oneOf} from "../proof";
import {remarksOf} from "./remarks-of";
import {describeWithValidator, faultsOf, type OfficeFile} from "./validator";

/** Every version of the forms there is, and those of the nation alone. */
const layouts = editions.flatMap(({id, from, variants}) =>
  [undefined, ...variants.map(({id}) => id)].map((variant): Built => ({edition: id, variant, year: from})));
const national = layouts.filter(({variant}) => variant === undefined);
const nameOf = ({edition, variant}: Built): string => [edition, variant].filter(Boolean).join("-");

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "gouji-"));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** A blank, and rules that are broken. */
const filingOf = (built: Built): Filing => {
  const [first, second] = [...buildFiling(built).figures.keys()];
  return buildFiling({unit: `甲&乙<丙>"丁"街道办事处`, ...built, change: {[first!]: null, [second!]: 9999}});
};

/** What a command makes of a filing. */
async function written(
  name: string, filing: Filing, command: string, ...options: readonly string[]
): Promise<OfficeFile> {
  const [source, path] = [`${name}.json`, `${name}.docx`].map((file) => join(folder, file)) as [string, string];
  writeFileSync(source, writeJson(filing));
  const {code, err} = await gouji([command, source, ...options, "-o", path]);
  if (code === 2) throw new Error(err);
  return {name: path, bytes: readFileSync(path)};
}

describeWithValidator("what the Open XML SDK says of our Word documents", () => {
  const kinds: Readonly<Record<string, readonly [readonly Built[], (layout: Built) => Promise<OfficeFile>]>> = {
    "whole reports": [layouts, (layout) => {
      const parts = new Map([[1, "总体情况。\n第二段 <1 & 2>\u0001"], [5, "主要问题。"], [6, "没有其他事项。\n　　落款"]]);
      const filing = filingOf({...layout, parts, partNumbers: new Map([[1, "一"]])});
      return written(`报告-${nameOf(layout)}`, filing, "export", "--to", "docx", "--force");
    }],
    "the tables alone": [national, (layout) =>
      written(`表-${nameOf(layout)}`, filingOf(layout), "export", "--to", "docx", "--force")],
    "reviews": [national, (layout) => written(`意见-${nameOf(layout)}`, filingOf(layout), "review")],
    "annexes of explanations": [national, (layout) => annex(filingOf(layout), remarksOf(filingOf(layout)))],
    "an annex of a filing of which nothing was said": [national.slice(-1), (layout) => annex(filingOf(layout), noRemarks)],
  };

  const turns = Object.entries(kinds).map(([name, [all, make]], turn) => [name, oneOf(all, turn), make] as const);
  test.each(turns)("%s: nothing is wrong, and they name the product", async (_, some, make) => {
    const files: OfficeFile[] = [];
    for (const layout of some) files.push(await make(layout));
    expect(files.length).toBeGreaterThan(0);
    const faults = await faultsOf(files);
    expect(files.map(({name}, at) => [name, faults[at]])).toEqual(files.map(({name}) => [name, []]));
    for (const {bytes} of files) {
      const parts = unzipSync(bytes);
      const [app, core] = ["app", "core"].map((name) => strFromU8(parts[`docProps/${name}.xml`]!));
      expect(app).toMatch(/<Application>勾稽<\/Application><AppVersion>\d{2}\.\d{4}<\/AppVersion>/);
      expect(core).toContain("<dc:creator>勾稽</dc:creator><cp:lastModifiedBy>勾稽</cp:lastModifiedBy>");
      expect(app! + core!).not.toMatch(/docx|un-named/i);
    }
  });
});

const annex = async (filing: Filing, remarks: Remarks): Promise<OfficeFile> => ({
  name: `附件-${filing.edition}.docx`, bytes: await writeAnnexDocx(annexOf(filing, remarks, new Date("2025-01-20T01:00:00Z"))),
});
