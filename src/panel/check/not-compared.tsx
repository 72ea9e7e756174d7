import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {memo} from "react";
import type {Filing} from "../../filing/filing";
import {notCompared} from "../../reconcile/against-last";
import {say} from "../../reconcile/say";
import {isExplained} from "../../remarks/standing";
import {Fold, useCardStyles} from "../card";
import {ExplanationBox} from "../remarks/explanation-box";
import {StandingBadge} from "../remarks/standing-badge";
import {useSession} from "../session";
import {SeverityIcon} from "../severity-icon";
import {ActionButton} from "../use-action";
import {useWords} from "../words/use-words";

/** That nothing was held against last year's figures, and the ways on: to choose them, or to say why there are none. */
export const NotCompared = memo(({filing}: {readonly filing: Filing}) => {
  const {words, language} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  return (
    <section className={mergeClasses(card.card, styles.ways)} aria-label={words.check.notCompared} data-not-compared>
      <p className={styles.says}>
        <SeverityIcon severity={notCompared.severity} className={styles.icon} />
        <span>{say(notCompared, filing, language)} <StandingBadge finding={notCompared} filing={filing} /></span>
      </p>
      <div>
        <ActionButton does="showScreen" of={["lastYear"]} size="small">{words.check.compareFirst}</ActionButton>
      </div>
      <NoLastYear filing={filing} />
    </section>
  );
});

/** Why there are no figures of last year, folded away until somebody says so. */
export function NoLastYear({filing}: {readonly filing: Filing}) {
  const {words} = useWords();
  const {remarks} = useSession("remarks");
  return (
    <Fold title={words.check.noLastYear} isOpenAtFirst={isExplained(notCompared, filing, remarks)}>
      <ExplanationBox finding={notCompared} filing={filing} asks={words.check.asksLastYear} />
    </Fold>
  );
}

const useStyles = makeStyles({
  ways: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS},
  says: {
    display: "flex", columnGap: tokens.spacingHorizontalXS, margin: 0,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  icon: {flexShrink: 0, fontSize: "16px", marginTop: "2px"},
});
