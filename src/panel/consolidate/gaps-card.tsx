import {makeStyles, tokens} from "@fluentui/react-components";
import {memo, useState} from "react";
import type {ReportedComparison} from "../../consolidate/consolidate";
import {approximate, type Exact} from "../../filing/exact";
import {labelOf, sayFigure} from "../say-figure";
import {useCardStyles} from "../card";
import {useWords} from "../words/use-words";
import {ShowMore} from "./show-more";
import type {ShownConsolidation} from "./start-adder";

const step = 30;

type CardProps = {readonly result: ShownConsolidation};

/** 差额表: where a reported consolidated table is not the sum, and which units would explain it. */
export const GapsCard = memo(function GapsCard({result}: CardProps) {
  const {comparisons, edition} = result;
  const {words: {consolidate: own}} = useWords();
  const card = useCardStyles();
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.gaps(gapsIn(result))}</h2>
      {comparisons.map((one) => <Gaps key={one.source} comparison={one} edition={edition} />)}
    </section>
  );
});

/** How many figures of what was reported are not the sums. */
export const gapsIn = ({comparisons}: ShownConsolidation): number =>
  comparisons.reduce((total, {gaps}) => total + gaps.length, 0);

type GapsProps = {readonly comparison: ReportedComparison; readonly edition: ShownConsolidation["edition"]};

function Gaps({comparison: {unit, gaps}, edition}: GapsProps) {
  const {words, language} = useWords();
  const own = words.consolidate;
  const styles = useStyles();
  const [most, setMost] = useState(step);
  const number = (exact: Exact | null): string =>
    sayFigure(exact === null ? null : approximate(exact), words.lastYear);
  return (
    <section>
      <h3 className={styles.title}>{own.gapsOf(unit, gaps.length)}</h3>
      <ul className={styles.list}>
        {gaps.slice(0, most).map(({id, reported, sum, difference, suspects}) => (
          <li key={id} className={styles.item} data-gap={id}>
            {labelOf(id, edition, language)}
            <span className={styles.numbers}>{words.list([
              own.gap(number(reported), number(sum)), ...(difference === null ? [] : [own.gapBy(number(difference))]),
            ])}</span>
            {suspects.length > 0 && (
              <span className={styles.suspects}>
                {words.list(suspects.map(({unit, why}) => own.suspect[why](unit)))}
              </span>
            )}
          </li>
        ))}
      </ul>
      <ShowMore all={gaps.length} most={most} step={step} onMore={setMost} />
    </section>
  );
}

const small = {display: "block", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200} as const;

const useStyles = makeStyles({
  title: {margin: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold},
  list: {margin: 0, padding: 0, listStyleType: "none"},
  item: {padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`},
  numbers: {...small, fontVariantNumeric: "tabular-nums"},
  suspects: {...small, color: tokens.colorStatusWarningForeground1},
});
