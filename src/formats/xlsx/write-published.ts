import type {Filing} from "../../filing/filing";
import {writeWorkbook} from "../../office/write-workbook";
import {fill} from "../../sheets/fill";
import {template} from "../../sheets/template";

/** A filing as a workbook to be published: the official tables, filled, without our record and names, not locked. */
export const writePublished = (filing: Filing): Promise<Uint8Array> =>
  writeWorkbook(fill(template(filing), filing).map((spec) => ({...spec, tag: undefined, protect: false})));
