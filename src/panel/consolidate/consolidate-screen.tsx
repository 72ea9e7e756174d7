import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {useEffect, useMemo, useState} from "react";
import {noticesOf} from "../../consolidate/notices";
import type {ReadError} from "../../filing/read-error";
import {reconcile} from "../../reconcile/reconcile";
import {Fold, useCardStyles} from "../card";
import {FindingsRead} from "../open/findings-read";
import {sayFailure} from "../say-failure";
import {useSession} from "../session";
import {Tabs} from "../tabs";
import {ActionButton} from "../use-action";
import {useWords} from "../words/use-words";
import {ChooseFiles, ReadingCard} from "./choose-files";
import {ChooseUnits} from "./choose-units";
import {DecideCard} from "./decide-card";
import {GapsCard, gapsIn} from "./gaps-card";
import {GroupsCard} from "./groups-card";
import {IgnoredCard} from "./ignored-card";
import {MatrixCard} from "./matrix-card";
import {NoticesCard} from "./notices-card";
import {OutstandingCard} from "./outstanding-card";
import {ShowMore} from "./show-more";
import {askedIn, Stages, useStages} from "./stages";
import type {ShownConsolidation} from "./start-adder";
import {SummaryCard} from "./summary-card";

/** Many units' files: choose, read, see who is missing or wrong, add up, hand on. */
export function ConsolidateScreen() {
  const {words} = useWords();
  const own = words.consolidate;
  const styles = useStyles();
  const {files, added: {settled, hasFailed}} = useSession("consolidating");
  const open = settled ? askedIn(settled) : 0;
  const due = settled ? open > 0 ? "decide" : "result" : "files";
  const places = useStages(due, files.read);
  const [isChanging, setChanging] = useState(false);
  useEffect(() => setChanging(false), [files.read]);
  const isFolded = settled !== undefined && settled !== null && files.progress === undefined && !isChanging;
  return (
    <div className={styles.screen}>
      {settled && <Stages due={due} open={open} places={places} onFiles={() => setChanging(true)} />}
      <div ref={places.files} tabIndex={-1} className={styles.stage}>
        {isFolded && <FilesRead onChange={() => setChanging(true)} />}
        {/* Hidden, so that what is chosen and unfolded there stays as it is. */}
        <div hidden={isFolded} className={isFolded ? undefined : styles.screen}><ChooseFiles /><ReadingCard /></div>
        {hasFailed && <p role="alert">{words.unknownFailure}</p>}
        {settled === null && <p role="alert">{own.none}</p>}
        {files.read !== undefined && <UnreadableCard failures={files.read.failures} />}
        <IgnoredCard />
      </div>
      {settled && <div ref={places.decide} tabIndex={-1} className={styles.stage}><DecideCard result={settled} /></div>}
      {settled && <div ref={places.result} tabIndex={-1} className={styles.stage}><Result result={settled} /></div>}
    </div>
  );
}

/** What was read, once it is: the view belongs to what came of it. */
function FilesRead({onChange}: {readonly onChange: () => void}) {
  const {words: {consolidate: own}} = useWords();
  const {files, parts: {list}} = useSession("consolidating");
  const card = useCardStyles();
  return (
    <section className={card.card}>
      <p className={card.note}>{own.filesRead(files.chosen.length, list.read && list.file?.name)}</p>
      <div className={card.actions}>
        <Button size="small" onClick={onChange}>{own.change}</Button><ActionButton does="readFiles" size="small" />
      </div>
    </section>
  );
}

/** The sums and the ways out of them; beside each other what is to be done about the filings, and how each of them stands. */
function Result({result}: {readonly result: ShownConsolidation}) {
  const {words: {consolidate: own}} = useWords();
  const {files, parts, unreadable} = useSession("consolidating");
  const last = result.before;
  const findings = useMemo(() => reconcile(result.whole, last), [result, last]);
  const notices = useMemo(() => noticesOf(result, unreadable), [result, unreadable]);
  const {views} = own;
  return (
    <>
      <SummaryCard result={result} unreadable={unreadable.length}
        isOtherEdition={parts.reported.read !== undefined && parts.reported.read.edition !== result.edition} />
      <ChooseUnits />
      <Tabs label={views.label} left="consolidate.view" views={[
        {name: "notices", title: own.stage(views.notices, notices.length), content: <NoticesCard notices={notices} />},
        {name: "units", title: views.units, content: <MatrixCard result={result} files={files.chosen} />},
        ...(result.comparisons.length === 0 ? [] : [{
          name: "gaps", title: own.stage(views.gaps, gapsIn(result)), content: <GapsCard result={result} />,
        }]),
        {name: "check", title: views.check, content: <FindingsRead filing={result.whole} findings={findings} />},
        {name: "groups", title: views.groups, content: <GroupsCard result={result} />},
        {
          name: "outstanding", title: own.stage(views.outstanding, result.outstanding.length),
          content: <OutstandingCard result={result} />,
        },
      ]} />
    </>
  );
}

const column = {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM} as const;

const useStyles = makeStyles({
  screen: column,
  // Below the stages, which stay in sight.
  stage: {...column, scrollMarginTop: "40px", ":focus": {outline: "none"}, ":empty": {display: "none"}},
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
      <ShowMore all={failures.length} most={most} step={step} className={styles.more} onMore={setMost} />
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
