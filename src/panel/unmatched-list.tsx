import {Link, makeStyles, tokens} from "@fluentui/react-components";
import type {Unmatched} from "../filing/filing";
import {sayPlace} from "../filing/place";
import {Fold} from "./card";
import {ActionButton, useAct} from "./use-action";
import {useWords} from "./words/use-words";

type Props = {
  readonly unmatched: readonly Unmatched[];
  /** What of it was marked as no figures. */
  readonly setAside?: readonly Unmatched[];
  /** Whether the places are cells of the workbook, to go to, and a piece can be marked as no figure. */
  readonly isInWorkbook?: boolean;
};

/** What stands among the tables and was not understood, with its place. Always shown. */
export function UnmatchedList({unmatched, setAside = [], isInWorkbook = false}: Props) {
  const {words} = useWords();
  const styles = useStyles();
  const title = words.check.unmatched(unmatched.length);
  return (
    <>
      {unmatched.length > 0 && (
        <section aria-label={title} className={styles.card}>
          <h2 className={styles.heading}>{title}</h2>
          <p className={styles.note}>
            {words.check.unmatchedNote}{isInWorkbook && ` ${words.check.notAFigureNote}`}
          </p>
          <ul className={styles.items}>
            {unmatched.map((piece, at) => <Piece key={at} piece={piece} isInWorkbook={isInWorkbook} isApart={false} />)}
          </ul>
        </section>
      )}
      {setAside.length > 0 && (
        <Fold title={words.check.setAside(setAside.length)}>
          <ul className={styles.apart}>
            {setAside.map((piece, at) => <Piece key={at} piece={piece} isInWorkbook={isInWorkbook} isApart />)}
          </ul>
        </Fold>
      )}
    </>
  );
}

type PieceProps = {readonly piece: Unmatched; readonly isInWorkbook: boolean; readonly isApart: boolean};

function Piece({piece, isInWorkbook, isApart}: PieceProps) {
  const {words, language} = useWords();
  const styles = useStyles();
  const goToPlace = useAct("goToPlace");
  const {text, place, why} = piece;
  return (
    <li className={styles.item}>
      {place.in === "sheet" && isInWorkbook
        ? <Link as="button" inline onClick={() => goToPlace(place)}>{sayPlace(place, language)}</Link>
        : <span className={styles.place}>{sayPlace(place, language)}</span>}
      <q className={styles.text}>{text}</q>
      {!isApart && <span className={styles.why}>{words.check.why[why]}</span>}
      {isInWorkbook && <ActionButton does="setAside" of={[piece, isApart]} size="small" appearance="subtle" />}
    </li>
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
  apart: {margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, listStyleType: "none"},
  item: {
    display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  place: {color: tokens.colorNeutralForeground2},
  text: {quotes: "none", overflowWrap: "anywhere", minWidth: 0, color: tokens.colorNeutralForeground1},
  why: {color: tokens.colorNeutralForeground3},
});
