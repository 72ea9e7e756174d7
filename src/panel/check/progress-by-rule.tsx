import {makeStyles, tokens} from "@fluentui/react-components";
import {editionOf} from "../../editions/edition";
import type {Filing} from "../../filing/filing";
import type {Finding} from "../../reconcile/finding";
import {Fold} from "../card";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";
import {placesToFill} from "./places-to-fill";

type Props = {readonly findings: readonly Finding[]; readonly filing: Filing};

/** Rule by rule, at how many of its places it holds, is broken or waits for figures; the way to the next of these. */
export function ProgressByRule({findings, filing}: Props) {
  const {words, language} = useWords();
  const styles = useStyles();
  const goToPlace = useAct("goToPlace");
  const rules = editionOf(filing.edition).rules
    .map((rule) => ({rule, own: findings.filter(({of}) => of?.id === rule.id)}))
    .filter(({own}) => own.length > 0);
  const judged = rules.filter(({own}) => own.every(({verdict}) => verdict !== "undecided"));
  return (
    <Fold title={words.check.progress(judged.length, rules.length)}>
      <ul className={styles.rules}>
        {rules.map(({rule, own}) => {
          const next = own.find(({verdict}) => verdict === "broken") ?? own.find(({verdict}) => verdict === "undecided");
          const counts = (["broken", "undecided", "holds"] as const).flatMap((verdict) => {
            const count = own.filter((one) => one.verdict === verdict).length;
            return count === 0 ? [] : [`${words.check.verdicts[verdict]} ${count}`];
          });
          const says = language === "zh-CN" ? rule.says : rule.english;
          return (
            <li key={rule.id} className={styles.rule}>
              {next === undefined ? <span>{says}</span> : (
                <button type="button" className={styles.way} title={words.check.goHint}
                  onClick={() => placesToFill(next, filing).slice(0, 1).forEach((place) => goToPlace(place))}>
                  {says}
                </button>
              )}
              <span className={styles.counts}>{counts.join(" · ")}</span>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}

const useStyles = makeStyles({
  rules: {
    margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, listStyleType: "none",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground2,
  },
  rule: {
    display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  way: {
    padding: 0, border: "none", background: "none", font: "inherit", textAlign: "start", cursor: "pointer",
    color: tokens.colorBrandForegroundLink, ":hover": {textDecorationLine: "underline"},
    ":focus-visible": {outline: `2px solid ${tokens.colorStrokeFocus2}`},
  },
  counts: {flexShrink: 0, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums"},
});
