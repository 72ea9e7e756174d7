import {useEffect, useRef} from "react";

/** The parts of the page that F6 goes round, in its order. */
type Region = {
  readonly holds: (element: Element) => boolean;
  /** Puts the keyboard there; gives whether that could be done. */
  readonly enter: () => boolean;
};

/** What the sheets do for the keyboard. */
type Sheets = {
  /** What is typed next goes into the selected cell. */
  readonly takeKeyboard: () => void;
  readonly commitEdit: () => Promise<void>;
};

/**
 * F6 goes on to the next part of the page, Shift+F6 back: sheet, panel, buttons above, the spreadsheet's own, sheet
 * tabs. No other key leaves the grid, where Tab goes to the next cell. Each part is entered where it was left.
 */
export function useRegionKeys(sheets: Sheets | undefined): void {
  const latest = useRef(sheets);
  latest.current = sheets;
  useEffect(() => {
    const left = new Map<string, WeakRef<HTMLElement>>();
    const within = (selector: string): Region => ({
      holds: (element) => element.closest(selector) !== null,
      enter: () => {
        const part = document.querySelector<HTMLElement>(selector);
        const before = left.get(selector)?.deref();
        const first = [...part?.querySelectorAll<HTMLElement>(focusable) ?? []].find(isSeen);
        const to = before?.isConnected && isSeen(before) ? before : first;
        to?.focus();
        return to !== undefined;
      },
    });
    const named = [panel, above, toolbar, tabs].map((selector) => [selector, within(selector)] as const);
    const grid: Region = {
      // The element that is typed into stands anywhere on the page.
      holds: (element) => named.every(([, {holds}]) => !holds(element)),
      enter: () => {
        latest.current?.takeKeyboard();
        return latest.current !== undefined;
      },
    };
    const regions = [grid, ...named.map(([, region]) => region)];
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      const at = regions.findIndex(({holds}) => holds(document.activeElement ?? document.body));
      const step = event.shiftKey ? -1 : 1;
      // What is typed half is kept, as with a click elsewhere.
      void Promise.resolve(at === 0 ? latest.current?.commitEdit() : undefined).then(() => {
        for (let by = 1; by <= regions.length; by++) {
          const next = regions.at((at + step * by) % regions.length);
          if (next?.enter() === true) return;
        }
      });
    };
    const onFocus = ({target}: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      for (const [selector, {holds}] of named) if (holds(target)) left.set(selector, new WeakRef(target));
    };
    window.addEventListener("keydown", onKey, true);
    window.addEventListener("focusin", onFocus);
    return () => {
      window.removeEventListener("keydown", onKey, true);
      window.removeEventListener("focusin", onFocus);
    };
  }, []);
}

const panel = "#panel";
const above = ".page-header";
const toolbar = ".page-canvas [data-u-comp=headerbar]";
const tabs = ".page-canvas [data-u-comp=slide-tab-bar]";

const focusable = "button:not([disabled]), a[href], input:not([disabled]), select:not([disabled]), " +
  "textarea:not([disabled]), [tabindex]:not([tabindex='-1'])";

const isSeen = (element: HTMLElement): boolean => element.offsetParent !== null && !element.closest("[hidden], [inert]");
