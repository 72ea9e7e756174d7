import {useCallback, useEffect, useMemo, useState} from "react";
import type {Host} from "../hosts/host";
import {logUnforeseen, sayFailure} from "./say-failure";
import {useWords} from "./words/use-words";

/** What was just done, or why it was not. */
type Message = {readonly intent: "done" | "warning" | "failed"; readonly text: string};

/** The message that is shown, and the ways to show another. */
export type Messages = {
  readonly message: Message | undefined;
  readonly show: (message: Message) => void;
  readonly fail: (error: unknown) => void;
  readonly dismiss: () => void;
};

/** The one message the panel shows at a time. What was done is old news once the user goes on working in the sheets. */
export function useMessages(host: Host): Messages {
  const {language} = useWords();
  const [message, setMessage] = useState<Message>();
  const fail = useCallback((error: unknown) => {
    logUnforeseen(error);
    setMessage({intent: "failed", text: sayFailure(error, language)});
  }, [language]);
  useEffect(() => host.onChange(() => setMessage((shown) => (shown?.intent === "done" ? undefined : shown))), [host]);
  const dismiss = useCallback(() => setMessage(undefined), []);
  return useMemo(() => ({message, show: setMessage, fail, dismiss}), [message, fail, dismiss]);
}
