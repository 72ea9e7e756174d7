import {addSheets} from "../../office/add-sheets";
import {arrangeSheets} from "../../office/arrange-sheets";
import {draftPackage, type PackageDraft} from "../../office/package-draft";
import {putCells} from "../../office/patch-cells";
import {addStyles} from "../../office/patch-styles";
import type {RecalculatedCell} from "../../office/recalculate";
import {draftWorkbook, sheetsOf} from "../../office/workbook-draft";
import {writeSheets} from "../../office/write-workbook";
import {writeRecord} from "../../office/workbook-record";
import type {BookChanges} from "./book-changes";
import {valueOf} from "./pasted-table";

/**
 * A package with the changes made to it, every other part as it was, byte for byte; without a package a new workbook.
 * `tell` is told what formulas give by now that rest on a change.
 * @throws ReadError cannotMend, where a change could lose something
 */
export const patchPackage = async (...changed: Parameters<typeof patchedDraft>): Promise<Uint8Array> =>
  (await patchedDraft(...changed)).build();

/** The same, not yet packed. */
export async function patchedDraft(
  name: string, bytes: Uint8Array | undefined, changes: BookChanges,
  tell: (recalculated: readonly RecalculatedCell[]) => void = () => undefined,
): Promise<PackageDraft> {
  const added = changes.sheets.flatMap((sheet) => ("added" in sheet ? [sheet] : []));
  const written = added.length === 0 ? undefined : await writeSheets(added.map((sheet) => sheet.added));
  const begun = bytes ?? written;
  if (begun === undefined) throw new Error("a workbook has one sheet at least");
  const draft = draftPackage(name, begun);
  if (bytes !== undefined) {
    const names = await patchSheets(draft, changes, written);
    tell(patchCellsOf(draft, changes, names));
  }
  if (changes.record !== undefined) writeRecord(draft, changes.record);
  // A formula that is half typed is none yet.
  if (changes.typing !== undefined) {
    const {text, ...at} = changes.typing;
    putCells(draftWorkbook(draft), [{...at, value: valueOf(text)}]);
  }
  return draft;
}

/** Gives what the sheets of the package are called by now, by their old places. */
async function patchSheets(
  draft: PackageDraft, {sheets}: BookChanges, written: Uint8Array | undefined,
): Promise<ReadonlyMap<number, string>> {
  const there = sheetsOf(draft);
  // Sheets without cells are not shown: each stays behind the one it stood behind.
  const followers = (at: number): readonly number[] => there[at + 1] !== undefined && there[at + 1]?.part === undefined
    ? [at + 1, ...followers(at + 1)] : [];
  const kept = [
    ...followers(-1).map((at) => ({at, name: there[at]?.name ?? ""})),
    ...sheets.flatMap((sheet) => ("added" in sheet ? [] : [sheet])).toSorted((one, other) => one.at - other.at)
      .flatMap((sheet) => [sheet, ...followers(sheet.at).map((at) => ({at, name: there[at]?.name ?? ""}))]),
  ];
  // Those behind a sheet that goes stay where they are.
  const orphans = there.flatMap(({name, part}, at) =>
    (part === undefined && !kept.some((one) => one.at === at) ? [{at, name}] : []));
  const first = [...kept, ...orphans].toSorted((one, other) => one.at - other.at);
  arrangeSheets(draftWorkbook(draft), first);
  if (written !== undefined) {
    addSheets(draftWorkbook(draft), written,
      sheets.flatMap((sheet) => ("added" in sheet ? [{name: sheet.name, cells: []}] : [])));
  }
  const places = new Map(first.map(({at}, to) => [at, to]));
  let next = first.length;
  const order = sheets.flatMap((sheet): readonly {readonly at: number; readonly name: string}[] => {
    if ("added" in sheet) return [{at: next++, name: sheet.name}];
    const behind = followers(sheet.at).map((at) => ({at: places.get(at) ?? 0, name: there[at]?.name ?? ""}));
    return [{at: places.get(sheet.at) ?? 0, name: sheet.name}, ...behind];
  });
  const listed = new Set(order.map(({at}) => at));
  const ahead = first.flatMap(({name}, at) => (listed.has(at) ? [] : [{at, name}]));
  arrangeSheets(draftWorkbook(draft), [...ahead, ...order]);
  return new Map(first.map(({at, name}) => [at, name]));
}

function patchCellsOf(
  draft: PackageDraft, {cells, results = []}: BookChanges, names: ReadonlyMap<number, string>,
): readonly RecalculatedCell[] {
  if (cells.length === 0) return [];
  const book = draftWorkbook(draft);
  const styleOf = addStyles(draft, book.styles, cells.flatMap(({look}) => look ?? []));
  const sheetOf = ({at}: {readonly at: number}): string => names.get(at) ?? "";
  return putCells(book, cells.map((cell) => {
    const {row, column, value, formula, look} = cell;
    return {sheet: sheetOf(cell), row, column, value, formula, style: look && styleOf(look)};
  }), results.map(({at, ...result}) => ({...result, sheet: sheetOf({at})})));
}
