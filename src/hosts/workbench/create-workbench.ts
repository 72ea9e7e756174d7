import type {Language} from "../../editions/names";
import type {Host} from "../host";
import {loadLocale} from "./load-locale";
import {warnBeforeLeaving} from "./warn-before-leaving";

/** Where a cell is drawn, in pixels of the page. */
export type CellBox = {readonly x: number; readonly y: number; readonly width: number; readonly height: number};

export type Workbench = {
  readonly host: Host;
  /** Change the language of the menus and of what is said beside cells. */
  speak(language: Language): Promise<void>;
  /** Where a cell of the sheet that is shown is; a canvas has no elements to ask. */
  cellBox(row: number, column: number): CellBox;
};

/** A spreadsheet drawn into `container`, ready to be used. Univer is loaded by this call, and by nothing else. */
export async function createWorkbench(container: HTMLElement, language: Language): Promise<Workbench> {
  // The menus' words come over the wire beside the spreadsheet, which asks for them again.
  const [{startBrowserEngine, workbenchHost}] = await Promise.all([
    import(/* webpackChunkName: "spreadsheet" */ "./spreadsheet"),
    loadLocale(language),
  ]);
  const {engine, speak, cellBox} = await startBrowserEngine(container, language);
  return {host: warnBeforeLeaving(workbenchHost(engine)), speak, cellBox};
}
