import type {ILanguagePack} from "@univerjs/core";
import type {Language} from "../../editions/names";
import {loadUniver} from "./load-univer";
import type {OpenedWorkbook} from "./opened-workbook";
import type {SheetsPage} from "./paste";
import type {Spreadsheet} from "./spreadsheet";

/** A spreadsheet, ready to be used. */
export type Workbench = Pick<
  Spreadsheet, "host" | "speak" | "close" | "onEdit" | "onAside" | "onTyping" | "commitEdit" | "takeKeyboard" |
  "darken" | "showToolbar" | "printed" | "changes" | "uncomputed"
>;

/**
 * A spreadsheet drawn into `container`, with an empty workbook or the one that was opened, and what it says on the
 * page. Univer is loaded by this call, and by nothing else.
 */
export async function createWorkbench(
  container: HTMLElement, language: Language, page: SheetsPage, opened?: OpenedWorkbook,
): Promise<Workbench> {
  // The menus' words come over the wire beside the spreadsheet, which asks for them again.
  const [{startSpreadsheet}] = await Promise.all([
    loadUniver().then(() => import(/* webpackChunkName: "spreadsheet" */ "./spreadsheet")),
    loadLocale(language),
  ]);
  return startSpreadsheet(container, language, loadLocale, page, opened);
}

/** What the spreadsheet's own menus say, loaded when asked for. */
async function loadLocale(language: Language): Promise<ILanguagePack> {
  const {locale} = await (language === "zh-CN"
    ? import(/* webpackChunkName: "spreadsheet-zh" */ "./locale-zh")
    : import(/* webpackChunkName: "spreadsheet-en" */ "./locale-en"));
  return locale;
}
