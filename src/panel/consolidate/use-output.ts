import {useState} from "react";
import type {Notice} from "../../consolidate/notices";
import type {Unreadable} from "../../consolidate/submission";
import {asFileName} from "../../filing/file-names";
import type {Host, TakeBack} from "../../hosts/host";
import {copy} from "../export/copy";
import type {Messages} from "../messages";
import {xlsx} from "../../formats/index";
import {handOut, sayHandedOut} from "../hand-out";
import {sayFailure} from "../say-failure";
import {useWords} from "../words/use-words";
import {wordsOf} from "../words/words-of";
import type {ShownConsolidation} from "./start-adder";
import type {Added, Consolidating} from "./use-consolidation";

/** The ways out of a consolidation. */
export type ConsolidationOutput = {
  readonly isBusy: boolean;
  readonly insert: () => Promise<void>;
  readonly copyNotices: (notices: readonly Notice[]) => Promise<void>;
  readonly download: () => Promise<void>;
  readonly downloadNotices: () => Promise<void>;
  /** Every figure of every unit, a line each, as comma-separated values. */
  readonly downloadFigures: () => Promise<void>;
  /** A 退回意见 for each unit that has one coming, in an archive. */
  readonly downloadReturns: () => Promise<void>;
  /** What was decided, as a file, and that of such a file in its place. */
  readonly saveDecisions: () => Promise<void>;
  readonly loadDecisions: (file: File) => Promise<void>;
};

type Shown = Pick<Consolidating, "decisionsAsText" | "loadDecisions" | "files" | "lastOf"> & {
  readonly added: Added; readonly unreadable: readonly Unreadable[];
};

/** The ways out of a consolidation: into the open workbook, into a file, onto the clipboard. */
export function useOutput(
  host: Host,
  {added: {settled: result, sheets, write}, unreadable, decisionsAsText, loadDecisions, files, lastOf}: Shown,
  {show, fail}: Messages, check: () => Promise<void>,
): ConsolidationOutput {
  const {words} = useWords();
  const {consolidate: own} = words;
  const [isBusy, setBusy] = useState(false);
  const once = (job: (result: ShownConsolidation) => Promise<void>) => async () => {
    if (isBusy || !result) return;
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
  const save = (what: "book" | "notices", nameOf: typeof bookName) => once(async (result) => {
    const [ending] = xlsx.endings;
    const name = `${asFileName(nameOf(result).slice(0, -ending.length))}${ending}`;
    const bytes = await write(what, {unreadable});
    const out = await handOut(host, {bytes, name, mediaType: xlsx.mediaType});
    show({intent: "done", text: sayHandedOut(out, name, own.downloaded(name), words)});
  });
  return {
    isBusy,
    insert: once(async () => {
      const units = freeName((await host.read()).map(({name}) => name));
      const ways: TakeBack[] = [];
      const names = await host.insert(await sheets({unreadable, units}), (way) => ways.push(way));
      await check();
      show({intent: "done", text: own.inserted(names.length), ways});
    }),
    copyNotices: (notices) => once(async () => {
      const text = notices.map(({kind, unit, source, text}) => `【${kind}】${unit || source}：${text}`).join("\n");
      show(await copy({text}) ? {intent: "done", text: own.copied(notices.length)} : {intent: "failed", text: own.notCopied});
    })(),
    download: save("book", bookName),
    downloadNotices: save("notices", listName),
    downloadFigures: once(async (result) => {
      const {figuresCsv, figuresEnding} = await import("../../consolidate/figures-csv");
      const [name, bytes] = [`${figuresName(result)}${figuresEnding}`, new TextEncoder().encode(figuresCsv(result))];
      const out = await handOut(host, {bytes, name, mediaType: "text/csv"});
      show({intent: "done", text: sayHandedOut(out, name, own.downloaded(name), words)});
    }),
    downloadReturns: once(async (result) => {
      const [{writeReturns}, last] = await Promise.all([import("./write-returns"), lastOf(result)]);
      const written = await writeReturns(result, {
        files: files.chosen, lastOf: last, sayWhy: (error) => sayFailure(error, "zh-CN"),
        failuresName: wordsOf("zh-CN").consolidate.failedReturnsName,
      });
      if (written === undefined) return show({intent: "done", text: own.noReturns});
      const name = wordsOf("zh-CN").consolidate.returnsName(sayYear(result.year));
      const out = await handOut(host, {bytes: written.bytes, name, mediaType: "application/zip"});
      const {count, failed} = written;
      const said = failed > 0 ? own.returnsFailed(count, failed) : own.returnsWritten(count);
      const text = `${sayHandedOut(out, name, own.downloaded(name), words)}${said}`;
      show({intent: failed > 0 ? "failed" : "done", text});
    }),
    saveDecisions: once(async () => {
      const [name, bytes] = [`${own.decisionsName}.json`, new TextEncoder().encode(await decisionsAsText())];
      const out = await handOut(host, {bytes, name, mediaType: "application/json"});
      show({intent: "done", text: sayHandedOut(out, name, own.downloaded(name), words)});
    }),
    loadDecisions: async (file) => {
      try {
        const isOne = await loadDecisions(file.name, new Uint8Array(await file.arrayBuffer()));
        if (!isOne) show({intent: "failed", text: own.noDecisions(file.name)});
      } catch (error) {
        fail(error);
      }
    },
  };
}

const sayYear = (year: number | null): string => (year === null ? "" : wordsOf("zh-CN").yearOf(year).replace(" ", ""));

/** Chinese, for so the file is handed on. */
const bookName = ({whole: {unit, year}}: ShownConsolidation): string =>
  wordsOf("zh-CN").consolidate.fileName(unit.trim(), sayYear(year));

const listName = ({year}: ShownConsolidation): string => wordsOf("zh-CN").consolidate.noticesName(sayYear(year));

const figuresName = ({year}: ShownConsolidation): string => wordsOf("zh-CN").consolidate.figuresName(sayYear(year));

/** The official tables refer to the sheet of all units by its name, which therefore has to be free. */
function freeName(taken: readonly string[]): string {
  const usual = "各单位数据";
  for (let n = 1; ; n++) {
    const name = n === 1 ? usual : `${usual} (${n})`;
    if (!taken.includes(name)) return name;
  }
}
