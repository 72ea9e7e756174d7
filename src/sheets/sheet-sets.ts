import type {SheetTag} from "./sheet-tag";

type Tagged = {readonly tag?: SheetTag};

/**
 * The sheets of a workbook as the sets that they were inserted in: templates may be there several times, for several
 * years or units, and a form that comes again begins a new set. Those of another origin are one.
 */
export function sheetSets<Sheet extends Tagged>(sheets: readonly Sheet[]): readonly (readonly Sheet[])[] {
  const sets: Sheet[][] = [];
  const open = new Map<string, Sheet[]>();
  for (const sheet of sheets) {
    const {tag} = sheet;
    const kind = tag === undefined ? "" : `${tag.edition} ${tag.variant ?? ""}`;
    const set = open.get(kind);
    const comesAgain = tag !== undefined && set?.some((one) => one.tag?.form === tag.form);
    if (set === undefined || comesAgain) {
      const begun = [sheet];
      sets.push(begun);
      open.set(kind, begun);
    } else {
      set.push(sheet);
    }
  }
  return sets;
}
