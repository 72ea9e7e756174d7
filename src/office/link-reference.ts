import {address} from "../filing/place";
import type {CellLink} from "../sheets/sheet-spec";

/** Where a link leads, as workbooks write it: `'三、申请情况'!C7`. */
export const linkReference = ({sheet, row, column}: CellLink): string =>
  `'${sheet.replaceAll("'", "''")}'!${address(row, column)}`;
