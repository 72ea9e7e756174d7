import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/sheets-formula-ui/lib/index.css";
import "@univerjs/sheets-numfmt-ui/lib/index.css";
import "@univerjs/sheets-data-validation-ui/lib/index.css";
import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY, type DocumentDataModel,
  IAuthzIoService, ICommandService, type ILanguagePack, IUniverInstanceService, LocaleService, LocaleType,
  LogLevel, ThemeService, Univer, UniverInstanceType, type Workbook,
} from "@univerjs/core";
import {UniverDataValidationPlugin} from "@univerjs/data-validation";
import {RichTextEditingMutation, UniverDocsPlugin} from "@univerjs/docs";
import {UniverDocsUIPlugin} from "@univerjs/docs-ui";
import {UniverFormulaEnginePlugin} from "@univerjs/engine-formula";
import {DeviceInputEventType, IRenderManagerService, UniverRenderEnginePlugin} from "@univerjs/engine-render";
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
  ChangeSheetProtectionFromSheetBarCommand, DeleteWorksheetProtectionFormSheetBarCommand, HoverManagerService,
  IEditorBridgeService, SetCellEditVisibleOperation, SheetSkeletonManagerService, UniverSheetsUIPlugin,
  ViewSheetPermissionFromSheetBarCommand,
} from "@univerjs/sheets-ui";
import {defaultTheme} from "@univerjs/themes";
import {ILayoutService, type MenuConfig, UniverUIPlugin} from "@univerjs/ui";
import {debounceTime, skip} from "rxjs";
import type {Language} from "../../editions/names";
import type {CellAt} from "../../sheets/sheet-spec";
import type {Host} from "../host";
import {type BookChanges, changesWhileTyping} from "./book-changes";
import {bookOf, settle} from "./book-of";
import {type CellNote, cellNotes} from "./cell-note";
import {drawNarrowFigures, textWidth} from "./draw-narrow-figures";
import {type Engine, newBook, type Screen} from "./engine";
import {fitForms} from "./fit-form";
import {heedFreezing} from "./frozen-head";
import {keepHeads} from "./keep-heads";
import {keepPackage, refuseFormulaNames} from "./keep-package";
import {keepTemplates} from "./keep-templates";
import {LockAuthority} from "./locks";
import {beginAtOpenCell, followLinks, typeAfterTab, walkOpenCells} from "./move-selection";
import {nameControls} from "./name-controls";
import type {OpenedWorkbook} from "./opened-workbook";
import type {SheetsPage} from "./paste";
import {type PrintedSheet, printedSheets} from "./printed-sheet";
import {revealSelected} from "./reveal-cell";
import {explainRefusals, sayRefusal, takeTypedNumbers} from "./typed-figures";
import {watchEdits} from "./watch-edits";
import {type SheetWords, wordsOf} from "./words";
import {workbenchHost} from "./workbench-host";

/** Univer with its menus and canvas, and the host that its sheets are. */
export type Spreadsheet = {
  readonly engine: Engine;
  readonly host: Host;
  /** Change the language of the menus and of what is said beside cells. */
  speak(language: Language): Promise<void>;
  /** Call back whenever the workbook becomes another, or its record. */
  onEdit(listener: () => void): void;
  /** Call back with every key that is typed into a cell, and once that ends. */
  onTyping: Screen["onTyping"];
  /** End the editing of a cell and keep what was typed. */
  commitEdit(): Promise<void>;
  /** What is typed next goes into the selected cell. */
  takeKeyboard(): void;
  darken(isDark: boolean): void;
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
  // Before Univer's own listeners, which refuse whatever touches a locked cell.
  keepTemplates(univer, () => book, () => note, words, page, opened);
  walkOpenCells(univer, () => book);
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, {container, ribbonType: "simple", disableAutoFocus: true});
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
  const stopFitting = fitForms(univer, book, container);
  const engine = {univer, book, opened, screen: screenOf(univer, book, container, newNote(), words)};
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
  const edited = () => listeners.forEach((listener) => listener());
  watchEdits(univer, edited);
  return {
    engine,
    host: {
      ...host,
      keepRecord: async (record) => {
        await host.keepRecord(record);
        edited();
      },
    },
    onEdit: (listener) => listeners.add(listener),
    commitEdit: engine.screen.commitEdit,
    onTyping: engine.screen.onTyping,
    takeKeyboard: engine.screen.takeKeyboard,
    darken: (isDark) => univer.__getInjector().get(ThemeService).setDarkMode(isDark),
    printed: () => printedSheets(engine, host.uncomputedAt),
    changes: () => changesWhileTyping(engine),
    uncomputed: () => uncomputed,
    close: () => {
      stopFitting();
      stopNaming();
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

/** The screen of a Univer that draws into `container`. */
function screenOf(
  univer: Univer, book: Workbook, container: HTMLElement, note: CellNote, words: () => SheetWords,
): Screen {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const unitId = book.getUnitId();
  const commitEdit = async () => {
    if (!injector.get(IEditorBridgeService).isVisible().visible) return;
    await commands.executeCommand(SetCellEditVisibleOperation.id,
      {unitId, visible: false, eventType: DeviceInputEventType.PointerDown});
    // Univer writes the cell at once, but refuses a wrong figure a turn later.
    await new Promise((resolve) => setTimeout(resolve));
  };
  const bridge = injector.get(IEditorBridgeService);
  return {
    commitEdit,
    typing: () => {
      const {sheetId, row = 0, column = 0} = bridge.getEditLocation() ?? {};
      const body = injector.get(IUniverInstanceService)
        .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody();
      if (sheetId === undefined || body === undefined || !bridge.isVisible().visible || !bridge.getEditorDirty()) {
        return undefined;
      }
      const text = body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
      return {sheetId, row, column, text};
    },
    onTyping: (listener) => {
      commands.onCommandExecuted(({id}) => {
        if (id === RichTextEditingMutation.id && bridge.isVisible().visible) listener(true);
      });
      bridge.visible$.pipe(skip(1)).subscribe(({visible}) => visible || listener(false));
    },
    commitLeftEdit: async () => {
      if (!container.contains(document.activeElement)) await commitEdit();
    },
    takeKeyboard: () => {
      injector.get(IUniverInstanceService).focusUnit(unitId);
      injector.get(ILayoutService).focus();
    },
    redraw: () => {
      const render = injector.get(IRenderManagerService).getRenderById(unitId);
      render?.with(SheetSkeletonManagerService).reCalculate();
      render?.mainComponent?.makeForceDirty(true);
    },
    textWidth,
    notComputed: () => words().notComputed,
    explain: (marksAt, notesAt, uncomputedAt) => {
      injector.get(HoverManagerService).currentCell$.pipe(debounceTime(150)).subscribe((hovered) => {
        const {subUnitId = "", row = 0, col = 0} = hovered?.location ?? {};
        const said = [
          ...marksAt(subUnitId, row, col).map(({severity, message}) =>
            ({tone: severity, title: words().severity[severity], text: message})),
          ...notesAt(subUnitId, row, col).map(({by, text}) =>
            ({tone: "plain" as const, title: words().note(by), text})),
          ...(uncomputedAt(subUnitId, row, col) === undefined ? []
            : [{tone: "plain" as const, title: words().notComputed, text: words().whyNotComputed}]),
        ];
        if (hovered && said.length > 0) {
          note.show(hovered.location, said);
        } else {
          note.hide();
        }
      });
    },
  };
}
