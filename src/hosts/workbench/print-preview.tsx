import {useEffect, useLayoutEffect, useRef, useState} from "react";
import {flushSync} from "react-dom";
import type {Language} from "../../editions/names";
import type {PrintedSheet} from "./printed-sheet";
import {pageRules, PrintedSheets} from "./printed-sheets";

/** Printing the workbook: looked at first, or straight from the browser's own menu. */
export type Printing = {
  readonly sheets: readonly PrintedSheet[] | undefined;
  readonly isLookedAt: boolean;
  readonly look: () => void;
  readonly close: () => void;
};

/**
 * What is to be printed; `sheetsNow` gives the workbook as it is. Whoever prints by the browser's menu gets the sheets
 * too, not the page around them.
 */
export function usePrinting(sheetsNow: () => readonly PrintedSheet[], commit: () => Promise<void>): Printing {
  const [sheets, setSheets] = useState<readonly PrintedSheet[]>();
  const [isLookedAt, setLookedAt] = useState(false);
  const latest = useRef({sheetsNow, isLookedAt});
  latest.current = {sheetsNow, isLookedAt};
  useEffect(() => {
    // The browser takes the page as it is once the listener is done.
    const before = () => {
      if (!latest.current.isLookedAt) flushSync(() => setSheets(latest.current.sheetsNow()));
    };
    const after = () => {
      if (!latest.current.isLookedAt) setSheets(undefined);
    };
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return {
    sheets, isLookedAt,
    look: () => void commit().then(() => {
      setSheets(latest.current.sheetsNow());
      setLookedAt(true);
    }),
    close: () => {
      setSheets(undefined);
      setLookedAt(false);
    },
  };
}

type Props = {readonly language: Language; readonly printing: Printing};

/** The pages, seen before they are printed, each sheet to be left out; on paper they alone are there. */
export function PrintPreview({language, printing: {sheets, isLookedAt, close}}: Props) {
  const words = language === "zh-CN" ? zh : en;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const first = useRef<HTMLButtonElement>(null);
  const latestClose = useRef(close);
  latestClose.current = close;
  useEffect(() => {
    if (!isLookedAt) return undefined;
    const before = document.activeElement;
    first.current?.focus();
    // While the page is on paper the keyboard is nowhere in it.
    const onKey = ({key}: KeyboardEvent) => key === "Escape" && latestClose.current();
    window.addEventListener("keydown", onKey, true);
    return () => {
      window.removeEventListener("keydown", onKey, true);
      if (before instanceof HTMLElement) before.focus();
    };
  }, [isLookedAt]);
  const chosen = isLookedAt ? sheets?.filter(({name}) => !left.has(name)) : sheets;
  usePageRules(chosen === undefined ? "" : pageRules(chosen, words.pages));
  if (sheets === undefined || chosen === undefined) return null;
  return (
    <div className="print" data-seen={isLookedAt || undefined} role="dialog" aria-modal="true" aria-label={words.title}>
      <div className="print-bar">
        <strong>{words.title}</strong>
        {sheets.map(({name}) => (
          <label key={name}>
            <input type="checkbox" checked={!left.has(name)} onChange={({target}) => setLeft((names) =>
              target.checked ? new Set([...names].filter((one) => one !== name)) : new Set([...names, name]))} /> {name}
          </label>
        ))}
        <span>{words.note}</span>
        <button ref={first} type="button" disabled={chosen.length === 0} onClick={() => window.print()}>{words.print}</button>
        <button type="button" onClick={close}>{words.close}</button>
      </div>
      <PrintedSheets sheets={chosen} />
    </div>
  );
}

/** Made by script: the page takes no styles that are written into it. */
function usePageRules(rules: string): void {
  useLayoutEffect(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [rules]);
}

const zh = {
  title: "打印预览",
  note: "要存成 PDF，请在打印机里选“另存为 PDF”。",
  print: "打印",
  close: "关闭",
  pages: "\"第 \" counter(page) \" 页，共 \" counter(pages) \" 页\"",
};

const en: typeof zh = {
  title: "Print preview",
  note: "For a PDF, choose “Save as PDF” as the printer.",
  print: "Print",
  close: "Close",
  pages: "\"Page \" counter(page) \" of \" counter(pages)",
};
