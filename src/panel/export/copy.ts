import type {Copied} from "../../formats/format";

/** Copy to the clipboard; `false` where that is blocked, as in Excel on the web. */
export const copy = async (copied: Copied): Promise<boolean> => copyByEvent(copied) || copyByPermission(copied);

/**
 * A copy that the page makes as if by its user. It works where the clipboard itself is out of bounds, and gives rich
 * text as it is: the other way parses it in this page first, whose policy complains of every style in it.
 */
function copyByEvent({text, html}: Copied): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    // Not to the spreadsheet beside the panel, which has ways of its own to copy.
    event.stopImmediatePropagation();
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill, true);
  try {
    return document.execCommand("copy") && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill, true);
  }
}

async function copyByPermission({text, html}: Copied): Promise<boolean> {
  try {
    if (html === undefined) {
      await navigator.clipboard.writeText(text);
    } else {
      await navigator.clipboard.write([new ClipboardItem({
        "text/html": new Blob([html], {type: "text/html"}), "text/plain": new Blob([text], {type: "text/plain"}),
      })]);
    }
    return true;
  } catch {
    return false;
  }
}
