import {useCallback} from "react";
import type {Place} from "../../filing/place";
import type {Host} from "../../hosts/host";
import type {Notices} from "../notice/use-notice";
import {useWords} from "../words/use-words";

/** The way to a cell of the workbook, to see it or to type there; where its sheet is gone, the user is told. */
export function useGoTo(host: Host, {show, fail}: Notices, toType = false): (place: Place) => void {
  const {words} = useWords();
  return useCallback((place: Place) => {
    if (place.in !== "sheet") return;
    host.goTo({sheet: place.sheet, row: place.row, column: place.column}, toType).then((isThere) => {
      if (!isThere) show({intent: "warning", text: words.check.gone});
    }, fail);
  }, [host, show, fail, words, toType]);
}
