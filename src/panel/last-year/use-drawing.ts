import {useState} from "react";
import type {Filing} from "../../filing/filing";
import type {Host} from "../../hosts/host";
import {draw} from "../../remarks/standing";
import {labelOf} from "../check/label-of";
import type {Check, Report} from "../check/use-check";
import type {Notices} from "../notice/use-notice";
import type {KeptRemarks} from "../remarks/use-remarks";
import {useWords} from "../words/use-words";
import {carryIns, type CarryIn} from "./carry-in";

/** What is put into the workbook from last year's figures, each on demand. */
export type Drawing = {
  /** Cells of 上年结转 that are blank and that last year fills. */
  readonly carryIns: readonly CarryIn[];
  readonly isWriting: boolean;
  readonly carry: () => Promise<void>;
  /** Insert the sheet 对比表. */
  readonly insert: () => Promise<void>;
};

/** Filling in 上年结转, with a note of where it came from in the record, and inserting the comparison. */
export function useDrawing(
  host: Host, report: Report | undefined, last: Filing | undefined, {run}: Check, {remarks, by, keep}: KeptRemarks,
  {show, fail}: Notices,
): Drawing {
  const {words} = useWords();
  const [isWriting, setWriting] = useState(false);
  const open = report === undefined || last === undefined ? [] : carryIns(report.filing, last);
  const {lastYear: own} = words;

  const once = (act: () => Promise<void>) => async () => {
    if (isWriting || report === undefined || last === undefined) return;
    setWriting(true);
    await act().catch(fail);
    setWriting(false);
  };
  const carry = once(async () => {
    const refused = new Set(await host.write(open.map(({entry}) => entry)));
    const written = open.filter((_, at) => !refused.has(at));
    const text = own.carriedFrom(last!.source, last!.year === null ? words.noYear : words.yearOf(last!.year));
    const noted = written.reduce((all, {id, value}) => draw(all, id, value, report!.filing, text, {
      by, time: new Date(), says: own.carriedCell(labelOf(id, report!.filing.edition, "zh-CN"), String(value)),
    }), remarks);
    const from = report!.filing.figures.get(written[0]?.id ?? "")?.place;
    const isKept = written.length === 0 || await keep(noted, report!.filing, from);
    await run();
    const said = words.sentences([
      own.carried(written.length), ...(refused.size > 0 ? [own.notKept(refused.size)] : []), words.undo,
    ]);
    if (isKept) show({intent: refused.size > 0 ? "warning" : "done", text: said});
  });
  const insert = once(async () => {
    const {comparisonSheet} = await import("../../sheets/comparison");
    const [name] = await host.insert([comparisonSheet(report!.filing, last!)]);
    show({intent: "done", text: own.inserted(name!)});
  });
  return {carryIns: open, isWriting, carry, insert};
}
