import {useCallback, useMemo, useRef, useState} from "react";
import type {Filing} from "../../filing/filing";
import type {Finding} from "../../reconcile/finding";
import {reconcile} from "../../reconcile/reconcile";
import {logUnforeseen, sayFailure} from "../say-failure";
import {useWords} from "../words/use-words";

type State =
  | {readonly is: "idle"}
  | {readonly is: "reading"; readonly name: string}
  | {readonly is: "read"; readonly filing: Filing; readonly findings: readonly Finding[]}
  | {readonly is: "failed"; readonly error: unknown};

/** A source that is looked at before anything is done with it. */
export type Opening = {
  /** The source that is being read. */
  readonly reading?: string;
  /** What was understood of it. */
  readonly filing?: Filing;
  readonly findings: readonly Finding[];
  /** Why it could not be read, as a sentence. */
  readonly failure?: string;
  readonly open: (source: Source) => Promise<void>;
  readonly close: () => void;
};

/** Reads a file or pasted text, and holds what was understood until the user has decided. Nothing is written. */
export function useOpen(): Opening {
  const {language} = useWords();
  const [state, setState] = useState<State>({is: "idle"});
  const latest = useRef(0);

  const open = useCallback(async (source: Source) => {
    const own = ++latest.current;
    setState({is: "reading", name: source.name});
    const next = await read(source);
    if (own === latest.current) setState(next);
  }, []);
  const close = useCallback(() => {
    latest.current += 1;
    setState({is: "idle"});
  }, []);

  return useMemo(() => ({
    reading: state.is === "reading" ? state.name : undefined,
    filing: state.is === "read" ? state.filing : undefined,
    findings: state.is === "read" ? state.findings : [],
    failure: state.is === "failed" ? sayFailure(state.error, language) : undefined,
    open,
    close,
  }), [state, open, close, language]);
}

async function read(source: Source): Promise<State> {
  try {
    const filing = await readSource(source);
    return {is: "read", filing, findings: reconcile(filing)};
  } catch (error) {
    logUnforeseen(error);
    return {is: "failed", error};
  }
}

/** What is opened: a file, or text pasted into the panel. */
type Source = {readonly name: string; readonly content: File | string};

/**
 * Read a source. The readers are fetched only now: most visits of the panel never need them.
 * @throws ReadError where it cannot be read or holds no tables.
 */
export async function readSource({name, content}: Source): Promise<Filing> {
  if (typeof content === "string") {
    const {readText} = await import("../../recognise/read-text");
    return readText(name, content);
  }
  const {readFiling} = await import("../../formats/read");
  return readFiling(name, new Uint8Array(await content.arrayBuffer()));
}
