import {useEffect, useRef, type KeyboardEvent, type RefObject} from "react";
import type {Walk} from "./use-walk";

/**
 * One tab stop for a list of findings: the arrow keys move within, with Alt they go from cell to cell, and the finding
 * gone to is kept in sight.
 */
export function useListKeys({current, next, previous}: Walk): {
  readonly list: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const item = list.current?.querySelector<HTMLElement>("[aria-current=true]");
    item?.closest("li")?.scrollIntoView?.({block: "nearest"});
    if (list.current?.contains(document.activeElement)) item?.focus();
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = steps[event.key];
    const isTyping = (event.target as HTMLElement).matches("input, textarea, select");
    if (by === undefined || isTyping || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    if (event.altKey) return by === 1 ? next() : previous();
    const items = [...list.current!.querySelectorAll<HTMLElement>("[data-finding]")];
    const at = items.findIndex((item) => item.parentElement!.contains(document.activeElement));
    items[by === "first" ? 0 : by === "last" ? items.length - 1 : at + by]?.focus();
  };
  return {list, onKeyDown};
}

const steps: Readonly<Record<string, 1 | -1 | "first" | "last">> = {ArrowDown: 1, ArrowUp: -1, Home: "first", End: "last"};
