import {useState, useSyncExternalStore} from "react";
import {createRoot} from "react-dom/client";
import {createExcelHost} from "./hosts/excel/create-excel-host";
import {officeLanguage, officeTheme, onLook} from "./hosts/excel/office-display";
import {UnavailablePage, whyUnavailable} from "./hosts/excel/unavailable-page";
import {Panel} from "./panel/panel";
import {screens} from "./panel/session";

const named = new URLSearchParams(location.search).get("screen");
const asked = screens.find((screen) => screen === named);

function Pane() {
  const [host] = useState(() => createExcelHost());
  const theme = useSyncExternalStore(onLook, officeTheme);
  return <Panel host={host} language={officeLanguage()} theme={theme} screen={asked} />;
}

async function start(): Promise<void> {
  const why = await whyUnavailable();
  const root = createRoot(document.getElementById("panel")!);
  root.render(why === undefined ? <Pane /> : <UnavailablePage why={why} language={officeLanguage()} />);
}

void start();
