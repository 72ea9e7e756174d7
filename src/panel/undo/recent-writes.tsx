import {makeStyles, tokens} from "@fluentui/react-components";
import {ActionButton} from "../use-action";
import {useWords} from "../words/use-words";
import type {Written} from "./written";

/** What the panel wrote lately, each with the way to take it back; folded until somebody looks for it. */
export function RecentWrites({steps}: {readonly steps: readonly Written[]}) {
  const {words, language} = useWords();
  const styles = useStyles();
  return (
    <details className={styles.list}>
      <summary>{words.undo.steps(steps.length)}</summary>
      <ul className={styles.steps}>
        {steps.map((step) => (
          <li key={step.at.getTime()} className={styles.step}>
            <span className={styles.text}>
              {step.at.toLocaleTimeString(language, {hour12: false})} {step.says}
            </span>
            <ActionButton does="takeBack" of={[step]} size="small" />
          </li>
        ))}
      </ul>
    </details>
  );
}

const useStyles = makeStyles({
  list: {fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300},
  steps: {listStyleType: "none", margin: 0, padding: 0},
  step: {
    display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS,
  },
  text: {flexGrow: 1, minWidth: 0, overflowWrap: "anywhere"},
});
