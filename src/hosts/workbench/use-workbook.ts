import {useCallback, useEffect, useMemo, useRef, useState} from "react";
import type {Language} from "../../editions/names";
import type {FilingRecord} from "../../filing/record";
import type {Host} from "../host";
import type {Workbench} from "./create-workbench";
import {fileWordsOf, type PageNotice} from "./file-bar";
import {followEdits, type Follower, type ToKeep} from "./follow-edits";
import {isUnderstood, JournalFailure, openJournal, type KeptEntry} from "./journal";
import type {OpenedWorkbook} from "./opened-workbook";
import {chooseWorkbook, isWorkbookName, saveInto, type FileHandle} from "./workbook-file";

/** What the page around it does for the workbook. */
type Around = {
  readonly language: Language;
  readonly download: (bytes: Uint8Array, name: string) => void;
  /** What a new workbook is called, by the filing in it. */
  readonly nameOf: (record: FilingRecord | undefined) => string;
  readonly sayFailure: (error: unknown) => string;
};

/** What is shown: `key` is another one for every workbook. */
type Shown = {
  readonly key: number;
  readonly opened?: OpenedWorkbook;
  readonly handle?: FileHandle;
  /** When the file was last changed: milliseconds. */
  readonly since?: number;
  /** The draft that it was opened from; `isNamed` where that had a file. */
  readonly draft?: {readonly id: string; readonly isNamed: boolean};
};

/** The workbook that is open, as the page asks for it. */
export type WorkbookOnPage = {
  readonly shown: Shown;
  readonly name: string | undefined;
  readonly isUnsaved: boolean;
  readonly isBusy: boolean;
  readonly notice: PageNotice | undefined;
  readonly dismiss: () => void;
  /** The spreadsheet is drawn: gives the host for the panel. */
  readonly take: (workbench: Workbench) => Host;
  readonly begin: () => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly open: (file: File, handle?: FileHandle) => Promise<void>;
  readonly save: () => Promise<void>;
};

/** New, open, save: what is open in the page, and whether a file holds it. */
export function useWorkbook({language, download, nameOf, sayFailure}: Around): WorkbookOnPage {
  const words = fileWordsOf(language);
  const [shown, setShown] = useState<Shown>({key: 0});
  const [name, setName] = useState<string>();
  const [edits, setEdits] = useState(0);
  const [savedEdits, setSavedEdits] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [notice, setNotice] = useState<PageNotice>();
  const host = useRef<Host>(undefined);
  const follower = useRef<Follower>(undefined);
  const made = useRef(0);
  const isUnsaved = edits !== savedEdits;

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (isUnsaved) window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);

  const edited = useCallback(() => {
    setEdits(++made.current);
    follower.current?.edited();
  }, []);
  const show = (next: Omit<Shown, "key">) => {
    void follower.current?.settled();
    follower.current?.close();
    follower.current = undefined;
    host.current = undefined;
    made.current = 0;
    setEdits(0);
    setSavedEdits(0);
    setName(next.draft?.isNamed === false ? undefined : next.opened?.name);
    setShown(({key}) => ({...next, key: key + 1}));
  };
  /** Gives which of the answers was chosen. */
  const ask = (text: string, ...answers: readonly string[]) => new Promise<string>((resolve) => setNotice({
    tone: "plain", text, choices: answers.map((label) => ({
      label,
      choose: () => {
        setNotice(undefined);
        resolve(label);
      },
    })),
  }));
  const mayLeave = async () => !isUnsaved || await ask(words.leave, words.giveUp, words.stay) === words.giveUp;
  const during = async (job: () => Promise<void>, sayNot: (why: string) => string) => {
    setBusy(true);
    try {
      await job();
    } catch (error) {
      setNotice({tone: "error", text: sayNot(sayFailure(error))});
    }
    setBusy(false);
  };

  const open = async (file: File, handle?: FileHandle) => {
    if (!isWorkbookName(file.name)) {
      setNotice({tone: "error", text: words.notAWorkbook(file.name)});
      return;
    }
    if (!await mayLeave()) return;
    await during(async () => {
      setNotice({tone: "plain", text: words.opening(file.name)});
      // Fetched only now: many visits open nothing.
      const {openWorkbook, unshownOf} = await import("./opened-workbook");
      const opened = openWorkbook(file.name, new Uint8Array(await file.arrayBuffer()));
      const unshown = unshownOf(opened);
      setNotice(unshown.length === 0 ? undefined : {tone: "plain", text: words.stays(unshown)});
      show({opened, handle, since: file.lastModified});
    }, words.notOpened);
  };

  const openDraft = async ({id, name: called, isNamed, hasPackage, changes}: KeptEntry) => {
    // The offer stands while one goes on typing.
    if (!await mayLeave()) return;
    await during(async () => {
      setNotice({tone: "plain", text: words.opening(called)});
      const [{openWorkbook}, {patchPackage}] =
        await Promise.all([import("./opened-workbook"), import("./patch-package")]);
      const bytes = hasPackage ? await journal.packageOf(id) : undefined;
      if (hasPackage && bytes === undefined) return setNotice({tone: "error", text: words.draftGone});
      const opened = openWorkbook(called, await patchPackage(called, bytes, changes));
      setNotice(undefined);
      show({opened, draft: {id, isNamed}});
    }, words.notOpened);
  };
  const latestOpenDraft = useRef(openDraft);
  latestOpenDraft.current = openDraft;
  const sayNoDrafts = useRef<(error: unknown) => void>(() => {});
  sayNoDrafts.current = (error) => setNotice({
    tone: "error",
    text: error instanceof JournalFailure ? words.noDrafts[error.why] : words.noDraft(sayFailure(error)),
  });
  /** Gives whether it was opened. */
  const offer = async (entry: KeptEntry) => {
    const isKnown = isUnderstood(entry);
    const time = new Date(entry.time).toLocaleString(language, {dateStyle: "short", timeStyle: "short"});
    const answer = await ask(isKnown ? words.draft(time, entry.name) : words.otherDraft,
      ...(isKnown ? [words.openDraft] : []), words.deleteDraft, words.later);
    if (answer === words.deleteDraft) await journal.forget(entry.id).catch(sayNoDrafts.current);
    if (answer === words.openDraft) await latestOpenDraft.current(entry);
    return answer === words.openDraft;
  };
  /** One after the other, until one is opened; those of other tabs once these are closed. */
  const offerAll = async () => {
    let offered = Promise.resolve(false);
    for (const {id} of await journal.kept().catch(() => [])) {
      void journal.left(id).catch(() => undefined).then((entry) => {
        if (entry !== undefined) offered = offered.then(async (isOpen) => isOpen || offer(entry));
      });
    }
  };
  const offering = useRef(offerAll);
  useEffect(() => void offering.current(), []);

  const {opened, handle, since, draft} = shown;
  const own = draft?.isNamed === false ? undefined : opened?.name;
  const saveNow = async () => {
    if (host.current === undefined) throw new Error("nothing is open yet");
    const upTo = made.current;
    const bytes = await host.current.save();
    const {time, ...saved} = await saveInto(bytes, {
      handle, since, download,
      mayReplace: async () => await ask(words.replace, words.replaceIt, words.saveApart) === words.replaceIt,
      name: own ?? nameOf(await host.current.record()),
    });
    setSavedEdits(upTo);
    if (upTo === made.current) await follower.current?.settled();
    setName(saved.name);
    if (time !== undefined) setShown((now) => ({...now, since: time}));
    return saved;
  };
  const keptAs = useRef({own, nameOf, opened, draft});
  keptAs.current = {own, nameOf, opened, draft};
  const take = useCallback((workbench: Workbench): Host => {
    const {host: sheets} = workbench;
    workbench.onEdit(edited);
    host.current = sheets;
    const {draft: from} = keptAs.current;
    const toKeep = async (): Promise<ToKeep> => {
      const {own: named, nameOf: nameFor, opened: {bytes} = {}} = keptAs.current;
      const entry = {
        name: named ?? nameFor(await sheets.record()), isNamed: named !== undefined, hasPackage: bytes !== undefined,
        changes: workbench.changes(),
      };
      return {entry, bytes};
    };
    follower.current = followEdits(journal, toKeep, (error) => sayNoDrafts.current(error), from?.id);
    if (from !== undefined) edited();
    return {
      ...sheets,
      keepRecord: async (record) => {
        await sheets.keepRecord(record);
        edited();
      },
    };
  }, [edited]);

  const save = async () => during(async () => {
    const saved = await saveNow();
    setNotice({tone: "plain", text: saved.into === "file" ? words.savedInto(saved.name) : words.savedAs(saved.name)});
  }, words.notSaved);

  return {
    shown, name, isUnsaved, isBusy, notice, take, save, open,
    dismiss: () => setNotice(undefined),
    begin: async () => {
      if (!await mayLeave()) return;
      setNotice(undefined);
      show({});
    },
    choose: async () => {
      const chosen = await chooseWorkbook();
      if (chosen !== undefined) await open(chosen.file, chosen.handle);
    },
  };
}

const journal = openJournal(globalThis.indexedDB, globalThis.navigator?.locks);

/** Ctrl+S, wherever the focus is. */
export function useSaveKey(save: () => Promise<void>): void {
  const latest = useRef(save);
  latest.current = save;
  const listener = useMemo(() => (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "s") return;
    event.preventDefault();
    event.stopPropagation();
    void latest.current();
  }, []);
  useEffect(() => {
    window.addEventListener("keydown", listener, true);
    return () => window.removeEventListener("keydown", listener, true);
  }, [listener]);
}
