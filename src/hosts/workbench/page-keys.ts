import {useEffect, useRef} from "react";

/** What the page's own keys do. */
type PageKeys = {
  readonly save: () => unknown;
  readonly print: () => unknown;
  readonly find: () => unknown;
  readonly help: () => unknown;
};

/** Ctrl+S, Ctrl+P, Ctrl+F and F1, wherever the focus is: the browser's own would save, print and search its page. */
export function usePageKeys(does: PageKeys): void {
  const latest = useRef(does);
  latest.current = does;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const {ctrlKey, metaKey, altKey, shiftKey, key} = event;
      if (altKey || shiftKey) return;
      const name = ctrlKey || metaKey ? withControl[key.toLowerCase()] : key === "F1" ? "help" : undefined;
      if (name === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current[name]();
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  }, []);
}

const withControl: Readonly<Partial<Record<string, keyof PageKeys>>> = {s: "save", p: "print", f: "find"};
