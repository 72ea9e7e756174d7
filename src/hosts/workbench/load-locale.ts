import type {ILanguagePack} from "@univerjs/core";
import type {Language} from "../../editions/names";

/** What the spreadsheet's own menus say, loaded when asked for. */
export async function loadLocale(language: Language): Promise<ILanguagePack> {
  const {locale} = await (language === "zh-CN"
    ? import(/* webpackChunkName: "spreadsheet-zh" */ "./locale-zh")
    : import(/* webpackChunkName: "spreadsheet-en" */ "./locale-en"));
  return locale;
}
