import {useEffect, useState, useSyncExternalStore} from "react";
import {createRoot} from "react-dom/client";
import {createExcelHost} from "./hosts/excel/create-excel-host";
import {officeLanguage, officeTheme, onLook} from "./hosts/excel/office-display";
import {UnavailablePage, whyUnavailable} from "./hosts/excel/unavailable-page";
import {holdWorkersToPolicy} from "./hosts/workers-of-page";
import {Panel} from "./panel/panel";
import {type AskedScreen, screens} from "./panel/session";

function Pane() {
  const [host] = useState(() => createExcelHost());
  const theme = useSyncExternalStore(onLook, officeTheme);
  return <Panel host={host} language={officeLanguage()} theme={theme} screen={useAskedScreen()} />;
}

/**
 * The screen that the ribbon asks for: its buttons lead to this very page and differ in what is behind the #, so that
 * the page stays as it is where the host takes that for what it is, and comes anew where it does not.
 */
function useAskedScreen(): AskedScreen | undefined {
  const [asked, setAsked] = useState(takeAsked);
  useEffect(() => {
    const listen = () => setAsked((before) => takeAsked() ?? before);
    window.addEventListener("hashchange", listen);
    return () => window.removeEventListener("hashchange", listen);
  }, []);
  return asked;
}

/** Read once: the same button has to change the address again. */
function takeAsked(): AskedScreen | undefined {
  const named = location.hash.slice(1) || new URLSearchParams(location.search).get("screen");
  const screen = screens.find((one) => one === named);
  if (location.hash.length > 1 && screen !== undefined) location.hash = "";
  return screen && {screen};
}

async function start(): Promise<void> {
  const why = await whyUnavailable();
  const root = createRoot(document.getElementById("panel")!);
  root.render(why === undefined ? <Pane /> : <UnavailablePage why={why} language={officeLanguage()} />);
}

holdWorkersToPolicy();
void start();
