import fc from "fast-check";
import {createFileHost} from "../../src/hosts/file/file-host";
import {readWorkbook} from "../../src/formats/xlsx/read-workbook";
import {fill} from "../../src/sheets/fill";
import {template} from "../../src/sheets/template";
import {balancedFiling} from "../arbitrary";
import type {Filing} from "../../src/filing/filing";
import {outOf} from "../proof";
import {only} from "../only";

const written = async (filing: Filing): Promise<Uint8Array> => {
  const {edition, variant, unit, year} = filing;
  const host = await createFileHost();
  await host.insert(fill(template({edition, variant, unit, year}), filing));
  await host.keepRecord({unit, year: year!, edition, ...(variant && {variant})});
  return host.save();
};

test("a filing poured into its templates is read from the saved file as it was reported", async () => {
  await fc.assert(fc.asyncProperty(balancedFiling({blanks: true}), async (filing) => {
    const read = only(readWorkbook("round.xlsx", await written(filing)));
    const plain = ({figures}: Filing) => Object.fromEntries([...figures].sort()
      .map(([id, {value, as, remark}]) => [id, {value, as, remark}]));
    expect(plain(read)).toEqual(plain(filing));
    expect(read.unmatched).toEqual([]);
    expect([read.unit, read.year, read.edition]).toEqual([filing.unit, filing.year, filing.edition]);
  }), outOf(200));
});
