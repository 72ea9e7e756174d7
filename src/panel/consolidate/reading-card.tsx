import {Button, makeStyles, ProgressBar, tokens} from "@fluentui/react-components";
import {useCardStyles} from "../card";
import {useWords} from "../words/use-words";
import type {Files} from "./use-files";

/** Start reading, how far it is and at which file, and the way to stop it. */
export function ReadingCard({files: {chosen, progress, read, stoppedAt, start, stop}}: {readonly files: Files}) {
  const {words: {consolidate: own}} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  if (progress === undefined) {
    return (
      <div>
        <Button appearance={read === undefined ? "primary" : "secondary"} disabledFocusable={chosen.length === 0}
          onClick={() => chosen.length > 0 && void start()}>
          {read === undefined ? own.start : own.again}
        </Button>
        {stoppedAt !== undefined && <p role="status" className={styles.file}>{own.cancelled(stoppedAt)}</p>}
      </div>
    );
  }
  const {done, of, source} = progress;
  return (
    <section className={card.card}>
      <ProgressBar value={done} max={of} aria-label={own.reading(done, of)} />
      <p className={card.note}>{own.reading(done, of)}</p>
      <p className={styles.file}>{source}</p>
      <div className={card.actions}><Button onClick={stop}>{own.cancel}</Button></div>
    </section>
  );
}

const useStyles = makeStyles({
  file: {
    margin: `${tokens.spacingVerticalXS} 0 0`, minHeight: tokens.lineHeightBase200, overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3,
  },
});
