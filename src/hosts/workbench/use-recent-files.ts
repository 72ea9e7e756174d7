import {useEffect, useState} from "react";
import type {BrowserStore} from "./browser-store";
import {recentFiles, type RecentFile, type RecentFiles} from "./recent-files";

/** The files that were open last, as the page shows them: with `remember` it shows what a change of them came to. */
export function useRecentFiles(store: BrowserStore): {
  readonly recent: readonly RecentFile[];
  readonly remember: (change?: (recents: RecentFiles) => Promise<void>) => Promise<void>;
} {
  const [recents] = useState(() => recentFiles(store));
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  /** Without a store there are no recent files, which is nothing to speak of. */
  const remember = async (change?: (of: RecentFiles) => Promise<void>) => {
    try {
      await change?.(recents);
      setRecent(await recents.list());
    } catch {
      setRecent([]);
    }
  };
  useEffect(() => void remember(), []);
  return {recent, remember};
}
