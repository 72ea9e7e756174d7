import {makeStyles, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import {type Finding, keyOf} from "../../reconcile/finding";
import {say, wordsOf} from "../../reconcile/say";
import {reasonOf, undecidedReasons} from "../../reconcile/account";
import {Fold} from "../card";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";
import {placesToFill} from "./places-to-fill";

/** The rules that could not be judged, a list for each thing that they wait for. */
export function UndecidedLists({findings, filing}: Pick<Props, "findings" | "filing">) {
  const {words, language} = useWords();
  return undecidedReasons.map((reason) => {
    const own = findings.filter((one) => one.verdict === "undecided" && reasonOf(one, filing) === reason);
    return own.length > 0 && (
      <UndecidedList key={reason} title={words.check.undecided(wordsOf(language).waits[reason], own.length)}
        note={reason === "blank" ? words.check.undecidedNote : undefined} findings={own} filing={filing} />
    );
  });
}

type Props = {
  readonly title: string;
  readonly note?: string;
  readonly findings: readonly Finding[];
  readonly filing: Filing;
};

/** Rules that cannot be decided yet, folded away until they are asked for. */
function UndecidedList({title, note, findings, filing}: Props) {
  const {words, language} = useWords();
  const styles = useStyles();
  const goToPlace = useAct("goToPlace");
  return (
    <Fold title={title}>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <ul className={styles.items}>
        {findings.map((finding) => (
          <li key={keyOf(finding)}>
            <button type="button" className={styles.sentence} title={words.check.goHint}
              onClick={() => placesToFill(finding, filing).slice(0, 1).forEach((place) => goToPlace(place))}>
              {say(finding, filing, language)}
            </button>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

const useStyles = makeStyles({
  note: {
    margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  items: {margin: 0, padding: `0 0 ${tokens.spacingVerticalXS}`, listStyleType: "none"},
  sentence: {
    display: "block", boxSizing: "border-box", width: "100%", border: "none", background: "none", cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, font: "inherit", fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300, textAlign: "start", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere",
    ":hover": {backgroundColor: tokens.colorNeutralBackground1Hover},
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusMedium,
    },
  },
});
