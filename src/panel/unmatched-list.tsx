import {Link, makeStyles, tokens} from "@fluentui/react-components";
import type {Unmatched} from "../filing/filing";
import {sayPlace} from "../filing/place";
import {useAct} from "./use-action";
import {useWords} from "./words/use-words";

type Props = {
  readonly unmatched: readonly Unmatched[];
  /** Whether the places are cells of the workbook, to go to. */
  readonly isInWorkbook?: boolean;
};

/** What stands among the tables and was not understood, with its place. Always shown. */
export function UnmatchedList({unmatched, isInWorkbook = false}: Props) {
  const {words, language} = useWords();
  const styles = useStyles();
  const goToPlace = useAct("goToPlace");
  if (unmatched.length === 0) return null;
  const title = words.check.unmatched(unmatched.length);
  return (
    <section aria-label={title} className={styles.card}>
      <h2 className={styles.heading}>{title}</h2>
      <p className={styles.note}>{words.check.unmatchedNote}</p>
      <ul className={styles.items}>
        {unmatched.map(({text, place, why}, at) => (
          <li key={at} className={styles.item}>
            {place.in === "sheet" && isInWorkbook
              ? <Link as="button" inline onClick={() => goToPlace(place)}>{sayPlace(place, language)}</Link>
              : <span className={styles.place}>{sayPlace(place, language)}</span>}
            <q className={styles.text}>{text}</q>
            <span className={styles.why}>{words.check.why[why]}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  card: {
    borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  heading: {
    margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {margin: `2px 0 ${tokens.spacingVerticalXS}`, color: tokens.colorNeutralForeground3, lineHeight: tokens.lineHeightBase200},
  items: {margin: 0, padding: 0, listStyleType: "none"},
  item: {
    display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  place: {color: tokens.colorNeutralForeground2},
  text: {quotes: "none", overflowWrap: "anywhere", minWidth: 0, color: tokens.colorNeutralForeground1},
  why: {color: tokens.colorNeutralForeground3},
});
