import {makeStyles, tokens} from "@fluentui/react-components";
import {useMemo} from "react";
import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import type {Host} from "../../hosts/host";
import {PickTables} from "../check/pick-tables";
import type {Check, Report} from "../check/use-check";
import type {Picked} from "../check/use-picked";
import type {Notices} from "../notice/use-notice";
import {RemarksContext, useRemarks} from "../remarks/use-remarks";
import {PublicationFold} from "./publication-fold";
import {ReviewCard} from "./review-card";
import {ReviewList} from "./review-list";
import {useReview} from "./use-review";
import type {Reviewing} from "./use-reviewing";
import {VersionsFold} from "./versions-fold";

type Props = {
  readonly host: Host;
  readonly report: Report;
  readonly check: Check;
  readonly picked: Picked;
  readonly last?: Filing;
  readonly reviewing: Reviewing;
  readonly notices: Notices;
  /** To a cell, to see it; and to type there. */
  readonly onShowPlace: (place: Place) => void;
  readonly onGoToPlace: (place: Place) => void;
};

/** 审核: the findings with what was said of them, to be confirmed or sent back, here and on the sheet 审核意见. */
export function ReviewScreen(props: Props) {
  const {host, report, check, picked, last, reviewing, notices, onShowPlace, onGoToPlace} = props;
  const styles = useStyles();
  const kept = useRemarks();
  const {published: {filing: found}, before} = reviewing;
  const published = found?.edition === report.filing.edition ? found : undefined;
  const review = useReview(host, {report, remarks: kept.remarks, last, published}, check, notices);
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

const useStyles = makeStyles({screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM}});
