import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {useMemo, useState} from "react";
import {noticesOf} from "../../consolidate/notices";
import type {ReadError} from "../../filing/read-error";
import {reconcile} from "../../reconcile/reconcile";
import {Fold} from "../card";
import {FindingsRead} from "../open/findings-read";
import {sayFailure} from "../say-failure";
import {useSession} from "../session";
import {useWords} from "../words/use-words";
import {ChooseFiles, ReadingCard} from "./choose-files";
import {ChooseUnits} from "./choose-units";
import {DecideCard} from "./decide-card";
import {GapsCard} from "./gaps-card";
import {MatrixCard} from "./matrix-card";
import {NoticesCard} from "./notices-card";
import {SummaryCard} from "./summary-card";

/** Many units' files: choose, read, see who is missing or wrong, add up, hand on. */
export function ConsolidateScreen() {
  const {words} = useWords();
  const own = words.consolidate;
  const styles = useStyles();
  const {files, parts, added: {settled, hasFailed}, unreadable} = useSession("consolidating");
  const last = parts.last.read;
  const findings = useMemo(() => (settled ? reconcile(settled.whole, last) : []), [settled, last]);
  const notices = useMemo(() => (settled ? noticesOf(settled, unreadable) : []), [settled, unreadable]);
  return (
    <div className={styles.screen}>
      <ChooseFiles />
      <ReadingCard />
      {hasFailed && <p role="alert">{words.unknownFailure}</p>}
      {settled === null && <p role="alert">{own.none}</p>}
      {files.read !== undefined && <UnreadableCard failures={files.read.failures} />}
      {settled && (
        <>
          <SummaryCard result={settled} unreadable={unreadable.length}
            isOtherEdition={parts.reported.read !== undefined && parts.reported.read.edition !== settled.edition} />
          <DecideCard result={settled} />
          <ChooseUnits />
          <FindingsRead filing={settled.whole} findings={findings} />
          <NoticesCard notices={notices} />
          <MatrixCard result={settled} files={files.chosen} />
          <GapsCard result={settled} />
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
});

const step = 30;

/** The files that could not be read, each with the reason and the way out. */
function UnreadableCard({failures}: {readonly failures: readonly ReadError[]}) {
  const {words: {consolidate: own}, language} = useWords();
  const styles = useListStyles();
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

const useListStyles = makeStyles({
  list: {margin: 0, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`, listStyleType: "none"},
  item: {
    padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300,
  },
  more: {margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`},
});
