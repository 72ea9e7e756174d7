import type {Page} from "playwright-core";
import {TestExcel} from "./test-excel";
import type {Client, EventMessage, Wire} from "./client";

/**
 * An Excel in memory behind a page, in the place where desktop Excel puts itself: `window.external`, there before
 * office.js is. The page then runs Microsoft's client as it is.
 */
export async function excelBehind(
  page: Page, {locale = "zh-CN", isDark = false}: {readonly locale?: string; readonly isDark?: boolean} = {},
): Promise<TestExcel> {
  let wire: Wire | undefined;
  const excel = new TestExcel(["Sheet1"], {connect: (given: Wire) => void (wire = given)} as unknown as Client);
  await page.exposeFunction("excelAnswers", (body: string) =>
    isOffices(body) ? {body: nothing(body)} : wire!.send(body));
  const tell = (told: EventMessage) => (window as unknown as Shell).excelTells?.(told);
  wire!.listen((message) => void page.evaluate(tell, message));
  await page.addInitScript(putInPlace, {locale, isDark, api: `1.${excel.temper.api}`});
  return excel;
}

/** Office.js's own service, which it asks for once at its start. */
const isOffices = (body: string): boolean => body.includes("AddinInternalService");
const nothing = (body: string): string => {
  const {Actions} = JSON.parse(body) as {Actions: readonly {Id: number; ActionType: number}[]};
  const Results = Actions.map(({Id, ActionType}) => ({ActionId: Id, Value: ActionType === 1 ? {} : null}));
  return JSON.stringify({Results});
};

type Shell = {
  excelAnswers: (body: string) => Promise<{body: string} | {failure: number}>;
  excelTells?: (message: EventMessage) => void;
};

/** Runs in the page, before its own scripts. */
function putInPlace(
  {locale, isDark, api}: {readonly locale: string; readonly isDark: boolean; readonly api: string},
): void {
  const shell = window as unknown as Shell;
  const [batches, events] = [93, 33];
  const safeArray = (items: unknown[]) => ({toArray: () => items});
  const context = {
    GetAppType: () => 1, GetSolutionRef: () => "gouji", GetAppVersionMajor: () => 16, GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale, GetAppDataLocale: () => locale, GetDocUrl: () => "C:\\统计表.xlsx",
    GetAppCapabilities: () => 0, GetActivationMode: () => 2, GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "", GetHostFullVersion: () => "16.0.14332.20000",
    GetSupportedMatrix: () => JSON.stringify({ExcelApi: api, RichApiRuntime: "1.2", DialogApi: "1.1"}),
    GetOfficeThemeInfo: () => JSON.stringify({
      bodyBackgroundColor: isDark ? 0x262626 : 0xffffff, bodyForegroundColor: isDark ? 0xffffff : 0x262626,
    }),
    GetSettings: () => ({Read: () => {}, Write: () => {}}),
  };
  let tell: ((id: number, payload: unknown) => void) | undefined;
  shell.excelTells = ({entries}) => tell?.(events, safeArray(entries.map((one) =>
    safeArray([one.messageCategory, one.messageType, one.targetId, one.message, "", one.isRemoteOverride]))));
  Object.defineProperty(window, "external", {value: {
    GetHostInfo: () => `Excel$Win32$16.01$${locale}$$$$0`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (id: number, [message]: unknown[][], done: (result: unknown) => void) => {
      if (id !== batches) return done(5001);
      void shell.excelAnswers(message![4] as string).then((answer) =>
        done("failure" in answer ? answer.failure : safeArray([0, [200, [], answer.body]])));
    },
    RegisterEvent: (id: number, _: string, handler: typeof tell, done: (status: number) => void) => {
      if (id === events) tell = handler;
      done(0);
    },
    UnregisterEvent: (_: number, __: string, done: (status: number) => void) => done(0),
  }});
}
