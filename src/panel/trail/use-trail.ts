import {createContext, useCallback, useContext, useEffect, useMemo, useState} from "react";
import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import {emptyTrail, isEmptyTrail, type Trail} from "../../filing/trail";
import {trailOfRows} from "../../filing/trail-table";
import {trailRowsIn} from "../../grid/aside";
import {HostTrouble, type Host} from "../../hosts/host";
import type {Notices} from "../notice/use-notice";
import {useWords} from "../words/use-words";
import {keepTrail} from "./keep-trail";

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

/** Reads the trail at the start and again after `reloads`, and keeps what changes in it. */
export function useTrails(host: Host, {fail, show}: Notices, reloads: unknown): Trails {
  const {words} = useWords();
  const [trail, setTrail] = useState(emptyTrail);
  const [isKeeping, setKeeping] = useState(false);
  const [by, setBy] = useState("");
  useEffect(() => {
    let isStale = false;
    trailIn(host).then((found) => !isStale && setTrail(found), () => {});
    return () => {
      isStale = true;
    };
  }, [host, reloads]);
  const keep = useCallback(async (changed: Trail, filing: Filing, from?: Place) => {
    setKeeping(true);
    try {
      await keepTrail(host, changed, filing, from);
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
  }, [host, fail, show, words]);
  const last = [...trail.explanations, ...trail.signOffs].findLast((said) => said.by !== "")?.by ?? "";
  return useMemo(() => ({trail, by: by || last, setBy, isKeeping, keep}), [trail, by, last, isKeeping, keep]);
}

/** The sheet 审核说明 counts before the record: people may have mended it. */
async function trailIn(host: Host): Promise<Trail> {
  const rows = (await host.read()).map(trailRowsIn).find((found) => found !== undefined);
  const shown = rows === undefined ? emptyTrail : trailOfRows(rows);
  return isEmptyTrail(shown) ? (await host.record())?.trail ?? emptyTrail : shown;
}
