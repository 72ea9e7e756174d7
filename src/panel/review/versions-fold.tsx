import {makeStyles, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import {reconcile} from "../../reconcile/reconcile";
import {versionsOf} from "../../remarks/review/versions";
import type {Report} from "../check/use-check";
import type {Opening} from "../open/use-open";
import {useWords} from "../words/use-words";
import {Beside} from "./beside";
import {DifferenceList} from "./difference-list";

type Props = {
  readonly report: Report;
  readonly last?: Filing;
  readonly opening: Opening;
  readonly onGoToPlace: (place: Place) => void;
};

/** 两个版本比对: an earlier version beside the workbook: what changed, which findings that solved and which it made. */
export function VersionsFold({report: {filing, findings}, last, opening, onGoToPlace}: Props) {
  const {words: {review: own}, language} = useWords();
  return (
    <Beside title={own.versions} note={own.versionsNote} paste={own.versionsPaste} filing={filing} opening={opening}>
      {(before) => {
        const {differences, solved, made} = versionsOf(
          filing, before, findings, reconcile(before, last), language);
        return (
          <>
            {differences.length === 0 ? own.unchanged : own.changes(differences.length)}
            <DifferenceList differences={differences} filing={filing} names={{this: own.now, other: own.before}}
              onGoToPlace={onGoToPlace} />
            <Sentences title={own.solved(solved.length)} sentences={solved} />
            <Sentences title={own.made(made.length)} sentences={made} />
          </>
        );
      }}
    </Beside>
  );
}

function Sentences({title, sentences}: {readonly title: string; readonly sentences: readonly string[]}) {
  const styles = useStyles();
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      <ul className={styles.list}>
        {sentences.map((sentence) => <li key={sentence} className={styles.sentence}>{sentence}</li>)}
      </ul>
    </>
  );
}

const useStyles = makeStyles({
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
