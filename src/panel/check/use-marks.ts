import {useLayoutEffect, useRef} from "react";
import type {Host} from "../../hosts/host";
import {useWords} from "../words/use-words";
import {marksOf} from "./marks-of";
import type {Check} from "./use-check";

/** Keeps the marks in the workbook the same as the findings, or takes them away where they are not wanted. */
export function useMarks(
  host: Host, {reports, isStarting}: Check, isShown: boolean, fail: (error: unknown) => void,
): void {
  const {language} = useWords();
  const queue = useRef(Promise.resolve());
  const wanted = useRef(0);

  // Before the panel is painted: the eyes are on the sheet.
  useLayoutEffect(() => {
    if (isStarting) return;
    const own = ++wanted.current;
    const marks = isShown ? reports.flatMap(({findings, filing}) => marksOf(findings, filing, language)) : [];
    // One at a time and in order, so that the marks last asked for are those that stay.
    queue.current = queue.current.then(async () => {
      if (own !== wanted.current) return;
      await (marks.length === 0 ? host.unmark() : host.mark(marks));
    }).catch(fail);
  }, [host, reports, isStarting, isShown, language, fail]);
}
