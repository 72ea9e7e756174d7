import {useCallback, useEffect, useMemo, useState} from "react";
import type {Host, TakeBack} from "../hosts/host";
import {logUnforeseen, sayFailure} from "./say-failure";
import type {Written} from "./undo/written";
import {useWords} from "./words/use-words";

/** What was just done, or why it was not. */
type Message = {
  readonly intent: "done" | "warning" | "failed";
  readonly text: string;
  /** The ways to take back what it says was written. */
  readonly ways?: readonly TakeBack[];
  /** The workbook's record has it as well: the keys that undo in the sheet would take back but half. */
  readonly isOnRecord?: boolean;
  /** The user goes on elsewhere, and has the keyboard there. */
  readonly goesOn?: boolean;
};

/** The message that is shown, and the ways to show another. */
export type Messages = {
  readonly message: (Message & {readonly written?: Written}) | undefined;
  /** What was written lately, the last first. */
  readonly steps: readonly Written[];
  readonly forget: (step: Written) => void;
  readonly show: (message: Message) => void;
  readonly fail: (error: unknown) => void;
  readonly dismiss: () => void;
  /** Another screen is shown: there, what was done is no news; why something failed is, until it is dismissed. */
  readonly leave: () => void;
};

/** The one message the panel shows at a time. What was done is old news once the user goes on working in the sheets. */
export function useMessages(host: Host): Messages {
  const {language, words} = useWords();
  const [message, setMessage] = useState<Messages["message"]>();
  const [steps, setSteps] = useState<readonly Written[]>([]);
  const show = useCallback(({ways, ...said}: Message) => {
    if (ways === undefined) return setMessage(said);
    const written = ways.length === 0 ? undefined : {says: said.text, at: new Date(), ways};
    if (written !== undefined) setSteps((before) => [written, ...before].slice(0, mostSteps));
    // Only where it is so: not every spreadsheet undoes what a panel writes.
    const text = host.undoesByKeys === true && said.isOnRecord === undefined
      ? words.sentences([said.text, words.undo.byKeys]) : said.text;
    return setMessage({...said, text, written});
  }, [host, words]);
  const forget = useCallback((step: Written) => setSteps((before) => before.filter((one) => one !== step)), []);
  const fail = useCallback((error: unknown) => {
    logUnforeseen(error);
    setMessage({intent: "failed", text: sayFailure(error, language)});
  }, [language]);
  useEffect(() => host.onChange(() => setMessage((shown) => (shown?.intent === "done" ? undefined : shown))), [host]);
  const dismiss = useCallback(() => setMessage(undefined), []);
  const leave = useCallback(() => setMessage((shown) => (shown?.intent === "failed" ? shown : undefined)), []);
  return useMemo(() => ({message, steps, forget, show, fail, dismiss, leave}),
    [message, steps, forget, show, fail, dismiss, leave]);
}

const mostSteps = 10;
