import type {Filing} from "../filing/filing";
import {createFileHost} from "../hosts/file/file-host";
import {writeWorkbook} from "../office/write-workbook";
import {fill} from "../sheets/fill";
import {template} from "../sheets/template";
import {publishedSheets} from "../formats/xlsx/published-sheets";

/** A filing as a workbook of the official tables, filled, as .xlsx bytes. */
export async function workbookOf(filing: Filing): Promise<Uint8Array> {
  const {edition, variant, unit, year} = filing;
  const host = await createFileHost();
  await host.insert(fill(template({edition, variant, unit, year}), filing));
  if (year !== null) await host.keepRecord({unit, year, edition, variant});
  return host.save();
}

/** The same to be published: without our record and our names, and not locked. */
export const publishedWorkbook = (filing: Filing): Promise<Uint8Array> => writeWorkbook(publishedSheets(filing));
