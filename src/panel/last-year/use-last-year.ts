import {useEffect, useMemo, useState} from "react";
import type {Filing} from "../../filing/filing";
import {useOpen, type Opening} from "../open/use-open";

/** Last year's figures, as chosen for the tables of the workbook. */
export type LastYear = {
  readonly filing?: Filing;
  /** The unit was merged, renamed or changed its scope: breaks across years are only hints. */
  readonly scopeChanged: boolean;
  readonly setScopeChanged: (changed: boolean) => void;
  /** Reads a source; what it was understood to be becomes last year's figures at once. */
  readonly opening: Opening;
  readonly choose: (filing: Filing | undefined) => void;
};

/** Holds what the tables are compared with. Nothing of it is written into the workbook by itself. */
export function useLastYear(): LastYear {
  const opening = useOpen();
  const [filing, choose] = useState<Filing>();
  const [scopeChanged, setScopeChanged] = useState(false);
  const {filing: read, close} = opening;
  useEffect(() => {
    if (read === undefined) return;
    choose(read);
    close();
  }, [read, close]);
  return useMemo(() => ({filing, scopeChanged, setScopeChanged, opening, choose}), [filing, scopeChanged, opening]);
}
