import {useCallback, useEffect, useMemo, useState} from "react";
import type {Host} from "../../hosts/host";
import {logUnforeseen} from "../log-unforeseen";
import {sayFailure} from "../say-failure";
import {useWords} from "../words/use-words";

/** What was just done, or why it was not. */
export type Notice = {readonly intent: "done" | "warning" | "failed"; readonly text: string};

export type Notices = {
  readonly notice: Notice | undefined;
  readonly show: (notice: Notice) => void;
  readonly fail: (error: unknown) => void;
  readonly dismiss: () => void;
};

/** The one notice the panel shows at a time. What was done is old news once the user goes on working in the sheets. */
export function useNotice(host: Host): Notices {
  const {language} = useWords();
  const [notice, setNotice] = useState<Notice>();
  const fail = useCallback((error: unknown) => {
    logUnforeseen(error);
    setNotice({intent: "failed", text: sayFailure(error, language)});
  }, [language]);
  useEffect(() => host.onChange(() => setNotice((shown) => (shown?.intent === "done" ? undefined : shown))), [host]);
  const dismiss = useCallback(() => setNotice(undefined), []);
  return useMemo(() => ({notice, show: setNotice, fail, dismiss}), [notice, fail, dismiss]);
}
