import {Button, makeStyles, tokens} from "@fluentui/react-components";
import type {ReactNode} from "react";
import type {Filing} from "../../filing/filing";
import {differences, doubtsOfOther} from "../../reconcile/differences";
import {checkPublication} from "../../remarks/review/publication";
import {reconcile} from "../../reconcile/reconcile";
import {versionsOf} from "../../remarks/review/versions";
import {Fold} from "../card";
import {ChooseSource} from "../open/choose-source";
import type {Opening} from "../open/use-open";
import {sayTables} from "../say-tables";
import {useSession} from "../session";
import {useWords} from "../words/use-words";
import type {Report} from "../check/tables-in";
import {DifferenceList} from "./difference-list";

/** 发布一致性核对: the published report beside the workbook, figure by figure; its text is among the findings below. */
export function PublicationFold({filing}: {readonly filing: Filing}) {
  const {published: opening} = useSession("reviewing");
  const {words: {review: own}} = useWords();
  return (
    <Beside title={own.publication} note={own.publicationNote} paste={own.publicationPaste} filing={filing}
      opening={opening}>
      {(published) => {
        const found = differences(filing, published);
        const passages = checkPublication(filing, published).length - found.length;
        return found.length + passages === 0 ? own.same : (
          <>
            {passages === 0 ? own.differ(found.length) : own.differOf(found.length, passages)}
            <DifferenceList differences={found} filing={filing} names={{this: own.submitted, other: own.published}} />
          </>
        );
      }}
    </Beside>
  );
}

/** 两个版本比对: an earlier version beside the workbook: what changed, which findings that solved and which it made. */
export function VersionsFold({report: {filing, findings}}: {readonly report: Report}) {
  const {before: opening} = useSession("reviewing");
  const {filing: last} = useSession("lastYear");
  const {words: {review: own}, language} = useWords();
  return (
    <Beside title={own.versions} note={own.versionsNote} paste={own.versionsPaste} filing={filing} opening={opening}>
      {(before) => {
        const {differences, solved, made} = versionsOf(
          filing, before, findings, reconcile(before, last), language);
        return (
          <>
            {differences.length === 0 ? own.unchanged : own.changes(differences.length)}
            <DifferenceList differences={differences} filing={filing} names={{this: own.now, other: own.before}} />
            <Sentences title={own.solved(solved.length)} sentences={solved} />
            <Sentences title={own.made(made.length)} sentences={made} />
          </>
        );
      }}
    </Beside>
  );
}

function Sentences({title, sentences}: {readonly title: string; readonly sentences: readonly string[]}) {
  const styles = useVersionsStyles();
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {sentences.map((sentence) => <li key={sentence} className={styles.sentence}>{sentence}</li>)}
      </ul>
    </>
  );
}

type Props = {
  readonly title: string;
  readonly note: string;
  readonly paste: string;
  readonly filing: Filing;
  readonly opening: Opening;
  /** What is shown of the two side by side. */
  readonly children: (other: Filing) => ReactNode;
};

/** Another source set beside the workbook: where to take it from, doubts whether it is the same report, the result. */
function Beside({title, note, paste, filing, opening, children}: Props) {
  const {words} = useWords();
  const own = words.review;
  const styles = useStyles();
  const {filing: other, close} = opening;
  const doubts = other === undefined ? [] : doubtsOfOther(filing, other);
  return (
    <Fold title={title} isOpenAtFirst={other !== undefined}>
      <div className={styles.content}>
        {other === undefined ? <ChooseSource opening={opening} note={note} paste={paste} /> : (
          <>
            <div className={styles.line}>
              <div className={styles.whose}>
                {sayTables(other, words)}
                <p className={styles.source}>{words.open.from(other.source)}</p>
              </div>
              <Button size="small" onClick={close}>{own.change}</Button>
            </div>
            {doubts.map((doubt) => (
              <p key={doubt} className={styles.doubt}>
                {doubt === "edition" ? own.otherEdition(other.edition, filing.edition)
                  : doubt === "year" && other.year !== null && filing.year !== null
                    ? own.otherYear(other.year, filing.year) : own.otherUnit(other.unit, filing.unit)}
              </p>
            ))}
            {!doubts.includes("edition") && <div role="status">{children(other)}</div>}
          </>
        )}
      </div>
    </Fold>
  );
}

const small = {
  margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: "anywhere",
} as const;

const useStyles = makeStyles({
  content: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  line: {display: "flex", justifyContent: "space-between", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS},
  whose: {minWidth: 0},
  source: {...small, color: tokens.colorNeutralForeground3},
  doubt: {...small, color: tokens.colorStatusWarningForeground1},
});

const useVersionsStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {margin: 0, padding: 0, listStyleType: "none"},
  sentence: {
    padding: `${tokens.spacingVerticalXXS} 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
});
