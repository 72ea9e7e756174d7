import {
  FOCUSING_SHEET, IAuthzIoService, IContextService, IUniverInstanceService, LocaleType, LogLevel, Univer,
  UniverInstanceType, type Workbook,
} from "@univerjs/core";
import {UniverDataValidationPlugin} from "@univerjs/data-validation";
import {UniverFormulaEnginePlugin} from "@univerjs/engine-formula";
import {SheetPermissionInitController, UniverSheetsPlugin} from "@univerjs/sheets";
import {UniverSheetsConditionalFormattingPlugin} from "@univerjs/sheets-conditional-formatting";
import {UniverSheetsDataValidationPlugin} from "@univerjs/sheets-data-validation";
import {UniverSheetsFormulaPlugin} from "@univerjs/sheets-formula";
import {UniverSheetsNumfmtPlugin} from "@univerjs/sheets-numfmt";
import sheets from "@univerjs/sheets/locale/zh-CN";
import {bookOf, settle} from "./book-of";
import {newBook, type Engine} from "./engine";
import {keepPackage, refuseFormulaNames, type PackageRefusal} from "./keep-package";
import {LockAuthority} from "./locks";
import type {OpenedWorkbook} from "./opened-workbook";

/** Univer without a screen, for Node. */
export function startHeadlessEngine(
  opened?: OpenedWorkbook, refuse: (refusal: PackageRefusal) => void = () => undefined,
): Engine {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: {[LocaleType.ZH_CN]: sheets},
    logLevel: LogLevel.WARN,
    override: [[IAuthzIoService, {useClass: LockAuthority}]],
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  const book = univer.createUnit<object, Workbook>(UniverInstanceType.UNIVER_SHEET, opened === undefined ? newBook("Sheet1") : bookOf(opened));
  // A screen sees to all of this itself: that locks are heeded, and which workbook undo is for.
  const injector = univer.__getInjector();
  injector.get(SheetPermissionInitController).initPermission();
  injector.get(IContextService).setContextValue(FOCUSING_SHEET, true);
  injector.get(IUniverInstanceService).focusUnit(book.getUnitId());
  const engine = {univer, book, opened};
  settle(engine);
  refuseFormulaNames(univer, refuse);
  if (opened !== undefined) keepPackage(univer, book, opened, refuse);
  return engine;
}
