import {Button, makeStyles, Spinner, tokens} from "@fluentui/react-components";
import {useState} from "react";
import {comparisonWords, doubtsOfPriorYear} from "../../reconcile/compare";
import type {EarlierFiling} from "../../filing/archive";
import {useCardStyles} from "../card";
import {NoLastYear} from "../check/not-compared";
import {ChooseSource} from "../open/choose-source";
import {sayTables} from "../say-tables";
import {useSession} from "../session";
import {ActionButton, ActionSwitch, useAct} from "../use-action";
import {useWords} from "../words/use-words";
import {logUnforeseen, sayFailure} from "../say-failure";
import {ComparisonList} from "./comparison-list";
import {readArchived} from "./use-last-year";

/** Last year's figures: where to take them from, and then how this year's stand beside them. */
export function LastYearScreen() {
  const {words, language} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const {report} = useSession("picked");
  const {filing: last, opening} = useSession("lastYear");
  const {carryIns} = useSession("drawing");
  const {lastYear: own} = words;
  if (last === undefined) {
    return (
      <div className={styles.screen}>
        <FoundSources />
        <ChooseSource opening={opening} title={own.title} note={own.note} paste={own.paste} />
        {report !== undefined && <NoLastYear filing={report.filing} />}
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
            <ActionSwitch does="scopeChanged" />
            <p className={styles.source}>{own.scopeNote}</p>
          </>
        )}
        <div className={card.actions}>
          {carryIns.length > 0 && <ActionButton does="carryIn" appearance="primary" />}
          {report !== undefined && <ActionButton does="insertComparison" />}
          <ActionButton does="changeLastYear" />
        </div>
      </section>
      {report !== undefined && (
        <ComparisonList filing={report.filing} last={last} />
      )}
    </div>
  );
}

/** Earlier years that are at hand, each with one button; nothing where there are none. */
function FoundSources() {
  const {archived, tables} = useSession("candidates");
  const choose = useAct("chooseLastYear");
  const {words, language} = useWords();
  const card = useCardStyles();
  const styles = useFoundStyles();
  const [reading, setReading] = useState<string>();
  const [failure, setFailure] = useState<string>();
  const {lastYear: own} = words;
  if (archived.length + tables.length === 0) return null;
  const read = async (one: EarlierFiling) => {
    setReading(one.file);
    setFailure(undefined);
    try {
      choose(await readArchived(one));
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
            onUse={() => choose({...filing, source: own.fromTables})} />
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
  const styles = useFoundStyles();
  return (
    <li className={styles.line}>
      <span className={styles.text}>{text}{note !== undefined && <span className={styles.note}>{note}</span>}</span>
      {isReading ? <Spinner size="tiny" aria-label={words.open.reading} />
        : <Button size="small" aria-label={label} onClick={onUse}>{words.lastYear.use}</Button>}
    </li>
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

const useFoundStyles = makeStyles({
  list: {margin: `${tokens.spacingVerticalS} 0 0`, padding: 0, listStyleType: "none"},
  line: {
    display: "flex", alignItems: "center", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  text: {minWidth: 0, overflowWrap: "anywhere"},
  note: {display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorStatusWarningForeground1},
  failure: {margin: `${tokens.spacingVerticalS} 0 0`, color: tokens.colorStatusDangerForeground3},
});
