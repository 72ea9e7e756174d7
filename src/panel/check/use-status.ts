import {sayAccount} from "../../reconcile/say";
import {isExplained} from "../../remarks/standing";
import {useSession} from "../session";
import {useWords} from "../words/use-words";
import {blanksOf} from "./blanks-of";
import {countFindings, shownFindings} from "./shown-findings";
import type {TablesStatus} from "./status-card";
import type {Report} from "./tables-in";

/** How the tables of a report stand, for the status line. */
export function useStatus({filing, findings}: Report): TablesStatus {
  const {language} = useWords();
  const {remarks} = useSession("remarks");
  const all = countFindings(findings);
  const shown = shownFindings(findings, filing);
  return {
    counts: {...countFindings(shown), undecided: all.undecided, holds: all.holds},
    blanks: blanksOf(filing, findings).length,
    explained: shown.filter((one) =>
      one.verdict === "broken" && one.severity === "warning" && isExplained(one, filing, remarks)).length,
    account: sayAccount(filing, language),
  };
}
