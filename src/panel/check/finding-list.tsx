import {makeStyles, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import {formTitle} from "../../editions/names";
import {keyOf} from "../../reconcile/finding";
import {SeverityIcon} from "../severity-icon";
import {useWords} from "../words/use-words";
import {FindingItem} from "./finding-item";
import type {Group} from "./group-findings";
import {useListStyles} from "./list-styles";
import {useListKeys} from "./use-list-keys";
import type {Walk} from "./use-walk";

type Props = {
  readonly groups: readonly Group[];
  readonly filing: Filing;
  readonly walk: Walk;
  readonly onGoToPlace: (place: Place) => void;
};

/** The broken rules, form by form. One tab stop: the arrow keys move within, Enter goes to the cell. */
export function FindingList({groups, filing, walk, onGoToPlace}: Props) {
  const {words, language} = useWords();
  const looks = useListStyles();
  const styles = useStyles();
  const {list, onKeyDown} = useListKeys(walk);
  const keys = groups.flatMap(({severities}) => severities.flatMap(({findings}) => findings.map(keyOf)));
  const stop = walk.current ?? keys[0];
  const titleOf = (form: Group["form"]): string =>
    (form === "all" ? words.acrossForms : formTitle(filing.edition, form, language));

  return (
    <div ref={list} className={looks.list} onKeyDown={onKeyDown}>
      {groups.map(({form, severities}) => (
        <section key={form} aria-label={titleOf(form)} className={looks.group}>
          <h2 className={looks.heading}>{titleOf(form)}</h2>
          {severities.map(({severity, findings}) => (
            <div key={severity}>
              <h3 className={styles.severity} title={words.severityMeans[severity]}>
                <SeverityIcon severity={severity} className={styles.icon} />
                {words.severity[severity]} {findings.length}
              </h3>
              <ul className={looks.items}>
                {findings.map((finding) => {
                  const key = keyOf(finding);
                  return (
                    <FindingItem key={key} finding={finding} filing={filing} isCurrent={key === walk.current}
                      isTabStop={key === stop} onGo={walk.goTo} onGoToPlace={onGoToPlace} />
                  );
                })}
              </ul>
            </div>
          ))}
        </section>
      ))}
    </div>
  );
}

const useStyles = makeStyles({
  severity: {
    display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS,
    margin: 0, padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} 0`,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  icon: {fontSize: "16px"},
});
