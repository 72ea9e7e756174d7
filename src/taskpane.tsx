import {useState} from "react";
import {createRoot} from "react-dom/client";
import {createExcelHost} from "./hosts/excel/create-excel-host";
import {whyUnavailable} from "./hosts/excel/availability";
import {officeLanguage} from "./hosts/excel/office-language";
import {UnavailablePage} from "./hosts/excel/unavailable-page";
import {useOfficeTheme} from "./hosts/excel/use-office-theme";
import {Panel} from "./panel/panel";
import {screens} from "./panel/screens";

const named = new URLSearchParams(location.search).get("screen");
const asked = screens.find((screen) => screen === named);

function Pane() {
  const [host] = useState(() => createExcelHost());
  const theme = useOfficeTheme();
  return <Panel host={host} language={officeLanguage()} theme={theme} screen={asked} />;
}

async function start(): Promise<void> {
  const why = await whyUnavailable();
  const root = createRoot(document.getElementById("panel")!);
  root.render(why === undefined ? <Pane /> : <UnavailablePage why={why} language={officeLanguage()} />);
}

void start();
