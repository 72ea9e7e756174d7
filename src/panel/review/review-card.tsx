import {Button, Field, Input, makeStyles, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import {useCardStyles} from "../card";
import {sayTables} from "../say-tables";
import {useRemarks} from "../remarks/use-remarks";
import {useWords} from "../words/use-words";
import type {Review} from "./use-review";

/** Whose tables are reviewed and by whom, and the ways to hand the review on. */
export function ReviewCard({review, filing}: {readonly review: Review; readonly filing: Filing}) {
  const {words} = useWords();
  const own = words.review;
  const card = useCardStyles();
  const styles = useStyles();
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

const useStyles = makeStyles({
  note: {
    margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200,
  },
  name: {marginTop: tokens.spacingVerticalS},
});
