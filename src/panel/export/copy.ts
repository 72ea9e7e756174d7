/** What is copied: text, and the same as rich text where there is such. */
export type Copied = {readonly text: string; readonly html?: string};

/** Copy to the clipboard; `false` where that is blocked, as in Excel on the web. */
export async function copy({text, html}: Copied): Promise<boolean> {
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
    return copyByEvent({text, html});
  }
}

/** The way that works where the clipboard itself is out of bounds: a copy that the page makes as if by its user. */
function copyByEvent({text, html}: Copied): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData("text/plain", text);
    if (html !== undefined) event.clipboardData?.setData("text/html", html);
    isTaken = event.clipboardData !== null;
  };
  document.addEventListener("copy", fill);
  try {
    return document.execCommand("copy") && isTaken;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", fill);
  }
}
