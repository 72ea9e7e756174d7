import {Button, makeStyles, Spinner, tokens} from "@fluentui/react-components";
import {useState} from "react";
import type {EarlierFiling} from "../../filing/archive";
import type {Filing} from "../../filing/filing";
import {useCardStyles} from "../card";
import {logUnforeseen} from "../log-unforeseen";
import {sayFailure} from "../say-failure";
import {sayTables} from "../say-tables";
import {useWords} from "../words/use-words";
import {readArchived, type Candidates} from "./use-candidates";

type Props = {readonly candidates: Candidates; readonly onChoose: (filing: Filing) => void};

/** Earlier years that are at hand, each with one button; nothing where there are none. */
export function FoundSources({candidates: {archived, tables}, onChoose}: Props) {
  const {words, language} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const [reading, setReading] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const {lastYear: own} = words;
  if (archived.length + tables.length === 0) return null;
  const read = async (one: EarlierFiling) => {
    setReading(one.file);
    setFailure(undefined);
    try {
      onChoose(await readArchived(one));
    } catch (error) {
      logUnforeseen(error);
      setFailure(sayFailure(error, language));
    }
    setReading(undefined);
  };
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.found}</h2>
      <ul className={styles.list}>
        {tables.map((filing, at) => (
          <Line key={at} text={own.inWorkbook(sayTables(filing, words))} label={own.useOne(sayTables(filing, words))}
            onUse={() => onChoose({...filing, source: own.fromTables})} />
        ))}
        {archived.map((one) => (
          <Line key={one.file} text={own.inArchive(sayTables(one, words))} label={own.useOne(sayTables(one, words))}
            note={one.isSure ? undefined : own.unsure} isReading={reading === one.file} onUse={() => read(one)} />
        ))}
      </ul>
      {failure !== undefined && <p role="alert" className={styles.failure}>{failure}</p>}
    </section>
  );
}

type LineProps = {
  readonly text: string;
  readonly label: string;
  readonly note?: string;
  readonly isReading?: boolean;
  readonly onUse: () => void;
};

function Line({text, label, note, isReading = false, onUse}: LineProps) {
  const {words} = useWords();
  const styles = useStyles();
  return (
    <li className={styles.line}>
      <span className={styles.text}>{text}{note !== undefined && <span className={styles.note}>{note}</span>}</span>
      {isReading ? <Spinner size="tiny" aria-label={words.open.reading} />
        : <Button size="small" aria-label={label} onClick={onUse}>{words.lastYear.use}</Button>}
    </li>
  );
}

const useStyles = makeStyles({
  list: {margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none"},
  line: {
    display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  text: {minWidth: 0, overflowWrap: "anywhere"},
  note: {display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground1},
  failure: {margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorStatusDangerForeground1},
});
