import {type RefObject, useEffect} from "react";

/**
 * Whoever works by keyboard is never left nowhere: where what has the focus goes, as a button whose work is done, the
 * focus goes to what can be done next in its place, or else to the screen's heading. Who has given it elsewhere keeps it.
 */
export function useFocusWithin(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const whole = frame.current;
    if (whole === null) return undefined;
    /** What had it, and all around it, innermost first. */
    let had: readonly Element[] = [];
    const remember = ({target}: FocusEvent): void => {
      had = target instanceof Element ? around(target, whole) : [];
    };
    /** Who clicks elsewhere means it; what has gone, or stands behind another window, did not ask to lose it. */
    const forget = ({target}: FocusEvent): void => queueMicrotask(() => {
      if (target === had[0] && had[0]?.isConnected === true && document.activeElement !== target) had = [];
    });
    const restore = (): void => {
      const [gone] = had;
      if (gone === undefined || gone.isConnected || (document.activeElement ?? document.body) !== document.body) return;
      const place = had.find((one) => one.isConnected && !one.matches("[data-screen], [data-screen] > *")) ?? whole;
      had = [];
      const near = place === whole ? undefined : [...place.querySelectorAll<HTMLElement>(focusable)].find(isShown);
      (near ?? heading(whole))?.focus();
    };
    const watching = new MutationObserver(restore);
    watching.observe(whole, {childList: true, subtree: true});
    whole.addEventListener("focusin", remember);
    whole.addEventListener("focusout", forget);
    const fitting = keepInSight(whole);
    return () => {
      watching.disconnect();
      fitting?.disconnect();
      whole.removeEventListener("focusin", remember);
      whole.removeEventListener("focusout", forget);
    };
  }, [frame]);
}

/** A notice, or what is said of a cell, takes room from the screen: what has the focus there stays in sight. */
function keepInSight(whole: HTMLElement): ResizeObserver | undefined {
  const screen = whole.querySelector("[data-screen]");
  // jsdom lays nothing out.
  if (screen === null || typeof ResizeObserver === "undefined") return undefined;
  const fitting = new ResizeObserver(() => {
    if (screen.contains(document.activeElement)) document.activeElement?.scrollIntoView({block: "nearest"});
  });
  fitting.observe(screen);
  return fitting;
}

/** The element and those around it, up to the whole. */
const around = (element: Element, whole: Element): readonly Element[] =>
  element === whole || element.parentElement === null ? [element] : [element, ...around(element.parentElement, whole)];

const focusable = "button:not([tabindex='-1']), input, textarea, select, a[href], [tabindex='0']";
const isShown = (element: HTMLElement): boolean => !element.matches(":disabled") && element.closest("[hidden]") === null;
const heading = (whole: HTMLElement): HTMLElement | null => whole.querySelector("h1");
