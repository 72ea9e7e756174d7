import {lazy, Suspense, useEffect, useRef, useState} from "react";
import {createRoot} from "react-dom/client";
import type {Language} from "./editions/names";
import {createWorkbench, type Workbench} from "./hosts/workbench/create-workbench";
import {Page, PageState} from "./hosts/workbench/page";

// Asked for at once, so that panel and spreadsheet come over the wire together.
const loadingPanel = import(/* webpackChunkName: "panel" */ "./panel/panel");
const Panel = lazy(async () => ({default: (await loadingPanel).Panel}));

function Application() {
  const [language, setLanguage] = useState<Language>("zh-CN");
  const [workbench, setWorkbench] = useState<Workbench>();
  const [hasFailed, setFailed] = useState(false);
  const sheets = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (sheets.current) createWorkbench(sheets.current, "zh-CN").then(setWorkbench, () => setFailed(true));
  }, []);
  const speak = (next: Language) => {
    setLanguage(next);
    void workbench?.speak(next);
  };
  return (
    <Page
      language={language}
      sheets={<>
        {!workbench && <PageState language={language} hasFailed={hasFailed} />}
        <div ref={sheets} className="page-canvas" />
      </>}
      panel={workbench && (
        <Suspense>
          <Panel host={workbench.host} language={language} onLanguage={speak} theme="light" />
        </Suspense>
      )}
    />
  );
}

createRoot(document.getElementById("workbench")!).render(<Application />);
