import {createExcelHost} from "./hosts/excel/create-excel-host";
import {officeLanguage} from "./hosts/excel/office-display";
import {sayFailure} from "./panel/say-failure";

/** What the ribbon's buttons do without the pane. The same page shows, as a dialog, why one of them was not done. */
async function start(): Promise<void> {
  const sentence = decodeURIComponent(location.hash.slice(1));
  if (sentence !== "") return show(sentence);
  await Office.onReady();
  Office.actions.associate("unmark", unmark);
}

function show(sentence: string): void {
  const text = document.createElement("p");
  text.className = "opening";
  text.textContent = sentence;
  document.body.append(text);
}

/** 清除标记 */
async function unmark(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await createExcelHost().unmark();
  } catch (error) {
    const page = new URL(`#${encodeURIComponent(sayFailure(error, officeLanguage()))}`, location.href);
    Office.context.ui.displayDialogAsync(page.href, {height: 20, width: 30});
  } finally {
    event.completed();
  }
}

void start();
