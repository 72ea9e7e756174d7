import {useCallback, useMemo, useState} from "react";
import type {Finding} from "../../reconcile/finding";
import {groupFindings, type Group} from "./group-findings";
import {shownFindings} from "./shown-findings";
import type {Report} from "./use-check";

/** The set of tables looked at, of those in the workbook. */
export type Picked = {
  readonly report: Report | undefined;
  readonly groups: readonly Group[];
  /** The findings in the order in which they are shown. */
  readonly listed: readonly Finding[];
  readonly pick: (sheets: readonly string[]) => void;
};

/** The tables picked by the user or just inserted; the first ones until then, and when they are gone. */
export function usePicked(reports: readonly Report[]): Picked {
  const [sheets, setSheets] = useState<readonly string[]>([]);
  const pick = useCallback((names: readonly string[]) => setSheets(names), []);
  const report = reports.find((one) => one.sheets.join() === sheets.join()) ?? reports[0];
  return useMemo(() => {
    const groups = report === undefined ? []
      : groupFindings(shownFindings(report.findings, report.filing), report.filing);
    const listed = groups.flatMap(({severities}) => severities.flatMap(({findings}) => findings));
    return {report, groups, listed, pick};
  }, [report, pick]);
}
