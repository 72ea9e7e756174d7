import {ActionButton} from "../use-action";
import {useWords} from "../words/use-words";
import {useCardStyles} from "../card";

/** Says that there is nothing to check, and where to begin. */
export function NoTables() {
  const {words} = useWords();
  const styles = useCardStyles();
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>{words.check.noTables}</h2>
      <p className={styles.note}>{words.check.noTablesNote}</p>
      <div className={styles.actions}>
        <ActionButton does="showScreen" of={["start"]} appearance="primary">{words.check.toStart}</ActionButton>
      </div>
    </section>
  );
}
