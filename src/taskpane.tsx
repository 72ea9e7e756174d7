import {useState} from "react";
import {createRoot} from "react-dom/client";
import {createExcelHost} from "./hosts/excel/create-excel-host";
import {whyUnavailable} from "./hosts/excel/availability";
import {officeLanguage} from "./hosts/excel/office-language";
import {UnavailablePage} from "./hosts/excel/unavailable-page";
import {useOfficeTheme} from "./hosts/excel/use-office-theme";
import type {ScreenName} from "./panel/header";
import {Panel} from "./panel/panel";

const asked = new URLSearchParams(location.search).get("screen") ?? undefined;

function Pane() {
  const [host] = useState(() => createExcelHost());
  const theme = useOfficeTheme();
  return <Panel host={host} language={officeLanguage()} theme={theme} screen={asked as ScreenName | undefined} />;
}

async function start(): Promise<void> {
  const why = await whyUnavailable();
  const root = createRoot(document.getElementById("panel")!);
  root.render(why === undefined ? <Pane /> : <UnavailablePage why={why} language={officeLanguage()} />);
}

void start();
