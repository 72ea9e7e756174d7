import {Button, Field, Input, makeStyles, tokens} from "@fluentui/react-components";
import {useMemo} from "react";
import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {Host} from "../../hosts/host";
import {PickTables} from "../check/pick-tables";
import type {Check, Picked, Report} from "../check/use-check";
import type {Messages} from "../messages";
import {RemarksContext, useRemarks} from "../remarks/use-remarks";
import {useCardStyles} from "../card";
import {sayTables} from "../say-tables";
import {useWords} from "../words/use-words";
import {PublicationFold, VersionsFold} from "./comparison-folds";
import {ReviewList} from "./review-list";
import {type Review, useReview} from "./use-review";
import type {Reviewing} from "./use-reviewing";

type Props = {
  readonly host: Host;
  readonly report: Report;
  readonly check: Check;
  readonly picked: Picked;
  readonly last?: Filing;
  readonly reviewing: Reviewing;
  readonly messages: Messages;
  /** To a cell, to see it; and to type there. */
  readonly onShowPlace: (place: Place) => void;
  readonly onGoToPlace: (place: Place) => void;
};

/** 审核: the findings with what was said of them, to be confirmed or sent back, here and on the sheet 审核意见. */
export function ReviewScreen(props: Props) {
  const {host, report, check, picked, last, reviewing, messages, onShowPlace, onGoToPlace} = props;
  const styles = useStyles();
  const kept = useRemarks();
  const {published: {filing: found}, before} = reviewing;
  const published = found?.edition === report.filing.edition ? found : undefined;
  const review = useReview(host, {report, remarks: kept.remarks, last, published}, check, messages);
  // Who explained last need not be who reviews.
  const by = reviewing.by ?? kept.remarks.signOffs.at(-1)?.by ?? "";
  const signing = useMemo(() => ({...kept, by, setBy: reviewing.setBy}), [kept, by, reviewing.setBy]);
  return (
    <RemarksContext value={signing}>
      <div className={styles.screen}>
        {check.reports.length > 1 && (
          <PickTables reports={check.reports} picked={report} onPick={({sheets}) => picked.pick(sheets)} />
        )}
        <ReviewCard review={review} filing={report.filing} />
        <PublicationFold filing={report.filing} opening={reviewing.published} onGoToPlace={onGoToPlace} />
        <VersionsFold report={report} last={last} opening={before} onGoToPlace={onGoToPlace} />
        <ReviewList items={review.items} isFresh={review.isFresh} filing={report.filing}
          onShowPlace={onShowPlace} onGoToPlace={onGoToPlace} />
      </div>
    </RemarksContext>
  );
}

/** Whose tables are reviewed and by whom, and the ways to hand the review on. */
function ReviewCard({review, filing}: {readonly review: Review; readonly filing: Filing}) {
  const {words} = useWords();
  const own = words.review;
  const card = useCardStyles();
  const styles = useReviewCardStyles();
  const {by, setBy} = useRemarks();
  const {sheet, isWriting, write, downloadWord} = review;
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.title}</h2>
      <p className={card.note}>{sayTables(filing, words)}</p>
      <p className={styles.note}>{sheet === undefined ? own.note : own.last(sheet)}</p>
      <Field size="small" label={own.reviewer} hint={own.reviewerHint} className={styles.name}>
        <Input value={by} onChange={(_, {value}) => setBy(value)} />
      </Field>
      <div className={card.actions}>
        <Button appearance="primary" disabledFocusable={isWriting} onClick={write}>
          {isWriting ? own.writing : sheet === undefined ? own.write : own.refresh}
        </Button>
        <Button onClick={downloadWord}>{own.word}</Button>
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
