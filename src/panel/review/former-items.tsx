import {Link, makeStyles, tokens} from "@fluentui/react-components";
import {sayPlace, type Place} from "../../filing/place";
import type {ReviewItem} from "../../remarks/review/review";
import {useWords} from "../words/use-words";
import {useCardStyles} from "../card";
import {ItemStanding} from "./item-standing";

type Props = {
  readonly title: string;
  readonly note?: string;
  readonly items: readonly ReviewItem[];
  readonly onGoToPlace: (place: Place) => void;
};

/** Lines of the review sheet that are no finding now: mended, or unknown; or a reviewer's own. */
export function FormerItems({title, note, items, onGoToPlace}: Props) {
  const {words, language} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <section aria-label={title} className={card.card}>
      <h2 className={styles.title}>{words.review.countOf(title, items.length)}</h2>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <ul className={styles.items}>
        {items.map(({says, by, places: [place], ...item}, at) => (
          <li key={at} className={styles.item}>
            {says} <ItemStanding item={item} />
            {place?.in === "sheet" && (
              <>{" "}<Link as="button" inline onClick={() => onGoToPlace(place)}>{sayPlace(place, language)}</Link></>
            )}
            {item.explanation !== "" && (
              <p className={styles.note}>{item.explanation}{by !== "" && ` — ${by}`}</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const useStyles = makeStyles({
  title: {
    margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {
    margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  items: {margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none"},
  item: {
    padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere",
  },
});
