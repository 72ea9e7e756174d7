import type {ILanguagePack} from "@univerjs/core";
import type {Language} from "../../editions/names";
import type {Host} from "../host";
import type {Spreadsheet} from "./spreadsheet";

/** A spreadsheet, ready to be used. */
export type Workbench = Pick<Spreadsheet, "host" | "speak">;

/** A spreadsheet drawn into `container`. Univer is loaded by this call, and by nothing else. */
export async function createWorkbench(container: HTMLElement, language: Language): Promise<Workbench> {
  // The menus' words come over the wire beside the spreadsheet, which asks for them again.
  const [{startSpreadsheet}] = await Promise.all([
    import(/* webpackChunkName: "spreadsheet" */ "./spreadsheet"),
    loadLocale(language),
  ]);
  const {host, speak} = await startSpreadsheet(container, language, loadLocale);
  return {host: warnBeforeLeaving(host), speak};
}

/** What the spreadsheet's own menus say, loaded when asked for. */
async function loadLocale(language: Language): Promise<ILanguagePack> {
  const {locale} = await (language === "zh-CN"
    ? import(/* webpackChunkName: "spreadsheet-zh" */ "./locale-zh")
    : import(/* webpackChunkName: "spreadsheet-en" */ "./locale-en"));
  return locale;
}

/** The same host, but the browser asks before the page is left with something in it that no file holds yet. */
function warnBeforeLeaving(host: Host): Host {
  let isUnsaved = false;
  const changes = <Arguments extends readonly unknown[], Result>(change: (...given: Arguments) => Promise<Result>) =>
    (...given: Arguments) => {
      isUnsaved = true;
      return change(...given);
    };
  host.onChange(() => {
    isUnsaved = true;
  });
  window.addEventListener("beforeunload", (event) => {
    if (isUnsaved) event.preventDefault();
  });
  return {
    ...host,
    insert: changes(host.insert),
    write: changes(host.write),
    save: async () => {
      const bytes = await host.save();
      isUnsaved = false;
      return bytes;
    },
  };
}
