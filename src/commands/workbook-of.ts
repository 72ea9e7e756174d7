import type {Filing} from "../filing/filing";
import {createFileHost} from "../hosts/file/file-host";
import {fill} from "../sheets/fill";
import {template} from "../sheets/template";

/** A filing as a workbook of the official tables, filled, as .xlsx bytes. */
export async function workbookOf(filing: Filing): Promise<Uint8Array> {
  const {edition, variant, unit, year} = filing;
  const host = await createFileHost();
  await host.insert(fill(template({edition, variant, unit, year}), filing));
  if (year !== null) await host.keepRecord({unit, year, edition, variant});
  return host.save();
}
