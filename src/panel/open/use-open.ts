import {useCallback, useMemo, useRef, useState} from "react";
import {type Desk, noDesk} from "../desk/desk";
import {useKept, useKeeping} from "../desk/use-desk";
import type {EditionId} from "../../editions/edition";
import type {Asked} from "../../filing/asked";
import type {Filing} from "../../filing/filing";
import type {Finding} from "../../reconcile/finding";
import {reconcile} from "../../reconcile/reconcile";
import {logUnforeseen, sayFailure} from "../say-failure";
import {useWords} from "../words/use-words";
import type {Source} from "./read-source";

type State =
  | {readonly is: "idle"}
  | {readonly is: "reading"; readonly name: string}
  | {
    readonly is: "read"; readonly source: Source; readonly filing: Filing; readonly findings: readonly Finding[];
    /** Why it could not be read as somebody said it is. */
    readonly refusal?: unknown;
  }
  | {readonly is: "several"; readonly source: Source; readonly filings: readonly Filing[]}
  | {readonly is: "failed"; readonly error: unknown};

/** A text that is pasted and not read yet; of what was read, whose it is and of which year. */
type TypedBeside = {readonly text?: string; readonly unit?: string; readonly year?: number};

/** A source that is looked at before anything is done with it. */
export type Opening = {
  /** The source that is being read. */
  readonly reading?: string;
  /** What was understood of it. */
  readonly filing?: Filing;
  /** The filings that it holds, where these are several and the user has not chosen yet. */
  readonly several?: readonly Filing[];
  readonly findings: readonly Finding[];
  /** Why it could not be read, as a sentence. */
  readonly failure?: string;
  /** Why it could not be read as an edition that it was said to be; what was understood before stands. */
  readonly refusal?: string;
  /** What is typed beside it, and the way to type more. */
  readonly typed: TypedBeside;
  readonly type: (more: TypedBeside) => void;
  readonly open: (source: Source) => Promise<void>;
  /** Take one of several. */
  readonly choose: (filing: Filing) => void;
  /** Read it once more, as the edition that the user says it is. */
  readonly readAs: (edition: EditionId) => Promise<void>;
  readonly close: () => void;
};

/** What is kept of it on the workbook's desk. */
type Kept = {readonly source: Source} & (
  | {readonly is: "read"; readonly filing: Filing} | {readonly is: "several"; readonly filings: readonly Filing[]}
);

/**
 * Reads a file or pasted text, and holds what was understood until the user has decided; under a `name`, on the
 * workbook's desk. Nothing is written.
 */
export function useOpen(desk: Desk = noDesk, name = ""): Opening {
  const {language} = useWords();
  const [state, setState] = useState<State>({is: "idle"});
  const [typed, setTyped] = useKept<TypedBeside>(desk, `${name} typed`, {});
  const type = useCallback((more: TypedBeside) => setTyped((before) => ({...before, ...more})), [setTyped]);
  const latest = useRef(0);
  const kept = useMemo(() => toKeep(state), [state]);
  useKeeping<Kept>(desk, name, kept,
    (there) => setState(there.is === "read" ? {...there, findings: reconcile(there.filing)} : there));

  const open = useCallback(async (source: Source) => {
    const own = ++latest.current;
    setState({is: "reading", name: source.name});
    const next = await read(source);
    if (own !== latest.current) return;
    setState(next);
    if (next.is !== "failed") setTyped({});
  }, [setTyped]);
  const readAs = useCallback(async (edition: EditionId) => {
    if (state.is !== "read") return;
    const own = ++latest.current;
    const next = await read(state.source, {edition}, state.filing.part);
    if (own !== latest.current) return;
    setState(next.is === "failed" ? {...state, refusal: next.error} : next);
  }, [state]);
  const choose = useCallback((filing: Filing) => {
    if (state.is === "several") setState({is: "read", source: state.source, filing, findings: reconcile(filing)});
  }, [state]);
  const close = useCallback(() => {
    latest.current += 1;
    setState({is: "idle"});
    setTyped({});
  }, [setTyped]);

  return useMemo(() => ({
    reading: state.is === "reading" ? state.name : undefined,
    filing: state.is === "read" ? state.filing : undefined,
    several: state.is === "several" ? state.filings : undefined,
    findings: state.is === "read" ? state.findings : [],
    failure: state.is === "failed" ? sayFailure(state.error, language) : undefined,
    refusal: state.is === "read" && state.refusal !== undefined ? sayFailure(state.refusal, language) : undefined,
    typed,
    type,
    open,
    choose,
    readAs,
    close,
  }), [state, typed, type, open, choose, readAs, close, language]);
}

const toKeep = (state: State): Kept | undefined =>
  state.is === "read" ? {is: "read", source: state.source, filing: state.filing} : state.is === "several" ? state : undefined;

/** Of several filings the one of a part that was chosen before. */
async function read(source: Source, asked?: Asked, part?: string): Promise<State> {
  try {
    // Fetched only now: most visits open nothing.
    const {readSources} = await import("./read-source");
    const filings = await readSources(source, asked);
    const filing = filings.length === 1 ? filings[0] : filings.find((one) => part !== undefined && one.part === part);
    return filing === undefined ? {is: "several", source, filings}
      : {is: "read", source, filing, findings: reconcile(filing)};
  } catch (error) {
    logUnforeseen(error);
    return {is: "failed", error};
  }
}
