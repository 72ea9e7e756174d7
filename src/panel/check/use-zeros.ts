import {useCallback, useState} from "react";
import type {Host} from "../../hosts/host";
import type {Notices} from "../notice/use-notice";
import {useWords} from "../words/use-words";
import {blanksOf, type Blank} from "./blanks-of";
import {fillZeros} from "./fill-zeros";
import type {Check, Report} from "./use-check";

export type Zeros = {
  readonly blanks: readonly Blank[];
  readonly isAsking: boolean;
  readonly isWriting: boolean;
  readonly ask: () => void;
  readonly cancel: () => void;
  readonly fill: () => Promise<void>;
};

/** Filling the blanks with 0: asked for, confirmed, done, and said. */
export function useZeros(host: Host, report: Report | undefined, {run}: Check, {show, dismiss, fail}: Notices): Zeros {
  const {words} = useWords();
  const [step, setStep] = useState<"closed" | "asking" | "writing">("closed");
  const blanks = report === undefined ? [] : blanksOf(report.filing, report.findings);
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
  const fill = async () => {
    setStep("writing");
    try {
      const {filled, refused} = await fillZeros(host, report!.sheets);
      const sentences = filled === 0 ? [words.zeros.none] : [words.zeros.done(filled), words.undo];
      show(refused === 0
        ? {intent: "done", text: words.sentences(sentences)}
        : {intent: "warning", text: words.sentences([...sentences, words.zeros.refused(refused)])});
    } catch (error) {
      fail(error);
    }
    setStep("closed");
    await run();
  };
  return {blanks, isAsking: step !== "closed" && canFill, isWriting: step === "writing", ask, cancel, fill};
}
