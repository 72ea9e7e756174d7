import {lazy, Suspense, useEffect, useRef, useState} from "react";
import {createRoot} from "react-dom/client";
import type {Language} from "./editions/names";
import {createWorkbench, type Workbench} from "./hosts/workbench/create-workbench";
import {earlyHost, type EarlyHost} from "./hosts/workbench/early-host";
import {FileBar, NothingOpen, NoticeLine} from "./hosts/workbench/file-bar";
import type {OpenedWorkbook} from "./hosts/workbench/opened-workbook";
import {fileWordsOf} from "./hosts/workbench/file-words";
import {FindBar} from "./hosts/workbench/find-bar";
import {HelpDialog} from "./hosts/workbench/help-dialog";
import {type DroppedFile, Page, PageState} from "./hosts/workbench/page";
import {usePageKeys} from "./hosts/workbench/page-keys";
import {useRegionKeys} from "./hosts/workbench/page-regions";
import {PrintPreview, usePrinting} from "./hosts/workbench/print-preview";
import type {SheetsPage} from "./hosts/workbench/paste";
import type {RecentFile} from "./hosts/workbench/recent-files";
import {useWorkbook} from "./hosts/workbench/use-workbook";
import type {FileHandle} from "./hosts/workbench/workbook-file";
import {holdWorkersToPolicy} from "./hosts/workers-of-page";
import {isOfTables} from "./filing/record";
import {version} from "./office/product";
import {download, fileName} from "./panel/download";
import {logUnforeseen, sayFailure} from "./panel/say-failure";

// The panel first: it answers clicks while the spreadsheet, ten times as large, is still on its way.
const loadingPanel = import(/* webpackChunkName: "panel" */ "./panel/panel");
const panelShown = Promise.all([
  // What its first screen waits for.
  loadingPanel, import("./panel/start/start-screen"), import("./panel/check/tables-in"),
  import("./recognise/known-layouts"),
]).then(() => new Promise<void>((resolve) => whenIdle(() => resolve())), () => undefined);
const whenIdle = (work: () => void): void => {
  if ("requestIdleCallback" in window) requestIdleCallback(work, {timeout: 500});
  else setTimeout(work);
};
const Panel = lazy(async () => ({default: (await loadingPanel).Panel}));

/** The tables of an invented unit, with two slips in them and a blank, to try things on. */
const sample = new URL("../assets/sample.xlsx", import.meta.url);

function Application() {
  const [language, setLanguage] = useState<Language>("zh-CN");
  const [open, setOpen] = useState<{readonly key: number; readonly workbench: Workbench}>();
  const made = useRef<EarlyHost & {readonly key: number}>(undefined);
  const workbook = useWorkbook({
    language, download,
    between: (save) => (made.current === undefined ? save() : made.current.between(save)),
    nameOf: (record) => (record === undefined || !isOfTables(record) ? "工作簿.xlsx" : fileName(record)),
    sayFailure: (error) => {
      logUnforeseen(error);
      return sayFailure(error, language);
    },
  });
  const printing = usePrinting(() => open?.workbench.printed() ?? [], async () => open?.workbench.commitEdit());
  const [theme, setTheme] = useState<"light" | "dark">("light");
  const [hasToolbar, setToolbar] = useState(false);
  const [asked, setAsked] = useState(0);
  const [isHelping, setHelping] = useState(false);
  usePageKeys({
    save: workbook.save, print: printing.look, find: () => setAsked((times) => times + 1), help: () => setHelping(true),
  });
  const {shown: {key, opened, isNone = false}, name, isUnsaved, recent, notice} = workbook;
  const shown = open?.key === key ? open : undefined;
  // The panel is there before the sheets are drawn.
  if (made.current?.key !== key) made.current = {key, ...earlyHost(opened === undefined)};
  const {current: early} = made;
  useRegionKeys(shown?.workbench);
  useEffect(() => shown?.workbench.darken(theme === "dark"), [shown, theme]);
  useEffect(() => shown?.workbench.showToolbar(hasToolbar), [shown, hasToolbar]);
  const ways = {
    language, recent, isBusy: workbook.isBusy || (shown === undefined && !isNone),
    onNew: () => void workbook.begin(),
    onOpen: () => void workbook.choose(),
    onReopen: (file: RecentFile) => void workbook.reopen(file),
  };
  const openDropped = async ({file, handle}: DroppedFile) =>
    workbook.open(file, await handle?.catch(() => undefined) as FileHandle | undefined);
  const openSample = async () => {
    const answer = await fetch(sample).catch(() => undefined);
    if (answer?.ok !== true) return workbook.page.say(fileWordsOf(language).notFetched);
    await workbook.open(new File([await answer.blob()], "示例.xlsx"));
  };
  const speak = (next: Language) => {
    setLanguage(next);
    void shown?.workbench.speak(next);
  };
  return <>
    <Page
      language={language} theme={theme} isBehind={printing.isLookedAt}
      hasToolbar={hasToolbar} onToolbar={setToolbar}
      file={<FileBar {...ways} name={name} isUnsaved={isUnsaved} isNone={isNone}
        onSave={() => void workbook.save()} onClose={() => void workbook.close()} />}
      onFile={(dropped) => void openDropped(dropped)}
      tools={<>
        <button type="button" disabled={shown === undefined} title="Ctrl+P" onClick={printing.look}>
          {fileWordsOf(language).print}
        </button>
        <button type="button" title="F1" aria-label={fileWordsOf(language).help} onClick={() => setHelping(true)}>?</button>
        {isHelping && <HelpDialog language={language} version={version} onClose={() => setHelping(false)}
          onSample={() => void openSample()} />}
      </>}
      sheets={<>
        {asked > 0 && shown && <FindBar language={language} host={early.host} asked={asked} onClose={() => {
          setAsked(0);
          shown.workbench.takeKeyboard();
        }} />}
        {isNone ? <NothingOpen {...ways} /> : (
          <Sheets key={key} opened={opened} language={language} page={workbook.page}
            onFailed={early.fail} onReady={(workbench) => {
              early.arrive(workbook.take(workbench));
              setOpen({key, workbench});
            }} />
        )}
        {notice && <NoticeLine language={language} notice={notice} onClose={workbook.dismiss} />}
      </>}
      panel={!isNone && (
        <Suspense>
          <Panel key={key} host={early.host} language={language} onLanguage={speak} onTheme={setTheme} />
        </Suspense>
      )}
    />
    <PrintPreview language={language} printing={printing} />
  </>;
}

type SheetsProps = {
  readonly opened: OpenedWorkbook | undefined;
  readonly language: Language;
  readonly page: SheetsPage;
  readonly onReady: (workbench: Workbench) => void;
  readonly onFailed: (error: unknown) => void;
};

/** The spreadsheet of one workbook, from its first drawing until another one takes its place. */
function Sheets({opened, language, page, onReady, onFailed}: SheetsProps) {
  const [state, setState] = useState<"loading" | "ready" | "failed">("loading");
  const sheets = useRef<HTMLDivElement>(null);
  const given = useRef({opened, language, page, onReady, onFailed});
  const spoken = useRef(language);
  spoken.current = language;
  useEffect(() => {
    let isGone = false;
    let workbench: Workbench | undefined;
    const ready = (made: Workbench) => {
      if (isGone) return made.close();
      workbench = made;
      // Another language may have been chosen since.
      if (spoken.current !== given.current.language) void made.speak(spoken.current);
      setState("ready");
      given.current.onReady(made);
    };
    const fail = (error: unknown) => {
      logUnforeseen(error);
      setState("failed");
      given.current.onFailed(error);
    };
    const {current: {language: first, page: around, opened: workbook}} = given;
    const start = (container: HTMLElement) => createWorkbench(container, first, around, workbook);
    const {current: container} = sheets;
    if (container) panelShown.then(() => isGone ? undefined : start(container).then(ready)).catch(fail);
    return () => {
      isGone = true;
      workbench?.close();
    };
  }, []);
  return (
    <>
      {state !== "ready" && <PageState language={language} hasFailed={state === "failed"} />}
      <div ref={sheets} className="page-canvas" />
    </>
  );
}

holdWorkersToPolicy();
createRoot(document.getElementById("workbench")!).render(<Application />);
