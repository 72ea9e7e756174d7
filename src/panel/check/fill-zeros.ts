import {useCallback, useMemo, useState} from "react";
import {heldIn, type Host, type TakeBack} from "../../hosts/host";
import {reconcile} from "../../reconcile/reconcile";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";
import {type Blank, blanksOf} from "./blanks-of";
import type {Check} from "./use-check";
import type {Report} from "./tables-in";
import {areMeant, meantBy, type TablesMeant} from "./tables-meant";

/** The blanks, and filling them with 0. */
export type Zeros = {
  readonly blanks: readonly Blank[];
  readonly isAsking: boolean;
  readonly isWriting: boolean;
  readonly ask: () => void;
  readonly cancel: () => void;
  /** Fills them, but for those of the forms that are left out. */
  readonly fill: (leftOut: readonly string[]) => Promise<void>;
};

/** Filling the blanks with 0: asked for, confirmed, done, and said. */
export function useZeros(host: Host, report: Report | undefined, {run}: Check, {show, dismiss, fail}: Messages): Zeros {
  const {words} = useWords();
  const [step, setStep] = useState<"closed" | "asking" | "writing">("closed");
  const blanks = useMemo(() => (report === undefined ? [] : blanksOf(report.filing, report.findings)), [report]);
  const canFill = blanks.some(({isOwed}) => !isOwed);
  const owed = blanks.filter(({isOwed}) => isOwed).length;

  const ask = () => {
    if (canFill) {
      dismiss();
      setStep("asking");
    } else {
      show(owed > 0 ? {intent: "warning", text: words.zeros.owed(owed)} : {intent: "done", text: words.zeros.none});
    }
  };
  const cancel = useCallback(() => setStep("closed"), []);
  const fill = async (leftOut: readonly string[]) => {
    if (report === undefined) return;
    setStep("writing");
    try {
      const {filled, refused, ways} = await fillZeros(host, meantBy(report), leftOut);
      const said = filled === 0 ? words.zeros.none : words.zeros.done(filled);
      const written = filled === 0 ? {} : {ways};
      show(refused === 0
        ? {intent: "done", text: said, ...written}
        : {intent: "warning", text: words.sentences([said, words.zeros.refused(refused)]), ...written});
    } catch (error) {
      fail(error);
    }
    setStep("closed");
    await run();
  };
  return {blanks, isAsking: step !== "closed" && canFill, isWriting: step === "writing", ask, cancel, fill};
}

/** Write 0 into the cells of these tables that are blank at this moment, in one undoable step; not into those owed. */
async function fillZeros(
  host: Host, meant: TablesMeant, leftOut: readonly string[],
): Promise<{readonly filled: number; readonly refused: number; readonly ways: readonly TakeBack[]}> {
  const {tablesIn} = await import("./tables-in");
  const sheets = await host.read();
  const tables = tablesIn("", sheets).find(areMeant(meant));
  const blanks = tables === undefined ? [] : blanksOf(tables.filing, reconcile(tables.filing));
  const zeros = blanks.flatMap(({place, isOwed, form}) => place.in === "sheet" && !isOwed && !leftOut.includes(form)
    ? [{sheet: place.sheet, row: place.row, column: place.column, value: 0, was: heldIn(sheets, place)}] : []);
  const ways: TakeBack[] = [];
  const refused = zeros.length === 0 ? [] : await host.write(zeros, (way) => ways.push(way));
  return {filled: zeros.length - refused.length, refused: refused.length, ways};
}
