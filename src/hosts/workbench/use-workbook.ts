import {useEffect, useRef, useState} from "react";
import type {Language} from "../../editions/names";
import type {FilingRecord} from "../../filing/record";
import type {Host} from "../host";
import type {Workbench} from "./create-workbench";
import {browserStore} from "./browser-store";
import type {PageNotice} from "./file-bar";
import {fileWordsOf} from "./file-words";
import type {OpenedWorkbook} from "./opened-workbook";
import type {SheetsPage} from "./paste";
import type {RecentFile} from "./recent-files";
import {useDrafts} from "./use-drafts";
import {useRecentFiles} from "./use-recent-files";
import type {SavesInTurn} from "./saves-in-turn";
import {chooseWorkbook, isWorkbookName, saveInto, type FileHandle} from "./workbook-file";

/** What the page around it does for the workbook. */
type Around = Pick<SavesInTurn, "between"> & {
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
  /** It was closed, and no other one is open. */
  readonly isNone?: true;
};

/** The workbook that is open, as the page asks for it. */
export type WorkbookOnPage = {
  readonly shown: Shown;
  readonly name: string | undefined;
  readonly isUnsaved: boolean;
  readonly isBusy: boolean;
  readonly notice: PageNotice | undefined;
  readonly dismiss: () => void;
  /** What the sheets say on the page. */
  readonly page: SheetsPage;
  /** The spreadsheet is drawn: gives the host for the panel. */
  readonly take: (workbench: Workbench) => Host;
  readonly begin: () => Promise<void>;
  /** Close it, and open no other one. */
  readonly close: () => Promise<void>;
  /** The files that were open last, in a browser that knows the way to them. */
  readonly recent: readonly RecentFile[];
  readonly reopen: (file: RecentFile) => Promise<void>;
  readonly choose: () => Promise<void>;
  readonly open: (file: File, handle?: FileHandle) => Promise<void>;
  readonly save: () => Promise<void>;
};

/** New, open, save, close: what is open in the page, and whether a file holds it. */
export function useWorkbook({language, between, download, nameOf, sayFailure}: Around): WorkbookOnPage {
  const words = fileWordsOf(language);
  const [shown, setShown] = useState<Shown>({key: 0});
  const [name, setName] = useState<string>();
  const [edits, setEdits] = useState(0);
  const [savedEdits, setSavedEdits] = useState(0);
  const [isBusy, setBusy] = useState(false);
  const [notice, setNotice] = useState<PageNotice>();
  const workbench = useRef<Workbench>(undefined);
  /** Changes by now, those too that are no reason to save: `edits` is how many they were at the last one that is. */
  const made = useRef(0);
  const saved = useRef(0);
  const [isTyping, setTyping] = useState(false);
  const isUnsaved = edits > savedEdits;

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    if (isUnsaved || isTyping) window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved, isTyping]);

  const show = (next: Omit<Shown, "key">) => {
    drafts.leave(!isUnsaved);
    workbench.current = undefined;
    [made.current, saved.current] = [0, 0];
    setTyping(false);
    setEdits(0);
    setSavedEdits(0);
    setName(next.draft?.isNamed === false ? undefined : next.opened?.name);
    setShown(({key}) => ({...next, key: key + 1}));
  };
  /** Gives which of the answers was chosen. */
  const askSo = (how: Pick<PageNotice, "takesKeyboard">, text: string, answers: readonly string[]) =>
    new Promise<string>((answer) => {
      const choose = (label: string) => (setNotice(undefined), answer(label));
      setNotice({...how, tone: "plain", text, choices: answers.map((label) => ({label, choose: () => choose(label)}))});
    });
  const ask = (text: string, ...answers: readonly string[]) => askSo({}, text, answers);
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

  const drafts = useDrafts({
    language, store, ask, sayFailure, sayError: (text) => setNotice({tone: "error", text}),
    open: async (entry) => {
      // The offer stands while one goes on typing.
      if (!await mayLeave()) return;
      await during(async () => {
        setNotice({tone: "plain", text: words.opening(entry.name)});
        const opened = await drafts.workbookOf(entry);
        if (opened === undefined) return;
        setNotice(undefined);
        show({opened, ...entry.file, draft: {id: entry.id, isNamed: entry.isNamed}});
      }, words.notOpened);
    },
  });
  const edited = () => {
    setEdits(++made.current);
    drafts.edited();
  };
  /** The draft has it, and so will the next file. */
  const noted = () => {
    made.current += 1;
    drafts.edited();
  };
  const {recent, remember} = useRecentFiles(store);

  const open = async (file: File, handle?: FileHandle) => {
    if (!isWorkbookName(file.name)) {
      setNotice({tone: "error", text: words.notAWorkbook(file.name)});
      return;
    }
    if (!await mayLeave()) return;
    await during(async () => {
      setNotice({tone: "plain", text: words.opening(file.name)});
      // Fetched only now: many visits open nothing.
      const {openWorkbook, unfollowedIn, unshownOf} = await import("./opened-workbook");
      const opened = openWorkbook(file.name, new Uint8Array(await file.arrayBuffer()));
      const said = words.opened(unshownOf(opened), unfollowedIn(opened));
      setNotice(said === "" ? undefined : {tone: "plain", text: said});
      show({opened, handle, since: file.lastModified});
      if (handle !== undefined) void remember((recents) => recents.add(handle));
    }, words.notOpened);
  };

  const {opened, handle, since, draft} = shown;
  const own = draft?.isNamed === false ? undefined : opened?.name;
  const saveNow = async ({host: sheets, commitEdit}: Workbench) => {
    // What is being typed goes into the file too.
    await commitEdit();
    const [upTo, bytes] = await between(async () => [made.current, await sheets.save()] as const);
    const {time, ...file} = await saveInto(bytes, {
      handle, since, download,
      mayReplace: async () => await ask(words.replace, words.replaceIt, words.saveApart) === words.replaceIt,
      name: own ?? nameOf(await sheets.record()),
    });
    setSavedEdits(upTo);
    saved.current = upTo;
    if (upTo === made.current) await drafts.settled();
    setName(file.name);
    if (time !== undefined) setShown((now) => ({...now, since: time}));
    return file;
  };
  const keptAs = useRef({own, nameOf, opened, handle, since});
  keptAs.current = {own, nameOf, opened, handle, since};
  const take = (started: Workbench): Host => {
    const {host: sheets} = started;
    started.onEdit(edited);
    started.onAside(noted);
    started.onTyping((isInCell) => {
      setTyping(isInCell);
      drafts.edited();
    });
    workbench.current = started;
    drafts.follow(async () => {
      const changes = started.changes();
      // What was typed into a cell and left with Esc is nothing to keep.
      if (made.current === saved.current && changes.typing === undefined) return undefined;
      const {own: named, nameOf: nameFor, opened: {bytes} = {}, handle: to, since: time} = keptAs.current;
      const entry = {
        name: named ?? nameFor(await sheets.record()), isNamed: named !== undefined, hasPackage: bytes !== undefined,
        ...(to === undefined ? {} : {file: {handle: to, since: time}}), changes,
      };
      return {entry, bytes};
    }, draft?.id);
    if (draft !== undefined) edited();
    return sheets;
  };

  const save = async () => {
    const {current} = workbench;
    if (current === undefined) return;
    await during(async () => {
      const {into, name: to} = await saveNow(current);
      const cells = current.uncomputed();
      setNotice({tone: "plain", text: words.savedTo[into](to) + (cells.length === 0 ? "" : words.uncomputed(cells))});
    }, words.notSaved);
  };

  return {
    shown, name, isUnsaved, isBusy, notice, take, save, open, recent,
    page: {
      ask: async (text, ...answers) => {
        const answer = await askSo({takesKeyboard: true}, text, answers);
        workbench.current?.takeKeyboard();
        return answer;
      },
      say: (text) => setNotice({tone: "plain", text}),
    },
    dismiss: () => setNotice(undefined),
    begin: async () => {
      if (!await mayLeave()) return;
      setNotice(undefined);
      show({});
    },
    close: async () => {
      if (!await mayLeave()) return;
      setNotice(undefined);
      show({isNone: true});
    },
    reopen: async ({id, name: called, handle: to}) => {
      // Asked for at once: a browser lets a page ask only right after a click.
      const answer = await to.requestPermission?.({mode: "readwrite"}).catch(() => "denied");
      if (answer === "denied") return setNotice({tone: "error", text: words.notAllowed(called)});
      const file = await to.getFile().catch(() => undefined);
      if (file !== undefined) return open(file, to);
      setNotice({tone: "error", text: words.fileGone(called)});
      await remember((recents) => recents.remove(id));
    },
    choose: async () => {
      const chosen = await chooseWorkbook();
      if (chosen !== undefined) await open(chosen.file, chosen.handle);
    },
  };
}

const store = browserStore(globalThis.indexedDB);
