import {useCallback, useMemo} from "react";
import type {Severity} from "../../editions/rule";
import type {Finding} from "../../reconcile/finding";
import type {Location} from "../../reconcile/locate/locate";
import {say} from "../../reconcile/say";
import type {Remarks} from "../../filing/remarks";
import {isExplained} from "../../remarks/standing";
import type {Left} from "../desk/left";
import {useWords} from "../words/use-words";
import {type ListedGroup, listFindings, shownFindings} from "./shown-findings";
import type {Report} from "./tables-in";

/** Which findings are to be seen: those that say this, of a form, of a severity, with or without an explanation. */
type FindingFilter = {
  readonly text: string;
  readonly form: string;
  readonly severity: Severity | "";
  readonly state: "open" | "explained" | "";
};

/** The findings of the report that is looked at, in the order in which they are shown. */
export type Listing = {
  readonly groups: readonly ListedGroup[];
  /** Those of all groups, one after the other. */
  readonly listed: readonly Finding[];
  /** How many there are without the filter. */
  readonly inAll: number;
  readonly filter: FindingFilter;
  readonly setFilter: (filter: FindingFilter) => void;
};

const filterKept = "check.filter";
const everything: FindingFilter = {text: "", form: "", severity: "", state: ""};

/** Lists what was found, by its causes where these are known, and what of it is asked for. */
export function useListing(
  report: Report | undefined, locations: readonly Location[], remarks: Remarks, left: Left,
): Listing {
  const {language} = useWords();
  const kept = left.of(filterKept) as FindingFilter | undefined;
  const filter = kept ?? everything;
  const {keep} = left;
  const setFilter = useCallback((asked: FindingFilter) => keep(filterKept, asked), [keep]);
  return useMemo(() => {
    const shown = report === undefined ? []
      : shownFindings(report.findings, report.filing).filter(({verdict}) => verdict === "broken");
    const {text, form, severity, state} = filter;
    const isAsked = (one: Finding, {filing}: Report): boolean => (severity === "" || one.severity === severity)
      && (form === "" || one.form === form)
      && (state === "" || isExplained(one, filing, remarks) === (state === "explained"))
      && (text.trim() === "" || say(one, filing, language).includes(text.trim()));
    const asked = report === undefined || filter === everything ? shown : shown.filter((one) => isAsked(one, report));
    const groups = report === undefined ? [] : listFindings(asked, report.filing, locations);
    const listed = groups.flatMap(({forms}) => forms.flatMap(({findings}) => findings));
    return {groups, listed, inAll: shown.length, filter, setFilter};
  }, [report, locations, remarks, filter, setFilter, language]);
}
