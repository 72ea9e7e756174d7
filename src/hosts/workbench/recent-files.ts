import type {BrowserStore} from "./browser-store";
import type {FileHandle} from "./workbook-file";

/** A file that was open in this browser, which knows the way to it; it asks before it gives the file again. */
export type RecentFile = {
  readonly id: string;
  readonly name: string;
  readonly time: number;
  readonly handle: FileHandle;
};

/** The files that were open last, the newest first. A browser that gives pages no ways to files has none. */
export type RecentFiles = {
  list(): Promise<readonly RecentFile[]>;
  /** It was opened or saved. */
  add(handle: FileHandle): Promise<void>;
  remove(id: string): Promise<void>;
};

/** They are kept in the browser's store; throws `StoreFailure` as that does. */
export function recentFiles({within}: BrowserStore): RecentFiles {
  const list = async () => (await within<RecentFile[]>("readonly", ({recent}) => recent.getAll()))
    .sort((one, other) => other.time - one.time);
  const remove = async (id: string) => {
    await within("readwrite", ({recent}) => recent.delete(id));
  };
  return {
    list, remove,
    add: async (handle) => {
      const others = await list();
      const same = await Promise.all(others.map((other) => handle.isSameEntry(other.handle)));
      const id = others[same.indexOf(true)]?.id ?? crypto.randomUUID();
      await within("readwrite", ({recent}) => {
        for (const {id: old} of others.filter((other) => other.id !== id).slice(most - 1)) recent.delete(old);
        return recent.put({id, name: handle.name, time: Date.now(), handle} satisfies RecentFile, id);
      });
    },
  };
}

const most = 8;
