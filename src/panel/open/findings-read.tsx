import {makeStyles, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import {type Finding, keyOf} from "../../reconcile/finding";
import {say, sayAccount} from "../../reconcile/say";
import {blanksOf} from "../check/blanks-of";
import {countFindings, groupFindings, shownFindings} from "../check/shown-findings";
import {noRemarks} from "../../filing/remarks";
import {isExplained} from "../../remarks/standing";
import {StatusCard} from "../check/status-card";
import {Fold} from "../card";
import {SeverityIcon} from "../severity-icon";
import {useWords} from "../words/use-words";

/** What the check says of a source that is not in the workbook yet. */
export function FindingsRead({filing, findings}: {readonly filing: Filing; readonly findings: readonly Finding[]}) {
  const {words, language} = useWords();
  const styles = useStyles();
  const shown = shownFindings(findings, filing);
  const listed = groupFindings(shown, filing).flatMap(({severities}) => severities.flatMap((one) => one.findings));
  const status = {
    counts: countFindings(shown), blanks: blanksOf(filing, findings).length, account: sayAccount(filing, language),
    explained: listed.filter((one) => isExplained(one, filing, filing.remarks ?? noRemarks)).length,
  };
  return (
    <>
      <StatusCard status={status} isChecking={false} />
      {listed.length > 0 && (
        <Fold title={words.open.seeFindings(listed.length)}>
          <ul className={styles.items}>
            {listed.map((finding) => (
              <li key={keyOf(finding)} className={styles.item}>
                <SeverityIcon severity={finding.severity} className={styles.icon} />
                <span>{words.inForm(words.severity[finding.severity], say(finding, filing, language))}</span>
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

const useStyles = makeStyles({
  items: {margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, listStyleType: "none"},
  item: {
    display: "flex", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  icon: {flexShrink: 0, fontSize: "16px", marginTop: "2px"},
});
