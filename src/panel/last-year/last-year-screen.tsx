import {Button, makeStyles, Switch, tokens} from "@fluentui/react-components";
import type {Place} from "../../filing/place";
import {compare, doubtsOfPriorYear} from "../../reconcile/compare";
import {comparisonWords} from "../../reconcile/words/comparison";
import type {Report} from "../check/use-check";
import {useCardStyles} from "../card";
import {ChooseSource} from "../open/choose-source";
import {sayTables} from "../say-tables";
import {useWords} from "../words/use-words";
import {ComparisonList} from "./comparison-list";
import {FoundSources} from "./found-sources";
import type {Candidates} from "./use-candidates";
import type {Drawing} from "./use-drawing";
import type {LastYear} from "./use-last-year";

type Props = {
  /** The tables that are compared. */
  readonly report: Report | undefined;
  readonly lastYear: LastYear;
  readonly candidates: Candidates;
  readonly drawing: Drawing;
  readonly onGoToPlace: (place: Place) => void;
};

/** Last year's figures: where to take them from, and then how this year's stand beside them. */
export function LastYearScreen({report, lastYear, candidates, drawing, onGoToPlace}: Props) {
  const {words, language} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const {filing: last, scopeChanged, setScopeChanged, choose, opening} = lastYear;
  const {lastYear: own} = words;
  if (last === undefined) {
    return (
      <div className={styles.screen}>
        <FoundSources candidates={candidates} onChoose={choose} />
        <ChooseSource opening={opening} title={own.title} note={own.note} paste={own.paste} />
      </div>
    );
  }
  const doubts = report === undefined ? [] : doubtsOfPriorYear(report.filing, last);
  const sayDoubt = comparisonWords(language).doubt;
  return (
    <div className={styles.screen}>
      <section className={card.card}>
        <h2 className={card.title}>{own.title}</h2>
        <p className={card.note}>{sayTables(last, words)}</p>
        <p className={styles.source}>{words.open.from(last.source)}</p>
        {doubts.map((doubt) => <p key={doubt} className={styles.doubt}>{sayDoubt[doubt](last)}</p>)}
        {report === undefined ? <p className={styles.doubt}>{own.none}</p> : (
          <>
            <Switch label={own.scope} checked={scopeChanged} onChange={(_, {checked}) => setScopeChanged(checked)} />
            <p className={styles.source}>{own.scopeNote}</p>
          </>
        )}
        <div className={card.actions}>
          {drawing.carryIns.length > 0 && (
            <Button appearance="primary" disabledFocusable={drawing.isWriting} onClick={drawing.carry}>
              {own.carry(drawing.carryIns.length)}
            </Button>
          )}
          {report !== undefined && (
            <Button disabledFocusable={drawing.isWriting} onClick={drawing.insert}>{own.insert}</Button>
          )}
          <Button onClick={() => choose(undefined)}>{own.change}</Button>
        </div>
      </section>
      {report !== undefined && (
        <ComparisonList rows={compare(report.filing, last)} filing={report.filing} last={last}
          onGoToPlace={onGoToPlace} />
      )}
    </div>
  );
}

const small = {
  margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  overflowWrap: "anywhere",
} as const;

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  source: {...small, color: tokens.colorNeutralForeground3},
  doubt: {...small, color: tokens.colorStatusWarningForeground1},
});
