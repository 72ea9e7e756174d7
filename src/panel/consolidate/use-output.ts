import {useState} from "react";
import type {Consolidation} from "../../filing/consolidation/consolidate";
import type {Unreadable} from "../../filing/consolidation/to-json";
import type {Filing} from "../../filing/filing";
import type {Host} from "../../hosts/host";
import {noticesOf} from "../../reconcile/notices";
import type {SheetSpec} from "../../sheets/sheet-spec";
import {copy} from "../export/copy";
import type {Notices} from "../notice/use-notice";
import {download} from "../save/download";
import {useWords, wordsOf} from "../words/use-words";

/** Sheets as the bytes of a workbook of their own; the entry point knows how. */
export type WriteBook = (specs: readonly SheetSpec[]) => Promise<Uint8Array>;

export type Output = {
  readonly isBusy: boolean;
  readonly insert: () => Promise<void>;
  readonly copyNotices: () => Promise<void>;
  /** Absent where no workbook can be written. */
  readonly download?: () => Promise<void>;
  readonly downloadNotices?: () => Promise<void>;
};

type Shown = {readonly result?: Consolidation; readonly unreadable: readonly Unreadable[]; readonly last?: Filing};

/** The ways out of a consolidation: into the open workbook, into a file, onto the clipboard. */
export function useOutput(
  host: Host, {result, unreadable, last}: Shown, {show, fail}: Notices,
  writeBook: WriteBook | undefined, settled: () => Promise<void>,
): Output {
  const {words: {consolidate: own}} = useWords();
  const [isBusy, setBusy] = useState(false);
  const once = (job: (result: Consolidation) => Promise<void>) => async () => {
    if (isBusy || result === undefined) return;
    setBusy(true);
    try {
      // The button says that it is being done before it is.
      await new Promise((resolve) => setTimeout(resolve));
      await job(result);
    } catch (error) {
      fail(error);
    }
    setBusy(false);
  };
  const save = (
    write: WriteBook, specsOf: (result: Consolidation) => Promise<readonly SheetSpec[]>, nameOf: typeof bookName,
  ) =>
    once(async (result) => {
      const name = nameOf(result).replace(/[\\/:*?"<>|\p{Cc}]/gu, "");
      download(await write(await specsOf(result)), name);
      show({intent: "done", text: own.downloaded(name)});
    });
  return {
    isBusy,
    insert: once(async (result) => {
      const units = freeName((await host.read()).map(({name}) => name));
      const {consolidationSheets} = await sheets();
      const names = await host.insert(consolidationSheets(result, unreadable, last, units));
      await settled();
      show({intent: "done", text: own.inserted(names.length)});
    }),
    copyNotices: once(async (result) => {
      const notices = noticesOf(result, unreadable);
      const text = notices.map(({kind, unit, source, text}) => `【${kind}】${unit || source}：${text}`).join("\n");
      show(await copy({text}) ? {intent: "done", text: own.copied(notices.length)} : {intent: "failed", text: own.notCopied});
    }),
    ...(writeBook === undefined ? {} : {
      download: save(writeBook, async (result) =>
        (await sheets()).consolidationSheets(result, unreadable, last), bookName),
      downloadNotices: save(writeBook, async (result) =>
        [(await import("../../sheets/consolidation/notices-sheet")).noticesSheet(result, unreadable)], listName),
    }),
  };
}

/** Loaded when they are first wanted. */
const sheets = () => import("../../sheets/consolidation");

const sayYear = (year: number | null): string => (year === null ? "" : wordsOf("zh-CN").yearOf(year).replace(" ", ""));

/** Chinese, for so the file is handed on. */
const bookName = ({whole: {unit, year}}: Consolidation): string => wordsOf("zh-CN").consolidate.fileName(unit.trim(), sayYear(year));

const listName = ({year}: Consolidation): string => wordsOf("zh-CN").consolidate.noticesName(sayYear(year));

/** The official tables refer to the sheet of all units by its name, which therefore has to be free. */
function freeName(taken: readonly string[]): string {
  const usual = "各单位数据";
  for (let n = 1; ; n++) {
    const name = n === 1 ? usual : `${usual} (${n})`;
    if (!taken.includes(name)) return name;
  }
}
