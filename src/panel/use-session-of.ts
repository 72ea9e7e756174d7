import {useCallback, useEffect, useMemo, useRef, useState} from "react";
import type {Language} from "../editions/names";
import type {Finding} from "../reconcile/finding";
import type {Filing} from "../filing/filing";
import {ofNoTables} from "../filing/record";
import type {Remarks} from "../filing/remarks";
import type {Host} from "../hosts/host";
import {say} from "../reconcile/say";
import {asRemarked} from "../remarks/left-over";
import {useZeros} from "./check/fill-zeros";
import {type Check, useCheck, usePicked} from "./check/use-check";
import {useListing} from "./check/use-listing";
import {useMarks} from "./check/use-marks";
import {useSuspects} from "./check/use-suspects";
import {useGoTo, useWalk} from "./check/use-walk";
import {useConsolidation} from "./consolidate/use-consolidation";
import {useOutput} from "./consolidate/use-output";
import {type Desk, deskOf} from "./desk/desk";
import {useHalfTyped} from "./desk/use-half-typed";
import {useKept} from "./desk/use-desk";
import {useLeftOn} from "./desk/left";
import {useExport} from "./export/use-export";
import {useReportText} from "./export/use-report-text";
import {useDrawing} from "./last-year/use-drawing";
import {type LastYear, useCandidates, useLastYear} from "./last-year/use-last-year";
import {useMessages} from "./messages";
import {useFillIn} from "./open/use-fill-in";
import {useOpen} from "./open/use-open";
import {useKeptRemarks} from "./remarks/use-remarks";
import type {AskedScreen, Look, Reviewing, ScreenName, Session, ShownScreen} from "./session";
import {useChoice} from "./start/use-choice";
import {useMendWhose} from "./start/use-mend-whose";
import {useInsert} from "./start/use-insert";
import {useRecord} from "./start/use-record";
import {useUndo} from "./undo/use-undo";
import {useWords} from "./words/use-words";

/** The session with a host: every part of what the screens share, each made of those before it. */
export function useSessionOf(host: Host, first: AskedScreen | undefined, look: Look): Session {
  const {language, words} = useWords();
  const messages = useMessages(host);
  const {whose, learnWhose} = useWhose();
  const desk = useMemo(() => deskOf(host, whose), [host, whose]);
  const lastYear = useLastYear(host, whose, messages.fail);
  const checked = useCheck(host, lastYear, desk);
  const {record, reload} = useRecord(host, messages.fail);
  const {remarks, signer} = useKeptRemarks(host, messages, checked.sheets, record, desk);
  const check = useWithoutSetAside(checked, remarks.remarks);
  const shown = usePicked(host, check.reports);
  const suspects = useSuspects(host, shown.report, lastYear.filing, check, messages);
  const left = useLeftOn(desk);
  const listing = useListing(shown.report, suspects.locations, remarks.remarks, left);
  const picked = useMemo(() => ({...shown, ...listing}), [shown, listing]);
  const view = useView(first, check.isStarting ? undefined
    : check.reports.length > 0 || check.failure !== undefined ? "check" : "start", look, messages.leave);
  const goTo = useGoTo(host, messages);
  const walk = useWalk(picked.listed, goTo.show, left, "check");
  const [marks, cellLine] = [useSwitch(desk, "marks"), useSwitch(desk, "cellLine")];
  useMarks(host, check, marks.isShown, useSay(language), messages.fail);

  const choice = useChoice(record, desk);
  learnWhose(picked.report?.filing);
  const [{pick}, {run}, {show}] = [picked, check, view];
  const settle = useCallback(async (sheets: readonly string[]) => {
    await reload();
    pick({sheets});
    await run();
    show("check");
  }, [reload, pick, run, show]);
  const recheck = useCallback(async () => {
    await reload();
    await run();
  }, [reload, run]);
  const opening = useOpen(desk, "opening");
  const reviewing = useReviewing(desk);
  const consolidating = useConsolidation(signer.by, desk);
  return {
    drafts: useHalfTyped(desk), left,
    host, language, words, view, messages, lastYear, check, picked, goTo, walk, marks, cellLine, record, remarks,
    signer, choice, opening, reviewing, consolidating,
    review: undefined,
    inserting: useInsert(host, choice, messages, settle, check.run),
    mendingWhose: useMendWhose(host, picked.report, check.sheets, messages, recheck),
    fillingIn: useFillIn(host, opening, messages, settle),
    undo: useUndo(host, messages, recheck),
    zeros: useZeros(host, picked.report, check, messages),
    suspects,
    candidates: useCandidates(view.screen === "lastYear", picked.report, check.reports),
    drawing: useDrawing(host, picked.report, lastYear.filing, check, {remarks, signer}, messages),
    exporting: useExport(host, picked.report, against(lastYear, check), check, remarks, messages),
    reportText: useReportText(host, picked.report, check, messages),
    output: useOutput(host, consolidating, messages, check.run),
  };
}

/** The check with what was not read of a source that was filled in, without what was marked as no figures. */
const useWithoutSetAside = (check: Check, remarks: Remarks): Check => useMemo(() => ({
  ...check, reports: check.reports.map((report) => asRemarked(report, remarks)),
}), [check, remarks]);

/** What is shown: what was asked for, or else what suits what the workbook holds. */
function useView(
  first: AskedScreen | undefined, usual: ScreenName | undefined, look: Look, leave: () => void,
): ShownScreen {
  const [asked, show] = useState(first?.screen);
  const screen = asked ?? usual;
  const shown = useRef(screen);
  useEffect(() => void (shown.current = screen), [screen]);
  useEffect(() => {
    if (first === undefined) return;
    if (first.screen !== shown.current) leave();
    show(first.screen);
  }, [first, leave]);
  return useMemo(() => ({screen, show, look}), [screen, look]);
}

function useSwitch(desk: Desk, name: string) {
  const [isShown, setShown] = useKept(desk, name, true);
  return useMemo(() => ({isShown, setShown}), [isShown, setShown]);
}

/** Whose tables the workbook holds, for its record: of those looked at; before there are any it says nothing of them. */
function useWhose() {
  const latest = useRef(ofNoTables);
  const whose = useCallback(() => latest.current, []);
  const learnWhose = (filing: Filing | undefined) => {
    latest.current = filing?.year == null ? ofNoTables : {
      unit: filing.unit, year: filing.year, edition: filing.edition,
      ...(filing.variant === undefined ? {} : {variant: filing.variant}),
    };
  };
  return {whose, learnWhose};
}

const useSay = (language: Language) =>
  useCallback((finding: Finding, filing: Filing) => say(finding, filing, language), [language]);

function useReviewing(desk: Desk): Reviewing {
  const [by, setBy] = useKept<string | undefined>(desk, "reviewer", undefined);
  const [published, before] = [useOpen(desk, "published"), useOpen(desk, "before")];
  return useMemo(() => ({by, setBy, published, before}), [by, setBy, published, before]);
}

const against = ({filing: last, scopeChanged}: LastYear, {blanksAsZero}: Check) => ({last, scopeChanged, blanksAsZero});
