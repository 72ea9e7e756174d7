import {useMemo, useState} from "react";
import type {Filing} from "../../filing/filing";
import {type Host, inOnePiece, type TakeBack} from "../../hosts/host";
import {draw} from "../../remarks/standing";
import {carriedIn} from "../../remarks/carry-in";
import type {CellEntry} from "../../sheets/sheet-spec";
import {labelOf} from "../say-figure";
import type {Report} from "../check/tables-in";
import type {Check} from "../check/use-check";
import type {Messages} from "../messages";
import type {KeptRemarks, Signer} from "../remarks/use-remarks";
import {useWords} from "../words/use-words";

/** What is put into the workbook from last year's figures, each on demand. */
export type Drawing = {
  /** Cells of 上年结转 that are blank and that last year fills. */
  readonly carryIns: readonly CarryIn[];
  readonly isWriting: boolean;
  readonly carry: () => Promise<void>;
  /** Insert the sheet 对比表. */
  readonly insert: () => Promise<void>;
};

type Speaking = {readonly remarks: KeptRemarks; readonly signer: Signer};

/** Filling in 上年结转, with a note of where it came from in the record, and inserting the comparison. */
export function useDrawing(
  host: Host, report: Report | undefined, last: Filing | undefined, {run}: Check,
  {remarks: {remarks, keep}, signer: {by}}: Speaking, {show, fail}: Messages,
): Drawing {
  const {words} = useWords();
  const [isWriting, setWriting] = useState(false);
  const open = useMemo(
    () => (report === undefined || last === undefined ? [] : carryIns(report.filing, last)), [report, last]);
  const {lastYear: own} = words;

  const once = (act: (filing: Filing, last: Filing) => Promise<void>) => async () => {
    if (isWriting || report === undefined || last === undefined) return;
    setWriting(true);
    await inOnePiece(host, () => act(report.filing, last)).catch(fail);
    setWriting(false);
  };
  const carry = once(async (filing, {source, year}) => {
    const ways: TakeBack[] = [];
    const refused = new Set(await host.write(open.map(({entry}) => entry), (way) => ways.push(way)));
    const written = open.filter((_, at) => !refused.has(at));
    const text = own.carriedFrom(source, year === null ? words.noYear : words.yearOf(year));
    const noted = written.reduce((all, {id, value}) => draw(all, id, value, filing, text, {
      by, time: new Date(), says: own.carriedCell(labelOf(id, filing.edition, "zh-CN"), String(value)),
    }), remarks);
    const [first] = written;
    const kept = first === undefined ? undefined : await keep(noted, filing, filing.figures.get(first.id)?.place);
    await run();
    const said = words.sentences([
      own.carried(written.length), ...(refused.size > 0 ? [own.notKept(refused.size)] : []),
    ]);
    if (kept === undefined && first !== undefined) return;
    if (kept !== undefined) ways.push(kept.takeBack);
    show({
      intent: refused.size > 0 ? "warning" : "done", text: said, ways, ...(kept !== undefined && {isOnRecord: kept.isOnRecord}),
    });
  });
  const insert = once(async (filing, last) => {
    const {comparisonSheet} = await import("../../sheets/comparison-sheet");
    const ways: TakeBack[] = [];
    const names = await host.insert([comparisonSheet(filing, last)], (way) => ways.push(way));
    show({intent: "done", text: own.inserted(words.list(names)), ways});
  });
  return {carryIns: open, isWriting, carry, insert};
}

/** A blank cell that a rule gives last year's figure, as 上年结转 is last year's 结转下年度继续办理. */
type CarryIn = {readonly id: string; readonly entry: CellEntry; readonly value: number};

/** Last year's figure for every blank cell that must be equal to it and is filled in by hand. */
export const carryIns = (filing: Filing, last: Filing): readonly CarryIn[] =>
  carriedIn(filing, last).flatMap(({id, value, place}): readonly CarryIn[] => {
    if (place.in !== "sheet") return [];
    const {sheet, row, column} = place;
    return [{id, value, entry: {sheet, row, column, value}}];
  });
