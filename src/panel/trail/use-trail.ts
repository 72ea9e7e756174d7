import {createContext, useCallback, useContext, useEffect, useMemo, useRef, useState} from "react";
import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import {emptyTrail, type Trail} from "../../filing/trail";
import {HostTrouble, type Host, type SheetGrid} from "../../hosts/host";
import {trailIn} from "../../remarks/trail-in";
import {logUnforeseen} from "../log-unforeseen";
import type {Notices} from "../notice/use-notice";
import {useWords} from "../words/use-words";

/** What was said and signed in the workbook, and the way to say and sign more. */
export type Trails = {
  readonly trail: Trail;
  /** Who speaks, as entered last. */
  readonly by: string;
  readonly setBy: (name: string) => void;
  readonly isKeeping: boolean;
  /** Keep a changed trail of the filing; gives whether it was kept. */
  readonly keep: (changed: Trail, filing: Filing, from?: Place) => Promise<boolean>;
};

export const TrailContext = createContext<Trails>({
  trail: emptyTrail, by: "", setBy: () => {}, isKeeping: false, keep: async () => false,
});

/** The trail of the workbook that the panel works on. */
export const useTrail = (): Trails => useContext(TrailContext);

/**
 * The trail in the sheets as they were checked, for people write on them, and in the workbook's record, again after
 * `reloads`; and the way to keep what changes in it.
 */
export function useTrails(
  host: Host, {fail, show}: Notices, sheets: readonly SheetGrid[], reloads: unknown,
): Trails {
  const {words} = useWords();
  const [trail, setTrail] = useState(emptyTrail);
  const [isKeeping, setKeeping] = useState(false);
  const [by, setBy] = useState("");
  const latest = useRef(0);
  useEffect(() => {
    const own = ++latest.current;
    host.record().then((record) => own === latest.current && setTrail(trailIn(sheets, record?.trail)), logUnforeseen);
  }, [host, sheets, reloads]);
  const keep = useCallback(async (changed: Trail, filing: Filing, from?: Place) => {
    setKeeping(true);
    try {
      // Fetched only now: most visits say nothing.
      const {keepTrail} = await import("./keep-trail");
      await keepTrail(host, trail, changed, filing, from);
      latest.current += 1;
      setTrail(changed);
      return true;
    } catch (error) {
      const isOnSheet = error instanceof HostTrouble && error.why === "recordNotKept";
      if (isOnSheet) show({intent: "warning", text: words.trail.onlyOnSheet});
      else fail(error);
      if (isOnSheet) setTrail(changed);
      return isOnSheet;
    } finally {
      setKeeping(false);
    }
  }, [host, trail, fail, show, words]);
  const last = [...trail.explanations, ...trail.signOffs].findLast((said) => said.by !== "")?.by ?? "";
  return useMemo(() => ({trail, by: by || last, setBy, isKeeping, keep}), [trail, by, last, isKeeping, keep]);
}
