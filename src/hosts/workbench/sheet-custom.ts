import type {CustomData, Worksheet} from "@univerjs/core";
import type {Print, SheetSpec, SheetTag} from "../../sheets/sheet-spec";

/** What Univer has no words for. It stays with a sheet that is renamed, moved or copied, and in the snapshot. */
export type SheetCustom = {readonly tag?: SheetTag; readonly print: Print; readonly protect: boolean};

export const customOf = ({tag, print, protect}: SheetSpec): CustomData =>
  ({[key]: {tag, print, protect} satisfies SheetCustom});

/** What was kept with the sheet, or `undefined` for a sheet of the user's own. */
export const customIn = (sheet: Worksheet): SheetCustom | undefined => sheet.getCustomMetadata()?.[key];

const key = "gouji";
