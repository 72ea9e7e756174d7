import {makeStyles, tokens} from "@fluentui/react-components";
import {useMemo} from "react";
import {PickTables} from "../check/pick-tables";
import {NoTables} from "../check/no-tables";
import type {Report} from "../check/tables-in";
import {Fold} from "../card";
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
  const {words} = useWords();
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
          <ReviewLine unit={report.filing.unit} sheet={review.sheet} />
          <ReviewList items={review.items} isFresh={review.isFresh} filing={report.filing} />
          <Beside report={report} />
          <div className={styles.ways}><ActionButton does="downloadReview" size="small" /></div>
          <p className={styles.note}>{words.review.note}</p>
        </div>
      </SessionPart>
    </SessionPart>
  );
}

/** What the tables may be held against: what was published, and an earlier version of them. */
function Beside({report}: {readonly report: Report}) {
  const {words} = useWords();
  const styles = useStyles();
  const {published, before} = useSession("reviewing");
  return (
    <Fold title={words.review.beside} isOpenAtFirst={published.filing !== undefined || before.filing !== undefined}>
      <div className={styles.beside}>
        <PublicationFold filing={report.filing} />
        <VersionsFold report={report} />
      </div>
    </Fold>
  );
}

/** By whom the tables are reviewed, and the way to hand the review on, in one line; it goes on from `sheet`. */
function ReviewLine({unit, sheet}: {readonly unit: string; readonly sheet: string | undefined}) {
  const {words} = useWords();
  const own = words.review;
  const styles = useLineStyles();
  return (
    <div className={styles.line}>
      <NameField unit={unit} label={own.reviewer} className={styles.name} />
      <ActionButton does="writeReview" size="small" appearance="primary" />
      {sheet !== undefined && <p className={styles.note}>{own.last(sheet)}</p>}
    </div>
  );
}

const note = {
  margin: 0, color: tokens.colorNeutralForeground3,
  fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
} as const;

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS},
  beside: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS}`,
  },
  ways: {display: "flex"},
  note,
});

const useLineStyles = makeStyles({
  line: {display: "flex", flexWrap: "wrap", alignItems: "flex-end", gap: tokens.spacingHorizontalS},
  name: {flexGrow: 1, flexShrink: 1, flexBasis: "90px", minWidth: 0},
  note: {...note, flexBasis: "100%"},
});
