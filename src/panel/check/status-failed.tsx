import {Button} from "@fluentui/react-components";
import {useCardStyles} from "../card";
import {useWords} from "../words/use-words";

/** Says why the check could not be done. */
export function StatusFailed({why, onRetry}: {readonly why: string; readonly onRetry: () => void}) {
  const {words} = useWords();
  const styles = useCardStyles();
  return (
    <section role="alert" className={styles.card}>
      <h2 className={styles.title}>{words.check.failed}</h2>
      <p className={styles.note}>{why}</p>
      <div className={styles.actions}><Button onClick={onRetry}>{words.check.retry}</Button></div>
    </section>
  );
}
