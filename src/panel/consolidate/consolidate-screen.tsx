import {makeStyles, tokens} from "@fluentui/react-components";
import {useMemo} from "react";
import {noticesOf} from "../../consolidate/notices";
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
  const {words} = useWords();
  const own = words.consolidate;
  const styles = useStyles();
  const {files, parts, decisions, decide, added: {settled, hasFailed}, unreadable} = consolidating;
  const last = parts.last.read;
  const findings = useMemo(() => (settled ? reconcile(settled.whole, last) : []), [settled, last]);
  const notices = useMemo(() => (settled ? noticesOf(settled, unreadable) : []), [settled, unreadable]);
  return (
    <div className={styles.screen}>
      <ChooseFiles consolidating={consolidating} />
      <ReadingCard files={files} />
      {hasFailed && <p role="alert">{words.unknownFailure}</p>}
      {settled === null && <p role="alert">{own.none}</p>}
      {files.read !== undefined && <UnreadableCard failures={files.read.failures} />}
      {settled && (
        <>
          <SummaryCard result={settled} unreadable={unreadable.length} output={output}
            isOtherEdition={parts.reported.read !== undefined && parts.reported.read.edition !== settled.edition} />
          <DecideCard asked={settled.asked} result={settled} decisions={decisions} onDecide={decide} />
          <ChooseUnits consolidating={consolidating} />
          <FindingsRead filing={settled.whole} findings={findings} />
          <NoticesCard notices={notices} onCopy={output.copyNotices} onDownload={output.downloadNotices} />
          <MatrixCard result={settled} files={files.chosen} onOpen={onOpen} />
          <GapsCard result={settled} />
        </>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  screen: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
});
