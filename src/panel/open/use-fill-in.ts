import {useState} from "react";
import type {Host} from "../../hosts/host";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";
import type {DatedFiling} from "./fill-in";
import type {Opening} from "./use-open";

/** Putting what was opened into the workbook. */
export type FillingIn = {
  readonly isFillingIn: boolean;
  readonly fillIn: (filing: DatedFiling) => Promise<void>;
};

/** Putting what was opened into the workbook, once the user has seen and confirmed it. */
export function useFillIn(
  host: Host, {close}: Opening, {show, fail}: Messages, settle: (sheets: readonly string[]) => Promise<void>,
): FillingIn {
  const {words} = useWords();
  const [isFillingIn, setFillingIn] = useState(false);
  const fill = async (filing: DatedFiling) => {
    setFillingIn(true);
    try {
      // Fetched only now: most visits open nothing.
      const {fillIn} = await import("./fill-in");
      const {sheets, figures, refused, ways} = await fillIn(host, filing);
      const done = words.open.filledIn(figures, words.list(sheets));
      show(refused === 0
        ? {intent: "done", text: done, ways}
        : {intent: "warning", text: words.sentences([done, words.open.refused(refused)]), ways});
      await settle(sheets);
      close();
    } catch (error) {
      fail(error);
    }
    setFillingIn(false);
  };
  return {isFillingIn, fillIn: fill};
}
