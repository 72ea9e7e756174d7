import {useCallback, useEffect, useMemo, useRef, useState} from "react";
import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import {noRemarks, type Remarks} from "../../filing/remarks";
import type {Host, SheetGrid} from "../../hosts/host";
import {remarksIn} from "../../remarks/remarks-in";
import type {Desk} from "../desk/desk";
import {useKept} from "../desk/use-desk";
import {logUnforeseen} from "../say-failure";
import type {Messages} from "../messages";
import type {Kept} from "./keep-remarks";
import {useWords} from "../words/use-words";

/** What was said and signed in the workbook, and the way to say and sign more. */
export type KeptRemarks = {
  readonly remarks: Remarks;
  readonly isKeeping: boolean;
  /** Keep changed remarks of the filing; gives what was, with the way back, or `undefined` where that failed. */
  readonly keep: (changed: Remarks, filing: Filing, from?: Place) => Promise<Kept | undefined>;
  /** The same, and tells the user so, with that way; gives whether they were kept. */
  readonly say: (told: Told, changed: Remarks, filing: Filing, from?: Place) => Promise<boolean>;
};

/** What the user is told; where they go on to what is next, the notice leaves them the keyboard. */
type Told = {readonly text: string; readonly goesOn?: true};

/** Who explains and confirms, as entered last. */
export type Signer = {readonly by: string; readonly setBy: (name: string) => void};

/**
 * The remarks in the sheets as they were checked, for people write on them, and in the workbook's record, again after
 * `reloads`; and the way to keep what changes in it.
 */
export function useKeptRemarks(
  host: Host, {fail, show}: Messages, sheets: readonly SheetGrid[], reloads: unknown, desk: Desk,
): {readonly remarks: KeptRemarks; readonly signer: Signer} {
  const {words} = useWords();
  const [remarks, setRemarks] = useState(noRemarks);
  const [isKeeping, setKeeping] = useState(false);
  const [by, setBy] = useKept(desk, "signer", "");
  const latest = useRef(0);
  useEffect(() => {
    const own = ++latest.current;
    host.record()
      .then((record) => own === latest.current && setRemarks(remarksIn(sheets, record?.remarks)), logUnforeseen);
  }, [host, sheets, reloads]);
  const keep = useCallback(async (changed: Remarks, filing: Filing, from?: Place) => {
    setKeeping(true);
    try {
      // Fetched only now: most visits say nothing.
      const {keepRemarks} = await import("./keep-remarks");
      const kept = await keepRemarks(host, remarks, changed, filing, from);
      latest.current += 1;
      setRemarks(changed);
      return kept;
    } catch (error) {
      fail(error);
      return undefined;
    } finally {
      setKeeping(false);
    }
  }, [host, remarks, fail]);
  const say = useCallback(async ({text, goesOn}: Told, changed: Remarks, filing: Filing, from?: Place) => {
    const kept = await keep(changed, filing, from);
    if (kept === undefined) return false;
    const {takeBack, isOnRecord} = kept;
    show({
      ...(isOnRecord ? {intent: "done", text} : {intent: "warning", text: words.remarks.onlyOnSheet}),
      ways: [takeBack], isOnRecord, goesOn,
    });
    return true;
  }, [keep, show, words]);
  const last = [...remarks.explanations, ...remarks.signOffs].findLast((said) => said.by !== "")?.by ?? "";
  return {
    remarks: useMemo(() => ({remarks, isKeeping, keep, say}), [remarks, isKeeping, keep, say]),
    signer: useMemo(() => ({by: by || last, setBy}), [by, last, setBy]),
  };
}
