import {useState} from "react";
import {createRoot} from "react-dom/client";
import {createExcelHost} from "./hosts/excel/create-excel-host";
import {whyUnavailable} from "./hosts/excel/availability";
import {officeLanguage} from "./hosts/excel/office-language";
import {UnavailablePage} from "./hosts/excel/unavailable-page";
import {useOfficeTheme} from "./hosts/excel/use-office-theme";
import {Panel} from "./panel/panel";
import {screens} from "./panel/screens";
import type {SheetSpec} from "./sheets/sheet-spec";

const writeBook = async (specs: readonly SheetSpec[]): Promise<Uint8Array> =>
  (await import("./hosts/file/write-workbook")).writeWorkbook(specs);

const named = new URLSearchParams(location.search).get("screen");
const asked = screens.find((screen) => screen === named);

function Pane() {
  const [host] = useState(() => createExcelHost());
  const theme = useOfficeTheme();
  return <Panel host={host} language={officeLanguage()} theme={theme} screen={asked} writeBook={writeBook} />;
}

async function start(): Promise<void> {
  const why = await whyUnavailable();
  const root = createRoot(document.getElementById("panel")!);
  root.render(why === undefined ? <Pane /> : <UnavailablePage why={why} language={officeLanguage()} />);
}

void start();
