import {useCallback, useMemo, useState} from "react";
import {sayPlace} from "../../filing/place";
import {type Host, inOnePiece} from "../../hosts/host";
import type {CellAt} from "../../sheets/sheet-spec";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";
import type {Written} from "./written";

/** What the panel wrote, the last first, and taking it back. */
export type Undo = {
  readonly steps: readonly Written[];
  readonly isBusy: boolean;
  /** Takes it back and says so; cells that somebody changed since keep what they hold, and are named. */
  readonly takeBack: (step: Written) => Promise<void>;
};

/** Undo that does not depend on the spreadsheet's own: before ExcelApi 1.19 Excel has none of what an add-in writes. */
export function useUndo(host: Host, {steps, forget, show, fail}: Messages, run: () => Promise<void>): Undo {
  const {words, language} = useWords();
  const [isBusy, setBusy] = useState(false);
  const takeBack = useCallback(async (step: Written) => {
    setBusy(true);
    try {
      const kept: CellAt[] = [];
      await inOnePiece(host, async () => {
        for (const way of step.ways.toReversed()) kept.push(...await way());
      });
      forget(step);
      const places = kept.slice(0, mostNamed).map((cell) => sayPlace({in: "sheet", ...cell}, language));
      show(kept.length === 0 ? {intent: "done", text: words.undo.taken}
        : {intent: "warning", text: words.undo.takenButFor(kept.length, words.list(places))});
    } catch (error) {
      fail(error);
    }
    setBusy(false);
    await run();
  }, [host, forget, show, fail, run, words, language]);
  return useMemo(() => ({steps, isBusy, takeBack}), [steps, isBusy, takeBack]);
}

const mostNamed = 5;
