import {Link, makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {sayPlace} from "../../filing/place";
import type {ReviewItem} from "../../remarks/review/review";
import type {ReviewStatus} from "../../filing/review-table";
import {saySince} from "../../remarks/review/since";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";
import {useCardStyles} from "../card";

type Props = {
  readonly title: string;
  readonly note?: string;
  readonly items: readonly ReviewItem[];
};

/** Lines of the review sheet that are no finding now: mended, or unknown; or a reviewer's own. */
export function FormerItems({title, note, items}: Props) {
  const {words, language} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const goToPlace = useAct("goToPlace");
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
              <>{" "}<Link as="button" inline onClick={() => goToPlace(place)}>{sayPlace(place, language)}</Link></>
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

type StandingProps = {
  readonly item: Pick<ReviewItem, "status" | "since" | "refused" | "explanation">;
  /** Nobody can have answered yet: that it was not mended says nothing. */
  readonly isFresh?: boolean;
  /** With the words of the explanation. */
  readonly isWhole?: boolean;
  /** It is an error, which the gate of the export stops at whoever confirms that it is so. */
  readonly isError?: boolean;
  /** A reviewer sent it back. */
  readonly isReturned?: boolean;
};

/** How far a finding is dealt with, and what became of it since the review before. */
export function ItemStanding(
  {item, isFresh = false, isWhole = false, isError = false, isReturned = false}: StandingProps,
) {
  const {words: {review: own}, language} = useWords();
  const styles = useStandingStyles();
  const {status, since, refused, explanation} = item;
  const isSaid = refused !== undefined || since === "new"
    || (status === "open" && !["first", "own", ...(isFresh ? ["remains"] : [])].includes(since));
  return (
    <>
      <span className={mergeClasses(styles.badge, styles[isError && status === "confirmed" ? "open" : status])}>
        {isReturned ? own.returned : own.status[status]}
      </span>
      {isSaid && <span className={styles.since}> {saySince(item, language)}</span>}
      {isWhole && explanation !== "" && <span className={styles.explanation}>{own.said(explanation)}</span>}
    </>
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

const good = {backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1};

const useStandingStyles = makeStyles({
  badge: {
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, whiteSpace: "nowrap",
    padding: `0 ${tokens.spacingHorizontalXS}`, borderRadius: tokens.borderRadiusSmall,
  },
  open: {backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1},
  explained: good,
  corrected: good,
  confirmed: good,
  explanation: {
    display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  since: {
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2,
  },
} satisfies Record<ReviewStatus | "badge" | "since" | "explanation", object>);
