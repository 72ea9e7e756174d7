import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import type {Status} from "../../filing/review-table";
import type {ReviewItem} from "../../remarks/review/review";
import {saySince} from "../../remarks/review/since";
import {useWords} from "../words/use-words";

type Props = {
  readonly item: Pick<ReviewItem, "status" | "since" | "refused" | "explanation">;
  /** Nobody can have answered yet: that it was not mended says nothing. */
  readonly isFresh?: boolean;
  /** With the words of the explanation. */
  readonly isWhole?: boolean;
};

/** How far a finding is dealt with, and what became of it since the review before. */
export function ItemStanding({item, isFresh = false, isWhole = false}: Props) {
  const {words: {review: own}, language} = useWords();
  const styles = useStyles();
  const {status, since, refused, explanation} = item;
  const isSaid = refused !== undefined || since === "new"
    || (status === "open" && !["first", "own", ...(isFresh ? ["remains"] : [])].includes(since));
  return (
    <>
      <span className={mergeClasses(styles.badge, styles[status])}>{own.status[status]}</span>
      {isSaid && <span className={styles.since}> {saySince(item, language)}</span>}
      {isWhole && explanation !== "" && <span className={styles.explanation}>{own.said(explanation)}</span>}
    </>
  );
}

const good = {backgroundColor: tokens.colorStatusSuccessBackground1, color: tokens.colorStatusSuccessForeground1};

const useStyles = makeStyles({
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
} satisfies Record<Status | "badge" | "since" | "explanation", object>);
