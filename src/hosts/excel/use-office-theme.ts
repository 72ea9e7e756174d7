/// <reference types="office-js" />
import {useEffect, useState} from "react";

/** Whether Office is light or dark. Excel tells of no change: asked again whenever the pane is looked at again. */
export function useOfficeTheme(): "light" | "dark" | undefined {
  const [theme, setTheme] = useState(officeTheme);
  useEffect(() => {
    const ask = () => setTheme(officeTheme());
    window.addEventListener("focus", ask);
    document.addEventListener("visibilitychange", ask);
    return () => {
      window.removeEventListener("focus", ask);
      document.removeEventListener("visibilitychange", ask);
    };
  }, []);
  return theme;
}

/** `undefined` where Office does not say: then the system decides. */
function officeTheme(): "light" | "dark" | undefined {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  const found = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(background ?? "");
  if (found === null) return undefined;
  const [red, green, blue] = found.slice(1).map((part) => parseInt(part, 16)) as [number, number, number];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? "dark" : "light";
}
