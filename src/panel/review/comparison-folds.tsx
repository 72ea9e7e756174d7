import {Button, Link, makeStyles, tokens} from "@fluentui/react-components";
import type {ReactNode} from "react";
import type {Filing} from "../../filing/filing";
import {type Difference, differences, doubtsOfOther} from "../../reconcile/differences";
import {checkPublication, versionsOf} from "../../remarks/review/versions";
import {reconcile} from "../../reconcile/reconcile";
import {sayPlace} from "../../filing/place";
import {Fold} from "../card";
import {ChooseSource} from "../open/choose-source";
import type {Opening} from "../open/use-open";
import {sayTables} from "../say-tables";
import {useSession} from "../session";
import {useWords} from "../words/use-words";
import type {Report} from "../check/tables-in";
import {labelOf, sayFigure} from "../say-figure";
import {useAct} from "../use-action";

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

/** 两个版本比较: an earlier version beside the workbook: what changed, which findings that solved and which it made. */
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

type DifferenceProps = {
  readonly differences: readonly Difference[];
  readonly filing: Filing;
  /** Of the workbook, and of what is set beside it. */
  readonly names: {readonly this: string; readonly other: string};
};

/** Figures that two sources do not show alike, each with both values and the way to its cell. */
function DifferenceList({differences, filing, names}: DifferenceProps) {
  const {words, language} = useWords();
  const own = words.review;
  const goToPlace = useAct("goToPlace");
  const styles = useDifferenceStyles();
  return (
    <ul className={styles.list}>
      {differences.map((one) => {
        const place = filing.figures.get(one.id)?.place;
        const label = labelOf(one.id, filing.edition, language);
        return (
          <li key={one.id} className={styles.item} data-difference={one.id}>
            {place?.in !== "sheet" ? label : (
              <Link as="button" inline className={styles.link} title={words.check.goTo(sayPlace(place, language))}
                onClick={() => goToPlace(place)}>
                {label}
              </Link>
            )}
            <dl className={styles.values}>
              {(["other", "this"] as const).map((side) => (
                <div key={side} className={styles.value}>
                  <dt className={styles.name}>{names[side]}</dt>
                  <dd className={styles.number}>{sayFigure(one[side], own)}</dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
  );
}

const useDifferenceStyles = makeStyles({
  list: {margin: 0, padding: 0, listStyleType: "none"},
  item: {
    display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  link: {fontSize: "inherit", lineHeight: "inherit", textAlign: "start"},
  values: {display: "flex", columnGap: tokens.spacingHorizontalM, margin: "0 0 0 auto"},
  value: {display: "flex", columnGap: tokens.spacingHorizontalXS},
  name: {color: tokens.colorNeutralForeground3},
  number: {margin: 0, fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold},
});
