import {createExcelHost} from "./hosts/excel/create-excel-host";
import {officeLanguage} from "./hosts/excel/office-display";
import {ribbonActions} from "./panel/actions";
import {sayFailure} from "./panel/say-failure";
import {fetchWords} from "./panel/words/words-of";

/** What the ribbon's buttons do without the pane. The same page shows, as a dialog, why one of them was not done. */
async function start(): Promise<void> {
  const sentence = decodeURIComponent(location.hash.slice(1));
  if (sentence !== "") return show(sentence);
  await Office.onReady();
  for (const [name, action] of Object.entries(ribbonActions)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => run(action, event));
  }
}

function show(sentence: string): void {
  const text = document.createElement("p");
  text.className = "opening";
  text.textContent = sentence;
  document.body.append(text);
}

async function run({act}: typeof ribbonActions.unmark, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await act({host: createExcelHost()});
  } catch (error) {
    await fetchWords(officeLanguage());
    const page = new URL(`#${encodeURIComponent(sayFailure(error, officeLanguage()))}`, location.href);
    // Before the command is said to be over: that closes what opens afterwards, as seen on a Mac (office-js#428).
    await new Promise<unknown>((resolve) =>
      Office.context.ui.displayDialogAsync(page.href, {height: 20, width: 30}, resolve));
  } finally {
    event.completed();
  }
}

void start();
