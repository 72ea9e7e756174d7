import {makeStyles, tokens} from "@fluentui/react-components";
import {useMemo} from "react";
import type {Filing} from "../../filing/filing";
import {PickTables} from "../check/pick-tables";
import {NoTables} from "../check/no-tables";
import type {Report} from "../check/tables-in";
import {useCardStyles} from "../card";
import {sayTables} from "../say-tables";
import {SessionPart, useSession} from "../session";
import {ActionButton} from "../use-action";
import {NameField} from "../remarks/name-field";
import {useWords} from "../words/use-words";
import {PublicationFold, VersionsFold} from "./comparison-folds";
import {ReviewList} from "./review-list";
import {useReview} from "./use-review";

/** 审核: the findings with what was said of them, to be confirmed or sent back, here and on the sheet 审核意见. */
export function ReviewScreen() {
  const {report} = useSession("picked");
  return report === undefined ? <NoTables /> : <ReviewOf report={report} />;
}

function ReviewOf({report}: {readonly report: Report}) {
  const styles = useStyles();
  const check = useSession("check");
  const {remarks} = useSession("remarks");
  const {filing: last} = useSession("lastYear");
  const {published: {filing: found}, by: entered, setBy} = useSession("reviewing");
  const published = found?.edition === report.filing.edition ? found : undefined;
  const review = useReview(useSession("host"), {report, remarks, last, published}, check, useSession("messages"));
  // Who explained last need not be who reviews.
  const by = entered ?? remarks.signOffs.at(-1)?.by ?? "";
  const signer = useMemo(() => ({by, setBy}), [by, setBy]);
  return (
    <SessionPart name="signer" value={signer}>
      <SessionPart name="review" value={review}>
        <div className={styles.screen}>
          {check.reports.length > 1 && <PickTables />}
          <ReviewCard filing={report.filing} sheet={review.sheet} />
          <PublicationFold filing={report.filing} />
          <VersionsFold report={report} />
          <ReviewList items={review.items} isFresh={review.isFresh} filing={report.filing} />
        </div>
      </SessionPart>
    </SessionPart>
  );
}

/** Whose tables are reviewed and by whom, and the ways to hand the review on; it goes on from `sheet`. */
function ReviewCard({filing, sheet}: {readonly filing: Filing; readonly sheet: string | undefined}) {
  const {words} = useWords();
  const own = words.review;
  const card = useCardStyles();
  const styles = useReviewCardStyles();
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.title}</h2>
      <p className={card.note}>{sayTables(filing, words)}</p>
      <p className={styles.note}>{sheet === undefined ? own.note : own.last(sheet)}</p>
      <NameField unit={filing.unit} label={own.reviewer} hint={own.reviewerHint} className={styles.name} />
      <div className={card.actions}>
        <ActionButton does="writeReview" appearance="primary" />
        <ActionButton does="downloadReview" />
      </div>
    </section>
  );
}

const useStyles = makeStyles({screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM}});

const useReviewCardStyles = makeStyles({
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  name: {marginTop: tokens.spacingVerticalS},
});
