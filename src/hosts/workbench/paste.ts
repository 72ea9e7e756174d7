import type {IRange} from "@univerjs/core";
import {SheetDataValidationModel} from "@univerjs/sheets-data-validation";
import type {Grid} from "../../recognise/grid";
import {recogniseGrids} from "../../recognise/recognise-grids";
import {readSheetHeading} from "../../recognise/sheet-heading";
import type {CellAt, CellEntry} from "../../sheets/sheet-spec";
import {sheetSets} from "../../sheets/sheet-sets";
import type {SheetGrid} from "../host";
import {customIn} from "./custom-data";
import type {Engine} from "./engine";
import {isLocked} from "./locks";
import {valueOf as numberOrText} from "./pasted-table";
import {type CellThere, type MeantFor, type PastePlan, planPaste} from "./plan-paste";
import {formulaAt, readSheets, valueOf} from "./read-sheets";
import {dayIn} from "./typed-dates";
import {type FormsMeant, understandPaste} from "./understand-paste";
import {isOurs, takes} from "./validations";
import type {SheetWords} from "./words";
import {writeCells} from "./write-cells";

/** What the page does for its sheets. */
export type SheetsPage = {
  /** Says it below the sheets. */
  readonly say: (text: string) => void;
  /** Gives which of the answers was chosen. */
  readonly ask: (text: string, ...answers: readonly string[]) => Promise<string>;
};

/**
 * Paste into the sheet in front: figures with their tables' labels go where these say, others where the cursor is; one
 * step of undo. Cells of our forms that hold something else are given nothing until the user has said so.
 */
export async function paste(
  engine: Engine, grids: readonly Grid[], selected: IRange, page: SheetsPage, words: SheetWords["pasting"],
): Promise<void> {
  const sheet = engine.book.getActiveSheet();
  const tag = customIn(sheet)?.tag;
  if (tag === undefined) return pasteFreely(engine, meantForCells(grids, sheet.getName(), selected), page, words);
  const copied = copiedInto(engine, grids, selected, tag);
  if (copied.is === "otherEdition") return page.say(words.otherEdition(copied.edition));
  const plan = (mayReplace: boolean) => planPaste(copied.meant, thereIn(engine), mayReplace);
  const first = plan(false);
  if (copied.is === "strange" && first.lost.length + first.refused.length > 0) return page.say(words.strange);
  const answer = first.over.length === 0 ? words.replaceThem
    : await page.ask(words.replace(first.over), words.replaceThem, words.onlyBlanks, words.cancel);
  if (answer === words.cancel) return;
  // Once more: somebody may have gone on typing before the answer.
  const replaces = answer === words.replaceThem;
  const done = plan(replaces);
  const failed = put(engine, done, replaces);
  const left = [...copied.left, ...done.lost.map(({text}) => text.trim()), ...failed];
  const isPlain = copied.is !== "figures" && (replaces || done.over.length === 0) &&
    done.totals.length + done.refused.length + left.length === 0;
  if (isPlain) return;
  page.say(words.done({...done, isByLabels: copied.is === "figures", replaces, left, otherYear: copied.otherYear}));
}

/** Into a sheet that is none of our forms: values as anywhere, blanks too. */
function pasteFreely(engine: Engine, meant: readonly MeantFor[], page: SheetsPage, words: SheetWords["pasting"]): void {
  const entries = meant.map(({text, ...at}): CellEntry => {
    const now = engine.book.getSheetBySheetName(at.sheet)?.getComposedCellStyle(at.row, at.column).n?.pattern;
    const day = dayIn(engine, text, now);
    if (now === "@" && text.trim() !== "") return {...at, value: text.trim()};
    return day === undefined ? {...at, value: numberOrText(text)}
      : {...at, value: day.value, numberFormat: day.pattern};
  });
  const thereAt = thereIn(engine);
  const before = entries.map((entry) => thereAt(entry)?.value ?? null);
  const left = writeCells(engine, entries)
    .filter((at) => entries[at]?.value !== null && entries[at]?.value !== before[at]);
  if (left.length > 0) page.say(words.notAll(left.length));
}

/** Write what a plan comes to; gives what a host refuses all the same. */
function put(engine: Engine, {writes, over}: PastePlan, replaces: boolean): readonly string[] {
  // Where parts stay as they were, so do the totals that follow them.
  const entries = replaces ? [...writes, ...over]
    : writes.filter(({replaceFormula}) => replaceFormula === undefined || over.length === 0);
  return writeCells(engine, entries).map((at) => String(entries[at]?.value));
}

type Copied =
  | {readonly is: "otherEdition"; readonly edition: string}
  | {
    readonly is: "bare" | "strange" | "figures";
    readonly meant: readonly MeantFor[];
    /** Numbers for which there is no cell. */
    readonly left: readonly string[];
    /** The report year that was copied along, where the sheets are of another one. */
    readonly otherYear?: number;
  };

/** What was copied, and the cells of the set of tables in front that it is meant for. */
function copiedInto(engine: Engine, grids: readonly Grid[], selected: IRange, forms: FormsMeant): Copied {
  const {book} = engine;
  const name = book.getActiveSheet().getName();
  const understood = understandPaste(grids, forms);
  if (understood.is === "otherEdition") return understood;
  if (understood.is !== "figures") return {is: understood.is, meant: meantForCells(grids, name, selected), left: []};
  const set = sheetSets(readSheets(engine)).find((own) => own.some((sheet) => sheet.name === name)) ?? [];
  const places = recogniseGrids(set, forms)?.figures;
  const found = [...understood.figures].map(([id, text]) => ({place: places?.get(id)?.place, text}));
  const year = yearOf(set);
  return {
    is: "figures",
    meant: found.flatMap(({place, text}) => (place?.in === "sheet" ? [{...cellOf(place), text}] : [])),
    left: [...understood.left, ...found.flatMap(({place, text}) => (place?.in === "sheet" ? [] : [text]))],
    ...(year !== null && understood.year !== null && understood.year !== year && {otherYear: understood.year}),
  };
}

const cellOf = ({sheet, row, column}: CellAt): CellAt => ({sheet, row, column});

const yearOf = (set: readonly SheetGrid[]): number | null => readSheetHeading(set).year;

/** Where the cursor is; a single value goes into every cell that is selected. */
function meantForCells(grids: readonly Grid[], sheet: string, selected: IRange): readonly MeantFor[] {
  const {startRow, startColumn, endRow, endColumn} = selected;
  const cells = grids.flatMap((grid, at) => {
    const above = grids.slice(0, at).reduce((sum, {rows}) => sum + rows, 0);
    return grid.cells.map(({row, column, text}) => ({row: row + above, column, text}));
  });
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0) {
    return cells.map(({row, column, text}) => ({sheet, row: row + startRow, column: column + startColumn, text}));
  }
  return Array.from({length: endRow - startRow + 1}, (_, down) =>
    Array.from({length: endColumn - startColumn + 1}, (__, across) =>
      ({sheet, row: startRow + down, column: startColumn + across, text: only.text}))).flat();
}

/** The cells of the workbook as a paste finds them; none that a merged one hides, nor beyond the sheet. */
const thereIn = (engine: Engine) => ({sheet: name, row, column}: CellAt): CellThere | undefined => {
  const {univer, book} = engine;
  const sheet = book.getSheetBySheetName(name);
  if (!sheet || row >= sheet.getRowCount() || column >= sheet.getColumnCount()) return undefined;
  const {isMerged, isMergedMainCell} = sheet.getCellInfoInMergeData(row, column);
  if (isMerged && !isMergedMainCell) return undefined;
  const rule = univer.__getInjector().get(SheetDataValidationModel)
    .getRuleByLocation(book.getUnitId(), sheet.getSheetId(), row, column);
  const formula = formulaAt(engine, sheet, row, column);
  const isOpen = !isLocked(engine, sheet, row, column);
  return {
    value: valueOf(sheet.getCellRaw(row, column) ?? {}),
    formula, isOpen, isTotal: formula !== undefined && !isOpen,
    refusal: (value) => rule === undefined || !isOurs(rule) || takes(rule, value) ? undefined
      : {title: rule.errorTitle ?? "", text: rule.error ?? ""},
  };
};
