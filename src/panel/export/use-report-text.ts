import {useState} from "react";
import type {Host, TakeBack} from "../../hosts/host";
import type {Draft} from "../../narrative/draft";
import type {Report} from "../check/tables-in";
import type {Check} from "../check/use-check";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";

/** Writing the parts of the report that are no tables, on the sheet 报告正文. */
export type ReportText = {
  readonly isWriting: boolean;
  /** Add the sheet with these drafts. */
  readonly insert: (drafts: readonly Draft[]) => Promise<void>;
  /** Write the text of a part into its cell. */
  readonly write: (part: number, text: string) => Promise<void>;
};

/** The ways onto the sheet 报告正文; the workbook is checked again behind each, for what is written is held against it. */
export function useReportText(
  host: Host, report: Report | undefined, {sheets, reports, run}: Check, {show, fail}: Messages,
): ReportText {
  const {words: {export: {text: own}}} = useWords();
  const [isWriting, setWriting] = useState(false);
  const once = async (act: (report: Report) => Promise<void>): Promise<void> => {
    if (isWriting || report === undefined) return;
    setWriting(true);
    try {
      await act(report);
      await run();
    } catch (error) {
      fail(error);
    }
    setWriting(false);
  };
  return {
    isWriting,
    insert: (drafts) => once(async ({filing}) => {
      const [{drafted}, {reportTextSheet}] = await Promise.all(
        [import("../../narrative/draft"), import("../../sheets/report-text-sheet")]);
      const ways: TakeBack[] = [];
      const [name = ""] = await host.insert([reportTextSheet(drafted(filing, drafts))], (way) => ways.push(way));
      show({intent: "done", text: own.inserted(name), ways});
    }),
    write: (part, text) => once(async ({filing}) => {
      const {reportTextCells} = await import("../../recognise/report-text");
      const cell = reportTextCells(filing, sheets, reports.length === 1).find((one) => one.part === part);
      if (cell?.text === text) return;
      const ways: TakeBack[] = [];
      const refused = cell === undefined ? [0]
        : await host.write([{...cell.place, value: text === "" ? null : text}], (way) => ways.push(way));
      show(refused.length > 0 ? {intent: "warning", text: own.refused} : {intent: "done", text: own.written, ways});
    }),
  };
}
