import {makeStyles, Spinner, tokens} from "@fluentui/react-components";
import {lazy, Suspense, useCallback, useId, useState} from "react";
import type {Language} from "../editions/names";
import type {Host} from "../hosts/host";
import {CheckScreen} from "./check/check-screen";
import {NoTables} from "./check/no-tables";
import {useCheck, usePicked} from "./check/use-check";
import {useGoTo, useWalk} from "./check/use-walk";
import {useMarks} from "./check/use-marks";
import {SuspectsContext, useSuspects} from "./check/use-suspects";
import {useConsolidation} from "./consolidate/use-consolidation";
import {useOutput} from "./consolidate/use-output";
import {useExport} from "./export/use-export";
import {useCandidates, useLastYear} from "./last-year/use-last-year";
import {useDrawing} from "./last-year/use-drawing";
import {DropHint} from "./open/drop";
import {useDrop} from "./open/drop";
import {useOpen} from "./open/use-open";
import {useFillIn} from "./open/use-fill-in";
import {Footer} from "./footer";
import {Header} from "./header";
import {useMessages} from "./messages";
import type {ScreenName} from "./screens";
import {useReviewing} from "./review/use-reviewing";
import {useChoice} from "./start/use-choice";
import {useInsert} from "./start/use-insert";
import {useRecord} from "./start/use-record";
import {RemarksContext, useKeptRemarks} from "./remarks/use-remarks";
import {useWords} from "./words/use-words";

type Props = {
  readonly host: Host;
  /** The screen to begin with. */
  readonly first?: ScreenName;
  readonly onLanguage: (language: Language) => void;
};

/** The panel's screens, and what they share. */
export function Workspace({host, first, onLanguage}: Props) {
  const {words} = useWords();
  const id = useId();
  const styles = useStyles();
  const messages = useMessages(host);
  const lastYear = useLastYear();
  const check = useCheck(host, lastYear.filing, lastYear.scopeChanged);
  const picked = usePicked(check.reports);
  const [showsMarks, setShowsMarks] = useState(true);
  useMarks(host, check, showsMarks, messages.fail);
  const showPlace = useGoTo(host, messages);
  const goToPlace = useGoTo(host, messages, true);
  const [asked, setAsked] = useState(first);
  const hasTables = check.reports.length > 0;
  const screen = asked ?? (check.isStarting ? undefined : hasTables || check.failure !== undefined ? "check" : "start");
  const walk = useWalk(picked.listed, showPlace, screen !== "review");
  const settled = useCallback(async (sheets: readonly string[]) => {
    picked.pick(sheets);
    await check.run();
    setAsked("check");
  }, [picked, check]);

  const {record, reload} = useRecord(host, messages.fail);
  const kept = useKeptRemarks(host, messages, check.sheets, record);
  const choice = useChoice(record);
  const opening = useOpen();
  const inserting = useInsert(host, choice, messages, settled, reload);
  const fillingIn = useFillIn(host, opening, check.reports, messages, settled, reload);
  const candidates = useCandidates(screen === "lastYear", picked.report, check.reports);
  const drawing = useDrawing(host, picked.report, lastYear.filing, check, kept, messages);
  const against = {last: lastYear.filing, scopeChanged: lastYear.scopeChanged, blanksAsZero: check.blanksAsZero};
  const exporting = useExport(host, picked.report, against, check, kept, messages);
  const suspects = useSuspects(host, picked.report, lastYear.filing, check, messages);
  const reviewing = useReviewing();
  const consolidating = useConsolidation();
  const consolidated = {...consolidating, last: consolidating.parts.last.read};
  const output = useOutput(host, consolidated, messages, check.run);
  const {open} = opening;
  const openFile = useCallback((content: File) => {
    setAsked("open");
    void open({name: content.name, content});
  }, [open]);
  const drop = useDrop(messages, (file) => {
    const isLast = screen === "lastYear";
    if (!isLast) setAsked("open");
    void (isLast ? lastYear.opening : opening).open({name: file.name, content: file});
  });

  return (
    <RemarksContext value={kept}>
      <div className={styles.whole} {...drop.handlers}>
        <Header id={id} screen={screen} onScreen={setAsked} onLanguage={onLanguage} />
        <div className={styles.screen} role="tabpanel" aria-labelledby={screen && id + screen}>
          {screen === undefined && <Spinner size="small" label={words.loading} />}
          {screen === "start" && (
            <Suspense fallback={<Spinner size="small" label={words.loading} />}>
              <StartScreen choice={choice} isFirst={!hasTables} isInserting={inserting.isInserting}
                onInsert={inserting.insert} onOpen={() => setAsked("open")} />
            </Suspense>
          )}
          {screen === "check" && (
            <SuspectsContext value={suspects}>
              <CheckScreen check={check} picked={picked} walk={walk} showsMarks={showsMarks} onShowMarks={setShowsMarks}
                onGoToPlace={goToPlace} onStart={() => setAsked("start")} />
            </SuspectsContext>
          )}
          {screen === "lastYear" && (
            <Suspense fallback={<Spinner size="small" label={words.loading} />}>
              <LastYearScreen report={picked.report} lastYear={lastYear} candidates={candidates} drawing={drawing}
                onGoToPlace={goToPlace} />
            </Suspense>
          )}
          {screen === "review" && (picked.report === undefined ? <NoTables onStart={() => setAsked("start")} /> : (
            <Suspense fallback={<Spinner size="small" label={words.loading} />}>
              <SuspectsContext value={suspects}>
                <ReviewScreen host={host} report={picked.report} check={check} picked={picked} last={lastYear.filing}
                  reviewing={reviewing} messages={messages} onShowPlace={showPlace} onGoToPlace={goToPlace} />
              </SuspectsContext>
            </Suspense>
          ))}
          {screen === "export" && (
            <Suspense fallback={<Spinner size="small" label={words.loading} />}>
              <ExportScreen report={picked.report} exporting={exporting} onStart={() => setAsked("start")}
                onGoToPlace={goToPlace}
                onGoTo={(finding) => {
                  setAsked("check");
                  walk.goTo(finding);
                }} />
            </Suspense>
          )}
          {screen === "consolidate" && (
            <Suspense fallback={<Spinner size="small" label={words.open.reading} />}>
              <ConsolidateScreen consolidating={consolidating} output={output} onOpen={openFile} />
            </Suspense>
          )}
          {screen === "open" && (
            <Suspense fallback={<Spinner size="small" label={words.loading} />}>
              <OpenScreen opening={opening} record={record} {...fillingIn} />
            </Suspense>
          )}
        </div>
        <Footer host={host} report={picked.report} check={check} messages={messages} />
        {drop.isOver && <DropHint />}
      </div>
    </RemarksContext>
  );
}

/** Most visits of the panel consolidate nothing. */
const ConsolidateScreen = lazy(async () =>
  ({default: (await import("./consolidate/consolidate-screen")).ConsolidateScreen}));

/** Nor does a clerk review, and exporting comes last. */
const ReviewScreen = lazy(async () => ({default: (await import("./review/review-screen")).ReviewScreen}));

const StartScreen = lazy(async () => ({default: (await import("./start/start-screen")).StartScreen}));

const OpenScreen = lazy(async () => ({default: (await import("./open/open-screen")).OpenScreen}));

const LastYearScreen = lazy(async () =>
  ({default: (await import("./last-year/last-year-screen")).LastYearScreen}));

const ExportScreen = lazy(async () => ({default: (await import("./export/export-screen")).ExportScreen}));

const useStyles = makeStyles({
  whole: {
    position: "relative", display: "flex", flexDirection: "column", height: "100%", minHeight: 0, boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground1,
    "& *": {boxSizing: "border-box"},
  },
  screen: {flexGrow: 1, minHeight: 0, overflowY: "auto", padding: tokens.spacingHorizontalM},
});
