import {makeStyles, tokens} from "@fluentui/react-components";
import {useMemo} from "react";
import {noticesOf} from "../../reconcile/notices";
import {reconcile} from "../../reconcile/reconcile";
import {FindingsRead} from "../open/findings-read";
import {useWords} from "../words/use-words";
import {ChooseFiles} from "./choose-files";
import {ChooseUnits} from "./choose-units";
import {DecideCard} from "./decide-card";
import {GapsCard} from "./gaps-card";
import {MatrixCard} from "./matrix-card";
import {NoticesCard} from "./notices-card";
import {ReadingCard} from "./reading-card";
import {SummaryCard} from "./summary-card";
import {UnreadableCard} from "./unreadable-card";
import type {Consolidating} from "./use-consolidation";
import type {Output} from "./use-output";

type Props = {
  readonly consolidating: Consolidating;
  readonly output: Output;
  /** Show a file as the screen for opening does. */
  readonly onOpen: (file: File) => void;
};

/** Many units' files: choose, read, see who is missing or wrong, add up, hand on. */
export function ConsolidateScreen({consolidating, output, onOpen}: Props) {
  const {words: {consolidate: own}} = useWords();
  const styles = useStyles();
  const {files, parts, decisions, decide, asked, result, unreadable} = consolidating;
  const last = parts.last.read;
  const findings = useMemo(() => (result === undefined ? [] : reconcile(result.whole, last)), [result, last]);
  const notices = useMemo(() => (result === undefined ? [] : noticesOf(result, unreadable)), [result, unreadable]);
  return (
    <div className={styles.screen}>
      <ChooseFiles consolidating={consolidating} />
      <ReadingCard files={files} />
      {files.read !== undefined && result === undefined && <p role="alert">{own.none}</p>}
      {files.read !== undefined && <UnreadableCard failures={files.read.failures} />}
      {result !== undefined && asked !== undefined && (
        <>
          <SummaryCard result={result} unreadable={unreadable.length} output={output}
            isOtherEdition={parts.reported.read !== undefined && parts.reported.read.edition !== result.edition} />
          <DecideCard asked={asked} result={result} decisions={decisions} onDecide={decide} />
          <ChooseUnits consolidating={consolidating} />
          <FindingsRead filing={result.whole} findings={findings} />
          <NoticesCard notices={notices} onCopy={output.copyNotices} onDownload={output.downloadNotices} />
          <MatrixCard result={result} files={files.chosen} onOpen={onOpen} />
          <GapsCard result={result} />
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
});
