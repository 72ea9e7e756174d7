/// <reference types="office-js" />
import type {Language} from "../../editions/names";

/** The language that Excel itself is shown in: Chinese of any kind, or else English. */
export const officeLanguage = (): Language =>
  /^zh/i.test(globalThis.Office?.context?.displayLanguage ?? "zh-CN") ? "zh-CN" : "en-US";

/** Whether Office is light or dark; `undefined` where it does not say: then the system decides. */
export function officeTheme(): "light" | "dark" | undefined {
  const [, color] = /^#?([\da-f]{6})$/i.exec(Office.context.officeTheme?.bodyBackgroundColor ?? "") ?? [];
  if (color === undefined) return undefined;
  const bits = parseInt(color, 16);
  const [red, green, blue] = [bits >> 16, (bits >> 8) & 255, bits & 255] as const;
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
}

/** Call back when the theme may be another: Excel tells of no change, so whenever the pane is looked at again. */
export function onLook(listener: () => void): () => void {
  window.addEventListener("focus", listener);
  document.addEventListener("visibilitychange", listener);
  return () => {
    window.removeEventListener("focus", listener);
    document.removeEventListener("visibilitychange", listener);
  };
}
