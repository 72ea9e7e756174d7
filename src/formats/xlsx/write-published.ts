import type {Filing} from "../../filing/filing";
import {writeWorkbook} from "../../office/write-workbook";
import {fill} from "../../sheets/fill";
import {reportTextIfAny} from "../../sheets/report-text-sheet";
import {template} from "../../sheets/template";

/**
 * A filing as a workbook to be published: the official tables, filled, and the report's text where there is some;
 * without our record and names, not locked.
 */
export const writePublished = (filing: Filing): Promise<Uint8Array> =>
  writeWorkbook([...fill(template(filing), filing), ...reportTextIfAny(filing)]
    .map((spec) => ({...spec, tag: undefined, protect: false})));
