import type {BookChanges} from "./book-changes";
import type {BrowserStore} from "./browser-store";
import type {FileHandle} from "./workbook-file";

/** A workbook as it was typed in some tab, while no file holds what was typed. */
export type JournalEntry = {
  /** One a tab and workbook, so that tabs never write over each other. */
  readonly id: string;
  /** When it was last kept: milliseconds. */
  readonly time: number;
  /** What the workbook is called, or would be. */
  readonly name: string;
  /** Whether it has a file's name; a new one has not. */
  readonly isNamed: boolean;
  /** Whether there is a package that the changes are made to. */
  readonly hasPackage: boolean;
  readonly changes: BookChanges;
  /** The file that it was opened from, where the browser knows the way to it, and when that was last changed. */
  readonly file?: {readonly handle: FileHandle; readonly since: number | undefined};
};

/** An entry as the browser has it; another version's is not understood. */
export type KeptEntry = JournalEntry & {readonly version: number};

/** Whether an entry was kept by this version. */
export const isUnderstood = (entry: KeptEntry): boolean => entry.version === version;

/** Goes up whenever an entry says something otherwise. */
const version = 2;

/** What is typed, kept in the browser's own store until a file holds it. Nothing leaves the machine. */
export type Journal = {
  /** Keep an entry in place of its earlier one; the package, where there is one, is kept once. */
  keep(entry: JournalEntry, bytes: Uint8Array | undefined): Promise<void>;
  /** All that was kept by now, the newest first. */
  kept(): Promise<readonly KeptEntry[]>;
  /** The entry, once no tab holds it: at once, where its tab was closed; nothing, where it was settled meanwhile. */
  left(id: string): Promise<KeptEntry | undefined>;
  packageOf(id: string): Promise<Uint8Array | undefined>;
  forget(id: string): Promise<void>;
  /** Let other tabs know that the entry's workbook is open here; gives the way to end that. */
  hold(id: string): () => void;
};

/** A journal in the browser's store; throws `StoreFailure` as that does. */
export function openJournal({within}: BrowserStore, locks: LockManager | undefined): Journal {
  return {
    keep: async (entry, bytes) => {
      await within("readwrite", ({packages, entries}) => {
        const there = packages.count(entry.id);
        there.addEventListener("success", () => {
          if (there.result === 0 && bytes !== undefined) packages.put(bytes, entry.id);
        });
        return entries.put({...entry, version}, entry.id);
      });
    },
    kept: async () => (await within<KeptEntry[]>("readonly", ({entries}) => entries.getAll()))
      .sort((one, other) => other.time - one.time),
    left: async (id) => {
      // A tab that is being closed lets go a moment later.
      await locks?.request(lockName(id), () => {});
      return within<KeptEntry | undefined>("readonly", ({entries}) => entries.get(id));
    },
    packageOf: (id) => within<Uint8Array | undefined>("readonly", ({packages}) => packages.get(id)),
    forget: async (id) => {
      await within("readwrite", ({packages, entries}) => {
        packages.delete(id);
        return entries.delete(id);
      });
    },
    hold: (id) => {
      let release = () => {};
      const held = new Promise<void>((resolve) => {
        release = resolve;
      });
      // Where pages may keep nothing, they may lock nothing either: there is nothing to hold.
      locks?.request(lockName(id), () => held).catch(() => {});
      return release;
    },
  };
}

const lockName = (id: string): string => `gouji.journal.${id}`;
