import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {useState} from "react";
import type {ReadError} from "../../filing/read-error";
import {Fold} from "../card";
import {sayFailure} from "../say-failure";
import {useWords} from "../words/use-words";

const step = 30;

/** The files that could not be read, each with the reason and the way out. */
export function UnreadableCard({failures}: {readonly failures: readonly ReadError[]}) {
  const {words: {consolidate: own}, language} = useWords();
  const styles = useStyles();
  const [most, setMost] = useState(step);
  if (failures.length === 0) return null;
  return (
    <Fold title={own.unreadableTitle(failures.length)}>
      <ul className={styles.list}>
        {failures.slice(0, most).map((failure) => (
          <li key={failure.source} className={styles.item} data-unreadable={failure.source}>
            {sayFailure(failure, language)}
          </li>
        ))}
      </ul>
      {failures.length > most && (
        <Button size="small" className={styles.more} onClick={() => setMost(most + step)}>
          {own.showMore(Math.min(step, failures.length - most))}
        </Button>
      )}
    </Fold>
  );
}

const useStyles = makeStyles({
  list: {margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, listStyleType: "none"},
  item: {
    padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  more: {margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`},
});
