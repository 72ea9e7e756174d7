import {useEffect, useRef} from "react";
import type {Language} from "../../editions/names";
import {StoreFailure, type BrowserStore} from "./browser-store";
import {fileWordsOf} from "./file-words";
import {followEdits, type Follower, type ToKeep} from "./follow-edits";
import {isUnderstood, openJournal, type Journal, type KeptEntry} from "./journal";
import type {OpenedWorkbook} from "./opened-workbook";

/** What the page does for its drafts. */
type Around = {
  readonly language: Language;
  readonly store: BrowserStore;
  /** Gives which of the answers was chosen. */
  readonly ask: (text: string, ...answers: readonly string[]) => Promise<string>;
  readonly sayError: (text: string) => void;
  readonly sayFailure: (error: unknown) => string;
  /** Opens a draft, unless something stands in the way, which it says. */
  readonly open: (entry: KeptEntry) => Promise<void>;
};

/** The drafts of this browser: one follows what is typed, and those that were left are offered when the page starts. */
export type Drafts = {
  /** Follow the workbook that was opened, as long as there is something to keep, in place of the draft that it was opened from. */
  readonly follow: (toKeep: () => Promise<ToKeep | undefined>, from: string | undefined) => void;
  readonly edited: () => void;
  /** A file holds it all by now, or it was given up. */
  readonly settled: () => Promise<void>;
  /** Another workbook takes its place. What nobody was asked to give up is kept, where there is any. */
  readonly leave: (keeps: boolean) => void;
  /** The workbook of a draft; nothing, which is said, where the draft is gone. */
  readonly workbookOf: (entry: KeptEntry) => Promise<OpenedWorkbook | undefined>;
};

/** See {@link Drafts}. */
export function useDrafts({language, store, ask, sayError, sayFailure, open}: Around): Drafts {
  const words = fileWordsOf(language);
  const follower = useRef<Follower>(undefined);
  const journal = useRef<Journal>(undefined);
  const own = () => journal.current ??= openJournal(store, globalThis.navigator?.locks);
  const sayNoDraft = useLatest((error: unknown) => sayError(
    error instanceof StoreFailure ? words.noDrafts[error.why] : words.noDraft(sayFailure(error))));

  /** Gives whether it was opened. */
  const offer = async (entry: KeptEntry) => {
    const isKnown = isUnderstood(entry);
    const time = new Date(entry.time).toLocaleString(language, {dateStyle: "short", timeStyle: "short"});
    const answer = await ask(isKnown ? words.draft(time, entry.name) : words.otherDraft,
      ...(isKnown ? [words.openDraft] : []), words.deleteDraft, words.later);
    if (answer === words.deleteDraft) await own().forget(entry.id).catch(sayNoDraft.current);
    if (answer === words.openDraft) await latestOpen.current(entry);
    return answer === words.openDraft;
  };
  const latestOpen = useLatest(open);
  /** One after the other, until one is opened; those of other tabs once these are closed. */
  const offerAll = async () => {
    let offered = Promise.resolve(false);
    for (const {id} of await own().kept().catch(() => [])) {
      void own().left(id).catch(() => undefined).then((entry) => {
        if (entry !== undefined) offered = offered.then(async (isOpen) => isOpen || offer(entry));
      });
    }
  };
  const offering = useRef(offerAll);
  useEffect(() => void offering.current(), []);
  useEffect(() => {
    // A tab that is closed may hear of the one or of the other.
    const hurry = () => follower.current?.hurry();
    const hidden = () => document.visibilityState === "hidden" && hurry();
    document.addEventListener("visibilitychange", hidden);
    window.addEventListener("pagehide", hurry);
    return () => {
      document.removeEventListener("visibilitychange", hidden);
      window.removeEventListener("pagehide", hurry);
    };
  }, []);

  return {
    follow: (toKeep, from) => {
      follower.current = followEdits(own(), toKeep, (error) => sayNoDraft.current(error), from);
    },
    edited: () => follower.current?.edited(),
    settled: async () => follower.current?.settled(),
    leave: (keeps) => {
      if (keeps) follower.current?.hurry();
      else void follower.current?.settled();
      follower.current?.close();
      follower.current = undefined;
    },
    workbookOf: async ({id, name, hasPackage, changes}) => {
      const [{openWorkbook}, {patchPackage}] =
        await Promise.all([import("./opened-workbook"), import("./patch-package")]);
      const bytes = hasPackage ? await own().packageOf(id) : undefined;
      if (!hasPackage || bytes !== undefined) return openWorkbook(name, await patchPackage(name, bytes, changes));
      sayError(words.draftGone);
      return undefined;
    },
  };
}

function useLatest<Of>(value: Of): {current: Of} {
  const latest = useRef(value);
  latest.current = value;
  return latest;
}
