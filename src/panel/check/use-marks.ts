import {useLayoutEffect, useRef} from "react";
import type {Host, Mark} from "../../hosts/host";
import type {Filing} from "../../filing/filing";
import type {CellAt} from "../../sheets/sheet-spec";
import type {Finding} from "../../reconcile/finding";
import type {Check} from "./use-check";
import {isOnlyBlank} from "./shown-findings";

/** A finding as a sentence, in the language of the panel. */
type Say = (finding: Finding, filing: Filing) => string;

/** Keeps the marks in the workbook the same as the findings, or takes them away where they are not wanted. */
export function useMarks(
  host: Host, {reports, isStarting}: Check, isShown: boolean, say: Say, fail: (error: unknown) => void,
): void {
  const queue = useRef(Promise.resolve());
  const wanted = useRef(0);

  // Before the panel is painted: the eyes are on the sheet.
  useLayoutEffect(() => {
    if (isStarting) return;
    const own = ++wanted.current;
    const marks = isShown ? reports.flatMap(({findings, filing}) => marksOf(findings, filing, say)) : [];
    // One at a time and in order, so that the marks last asked for are those that stay.
    queue.current = queue.current.then(async () => {
      if (own !== wanted.current) return;
      await (isShown ? host.mark(marks) : host.unmark());
    }).catch(fail);
  }, [host, reports, isStarting, isShown, say, fail]);
}

/**
 * What to mark for the broken rules of a filing. A sum is marked at its shorter side, for one wrong cell must not
 * tint a whole column; where both sides are as short, at both. A cell has one mark, with the gravest severity first.
 * Empty tables have none: what is not filled in yet is no mistake.
 */
export function marksOf(findings: readonly Finding[], filing: Filing, say: Say): readonly Mark[] {
  const marks = new Map<string, Mark>();
  const broken = findings.filter((finding) => finding.verdict === "broken" && !isOnlyBlank(finding, filing));
  for (const finding of [...broken].sort((a, b) => gravity[a.severity] - gravity[b.severity])) {
    const message = say(finding, filing);
    for (const at of placesToMark(finding, filing)) {
      const key = JSON.stringify([at.sheet, at.row, at.column]);
      const mark = marks.get(key);
      marks.set(key, mark === undefined
        ? {...at, severity: finding.severity, message}
        : {...mark, message: `${mark.message}\n${message}`});
    }
  }
  return [...marks.values()];
}

const gravity = {error: 0, warning: 1, hint: 2};

function placesToMark({figures: own, left, right, places}: Finding, {figures}: Filing): readonly CellAt[] {
  const sides = [left, right].map((side) => side?.terms.filter(({last}) => !last).map(({id}) => id) ?? [])
    .filter((ids) => ids.length > 0);
  const shortest = Math.min(...sides.map((ids) => ids.length));
  const ids = sides.length === 0 ? own : sides.filter((side) => side.length === shortest).flat();
  const shown = ids.flatMap((id) => figures.get(id)?.place ?? []);
  return (shown.length > 0 ? shown : places).flatMap((place) =>
    place.in === "sheet" ? [{sheet: place.sheet, row: place.row, column: place.column}] : []);
}
