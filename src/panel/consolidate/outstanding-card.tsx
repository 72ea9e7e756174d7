import {Badge, makeStyles, tokens} from "@fluentui/react-components";
import {memo, useState} from "react";
import {nameOf} from "../../consolidate/standing";
import {useCardStyles} from "../card";
import {useWords} from "../words/use-words";
import {ShowMore} from "./show-more";
import type {ShownConsolidation} from "./start-adder";

const step = 30;

/** Figures that are far from the unit's own last year, or from the others of its kind, each in a sentence. */
export const OutstandingCard = memo(function OutstandingCard({result}: {readonly result: ShownConsolidation}) {
  const {words: {consolidate: own}} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const [most, setMost] = useState(step);
  const {outstanding: all} = result;
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.views.outstanding}</h2>
      <p className={card.note}>{own.outstandingNote}</p>
      {all.length === 0 && <p>{own.noOutstanding}</p>}
      <ul className={styles.list}>
        {all.slice(0, most).map(({placed, against, id, says}) => (
          <li key={`${placed.submission.source} ${against} ${id}`} className={styles.item} data-outstanding={id}>
            <Badge appearance="tint" color="informative">{own.against[against]}</Badge>
            {" "}<strong lang="zh-CN">{nameOf(placed)}</strong>
            <p className={styles.text} lang="zh-CN">{says}</p>
          </li>
        ))}
      </ul>
      <ShowMore all={all.length} most={most} step={step} onMore={setMost} />
    </section>
  );
});

const useStyles = makeStyles({
  list: {margin: 0, padding: 0, listStyleType: "none"},
  item: {
    padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  text: {margin: "2px 0 0", color: tokens.colorNeutralForeground2},
});
