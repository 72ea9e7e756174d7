import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import type {ReactNode} from "react";
import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {Finding} from "../../reconcile/finding";
import {say} from "../../reconcile/say";
import {ExplanationBox, StandingBadge} from "../remarks/explanation-box";
import {useWords} from "../words/use-words";
import {FindingDetail} from "./finding-detail";
import {SuspectList} from "./suspect-list";

type Props = {
  readonly finding: Finding;
  readonly filing: Filing;
  readonly isCurrent: boolean;
  readonly isTabStop: boolean;
  readonly onGo: (finding: Finding) => void;
  readonly onGoToPlace: (place: Place) => void;
  /** How it stands, where a reviewer looks at it: every finding may then be explained and confirmed. */
  readonly standing?: ReactNode;
  /** Before the sentence. */
  readonly icon?: ReactNode;
};

/** One finding as a sentence; going to it opens what lies behind. */
export function FindingItem({finding, filing, isCurrent, isTabStop, onGo, onGoToPlace, standing, icon}: Props) {
  const {words, language} = useWords();
  const styles = useStyles();
  // A sentence begins with its place: 自然人一栏：
  const [, place, rest] = /^([^，；。,;]{1,40}?(?:：|: ))?([^]*)$/.exec(say(finding, filing, language))!;
  return (
    <li className={mergeClasses(styles.item, isCurrent && styles.current)}>
      <button type="button" data-finding className={styles.sentence} title={words.check.goHint} tabIndex={isTabStop ? 0 : -1}
        aria-current={isCurrent} aria-expanded={isCurrent} onClick={() => onGo(finding)}>
        {icon}{place !== undefined && <strong className={styles.place}>{place}</strong>}{rest}
        {" "}{standing ?? <StandingBadge finding={finding} filing={filing} />}
      </button>
      {isCurrent && <FindingDetail finding={finding} filing={filing} onGoToPlace={onGoToPlace} />}
      {isCurrent && <SuspectList finding={finding} filing={filing} />}
      {isCurrent && (finding.severity === "warning" || standing !== undefined) && (
        <ExplanationBox finding={finding} filing={filing} asksName={standing === undefined} />
      )}
    </li>
  );
}

const useStyles = makeStyles({
  item: {
    borderLeft: "3px solid transparent",
    ":hover": {backgroundColor: tokens.colorNeutralBackground1Hover},
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeftColor: tokens.colorBrandStroke1,
    ":hover": {backgroundColor: tokens.colorNeutralBackground2},
  },
  place: {fontWeight: tokens.fontWeightSemibold},
  sentence: {
    display: "block", boxSizing: "border-box", width: "100%", margin: 0, border: "none", background: "none", cursor: "pointer",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalSNudge} 9px`,
    font: "inherit", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, textAlign: "start",
    color: tokens.colorNeutralForeground1, overflowWrap: "anywhere",
    ":focus-visible": {outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium},
  },
});
