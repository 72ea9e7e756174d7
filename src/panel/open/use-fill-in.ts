import {useState} from "react";
import type {Host} from "../../hosts/host";
import {fill} from "../../sheets/fill";
import {template} from "../../sheets/template";
import type {Report} from "../check/use-check";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";
import {type DatedFiling, emptyTablesFor, fillIn} from "./fill-in";
import type {Opening} from "./use-open";

/** Putting what was opened into the workbook, once the user has seen and confirmed it. */
export function useFillIn(
  host: Host, {close}: Opening, reports: readonly Report[], {show, fail}: Messages,
  settled: (sheets: readonly string[]) => Promise<void>, reload: () => Promise<void>,
): {
  readonly isFillingIn: boolean;
  readonly sayTarget: (filing: DatedFiling) => string;
  readonly onFillIn: (filing: DatedFiling) => Promise<void>;
} {
  const {words} = useWords();
  const [isFillingIn, setFillingIn] = useState(false);
  const sayTarget = (filing: DatedFiling) => {
    const specs = fill(template(filing), filing);
    const empty = emptyTablesFor(filing, specs, reports);
    return empty === undefined ? words.open.willInsert(specs.length) : words.open.willWrite(words.list(empty.sheets));
  };
  const onFillIn = async (filing: DatedFiling) => {
    setFillingIn(true);
    try {
      const {sheets, figures, refused} = await fillIn(host, filing);
      const done = [words.open.filledIn(figures, words.list(sheets)), words.undo];
      show(refused === 0
        ? {intent: "done", text: words.sentences(done)}
        : {intent: "warning", text: words.sentences([...done, words.open.refused(refused)])});
      await reload();
      await settled(sheets);
      close();
    } catch (error) {
      fail(error);
    }
    setFillingIn(false);
  };
  return {isFillingIn, sayTarget, onFillIn};
}
