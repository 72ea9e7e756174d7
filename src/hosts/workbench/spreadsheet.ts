import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import {
  IAuthzIoService, type ILanguagePack, LocaleService, LocaleType, LogLevel, ThemeService, Univer, UniverInstanceType,
  type Workbook,
} from "@univerjs/core";
import {UniverDataValidationPlugin} from "@univerjs/data-validation";
import {UniverDocsPlugin} from "@univerjs/docs";
import {UniverDocsUIPlugin} from "@univerjs/docs-ui";
import {UniverFormulaEnginePlugin} from "@univerjs/engine-formula";
import {UniverRenderEnginePlugin} from "@univerjs/engine-render";
import {UniverSheetsPlugin} from "@univerjs/sheets";
import {UniverSheetsConditionalFormattingPlugin} from "@univerjs/sheets-conditional-formatting";
import {UniverSheetsDataValidationPlugin} from "@univerjs/sheets-data-validation";
import {UniverSheetsDataValidationUIPlugin} from "@univerjs/sheets-data-validation-ui";
import {UniverSheetsFormulaPlugin} from "@univerjs/sheets-formula";
import {UniverSheetsFormulaUIPlugin} from "@univerjs/sheets-formula-ui";
import {UniverSheetsNumfmtPlugin} from "@univerjs/sheets-numfmt";
import {UniverSheetsNumfmtUIPlugin} from "@univerjs/sheets-numfmt-ui";
import {
  AddRangeProtectionFromSheetBarCommand, AddRangeProtectionFromToolbarCommand,
  ChangeSheetProtectionFromSheetBarCommand, DeleteWorksheetProtectionFormSheetBarCommand, UniverSheetsUIPlugin,
  ViewSheetPermissionFromSheetBarCommand,
} from "@univerjs/sheets-ui";
import {defaultTheme} from "@univerjs/themes";
import {BuiltInUIPart, IUIPartsService, type MenuConfig, UniverUIPlugin} from "@univerjs/ui";
import type {Language} from "../../editions/names";
import type {CellAt} from "../../sheets/sheet-spec";
import type {Host} from "../host";
import {type BookChanges, changesWhileTyping} from "./book-changes";
import {bookOf, settle} from "./book-of";
import {cellNotes} from "./cell-note";
import {drawNarrowFigures} from "./draw-narrow-figures";
import {type Engine, newBook, type Screen} from "./engine";
import {fitForms} from "./fit-form";
import {heedFreezing} from "./frozen-head";
import {keepHeads} from "./keep-heads";
import {keepPackage, refuseFormulaNames} from "./keep-package";
import {keepTemplates} from "./keep-templates";
import {leaveKeyboard} from "./leave-keyboard";
import {nextTurn} from "./load-univer";
import {LockAuthority} from "./locks";
import {followLinks, typeAfterTab, walkOpenCells} from "./move-selection";
import {beginAtOpenCell} from "./open-cells";
import {nameControls} from "./name-controls";
import type {OpenedWorkbook} from "./opened-workbook";
import type {SheetsPage} from "./paste";
import {type PrintedSheet, printedSheets} from "./printed-sheet";
import {restWhileStill} from "./rest-while-still";
import {revealSelected} from "./reveal-cell";
import {screenOf} from "./screen";
import {explainRefusals, sayRefusal, takeTypedNumbers} from "./typed-figures";
import {watchEdits} from "./watch-edits";
import {wordsOf} from "./words";
import {workbenchHost} from "./workbench-host";

/** Univer with its menus and canvas, and the host that its sheets are. */
export type Spreadsheet = {
  readonly engine: Engine;
  readonly host: Host;
  /** Change the language of the menus and of what is said beside cells. */
  speak(language: Language): Promise<void>;
  /** Call back whenever the workbook becomes another, or its record. */
  onEdit(listener: () => void): void;
  /** Call back when the record was changed in what no file has to hold. */
  onAside(listener: () => void): void;
  /** Call back with every key that is typed into a cell, and once that ends. */
  onTyping: Screen["onTyping"];
  /** End the editing of a cell and keep what was typed. */
  commitEdit(): Promise<void>;
  /** What is typed next goes into the selected cell. */
  takeKeyboard(): void;
  darken(isDark: boolean): void;
  /** Draw the buttons for fonts, alignment and the like, or leave them away, as at first: each key draws them anew. */
  showToolbar(isShown: boolean): void;
  /** What is printed of the workbook as it is now. */
  printed(): readonly PrintedSheet[];
  /** What the workbook has become since it was opened, with what is being typed. */
  changes(): BookChanges;
  /** Formulas that have no result in what was saved last, as nobody could compute theirs. */
  uncomputed(): readonly CellAt[];
  /** Take it off the page, to make room for another. */
  close(): void;
};

/** All that needs Univer in a browser, as one chunk: the spreadsheet, drawn into `container`. */
export async function startSpreadsheet(
  container: HTMLElement, first: Language, loadLocale: (language: Language) => Promise<ILanguagePack>,
  page: SheetsPage, opened?: OpenedWorkbook,
): Promise<Spreadsheet> {
  let language = first;
  const words = () => wordsOf(language);
  const univer = new Univer({
    theme: defaultTheme,
    locale: localeNames[language],
    locales: {[localeNames[language]]: await loadLocale(language)},
    logLevel: LogLevel.WARN,
    override: [[IAuthzIoService, {useClass: LockAuthority}]],
  });
  // The page answers in between: all of it takes a sixth of a second.
  await nextTurn();
  // Before Univer's own listeners, which refuse whatever touches a locked cell.
  keepTemplates(univer, () => book, () => note, words, page, opened);
  walkOpenCells(univer, () => book);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {container, ribbonType: "simple", disableAutoFocus: true});
  const showToolbar = (isShown: boolean) =>
    univer.__getInjector().get(IUIPartsService).setUIVisible(BuiltInUIPart.TOOLBAR, isShown);
  showToolbar(false);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, {protectedRangeShadow: "none", menu: withoutProtection});
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  await nextTurn();
  const book = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET,
    opened === undefined ? newBook(words().sheet) : bookOf(opened));
  const newNote = cellNotes(univer);
  const note = newNote();
  explainRefusals(univer, book, note, words);
  takeTypedNumbers(univer);
  followLinks(univer, book);
  beginAtOpenCell(univer, book);
  heedFreezing(univer, book);
  keepHeads(univer, book);
  revealSelected(univer, book);
  drawNarrowFigures(univer, book);
  restWhileStill(univer);
  const stopFitting = fitForms(univer, book, container);
  const keyboard = leaveKeyboard(container);
  const engine = {univer, book, opened, screen: screenOf(univer, book, container, newNote(), words, keyboard.hand)};
  const stopNaming = nameControls(container, () => language);
  typeAfterTab(container, engine.screen.takeKeyboard);
  settle(engine);
  const say = sayRefusal(univer, book, note, words);
  refuseFormulaNames(univer, say);
  if (opened !== undefined) keepPackage(univer, book, opened, say);
  let uncomputed: readonly CellAt[] = [];
  const host = workbenchHost(engine, (cells) => {
    uncomputed = cells;
  });
  const listeners = new Set<() => void>();
  const asides = new Set<() => void>();
  const edited = () => listeners.forEach((listener) => listener());
  watchEdits(univer, edited);
  return {
    engine,
    host: {
      ...host,
      insert: (...what) => {
        keyboard.hand();
        return host.insert(...what);
      },
      goTo: (...where) => {
        keyboard.hand();
        return host.goTo(...where);
      },
      keepRecord: async (record, isAside = false) => {
        await host.keepRecord(record);
        if (isAside) asides.forEach((listener) => listener());
        else edited();
      },
    },
    onEdit: (listener) => listeners.add(listener),
    onAside: (listener) => asides.add(listener),
    commitEdit: engine.screen.commitEdit,
    onTyping: engine.screen.onTyping,
    takeKeyboard: engine.screen.takeKeyboard,
    darken: (isDark) => univer.__getInjector().get(ThemeService).setDarkMode(isDark),
    showToolbar,
    printed: () => printedSheets(engine, host.uncomputedAt),
    changes: () => changesWhileTyping(engine),
    uncomputed: () => uncomputed,
    close: () => {
      stopFitting();
      stopNaming();
      keyboard.hand();
      univer.dispose();
    },
    speak: async (next) => {
      const locales = univer.__getInjector().get(LocaleService);
      locales.load({[localeNames[next]]: await loadLocale(next)});
      locales.setLocale(localeNames[next]);
      language = next;
    },
  };
}

/** Templates come locked, and nothing else needs to be: who may do what among several people is no matter here. */
const withoutProtection: MenuConfig = Object.fromEntries([
  "sheet.contextMenu.permission", AddRangeProtectionFromToolbarCommand.id, AddRangeProtectionFromSheetBarCommand.id,
  ChangeSheetProtectionFromSheetBarCommand.id, DeleteWorksheetProtectionFormSheetBarCommand.id,
  ViewSheetPermissionFromSheetBarCommand.id,
].map((id) => [id, {hidden: true}]));

const localeNames: Readonly<Record<Language, LocaleType>> = {"zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US};
